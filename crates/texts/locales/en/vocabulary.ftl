# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = Administrator
role-registry-clerk = Registry clerk
role-tracing-officer = Tracing officer
role-examiner = Examiner
role-policy-officer = Policy officer
role-auditor = Auditor

## What a person can do.
deed-identify = Look for a weapon by its marks
deed-read-register = Read weapons and their lives
deed-add-event = Register a weapon or add an event
deed-fetch-original = Fetch a photograph as it came, with what the camera noted
deed-correct-event = Correct an event
deed-keep-parties = Enter parties and their licences
deed-hold-records = Put a record under a legal hold, and lift it
deed-keep-handovers = Take over the books of a company that closes
deed-examine = Record an examination
deed-import = Take a file into the register
deed-read-cases = Read cases and requests
deed-work-cases = Open a case and work in it
deed-send-request = Send a request to another State
deed-answer-request = Answer another State
deed-close-case = Close a case
deed-read-partners = Read the directory of partners
deed-manage-partners = Manage partners, their keys and clocks
deed-manage-people = Manage accounts, agencies and roles
deed-manage-tokens = Make access tokens for programs
deed-read-audit = Read the audit list
deed-keep-directory = Keep the directory of points of contact

## The state of a serial number.
serial-state-intact = Intact
serial-state-worn = Worn
serial-state-partly-obliterated = Partly obliterated
serial-state-obliterated = Obliterated
serial-state-over-stamped = Over-stamped
serial-state-restored = Restored
serial-state-absent-never-marked = Absent: never marked
serial-state-absent-part-missing = Absent: part missing
serial-state-not-examined = Not examined

## What a party is.
party-kind-manufacturer = Manufacturer
party-kind-importer = Importer
party-kind-exporter = Exporter
party-kind-dealer = Dealer
party-kind-broker = Broker
party-kind-armed-forces = Armed forces
party-kind-police = Police
party-kind-state-agency = State agency
party-kind-unit = Unit
party-kind-security-company = Security company
party-kind-museum = Museum or collection
party-kind-private-holder = Private holder
party-kind-unknown = Unknown

## What a mark is for.
mark-kind-manufacture = Manufacture mark
mark-kind-alternative-symbolic = Symbols with a code
mark-kind-import = Import mark
mark-kind-government-to-civil = Transfer from government stocks
mark-kind-government-stock = Government stock mark
mark-kind-seizure = Seizure mark
mark-kind-deactivation = Deactivation mark
mark-kind-proof = Proof mark
mark-kind-acceptance = Acceptance mark
mark-kind-importer-name = Importer’s name
mark-kind-owner = Owner’s number
mark-kind-assembly = Assembly number
mark-kind-unknown = Unknown mark

## The part that carries a mark.
component-frame = Frame
component-receiver = Receiver
component-upper-receiver = Upper receiver
component-lower-receiver = Lower receiver
component-embedded-plate = Embedded plate
component-barrel = Barrel
component-slide = Slide
component-cylinder = Cylinder
component-bolt = Bolt
component-breech-block = Breech block
component-trunnion = Trunnion
component-stock = Stock
component-magazine = Magazine
component-other = Another part

## How legible a mark is.
legibility-intact = Intact
legibility-worn = Worn
legibility-partly-obliterated = Partly obliterated
legibility-obliterated = Obliterated
legibility-altered = Altered
legibility-restored = Restored
legibility-not-recorded = Not recorded

## What happened to a weapon.
event-kind-registered = Registered
event-kind-manufactured = Manufactured
event-kind-marked = Marked
event-kind-proofed = Proofed
event-kind-exported = Exported
event-kind-imported = Imported
event-kind-transferred = Transferred
event-kind-issued = Issued
event-kind-lost = Lost
event-kind-stolen = Stolen
event-kind-seized = Seized
event-kind-found = Found
event-kind-surrendered = Surrendered
event-kind-examined = Examined
event-kind-traced = Traced
event-kind-related = Weighed against another record
event-kind-deactivated = Deactivated
event-kind-destroyed = Destroyed
event-kind-part-fitted = Part put in
event-kind-part-removed = Part taken out
event-kind-fitted-to = Put into a weapon
event-kind-removed-from = Taken out of a weapon
event-kind-held-for-law = Legal hold
event-kind-hold-lifted = Legal hold lifted
event-kind-corrected = Corrected
relation-same-weapon = The same weapon, recorded twice
relation-other-weapon = Two weapons with one number
relation-number-wrong-here = The number is wrong here
relation-number-wrong-there = The number is wrong there

## Where a weapon stands now.
weapon-status-held = Held
weapon-status-exported = Exported
weapon-status-lost = Lost
weapon-status-stolen = Stolen
weapon-status-in-custody = In custody
weapon-status-deactivated = Deactivated
weapon-status-destroyed = Destroyed

## Why a weapon is illicit.
illicit-ground-6a-national-law = Illicit under national law
illicit-ground-6b-embargo = Transferred in breach of an arms embargo
illicit-ground-6c-not-marked = Not marked as the instrument requires
illicit-ground-6d-unlicensed-manufacture = Manufactured or assembled without licence
illicit-ground-6e-unauthorised-transfer = Transferred without authorisation

## How the weapon came to the authority.
acquisition-seized = Seized
acquisition-found = Found
acquisition-surrendered = Surrendered

## How the marks on a weapon came to be known.
medium-metal = from the weapon
medium-etching = recovered in a laboratory
medium-paper = from paper
medium-machine = by a machine

## What the information is wanted for.
intended-use-investigation = Criminal investigation
intended-use-prosecution = Prosecution
intended-use-intelligence = Intelligence
intended-use-embargo-monitoring = Monitoring of an arms embargo
intended-use-stockpile-control = Control of stockpiles
intended-use-statistics = Statistics

## How a case ended.
outcome-traced-last-holder = Traced to the last lawful holder
outcome-traced-first-retail = Traced to the first retail sale
outcome-traced-state-stock = Traced to a State’s stock
outcome-traced-exported = Traced to an export
outcome-traced-stolen-lost = Traced to a report of theft or loss
outcome-established-other = Origin established by other means
outcome-not-traced-id-incomplete = Not traced: identification incomplete
outcome-not-traced-serial-obliterated = Not traced: serial obliterated
outcome-not-traced-serial-not-in-range = Not traced: serial in no known range
outcome-not-traced-multiple-match = Not traced: more than one record fits
outcome-not-traced-records-missing = Not traced: records missing
outcome-not-traced-records-expired = Not traced: records past retention
outcome-not-traced-company-gone = Not traced: company no longer exists
outcome-not-traced-too-old = Not traced: too old
outcome-not-traced-unmarked = Not traced: unmarked
outcome-not-traced-homemade = Not traced: home-made
outcome-not-traced-wrong-state = Not traced: the wrong State was asked
outcome-delayed-22 = Answer delayed
outcome-restricted-22 = Answer restricted
outcome-refused-22 = Answer refused
outcome-no-response = No response
outcome-withdrawn = Withdrawn

## How a weapon left lawful hands.
diversion-kind-theft = Theft
diversion-kind-loss = Loss
diversion-kind-stockpile-diversion = Diverted from a stockpile
diversion-kind-transfer-diversion = Diverted during a transfer
diversion-kind-illicit-manufacture = Illicit manufacture
diversion-kind-conversion = Converted to fire
diversion-kind-reactivation = Reactivated
diversion-kind-embargo-breach = Breach of an embargo
diversion-kind-unauthorised-transfer = Unauthorised transfer
diversion-kind-unknown = Not known

## Why a State is asked.
why-asked-manufacture = The weapon was made there
why-asked-last-import = It was last lawfully imported there
why-asked-named-destination = A record says it was sent there
why-asked-last-holder = Its last known holder is there
why-asked-forwarded = Another State said to ask there
why-asked-other = Another reason

## What is wanted to know.
sought-manufacture = Date and place of manufacture
sought-first-recipient = First recipient
sought-export = Export licence and consignee
sought-import = Import
sought-last-holder = Last lawful holder
sought-loss-or-theft = Reports of loss or theft

urgency-routine = Routine
urgency-urgent = Urgent

## Whether a datum may be passed on.
onward-release-consent-needed = Only with prior consent
onward-release-within-state = Within the same State
onward-release-free = Without restriction

## What an answer amounts to.
answer-outcome-full = Full answer
answer-outcome-partial = Partial answer
answer-outcome-restricted = Restricted
answer-outcome-delayed = Delayed
answer-outcome-refused = Refused
answer-outcome-no-record = No record
answer-outcome-forward = Ask another State
answer-outcome-record-destroyed = Record destroyed
answer-outcome-cannot-identify = Cannot be identified

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = An ongoing criminal investigation would be compromised
hold-back-reason-22-confidentiality-law = A law protecting confidential information would be broken
hold-back-reason-22-requester-confidentiality = The requesting State cannot guarantee confidentiality
hold-back-reason-22-national-security = National security

## How a record was found.
match-basis-exact = Serial and maker exactly
match-basis-normalised = After normalisation
match-basis-partial = From part of the marks
match-basis-manual = By a person

## One link of a chain.
link-kind-manufactured = Manufactured
link-kind-marked = Marked
link-kind-exported = Exported
link-kind-imported = Imported
link-kind-transferred = Transferred
link-kind-lost = Reported lost
link-kind-stolen = Reported stolen
link-kind-in-custody = In an authority’s hands
link-kind-deactivated = Deactivated
link-kind-destroyed = Destroyed
link-kind-registered = Registered

## The states of a request.
request-state-draft = Draft
request-state-validated = Ready to send
request-state-sent = Sent
request-state-acknowledged = Receipt acknowledged
request-state-info-requested = More information asked for
request-state-info-supplied = More information supplied
request-state-answered = Answered
request-state-partly-answered = Partly answered
request-state-restricted = Answer restricted
request-state-delayed = Delayed
request-state-refused = Refused
request-state-clarification = Clarification sought
request-state-closed = Closed
request-state-withdrawn = Withdrawn

## What moves a request on.
step-validate = Check
step-send = Send
step-acknowledge = Acknowledge receipt
step-ask-more = Ask for more
step-supply-more = Supply more
step-answer = Answer
step-seek-clarification = Seek clarification
step-close = Close
step-withdraw = Withdraw

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = Must be settled
severity-serious = Likely to fail
severity-advice = Advice
gate-code-no-ground = No ground is named on which the weapon is illicit. Choose at least one.
gate-code-no-legal-basis = The legal justification is missing. Say under which law the weapon is illicit.
gate-code-no-intended-use = Nothing says what the information is wanted for. Choose the intended use.
gate-code-nothing-sought = The request asks for nothing. Choose what you want to know.
gate-code-no-marks = No mark is described. Enter the serial number as seen, its state, or the other marks.
gate-code-no-type = The type of weapon is missing.
gate-code-no-calibre = The calibre is missing. Measure it if it is not marked.
gate-code-no-maker = The maker is missing.
gate-code-no-model = The model is missing.
gate-code-no-country = The country of manufacture is missing.
gate-code-no-date = The date of the find is missing.
gate-code-no-place = The place of the find is missing.
gate-code-no-narrative = The circumstances of the find are missing.
gate-code-partial-without-photograph = The serial number is read only in part and there is no photograph. Add one of the mark.
gate-code-no-photograph = There is no photograph of the marks.
gate-code-not-read-from-weapon = The request does not say that the serial number was read on the weapon itself. Read it from the weapon if you can.
gate-code-urgent-without-reason = The request is urgent, but nothing says why.
gate-code-no-handling = Nothing says who may see this request and for what it may be used.
gate-code-serial-suspicious = The serial number looks like something else. Check it on the weapon.
gate-code-serial-unreadable = The notation of the serial number cannot be read. Correct it.
gate-code-no-domestic-search = Your own register was not searched first.
gate-code-to-oneself = The request goes to your own State. Choose another.

media-kind-jpeg = JPEG picture
media-kind-png = PNG picture
media-kind-webp = WebP picture
media-kind-tiff = TIFF picture
media-kind-pdf = PDF document
media-kind-text = Plain text

## What happened to a party.
party-event-kind-entered = Entered
party-event-kind-renamed = Renamed
party-event-kind-licensed = Licensed
party-event-kind-licence-suspended = Licence suspended
party-event-kind-licence-ended = Licence ended
party-event-kind-closed = Closed
party-event-kind-corrected = Corrected

## What a licence allows, and whether it does so on a day.
activity-manufacture = Manufacture
activity-import = Import
activity-export = Export
activity-transit = Transit
activity-trade = Trade
activity-brokering = Brokering
activity-repair = Repair
activity-deactivation = Deactivation or destruction
activity-transport = Transport
activity-storage = Storage
activity-possession = Possession
licence-state-not-yet-valid = Not yet valid
licence-state-valid = In force
licence-state-suspended = Suspended
licence-state-expired = Expired
licence-state-ended = Ended
## From when a term of retention runs.
runs-from-event = from the recorded event
runs-from-destruction = from the destruction of the weapon

## How sure the source of a rule is.
certainty-text = the text was read
certainty-published = as a published source says
certainty-unverified = not verified against the text

## What carries the records of a company.
item-kind-book = Book
item-kind-file = File
item-kind-database = Database
item-kind-other = Other

## In what condition an item is.
condition-good = Whole and legible
condition-worn = Worn, legible
condition-damaged = Damaged, legible in part
condition-incomplete = Incomplete
condition-unreadable = Illegible

## How far an item of an inventory has come.
item-state-listed = Listed
item-state-delivered = Delivered
item-state-accepted = Taken over
item-state-defective = Taken over with defects
item-state-refused = Refused

## What happens in a handover.
handover-step-announced = Announced
handover-step-listed = Item listed
handover-step-delivered = Delivered
handover-step-accepted = Taken over
handover-step-refused = Refused
handover-step-custody-moved = Originals moved
handover-step-signed-off = Signed by both sides
handover-step-corrected = Corrected

## What a handover still lacks.
lack-no-inventory = Nothing is in the inventory yet.
lack-not-delivered = Not delivered yet.
lack-not-decided = Delivered; nobody has said yet whether it is taken over.
lack-refused = Refused: its records are not with the State.
lack-no-custody = Nobody has said where the original stands and who answers for it.
lack-no-digest = No SHA-256: nobody can prove later that it is this file.
lack-not-taken-in = No import of this register has this SHA-256.
lack-not-signed = Not signed by both sides, or changed since.
