# القضايا والطلبات: من العثور على السلاح إلى النقطة التي صار فيها غير مشروع.

## القائمة.
cases-caption = القضايا، الأحدث أولا
cases-count = { $count ->
    [zero] لا قضايا
    [one] قضية واحدة
    [two] قضيتان
    [few] { $count } قضايا
    [many] { $count } قضية
    *[other] { $count } قضية
    }
cases-none = لا توجد قضايا بعد
cases-none-do = تبدأ القضية بما يرى على سلاح معثور عليه. ابحث عن السلاح أولا، أو افتح قضية مباشرة.
cases-words = كلمات البحث
cases-words-hint = رقم القضية أو الرقم التسلسلي أو الصانع أو الطراز أو العيار. تكفي أجزاء من الكلمات، ويجب أن تنطبق كلها.
cases-find = بحث
cases-standing = حالة القضايا
cases-all = الكل
cases-open = مفتوحة
cases-unsearched = تنتظر البحث في سجلنا
cases-ours = الدور علينا
cases-theirs = بانتظار الآخرين
cases-late = متأخرة
cases-closed = مغلقة
cases-none-fit = لا قضية تنطبق عليها. جرب كلمات أقل، أو ابحث في كل القضايا.
case-new = فتح قضية
case-number = القضية
case-weapon = السلاح
case-whose = صاحب السؤال
case-own = عثورنا نحن
case-asked-by = بطلب من { $state }
case-opened-on = تاريخ الفتح
age-days = { $days ->
    [0] اليوم
    [one] منذ يوم واحد
    [two] منذ يومين
    [few] منذ { $days } أيام
    [many] منذ { $days } يوما
    *[other] منذ { $days } يوم
    }

## وضع القضية.
case-waits-for-us = تنتظرنا { $state }
case-waits-for = بانتظار { $state }
case-asks-for-more = تطلب { $state } معلومات إضافية
case-to-identify = ابحث في سجلكم
case-in-work = قيد العمل
overdue-acknowledgement = تأخر الإقرار بالاستلام منذ { $date }
overdue-answer = تأخر الرد منذ { $date }

## فتح القضية وتعديلها.
case-new-title = فتح قضية
case-edit-title = تعديل وصف العثور
case-form-lead = بما تدخله هنا تسأل الدول الأخرى. اترك ما لا يعرف فارغا، ولا تكتب أبدا ما لم ير.
case-open = فتح القضية
case-opened = فتحت القضية. ابحث الآن عن السلاح في سجلكم.
case-nothing-seen = أدخل شيئا واحدا على الأقل مما يرى على السلاح.
case-chosen-record = اختير من البحث: { $weapon }
case-change-reason = سبب التعديل
case-change-reason-hint = يدون في سجل وقائع القضية.
seen-title = ما يرى على السلاح
seen-read-hint = من وثيقة ورقية: ومنها التقرير والبطاقة. إذا لم تختر شيئا فالبحث يعد العلامات مقروءة من السلاح نفسه.
seen-serial-hint = كما هو على المعدن. ? للحرف الذي لا يقرأ، و[8B] لما قد يكون هذا أو ذاك.
seen-state-hint = ما آل إليه الرقم التسلسلي.
seen-calibre-hint = حسب الوسم أو حسب القياس.
seen-country-hint = بأي لغة، حسب الوسم أو حسب ما يستنتج من العلامات.
import-country = البلد المذكور في علامة الاستيراد
import-country-hint = فقط إن وجدت هذه العلامة: فهي تبين أين استورد السلاح استيرادا مشروعا آخر مرة.
other-marks = كل العلامات الأخرى
other-marks-hint = علامات الاختبار والرموز وأرقام الجرد: بالكلمات، مع موضعها على السلاح.
find-title = العثور على السلاح
find-acquisition = كيف وصل إليكم
date-hint = مثل 2019-05-12، أو 2019-05 أو 2019 إن لم يعرف أكثر من ذلك.
place-hint = بأقصى دقة يجوز ذكرها.
position = الموقع
latitude = خط العرض
latitude-hint = بالدرجات، والشمال موجب، مثل 12.65.
longitude = خط الطول
longitude-hint = بالدرجات، والشرق موجب، مثل -8.
narrative = الظروف
narrative-hint = ما حدث، وما عثر عليه مع السلاح.
illicit-title = لماذا السلاح غير مشروع
grounds = الأسباب
grounds-hint = الأسباب الخمسة الواردة في الفقرة 6 من الصك، بعباراتنا نحن. اختر كل ما ينطبق.
ground-national-law = يعد غير مشروع بموجب قانون الدولة التي عثر عليه فيها.
ground-embargo = نقل بالمخالفة لحظر أسلحة قرره مجلس الأمن.
ground-not-marked = لا يحمل العلامات التي يقتضيها الصك.
ground-unlicensed-manufacture = صنع أو جمع بلا ترخيص من الدولة التي جرى ذلك فيها.
ground-unauthorised-transfer = نقل بلا ترخيص أو إذن من السلطة المختصة.
legal-basis = المسوغ القانوني
legal-basis-hint = القانون والمادة اللذان يجعلان هذا السلاح غير مشروع.
intended-use = الاستخدام المقصود للمعلومات
intended-use-hint = تحتاج إليه الدولة الأخرى لتقرر ما يمكنها إبلاغكم به.
field-choose = اختر أحد الاحتمالات.
field-reason-missing = اذكر السبب في جملة.
field-not-a-date = هذا ليس تاريخا. اكتبه مثل 2019-05-12، أو اكتب السنة وحدها.
field-date-ambiguous = قد يكون هذا أحد يومين. اكتب الشهر بالحروف، أو ابدأ بالسنة، مثل 2019-04-03.
field-latitude = خط العرض بين -90 و90 درجة. املأ الخانتين معا أو اتركهما معا.
field-longitude = خط الطول بين -180 و180 درجة. املأ الخانتين معا أو اتركهما معا.
field-not-a-state = هذه الدولة غير معروفة هنا. اكتب اسمها بأي من اللغات الست، أو رمزها المؤلف من حرفين.

## القضية.
case-title = القضية { $number }
case-lead-own = فتحها { $person } في { $date }، { $age }.
case-lead-asked = فتحت بطلب من { $state } في { $date }، { $age }.
case-tab = القضية
case-edit = تعديل وصف العثور
case-close = إغلاق القضية
next-title = الخطوة التالية
next-acknowledge = تنتظر { $state } الإقرار بالاستلام.
next-answer = تنتظر { $state } ردا.
next-identify = حدد أي قيد في سجلكم هو قيد هذا السلاح، أو أنه ليس في أي قيد.
next-supply = تطلب { $state } مزيدا من المعلومات.
next-ask = اسأل { $state }.
next-draft = بدأت كتابة طلب إلى { $state }.
next-close = لا يوجد طلب مفتوح ولا تقترح دولة أخرى. أغلق القضية أو اسأل دولة أخرى.
next-to-request = إلى الطلب
next-to-identification = إلى تحديد الهوية
next-to-proposals = إلى الاقتراحات
photographs-none = لا توجد صور بعد. صورة لكل علامة تعين الآخرين على قراءتها.
photograph-limit = { $count ->
    [zero] لا تتسع القضية لصور.
    [one] تتسع القضية لصورة واحدة.
    [two] تتسع القضية لصورتين على الأكثر.
    [few] تتسع القضية لـ { $count } صور على الأكثر.
    [many] تتسع القضية لـ { $count } صورة على الأكثر.
    *[other] تتسع القضية لـ { $count } صورة على الأكثر.
    }
photograph-send = إضافة

## تحديد الهوية.
identification-title = أي قيد هو
identification-searched = { $count ->
    [zero] بحث في سجلكم وهو خال من الأسلحة.
    [one] بحث في سجلكم وفيه سلاح واحد.
    [two] بحث في سجلكم وفيه سلاحان.
    [few] بحث في سجلكم وفيه { $count } أسلحة.
    [many] بحث في سجلكم وفيه { $count } سلاحا.
    *[other] بحث في سجلكم وفيه { $count } سلاح.
    }
identification-none-share = احتمال ألا يكون في أي من هذه القيود: { $share }.
identification-nothing-fits = لا يطابق أي منها.
identification-none = ليس في أي قيد هنا
identification-none-hint = عندئذ تسأل دول أخرى: ربما لم يكن هنا قط.
identification-open-record = فتح القيد
identification-more = { $count ->
    [zero] لا مزيد
    [one] إظهار واحد آخر
    [two] إظهار اثنين آخرين
    [few] إظهار { $count } أخرى
    [many] إظهار { $count } آخر
    *[other] إظهار { $count } آخر
    }
identification-compare = مقارنة مفصلة
identification-reason = لماذا تقرر ذلك
identification-reason-hint = ما الذي قارنته، لمن يقرأ هذه القضية لاحقا.
identification-keep = حفظ هذا القرار
identification-kept = حفظ القرار.
identification-choose = اختر أحد القيود، أو أنه ليس في أي منها.
identification-no-record = قرر شخص أن السلاح ليس في أي قيد من سجلكم.
identification-probability = الاحتمال حسب البحث
identification-by = قرره
identification-at = تاريخ القرار

## السلسلة.
chain-so-far = السلسلة حتى الآن
chain-title = التعقب
chain-tab = التعقب والخريطة
chain-to-map = عرضه على الخريطة
chain-map = مسار السلاح
chain-caption = السلسلة، الأقدم أولا
chain-what = ما حدث
chain-own-register = سجلنا نحن
chain-answer-of = رد { $state }
chain-find = عثر عليه
chain-finder = السلطة التي عثرت عليه
chain-conclusion = خلاصة هذه القضية
chain-diversion = نقطة التسرب: { $kind }
chain-to = من { $from } إلى { $to }
chain-made-in = { $state }؛ بلد الصنع: { $origin }
map-description = المحطات بالترتيب: { $places }
restriction = التقييد
restriction-number = التقييد { $number }
authorities = إلى: { $text }.
purpose = الغرض: { $text }.

## إلى من يوجه السؤال.
ask-title = إلى من يوجه السؤال بعد ذلك
ask-none = لا تشير السلسلة ولا العلامات إلى دولة لم تسأل بعد.
ask-because = { $kind }، { $date }
ask-no-link = لا صلة مؤكدة
ask-write = الكتابة إلى { $state }
ask-to-partners = إلى الشركاء
ask-another = سؤال دولة أخرى
history-title = سجل الوقائع
history-at = متى
history-who = من
history-what = ماذا
history-note = ملاحظة
history-node = هذه العقدة
history-opened = فتحت القضية
history-changed = عدل وصف العثور
history-record-chosen = اختير القيد
history-no-record-chosen = ليس في أي قيد من سجلنا
history-attachment-added = أضيفت صورة أو وثيقة
history-closed = أغلقت القضية
history-request-sent = أرسل طلب إلى { $state }
history-draft-begun = بدأت مسودة طلب إلى { $state }
history-draft-discarded = أهملت مسودة طلب إلى { $state }
history-request-received = ورد طلب
history-step = { $step } – { $state }
history-document-refused = رفضت وثيقة
history-other = دونته نسخة أخرى من البرنامج
post-title = البريد
post-to = إلى
post-at = تاريخ التحرير
post-detail = تفاصيل
post-waiting = بانتظار التسليم
post-delivered = سلم
post-refused = رفضته العقدة الأخرى
post-tried = { $attempts ->
    [zero] لا محاولات؛ المحاولة التالية { $due }.
    [one] محاولة واحدة؛ التالية { $due }.
    [two] محاولتان؛ التالية { $due }.
    [few] { $attempts } محاولات؛ التالية { $due }.
    [many] { $attempts } محاولة؛ التالية { $due }.
    *[other] { $attempts } محاولة؛ التالية { $due }.
    }

## الإغلاق.
close-lead = اذكر كيف انتهى التعقب، وعند أي نقطة خرج السلاح من الأيدي الشرعية إن عرفت.
close-outcome = النتيجة
close-traced = جرى تعقبه
close-not-traced = لم يتعقب
close-held-back = حجبت المعلومات، أو لا رد
diversion-title = نقطة التسرب
diversion-hint = أين ومتى صار السلاح غير مشروع. تبدأ الخانات بآخر حلقة في السلسلة، فصححها. اختر «غير معروف» إن لم يصل التعقب إلى أبعد.
diversion-kind = كيف خرج من الأيدي الشرعية
last-lawful-holder = آخر حائز شرعي
last-lawful-holder-hint = اذكر الجهات والشركات؛ أما الأفراد فبرقم الرخصة فقط.
circumstance = ما يعرف عن كيفية حدوثه
close-end = نهاية القضية
prevention = المنع
prevention-hint = ما الذي فعل، أو من يفعله ومتى، كي لا يتكرر ذلك.
close-reason-hint = على ماذا تستند هذه الخلاصة.
close-irrevocable = لا يمكن فتح قضية مغلقة من جديد. تبقى سلسلتها ومصادرها ونتيجتها متاحة للقراءة.
close-withdraws = تبلغ هذه الدول بأن ردها لم يعد لازما:
closing-title = كيف انتهت
closed-on = تاريخ الإغلاق
closed-by = أغلقها
case-closed-notice = أغلقت القضية. هذا هو التعقب كما تبين.

## قائمتا الطلبات.
requests-in = ينتظرنا الآخرون
requests-in-none = لا تنتظرنا أي دولة.
requests-in-caption = الطلبات الأجنبية، المتأخرة أولا
requests-out = ننتظر الآخرين
requests-out-none = لا طلب مفتوحا لنا. يكتب الطلب من داخل القضية.
requests-out-caption = طلباتنا، المتأخرة أولا
requests-more = لا تظهر هنا إلا الطلبات الأطول انتظارا.
requests-more-cases = جميعها في قائمة القضايا
requests-who-asks = الدولة الطالبة
requests-who-is-asked = الدولة متلقية الطلب
requests-their-number = رقمهم
requests-received = تاريخ الورود
requests-sent = تاريخ الإرسال
request-since = منذ
request-late = التأخر

## الطلب.
request-to = طلب إلى { $state }
request-from = طلب من { $state }
request-authority = السلطة
request-case-number = رقم القضية لديها
request-why = لماذا هذه الدولة
request-urgency = الاستعجال
request-urgency-reason = سبب الاستعجال
request-language = لغة الطلب
request-arrived = وارد
request-acknowledge-due = موعد الإقرار بالاستلام
request-acknowledged = الإقرار بالاستلام
request-answer-due = موعد الرد
request-answered = أول رد
request-marks = العلامات
request-sought = المطلوب معرفته
request-new-title = طلب جديد
request-new-lead = يتضمن الطلب ما تنص عليه الفقرة 17 من الصك: ما تدخله هنا وما هو مدون في القضية.
request-whom = إلى من توجه الطلب
request-to-state = الدولة متلقية الطلب
request-to-hint = بأي لغة، أو رمزها المؤلف من حرفين.
request-to-missing = اذكر الدولة التي ستسأل.
request-language-hint = اللغة التي تكتب بها وتستطيع قراءة الرد بها.
request-what = عم تسأل
request-from-case = من القضية
request-photographs = { $count ->
    [0] لا ترافق الطلب أي صورة.
    [one] ترافق الطلب صورة واحدة.
    [two] ترافق الطلب صورتان.
    [few] ترافق الطلب { $count } صور.
    [many] ترافق الطلب { $count } صورة.
    *[other] ترافق الطلب { $count } صورة.
    }
request-send = إرسال الطلب
request-irrevocable = ما أرسل لا يسترد. يمكن سحب الطلب ما لم يجب عنه، لكن الدولة الأخرى تكون قد قرأته.
request-sent-notice = الطلب موقع وبانتظار التسليم؛ وتبين صفحة القضية متى وصل.
request-drafts = قيد الكتابة
request-drafts-caption = مسودات طلبات لم يرسل منها شيء
request-draft-to = مسودة طلب إلى { $state }
request-draft-saved-at = آخر حفظ
request-draft-by = بواسطة
request-draft-saved-by = آخر حفظ: { $person }، { $moment }. لم يرسل منها شيء.
request-draft-saved = حفظت المسودة.
request-draft-save = حفظ المسودة
request-draft-go-on = متابعة كتابته
request-draft-hint = تبقى المسودة في هذه العقدة، ويمكن لكل من يعمل على القضية أن يتابعها. احفظ من حين إلى آخر: تنتهي الجلسة بعد نصف ساعة لا تفتح فيها أي صفحة.
request-draft-look = عرض المسودة المحفوظة
request-draft-keep = الاحتفاظ بها
request-look = تحقق ومعاينة
request-changed-since-look = قبل الإرسال، عاين الطلب كما هو الآن: هذا ما ستراه الدولة الأخرى.
request-discard = إهمال المسودة
request-discard-title = إهمال المسودة الموجهة إلى { $state }؟
request-discard-lead = يضيع ما كتب فيها، وتبقى القضية كما هي.
request-draft-discarded = أهملت المسودة.
gate-title = جودة الطلب
gate-nothing = لا ينقص شيء.
gate-blocked = لا يمكن إرسال الطلب بعد: عالج ما هو مؤشر بذلك في القائمة أعلاه.
suspicion-model = يبدو طرازا.
suspicion-calibre = يبدو عيارا.
suspicion-patent = يبدو رقم براءة اختراع.
suspicion-stock-number = يبدو رقم صنف عسكريا.
suspicion-licence-prefix = يبدأ كما يبدأ رقم ترخيص صانع.
suspicion-inventory = يبدو علامة جرد.
suspicion-scientific-notation = حوله برنامج جداول إلى قوة من قوى العشرة.
suspicion-date = يبدو تاريخا.
suspicion-decimal-zeros = ينتهي بفاصلة عشرية وأصفار ربما أضافها برنامج.
suspicion-other = قارنه بالسلاح.
handling-title = كيف يجوز استخدامه
handling-lead = الفقرة 15: تحترم الدولة الأخرى ما تذكره هنا.
handling-authorities = من يجوز له الاطلاع
handling-purpose = لأي غرض
handling-onward = نقله إلى الغير
handling-reservation = سرية لا يمكن ضمانها
handling-reservation-hint = إن كان قانونكم يلزم بالكشف عن الردود فاذكر ذلك هنا. اتركه فارغا إن لم يكن ثمة تحفظ.
handling-default-authorities = سلطات الدولة متلقية الطلب المكلفة بتعقب الأسلحة
handling-default-answer-authorities = سلطات الدولة الطالبة المكلفة بتعقب الأسلحة
handling-default-purpose = تعقب هذا السلاح
restriction-hint = الحقل الفارغ لا يفرض أي قيد.
thread-title = ما قيل منذ ذلك
thread-none = لا شيء بعد.
say-title = ما يمكنك فعله
say-acknowledge = الإقرار بالاستلام
say-expected-by = يتوقع الرد بحلول
say-expected-by-hint = مثل 2019-05-31. اتركه فارغا إن لم يمكنك القول بعد.
say-ask-more = طلب مزيد من المعلومات
say-ask-more-hint = اطلب ما تحتاج إليه للبحث: صورة أوضح، أو علامة أخرى.
say-question = السؤال
say-supply = تقديم مزيد من المعلومات
say-reply = الجواب
say-with-marks = إرفاق العلامات كما هي الآن في القضية
say-with-marks-hint = عدلها في القضية أولا إن قرئت من جديد.
say-clarify = طلب توضيح
say-clarify-hint = عن أسباب رد أو عن مضمونه.
say-withdraw = سحب الطلب
say-withdraw-hint = تبلغ الدولة الأخرى بالسبب ولا يلزمها الرد بعد ذلك.
say-identify-first = ابحث في سجلكم أولا
say-write-answer = كتابة الرد
say-words-missing = اكتب ما يراد قوله.
say-done = وقع وهو بانتظار التسليم.
say-marks-again = العلامات كما قرئت من جديد:

## الرد.
answer-title = الرد
answer-to = الرد على { $state }
answer-not-identified = ابحث في سجلكم أولا: فبدون ذلك لا يمكن إبلاغ شيء منه.
answer-preview = ما ستراه { $state }
answer-irrevocable = ما أرسل لا يسترد. ولا يلي الرد رد آخر إلا بعد رد جزئي أو مقيد أو تأجيل أو سؤال.
answer-send = توقيع وإرسال
answer-sent = الرد موقع وبانتظار التسليم.
answer-look = معاينة الرد
answer-outcome = ماهية الرد
answer-means-full = يبلغ كل ما طلب.
answer-means-partial = يبلغ بعضه، وقد يليه المزيد.
answer-means-restricted = ثمة ما هو معروف ومحجوب.
answer-means-delayed = سيبلغ لاحقا.
answer-means-refused = لا يبلغ شيء.
answer-means-no-record = لا قيد هنا، وهذا رد مفيد.
answer-means-forward = لدى دولة أخرى معلومات أكثر.
answer-means-record-destroyed = كان هناك قيد.
answer-means-cannot-identify = العلامات غير كافية.
answer-facts = ما يقوله سجلكم
answer-facts-hint = لا يخرج إلا ما اختير، ولا يخرج شيء البتة مع رد مرفوض أو مؤجل. وتبقى كل معلومة مقيدة بقيدها أينما ذهبت.
answer-no-facts = لم يختر قيد، فلا شيء يبلغ.
answer-no-data = لا تبلغ أي معلومات.
answer-data = المعلومات المبلغة
answer-held-back = إن حجب شيء
answer-held-back-hint = لا يجوز تأجيل الرد أو تقييده أو رفضه إلا لأحد أسباب الفقرة 22، وتبلغ الدولة الأخرى بالسبب (الفقرة 23).
answer-hold-back = السبب
answer-explanation = الشرح
answer-explanation-hint = بالكلمات، للدولة الأخرى.
answer-delayed-until = مؤجل حتى
answer-forward-to = الدولة التي تسأل بدلا منا
answer-forward-to-hint = بأي لغة، أو رمزها المؤلف من حرفين.
answer-reliability-title = مدى إمكان الاعتماد عليه
answer-basis = كيف عثر على القيد
answer-reliability = الموثوقية
answer-reliability-hint = نوع القيد وعمره وما يعرف أنه ناقص.

## ما يرفض في قضية.
error-case-no-reason = اذكر السبب. كل تعديل في قضية يحتاج إلى سبب.
error-case-in-future = يقع { $date } في المستقبل. أدخل اليوم الذي حدث فيه ذلك.
error-case-closed = هذه القضية مغلقة. افتح قضية جديدة إن جد شيء.
error-case-no-diversion = خرج السلاح المتعقب من الأيدي الشرعية في نقطة ما. اختر الكيفية، ولو «غير معروف».
error-case-photograph-lost = تعذرت قراءة الصورة { $name }. اطلب استعادتها من نسخة احتياطية ثم أرسل الطلب.
error-case-too-many-photographs = الحد الأقصى لصور القضية: { $number }.
error-case-gate-closed = لا يمكن إرسال الطلب بعد. عدد ما يجب حله: { $number }.
error-case-no-partner = لا توجد صلة مؤكدة مع { $state }. أضف بطاقتها وأكد بصمتها ضمن الشركاء.
error-case-asked-already = سئلت { $state } في هذه القضية من قبل، وذلك الطلب ما زال مفتوحا.
error-case-draft-changed = حفظ شخص آخر المسودة الموجهة إلى { $state } أثناء كتابتك. ما كتبته ما زال أدناه ولم يحفظ. عاين المسودة المحفوظة أولا؛ وإن حفظت أو أرسلت بعد ذلك حلت مسودتك محلها.
error-case-draft-gone = أرسل شخص آخر المسودة الموجهة إلى { $state } أو أهملها أثناء كتابتك. ما كتبته ما زال أدناه ولم يحفظ. انظر في القضية أولا؛ وإن حفظت بعد ذلك صار مسودة جديدة.
error-case-to-oneself = يوجه الطلب إلى دولة أخرى. سم الدولة المطلوب سؤالها.
error-case-illegal-step = هذا غير ممكن الآن: حالة الطلب «{ $state }»، وهي لا تسمح بـ «{ $step }». افتح الطلب من جديد لترى ما قيل في هذه الأثناء.
error-case-wrong-side = لا يقول هذا إلا الدولة الأخرى.
error-case-request-too-large = الطلب أكبر من أن يرسل. احذف صورة.
error-answer-no-reason = الرد الذي يحجب شيئا يحتاج إلى أحد أسباب الفقرة 22. اختر واحدا.
error-answer-no-explanation = اذكر السبب بالكلمات: يجب إبلاغ الدولة الأخرى به.
error-answer-nothing-told = مثل هذا الرد يبلغ شيئا. اختر معلومة واحدة على الأقل، أو اختر «لا قيد».
error-answer-forward-to-nobody = اذكر الدولة التي ينبغي أن تسأل بدلا منكم.
error-answer-data-without-record = مثل هذا الرد لا يحمل معلومات. ألغ اختيارها، أو اختر ردا كاملا أو جزئيا.
error-case-unanswered = ما زالت { $state } تنتظر ردا في هذه القضية. أجيبوا أولا: «لا يوجد قيد» رد أيضا.
