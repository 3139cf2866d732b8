# From the symbol on a weapon to the makers and States to ask.

symbols-title = Поиск по клейму
symbols-lead = Выберите то, что видно на оружии: клеймо завода, клеймо приёмщика или отсутствие клейма. Оно указывает на изготовителей и государства, которые можно запросить, но никогда не даёт уверенности.
symbols-described = Что видно
symbols-redraw = Выбрать другой рисунок
symbols-shape = Рамка клейма
symbols-any-shape = Не разобрать
symbols-contents = Что внутри
symbols-any-contents = Не разобрать или ничего
symbols-text = Число или буквы внутри
symbols-selector = Знаки у переводчика огня
symbols-script = Письменность других надписей
symbols-results = Чьё это может быть клеймо
symbols-states = По государствам
symbols-catalogue = Каталог
symbols-none = Ни одно из них
symbols-none-text = Клейма копируют, детали бывают из разных государств, а каталог далеко не полон. Что бы ни было видно, здесь остаётся не менее { $share }.
symbols-others = Вероятность всех остальных клейм каталога: { $share }
symbols-former-su = прежде Советский Союз
symbols-former-yu = прежде Югославия
symbols-former-dd = прежде Германская Демократическая Республика
symbols-until = примерно до { $year } г.
symbols-aliases = Другие названия
symbols-look-alikes = Легко спутать с
symbols-identify = Перенести в идентификацию
symbols-beware = Прежде чем полагаться на это
symbols-beware-alone = Само по себе клеймо не говорит, откуда оружие. Это показывают вместе тип и модель, изготовитель и страна, серийный номер.
symbols-beware-parts = На одном оружии бывают детали из разных государств. Сначала осмотрите ствольную коробку, затем каждую деталь.
symbols-beware-again = Государство, получившее оружие, могло заклеймить его ещё раз, часто с другой стороны.
symbols-beware-year = Год рядом с клеймом не входит в серийный номер.
symbols-beware-catalogue = Сведения каталога о знаках переводчика, письменностях и типах не проверены.
error-symbol-nothing = Укажите, что видно: рамку клейма, что внутри неё или знаки у переводчика огня.

## Frames.
symbol-shape-triangle = Треугольник
symbol-shape-circle = Круг
symbol-shape-double-circle = Двойной круг
symbol-shape-oval = Овал
symbol-shape-star = Звезда
symbol-shape-shield = Щит
symbol-shape-rhombus = Ромб
symbol-shape-crown = Корона
symbol-shape-emblem = Герб или эмблема
symbol-shape-text = Надпись без рамки
symbol-shape-unmarked = Заводского клейма нет

## What is in them.
symbol-contents-arrow = Стрела
symbol-contents-open-arrow = Стрела, только контур
symbol-contents-star = Звезда
symbol-contents-circle = Круг
symbol-contents-hammer = Молот
symbol-contents-picture = Животное или растение
symbol-contents-number = Число
symbol-contents-letters = Буквы или слова

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = Точки
symbol-selector-arabic-words = Слова на арабском
symbol-selector-persian-words = Слова на персидском
symbol-script-latin = Латинская
symbol-script-cyrillic = Кириллица
symbol-script-arabic = Арабская
symbol-script-persian = Персидская
symbol-script-chinese = Китайская
symbol-script-korean = Корейская
symbol-script-other = Другая

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = описано в источнике
symbol-certainty-unverified = не проверено
symbol-certainty-doubtful = не проверено, сомнительно
symbol-remark-triangle-family = Треугольники Ижевска, Куджира и китайских заводов принимают друг за друга. Ищите хвост стрелы или число.
symbol-remark-soviet-polish-parts = На раннем оружии встречаются советские и польские детали со своими клеймами рядом с этим.
symbol-remark-early = Применялось только в первые годы.
symbol-remark-inspector = Клеймо приёмщика: указывает на государство, а не на завод.
symbol-remark-unmarked = Отсутствующее клеймо могло также стереться или быть сточено.
