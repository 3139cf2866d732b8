# Дела и запросы: от обнаружения до точки, где оружие стало незаконным.

## Список.
cases-caption = Дела, новые вначале
cases-count = { $count ->
    [one] { $count } дело
    [few] { $count } дела
    [many] { $count } дел
    *[other] { $count } дела
    }
cases-none = Дел пока нет
cases-none-do = Дело начинается с того, что видно на найденном оружии. Сначала найдите оружие в реестре или сразу откройте дело.
cases-words = Слова
cases-words-hint = Номер дела, серийный номер, изготовитель, модель или калибр. Достаточно частей слов; подойти должны все.
cases-find = Найти
cases-standing = Состояние дел
cases-all = Все
cases-open = Открытые
cases-unsearched = Искать у себя
cases-ours = Слово за нами
cases-theirs = Ждём других
cases-late = Просроченные
cases-closed = Закрытые
cases-none-fit = Ни одно дело не подходит. Укажите меньше слов или ищите среди всех дел.
case-new = Открыть дело
case-number = Дело
case-weapon = Оружие
case-whose = Чей вопрос
case-own = Наша собственная находка
case-asked-by = Запросило государство: { $state }
case-opened-on = Открыто
age-days = { $days ->
    [0] сегодня
    [one] { $days } день назад
    [few] { $days } дня назад
    [many] { $days } дней назад
    *[other] { $days } дня назад
    }

## На каком этапе дело.
case-waits-for-us = Ждёт нашего ответа: { $state }
case-waits-for = Ожидается ответ: { $state }
case-asks-for-more = Просит дополнить: { $state }
case-to-identify = Искать в своём реестре
case-in-work = В работе
overdue-acknowledgement = Подтверждение просрочено с { $date }
overdue-answer = Ответ просрочен с { $date }

## Открытие и изменение дела.
case-new-title = Открыть дело
case-edit-title = Изменить сведения о находке
case-form-lead = То, что вы введёте здесь, будет направлено другим государствам. Неизвестное оставьте пустым; никогда не вписывайте того, чего не видели.
case-open = Открыть дело
case-opened = Дело открыто. Теперь найдите оружие в собственном реестре.
case-nothing-seen = Введите хотя бы что-то одно, что видно на оружии.
case-chosen-record = Выбрано при поиске: { $weapon }
case-change-reason = Причина изменения
case-change-reason-hint = Она останется в истории дела.
seen-title = Что видно на оружии
seen-read-hint = С бумаги: также из отчёта или с бирки. Если ничего не выбрано, поиск считает, что маркировка прочитана с оружия.
seen-serial-hint = Как на металле. ? вместо нечитаемого знака, [8B] вместо знака, который может быть тем или другим.
seen-state-hint = Что стало с серийным номером.
seen-calibre-hint = По маркировке или по измерению.
seen-country-hint = На любом языке, по маркировке или по заключению из неё.
import-country = Страна, указанная импортной маркировкой
import-country-hint = Только если такая маркировка есть: она показывает, куда оружие в последний раз законно ввезли.
other-marks = Все остальные знаки
other-marks-hint = Испытательные клейма, символы, инвентарные номера: словами, с указанием места на оружии.
find-title = Обнаружение
find-acquisition = Как оно к вам попало
date-hint = Например, 2019-05-12; 2019-05 или 2019, если больше ничего не известно.
place-hint = Так точно, как можно сообщить.
position = Координаты
latitude = Широта
latitude-hint = В градусах, север положительный, например 12.65.
longitude = Долгота
longitude-hint = В градусах, восток положительный, например -8.
narrative = Обстоятельства
narrative-hint = Что произошло и что найдено вместе с оружием.
illicit-title = Почему оружие незаконно
grounds = Основания
grounds-hint = Пять оснований пункта 6 документа, изложенные нашими словами. Выберите все подходящие.
ground-national-law = Оно незаконно по праву государства, где найдено.
ground-embargo = Оно передано в нарушение оружейного эмбарго, введённого Советом Безопасности.
ground-not-marked = На нём нет маркировки, которой требует документ.
ground-unlicensed-manufacture = Оно изготовлено или собрано без лицензии государства, где это произошло.
ground-unauthorised-transfer = Оно передано без лицензии или разрешения компетентного органа.
legal-basis = Правовое обоснование
legal-basis-hint = Закон и статья, по которым это оружие незаконно.
intended-use = Предполагаемое использование сведений
intended-use-hint = Другому государству это нужно, чтобы решить, что оно может сообщить.
field-choose = Выберите один из вариантов.
field-reason-missing = Объясните почему, одним предложением.
field-not-a-date = Это не дата. Напишите, например, 2019-05-12 или только год.
field-date-ambiguous = Это могут быть два разных дня. Напишите месяц словом или начните с года, например 2019-04-03.
field-latitude = Широта лежит между -90 и 90 градусами. Заполните обе координаты или ни одной.
field-longitude = Долгота лежит между -180 и 180 градусами. Заполните обе координаты или ни одной.
field-not-a-state = Такое государство здесь неизвестно. Напишите его название на любом из шести языков или код из двух букв.

## Дело.
case-title = Дело { $number }
case-lead-own = Открыто { $date } ({ $age }); открыл: { $person }.
case-lead-asked = Открыто { $date } ({ $age }) по запросу государства: { $state }.
case-tab = Дело
case-edit = Изменить сведения о находке
case-close = Закрыть дело
next-title = Далее
next-acknowledge = Ждёт подтверждения получения: { $state }.
next-answer = Ждёт ответа: { $state }.
next-identify = Установите, какой записи вашего реестра соответствует это оружие, или что его нет ни в одной.
next-supply = Просит дополнительных сведений: { $state }.
next-ask = Запросите государство: { $state }.
next-draft = Начат запрос, государство: { $state }.
next-close = Открытых запросов нет, и обращаться больше не к кому. Закройте дело или запросите другое государство.
next-to-request = К запросу
next-to-identification = К идентификации
next-to-proposals = К предложениям
photographs-none = Фотографий пока нет. Снимок каждого знака поможет другим его прочесть.
photograph-limit = { $count ->
    [one] В деле не более { $count } фотографии.
    [few] В деле не более { $count } фотографий.
    [many] В деле не более { $count } фотографий.
    *[other] В деле не более { $count } фотографий.
    }
photograph-send = Добавить

## Идентификация.
identification-title = Какая это запись
identification-searched = { $count ->
    [one] Поиск выполнен в вашем реестре: { $count } единица оружия.
    [few] Поиск выполнен в вашем реестре: { $count } единицы оружия.
    [many] Поиск выполнен в вашем реестре: { $count } единиц оружия.
    *[other] Поиск выполнен в вашем реестре: { $count } единицы оружия.
    }
identification-none-share = Вероятность, что его нет ни в одной из этих записей: { $share }.
identification-nothing-fits = Ни одна не подходит.
identification-none = Нет ни в одной записи
identification-none-hint = Тогда запрашиваются другие государства: возможно, здесь его никогда не было.
identification-open-record = Открыть запись
identification-more = { $count ->
    [one] Показать ещё { $count }
    [few] Показать ещё { $count }
    [many] Показать ещё { $count }
    *[other] Показать ещё { $count }
    }
identification-compare = Сравнить подробно
identification-reason = Почему вы так решили
identification-reason-hint = Что вы сравнили: для тех, кто прочтёт это дело позже.
identification-keep = Записать это решение
identification-kept = Решение записано.
identification-choose = Выберите одну из записей или отметьте, что его нет ни в одной.
identification-no-record = Сотрудник решил, что этого оружия нет ни в одной записи вашего реестра.
identification-probability = Вероятность по результатам поиска
identification-by = Решение принял
identification-at = Решение принято

## Цепочка.
chain-so-far = Цепочка на данный момент
chain-title = Отслеживание
chain-tab = Отслеживание и карта
chain-to-map = Показать на карте
chain-map = Путь оружия
chain-caption = Цепочка, с самого раннего звена
chain-what = Что произошло
chain-own-register = Наш собственный реестр
chain-answer-of = Ответ государства: { $state }
chain-find = Найдено
chain-finder = Орган, обнаруживший оружие
chain-conclusion = Вывод по этому делу
chain-diversion = Точка утечки: { $kind }
chain-to = { $from } → { $to }
chain-made-in = { $state }; страна изготовления: { $origin }
map-description = Этапы по порядку: { $places }
restriction = Ограничение
restriction-number = Ограничение { $number }
authorities = Кому: { $text }.
purpose = Цель: { $text }.

## Кого запросить.
ask-title = Кого запросить теперь
ask-none = Ни цепочка, ни маркировка не указывают на государство, которое ещё не запрошено.
ask-because = { $kind }, { $date }
ask-no-link = Нет подтверждённой связи
ask-write = Написать: { $state }
ask-to-partners = К партнёрам
ask-another = Запросить другое государство
history-title = История
history-at = Когда
history-who = Кто
history-what = Что
history-note = Примечание
history-node = Этот узел
history-opened = Дело открыто
history-changed = Сведения о находке изменены
history-record-chosen = Запись выбрана
history-no-record-chosen = Нет ни в одной записи нашего реестра
history-attachment-added = Добавлена фотография или документ
history-closed = Дело закрыто
history-request-sent = Запрос отправлен: { $state }
history-draft-begun = Начат черновик запроса: { $state }
history-draft-discarded = Черновик запроса удалён: { $state }
history-request-received = Запрос получен
history-step = { $step } – { $state }
history-document-refused = Документ отклонён
history-other = Записано другой версией программы
post-title = Почта
post-to = Кому
post-at = Составлено
post-detail = Подробности
post-waiting = Ждёт доставки
post-delivered = Доставлено
post-refused = Отклонено другим узлом
post-tried = { $attempts ->
    [one] { $attempts } попытка; следующая: { $due }.
    [few] { $attempts } попытки; следующая: { $due }.
    [many] { $attempts } попыток; следующая: { $due }.
    *[other] { $attempts } попытки; следующая: { $due }.
    }

## Закрытие.
close-lead = Укажите, чем закончилось отслеживание и, если установлено, в какой точке оружие вышло из законного владения.
close-outcome = Результат
close-traced = Отслежено
close-not-traced = Не отслежено
close-held-back = Сведения удержаны или ответа нет
diversion-title = Точка утечки
diversion-hint = Где и когда оружие стало незаконным. Поля заполнены по последнему звену цепочки; исправьте их. Выберите «Неизвестно», если дальше отследить не удалось.
diversion-kind = Как оно вышло из законного владения
last-lawful-holder = Последний законный владелец
last-lawful-holder-hint = Называйте ведомства и предприятия; частных лиц — только по номеру разрешения.
circumstance = Что известно о том, как это произошло
close-end = Завершение дела
prevention = Предотвращение
prevention-hint = Что сделано или кем и когда будет сделано, чтобы это не повторилось.
close-reason-hint = На чём основан этот вывод.
close-irrevocable = Закрытое дело нельзя открыть снова. Цепочка, источники и результат останутся доступны для чтения.
close-withdraws = Этим государствам будет сообщено, что их ответ больше не нужен:
closing-title = Чем закончилось
closed-on = Закрыто
closed-by = Закрыл
case-closed-notice = Дело закрыто. Вот отслеживание, как оно установлено.

## Списки запросов.
requests-in = Ждут нашего ответа
requests-in-none = Ни одно государство не ждёт нашего ответа.
requests-in-caption = Иностранные запросы, просроченные вначале
requests-out = Мы ждём ответа
requests-out-none = Открытых запросов у нас нет. Запрос пишется из дела.
requests-out-caption = Наши запросы, просроченные вначале
requests-more = Здесь показаны только те, что ждут дольше всех.
requests-more-cases = Все они — в списке дел
requests-who-asks = Кто запрашивает
requests-who-is-asked = Кого запросили
requests-their-number = Их номер
requests-received = Получен
requests-sent = Отправлен
request-since = С какого дня
request-late = Просрочка

## Запрос.
request-to = Запрос: { $state } (исходящий)
request-from = Запрос: { $state } (входящий)
request-authority = Орган
request-case-number = Номер дела у них
request-why = Почему это государство
request-urgency = Срочность
request-urgency-reason = Почему срочно
request-language = Язык запроса
request-arrived = Получен
request-acknowledge-due = Подтверждение ожидается
request-acknowledged = Получение подтверждено
request-answer-due = Ответ ожидается
request-answered = Первый ответ
request-marks = Маркировка
request-sought = Что нужно узнать
request-new-title = Новый запрос
request-new-lead = Запрос содержит то, что предусмотрено пунктом 17 документа: введённое здесь и сведения из дела.
request-whom = Кого вы запрашиваете
request-to-state = Запрашиваемое государство
request-to-hint = На любом языке или код из двух букв.
request-to-missing = Укажите государство, которое нужно запросить.
request-language-hint = На котором вы пишете и можете прочесть ответ.
request-what = О чём вы спрашиваете
request-from-case = Из дела
request-photographs = { $count ->
    [0] Фотографий к запросу не приложено.
    [one] К запросу приложена { $count } фотография.
    [few] К запросу приложены { $count } фотографии.
    [many] К запросу приложено { $count } фотографий.
    *[other] К запросу приложено { $count } фотографии.
    }
request-send = Отправить запрос
request-irrevocable = Отправленное нельзя вернуть. Запрос можно отозвать, пока нет ответа, но другое государство его уже прочтёт.
request-sent-notice = Запрос подписан и ждёт доставки; на странице дела видно, когда он дошёл.
request-drafts = Пишутся
request-drafts-caption = Черновики запросов; ничего из них не отправлено
request-draft-to = Черновик запроса: { $state }
request-draft-saved-at = Сохранён
request-draft-by = Кем
request-draft-saved-by = Последнее сохранение: { $person }, { $moment }. Ничего из этого не отправлено.
request-draft-saved = Черновик сохранён.
request-draft-save = Сохранить черновик
request-draft-go-on = Продолжить
request-draft-hint = Черновик остаётся на этом узле, и продолжить его может каждый, кто работает с делом. Сохраняйте время от времени: сеанс, в котором не открывают страниц, завершается через полчаса.
request-draft-look = Открыть сохранённый черновик
request-draft-keep = Оставить
request-look = Проверить и просмотреть
request-changed-since-look = Перед отправкой просмотрите запрос в нынешнем виде: таким его увидит другое государство.
request-discard = Удалить черновик
request-discard-title = Удалить черновик? ({ $state })
request-discard-lead = Написанное в нём будет потеряно. Дело останется как есть.
request-draft-discarded = Черновик удалён.
gate-title = Качество запроса
gate-nothing = Всё на месте.
gate-blocked = Запрос пока нельзя отправить: устраните отмеченное так в списке выше.
suspicion-model = Похоже на модель.
suspicion-calibre = Похоже на калибр.
suspicion-patent = Похоже на номер патента.
suspicion-stock-number = Похоже на военный номенклатурный номер.
suspicion-licence-prefix = Начинается как номер лицензии изготовителя.
suspicion-inventory = Похоже на инвентарный номер.
suspicion-scientific-notation = Табличная программа превратила его в степень десяти.
suspicion-date = Похоже на дату.
suspicion-decimal-zeros = Оканчивается десятичной запятой и нулями, которые могла добавить программа.
suspicion-other = Сверьте с оружием.
handling-title = Как это можно использовать
handling-lead = Пункт 15: другое государство соблюдает то, что вы здесь укажете.
handling-authorities = Кому можно видеть
handling-purpose = С какой целью
handling-onward = Передача дальше
handling-reservation = Конфиденциальность, которую нельзя гарантировать
handling-reservation-hint = Если ваше право обязывает раскрывать ответы, сообщите об этом здесь. Оставьте пустым, если оговорок нет.
handling-default-authorities = Органы запрашиваемого государства, отслеживающие оружие
handling-default-answer-authorities = Органы запрашивающего государства, отслеживающие оружие
handling-default-purpose = Отслеживание этого оружия
restriction-hint = Пустое поле ничего не ограничивает.
thread-title = Переписка с тех пор
thread-none = Пока ничего.
say-title = Что вы можете сделать
say-acknowledge = Подтвердить получение
say-expected-by = Ответ ожидается к
say-expected-by-hint = Например, 2019-05-31. Оставьте пустым, если пока не знаете.
say-ask-more = Запросить дополнительные сведения
say-ask-more-hint = Попросите то, что нужно для поиска: лучший снимок, другой знак.
say-question = Вопрос
say-supply = Представить дополнительные сведения
say-reply = Ответ
say-with-marks = Приложить маркировку, как она сейчас записана в деле
say-with-marks-hint = Если её прочли заново, сначала измените её в деле.
say-clarify = Запросить разъяснение
say-clarify-hint = О причинах ответа или о его содержании.
say-withdraw = Отозвать запрос
say-withdraw-hint = Другому государству сообщается причина, и отвечать ему больше не нужно.
say-identify-first = Сначала найти в своём реестре
say-write-answer = Написать ответ
say-words-missing = Напишите, что нужно сообщить.
say-done = Подписано и ждёт доставки.
say-marks-again = Маркировка, прочитанная заново:

## Ответ.
answer-title = Ответ
answer-to = Ответ: { $state }
answer-not-identified = Сначала найдите оружие в своём реестре: без этого из него ничего нельзя сообщить.
answer-preview = Что увидит { $state }
answer-irrevocable = Отправленное нельзя вернуть. Ещё один ответ возможен только после частичного или ограниченного, после отсрочки или вопроса.
answer-send = Подписать и отправить
answer-sent = Ответ подписан и ждёт доставки.
answer-look = Просмотреть ответ
answer-outcome = Каков ответ
answer-means-full = сообщается всё, о чём спрошено.
answer-means-partial = сообщается часть; продолжение возможно.
answer-means-restricted = кое-что известно и удерживается.
answer-means-delayed = будет сообщено позже.
answer-means-refused = не сообщается ничего.
answer-means-no-record = здесь записи нет, и это полезный ответ.
answer-means-forward = больше знает другое государство.
answer-means-record-destroyed = запись существовала.
answer-means-cannot-identify = маркировки недостаточно.
answer-facts = Что говорит ваш реестр
answer-facts-hint = Отправляется только отмеченное, а при отказе или отсрочке — ничего. Каждое сведение сохраняет своё ограничение, куда бы оно ни попало.
answer-no-facts = Запись не выбрана, поэтому сообщать нечего.
answer-no-data = Сведения не сообщаются.
answer-data = Сообщаемые сведения
answer-held-back = Если что-то удерживается
answer-held-back-hint = Ответ можно отложить, ограничить или отклонить только по одной из причин пункта 22, и другому государству сообщают, по какой (пункт 23).
answer-hold-back = Причина
answer-explanation = Пояснение
answer-explanation-hint = Словами, для другого государства.
answer-delayed-until = Отложено до
answer-forward-to = К какому государству обратиться
answer-forward-to-hint = На любом языке или код из двух букв.
answer-reliability-title = Насколько этому можно доверять
answer-basis = Как найдена запись
answer-reliability = Надёжность
answer-reliability-hint = Какого рода запись, какой давности, чего, насколько известно, не хватает.

## В чём отказано в деле.
error-case-no-reason = Объясните почему. Любое изменение в деле требует причины.
error-case-in-future = Эта дата в будущем: { $date }. Введите день, когда это произошло.
error-case-closed = Это дело закрыто. Если есть новости, откройте новое.
error-case-no-diversion = Отслеженное оружие где-то вышло из законного владения. Выберите, как, хотя бы «Неизвестно».
error-case-photograph-lost = Фотография { $name } не читается. Попросите вернуть её из резервной копии, затем отправьте запрос.
error-case-too-many-photographs = Наибольшее число фотографий в деле: { $number }.
error-case-gate-closed = Запрос пока нельзя отправить. Необходимо устранить замечаний: { $number }.
error-case-no-partner = Нет подтверждённой связи: { $state }. В разделе «Партнёры» добавьте карточку и подтвердите отпечаток.
error-case-asked-already = В этом деле уже запрошено государство { $state }, и тот запрос ещё открыт.
error-case-draft-changed = Пока вы писали, черновик ({ $state }) сохранил кто-то другой. Ваш текст остался ниже и не сохранён. Сначала откройте сохранённый черновик; если затем сохранить или отправить, ваш займёт его место.
error-case-draft-gone = Пока вы писали, черновик ({ $state }) кто-то другой отправил или удалил. Ваш текст остался ниже и не сохранён. Сначала посмотрите дело; если затем сохранить, это будет новый черновик.
error-case-to-oneself = Запрос направляют другому государству. Укажите, какому.
error-case-illegal-step = Сейчас это невозможно: состояние запроса — «{ $state }», а оно не допускает шаг «{ $step }». Откройте запрос снова, чтобы увидеть, что сообщено за это время.
error-case-wrong-side = Это может сообщить только другое государство.
error-case-request-too-large = Запрос слишком велик. Уберите фотографию.
error-answer-no-reason = Если что-то удерживается, нужна одна из причин пункта 22. Выберите её.
error-answer-no-explanation = Изложите причину словами: её нужно сообщить другому государству.
error-answer-nothing-told = Такой ответ что-то сообщает. Отметьте хотя бы одно сведение или выберите «Записей нет».
error-answer-forward-to-nobody = Укажите государство, к которому следует обратиться.
error-answer-data-without-record = Такой ответ не содержит сведений. Снимите отметки или выберите полный или частичный ответ.
error-case-unanswered = { $state } ещё ждёт ответа по этому делу. Сначала ответьте: «записи нет» — тоже ответ.
