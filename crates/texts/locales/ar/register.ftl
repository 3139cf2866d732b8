# The register: weapons, their lives, and what a person adds to them.

register-new = قيد سلاح يدويا
register-new-lead = أدخل ما هو موسوم على السلاح كما هو تماما. اترك ما لا يعرف فارغا.
register-total = { $count ->
    [zero] لا أسلحة.
    [one] سلاح واحد.
    [two] سلاحان.
    [few] { $count } أسلحة.
    [many] { $count } سلاحا.
    *[other] { $count } سلاح.
    }
register-order = الأحدث تغييرا أولا.
register-list = الأسلحة
register-weapon = السلاح
register-empty-title = السجل فارغ
register-empty-text = أدخل سجلا من جدول بيانات، أو قيد الأسلحة واحدا واحدا.

## A weapon’s page.
weapon-no-serial = بلا رقم تسلسلي
weapon-identity = الهوية
weapon-holders = سلسلة الحائزين
weapon-no-holders = لا يبين أي قيد من كان يحوزه.
weapon-life = مسيرة السلاح
weapon-marks = الوسوم
weapon-other = أعمدة أخرى من المصدر
weapon-case-open = مفتوحة
weapon-case-closed = مغلقة
weapon-registered = السلاح مقيد في السجل.
serial-state = حالة الرقم التسلسلي
retention = مدة الحفظ
retention-kept = يحفظ إلى أجل غير مسمى.

## Weapons with serial numbers near one another.
neighbours-title = الأرقام المجاورة في السجل
neighbours-link = الأرقام المجاورة في السجل
neighbours-lead = أسلحة الصانع نفسه ذات الأرقام التسلسلية السابقة واللاحقة مباشرة. ما صنع معا سلم معا في الغالب.
neighbours-none = لا يوجد سلاح آخر لهذا الصانع برقم تسلسلي من هذا الشكل.
neighbours-truncated = بين هذه الأرقام التسلسلية أسلحة أخرى كثيرة لا يمكن استعراضها كلها: قد يكون بعضها ناقصا.
neighbours-gap = { $count ->
    [zero] لا ينقص رقم
    [one] رقم واحد ليس في السجل
    [two] رقمان ليسا في السجل
    [few] { $count } أرقام ليست في السجل
    [many] { $count } رقما ليس في السجل
    *[other] { $count } رقم ليس في السجل
    }

## Marks.
mark-text = النص
mark-symbols = الرموز
mark-symbols-hint = بالكلمات، مثل «سهم داخل مثلث».
mark-kind = الغرض
mark-component = الجزء
mark-place = الموضع على الجزء
mark-legibility = الحالة
mark-state = البلد المذكور في الوسم
mark-year = السنة المذكورة في الوسم

## Where something is known from.
source-person = أدخل هنا يدويا
source-person-basis = أدخل هنا يدويا، استنادا إلى: { $basis }
source-row = { $file }، الصف { $row }
source-finding = { $file }، الصف { $row }، تسوية من شخص
source-message = رسالة من { $state }

## Events: what they say, and the forms for them.
event-add = إضافة حدث
event-added = أضيف الحدث.
event-new = حدث جديد: { $kind }
event-new-lead = يصبح الحدث جزءا من مسيرة السلاح.
event-examined-lead = أدخل ما خلص إليه الفحص. يبقى إلى جانب ما هو موسوم ولا يحل محله. اترك ما لم يخلص إليه فارغا.
event-what = ما حدث
event-why = سبب القيد
event-mark = الوسم
event-to-state = إلى الدولة
event-from-state = من الدولة
event-consignee = المرسل إليه
event-to = إلى
event-licence = الترخيص
event-report = رقم البلاغ أو المحضر
event-authority = السلطة
event-house = دار الاختبار
event-case = القضية
event-party-hint = مكتب أو شركة أو وحدة. يشار إلى الشخص الخاص برقم الترخيص، لا باسمه أبدا.
event-party-kind = صفة الطرف
event-party-state = دولة الطرف
event-basis = الاستناد
event-basis-hint = ما هو أمامك: وثيقة برقمها، أو السلاح نفسه.
event-reason-hint = جملة واحدة لمن يقرأ هذا بعد عشرين سنة.
event-stays = ما تحفظه يبقى في القيد دائما مع حسابك ووقت الحفظ. ويصحح الخطأ بحدث آخر.
event-date-hint = 2019-05-12 أو 2019-05 أو 2019. يترك فارغا إن لم يعرف.
event-serial-hint = كما هو موسوم تماما، أو كلمة مثل «غير مقروء».
event-state-hint = اسمها أو رمزها المكون من حرفين.
event-recorded = وقت القيد
event-correct = تصحيح
event-correct-title = تصحيح حدث
event-correct-lead = يبقى الحدث مقروءا ومشطوبا، وإلى جانبه تصحيحك.
event-correct-how = ما وجه الخطأ
event-replace = حدث على نحو آخر: أدخل أدناه ما يجب أن يكون
event-withdraw = لم يحدث ذلك لهذا السلاح قط: سحب الحدث
event-withdrawn = مسحوب
event-corrected-notice = قيد التصحيح.

## What is wrong with an entry.
event-state-missing = اذكر الدولة.
event-state-unknown = «{ $text }» ليست دولة يعرفها هذا البرنامج. اكتب اسمها أو رمزها المكون من حرفين.
event-party-missing = اذكر إلى من انتقل السلاح.
event-party-nameless = سم الطرف، أو اترك صفته ودولته فارغتين.
event-date-wrong = «{ $text }» ليس تاريخا. اكتب 2019-05-12 أو 2019-05 أو 2019.
event-mark-missing = أدخل نص الوسم، أو صف رموزه.
event-nothing-concluded = أدخل استنتاجا واحدا على الأقل.
error-event-no-reason = اذكر السبب. كل تغيير في القيد يحتاج إلى سبب.
error-event-in-future = { $date } تاريخ لم يحل بعد. أدخل اليوم الذي وقع فيه الحدث.
error-event-not-its-event = الحدث لا يخص هذا السلاح. افتح صفحة السلاح من جديد.
error-event-correction-of-correction = صحح الحدث الأصلي لا تصحيحه: العبرة بآخر تصحيح.
error-event-after-destruction = السلاح المدمر لا مسيرة له بعد ذلك. إن كان التدمير خطأ فصححه أولا.
error-registration-wanted = هذا النموذج لقيد سلاح لا غير. ابدأ من جديد من السجل.
error-nothing-identifies = لا شيء يبين أي سلاح هو. أدخلوا على الأقل الرقم التسلسلي أو الصانع أو الطراز أو العيار أو النوع.

## Records that may be of one weapon.
register-twice = { $count ->
    [one] سجل واحد منها لسلاح مسجل من قبل.
    [two] سجلان منها لسلاحين مسجلين من قبل.
    [few] { $count } سجلات منها لأسلحة مسجلة من قبل.
    *[other] { $count } سجلاً منها لأسلحة مسجلة من قبل.
    }
twins-title = المكررات
twins-lead = سجلات بالرقم نفسه والصانع نفسه. قد تكون لسلاح واحد أو لسلاحين يحملان الرقم نفسه: انظر فيهما وقل أيهما. لا يُدمج شيء ولا يُحذف.
twins-open = لم ينظر فيها أحد بعد
twins-none-title = لا سجلات كهذه
twins-none-text = يُعاد النظر في السجل كلما تغيّر.
twins-one = السجل الأقدم
twins-other = السجل الأحدث
twins-pair = سجلان
twins-side-by-side = السجلان حقلاً حقلاً
twins-events = الأحداث
twins-decision = علاقة أحدهما بالآخر
twins-is-same-weapon = كلاهما للسلاح نفسه: مسجل مرتين
twins-is-other-weapon = هما سلاحان يحملان الرقم نفسه
twins-is-number-wrong-here = رقم السجل الأقدم خطأ
twins-is-number-wrong-there = رقم السجل الأحدث خطأ
twins-choose = قل ما علاقة أحدهما بالآخر.
twins-stays = يصير القرار حدثاً في حياة كلا السلاحين. يبقى السجلان؛ ويُصحَّح الرقم الخطأ في صفحة سلاحه.
twins-decided = سُجّل القرار في كلا السجلين.
