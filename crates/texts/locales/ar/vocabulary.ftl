# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = مدير النظام
role-registry-clerk = موظف السجل
role-tracing-officer = موظف التعقب
role-examiner = فاحص
role-policy-officer = موظف السياسات
role-auditor = مدقق

## What a person can do.
deed-identify = البحث عن سلاح بعلاماته
deed-read-register = الاطلاع على الأسلحة ومسارها
deed-add-event = تسجيل سلاح أو إضافة حدث
deed-fetch-original = تنزيل صورة كما وردت مع ما سجلته آلة التصوير
deed-correct-event = تصحيح حدث
deed-keep-parties = قيد الأطراف وتراخيصهم
deed-hold-records = وضع قيد تحت الحجز القانوني ورفعه
deed-keep-handovers = استلام دفاتر شركة تغلق أبوابها
deed-examine = تسجيل فحص
deed-import = إدخال ملف في السجل
deed-read-cases = الاطلاع على القضايا والطلبات
deed-work-cases = فتح قضية والعمل عليها
deed-send-request = إرسال طلب إلى دولة أخرى
deed-answer-request = الرد على دولة أخرى
deed-close-case = إغلاق قضية
deed-read-partners = الاطلاع على دليل الشركاء
deed-manage-partners = إدارة الشركاء ومفاتيحهم ومواعيدهم
deed-manage-people = إدارة الحسابات والأجهزة والأدوار
deed-manage-tokens = إنشاء رموز وصول للبرامج
deed-read-audit = الاطلاع على سجل التدقيق
deed-keep-directory = مسك دليل جهات الاتصال

## The state of a serial number.
serial-state-intact = سليم
serial-state-worn = متآكل
serial-state-partly-obliterated = مطموس جزئيا
serial-state-obliterated = مطموس
serial-state-over-stamped = مدموغ فوقه
serial-state-restored = مستعاد
serial-state-absent-never-marked = غائب: لم يوسم قط
serial-state-absent-part-missing = غائب: القطعة مفقودة
serial-state-not-examined = لم يفحص

## What a party is.
party-kind-manufacturer = صانع
party-kind-importer = مستورد
party-kind-exporter = مصدر
party-kind-dealer = تاجر
party-kind-broker = وسيط
party-kind-armed-forces = القوات المسلحة
party-kind-police = الشرطة
party-kind-state-agency = جهاز حكومي
party-kind-unit = وحدة
party-kind-security-company = شركة أمن
party-kind-museum = متحف أو مجموعة
party-kind-private-holder = حائز خاص
party-kind-unknown = غير معروف

## What a mark is for.
mark-kind-manufacture = وسم الصنع
mark-kind-alternative-symbolic = رموز مع شفرة
mark-kind-import = وسم الاستيراد
mark-kind-government-to-civil = نقل من المخزونات الحكومية
mark-kind-government-stock = وسم المخزون الحكومي
mark-kind-seizure = وسم الضبط
mark-kind-deactivation = وسم التعطيل
mark-kind-proof = دمغة الاختبار
mark-kind-acceptance = دمغة القبول
mark-kind-importer-name = اسم المستورد
mark-kind-owner = رقم المالك
mark-kind-assembly = رقم التجميع
mark-kind-unknown = علامة غير معروفة

## The part that carries a mark.
component-frame = الهيكل
component-receiver = علبة المغلاق
component-upper-receiver = علبة المغلاق العليا
component-lower-receiver = علبة المغلاق السفلى
component-embedded-plate = صفيحة مدمجة
component-barrel = السبطانة
component-slide = المنزلق
component-cylinder = الأسطوانة
component-bolt = المغلاق
component-breech-block = كتلة المغلاق
component-trunnion = المرتكز
component-stock = الأخمص
component-magazine = المخزن
component-other = قطعة أخرى

## How legible a mark is.
legibility-intact = سليمة
legibility-worn = متآكلة
legibility-partly-obliterated = مطموسة جزئيا
legibility-obliterated = مطموسة
legibility-altered = محرفة
legibility-restored = مستعادة
legibility-not-recorded = غير مسجلة

## What happened to a weapon.
event-kind-registered = التسجيل
event-kind-manufactured = الصنع
event-kind-marked = الوسم
event-kind-proofed = الاختبار
event-kind-exported = التصدير
event-kind-imported = الاستيراد
event-kind-transferred = النقل
event-kind-issued = الصرف
event-kind-lost = الفقدان
event-kind-stolen = السرقة
event-kind-seized = الضبط
event-kind-found = العثور
event-kind-surrendered = التسليم
event-kind-examined = الفحص
event-kind-traced = التعقب
event-kind-related = مقارنة بسجل آخر
event-kind-deactivated = التعطيل
event-kind-destroyed = التدمير
event-kind-part-fitted = تركيب قطعة
event-kind-part-removed = نزع قطعة
event-kind-fitted-to = التركيب على سلاح
event-kind-removed-from = النزع من سلاح
event-kind-held-for-law = حجز قانوني
event-kind-hold-lifted = رفع الحجز القانوني
event-kind-corrected = التصحيح
relation-same-weapon = السلاح نفسه، مسجل مرتين
relation-other-weapon = سلاحان برقم واحد
relation-number-wrong-here = الرقم خطأ هنا
relation-number-wrong-there = الرقم خطأ هناك

## Where a weapon stands now.
weapon-status-held = في الحيازة
weapon-status-exported = مصدر
weapon-status-lost = مفقود
weapon-status-stolen = مسروق
weapon-status-in-custody = في عهدة السلطات
weapon-status-deactivated = معطل
weapon-status-destroyed = مدمر

## Why a weapon is illicit.
illicit-ground-6a-national-law = غير مشروع بموجب القانون الوطني
illicit-ground-6b-embargo = نقل بالمخالفة لحظر أسلحة
illicit-ground-6c-not-marked = غير موسوم وفقا للصك
illicit-ground-6d-unlicensed-manufacture = صنع أو جمع بلا ترخيص
illicit-ground-6e-unauthorised-transfer = نقل بلا إذن

## How the weapon came to the authority.
acquisition-seized = مضبوط
acquisition-found = معثور عليه
acquisition-surrendered = مسلم

## How the marks on a weapon came to be known.
medium-metal = من السلاح نفسه
medium-etching = استُظهرت في مختبر
medium-paper = من وثيقة ورقية
medium-machine = بواسطة آلة

## What the information is wanted for.
intended-use-investigation = تحقيق جنائي
intended-use-prosecution = ملاحقة قضائية
intended-use-intelligence = استخبارات
intended-use-embargo-monitoring = رصد حظر أسلحة
intended-use-stockpile-control = مراقبة المخزونات
intended-use-statistics = إحصاءات

## How a case ended.
outcome-traced-last-holder = جرى التعقب إلى آخر حائز شرعي
outcome-traced-first-retail = جرى التعقب إلى أول بيع بالتجزئة
outcome-traced-state-stock = جرى التعقب إلى مخزون دولة
outcome-traced-exported = جرى التعقب إلى عملية تصدير
outcome-traced-stolen-lost = جرى التعقب إلى بلاغ سرقة أو فقدان
outcome-established-other = ثبت المصدر بوسيلة أخرى
outcome-not-traced-id-incomplete = لم يتعقب: التحديد غير مكتمل
outcome-not-traced-serial-obliterated = لم يتعقب: الرقم مطموس
outcome-not-traced-serial-not-in-range = لم يتعقب: الرقم خارج كل نطاق معروف
outcome-not-traced-multiple-match = لم يتعقب: أكثر من قيد مطابق
outcome-not-traced-records-missing = لم يتعقب: القيود مفقودة
outcome-not-traced-records-expired = لم يتعقب: انقضت مدة حفظ القيود
outcome-not-traced-company-gone = لم يتعقب: الشركة لم تعد قائمة
outcome-not-traced-too-old = لم يتعقب: قديم جدا
outcome-not-traced-unmarked = لم يتعقب: غير موسوم
outcome-not-traced-homemade = لم يتعقب: مصنوع يدويا
outcome-not-traced-wrong-state = لم يتعقب: سئلت دولة غير معنية
outcome-delayed-22 = الرد مؤجل
outcome-restricted-22 = الرد مقيد
outcome-refused-22 = الرد مرفوض
outcome-no-response = لا رد
outcome-withdrawn = مسحوب

## How a weapon left lawful hands.
diversion-kind-theft = سرقة
diversion-kind-loss = فقدان
diversion-kind-stockpile-diversion = تسرب من مخزون
diversion-kind-transfer-diversion = تسرب أثناء النقل
diversion-kind-illicit-manufacture = صنع غير مشروع
diversion-kind-conversion = محول ليطلق النار
diversion-kind-reactivation = أعيد تفعيله
diversion-kind-embargo-breach = خرق حظر
diversion-kind-unauthorised-transfer = نقل غير مأذون به
diversion-kind-unknown = غير معروف

## Why a State is asked.
why-asked-manufacture = صنع السلاح فيها
why-asked-last-import = كانت آخر استيراد مشروع إليها
why-asked-named-destination = يفيد قيد بأنه أرسل إليها
why-asked-last-holder = فيها آخر حائز معروف
why-asked-forwarded = أحالت إليها دولة أخرى
why-asked-other = سبب آخر

## What is wanted to know.
sought-manufacture = تاريخ الصنع ومكانه
sought-first-recipient = أول متسلم
sought-export = رخصة التصدير والمرسل إليه
sought-import = الاستيراد
sought-last-holder = آخر حائز شرعي
sought-loss-or-theft = بلاغات الفقدان أو السرقة

urgency-routine = عادي
urgency-urgent = عاجل

## Whether a datum may be passed on.
onward-release-consent-needed = بموافقة مسبقة فقط
onward-release-within-state = داخل الدولة نفسها
onward-release-free = بلا قيود

## What an answer amounts to.
answer-outcome-full = رد كامل
answer-outcome-partial = رد جزئي
answer-outcome-restricted = رد مقيد
answer-outcome-delayed = مؤجل
answer-outcome-refused = مرفوض
answer-outcome-no-record = لا قيد
answer-outcome-forward = اسألوا دولة أخرى
answer-outcome-record-destroyed = أتلف القيد
answer-outcome-cannot-identify = يتعذر تحديد السلاح

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = من شأنه الإضرار بتحقيق جنائي جار
hold-back-reason-22-confidentiality-law = من شأنه مخالفة قانون يحمي معلومات سرية
hold-back-reason-22-requester-confidentiality = لا يمكن للدولة الطالبة ضمان السرية
hold-back-reason-22-national-security = الأمن الوطني

## How a record was found.
match-basis-exact = تطابق تام للرقم والصانع
match-basis-normalised = بعد التوحيد
match-basis-partial = من جزء من العلامات
match-basis-manual = بواسطة شخص

## One link of a chain.
link-kind-manufactured = الصنع
link-kind-marked = الوسم
link-kind-exported = التصدير
link-kind-imported = الاستيراد
link-kind-transferred = النقل
link-kind-lost = بلاغ فقدان
link-kind-stolen = بلاغ سرقة
link-kind-in-custody = في يد سلطة
link-kind-deactivated = التعطيل
link-kind-destroyed = التدمير
link-kind-registered = التسجيل

## The states of a request.
request-state-draft = مسودة
request-state-validated = جاهز للإرسال
request-state-sent = مرسل
request-state-acknowledged = أقر بالاستلام
request-state-info-requested = طلبت معلومات إضافية
request-state-info-supplied = قدمت معلومات إضافية
request-state-answered = أجيب عنه
request-state-partly-answered = أجيب عنه جزئيا
request-state-restricted = رد مقيد
request-state-delayed = مؤجل
request-state-refused = مرفوض
request-state-clarification = طلب توضيح
request-state-closed = مغلق
request-state-withdrawn = مسحوب

## What moves a request on.
step-validate = التحقق
step-send = إرسال
step-acknowledge = الإقرار بالاستلام
step-ask-more = طلب المزيد
step-supply-more = تقديم المزيد
step-answer = الرد
step-seek-clarification = طلب توضيح
step-close = إغلاق
step-withdraw = سحب

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = يجب حله
severity-serious = يرجح أن يفشل
severity-advice = نصيحة
gate-code-no-ground = لم يذكر سبب عدم مشروعية السلاح. اختر سببا واحدا على الأقل.
gate-code-no-legal-basis = المسوغ القانوني ناقص. اذكر القانون الذي يجعل السلاح غير مشروع.
gate-code-no-intended-use = لم يذكر الغرض من المعلومات. اختر الاستخدام المقصود.
gate-code-nothing-sought = الطلب لا يسأل عن شيء. اختر ما تريد معرفته.
gate-code-no-marks = لم توصف أي علامة. أدخل الرقم التسلسلي كما يرى أو حالته أو العلامات الأخرى.
gate-code-no-type = نوع السلاح ناقص.
gate-code-no-calibre = العيار ناقص. قسه إن لم يكن موسوما.
gate-code-no-maker = الصانع ناقص.
gate-code-no-model = الطراز ناقص.
gate-code-no-country = بلد الصنع ناقص.
gate-code-no-date = تاريخ العثور ناقص.
gate-code-no-place = مكان العثور ناقص.
gate-code-no-narrative = ظروف العثور ناقصة.
gate-code-partial-without-photograph = قرئ الرقم التسلسلي جزئيا ولا توجد صورة. أضف صورة للعلامة.
gate-code-no-photograph = لا توجد صورة للعلامات.
gate-code-not-read-from-weapon = لا يذكر الطلب أن الرقم التسلسلي قرئ على السلاح نفسه. اقرأه من السلاح إن أمكن.
gate-code-urgent-without-reason = الطلب عاجل ولم يذكر السبب.
gate-code-no-handling = لم يذكر من يجوز له الاطلاع على هذا الطلب ولأي غرض.
gate-code-serial-suspicious = يبدو الرقم التسلسلي شيئا آخر. تحقق منه على السلاح.
gate-code-serial-unreadable = تعذرت قراءة صيغة الرقم التسلسلي. صححها.
gate-code-no-domestic-search = لم يبحث أولا في سجلكم.
gate-code-to-oneself = الطلب موجه إلى دولتكم. اختر دولة أخرى.

media-kind-jpeg = صورة JPEG
media-kind-png = صورة PNG
media-kind-webp = صورة WebP
media-kind-tiff = صورة TIFF
media-kind-pdf = وثيقة PDF
media-kind-text = نص عادي

## What happened to a party.
party-event-kind-entered = القيد
party-event-kind-renamed = تغيير الاسم
party-event-kind-licensed = منح ترخيص
party-event-kind-licence-suspended = وقف ترخيص
party-event-kind-licence-ended = إلغاء ترخيص
party-event-kind-closed = الإغلاق
party-event-kind-corrected = التصحيح

## What a licence allows, and whether it does so on a day.
activity-manufacture = الصنع
activity-import = الاستيراد
activity-export = التصدير
activity-transit = العبور
activity-trade = التجارة
activity-brokering = السمسرة
activity-repair = الإصلاح
activity-deactivation = التعطيل أو التدمير
activity-transport = النقل
activity-storage = التخزين
activity-possession = الحيازة
licence-state-not-yet-valid = لم يسر بعد
licence-state-valid = سار
licence-state-suspended = موقوف
licence-state-expired = منتهي المدة
licence-state-ended = ملغى
## From when a term of retention runs.
runs-from-event = ابتداء من الحدث المقيد
runs-from-destruction = ابتداء من تدمير السلاح

## How sure the source of a rule is.
certainty-text = قرئ النص
certainty-published = وفق مصدر منشور
certainty-unverified = لم يتحقق منه في النص

## What carries the records of a company.
item-kind-book = دفتر
item-kind-file = ملف
item-kind-database = قاعدة بيانات
item-kind-other = غير ذلك

## In what condition an item is.
condition-good = كامل ومقروء
condition-worn = بال لكنه مقروء
condition-damaged = متضرر ومقروء جزئيا
condition-incomplete = ناقص
condition-unreadable = غير مقروء

## How far an item of an inventory has come.
item-state-listed = مدرج
item-state-delivered = مسلم
item-state-accepted = مستلم
item-state-defective = مستلم مع عيوب
item-state-refused = مرفوض

## What happens in a handover.
handover-step-announced = الإعلان
handover-step-listed = إدراج بند
handover-step-delivered = التسليم
handover-step-accepted = الاستلام
handover-step-refused = الرفض
handover-step-custody-moved = نقل الأصول
handover-step-signed-off = توقيع الطرفين
handover-step-corrected = التصحيح

## What a handover still lacks.
lack-no-inventory = لا شيء في قائمة الجرد بعد.
lack-not-delivered = لم يسلم بعد.
lack-not-decided = سلم، ولم يبت بعد في استلامه.
lack-refused = مرفوض: قيوده ليست لدى الدولة.
lack-no-custody = لم يذكر مكان الأصل ولا من يسأل عنه.
lack-no-digest = لا يوجد SHA-256: لن يمكن إثبات أنه هذا الملف.
lack-not-taken-in = لا توجد في هذا السجل عملية إدخال بهذا SHA-256.
lack-not-signed = لم يوقعه الطرفان، أو تغير بعد التوقيع.
