# Registers in: files, columns, rows, and what was found in them.

import-new = Take in a register
import-title = Take a register in
import-lead = Send a spreadsheet or text file as you have it. You see how its columns are understood before anything is taken, and every row that cannot be taken is kept and shown.
import-file = File
import-file-hint = CSV, XLSX or ODS, up to 1 GB. The same file twice adds nothing.
import-send = Send the file
import-no-file = Choose a file first.
import-empty-title = No file so far
import-empty-text = Choose the spreadsheet in which the register is kept today. It needs no preparation.
import-list = Files
import-received-at = Received
import-finished-at = Ended
import-received = The file was received. Check its columns.
import-known = This very file was received before; nothing was added. Here is what became of it.
import-known-refused = This very file was refused before; nothing was added. Here is why.
import-kept = The file was received and is kept, but it could not be taken in.
import-begun = The rows are being taken in.
import-state-waiting = Waits for you
import-state-running = Going on
import-state-done = Done
import-state-stopped = Stopped
import-state-refused = Refused
import-progress = Rows of the file
import-measuring = The file is being measured.
import-may-leave = You may leave this page: the work goes on, and goes on even after the program was restarted.
import-stopped = The import stopped before its end.
import-stopped-at = Everything up to row { $row } of the file is taken and stays taken. Once the cause is mended, let it go on from there.
import-continue = Go on
import-not-taken = This file was not taken in.
import-not-taken-hint = It is kept as it came. Nothing of it is in the register.
import-original = Download the file as it came
import-report = What became of the rows
import-meaning = What it means
import-taken-all = Taken
import-taken = Taken
import-taken-advice = In the register, with nothing to look at.
import-with-findings = Taken with findings
import-with-findings-advice = In the register, but something in the row should be looked at.
import-refused = Refused
import-refused-advice = Not in the register. Each row is kept; mend it and take it.
import-duplicates = Duplicates
import-duplicates-advice = The same row was taken before, from this file or another.
import-repaired = Taken after repair
import-another = Another file
import-rows = Rows
import-row-number = Row
import-cells = Cells
import-found = Found
import-no-rows-title = No such rows
import-no-rows-text = There is nothing to do here.
import-row-title = Row { $row }
import-row-refused = This row was not taken. Its cells stand here as in the file: mend them and take the row.
import-row-duplicate = A row with the same cells was taken before. If it is a second weapon, take it all the same.
import-row-findings = This row was taken. What was found should be looked at; mistakes are corrected on the weapon’s page.
import-row-repaired = This row was taken after a repair.
import-repair-hint = The file stays as it is. What you write here is taken.
import-duplicate-hint = Two weapons can be described alike. Take the row only if it is another weapon.
import-take = Take the row
import-take-anyway = Take it all the same
import-row-taken = The row was taken.

## Columns and fields.
matching-title = Check the columns
matching-lead = Each column of the file is matched to a field, as far as its name tells. Correct what is wrong; then take the rows in.
matching-saved = The columns are matched as they were for the last file of this form.
matching-one-column = The table has only one column. If it should have more, say under “{ reading-title }” which sign stands between the cells.
matching-many-columns = The table has { $count } columns. Only the matched ones are understood, the others are kept with each weapon. If it should have fewer, say under “{ reading-title }” how the file is to be read.
matching-columns = Columns of the file
matching-column = Column
column-number = Column { $number }
matching-examples = Examples
matching-field = Field
matching-why = Why
matching-keep = (kept under its own name)
matching-kept = Columns without a field are kept with each weapon under their own names. Nothing is lost.
matching-confirm = Take the rows in
matching-no-serial = No column is matched to the serial number. A weapon without one can hardly be traced, and what is taken in stays. Choose the column, unless the file really has none.
matching-confirm-without = Take the rows in without serial numbers
matching-preview = The first rows
match-sure = Sure
match-likely = Likely
match-possible = Possible
match-name = The name is known: “{ $alias }”.
match-part-of-header = The name contains “{ $alias }”.
match-misspelt = The name is nearly “{ $alias }”.
match-values-do-not-fit = The name suggests “{ $field }”, but most values do not fit.
match-tie = Several columns could be “{ $field }”: { $columns }. Choose one.
match-taken = “{ $field }” fits the column { $column } better.
match-unknown = The name is not known.
reading-title = The columns or letters look wrong?
reading-lead = Say how the file is to be read, and look again.
reading-encoding = Encoding of the letters
reading-delimiter = Sign between the cells
reading-sheet = Sheet
reading-header = Row with the names of the columns
reading-header-hint = Empty: found by itself. 0: no row names them.
reading-look = Look again
delimiter-comma = Comma ,
delimiter-semicolon = Semicolon ;
delimiter-tab = Tab
delimiter-bar = Bar |

## Fields of a register’s row.
field-serial = Serial number
field-maker = Maker
field-model = Model
field-calibre = Calibre
field-weapon-type = Type
field-country-of-manufacture = Country of manufacture
field-year-of-manufacture = Year of manufacture
field-importer = Importer
field-import-country = Imported from
field-import-date = Date of import
field-export-date = Date of export
field-export-country = Exported to
field-consignee = Consignee
field-holder = Holder
field-holder-kind = Kind of holder
field-holder-since = Held since
field-acquired-from = Acquired from
field-licence = Licence
field-status = Status
field-status-date = Date of status
field-other-marks = Other marks
field-component = Part with the mark
field-location = Location
field-record-date = Date of record
field-record-number = Number of record
field-remarks = Remarks

## What was found in a row.
finding-too-few-cells = The row has { $cells } cells, the table { $expected } columns. Check that no value stands in the wrong column.
finding-too-many-cells = The row has { $cells } cells, the table only { $expected } columns. Check that no value stands in the wrong column.
finding-scientific-notation = “{ $text }” is a number that a spreadsheet program shortened. Write it again from the paper or the weapon.
finding-digits-lost = “{ $text }” has more than fifteen digits, and the spreadsheet program turned the last ones into zeros. Write it again.
finding-turned-into-date = “{ $text }” was probably turned into a date by a spreadsheet program. Write it again from the paper or the weapon.
finding-lost-zeros-possible = “{ $text }” may have lost zeros at its beginning. Compare it with the paper or the weapon.
finding-formula-error = “{ $text }” is the error of a formula and no value.
finding-stray-space = There are stray spaces. It is read as “{ $cleaned }”.
finding-non-breaking-space = There are unusual spaces. It is read as “{ $cleaned }”.
finding-invisible-character = There are characters that cannot be seen. It is read as “{ $cleaned }”.
finding-text-guard = It was written so that a spreadsheet program keeps it as text. It is read as “{ $cleaned }”.
finding-wrong-encoding = “{ $text }” has characters that could not be read. Another encoding of the file may help.
finding-ambiguous-date = In “{ $text }” day and month may be either way round. Only the year is taken.
finding-two-digit-year = “{ $text }” has a year of two digits, read as { $year }. Check the century.
finding-date-in-future = “{ $text }” lies in the future and is not taken as the date. It is kept as it stands; correct it on the weapon’s page.
finding-not-a-date = “{ $text }” is not a date.
finding-no-such-day = “{ $text }” names a day that does not exist.
finding-other-calendar = “{ $text }” belongs to another calendar. Write the date in the Gregorian calendar.
finding-no-year = “{ $text }” has no year.
finding-not-in-reference = “{ $text }” is in no reference table. It is kept as it stands.
finding-word-for-serial = “{ $text }” is no serial number, but says what became of it. It is kept as the state of the serial number.
finding-status-not-known = “{ $text }” is no known status. It is kept under its own name.
finding-nothing-identifies = Nothing says which weapon it is: serial number, maker, model, calibre and type are all missing.
finding-taken-before = A row with the same cells was taken before.
finding-serial-looks-like-model = “{ $text }” looks like the name of a model and not like a serial number.
finding-serial-looks-like-calibre = “{ $text }” looks like a calibre and not like a serial number.
finding-serial-looks-like-patent = “{ $text }” looks like a patent number and not like a serial number.
finding-serial-looks-like-stock-number = “{ $text }” looks like a stock number and not like a serial number.
finding-serial-has-licence-prefix = “{ $text }” seems to begin with a licence number, before the serial number proper.
finding-serial-looks-like-inventory-mark = “{ $text }” looks like an inventory number and not like a serial number.
finding-serial-in-scientific-notation = “{ $text }” was shortened by a spreadsheet program; its last digits are lost.
finding-serial-looks-like-date = “{ $text }” looks like a date, which spreadsheet programs make of some serial numbers.
finding-serial-ends-in-decimal-zeros = “{ $text }” ends in a decimal point and zeros, which a program may have added that took the serial number for a quantity.

## Why a row could not be read at all.
finding-open-quote = A quotation mark opens and is never closed. Close it, or write it twice if it belongs to the text.
finding-row-too-long = The row is too long. Check that the lines end where they should.
finding-cell-too-long = A cell of this row is too long.
finding-too-many-columns = The row has too many columns.
finding-row-damaged = The row is damaged in the file.
finding-file-breaks-off = The file breaks off here. Send the whole file again: rows that are already taken are not taken twice.
finding-too-many-rows = The table has more rows than can be read from one file. Split it over several files.

## Why a file was not taken.
error-file-unreadable = “{ $name }” could not be read. Send it again.
error-file-empty = “{ $name }” is empty. Export the table again and check that the file has a size.
error-not-a-table = “{ $name }” is { $looks-like ->
    [old-excel] a workbook of Excel 97–2003 (.xls)
    [binary-excel] a binary Excel workbook (.xlsb)
    [markup] a web page or XML file
    [pdf] a PDF document
    [document] a text document or presentation
    [picture] a picture
    [archive] a compressed folder
    *[other] a file of another kind
    } and not a table. Save the table as XLSX, ODS or CSV and send that file.
error-password-protected = “{ $name }” is protected by a password. Save a copy without the password and send that.
error-workbook-too-large = “{ $name }” is too large once unpacked (in { $part }). Split the table over several files, or save it as CSV.
error-zip-bomb = “{ $name }” was not opened: { $part } grows without measure when unpacked, as in a file made to do harm. If it is genuine, save it as CSV.
error-workbook-damaged = “{ $name }” is damaged ({ $detail }). Open it in a spreadsheet program, save it again, and send the new file.
error-no-such-sheet = “{ $name }” has no sheet “{ $sheet }”. It has: { $sheets }.
error-only-headers = “{ $name }” has only the names of the columns and no row below them. Check that the rows were saved with them, and send that file.
error-no-rows = “{ $name }” has no row that can be read. { $first ->
    [too-many-columns] The first row has too many columns. Remove the columns that are not part of the table.
    [row-too-long] The first row is too long. Check that the lines end where they should.
    [open-quote] In the first row a quotation mark opens and is never closed. Close it, and send the file again.
    *[other] Check that the right table was saved.
    }
error-unknown-encoding = “{ $label }” is no encoding that this program knows. Choose one from the list.
error-bad-delimiter = “{ $delimiter }” cannot separate cells. Choose one from the list.
error-file = The file could not be read: { $detail }
error-import-disk = The file could not be stored. Tell your administrator to check that the node’s disk has room, then send it again.
error-import-nothing-matched = No column says which weapon a row is about. Match at least one to serial number, maker, model, calibre or type.
error-import-matched-twice = Two columns are matched to “{ $field }”. Leave one of them without a field: it is kept all the same.
error-import-wrong-state = This import has moved on in the meantime. Open it again.
error-import-interrupted = The import stopped unexpectedly. It can go on from its page.

## A trial before a file is taken in, and the list of work that files leave.
trial-try = Try it first
trial-try-hint = Goes through the whole file and shows what would become of each row. Nothing is taken.
trial-title = Trial
trial-lead = Nothing is taken yet. This is what would become of the rows.
trial-begun = The file is being tried. Nothing is taken.
trial-progress = Rows gone through
trial-broken = The trial stopped before the end of the file.
trial-figures = What would become of the rows
trial-known = In the register already
trial-repeated = Repeated in the file
trial-found = What was found
trial-nothing = Nothing was found that a person should look at.
trial-first = The first rows of this kind
trial-not-taken = Not taken
trial-take = Take the rows in
trial-back = Back to the columns
trial-more = { $count ->
    [one] and { $count } other
    *[other] and { $count } others
    }
trial-more-than = { $count ->
    [one] and more than { $count } other
    *[other] and more than { $count } others
    }
work-title = Work list
work-lead = What was found in the rows of all files, alike together. Mend what is wrong for all rows that say the same, or set aside what is right as it is.
work-empty-title = Nothing waits
work-empty-text = Everything that was found in the rows of files is settled.
work-findings = Findings that wait
work-kind = What was found
work-rows = Rows that wait
work-cell = What the cell says
work-no-cell = About no single cell
work-decisions = Decisions
work-decision = Decision
work-mended = { $field }: “{ $value }” was put
work-right = Right as it is
work-undone = An earlier decision was undone
work-done = { $count ->
    [one] { $count } row done.
    *[other] { $count } rows done.
    }
work-left = { $count ->
    [one] { $count } row could not be done and waits for a look.
    *[other] { $count } rows could not be done and wait for a look.
    }
work-waiting = { $count ->
    [0] No row waits.
    [one] { $count } row waits.
    *[other] { $count } rows wait.
    }
work-mend-all = { $count ->
    [one] Put it in { $count } row
    *[other] Put it in all { $count } rows
    }
work-mend-one = Put it in this row
work-right-do = It is right as it is
work-right-kind = All of this kind are right as they are
work-value = What it should say
work-value-hint = The file stays as it is. Weapons that were taken get a correction with your reason; refused rows are taken.
work-only = Only this row
work-only-this = Only row { $row }
work-all-again = All rows again
work-is-left = Needs a look
work-undo = Undo
work-undo-lead = The cells get back what they said, by a further correction, and the findings wait again. Nothing is deleted.
work-undo-do = Undo the decision
work-begun = The decision is being carried out.
work-settled = The row is settled.
error-findings-not-alike = Findings of one kind say different things. Choose one of them to give it another value.
error-findings-busy = An earlier decision about these findings is still being carried out. Wait until it is done.
error-findings-not-undoable = This cannot be undone here. A row that was taken stays taken: correct the weapon on its own page.
error-findings-row-left = The row could not be mended so: it still cannot be taken, or somebody corrected the weapon by hand. Open the row or the weapon.
