# Registers in: files, columns, rows, and what was found in them.

import-new = Загрузить реестр
import-title = Загрузка реестра
import-lead = Отправьте таблицу или текстовый файл как есть. До загрузки вы увидите, как поняты столбцы, а каждая строка, которую нельзя принять, сохраняется и показывается.
import-file = Файл
import-file-hint = CSV, XLSX или ODS, до 1 ГБ. Повторная отправка того же файла ничего не добавит.
import-send = Отправить файл
import-no-file = Сначала выберите файл.
import-empty-title = Файлов пока нет
import-empty-text = Выберите таблицу, в которой реестр ведётся сегодня. Готовить её не нужно.
import-list = Файлы
import-received-at = Получен
import-finished-at = Окончание
import-received = Файл получен. Проверьте его столбцы.
import-known = Этот же файл уже был получен; ничего не добавлено. Вот что с ним стало.
import-known-refused = Этот же файл уже был отклонён; ничего не добавлено. Вот почему.
import-kept = Файл получен и сохранён, но загрузить его не удалось.
import-begun = Строки принимаются.
import-state-waiting = Ждёт вас
import-state-running = Идёт загрузка
import-state-done = Завершено
import-state-stopped = Остановлено
import-state-refused = Не принят
import-progress = Строки файла
import-measuring = Измеряется размер файла.
import-may-leave = Эту страницу можно покинуть: работа продолжится, даже после перезапуска программы.
import-stopped = Загрузка остановилась, не дойдя до конца.
import-stopped-at = Всё до строки { $row } файла включительно принято и останется принятым. Устранив причину, продолжите с этого места.
import-continue = Продолжить
import-not-taken = Этот файл не загружен.
import-not-taken-hint = Он сохранён в исходном виде. В реестр из него ничего не внесено.
import-original = Скачать исходный файл
import-report = Что стало со строками
import-meaning = Что это значит
import-taken-all = Принято
import-taken = Принято
import-taken-advice = В реестре, проверять нечего.
import-with-findings = Принято с замечаниями
import-with-findings-advice = В реестре, но в строке есть что проверить.
import-refused = Не принято
import-refused-advice = В реестр не внесено. Каждая строка сохранена: исправьте и примите её.
import-duplicates = Повторы
import-duplicates-advice = Такая же строка уже принята из этого или другого файла.
import-repaired = Принято после исправления
import-another = Другой файл
import-rows = Строки
import-row-number = Строка
import-cells = Ячейки
import-found = Замечания
import-no-rows-title = Таких строк нет
import-no-rows-text = Здесь делать нечего.
import-row-title = Строка { $row }
import-row-refused = Эта строка не принята. Её ячейки показаны как в файле: исправьте их и примите строку.
import-row-duplicate = Строка с такими же ячейками уже принята. Если это другое оружие, всё равно примите её.
import-row-findings = Эта строка принята. Замечания следует проверить; ошибки исправляются в карточке оружия.
import-row-repaired = Эта строка принята после исправления.
import-repair-hint = Файл не меняется. Принимается то, что написано здесь.
import-duplicate-hint = Две единицы оружия могут быть описаны одинаково. Принимайте строку, только если это другое оружие.
import-take = Принять строку
import-take-anyway = Всё равно принять
import-row-taken = Строка принята.

## Columns and fields.
matching-title = Проверьте столбцы
matching-lead = Каждому столбцу файла сопоставлено поле, насколько это видно из названия. Исправьте неверное и примите строки.
matching-saved = Столбцы сопоставлены так же, как для последнего файла такого вида.
matching-one-column = В таблице только один столбец. Если их должно быть больше, укажите в разделе «{ reading-title }», каким знаком разделены ячейки.
matching-many-columns = Столбцов в таблице: { $count }. Учитываются только сопоставленные, остальные хранятся у каждой единицы оружия. Если их должно быть меньше, укажите в разделе «{ reading-title }», как читать файл.
matching-columns = Столбцы файла
matching-column = Столбец
column-number = Столбец { $number }
matching-examples = Примеры
matching-field = Поле
matching-why = Почему
matching-keep = (хранить под своим названием)
matching-kept = Столбцы без поля хранятся у каждой единицы оружия под своими названиями. Ничего не теряется.
matching-confirm = Принять строки
matching-no-serial = Серийному номеру не сопоставлен ни один столбец. Оружие без номера почти невозможно отследить, а принятое остаётся навсегда. Выберите столбец, если он в файле есть.
matching-confirm-without = Принять строки без серийных номеров
matching-preview = Первые строки
match-sure = Уверенно
match-likely = Вероятно
match-possible = Возможно
match-name = Название известно: «{ $alias }».
match-part-of-header = Название содержит «{ $alias }».
match-misspelt = Название почти совпадает с «{ $alias }».
match-values-do-not-fit = Название похоже на «{ $field }», но большинство значений не подходит.
match-tie = Полю «{ $field }» могут соответствовать несколько столбцов: { $columns }. Выберите один.
match-taken = «{ $field }» лучше подходит столбцу { $column }.
match-unknown = Название неизвестно.
reading-title = Столбцы или буквы выглядят неверно?
reading-lead = Укажите, как читать файл, и посмотрите снова.
reading-encoding = Кодировка букв
reading-delimiter = Знак между ячейками
reading-sheet = Лист
reading-header = Строка с названиями столбцов
reading-header-hint = Пусто: находится автоматически. 0: такой строки нет.
reading-look = Посмотреть снова
delimiter-comma = Запятая ,
delimiter-semicolon = Точка с запятой ;
delimiter-tab = Табуляция
delimiter-bar = Черта |

## Fields of a register’s row.
field-serial = Серийный номер
field-maker = Изготовитель
field-model = Модель
field-calibre = Калибр
field-weapon-type = Тип
field-country-of-manufacture = Страна изготовления
field-year-of-manufacture = Год изготовления
field-importer = Импортёр
field-import-country = Ввезено из
field-import-date = Дата ввоза
field-export-date = Дата вывоза
field-export-country = Вывезено в
field-consignee = Грузополучатель
field-holder = Владелец
field-holder-kind = Вид владельца
field-holder-since = Во владении с
field-acquired-from = Получено от
field-licence = Лицензия
field-status = Статус
field-status-date = Дата статуса
field-other-marks = Прочая маркировка
field-component = Часть с маркировкой
field-location = Место хранения
field-record-date = Дата записи
field-record-number = Номер записи
field-remarks = Примечания

## What was found in a row.
finding-too-few-cells = Ячеек в строке: { $cells }, столбцов в таблице: { $expected }. Проверьте, не попало ли значение в чужой столбец.
finding-too-many-cells = Ячеек в строке: { $cells }, столбцов в таблице всего: { $expected }. Проверьте, не попало ли значение в чужой столбец.
finding-scientific-notation = «{ $text }» — число, сокращённое табличной программой. Перепишите его с бумаги или с оружия.
finding-digits-lost = В «{ $text }» больше пятнадцати цифр, и табличная программа заменила последние нулями. Перепишите значение.
finding-turned-into-date = Вероятно, табличная программа превратила «{ $text }» в дату. Перепишите значение с бумаги или с оружия.
finding-lost-zeros-possible = «{ $text }» могло потерять нули в начале. Сверьте с бумагой или с оружием.
finding-formula-error = «{ $text }» — ошибка формулы, а не значение.
finding-stray-space = Есть лишние пробелы. Читается как «{ $cleaned }».
finding-non-breaking-space = Есть необычные пробелы. Читается как «{ $cleaned }».
finding-invisible-character = Есть невидимые знаки. Читается как «{ $cleaned }».
finding-text-guard = Записано так, чтобы табличная программа сохранила это как текст. Читается как «{ $cleaned }».
finding-wrong-encoding = В «{ $text }» есть нечитаемые знаки. Может помочь другая кодировка файла.
finding-ambiguous-date = В «{ $text }» день и месяц можно поменять местами. Взят только год.
finding-two-digit-year = В «{ $text }» год из двух цифр прочитан как { $year }. Проверьте столетие.
finding-date-in-future = «{ $text }» относится к будущему и не принято как дата. Текст сохранён как есть; исправьте дату в карточке оружия.
finding-not-a-date = «{ $text }» — не дата.
finding-no-such-day = Дня «{ $text }» не существует.
finding-other-calendar = «{ $text }» относится к другому календарю. Запишите дату по григорианскому календарю.
finding-no-year = В «{ $text }» нет года.
finding-not-in-reference = «{ $text }» нет ни в одном справочнике. Сохранено как есть.
finding-word-for-serial = «{ $text }» — не серийный номер, а указание на его состояние. Сохранено как состояние серийного номера.
finding-status-not-known = Статус «{ $text }» неизвестен. Сохранён под названием своего столбца.
finding-nothing-identifies = Непонятно, о каком оружии речь: нет ни серийного номера, ни изготовителя, ни модели, ни калибра, ни типа.
finding-taken-before = Строка с такими же ячейками уже принята.
finding-serial-looks-like-model = «{ $text }» похоже на название модели, а не на серийный номер.
finding-serial-looks-like-calibre = «{ $text }» похоже на калибр, а не на серийный номер.
finding-serial-looks-like-patent = «{ $text }» похоже на номер патента, а не на серийный номер.
finding-serial-looks-like-stock-number = «{ $text }» похоже на номенклатурный номер, а не на серийный.
finding-serial-has-licence-prefix = «{ $text }», по-видимому, начинается с номера лицензии, за которым следует сам серийный номер.
finding-serial-looks-like-inventory-mark = «{ $text }» похоже на инвентарный номер, а не на серийный.
finding-serial-in-scientific-notation = «{ $text }» сокращено табличной программой; последние цифры утрачены.
finding-serial-looks-like-date = «{ $text }» похоже на дату: в неё табличные программы превращают некоторые серийные номера.
finding-serial-ends-in-decimal-zeros = «{ $text }» оканчивается десятичной запятой и нулями: их могла добавить программа, принявшая серийный номер за количество.

## Why a row could not be read at all.
finding-open-quote = Кавычка открыта и не закрыта. Закройте её или удвойте, если она часть текста.
finding-row-too-long = Строка слишком длинная. Проверьте, там ли кончаются строки.
finding-cell-too-long = Одна из ячеек строки слишком длинная.
finding-too-many-columns = В строке слишком много столбцов.
finding-row-damaged = Строка в файле повреждена.
finding-file-breaks-off = Здесь файл обрывается. Отправьте файл целиком: уже принятые строки дважды не принимаются.
finding-too-many-rows = В таблице больше строк, чем можно прочитать из одного файла. Разделите её на несколько файлов.

## Why a file was not taken.
error-file-unreadable = Файл «{ $name }» не удалось прочитать. Отправьте его ещё раз.
error-file-empty = Файл «{ $name }» пуст. Выгрузите таблицу заново и проверьте размер файла.
error-not-a-table = «{ $name }» — { $looks-like ->
    [old-excel] книга Excel 97–2003 (.xls)
    [binary-excel] двоичная книга Excel (.xlsb)
    [markup] веб-страница или файл XML
    [pdf] документ PDF
    [document] текстовый документ или презентация
    [picture] изображение
    [archive] сжатая папка
    *[other] файл другого вида
    }, а не таблица. Сохраните таблицу как XLSX, ODS или CSV и отправьте этот файл.
error-password-protected = Файл «{ $name }» защищён паролем. Сохраните копию без пароля и отправьте её.
error-workbook-too-large = Файл «{ $name }» слишком велик после распаковки (часть { $part }). Разделите таблицу на несколько файлов или сохраните её как CSV.
error-zip-bomb = Файл «{ $name }» не открыт: { $part } при распаковке непомерно разрастается, как во вредоносном файле. Если файл подлинный, сохраните его как CSV.
error-workbook-damaged = Файл «{ $name }» повреждён ({ $detail }). Откройте его в табличной программе, сохраните заново и отправьте новый файл.
error-no-such-sheet = В файле «{ $name }» нет листа «{ $sheet }». Есть листы: { $sheets }.
error-only-headers = В файле «{ $name }» есть только названия столбцов и ни одной строки под ними. Проверьте, сохранены ли строки вместе с ними, и отправьте такой файл.
error-no-rows = В файле «{ $name }» нет ни одной читаемой строки. { $first ->
    [too-many-columns] В первой строке слишком много столбцов. Удалите столбцы, не относящиеся к таблице.
    [row-too-long] Первая строка слишком длинная. Проверьте, там ли заканчиваются строки.
    [open-quote] В первой строке кавычка открыта и не закрыта. Закройте её и отправьте файл ещё раз.
    *[other] Проверьте, та ли таблица сохранена.
    }
error-unknown-encoding = Кодировка «{ $label }» программе неизвестна. Выберите кодировку из списка.
error-bad-delimiter = Знак «{ $delimiter }» не может разделять ячейки. Выберите знак из списка.
error-file = Файл не удалось прочитать: { $detail }
error-import-disk = Файл не удалось сохранить. Попросите администратора проверить место на диске узла и отправьте файл ещё раз.
error-import-nothing-matched = Ни один столбец не говорит, о каком оружии строка. Сопоставьте хотя бы один с серийным номером, изготовителем, моделью, калибром или типом.
error-import-matched-twice = Полю «{ $field }» сопоставлены два столбца. Оставьте один из них без поля: он всё равно сохранится.
error-import-wrong-state = Состояние этой загрузки тем временем изменилось. Откройте её заново.
error-import-interrupted = Загрузка неожиданно остановилась. Её можно продолжить с её страницы.

## Trial and list of work.
trial-try = Сначала проверить
trial-try-hint = Просматривает весь файл и показывает, что стало бы с каждой строкой. Ничего не принимается.
trial-title = Проверка
trial-lead = Пока ничего не принято. Вот что стало бы со строками.
trial-begun = Файл проверяется. Ничего не принимается.
trial-progress = Просмотрено строк
trial-broken = Проверка остановилась до конца файла.
trial-figures = Что стало бы со строками
trial-known = Уже в реестре
trial-repeated = Повторяются в файле
trial-found = Что обнаружено
trial-nothing = Ничего, что требовало бы внимания человека, не обнаружено.
trial-first = Первые строки этого рода
trial-not-taken = Не принимается
trial-take = Принять строки
trial-back = Назад к столбцам
trial-more = { $count ->
    [one] и ещё { $count }
    *[other] и ещё { $count }
    }
trial-more-than = { $count ->
    [one] и ещё более { $count }
    *[other] и ещё более { $count }
    }
work-title = Список работ
work-lead = Что обнаружено в строках всех файлов, одинаковое вместе. Исправьте ошибку сразу во всех строках, где стоит одно и то же, или отложите то, что верно и так.
work-empty-title = Ничего не ждёт
work-empty-text = Всё, что обнаружено в строках файлов, решено.
work-findings = Замечания, ожидающие решения
work-kind = Что обнаружено
work-rows = Строк в ожидании
work-cell = Что стоит в ячейке
work-no-cell = Не об отдельной ячейке
work-decisions = Решения
work-decision = Решение
work-mended = { $field }: поставлено «{ $value }»
work-right = Верно как есть
work-undone = Отменено прежнее решение
work-done = { $count ->
    [one] { $count } строка готова.
    [few] { $count } строки готовы.
    *[other] { $count } строк готово.
    }
work-left = { $count ->
    [one] { $count } строку исправить не удалось, она ждёт просмотра.
    [few] { $count } строки исправить не удалось, они ждут просмотра.
    *[other] { $count } строк исправить не удалось, они ждут просмотра.
    }
work-waiting = { $count ->
    [one] { $count } строка ждёт.
    [few] { $count } строки ждут.
    *[other] { $count } строк ждут.
    }
work-mend-all = { $count ->
    [one] Поставить в { $count } строке
    [few] Поставить в { $count } строках
    *[other] Поставить в { $count } строках
    }
work-mend-one = Поставить в эту строку
work-right-do = Всё верно как есть
work-right-kind = Всё этого рода верно как есть
work-value = Что должно стоять
work-value-hint = Файл остаётся как есть. Принятые единицы оружия получают исправление с вашим обоснованием, отклонённые строки принимаются.
work-only = Только эта строка
work-only-this = Только строка { $row }
work-all-again = Снова все строки
work-is-left = Нужно посмотреть
work-undo = Отменить
work-undo-lead = Ячейкам возвращается прежнее содержание ещё одним исправлением, и замечания снова ждут. Ничего не удаляется.
work-undo-do = Отменить решение
work-begun = Решение выполняется.
work-settled = Со строкой решено.
error-findings-not-alike = Замечания одного рода говорят о разном. Выберите одно, чтобы поставить другое значение.
error-findings-busy = Прежнее решение по этим замечаниям ещё выполняется. Дождитесь его завершения.
error-findings-not-undoable = Здесь это отменить нельзя. Принятая строка остаётся принятой: исправьте оружие на его странице.
error-findings-row-left = Так строку исправить не удалось: её по-прежнему нельзя принять, или кто-то исправил оружие вручную. Откройте строку или оружие.
