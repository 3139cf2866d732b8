# From the symbol on a weapon to the makers and States to ask.

symbols-title = البحث برمز
symbols-lead = اختر ما تراه على السلاح: علامة مصنع أو علامة مفتش أو عدم وجود علامة. يقود ذلك إلى صانعين ودول يمكن سؤالها، ولا يقود إلى اليقين أبدا.
symbols-described = ما تراه
symbols-redraw = اختيار رسم آخر
symbols-shape = إطار الرمز
symbols-any-shape = لا يمكن تمييزه
symbols-contents = ما بداخله
symbols-any-contents = لا يمكن تمييزه، أو لا شيء
symbols-text = الرقم أو الحروف بداخله
symbols-selector = علامات مفتاح نمط الرمي
symbols-script = كتابة النصوص الأخرى
symbols-results = لمن قد يكون الرمز
symbols-states = بحسب الدولة
symbols-catalogue = الفهرس
symbols-none = لا شيء مما ذكر
symbols-none-text = تقلد الرموز، وتأتي الأجزاء من دول عدة، والفهرس بعيد عن الاكتمال. يبقى هنا { $share } على الأقل مهما كان ما رئي.
symbols-others = احتمال سائر رموز الفهرس: { $share }
symbols-former-su = الاتحاد السوفييتي سابقا
symbols-former-yu = يوغوسلافيا سابقا
symbols-former-dd = الجمهورية الديمقراطية الألمانية سابقا
symbols-until = حتى نحو عام { $year }
symbols-aliases = يسمى أيضا
symbols-look-alikes = يسهل الخلط بينه وبين
symbols-identify = نقل إلى تحديد الهوية
symbols-beware = قبل الاعتماد على ذلك
symbols-beware-alone = لا يدل الرمز وحده على مصدر السلاح. يدل عليه النوع والطراز، والصانع والبلد، والرقم التسلسلي مجتمعة.
symbols-beware-parts = قد تكون على سلاح واحد أجزاء من دول عدة. افحص علبة المغلاق أولا ثم كل جزء.
symbols-beware-again = ربما وسمت الدولة التي تسلمت السلاح السلاح من جديد، وغالبا على الجانب الآخر.
symbols-beware-year = السنة المختومة بجانب الرمز ليست جزءا من الرقم التسلسلي.
symbols-beware-catalogue = ما يذكره الفهرس عن علامات مفتاح نمط الرمي والكتابات والأنواع لم يتحقق منه.
error-symbol-nothing = بين ما تراه: إطار الرمز أو ما بداخله أو علامات مفتاح نمط الرمي.

## Frames.
symbol-shape-triangle = مثلث
symbol-shape-circle = دائرة
symbol-shape-double-circle = دائرة مزدوجة
symbol-shape-oval = بيضوي
symbol-shape-star = نجمة
symbol-shape-shield = درع
symbol-shape-rhombus = معين
symbol-shape-crown = تاج
symbol-shape-emblem = شعار نبالة أو شارة
symbol-shape-text = نص بلا إطار
symbol-shape-unmarked = لا علامة مصنع

## What is in them.
symbol-contents-arrow = سهم
symbol-contents-open-arrow = سهم مرسوم بمحيطه فقط
symbol-contents-star = نجمة
symbol-contents-circle = دائرة
symbol-contents-hammer = مطرقة
symbol-contents-picture = حيوان أو نبات
symbol-contents-number = رقم
symbol-contents-letters = حروف أو كلمات

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = نقاط
symbol-selector-arabic-words = كلمات بالعربية
symbol-selector-persian-words = كلمات بالفارسية
symbol-script-latin = لاتينية
symbol-script-cyrillic = سيريلية
symbol-script-arabic = عربية
symbol-script-persian = فارسية
symbol-script-chinese = صينية
symbol-script-korean = كورية
symbol-script-other = غيرها

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = موصوف في مصدر
symbol-certainty-unverified = لم يتحقق منه
symbol-certainty-doubtful = لم يتحقق منه، مشكوك فيه
symbol-remark-triangle-family = تلتبس مثلثات إيجيفسك وكوجير ومصانع الصين بعضها ببعض. ابحث عن ذيل السهم أو عن رقم.
symbol-remark-soviet-polish-parts = في الأسلحة الأولى أجزاء سوفييتية وبولندية تحمل علاماتها بجانب هذا الرمز.
symbol-remark-early = استعمل في السنوات الأولى فقط.
symbol-remark-inspector = علامة مفتش: تدل على الدولة لا على المصنع.
symbol-remark-unmarked = قد تكون العلامة الغائبة قد تآكلت أو بردت.
