# Accounts, sessions, roles.

login-title = Вход
login-lead = Этот узел принадлежит: { $node }. Каждое действие и каждый просмотр дела записываются.
login-name = Имя учётной записи
login-password = Пароль
login-button = Войти
login-name-missing = Введите имя учётной записи.
login-password-missing = Введите пароль.
login-refused = Имя учётной записи или пароль неверны, либо было слишком много попыток. Проверьте их и раскладку клавиатуры или подождите несколько минут.
signed-out = Вы вышли из системы.
