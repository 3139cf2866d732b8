# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = Перейти к содержанию
nav-main = Главное меню
nav-home = Обзор
nav-identify = Идентификация
nav-symbols = Клейма
nav-register = Реестр
nav-import = Загрузка
nav-cases = Дела
nav-requests = Запросы
nav-partners = Партнёры
nav-people = Пользователи
nav-audit = Аудит
breadcrumb = Вы здесь
search-serial = Серийный номер, как он виден
search-go = Найти
account = Учётная запись и вид
signed-in-as = Вы вошли как { $name }
sign-in = Войти
sign-out = Выйти
language = Язык
theme = Оформление
theme-auto = Как на устройстве
theme-light = Светлое
theme-dark = Тёмное
footer-purpose = Отслеживание стрелкового оружия и лёгких вооружений

## Buttons and short words.
button-save = Сохранить
button-cancel = Отмена
button-continue = Продолжить
button-back = Назад
button-edit = Изменить
button-add = Добавить
button-remove = Убрать
button-confirm = Подтвердить
button-close = Закрыть
button-open = Открыть
button-send = Отправить
button-print = Печать
button-copy = Копировать
button-copied = Скопировано
button-download = Скачать
button-choose = Выбрать
yes = Да
no = Нет
none = Нет
unknown = Неизвестно
not-recorded = Не указано
required = обязательно
choose-one = Выберите…
file-browse = Обзор…
file-none = Файл не выбран

## Words of the field that many pages share.
serial-number = Серийный номер
maker = Изготовитель
model = Модель
calibre = Калибр
weapon-type = Вид
country-of-manufacture = Страна изготовления
year-of-manufacture = Год изготовления
importer = Импортёр
state = Государство
status = Статус
date = Дата
place = Место
reason = Причина
source = Источник
holder = Владелец
attribute = Признак
as-marked = По маркировке
as-assessed = По заключению
clause = Положение

## Numbers, lists and pages.
rows-count = { $count ->
    [one] { $count } строка
    [few] { $count } строки
    *[many] { $count } строк
    }
pager = Страницы списка
pager-next = Далее
pager-previous = Назад
probability = Вероятность
score = Оценка
score-of-100 = { $score } из 100
progress-of = { $done } из { $total }
progress-reloads = Страница обновляется сама.

## Notices.
notice-info = К сведению
notice-done = Готово
notice-warning = Внимание
notice-error = Ошибка
form-faults = { $count ->
    [one] Нужно проверить { $count } поле.
    [few] Нужно проверить { $count } поля.
    *[many] Нужно проверить { $count } полей.
    }
saved = Сохранено.

## Life and chain of holders.
holding-since = с: { $date }
holding-span = { $from } – { $until }
holding-now = сейчас
event-corrected = исправлено

## Characters side by side.
align-observed = Наблюдается
align-record = Запись
align-same = совпадает
align-look-alike = похоже
align-candidate = одно из прочтений
align-unknown = не читается
align-doubtful = сомнительно
align-substituted = отличается
align-inserted = только в наблюдении
align-deleted = только в записи
align-transposed = переставлено
align-summary = Наблюдается { $observed }, в записи { $record }. Совпадает знаков: { $same } из { $total }.
align-difference = Знак { $position }: { $kind }
align-differences = Знаки { $first }–{ $last }: { $kind }
align-chance = примерно один раз из { $times }

## Maps.
map-note = Границы и названия на карте даны для ориентации и не выражают мнения о статусе какой-либо территории.

## Dates.
date-unknown = дата неизвестна
date-year = { $year } г.
date-month = { $month } { $year } г.
date-day = { $day } { $month } { $year } г.
date-moment = { $date }, { $time } UTC
month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь

# A month after a day: Russian wants another case.
month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

## The start page.
nav-contacts = Контакты
home-find = Какое это оружие?
home-find-hint = Серийный номер, как вы его видите: ? — нечитаемый знак, * — несколько, [8B3] — один из этих.
home-find-more = Изготовитель, калибр и другие клейма
home-waiting = Что вас ждёт
home-nothing-waits = Вас ничего не ждёт.
home-figures = В цифрах
home-first-steps = Первые шаги
home-to-acknowledge = Подтвердить
home-to-answer = Ответить
home-to-supply = Дополнить
home-overdue = Просрочено
home-to-match = Столбцы
home-stopped = Остановлено
home-to-repair = Исправить строки
home-to-confirm = Подтвердить
home-asks = { $state }: запрос об оружии от { $moment }
home-wants-more = { $state } просит дополнений, прежде чем ответить на запрос от { $moment }
home-not-acknowledged = { $state }: нет подтверждения получения запроса от { $moment }
home-not-answered = { $state }: нет ответа на запрос от { $moment }
home-import-waiting = { $file }: укажите, что в каком столбце
home-import-stopped = { $file }: загрузка остановлена, её можно продолжить
home-import-refused = { $file }: не принято строк: { $count }
home-partner-unconfirmed = { $state }: отпечаток ключа ещё не сверен
home-register-empty = Реестр пуст. Загрузите файл или внесите оружие вручную.
home-no-partners = С узлом ещё не связано ни одно государство. Обменяйтесь карточками.
home-directory-empty = Справочник пуст. Внесите первый национальный контактный пункт.
home-alone = Ваша учётная запись единственная. Добавьте тех, кто будет здесь работать.

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    [one] единица в реестре
    [few] единицы в реестре
    *[many] единиц в реестре
    }
home-received = { $count ->
    [one] открытый запрос других государств
    [few] открытых запроса других государств
    *[many] открытых запросов других государств
    }
home-sent = { $count ->
    [one] наш открытый запрос
    [few] наших открытых запроса
    *[many] наших открытых запросов
    }
home-partners = { $count ->
    [one] связанное государство
    [few] связанных государства
    *[many] связанных государств
    }
home-contacts = { $count ->
    [one] пункт в справочнике
    [few] пункта в справочнике
    *[many] пунктов в справочнике
    }
home-people = { $count ->
    [one] открытая учётная запись
    [few] открытые учётные записи
    *[many] открытых учётных записей
    }
home-stale = { $count ->
    [one] { $count } пункт не подтверждён государством полгода
    [few] { $count } пункта не подтверждены государствами полгода
    *[many] { $count } пунктов не подтверждены государствами полгода
    }

## One more button.
button-show = Показать

## Own cases on the start page.
home-to-identify = Опознать
home-case-to-identify = { $number }: найдите оружие в реестре
