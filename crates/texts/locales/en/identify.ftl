# From the marks as seen to the records that they may belong to.

identify-title = Identify a weapon
identify-lead = Enter what you see on the weapon. A worn or doubtful serial number will do, and every further mark helps.
identify-serial-hint = Write ? for a character you cannot read, and [8B] for one that may be either.
identify-fields = Other marks
identify-read = How the marks were read
identify-read-so = How the marks were read: { $medium }.
identify-notation = How to write what is not certain
identify-notation-unknown = One character cannot be read.
identify-notation-candidates = The character is one of these.
identify-notation-weights = The character is one of these, and how sure you are of each.
identify-notation-count = One to three characters cannot be read.
identify-notation-doubtful = The character behind the sign is visible, but doubtful.
identify-notation-run = Any number of characters is missing here, or none.
identify-results = Which weapon it may be
identify-likeliest = Most likely
identify-unclear = Not clear: all the others together are more likely.
identify-considered = Records that fit what you saw: { $considered } of { $total }.
identify-forms = What was read has an unusual form. Of { $records } comparable serial numbers in this register: { $forms }. Look once more for a missing or doubtful character.
identify-form = { $share } like { $form }
identify-truncated = More records fit than could be compared one by one. One more legible character, the maker or the calibre will narrow the search.
identify-others = Probability that it is a further record, not listed here: { $share }
identify-by-sound = Letters of another script were compared by their sound.
identify-look-to-sound = The Latin letters were taken for Cyrillic ones copied by their look, and compared by their sound.
identify-sound-to-look = The Latin letters were taken for Cyrillic ones spelled by their sound, and compared by their look.
identify-numeral = A number in Roman numerals was compared with the same number in digits.
identify-open-weapon = Open the weapon
identify-open-case = Open a case with this record
identify-open-case-none = Open a case without a record
identify-none = In no record here
identify-none-text = The weapon may never have been recorded here. Check the marks once more, then open a case, so that the State which made or imported it can be asked.
identify-empty-title = The register is empty
identify-empty-text = There is nothing to compare with yet. Take in a register first.
identify-word-for-serial = “{ $text }” is no serial number, but says what became of it: { $state }. The search goes by the other marks.

## How two values compare.
verdict-equal = same
verdict-near = close
verdict-different = different
verdict-absent = not known

## Why a record is likely or not.
why-title = Why this record
why-short = Why?
why-agrees = everything seen agrees
why-legend = × 40: what was seen is 40 times as likely if it is this weapon as if it is any other. 1/15: 15 times less likely.
why-against = against
why-for = for
why-same = { $same } of { $total } characters the same
why-before = One record among { $count }
why-together = All together
why-whole = this record { $record }, in no record here { $none }

## What was entered cannot be searched with.
error-identify-year = “{ $text }” is not a year. Write four digits, such as 1987.
error-identify-nothing = Enter what you see: the serial number, the maker, the calibre or the type.
error-pattern-empty = There is nothing to search for. Write the characters you can read, and ? for each one you cannot.
error-pattern-too-long = From character { $position } on the serial number is too long to be searched.
error-pattern-unclosed = Character { $position } opens a group that nothing closes. Close [ with ] and {"{"} with {"}"}.
error-pattern-unopened = Character { $position } closes a group that nothing opened. Remove it, or open the group with [ or {"{"}.
error-pattern-no-candidates = The brackets at character { $position } hold no letter or digit. Write the possible characters between them, as in [8B3].
error-pattern-too-many-candidates = The brackets at character { $position } hold too many characters. Write ? for one that cannot be read.
error-pattern-bad-weight = Character { $position } begins a weight that is not between 0 and 1. Write it as in [8=0.7,B=0.3].
error-pattern-bad-candidate = Character { $position } does not belong between brackets. Write the possible characters as in [8B3] or [8=0.7,B=0.3].
error-pattern-bad-count = The braces at character { $position } do not say how many characters cannot be read. Write {"{2}"}, or {"{1,3}"} for one to three.
error-pattern-dangling = The sign at character { $position } needs a letter or digit behind it.
