# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = Где
error-what-to-do = Что делать
error-moment = Когда
error-to-start = Перейти к обзору

fault-not-found = Не найдено
fault-not-found-what = По этому адресу ничего нет, или он вам недоступен.
fault-not-found-do = Проверьте адрес или начните с меню. Если ссылку прислал коллега, уточните, есть ли у вас нужная роль.
fault-forbidden = Не входит в ваши обязанности
fault-forbidden-what = Ваши роли не включают: { $deed }.
fault-forbidden-do = Попросите роль у администратора или поручите это коллеге, у которого она есть.
fault-sign-in-needed = Войдите в систему
fault-sign-in-needed-what = Нужна учётная запись, или ваш сеанс завершён.
fault-sign-in-needed-do = Войдите и повторите попытку.
fault-stale-form = Форма устарела
fault-stale-form-what = Форма открыта в другом сеансе или получена не с этого сайта. Ничего не сохранено.
fault-stale-form-do = Вернитесь, обновите страницу и отправьте форму снова.
fault-too-large = Слишком большой объём
fault-too-large-what = Отправлено больше, чем принимает эта страница.
fault-too-large-do = Отправьте файл поменьше или разделите его на части.
fault-unreadable = Не удалось прочитать
fault-unreadable-what = Отправленное не имеет ожидаемого здесь вида.
fault-unreadable-at = Место ошибки: { $detail }
fault-unreadable-do = Вернитесь и заполните форму снова. Программа должна следовать описанию интерфейса.
fault-wrong-kind = Другой тип данных
fault-wrong-kind-what = Этот адрес принимает данные другого типа. Ничего не сохранено.
fault-wrong-kind-do = Вернитесь, обновите страницу и отправьте её форму. Программа указывает тип данных в заголовке Content-Type согласно описанию интерфейса.
fault-cut-short = Получено не полностью
fault-cut-short-what = Передача оборвалась до конца. Ничего не сохранено.
fault-cut-short-do = Проверьте соединение, вернитесь и отправьте снова.
fault-wrong-method = Так нельзя
fault-wrong-method-what = Адрес существует, но не для этого действия.
fault-wrong-method-do = Начните снова с меню.
fault-conflict = Изменено за это время
fault-conflict-what = Пока вы работали, это изменил кто-то другой. Ваши данные не сохранены.
fault-conflict-do = Откройте снова, посмотрите, что нового, и повторите изменение.
fault-busy = Система занята
fault-busy-what = Узел сейчас перегружен. Ничего не сохранено.
fault-busy-do = Подождите минуту и повторите.
fault-internal = Наша ошибка
fault-internal-what = Произошёл сбой, которого быть не должно. Он записан в журнале узла.
fault-internal-do = Повторите попытку. Если сбой повторится, сообщите администратору указанное здесь время.

## What any deed can be refused for.
error-denied = Ваши роли этого не предусматривают: { $deed }. Попросите роль у администратора.
error-not-found = Этого больше нет, или оно вам недоступно. Вернитесь к списку.
error-changed = За это время это изменил кто-то другой. Откройте снова и повторите изменение.
error-store = Не удалось прочитать или записать данные. Повторите попытку; если не поможет, сообщите администратору.
fault-refused = Не принято
fault-refused-what = { $detail }
fault-refused-do = Вернитесь и исправьте введённое. Ничего не сохранено.

## What a program without a token is told.
fault-token-needed = Нет действующего ключа доступа
fault-token-needed-what = Ключ доступа отсутствует, неизвестен, отозван или истёк.
fault-token-needed-do = Пусть тот, для кого работает программа, создаст ключ в разделе «Моя учётная запись»; передавайте его как Bearer.
