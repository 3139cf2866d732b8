# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = Skip to the content
nav-main = Main menu
nav-home = Overview
nav-identify = Identify
nav-symbols = Symbols
nav-register = Register
nav-import = Import
nav-cases = Cases
nav-requests = Requests
nav-partners = Partners
nav-people = People
nav-audit = Audit
breadcrumb = You are here
search-serial = Serial number as seen
search-go = Search
account = Account and display
signed-in-as = Signed in as { $name }
sign-in = Sign in
sign-out = Sign out
language = Language
theme = Appearance
theme-auto = As the device
theme-light = Light
theme-dark = Dark
footer-purpose = Tracing of small arms and light weapons

## Buttons and short words.
button-save = Save
button-cancel = Cancel
button-continue = Continue
button-back = Back
button-edit = Edit
button-add = Add
button-remove = Remove
button-confirm = Confirm
button-close = Close
button-open = Open
button-send = Send
button-print = Print
button-copy = Copy
button-copied = Copied
button-download = Download
button-choose = Choose
yes = Yes
no = No
none = None
unknown = Unknown
not-recorded = Not recorded
required = required
choose-one = Choose…
file-browse = Browse…
file-none = No file chosen

## Words of the field that many pages share.
serial-number = Serial number
maker = Maker
model = Model
calibre = Calibre
weapon-type = Type
country-of-manufacture = Country of manufacture
year-of-manufacture = Year of manufacture
importer = Importer
state = State
status = Status
date = Date
place = Place
reason = Reason
source = Source
holder = Holder
attribute = Attribute
as-marked = As marked
as-assessed = As assessed
clause = Clause

## Numbers, lists and pages.
rows-count = { $count ->
    [one] { $count } row
    *[other] { $count } rows
    }
pager = Pages of the list
pager-next = Next
pager-previous = Previous
probability = Probability
score = Score
score-of-100 = { $score } of 100
progress-of = { $done } of { $total }
progress-reloads = This page reloads by itself.

## Notices.
notice-info = Note
notice-done = Done
notice-warning = Warning
notice-error = Error
form-faults = { $count ->
    [one] One entry needs your attention.
    *[other] { $count } entries need your attention.
    }
saved = Saved.

## Life and chain of holders.
holding-since = since { $date }
holding-span = { $from } to { $until }
holding-now = now
event-corrected = corrected

## Characters side by side.
align-observed = Observed
align-record = Record
align-same = same
align-look-alike = look-alike
align-candidate = one of the readings
align-unknown = not legible
align-doubtful = doubtful
align-substituted = different
align-inserted = only observed
align-deleted = only in the record
align-transposed = changed places
align-summary = Observed { $observed }, record { $record }. { $same } of { $total } characters are the same.
align-difference = Character { $position }: { $kind }
align-differences = Characters { $first }–{ $last }: { $kind }
align-chance = about once in { $times }

## Maps.
map-note = Boundaries and names on this map are for orientation; they express no opinion on the status of any territory.

## Dates.
date-unknown = date unknown
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-moment = { $date }, { $time } UTC
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# A month after a day: Russian wants another case.
month-of-1 = { month-1 }
month-of-2 = { month-2 }
month-of-3 = { month-3 }
month-of-4 = { month-4 }
month-of-5 = { month-5 }
month-of-6 = { month-6 }
month-of-7 = { month-7 }
month-of-8 = { month-8 }
month-of-9 = { month-9 }
month-of-10 = { month-10 }
month-of-11 = { month-11 }
month-of-12 = { month-12 }

## The start page.
nav-contacts = Contacts
home-find = Which weapon is it?
home-find-hint = The serial number as you see it: ? for a character that cannot be read, * for several, [8B3] if it is one of these.
home-find-more = Maker, calibre and other marks
home-waiting = What waits for you
home-nothing-waits = Nothing waits for you.
home-figures = In numbers
home-first-steps = First steps
home-to-acknowledge = Acknowledge
home-to-answer = Answer
home-to-supply = Supply more
home-overdue = Overdue
home-to-match = Match columns
home-stopped = Stopped
home-to-repair = Repair rows
home-to-confirm = Confirm
home-asks = { $state } asks about a weapon, since { $moment }
home-wants-more = { $state } wants to know more before it answers the request of { $moment }
home-not-acknowledged = { $state } has not acknowledged the request of { $moment }
home-not-answered = { $state } has not answered the request of { $moment }
home-import-waiting = { $file }: say which column is which
home-import-stopped = { $file }: the import stopped and can be continued
home-import-refused = { $file }: rows not taken: { $count }
home-partner-unconfirmed = { $state }: the fingerprint of its key has not been compared yet
home-register-empty = The register is empty. Take in a file, or enter a weapon by hand.
home-no-partners = No other State is linked to this node yet. Exchange cards with one.
home-directory-empty = The directory is empty. Enter the first national point of contact.
home-alone = Yours is the only account. Add the people who will work here.

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    [one] weapon in the register
    *[other] weapons in the register
    }
home-received = { $count ->
    [one] request of other States open
    *[other] requests of other States open
    }
home-sent = { $count ->
    [one] request of ours open
    *[other] requests of ours open
    }
home-partners = { $count ->
    [one] State linked
    *[other] States linked
    }
home-contacts = { $count ->
    [one] office in the directory
    *[other] offices in the directory
    }
home-people = { $count ->
    [one] open account
    *[other] open accounts
    }
home-stale = { $count ->
    [one] { $count } office has not been confirmed by its State for six months
    *[other] { $count } offices have not been confirmed by their States for six months
    }

## One more button.
button-show = Show

## Own cases on the start page.
home-to-identify = Identify
home-case-to-identify = { $number }: look for the weapon in the register
