# From the marks as seen to the records that they may belong to.

identify-title = تحديد هوية سلاح
identify-lead = أدخل ما تراه على السلاح. يكفي رقم تسلسلي متآكل أو مشكوك فيه، وكل وسم آخر يساعد.
identify-serial-hint = اكتب ? مكان المحرف غير المقروء، و[8B] إذا احتمل المحرف أحد وجهين.
identify-fields = علامات أخرى
identify-read = كيف قرئت العلامات
identify-read-so = كيف قرئت العلامات: { $medium }.
identify-notation = كيف يكتب ما ليس مؤكدا
identify-notation-unknown = محرف واحد لا يمكن قراءته.
identify-notation-candidates = المحرف أحد هذه المحارف.
identify-notation-weights = المحرف أحد هذه المحارف، مع درجة الثقة في كل منها.
identify-notation-count = من محرف واحد إلى ثلاثة محارف لا يمكن قراءتها.
identify-notation-doubtful = المحرف الذي يلي الرمز ظاهر لكنه مشكوك فيه.
identify-notation-run = ينقص هنا أي عدد من المحارف، أو لا ينقص شيء.
identify-results = أي سلاح يمكن أن يكون
identify-likeliest = الأرجح
identify-unclear = غير واضح: البقية مجتمعة أرجح.
identify-considered = القيود المطابقة لما رأيته: { $considered } من { $total }.
identify-forms = ما قرئ له شكل غير معتاد. الأرقام التسلسلية المشابهة في هذا السجل: { $records }، منها { $forms }. تحقق مرة أخرى من وجود محرف ناقص أو مشكوك فيه.
identify-form = { $share } على شكل { $form }
identify-truncated = القيود المطابقة أكثر من أن تقارن واحدا واحدا. محرف مقروء إضافي أو الصانع أو العيار يضيق نطاق البحث.
identify-others = احتمال أن يكون قيدا آخر غير مدرج هنا: { $share }
identify-by-sound = قورنت حروف الكتابة الأخرى بحسب نطقها.
identify-look-to-sound = عُدّت الحروف اللاتينية حروفًا سيريلية نُسخت بحسب شكلها، وقورنت بحسب نطقها.
identify-sound-to-look = عُدّت الحروف اللاتينية حروفًا سيريلية كُتبت بحسب نطقها، وقورنت بحسب شكلها.
identify-numeral = قورن عدد مكتوب بالأرقام الرومانية بالعدد نفسه مكتوبًا بالأرقام العادية.
identify-open-weapon = فتح صفحة السلاح
identify-open-case = فتح قضية بهذا القيد
identify-open-case-none = فتح قضية بلا قيد
identify-none = ليس في أي قيد هنا
identify-none-text = ربما لم يقيد السلاح هنا قط. تحقق من الوسوم مرة أخرى ثم افتح قضية كي يتسنى سؤال الدولة التي صنعته أو استوردته.
identify-empty-title = السجل فارغ
identify-empty-text = لا يوجد بعد ما يقارن به. أدخل سجلا أولا.
identify-word-for-serial = العبارة «{ $text }» ليست رقما تسلسليا بل تصف حالته: { $state }. يجري البحث بالعلامات الأخرى.

## How two values compare.
verdict-equal = مطابق
verdict-near = قريب
verdict-different = مختلف
verdict-absent = غير معروف

## Why a record is likely or not.
why-title = لماذا هذا القيد
why-short = لماذا؟
why-agrees = كل ما رئي متطابق
why-legend = {"\u2066"}× 40{"\u2069"}: ما رئي أرجح 40 مرة إن كان هذا السلاح مما لو كان أي سلاح آخر. 1/15: أقل احتمالا 15 مرة.
why-against = ضد
why-for = مع
why-same = { $same } من { $total } من المحارف متطابقة
why-before = قيد واحد من بين { $count }
why-together = الكل معا
why-whole = هذا القيد { $record }، ليس في أي قيد هنا { $none }

## What was entered cannot be searched with.
error-identify-year = «{ $text }» ليست سنة. اكتب أربعة أرقام، مثل 1987.
error-identify-nothing = أدخل ما تراه: الرقم التسلسلي أو الصانع أو العيار أو النوع.
error-pattern-empty = لا شيء للبحث عنه. اكتب المحارف التي تستطيع قراءتها، و? مكان كل محرف لا تستطيع قراءته.
error-pattern-too-long = الرقم التسلسلي أطول مما يمكن البحث به ابتداء من المحرف { $position }.
error-pattern-unclosed = المحرف { $position } يفتح مجموعة لا يغلقها شيء. أغلق [ بـ ] و{"{"} بـ {"}"}.
error-pattern-unopened = المحرف { $position } يغلق مجموعة لم تفتح. احذفه، أو افتح المجموعة بـ [ أو {"{"}.
error-pattern-no-candidates = القوسان عند المحرف { $position } لا يحويان حرفا ولا رقما. اكتب بينهما المحارف المحتملة، مثل [8B3].
error-pattern-too-many-candidates = القوسان عند المحرف { $position } يحويان محارف أكثر مما يجوز. اكتب ? مكان المحرف غير المقروء.
error-pattern-bad-weight = عند المحرف { $position } وزن لا يقع بين 0 و1. اكتبه كما في [8=0.7,B=0.3].
error-pattern-bad-candidate = المحرف { $position } لا مكان له بين القوسين. اكتب المحارف المحتملة كما في [8B3] أو [8=0.7,B=0.3].
error-pattern-bad-count = المعقوفتان عند المحرف { $position } لا تبينان عدد المحارف غير المقروءة. اكتب {"{2}"}، أو {"{1,3}"} لما بين واحد وثلاثة.
error-pattern-dangling = الرمز عند المحرف { $position } يجب أن يليه حرف أو رقم.
