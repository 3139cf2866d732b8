# The register: weapons, their lives, and what a person adds to them.

register-new = Внести оружие вручную
register-new-lead = Введите то, что нанесено на оружие, в точности как в маркировке. Неизвестное оставьте пустым.
register-total = { $count ->
    [one] { $count } единица оружия.
    [few] { $count } единицы оружия.
    *[many] { $count } единиц оружия.
    }
register-order = Сначала изменённые последними.
register-list = Оружие
register-weapon = Оружие
register-empty-title = Реестр пуст
register-empty-text = Загрузите реестр из таблицы или вносите оружие по одной единице.

## A weapon’s page.
weapon-no-serial = Без серийного номера
weapon-identity = Идентификация
weapon-holders = Цепочка владельцев
weapon-no-holders = Ни одна запись не указывает владельца.
weapon-life = История
weapon-marks = Маркировка
weapon-other = Прочие столбцы источника
weapon-case-open = открыто
weapon-case-closed = закрыто
weapon-registered = Оружие внесено в реестр.
serial-state = Состояние серийного номера
retention = Хранение
retention-kept = Хранится бессрочно.

## Weapons with serial numbers near one another.
neighbours-title = Соседи в реестре
neighbours-link = Соседи в реестре
neighbours-lead = Оружие того же изготовителя с ближайшими серийными номерами до и после. Изготовленное вместе часто и поставлялось вместе.
neighbours-none = Другого оружия этого изготовителя с серийным номером такого вида нет.
neighbours-truncated = Среди этих номеров слишком много другого оружия, чтобы просмотреть всё: чего-то может недоставать.
neighbours-gap = { $count ->
    [one] { $count } номера нет в реестре
    *[other] { $count } номеров нет в реестре
    }

## Marks.
mark-text = Текст
mark-symbols = Символы
mark-symbols-hint = Словами, например «стрелка в треугольнике».
mark-kind = Назначение
mark-component = Часть
mark-place = Место на части
mark-legibility = Состояние
mark-state = Страна, указанная в маркировке
mark-year = Год, указанный в маркировке

## Where something is known from.
source-person = внесено здесь вручную
source-person-basis = внесено здесь вручную, основание: { $basis }
source-row = { $file }, строка { $row }
source-finding = { $file }, строка { $row }, замечание решено человеком
source-message = сообщение государства: { $state }

## Events: what they say, and the forms for them.
event-add = Добавить событие
event-added = Событие добавлено.
event-new = Новое событие: { $kind }
event-new-lead = Событие станет частью истории оружия.
event-examined-lead = Введите выводы исследования. Они стоят рядом с маркировкой и не заменяют её. То, о чём вывода нет, оставьте пустым.
event-what = Что произошло
event-why = Почему это вносится
event-mark = Маркировка
event-to-state = В государство
event-from-state = Из государства
event-consignee = Грузополучатель
event-to = Кому
event-licence = Лицензия
event-report = Номер заявления или акта
event-authority = Орган
event-house = Испытательная станция
event-case = Дело
event-party-hint = Учреждение, предприятие или подразделение. Частное лицо обозначается номером лицензии, но не именем.
event-party-kind = Кем является
event-party-state = Государство
event-basis = Основание
event-basis-hint = То, что перед вами: документ с номером или само оружие.
event-reason-hint = Одно предложение для того, кто прочтёт это через двадцать лет.
event-stays = Сохранённое остаётся в записи навсегда, вместе с учётной записью и временем. Ошибка исправляется новым событием.
event-date-hint = 2019-05-12, 2019-05 или 2019. Пусто, если дата неизвестна.
event-serial-hint = В точности как в маркировке или словом, например «нечитаемый».
event-state-hint = Название или двухбуквенный код.
event-recorded = Внесено
event-correct = Исправить
event-correct-title = Исправить событие
event-correct-lead = Событие остаётся читаемым, зачёркнутым, а рядом стоит исправление.
event-correct-how = В чём ошибка
event-replace = Всё было иначе: введите ниже, как должно быть
event-withdraw = С этим оружием такого не было: отозвать событие
event-withdrawn = отозвано
event-corrected-notice = Исправление внесено.

## What is wrong with an entry.
event-state-missing = Укажите государство.
event-state-unknown = Государство «{ $text }» программе неизвестно. Напишите его название или двухбуквенный код.
event-party-missing = Укажите, кому передано.
event-party-nameless = Назовите сторону или оставьте пустыми её вид и государство.
event-date-wrong = «{ $text }» — не дата. Напишите 2019-05-12, 2019-05 или 2019.
event-mark-missing = Введите текст маркировки или опишите её символы.
event-nothing-concluded = Введите хотя бы один вывод.
error-event-no-reason = Укажите причину. Любое изменение записи должно быть обосновано.
error-event-in-future = Эта дата ещё не наступила: { $date }. Введите день, когда это произошло.
error-event-not-its-event = Событие не относится к этому оружию. Откройте карточку оружия заново.
error-event-correction-of-correction = Исправляйте исходное событие, а не исправление: действует последнее исправление.
error-event-after-destruction = У уничтоженного оружия нет дальнейшей истории. Если уничтожение записано ошибочно, сначала исправьте его.
error-registration-wanted = Эта форма служит только для внесения оружия. Начните заново из реестра.
error-nothing-identifies = Непонятно, о каком оружии речь. Укажите хотя бы серийный номер, изготовителя, модель, калибр или тип.

## Records that may be of one weapon.
register-twice = { $count ->
    [one] { $count } из них относится к оружию, записанному раньше.
    [few] { $count } из них относятся к оружию, записанному раньше.
    *[other] { $count } из них относятся к оружию, записанному раньше.
    }
twins-title = Возможные дубли
twins-lead = Записи с одинаковыми номером и изготовителем. Они могут относиться к одному оружию или к двум с одним номером: посмотрите обе и решите. Ничего не объединяется и не удаляется.
twins-open = Ещё никем не рассмотрено
twins-none-title = Таких записей нет
twins-none-text = Реестр просматривается заново после каждого изменения.
twins-one = Более ранняя запись
twins-other = Более поздняя запись
twins-pair = Две записи
twins-side-by-side = Обе записи поле за полем
twins-events = События
twins-decision = Как они соотносятся
twins-is-same-weapon = Обе относятся к одному оружию: оно записано дважды
twins-is-other-weapon = Это два оружия с одинаковым номером
twins-is-number-wrong-here = Номер в более ранней записи неверен
twins-is-number-wrong-there = Номер в более поздней записи неверен
twins-choose = Укажите, как они соотносятся.
twins-stays = Решение становится событием в истории обоих. Обе записи остаются; неверный номер исправляется на странице оружия.
twins-decided = Решение внесено в обе записи.
