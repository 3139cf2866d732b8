# Parties and their licences.

parties-title = Участники
parties-lead = Изготовители, импортёры, торговцы, ведомства и подразделения, с их лицензиями.
parties-empty-title = Участников пока нет
parties-empty-text = Внесите тех, кого записи называют снова и снова: тогда запись сможет ссылаться на них.
party-new = Внести участника
party-new-lead = Введите самое раннее известное название; последующие добавляются со своими датами. Частный владелец вносится по номеру лицензии, но не по имени.
party-name = Название
party-former = Прежние названия
party-licences = Лицензии
party-no-licences = Лицензий не записано.
party-in-force = Действует: { $count }
licence-number = Номер лицензии
licence-kind = Вид лицензии
licence-issued-by = Кем выдана
licence-from = Первый день
licence-until = Последний день
licence-until-hint = Пусто, если бессрочная.
licence-activities = Что разрешает
licence-today = Сегодня
licence-suspended-until = Приостановлена до
licence-suspended-hint = Пусто, пока день не назначен.
party-closed-badge = Закрыт
party-closed-on = Дата закрытия
party-successor = Преемник
party-successor-hint = Название в списке участников, если дело перешло к другому.
party-successor-none = Участника с таким названием в списке нет. Сначала внесите его или оставьте поле пустым.
party-choose = Это один из этих участников?
party-choose-first = Участники с таким названием есть в списке. Выберите одного из них или ни одного.
party-choose-none = Ни один из них
party-life = История
party-event-add = Добавить событие
party-event-lead = Событие станет частью истории участника.
party-entered-notice = Участник внесён в список.
party-event-withdraw = С этим участником такого не было: отозвать событие

## Why something cannot be recorded of a party.
error-party-nameless = Укажите, как называется участник. Первую запись можно исправить, но не отозвать.
error-party-licence-without-number = Введите номер лицензии.
error-party-licence-ends-first = Лицензия закончилась бы раньше, чем началась. Одна из дат неверна.
error-party-no-such-licence = У участника нет лицензии { $number }. Выберите одну из его лицензий или сначала внесите её.
error-party-own-successor = Участник не может быть своим преемником. Выберите другого.
error-party-closed = Участник закрыт, дата закрытия: { $date }. Введите более ранний день или исправьте закрытие, если оно ошибочно.
error-party-entered-twice = Участник уже внесён. Запишите новое название или исправьте запись.
error-party-unknown = Этого участника нет в списке. Выберите другого или ни одного.
