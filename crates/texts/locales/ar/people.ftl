# Accounts, sessions, roles.

login-title = تسجيل الدخول
login-lead = هذه العقدة تابعة إلى { $node }. يدون كل فعل وكل اطلاع على قضية.
login-name = اسم الحساب
login-password = كلمة المرور
login-button = دخول
login-name-missing = أدخل اسم حسابك.
login-password-missing = أدخل كلمة المرور.
login-refused = اسم الحساب وكلمة المرور لا يتوافقان. تحقق منهما ومن لغة لوحة المفاتيح.
login-locked = محاولات كثيرة جدا. يمكن تسجيل الدخول من جديد بعد { $minutes ->
    [one] دقيقة
    [two] دقيقتين
    [few] { $minutes } دقائق
    *[other] { $minutes } دقيقة
    }.
signed-out = تم تسجيل خروجك.
