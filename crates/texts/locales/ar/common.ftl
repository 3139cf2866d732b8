# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = انتقل إلى المحتوى
nav-main = القائمة الرئيسية
nav-home = نظرة عامة
nav-identify = تحديد الهوية
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
footer-open = العنوان

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
align-legend = معنى الرموز
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
align-difference = المحرف { $position }: { $kind }.

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
