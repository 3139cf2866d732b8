# The register: weapons, their lives, and what a person adds to them.

register-new = Register a weapon by hand
register-new-lead = Enter what stands on the weapon, exactly as it is marked. Leave empty what is not known.
register-total = { $count ->
    [one] { $count } weapon.
    *[other] { $count } weapons.
    }
register-order = Those changed last come first.
register-list = Weapons
register-weapon = Weapon
register-empty-title = The register is empty
register-empty-text = Take in a register from a spreadsheet, or register weapons one by one.

## A weapon’s page.
weapon-no-serial = No serial number
weapon-identity = Identity
weapon-holders = Chain of holders
weapon-no-holders = No record says who held it.
weapon-life = Life
weapon-marks = Marks
weapon-other = Other columns of the source
weapon-case-open = open
weapon-case-closed = closed
weapon-registered = The weapon is in the register.
serial-state = State of the serial number
retention = Retention
retention-kept = Kept indefinitely.

## Weapons with serial numbers near one another.
neighbours-title = Neighbours in the register
neighbours-link = Neighbours in the register
neighbours-lead = Weapons of the same maker with the serial numbers just before and after. What was made together was often delivered together.
neighbours-none = No other weapon of this maker has a serial number of this form.
neighbours-truncated = There are too many other weapons among these serial numbers to look through all: some may be missing.
neighbours-gap = { $count ->
    [one] { $count } number is not in the register
    *[other] { $count } numbers are not in the register
    }

## Marks.
mark-text = Text
mark-symbols = Symbols
mark-symbols-hint = In words, such as “arrow in a triangle”.
mark-kind = Purpose
mark-component = Part
mark-place = Where on the part
mark-legibility = Condition
mark-state = Country named by the mark
mark-year = Year named by the mark

## Where something is known from.
source-person = entered here by hand
source-person-basis = entered here by hand, from: { $basis }
source-row = { $file }, row { $row }
source-finding = { $file }, row { $row }, a finding settled by a person
source-message = message from { $state }

## Events: what they say, and the forms for them.
event-add = Add an event
event-added = The event was added.
event-new = New event: { $kind }
event-new-lead = The event becomes part of the weapon’s life.
event-examined-lead = Enter what the examination concluded. It stands beside what is marked and does not replace it. Leave empty what was not concluded.
event-what = What happened
event-why = Why it is recorded
event-mark = The mark
event-to-state = To State
event-from-state = From State
event-consignee = Consignee
event-to = To
event-licence = Licence
event-report = Report number
event-authority = Authority
event-house = Proof house
event-case = Case
event-party-hint = Office, company or unit. A private person is named by a licence number, never by name.
event-party-kind = What the party is
event-party-state = State of the party
event-basis = Known from
event-basis-hint = What you have before you: a document with its number, or the weapon itself.
event-reason-hint = One sentence for whoever reads this in twenty years.
event-stays = What you save stays in the record for good, with your account and the moment. A mistake is corrected by a further event.
event-date-hint = 2019-05-12, 2019-05 or 2019. Empty if not known.
event-serial-hint = Exactly as marked, or a word such as “illegible”.
event-state-hint = Its name or two-letter code.
event-recorded = Recorded
event-correct = Correct
event-correct-title = Correct an event
event-correct-lead = The event stays readable, struck through, with your correction beside it.
event-correct-how = What was wrong
event-replace = It happened otherwise: enter below how it should stand
event-withdraw = It never happened to this weapon: withdraw it
event-withdrawn = withdrawn
event-corrected-notice = The correction was recorded.

## What is wrong with an entry.
event-state-missing = Name the State.
event-state-unknown = “{ $text }” is no State that this program knows. Write its name or its two-letter code.
event-party-missing = Say to whom it went.
event-party-nameless = Name the party, or leave its kind and State empty.
event-date-wrong = “{ $text }” is not a date. Write 2019-05-12, 2019-05 or 2019.
event-mark-missing = Enter the text of the mark, or describe its symbols.
event-nothing-concluded = Enter at least one conclusion.
error-event-no-reason = Say why. Every change of a record needs a reason.
error-event-in-future = { $date } lies in the future. Enter the day on which it happened.
error-event-not-its-event = The event does not belong to this weapon. Open the weapon again.
error-event-correction-of-correction = Correct the original event and not its correction: the newest correction counts.
error-event-after-destruction = A weapon that was destroyed has no later life. If the destruction is wrong, correct it first.
error-registration-wanted = This form registers a weapon and nothing else. Start again from the register.
error-nothing-identifies = Nothing says which weapon it is. Enter at least the serial number, maker, model, calibre or type.

## Records that may be of one weapon.
register-twice = { $count ->
    [one] { $count } of them is of a weapon that is recorded before.
    *[other] { $count } of them are of weapons that are recorded before.
    }
twins-title = Duplicates
twins-lead = Records with the same number and maker. They may be of one weapon, or of two that carry the same number: look at both and say which. Nothing is merged or deleted.
twins-open = Nobody has weighed them yet
twins-none-title = No such records
twins-none-text = The register is looked through again whenever it has changed.
twins-one = Elder record
twins-other = Later record
twins-pair = Two records
twins-side-by-side = Both records, field by field
twins-events = Events
twins-decision = How they stand to each other
twins-is-same-weapon = Both are of the same weapon: it is recorded twice
twins-is-other-weapon = They are two weapons that carry the same number
twins-is-number-wrong-here = The number of the elder record is wrong
twins-is-number-wrong-there = The number of the later record is wrong
twins-choose = Say how they stand to each other.
twins-stays = The decision becomes an event in the life of both weapons. Both records stay; a wrong number is corrected on the page of its weapon.
twins-decided = The decision was recorded on both records.
