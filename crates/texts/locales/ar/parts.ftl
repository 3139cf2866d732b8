# Numbered parts with entries of their own, and how they come and go.

parts-title = القطع المرقمة
part-which = أي قطعة هي
part-which-hint = اتركه فارغا للسلاح الكامل.
part-fit = تركيب قطعة
part-remove = نزع قطعة
part-fit-lead = أدخل الرقم الموسوم على القطعة. يظهر ما يسجل في قيد السلاح وفي قيد القطعة.
part-remove-lead = يصبح للقطعة قيد خاص بها يبين السلاح الذي جاءت منه. أما الهيكل أو علبة المغلاق فهو السلاح نفسه ويبقى.
part-number = رقم القطعة
part-number-hint = كما هو موسوم عليها. القطعة غير المقيدة في السجل تقيد أولا كما يقيد السلاح.
part-none = لا قطعة في السجل بهذا الرقم. قيد القطعة أولا.
part-choose = أي قطعة هي
part-choose-first = اختر أي هذه القطع هي.
part-unentered = قطعة أخرى، ويصبح لها قيد خاص بها
part-fitted-notice = سجل أن القطعة مركبة على هذا السلاح.
part-removed-notice = سجل أن القطعة نزعت.
part-places = الأسلحة التي كانت مركبة عليها
part-loose = غير مركبة
part-in-weapon = مركبة على السلاح
part-span = متى
part-fit-where = لتسجيل تركيبها على سلاح افتح ذلك السلاح.

## Why a part cannot have been moved so.
error-movement-essential = لا ينزع الهيكل ولا علبة المغلاق ولا يركبان: فذلك هو السلاح نفسه. سجل انتقال القطع الأخرى.
error-movement-not-a-part = هذا قيد سلاح كامل. اختر قطعة، أو قيد القطعة أولا.
error-movement-not-a-weapon = لا تركب القطعة إلا على سلاح أو على هيكله أو علبة مغلاقه. اختر واحدا من ذلك.
error-movement-itself = لا يركب شيء على نفسه. اختر قطعة أخرى.
error-movement-already-fitted = القطعة مركبة على سلاح فعلا. سجل أولا نزعها منه.
error-movement-not-fitted = القطعة ليست مركبة على هذا السلاح. افتح القطعة لترى أين هي.
error-movement-part-destroyed = القطعة مدمرة. إن كان ذلك خطأ فصححه أولا.
error-movement-before-last = نقلت القطعة بعد ذلك، في { $date }. تسجل الانتقالات بالترتيب الذي وقعت فيه.
error-movement-fixed = لا يصحح من الانتقال إلا تاريخه. اسحبه وسجل الانتقال الصحيح.
error-movement-needed = عندئذ تصبح انتقالات القطعة الأخرى غير ممكنة. اسحب اللاحقة أولا بدءا بالأخيرة.
error-movement-wanted = للتركيب والنزع استمارتان خاصتان. ابدأ من صفحة السلاح.
error-part-without-number = أدخل رقم القطعة. لا تميز القطعة من غيرها بلا رقم.
