# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = Администратор
role-registry-clerk = Регистратор
role-tracing-officer = Сотрудник по отслеживанию
role-examiner = Эксперт
role-policy-officer = Сотрудник по вопросам политики
role-auditor = Аудитор

## What a person can do.
deed-identify = Искать оружие по маркировке
deed-read-register = Просматривать оружие и его историю
deed-add-event = Регистрировать оружие или добавлять события
deed-fetch-original = Получать фотографии такими, какими они поступили, с записями камеры
deed-correct-event = Исправлять события
deed-keep-parties = Вносить участников и их лицензии
deed-hold-records = Налагать и снимать юридический запрет на запись
deed-keep-handovers = Принимать книги учета закрывающейся компании
deed-examine = Вносить результаты экспертизы
deed-import = Загружать файлы в реестр
deed-read-cases = Просматривать дела и запросы
deed-work-cases = Открывать и вести дела
deed-send-request = Направлять запросы другому государству
deed-answer-request = Отвечать другому государству
deed-close-case = Закрывать дела
deed-read-partners = Просматривать справочник партнёров
deed-manage-partners = Управлять партнёрами, их ключами и сроками
deed-manage-people = Управлять учётными записями, ведомствами и ролями
deed-manage-tokens = Создавать ключи доступа для программ
deed-read-audit = Просматривать журнал аудита
deed-keep-directory = Вести справочник контактных пунктов

## The state of a serial number.
serial-state-intact = Не повреждён
serial-state-worn = Стёрт от износа
serial-state-partly-obliterated = Частично уничтожен
serial-state-obliterated = Уничтожен
serial-state-over-stamped = Перебит
serial-state-restored = Восстановлен
serial-state-absent-never-marked = Отсутствует: не наносился
serial-state-absent-part-missing = Отсутствует: нет детали
serial-state-not-examined = Не исследован

## What a party is.
party-kind-manufacturer = Изготовитель
party-kind-importer = Импортёр
party-kind-exporter = Экспортёр
party-kind-dealer = Торговец
party-kind-broker = Брокер
party-kind-armed-forces = Вооружённые силы
party-kind-police = Полиция
party-kind-state-agency = Государственное ведомство
party-kind-unit = Подразделение
party-kind-security-company = Охранное предприятие
party-kind-museum = Музей или коллекция
party-kind-private-holder = Частный владелец
party-kind-unknown = Неизвестно

## What a mark is for.
mark-kind-manufacture = Клеймо изготовителя
mark-kind-alternative-symbolic = Символы с кодом
mark-kind-import = Импортная маркировка
mark-kind-government-to-civil = Передача из государственных запасов
mark-kind-government-stock = Знак государственных запасов
mark-kind-seizure = Знак изъятия
mark-kind-deactivation = Знак деактивации
mark-kind-proof = Испытательное клеймо
mark-kind-acceptance = Приёмочное клеймо
mark-kind-importer-name = Наименование импортёра
mark-kind-owner = Номер владельца
mark-kind-assembly = Сборочный номер
mark-kind-unknown = Неизвестный знак

## The part that carries a mark.
component-frame = Рамка
component-receiver = Ствольная коробка
component-upper-receiver = Верхняя часть ствольной коробки
component-lower-receiver = Нижняя часть ствольной коробки
component-embedded-plate = Врезная пластина
component-barrel = Ствол
component-slide = Затвор-кожух
component-cylinder = Барабан
component-bolt = Затвор
component-breech-block = Затворный блок
component-trunnion = Вкладыш ствольной коробки
component-stock = Приклад
component-magazine = Магазин
component-other = Другая деталь

## How legible a mark is.
legibility-intact = Разборчива
legibility-worn = Стёрта от износа
legibility-partly-obliterated = Частично уничтожена
legibility-obliterated = Уничтожена
legibility-altered = Изменена
legibility-restored = Восстановлена
legibility-not-recorded = Не указано

## What happened to a weapon.
event-kind-registered = Зарегистрировано
event-kind-manufactured = Изготовлено
event-kind-marked = Маркировано
event-kind-proofed = Испытано
event-kind-exported = Вывезено
event-kind-imported = Ввезено
event-kind-transferred = Передано
event-kind-issued = Выдано
event-kind-lost = Утрачено
event-kind-stolen = Похищено
event-kind-seized = Изъято
event-kind-found = Найдено
event-kind-surrendered = Сдано
event-kind-examined = Исследовано
event-kind-traced = Отслежено
event-kind-related = Сопоставлено с другой записью
event-kind-deactivated = Деактивировано
event-kind-destroyed = Уничтожено
event-kind-part-fitted = Деталь установлена
event-kind-part-removed = Деталь снята
event-kind-fitted-to = Установлено на оружие
event-kind-removed-from = Снято с оружия
event-kind-held-for-law = Юридический запрет
event-kind-hold-lifted = Юридический запрет снят
event-kind-corrected = Исправлено
relation-same-weapon = То же оружие, записано дважды
relation-other-weapon = Два оружия с одним номером
relation-number-wrong-here = Номер неверен здесь
relation-number-wrong-there = Номер неверен там

## Where a weapon stands now.
weapon-status-held = Во владении
weapon-status-exported = Вывезено
weapon-status-lost = Утрачено
weapon-status-stolen = Похищено
weapon-status-in-custody = На хранении у властей
weapon-status-deactivated = Деактивировано
weapon-status-destroyed = Уничтожено

## Why a weapon is illicit.
illicit-ground-6a-national-law = Незаконно по национальному праву
illicit-ground-6b-embargo = Передано в нарушение оружейного эмбарго
illicit-ground-6c-not-marked = Не маркировано, как требует документ
illicit-ground-6d-unlicensed-manufacture = Изготовлено или собрано без лицензии
illicit-ground-6e-unauthorised-transfer = Передано без разрешения

## How the weapon came to the authority.
acquisition-seized = Изъято
acquisition-found = Найдено
acquisition-surrendered = Сдано

## How the marks on a weapon came to be known.
medium-metal = с оружия
medium-etching = восстановлена в лаборатории
medium-paper = с бумаги
medium-machine = машиной

## What the information is wanted for.
intended-use-investigation = Уголовное расследование
intended-use-prosecution = Уголовное преследование
intended-use-intelligence = Оперативная информация
intended-use-embargo-monitoring = Контроль за оружейным эмбарго
intended-use-stockpile-control = Контроль запасов
intended-use-statistics = Статистика

## How a case ended.
outcome-traced-last-holder = Отслежено до последнего законного владельца
outcome-traced-first-retail = Отслежено до первой розничной продажи
outcome-traced-state-stock = Отслежено до запасов государства
outcome-traced-exported = Отслежено до вывоза
outcome-traced-stolen-lost = Отслежено до заявления о краже или утрате
outcome-established-other = Происхождение установлено иным путём
outcome-not-traced-id-incomplete = Не отслежено: неполная идентификация
outcome-not-traced-serial-obliterated = Не отслежено: номер уничтожен
outcome-not-traced-serial-not-in-range = Не отслежено: номер вне известных диапазонов
outcome-not-traced-multiple-match = Не отслежено: подходит несколько записей
outcome-not-traced-records-missing = Не отслежено: записи отсутствуют
outcome-not-traced-records-expired = Не отслежено: срок хранения записей истёк
outcome-not-traced-company-gone = Не отслежено: предприятие не существует
outcome-not-traced-too-old = Не отслежено: слишком старое
outcome-not-traced-unmarked = Не отслежено: без маркировки
outcome-not-traced-homemade = Не отслежено: кустарное изготовление
outcome-not-traced-wrong-state = Не отслежено: запрошено не то государство
outcome-delayed-22 = Ответ отложен
outcome-restricted-22 = Ответ ограничен
outcome-refused-22 = В ответе отказано
outcome-no-response = Ответа нет
outcome-withdrawn = Отозвано

## How a weapon left lawful hands.
diversion-kind-theft = Кража
diversion-kind-loss = Утрата
diversion-kind-stockpile-diversion = Утечка из запасов
diversion-kind-transfer-diversion = Утечка при передаче
diversion-kind-illicit-manufacture = Незаконное изготовление
diversion-kind-conversion = Переделано для стрельбы
diversion-kind-reactivation = Реактивировано
diversion-kind-embargo-breach = Нарушение эмбарго
diversion-kind-unauthorised-transfer = Несанкционированная передача
diversion-kind-unknown = Неизвестно

## Why a State is asked.
why-asked-manufacture = Оружие изготовлено там
why-asked-last-import = Туда оружие было ввезено законно в последний раз
why-asked-named-destination = По записям, оружие отправлено туда
why-asked-last-holder = Там последний известный владелец
why-asked-forwarded = Другое государство направило туда
why-asked-other = Другая причина

## What is wanted to know.
sought-manufacture = Дата и место изготовления
sought-first-recipient = Первый получатель
sought-export = Экспортная лицензия и грузополучатель
sought-import = Ввоз
sought-last-holder = Последний законный владелец
sought-loss-or-theft = Заявления об утрате или краже

urgency-routine = Обычный
urgency-urgent = Срочный

## Whether a datum may be passed on.
onward-release-consent-needed = Только с предварительного согласия
onward-release-within-state = В пределах того же государства
onward-release-free = Без ограничений

## What an answer amounts to.
answer-outcome-full = Полный ответ
answer-outcome-partial = Частичный ответ
answer-outcome-restricted = Ограниченный ответ
answer-outcome-delayed = Отложен
answer-outcome-refused = Отказ
answer-outcome-no-record = Записей нет
answer-outcome-forward = Обратиться к другому государству
answer-outcome-record-destroyed = Запись уничтожена
answer-outcome-cannot-identify = Невозможно идентифицировать

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = Это повредило бы ведущемуся уголовному расследованию
hold-back-reason-22-confidentiality-law = Это нарушило бы закон о защите конфиденциальной информации
hold-back-reason-22-requester-confidentiality = Запрашивающее государство не может гарантировать конфиденциальность
hold-back-reason-22-national-security = Национальная безопасность

## How a record was found.
match-basis-exact = Точное совпадение номера и изготовителя
match-basis-normalised = После нормализации
match-basis-partial = По части маркировки
match-basis-manual = Вручную

## One link of a chain.
link-kind-manufactured = Изготовлено
link-kind-marked = Маркировано
link-kind-exported = Вывезено
link-kind-imported = Ввезено
link-kind-transferred = Передано
link-kind-lost = Заявлено об утрате
link-kind-stolen = Заявлено о краже
link-kind-in-custody = У властей
link-kind-deactivated = Деактивировано
link-kind-destroyed = Уничтожено
link-kind-registered = Зарегистрировано

## The states of a request.
request-state-draft = Черновик
request-state-validated = Готов к отправке
request-state-sent = Отправлен
request-state-acknowledged = Получение подтверждено
request-state-info-requested = Запрошены дополнительные сведения
request-state-info-supplied = Дополнительные сведения представлены
request-state-answered = Ответ дан
request-state-partly-answered = Дан частичный ответ
request-state-restricted = Ответ ограничен
request-state-delayed = Отложен
request-state-refused = Отказано
request-state-clarification = Запрошено разъяснение
request-state-closed = Закрыт
request-state-withdrawn = Отозван

## What moves a request on.
step-validate = Проверить
step-send = Отправить
step-acknowledge = Подтвердить получение
step-ask-more = Запросить дополнительные сведения
step-supply-more = Представить дополнительные сведения
step-answer = Ответить
step-seek-clarification = Запросить разъяснение
step-close = Закрыть
step-withdraw = Отозвать

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = Необходимо устранить
severity-serious = Вероятна неудача
severity-advice = Совет
gate-code-no-ground = Не указано, почему оружие незаконно. Выберите хотя бы одно основание.
gate-code-no-legal-basis = Нет правового обоснования. Укажите, по какому закону оружие незаконно.
gate-code-no-intended-use = Не указано, для чего нужны сведения. Выберите цель использования.
gate-code-nothing-sought = В запросе ничего не спрашивается. Выберите, что нужно узнать.
gate-code-no-marks = Маркировка не описана. Введите видимый серийный номер, его состояние или другие знаки.
gate-code-no-type = Не указан вид оружия.
gate-code-no-calibre = Не указан калибр. Измерьте его, если он не обозначен.
gate-code-no-maker = Не указан изготовитель.
gate-code-no-model = Не указана модель.
gate-code-no-country = Не указана страна изготовления.
gate-code-no-date = Не указана дата обнаружения.
gate-code-no-place = Не указано место обнаружения.
gate-code-no-narrative = Не описаны обстоятельства обнаружения.
gate-code-partial-without-photograph = Серийный номер прочитан частично, а фотографии нет. Добавьте снимок маркировки.
gate-code-no-photograph = Нет фотографии маркировки.
gate-code-not-read-from-weapon = В запросе не указано, что серийный номер прочитан на самом оружии. По возможности прочтите его на оружии.
gate-code-urgent-without-reason = Запрос срочный, но причина не указана.
gate-code-no-handling = Не указано, кто может видеть запрос и для чего его использовать.
gate-code-serial-suspicious = Серийный номер похож на что-то другое. Проверьте его на оружии.
gate-code-serial-unreadable = Запись серийного номера не читается. Исправьте её.
gate-code-no-domestic-search = Сначала не выполнен поиск в собственном реестре.
gate-code-to-oneself = Запрос адресован собственному государству. Выберите другое.

media-kind-jpeg = Изображение JPEG
media-kind-png = Изображение PNG
media-kind-webp = Изображение WebP
media-kind-tiff = Изображение TIFF
media-kind-pdf = Документ PDF
media-kind-text = Простой текст

## What happened to a party.
party-event-kind-entered = Внесён
party-event-kind-renamed = Новое название
party-event-kind-licensed = Выдана лицензия
party-event-kind-licence-suspended = Лицензия приостановлена
party-event-kind-licence-ended = Лицензия прекращена
party-event-kind-closed = Закрыт
party-event-kind-corrected = Исправлено

## What a licence allows, and whether it does so on a day.
activity-manufacture = Изготовление
activity-import = Ввоз
activity-export = Вывоз
activity-transit = Транзит
activity-trade = Торговля
activity-brokering = Брокерская деятельность
activity-repair = Ремонт
activity-deactivation = Деактивация или уничтожение
activity-transport = Перевозка
activity-storage = Хранение
activity-possession = Владение
licence-state-not-yet-valid = Ещё не действует
licence-state-valid = Действует
licence-state-suspended = Приостановлена
licence-state-expired = Истекла
licence-state-ended = Прекращена
## From when a term of retention runs.
runs-from-event = с момента записанного события
runs-from-destruction = с момента уничтожения оружия

## How sure the source of a rule is.
certainty-text = текст прочитан
certainty-published = по опубликованному источнику
certainty-unverified = не сверено с текстом

## What carries the records of a company.
item-kind-book = Книга
item-kind-file = Файл
item-kind-database = База данных
item-kind-other = Другое

## In what condition an item is.
condition-good = Целое и читаемое
condition-worn = Изношенное, читаемое
condition-damaged = Поврежденное, частично читаемое
condition-incomplete = Неполное
condition-unreadable = Нечитаемое

## How far an item of an inventory has come.
item-state-listed = Внесено в опись
item-state-delivered = Доставлено
item-state-accepted = Принято
item-state-defective = Принято с дефектами
item-state-refused = Отклонено

## What happens in a handover.
handover-step-announced = Объявлено
handover-step-listed = Внесено в опись
handover-step-delivered = Доставлено
handover-step-accepted = Принято
handover-step-refused = Отклонено
handover-step-custody-moved = Оригиналы перемещены
handover-step-signed-off = Подписано обеими сторонами
handover-step-corrected = Исправлено

## What a handover still lacks.
lack-no-inventory = Опись пока пуста.
lack-not-delivered = Еще не доставлено.
lack-not-decided = Доставлено; решение о приеме еще не принято.
lack-refused = Отклонено: этих записей у государства нет.
lack-no-custody = Не указано, где находится оригинал и кто за него отвечает.
lack-no-digest = Нет SHA-256: позже нельзя будет доказать, что это тот самый файл.
lack-not-taken-in = В этом реестре нет импорта с таким SHA-256.
lack-not-signed = Не подписано обеими сторонами или изменено после подписания.
