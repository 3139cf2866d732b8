# From the marks as seen to the records that they may belong to.

identify-title = Идентификация оружия
identify-lead = Введите то, что видно на оружии. Достаточно стёртого или сомнительного серийного номера; любая другая маркировка помогает.
identify-serial-hint = Вместо нечитаемого знака пишите ?, а если знак может быть одним из двух — [8B].
identify-fields = Другие признаки
identify-read = Как прочитана маркировка
identify-read-so = Как прочитана маркировка: { $medium }.
identify-notation = Как записать то, в чём нет уверенности
identify-notation-unknown = Один знак не читается.
identify-notation-candidates = Знак — один из этих.
identify-notation-weights = Знак — один из этих, с указанием степени уверенности.
identify-notation-count = Не читаются от одного до трёх знаков.
identify-notation-doubtful = Знак после значка виден, но вызывает сомнение.
identify-notation-run = Здесь не хватает любого числа знаков или ни одного.
identify-results = Какое это может быть оружие
identify-likeliest = Вероятнее всего
identify-unclear = Неясно: все остальные варианты вместе вероятнее.
identify-considered = Записей, соответствующих увиденному: { $considered } из { $total }.
identify-forms = Прочитанное имеет необычный вид. Сопоставимых номеров в этом реестре: { $records }, из них { $forms }. Проверьте, не пропущен ли знак и нет ли сомнительного.
identify-form = { $share } вида { $form }
identify-truncated = Подходит слишком много записей, чтобы сравнить каждую. Ещё один разборчивый знак, изготовитель или калибр сузят поиск.
identify-others = Вероятность того, что это другая запись, не показанная здесь: { $share }
identify-by-sound = Буквы другой письменности сравнивались по звучанию.
identify-look-to-sound = Латинские буквы приняты за кириллические, скопированные по начертанию, и сравнивались по звучанию.
identify-sound-to-look = Латинские буквы приняты за кириллические, переданные по звучанию, и сравнивались по начертанию.
identify-numeral = Число, записанное римскими цифрами, сравнивалось с тем же числом, записанным арабскими.
identify-open-weapon = Открыть карточку оружия
identify-open-case = Открыть дело с этой записью
identify-open-case-none = Открыть дело без записи
identify-none = Ни в одной записи здесь
identify-none-text = Возможно, это оружие никогда здесь не учитывалось. Проверьте маркировку ещё раз и откройте дело, чтобы запросить государство, которое его изготовило или ввезло.
identify-empty-title = Реестр пуст
identify-empty-text = Сравнивать пока не с чем. Сначала загрузите реестр.
identify-word-for-serial = «{ $text }» — не серийный номер, а указание на его состояние: { $state }. Поиск ведётся по другим признакам.

## How two values compare.
verdict-equal = совпадает
verdict-near = близко
verdict-different = отличается
verdict-absent = неизвестно

## Why a record is likely or not.
why-title = Почему эта запись
why-short = Почему?
why-agrees = всё увиденное совпадает
why-legend = × 40: увиденное в 40 раз вероятнее, если это данное оружие, чем если это любое другое. 1/15: в 15 раз менее вероятно.
why-against = против
why-for = за
why-same = совпадает знаков: { $same } из { $total }
why-before = Одна запись из { $count }
why-together = Всё вместе
why-whole = эта запись { $record }, ни в одной записи здесь { $none }

## What was entered cannot be searched with.
error-identify-year = «{ $text }» — не год. Напишите четыре цифры, например 1987.
error-identify-nothing = Введите то, что видите: серийный номер, изготовителя, калибр или тип.
error-pattern-empty = Искать нечего. Напишите знаки, которые читаются, и ? вместо каждого нечитаемого.
error-pattern-too-long = Начиная со знака { $position } серийный номер слишком длинный для поиска.
error-pattern-unclosed = Знак { $position } открывает группу, которая не закрыта. Закройте [ знаком ], а {"{"} знаком {"}"}.
error-pattern-unopened = Знак { $position } закрывает группу, которая не была открыта. Удалите его или откройте группу знаком [ или {"{"}.
error-pattern-no-candidates = В скобках у знака { $position } нет ни буквы, ни цифры. Впишите возможные знаки, например [8B3].
error-pattern-too-many-candidates = В скобках у знака { $position } слишком много знаков. Вместо нечитаемого знака пишите ?.
error-pattern-bad-weight = Со знака { $position } начинается вес, который не лежит между 0 и 1. Запишите его так: [8=0.7,B=0.3].
error-pattern-bad-candidate = Знаку { $position } не место в скобках. Запишите возможные знаки так: [8B3] или [8=0.7,B=0.3].
error-pattern-bad-count = Фигурные скобки у знака { $position } не говорят, сколько знаков не читается. Напишите {"{2}"} или {"{1,3}"}, если от одного до трёх.
error-pattern-dangling = За значком у знака { $position } должна следовать буква или цифра.
