# Registers in: files, columns, rows, and what was found in them.

import-new = إدخال سجل
import-title = إدخال سجل
import-lead = أرسل جدول بيانات أو ملفا نصيا كما هو. سترى كيف فهمت أعمدته قبل أخذ أي شيء منه، وكل صف لا يمكن أخذه يحفظ ويعرض.
import-file = الملف
import-file-hint = CSV أو XLSX أو ODS، حتى 1 غيغابايت. إرسال الملف نفسه مرتين لا يضيف شيئا.
import-send = إرسال الملف
import-no-file = اختر ملفا أولا.
import-empty-title = لا ملفات حتى الآن
import-empty-text = اختر جدول البيانات الذي يمسك فيه السجل اليوم. لا حاجة إلى إعداده.
import-list = الملفات
import-received-at = ورد في
import-finished-at = انتهى في
import-received = ورد الملف. تحقق من أعمدته.
import-known = ورد هذا الملف نفسه من قبل، ولم يضف شيء. هذا ما آل إليه.
import-known-refused = رفض هذا الملف نفسه من قبل، ولم يضف شيء. هذا هو السبب.
import-kept = ورد الملف وحفظ، لكن تعذر إدخاله.
import-begun = يجري أخذ الصفوف.
import-state-waiting = في انتظارك
import-state-running = جار
import-state-done = تم
import-state-stopped = متوقف
import-state-refused = مرفوض
import-progress = صفوف الملف
import-measuring = يجري قياس الملف.
import-may-leave = يمكنك مغادرة هذه الصفحة: يستمر العمل، حتى بعد إعادة تشغيل البرنامج.
import-stopped = توقف الإدخال قبل نهايته.
import-stopped-at = كل ما هو حتى الصف { $row } من الملف قد أخذ ويبقى مأخوذا. بعد معالجة السبب تابع من هناك.
import-continue = متابعة
import-not-taken = لم يدخل هذا الملف.
import-not-taken-hint = الملف محفوظ كما ورد. لا شيء منه في السجل.
import-original = تنزيل الملف الأصلي
import-report = ما آلت إليه الصفوف
import-meaning = ما يعنيه ذلك
import-taken-all = المأخوذة
import-taken = مأخوذة
import-taken-advice = في السجل، ولا شيء يستدعي النظر.
import-with-findings = مأخوذة مع ملاحظات
import-with-findings-advice = في السجل، لكن في الصف ما ينبغي النظر فيه.
import-refused = مرفوضة
import-refused-advice = ليست في السجل. كل صف محفوظ: أصلحه ثم خذه.
import-duplicates = مكررة
import-duplicates-advice = أخذ الصف نفسه من قبل، من هذا الملف أو من غيره.
import-repaired = مأخوذة بعد الإصلاح
import-another = ملف آخر
import-rows = الصفوف
import-row-number = الصف
import-cells = الخلايا
import-found = الملاحظات
import-no-rows-title = لا صفوف من هذا النوع
import-no-rows-text = لا شيء يلزم عمله هنا.
import-row-title = الصف { $row }
import-row-refused = لم يؤخذ هذا الصف. خلاياه هنا كما في الملف: أصلحها ثم خذ الصف.
import-row-duplicate = أخذ من قبل صف بالخلايا نفسها. إن كان سلاحا ثانيا فخذه مع ذلك.
import-row-findings = أخذ هذا الصف. ينبغي النظر في الملاحظات، وتصحح الأخطاء في صفحة السلاح.
import-row-repaired = أخذ هذا الصف بعد إصلاحه.
import-repair-hint = يبقى الملف كما هو. يؤخذ ما تكتبه هنا.
import-duplicate-hint = قد يوصف سلاحان وصفا واحدا. لا تأخذ الصف إلا إذا كان سلاحا آخر.
import-take = أخذ الصف
import-take-anyway = أخذه مع ذلك
import-row-taken = أخذ الصف.

## Columns and fields.
matching-title = تحقق من الأعمدة
matching-lead = كل عمود في الملف يقابله حقل بقدر ما يدل عليه اسمه. صحح الخطأ ثم خذ الصفوف.
matching-saved = قوبلت الأعمدة كما في آخر ملف بهذا الشكل.
matching-one-column = في الجدول عمود واحد فقط. إن كان ينبغي أن يكون فيه أكثر فاذكر تحت «{ reading-title }» العلامة الفاصلة بين الخلايا.
matching-many-columns = عدد أعمدة الجدول: { $count }. لا تفهم إلا الأعمدة المقابلة بحقول، وتحفظ البقية مع كل سلاح. إن كان ينبغي أن تكون أقل فاذكر تحت «{ reading-title }» كيف يقرأ الملف.
matching-columns = أعمدة الملف
matching-column = العمود
column-number = العمود { $number }
matching-examples = أمثلة
matching-field = الحقل
matching-why = لماذا
matching-keep = (يحفظ باسمه)
matching-kept = الأعمدة التي لا حقل لها تحفظ مع كل سلاح بأسمائها. لا يضيع شيء.
matching-confirm = أخذ الصفوف
matching-no-serial = لا عمود يقابل الرقم التسلسلي. السلاح الذي لا رقم له يكاد يتعذر تعقبه، وما يؤخذ يبقى. اختر العمود ما لم يكن الملف خاليا منه فعلا.
matching-confirm-without = أخذ الصفوف بلا أرقام تسلسلية
matching-preview = الصفوف الأولى
match-sure = مؤكد
match-likely = مرجح
match-possible = محتمل
match-name = الاسم معروف: «{ $alias }».
match-part-of-header = الاسم يحوي «{ $alias }».
match-misspelt = الاسم يكاد يكون «{ $alias }».
match-values-do-not-fit = الاسم يوحي بالحقل «{ $field }»، لكن معظم القيم لا توافقه.
match-tie = قد تكون عدة أعمدة هي «{ $field }»: { $columns }. اختر أحدها.
match-taken = «{ $field }» أنسب للعمود { $column }.
match-unknown = الاسم غير معروف.
reading-title = هل تبدو الأعمدة أو الحروف خاطئة؟
reading-lead = حدد كيف يقرأ الملف ثم انظر من جديد.
reading-encoding = ترميز الحروف
reading-delimiter = الفاصل بين الخلايا
reading-sheet = الورقة
reading-header = الصف الذي يحمل أسماء الأعمدة
reading-header-hint = فارغ: يعثر عليه تلقائيا. 0: لا صف يسميها.
reading-look = النظر من جديد
delimiter-comma = فاصلة ,
delimiter-semicolon = فاصلة منقوطة ;
delimiter-tab = علامة جدولة
delimiter-bar = خط عمودي |

## Fields of a register’s row.
field-serial = الرقم التسلسلي
field-maker = الصانع
field-model = الطراز
field-calibre = العيار
field-weapon-type = النوع
field-country-of-manufacture = بلد الصنع
field-year-of-manufacture = سنة الصنع
field-importer = المستورد
field-import-country = مستورد من
field-import-date = تاريخ الاستيراد
field-export-date = تاريخ التصدير
field-export-country = مصدر إلى
field-consignee = المرسل إليه
field-holder = الحائز
field-holder-kind = صفة الحائز
field-holder-since = في حيازته منذ
field-acquired-from = الجهة المأخوذ منها
field-licence = الترخيص
field-status = الحالة
field-status-date = تاريخ الحالة
field-other-marks = وسوم أخرى
field-component = الجزء الموسوم
field-location = مكان الحفظ
field-record-date = تاريخ القيد
field-record-number = رقم القيد
field-remarks = ملاحظات

## What was found in a row.
finding-too-few-cells = عدد خلايا الصف { $cells } وأعمدة الجدول { $expected }. تحقق من أن لا قيمة في عمود خاطئ.
finding-too-many-cells = عدد خلايا الصف { $cells } وأعمدة الجدول { $expected } فقط. تحقق من أن لا قيمة في عمود خاطئ.
finding-scientific-notation = «{ $text }» رقم اختصره برنامج الجداول. اكتبه من جديد نقلا عن الورق أو السلاح.
finding-digits-lost = في «{ $text }» أكثر من خمسة عشر رقما، وقد حول برنامج الجداول آخرها إلى أصفار. اكتبه من جديد.
finding-turned-into-date = الأرجح أن برنامج الجداول حول «{ $text }» إلى تاريخ. اكتبه من جديد نقلا عن الورق أو السلاح.
finding-lost-zeros-possible = ربما فقد «{ $text }» أصفارا في أوله. قارنه بالورق أو بالسلاح.
finding-formula-error = «{ $text }» خطأ في صيغة حسابية وليس قيمة.
finding-stray-space = فيه مسافات زائدة. يقرأ «{ $cleaned }».
finding-non-breaking-space = فيه مسافات غير معتادة. يقرأ «{ $cleaned }».
finding-invisible-character = فيه محارف لا ترى. يقرأ «{ $cleaned }».
finding-text-guard = كتب بحيث يبقيه برنامج الجداول نصا. يقرأ «{ $cleaned }».
finding-wrong-encoding = في «{ $text }» محارف تعذرت قراءتها. قد يفيد ترميز آخر للملف.
finding-ambiguous-date = قد يكون اليوم والشهر في «{ $text }» بأي ترتيب. تؤخذ السنة وحدها.
finding-two-digit-year = السنة في «{ $text }» من رقمين، وقرئت { $year }. تحقق من القرن.
finding-date-in-future = «{ $text }» تاريخ في المستقبل، ولم يؤخذ تاريخا. النص محفوظ كما هو: صححه في صفحة السلاح.
finding-not-a-date = «{ $text }» ليس تاريخا.
finding-no-such-day = «{ $text }» يوم لا وجود له.
finding-other-calendar = «{ $text }» من تقويم آخر. اكتب التاريخ بالتقويم الميلادي.
finding-no-year = لا سنة في «{ $text }».
finding-not-in-reference = «{ $text }» ليس في أي جدول مرجعي. حفظ كما هو.
finding-word-for-serial = العبارة «{ $text }» ليست رقما تسلسليا بل تصف حالته. حفظت حالة للرقم التسلسلي.
finding-status-not-known = «{ $text }» ليست حالة معروفة. حفظت باسم عمودها.
finding-nothing-identifies = لا شيء يبين أي سلاح هو: الرقم التسلسلي والصانع والطراز والعيار والنوع كلها ناقصة.
finding-taken-before = أخذ من قبل صف بالخلايا نفسها.
finding-serial-looks-like-model = «{ $text }» يشبه اسم طراز لا رقما تسلسليا.
finding-serial-looks-like-calibre = «{ $text }» يشبه عيارا لا رقما تسلسليا.
finding-serial-looks-like-patent = «{ $text }» يشبه رقم براءة اختراع لا رقما تسلسليا.
finding-serial-looks-like-stock-number = «{ $text }» يشبه رقم صنف في المخزون لا رقما تسلسليا.
finding-serial-has-licence-prefix = يبدو أن «{ $text }» يبدأ برقم ترخيص يسبق الرقم التسلسلي نفسه.
finding-serial-looks-like-inventory-mark = «{ $text }» يشبه رقم جرد لا رقما تسلسليا.
finding-serial-in-scientific-notation = اختصر برنامج الجداول «{ $text }» فضاعت أرقامه الأخيرة.
finding-serial-looks-like-date = «{ $text }» يشبه تاريخا، وهو ما تحول إليه برامج الجداول بعض الأرقام التسلسلية.
finding-serial-ends-in-decimal-zeros = ينتهي «{ $text }» بفاصلة عشرية وأصفار ربما أضافها برنامج عدّ الرقم التسلسلي كمية.

## Why a row could not be read at all.
finding-open-quote = علامة اقتباس تفتح ولا تغلق. أغلقها، أو اكتبها مرتين إن كانت من النص.
finding-row-too-long = الصف أطول مما يجوز. تحقق من أن السطور تنتهي حيث يجب.
finding-cell-too-long = إحدى خلايا هذا الصف أطول مما يجوز.
finding-too-many-columns = أعمدة الصف أكثر مما يجوز.
finding-row-damaged = الصف تالف في الملف.
finding-file-breaks-off = ينقطع الملف هنا. أرسل الملف كاملا من جديد: الصفوف المأخوذة لا تؤخذ مرتين.
finding-too-many-rows = صفوف الجدول أكثر مما يمكن قراءته من ملف واحد. قسمه على عدة ملفات.

## Why a file was not taken.
error-file-unreadable = تعذرت قراءة «{ $name }». أرسله من جديد.
error-file-empty = الملف «{ $name }» فارغ. صدر الجدول من جديد وتحقق من حجم الملف.
error-not-a-table = الملف «{ $name }» هو { $looks-like ->
    [old-excel] مصنف Excel 97–2003 (.xls)
    [binary-excel] مصنف Excel ثنائي (.xlsb)
    [markup] صفحة ويب أو ملف XML
    [pdf] وثيقة PDF
    [document] مستند نصي أو عرض تقديمي
    [picture] صورة
    [archive] مجلد مضغوط
    *[other] ملف من نوع آخر
    } وليس جدولا. احفظ الجدول بصيغة XLSX أو ODS أو CSV وأرسل ذلك الملف.
error-password-protected = الملف «{ $name }» محمي بكلمة مرور. احفظ نسخة بلا كلمة مرور وأرسلها.
error-workbook-too-large = الملف «{ $name }» أكبر مما يجوز بعد فك ضغطه (في { $part }). قسم الجدول على عدة ملفات، أو احفظه بصيغة CSV.
error-zip-bomb = لم يفتح الملف «{ $name }»: يتضخم { $part } تضخما مفرطا عند فك الضغط كما في الملفات المؤذية. إن كان سليما فاحفظه بصيغة CSV.
error-workbook-damaged = الملف «{ $name }» تالف ({ $detail }). افتحه في برنامج جداول واحفظه من جديد ثم أرسل الملف الجديد.
error-no-such-sheet = ليس في «{ $name }» ورقة باسم «{ $sheet }». فيه: { $sheets }.
error-only-headers = ليس في الملف «{ $name }» إلا أسماء الأعمدة ولا صف تحتها. تحقق من حفظ الصفوف معها ثم أرسل ذلك الملف.
error-no-rows = ليس في «{ $name }» أي صف يمكن قراءته. { $first ->
    [too-many-columns] في الصف الأول أعمدة أكثر مما يجوز. احذف الأعمدة التي ليست من الجدول.
    [row-too-long] الصف الأول أطول مما يجوز. تحقق من أن الأسطر تنتهي حيث ينبغي.
    [open-quote] في الصف الأول علامة اقتباس تفتح ولا تغلق. أغلقها ثم أرسل الملف من جديد.
    *[other] تحقق من حفظ الجدول الصحيح.
    }
error-unknown-encoding = «{ $label }» ترميز لا يعرفه هذا البرنامج. اختر واحدا من القائمة.
error-bad-delimiter = «{ $delimiter }» لا يصلح فاصلا بين الخلايا. اختر واحدا من القائمة.
error-file = تعذرت قراءة الملف: { $detail }
error-import-disk = تعذر حفظ الملف. اطلب من مدير النظام التحقق من سعة قرص العقدة ثم أرسله من جديد.
error-import-nothing-matched = لا عمود يبين أي سلاح يخصه الصف. قابل عمودا واحدا على الأقل بالرقم التسلسلي أو الصانع أو الطراز أو العيار أو النوع.
error-import-matched-twice = عمودان يقابلان «{ $field }». اترك أحدهما بلا حقل: يحفظ على أي حال.
error-import-wrong-state = تغيرت حالة هذا الإدخال في هذه الأثناء. افتحه من جديد.
error-import-interrupted = توقف الإدخال على غير توقع. يمكن متابعته من صفحته.

## Trial and list of work.
trial-try = جرّبها أولاً
trial-try-hint = يمرّ على الملف كله ويبيّن ما سيؤول إليه كل صف. لا يُؤخذ شيء.
trial-title = تجربة
trial-lead = لم يُؤخذ شيء بعد. هذا ما ستؤول إليه الصفوف.
trial-begun = تجري تجربة الملف. لا يُؤخذ شيء.
trial-progress = الصفوف التي مُرّ عليها
trial-broken = توقفت التجربة قبل نهاية الملف.
trial-figures = ما ستؤول إليه الصفوف
trial-known = موجودة في السجل من قبل
trial-repeated = مكررة في الملف
trial-found = ما وُجد
trial-nothing = لم يوجد ما يحتاج إلى نظر شخص.
trial-first = أول الصفوف من هذا النوع
trial-not-taken = لا تُؤخذ
trial-take = أخذ الصفوف
trial-back = العودة إلى الأعمدة
trial-more = { $count ->
    [one] وقيمة أخرى
    [two] وقيمتان أخريان
    [few] و{ $count } قيم أخرى
    *[other] و{ $count } قيمة أخرى
    }
trial-more-than = { $count ->
    [few] وأكثر من { $count } قيم أخرى
    *[other] وأكثر من { $count } قيمة أخرى
    }
work-title = قائمة الأعمال
work-lead = ما وُجد في صفوف جميع الملفات، المتشابه معاً. أصلح الخطأ في كل الصفوف التي تقول الشيء نفسه، أو نحِّ جانباً ما هو صحيح كما هو.
work-empty-title = لا شيء ينتظر
work-empty-text = سُوّي كل ما وُجد في صفوف الملفات.
work-findings = ما ينتظر النظر
work-kind = ما وُجد
work-rows = صفوف تنتظر
work-cell = ما تقوله الخانة
work-no-cell = لا يخص خانة بعينها
work-decisions = القرارات
work-decision = القرار
work-mended = { $field }: وُضع «{ $value }»
work-right = صحيح كما هو
work-undone = أُلغي قرار سابق
work-done = { $count ->
    [zero] لم يُنجز أي صف.
    [one] أُنجز صف واحد.
    [two] أُنجز صفان.
    [few] أُنجزت { $count } صفوف.
    *[other] أُنجز { $count } صفاً.
    }
work-left = { $count ->
    [one] تعذّر صف واحد وهو ينتظر النظر.
    [two] تعذّر صفان وهما ينتظران النظر.
    [few] تعذّرت { $count } صفوف وهي تنتظر النظر.
    *[other] تعذّر { $count } صفاً وهي تنتظر النظر.
    }
work-waiting = { $count ->
    [zero] لا صف ينتظر.
    [one] صف واحد ينتظر.
    [two] صفان ينتظران.
    [few] { $count } صفوف تنتظر.
    *[other] { $count } صفاً ينتظر.
    }
work-mend-all = { $count ->
    [one] ضعها في الصف
    [two] ضعها في الصفين
    [few] ضعها في { $count } صفوف
    *[other] ضعها في { $count } صفاً
    }
work-mend-one = ضعها في هذا الصف
work-right-do = إنه صحيح كما هو
work-right-kind = كل ما هو من هذا النوع صحيح كما هو
work-value = ما ينبغي أن تقوله
work-value-hint = يبقى الملف كما هو. تُسجَّل للأسلحة المأخوذة تصحيحات بسببك، وتُؤخذ الصفوف المرفوضة.
work-only = هذا الصف فقط
work-only-this = الصف { $row } فقط
work-all-again = كل الصفوف من جديد
work-is-left = يحتاج إلى نظر
work-undo = إلغاء
work-undo-lead = تستعيد الخانات ما كانت تقوله بتصحيح آخر، ويعود ما وُجد إلى الانتظار. لا يُحذف شيء.
work-undo-do = إلغاء القرار
work-begun = يجري تنفيذ القرار.
work-settled = سُوّي الصف.
error-findings-not-alike = ما هو من نوع واحد يقول أشياء مختلفة. اختر واحداً منه لتعطيه قيمة أخرى.
error-findings-busy = ما زال قرار سابق بشأنها قيد التنفيذ. انتظر حتى يُنجز.
error-findings-not-undoable = لا يمكن إلغاء هذا هنا. الصف المأخوذ يبقى مأخوذاً: صحّح السلاح في صفحته.
error-findings-row-left = تعذّر إصلاح الصف هكذا: ما زال لا يمكن أخذه، أو أن أحداً صحّح السلاح يدوياً. افتح الصف أو السلاح.
