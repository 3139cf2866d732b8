# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-home = نظرة عامة
nav-identify = تحديد الهوية
nav-symbols = الرموز
nav-register = السجل
nav-import = الإدخال
nav-cases = القضايا
nav-requests = الطلبات
nav-partners = الشركاء
nav-people = الأشخاص
nav-audit = التدقيق
breadcrumb = أنت هنا
search-serial = الرقم التسلسلي كما يرى
search-go = بحث
account = الحساب والعرض
signed-in-as = مسجل الدخول باسم { $name }
sign-in = تسجيل الدخول
sign-out = تسجيل الخروج
language = اللغة
theme = المظهر
theme-auto = كالجهاز
theme-light = فاتح
theme-dark = داكن
footer-purpose = تعقب الأسلحة الصغيرة والأسلحة الخفيفة

## Buttons and short words.
button-save = حفظ
button-cancel = إلغاء
button-continue = متابعة
button-back = رجوع
button-edit = تحرير
button-add = إضافة
button-remove = إزالة
button-confirm = تأكيد
button-close = إغلاق
button-open = فتح
button-send = إرسال
button-print = طباعة
button-copy = نسخ
button-copied = تم النسخ
button-download = تنزيل
button-choose = اختيار
yes = نعم
no = لا
none = لا شيء
unknown = غير معروف
not-recorded = غير مسجل
required = مطلوب
choose-one = اختر…
file-browse = استعراض…
file-none = لم يُختَر أي ملف

## Words of the field that many pages share.
serial-number = الرقم التسلسلي
maker = الصانع
model = الطراز
calibre = العيار
weapon-type = النوع
country-of-manufacture = بلد الصنع
year-of-manufacture = سنة الصنع
importer = المستورد
state = الدولة
status = الحالة
date = التاريخ
place = المكان
reason = السبب
source = المصدر
holder = الحائز
attribute = الصفة
as-marked = حسب الوسم
as-assessed = حسب التقييم
clause = البند

## Numbers, lists and pages.
rows-count = { $count ->
    [zero] لا صفوف
    [one] صف واحد
    [two] صفان
    [few] { $count } صفوف
    [many] { $count } صفا
    *[other] { $count } صف
    }
pager = صفحات القائمة
pager-next = التالي
pager-previous = السابق
probability = الاحتمال
score = الدرجة
score-of-100 = { $score } من 100
progress-of = { $done } من { $total }
progress-reloads = تتجدد هذه الصفحة تلقائيا.

## Notices.
notice-info = ملاحظة
notice-done = تم
notice-warning = تنبيه
notice-error = خطأ
form-faults = { $count ->
    [one] إدخال واحد يحتاج إلى مراجعة.
    [two] إدخالان يحتاجان إلى مراجعة.
    [few] { $count } إدخالات تحتاج إلى مراجعة.
    *[other] { $count } إدخالا تحتاج إلى مراجعة.
    }
saved = تم الحفظ.

## Life and chain of holders.
holding-since = منذ { $date }
holding-span = من { $from } إلى { $until }
holding-now = حاليا
event-corrected = مصحح

## Characters side by side.
align-observed = المرصود
align-record = القيد
align-same = متطابق
align-look-alike = متشابه
align-candidate = إحدى القراءات
align-unknown = غير مقروء
align-doubtful = مشكوك فيه
align-substituted = مختلف
align-inserted = في المرصود فقط
align-deleted = في القيد فقط
align-transposed = متبادل الموضع
align-summary = المرصود { $observed }، والقيد { $record }. { $same } من { $total } من المحارف متطابقة.
align-difference = المحرف { $position }: { $kind }
align-differences = المحارف { $first }–{ $last }: { $kind }
align-chance = نحو مرة واحدة كل { $times }

## Maps.
map-note = الحدود والأسماء المبينة في هذه الخريطة للاسترشاد فقط، ولا تعبر عن أي رأي بشأن وضع أي إقليم.

## Dates.
date-unknown = تاريخ غير معروف
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-moment = { $date }، { $time } UTC
month-1 = كانون الثاني/يناير
month-2 = شباط/فبراير
month-3 = آذار/مارس
month-4 = نيسان/أبريل
month-5 = أيار/مايو
month-6 = حزيران/يونيه
month-7 = تموز/يوليه
month-8 = آب/أغسطس
month-9 = أيلول/سبتمبر
month-10 = تشرين الأول/أكتوبر
month-11 = تشرين الثاني/نوفمبر
month-12 = كانون الأول/ديسمبر

# A month after a day: Russian wants another case.
month-of-1 = { month-1 }
month-of-2 = { month-2 }
month-of-3 = { month-3 }
month-of-4 = { month-4 }
month-of-5 = { month-5 }
month-of-6 = { month-6 }
month-of-7 = { month-7 }
month-of-8 = { month-8 }
month-of-9 = { month-9 }
month-of-10 = { month-10 }
month-of-11 = { month-11 }
month-of-12 = { month-12 }

## The start page.
nav-contacts = جهات الاتصال
home-find = أي سلاح هذا؟
home-find-hint = الرقم التسلسلي كما تراه: ? لرمز لا يقرأ، و* لعدة رموز، و[8B3] إن كان أحد هذه.
home-find-more = الصانع والعيار والعلامات الأخرى
home-waiting = ما ينتظرك
home-nothing-waits = لا شيء ينتظرك.
home-figures = بالأرقام
home-first-steps = الخطوات الأولى
home-to-acknowledge = إشعار بالاستلام
home-to-answer = إجابة
home-to-supply = استكمال
home-overdue = متأخر
home-to-match = مطابقة الأعمدة
home-stopped = متوقف
home-to-repair = إصلاح صفوف
home-to-confirm = تأكيد
home-asks = تستفسر { $state } عن سلاح منذ { $moment }
home-wants-more = تطلب { $state } مزيدا من المعلومات قبل الإجابة عن الطلب المؤرخ { $moment }
home-not-acknowledged = لم تشعر { $state } باستلام الطلب المؤرخ { $moment }
home-not-answered = لم تجب { $state } عن الطلب المؤرخ { $moment }
home-import-waiting = { $file }: بيّن محتوى كل عمود
home-import-stopped = { $file }: توقف الاستيراد ويمكن استئنافه
home-import-refused = { $file }: صفوف لم تقبل: { $count }
home-partner-unconfirmed = { $state }: لم تقارن بصمة مفتاحها بعد
home-register-empty = السجل فارغ. استورد ملفا أو أدخل سلاحا يدويا.
home-no-partners = لم ترتبط بهذه العقدة أي دولة أخرى بعد. تبادل البطاقات مع إحداها.
home-directory-empty = الدليل فارغ. أدخل أول جهة اتصال وطنية.
home-alone = حسابك هو الوحيد. أضف من سيعملون هنا.

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    [zero] سلاح في السجل
    [one] سلاح في السجل
    [two] سلاحان في السجل
    [few] أسلحة في السجل
    [many] سلاحا في السجل
    *[other] سلاح في السجل
    }
home-received = { $count ->
    [zero] طلب مفتوح من دول أخرى
    [one] طلب مفتوح من دول أخرى
    [two] طلبان مفتوحان من دول أخرى
    [few] طلبات مفتوحة من دول أخرى
    [many] طلبا مفتوحا من دول أخرى
    *[other] طلب مفتوح من دول أخرى
    }
home-sent = { $count ->
    [zero] طلب مفتوح من طلباتنا
    [one] طلب مفتوح من طلباتنا
    [two] طلبان مفتوحان من طلباتنا
    [few] طلبات مفتوحة من طلباتنا
    [many] طلبا مفتوحا من طلباتنا
    *[other] طلب مفتوح من طلباتنا
    }
home-partners = { $count ->
    [zero] دولة مرتبطة
    [one] دولة مرتبطة
    [two] دولتان مرتبطتان
    [few] دول مرتبطة
    [many] دولة مرتبطة
    *[other] دولة مرتبطة
    }
home-contacts = { $count ->
    [zero] مكتب في الدليل
    [one] مكتب في الدليل
    [two] مكتبان في الدليل
    [few] مكاتب في الدليل
    [many] مكتبا في الدليل
    *[other] مكتب في الدليل
    }
home-people = { $count ->
    [zero] حساب مفتوح
    [one] حساب مفتوح
    [two] حسابان مفتوحان
    [few] حسابات مفتوحة
    [many] حسابا مفتوحا
    *[other] حساب مفتوح
    }
home-stale = { $count ->
    [zero] { $count } مكتب لم تؤكدها دولها منذ ستة أشهر
    [one] مكتب واحد لم تؤكده دولته منذ ستة أشهر
    [two] مكتبان لم تؤكدهما دولتاهما منذ ستة أشهر
    [few] { $count } مكاتب لم تؤكدها دولها منذ ستة أشهر
    [many] { $count } مكتبا لم تؤكدها دولها منذ ستة أشهر
    *[other] { $count } مكتب لم تؤكدها دولها منذ ستة أشهر
    }

## One more button.
button-show = عرض

## Own cases on the start page.
home-to-identify = تحديد الهوية
home-case-to-identify = { $number }: ابحث عن السلاح في السجل
