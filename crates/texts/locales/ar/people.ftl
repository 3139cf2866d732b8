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
