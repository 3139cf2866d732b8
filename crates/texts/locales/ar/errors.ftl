# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = أين
error-what-to-do = ما العمل
error-moment = متى
error-to-start = الذهاب إلى النظرة العامة

fault-not-found = غير موجود
fault-not-found-what = لا شيء في هذا العنوان، أو أنه غير متاح لك.
fault-not-found-do = تحقق من العنوان أو ابدأ من القائمة. إن أرسل إليك زميل الرابط فاسأل هل لديك الدور اللازم.
fault-forbidden = ليس ضمن مهامك
fault-forbidden-what = لا تشمل أدوارك هذا: { $deed }.
fault-forbidden-do = اطلب الدور من مدير النظام، أو اطلب من زميل لديه الدور أن يقوم بذلك.
fault-sign-in-needed = يرجى تسجيل الدخول
fault-sign-in-needed-what = يتطلب هذا حسابا، أو انتهت جلستك.
fault-sign-in-needed-do = سجل الدخول ثم أعد المحاولة.
fault-stale-form = انتهت صلاحية هذه الاستمارة
fault-stale-form-what = فتحت الاستمارة في جلسة أخرى أو لم تأت من هذا الموقع. لم يحفظ شيء.
fault-stale-form-do = ارجع وأعد تحميل الصفحة ثم أرسل الاستمارة من جديد.
fault-too-large = كبير جدا
fault-too-large-what = ما أرسل أكبر مما تقبله هذه الصفحة.
fault-too-large-do = أرسل ملفا أصغر أو قسمه إلى أجزاء.
fault-unreadable = تعذرت القراءة
fault-unreadable-what = ما أرسل ليس بالصيغة المتوقعة هنا.
fault-unreadable-at = موضع الخطأ: { $detail }
fault-unreadable-do = ارجع واملأ الاستمارة من جديد. وعلى البرنامج المرسل أن يتبع وصف الواجهة.
fault-wrong-kind = من نوع آخر
fault-wrong-kind-what = ما أرسل ليس من النوع الذي يقبله هذا العنوان. لم يحفظ شيء.
fault-wrong-kind-do = ارجع وأعد تحميل الصفحة ثم أرسل استمارتها. وعلى البرنامج أن يذكر نوع ما يرسله في الترويسة Content-Type وفق وصف الواجهة.
fault-cut-short = لم يصل كاملا
fault-cut-short-what = انقطع الإرسال قبل نهايته. لم يحفظ شيء.
fault-cut-short-do = تحقق من الاتصال ثم ارجع وأرسل من جديد.
fault-wrong-method = غير ممكن بهذه الطريقة
fault-wrong-method-what = هذا العنوان موجود، لكن ليس لما جرت محاولته.
fault-wrong-method-do = ابدأ من القائمة من جديد.
fault-conflict = تغير في هذه الأثناء
fault-conflict-what = غير شخص آخر هذا أثناء عملك عليه. لم يحفظ شيء من إدخالك.
fault-conflict-do = افتحه من جديد وانظر ما استجد ثم كرر تعديلك.
fault-busy = مشغول
fault-busy-what = لدى العقدة عمل أكثر مما تستطيع الآن. لم يحفظ شيء.
fault-busy-do = انتظر دقيقة ثم أعد المحاولة.
fault-no-room = لا توجد مساحة
fault-no-room-what = قرص العقدة ممتلئ. لم يحفظ شيء، وما حفظ من قبل موجود كله.
fault-no-room-do = احتفظ بما أدخلته واطلب من مدير النظام توفير مساحة، ثم أرسله من جديد.
fault-damaged = السجل تالف
fault-damaged-what = سجل العقدة تالف على قرصه.
fault-damaged-do = لا تتابع العمل. أبلغ مدير النظام ليستعيد أحدث نسخة احتياطية.
fault-internal = خطأ من جانبنا
fault-internal-what = حدث عطل ما كان ينبغي أن يحدث. وهو مدون في سجل العقدة.
fault-internal-do = أعد المحاولة. إن تكرر الأمر فأبلغ مدير النظام بالوقت المبين هنا.

## What any deed can be refused for.
error-denied = أدوارك لا تشمل هذا: { $deed }. اطلب الدور من مدير النظام.
error-not-found = لم يعد هذا موجودا، أو أنه غير متاح لك. عد إلى القائمة.
error-changed = غيره شخص آخر في هذه الأثناء. افتحه من جديد وكرر تعديلك.
error-no-room = قرص العقدة ممتلئ. لم يحفظ شيء، وما حفظ من قبل موجود كله. احتفظ بما أدخلته واطلب من مدير النظام توفير مساحة، ثم أرسله من جديد.
error-record-damaged = سجل العقدة تالف على قرصه. لا تتابع العمل. أبلغ مدير النظام ليستعيد أحدث نسخة احتياطية.
error-store = تعذرت قراءة السجل أو الكتابة فيه. أعد المحاولة، وإن استمر ذلك فأبلغ مدير النظام.
fault-refused = لم يقبل
fault-refused-what = { $detail }
fault-refused-do = عد وصحح ما أدخل. لم يحفظ شيء.

## What a program without a token is told.
fault-token-needed = لا يوجد رمز صالح
fault-token-needed-what = رمز الوصول ناقص أو غير معروف أو ملغى أو منته.
fault-token-needed-do = ليطلب من صاحب البرنامج إنشاء رمز من «حسابي»، ثم أرسله بصيغة Bearer.
