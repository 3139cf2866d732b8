# Accounts, sessions, roles.

login-title = تسجيل الدخول
login-lead = هذه العقدة تابعة إلى { $node }. يدون كل فعل وكل اطلاع على قضية.
login-name = اسم الحساب
login-password = كلمة المرور
login-button = دخول
login-name-missing = أدخل اسم حسابك.
login-password-missing = أدخل كلمة المرور.
login-refused = اسم الحساب أو كلمة المرور غير صحيح، أو كثرت المحاولات. تحقق منهما ومن لغة لوحة المفاتيح، أو انتظر بضع دقائق.
signed-out = تم تسجيل خروجك.

## The first run of an empty node.
setup-title = إعداد هذه العقدة
setup-lead = هذه العقدة فارغة. بيّن لمن هي، وأنشئ حساب أول مدير لها.
setup-code = رمز الإعداد
setup-code-hint = تجده في النافذة التي شغل منها البرنامج.
setup-code-missing = أدخل رمز الإعداد.
setup-code-wrong = ليس هذا هو الرمز. انظر في النافذة التي شغل منها البرنامج؛ فكل تشغيل يولد رمزا جديدا.
setup-no-code = لا تعد العقدة إلا بالرمز الذي يعرضه البرنامج عند تشغيله. أعد تشغيله وافتح هذه الصفحة من هناك.
setup-whose = لمن هذه العقدة
setup-state-hint = تظهر على بطاقة هذه العقدة وفي كل طلب، ولا يمكن تغييرها لاحقا.
setup-state-missing = اختر الدولة.
setup-agency = الجهة التي تدير العقدة
setup-agency-hint = تصبح هي جهة الاتصال الوطنية، ويمكن إضافة جهات أخرى لاحقا.
setup-agency-missing = اذكر اسم الجهة بما لا يتجاوز { $max } حرف.
setup-first = أول مدير
setup-lasting = يضيف المدير سائر المستخدمين، ولا يطلع على القضايا ما لم يسند إليه دور يتيح ذلك.
setup-button = إعداد
setup-not-yet = لم تعد العقدة بعد.
setup-done = أعدت العقدة وسجل دخولك. أضف بعد ذلك من سيعملون بها.
person-name = الاسم
person-name-hint = كما يراه الزملاء، ويكفي اسم المكتب.
person-login-hint = ما يكتب لتسجيل الدخول: من 3 إلى 64 من الحروف أو الأرقام أو النقاط أو الشرطات.
password-hint = { $min } حرفا على الأقل. ثلاث كلمات أو أربع لا صلة بينها يسهل حفظها.
password-again = كلمة المرور مرة أخرى
password-again-differs = كلمتا المرور مختلفتان. اكتب الكلمة نفسها مرتين.

## What is wrong with an account, a password, an agency, a token.
error-password-too-short = كلمة المرور من { $chars } أحرف، والحد الأدنى { $min }. يسهل حفظ ثلاث كلمات أو أربع معا.
error-password-too-long = تتجاوز كلمة المرور { $max } حرف. اختر أقصر منها.
error-password-common = هذه الكلمة أو ما يشبهها من أول ما يجربه المتطفلون. اختر كلمات لا صلة بينها.
error-password-monotonous = تكرر كلمة المرور أحرفا قليلة. اختر ثلاث كلمات أو أربعا مختلفة.
error-password-contains-login = تحتوي كلمة المرور على اسم الحساب. اختر شيئا لا صلة له به.
error-login-form = يتكون اسم الحساب من 3 إلى { $max } من الحروف أو الأرقام أو النقاط أو الشرطات.
error-login-taken = اسم الحساب «{ $login }» مستخدم. اختر غيره.
error-name-form = يتكون الاسم من 1 إلى { $max } حرف.
error-no-role = لا يستطيع الحساب شيئا بلا دور. اختر دورا واحدا على الأقل.
error-unknown-agency = لا توجد هذه الجهة. اختر من القائمة أو أضفها أولا.
error-last-administrator = هذا آخر مدير. اجعل حسابا آخر مديرا أولا.
error-last-contact-point = هذه جهة الاتصال الوطنية الوحيدة. أسند المهمة إلى جهة أخرى أولا.
error-already-set-up = هذه العقدة معدة بالفعل. سجل دخولك أو اطلب حسابا من مديرها.
error-already-founded = هذه العقدة تابعة لدولة بالفعل، ولا يمكن تغيير ذلك.
error-authority-length = اسم السلطة ناقص أو طويل جدا.
error-sign-in-refused = اسم الحساب أو كلمة المرور غير صحيح، أو كثرت المحاولات.
error-wrong-password = كلمة المرور الحالية غير صحيحة، أو كثرت المحاولات. اكتب التي سجلت بها دخولك.
error-token-label = بيّن الغرض من الرمز في 1 إلى { $max } حرف.
error-token-no-scope = لا يتيح الرمز شيئا. اختر فعلا واحدا على الأقل.
error-token-scope = لا يمكن أن يتضمن رمزك هذا الفعل: { $deed }. فهو ليس من صلاحياتك أو لا يعطى للبرامج أبدا.
error-token-days = يعمل الرمز من يوم واحد إلى { $max } يوم.
