# Accounts, sessions, roles.

login-title = Вход
login-lead = Этот узел принадлежит: { $node }. Каждое действие и каждый просмотр дела записываются.
login-name = Имя учётной записи
login-password = Пароль
login-button = Войти
login-name-missing = Введите имя учётной записи.
login-password-missing = Введите пароль.
login-refused = Имя учётной записи и пароль не подходят друг к другу. Проверьте их и раскладку клавиатуры.
login-locked = Слишком много попыток. Войти снова можно будет через { $minutes ->
    [one] { $minutes } минуту
    [few] { $minutes } минуты
    *[many] { $minutes } минут
    }.
signed-out = Вы вышли из системы.
