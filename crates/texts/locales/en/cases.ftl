# Cases and requests: from the find to the point where the weapon became illicit.

## The list.
cases-caption = Cases, the newest first
cases-count = { $count ->
    [one] { $count } case
    *[other] { $count } cases
    }
cases-none = No case yet
cases-none-do = A case begins with what is seen on a weapon that was found. Look for the weapon first, or open a case at once.
cases-words = Words
cases-words-hint = Case number, serial, maker, model or calibre. Parts of words are enough; all of them must fit.
cases-find = Find
cases-standing = Where the cases stand
cases-all = All
cases-open = Open
cases-unsearched = To be looked up here
cases-ours = Our turn
cases-theirs = Waiting for others
cases-late = Late
cases-closed = Closed
cases-none-fit = No case fits. Try fewer words, or look among all cases.
case-new = Open a case
case-number = Case
case-weapon = Weapon
case-whose = Whose question
case-own = Our own find
case-asked-by = Asked by { $state }
case-opened-on = Opened
age-days = { $days ->
    [0] today
    [one] { $days } day ago
    *[other] { $days } days ago
    }

## Where a case stands.
case-waits-for-us = { $state } waits for us
case-waits-for = Waits for { $state }
case-asks-for-more = { $state } asks for more
case-to-identify = Look in your register
case-in-work = In work
overdue-acknowledgement = Acknowledgement late since { $date }
overdue-answer = Answer late since { $date }

## Opening and changing a case.
case-new-title = Open a case
case-edit-title = Change what is said about the find
case-form-lead = What you enter here is what other States will be asked with. Leave empty what is not known; never fill in what was not seen.
case-open = Open the case
case-opened = Case opened. Next, look for the weapon in your own register.
case-nothing-seen = Enter at least one thing that is seen on the weapon.
case-chosen-record = Chosen from the search: { $weapon }
case-change-reason = Why it is changed
case-change-reason-hint = It stands in the history of the case.
seen-title = What is seen on the weapon
seen-read-hint = From paper: also from a report or a label. If nothing is chosen, the search takes the marks as read from the weapon.
seen-serial-hint = As it stands on the metal. ? for a character that cannot be read, [8B] for one that may be either.
seen-state-hint = What has become of the serial number.
seen-calibre-hint = As marked, or as measured.
seen-country-hint = In any language, as marked or as concluded from the marks.
import-country = Country named by an import mark
import-country-hint = Only if there is such a mark: it shows where the weapon was last lawfully imported.
other-marks = All other marks
other-marks-hint = Proof marks, symbols, inventory numbers: in words, with the place on the weapon.
find-title = The find
find-acquisition = How it came to you
date-hint = Such as 2019-05-12; 2019-05 or 2019 if no more is known.
place-hint = As exactly as may be told.
position = Position
latitude = Latitude
latitude-hint = In degrees, north positive, such as 12.65.
longitude = Longitude
longitude-hint = In degrees, east positive, such as -8.
narrative = Circumstances
narrative-hint = What happened, and what was found with the weapon.
illicit-title = Why the weapon is illicit
grounds = Grounds
grounds-hint = The five grounds of paragraph 6 of the instrument, in our own words. Choose all that apply.
ground-national-law = The law of the State in which it was found makes it illicit.
ground-embargo = It was transferred in breach of an arms embargo that the Security Council decided.
ground-not-marked = It does not bear the marks that the instrument asks for.
ground-unlicensed-manufacture = It was made or assembled without a licence of the State where that happened.
ground-unauthorised-transfer = It was transferred without a licence or authorisation of the competent authority.
legal-basis = Legal justification
legal-basis-hint = The law and the article that make this weapon illicit.
intended-use = Intended use of the information
intended-use-hint = The other State needs it to decide what it can tell you.
field-choose = Choose one of the possibilities.
field-reason-missing = Say why, in a sentence.
field-not-a-date = This is no date. Write it such as 2019-05-12, or only the year.
field-date-ambiguous = This could be two days. Write the month in words, or the year first, such as 2019-04-03.
field-latitude = A latitude lies between -90 and 90 degrees. Fill in both degrees or neither.
field-longitude = A longitude lies between -180 and 180 degrees. Fill in both degrees or neither.
field-not-a-state = This is no State known here. Write its name in any of the six languages, or its code of two letters.

## A case.
case-title = Case { $number }
case-lead-own = Opened by { $person } on { $date }, { $age }.
case-lead-asked = Opened by a request of { $state } on { $date }, { $age }.
case-tab = Case
case-edit = Change what is said about the find
case-close = Close the case
next-title = Next
next-acknowledge = { $state } waits for an acknowledgement of receipt.
next-answer = { $state } waits for an answer.
next-identify = Find out which record of your register this weapon is, or that it is in none.
next-supply = { $state } asks for more information.
next-ask = Ask { $state }.
next-draft = The request to { $state } is written in part.
next-close = No request is open, and nobody else is proposed. Close the case, or ask another State.
next-to-request = To the request
next-to-identification = To the identification
next-to-proposals = To the proposals
photographs-none = No photograph yet. One of each mark helps others to read it.
photograph-limit = { $count ->
    [one] A case holds one photograph.
    *[other] A case holds { $count } photographs at most.
    }
photograph-send = Add

## Identification.
identification-title = Which record it is
identification-searched = { $count ->
    [one] Your register of { $count } weapon was searched.
    *[other] Your register of { $count } weapons was searched.
    }
identification-none-share = That it is in none of these records has a probability of { $share }.
identification-nothing-fits = None of them fits.
identification-none = In no record here
identification-none-hint = Then other States are asked: it may never have been here.
identification-open-record = Open the record
identification-more = { $count ->
    [one] Show { $count } more
    *[other] Show { $count } more
    }
identification-compare = Compare in detail
identification-reason = Why you decide so
identification-reason-hint = What you compared, for whoever reads this case later.
identification-keep = Keep this decision
identification-kept = The decision is kept.
identification-choose = Choose one of the records, or that it is in none.
identification-no-record = A person has decided that the weapon is in no record of your register.
identification-probability = Probability by the search
identification-by = Decided by
identification-at = Decided on

## The chain.
chain-so-far = The chain so far
chain-title = Trace
chain-tab = Trace and map
chain-to-map = See it on the map
chain-map = Way of the weapon
chain-caption = The chain, earliest first
chain-what = What happened
chain-own-register = Our own register
chain-answer-of = Answer of { $state }
chain-find = Found
chain-finder = The finding authority
chain-conclusion = Conclusion of this case
chain-diversion = Point of diversion: { $kind }
chain-to = from { $from } to { $to }
chain-made-in = { $state }; made in { $origin }
map-description = Stations in order: { $places }
restriction = Restriction
restriction-number = Restriction { $number }
authorities = For: { $text }.
purpose = Purpose: { $text }.

## Whom to ask.
ask-title = Whom to ask next
ask-none = The chain and the marks point to no State that was not asked yet.
ask-because = { $kind }, { $date }
ask-no-link = No confirmed link
ask-write = Write to { $state }
ask-to-partners = To the partners
ask-another = Ask another State
history-title = History
history-at = When
history-who = Who
history-what = What
history-note = Note
history-node = This node
history-opened = Case opened
history-changed = What is said about the find was changed
history-record-chosen = Record chosen
history-no-record-chosen = In no record of our register
history-attachment-added = Photograph or document added
history-closed = Case closed
history-request-sent = Request sent to { $state }
history-draft-begun = Draft of a request to { $state } begun
history-draft-discarded = Draft of a request to { $state } discarded
history-request-received = Request received
history-step = { $step } – { $state }
history-document-refused = A document was refused
history-other = Noted by another version of the program
post-title = Post
post-to = To
post-at = Written
post-detail = Details
post-waiting = Waits for delivery
post-delivered = Delivered
post-refused = Refused by the other node
post-tried = { $attempts ->
    [one] Tried once; next attempt { $due }.
    *[other] Tried { $attempts } times; next attempt { $due }.
    }

## Closing.
close-lead = Say how the trace ended and, where it was found, at which point the weapon left lawful hands.
close-outcome = Outcome
close-traced = Traced
close-not-traced = Not traced
close-held-back = Held back, or no answer
diversion-title = Point of diversion
diversion-hint = Where and when the weapon became illicit. The fields begin with the last link of the chain; correct them. Choose “not known” if it was traced no further.
diversion-kind = How it left lawful hands
last-lawful-holder = Last lawful holder
last-lawful-holder-hint = Name offices and companies; private persons only by a licence number.
circumstance = What is known of how it happened
close-end = End of the case
prevention = Prevention
prevention-hint = What was done, or is to be done by whom and when, so that it does not happen again.
close-reason-hint = On what this conclusion rests.
close-irrevocable = A closed case cannot be opened again. Its chain, its sources and its outcome stay readable.
close-withdraws = These States are told that their answer is no longer needed:
closing-title = How it ended
closed-on = Closed on
closed-by = Closed by
case-closed-notice = The case is closed. This is the trace as it was found.

## The lists of requests.
requests-in = Others wait for us
requests-in-none = No State waits for us.
requests-in-caption = Foreign requests, late ones first
requests-out = We wait for others
requests-out-none = No request of ours is open. A request is written from a case.
requests-out-caption = Our requests, late ones first
requests-more = Only those that have waited longest are shown here.
requests-more-cases = All of them are in the list of cases
requests-who-asks = Who asks
requests-who-is-asked = Who is asked
requests-their-number = Their number
requests-received = Received
requests-sent = Sent
request-since = Since
request-late = Late

## A request.
request-to = Request to { $state }
request-from = Request from { $state }
request-authority = Authority
request-case-number = Case number there
request-why = Why this State
request-urgency = Urgency
request-urgency-reason = Why it is urgent
request-language = Language of the request
request-arrived = Received
request-acknowledge-due = Acknowledgement due
request-acknowledged = Receipt acknowledged
request-answer-due = Answer due
request-answered = First answer
request-marks = The marks
request-sought = What is wanted to know
request-new-title = New request
request-new-lead = The request holds what paragraph 17 of the instrument asks for: what you enter here, and what stands in the case.
request-whom = Whom you ask
request-to-state = State to ask
request-to-hint = In any language, or its code of two letters.
request-to-missing = Name the State that is to be asked.
request-language-hint = In which you write and can read an answer.
request-what = What you ask
request-from-case = From the case
request-photographs = { $count ->
    [0] No photograph goes with the request.
    [one] One photograph goes with the request.
    *[other] { $count } photographs go with the request.
    }
request-send = Send the request
request-irrevocable = What was sent cannot be unsent. A request can be withdrawn until it is answered, but the other State has read it.
request-sent-notice = The request is signed and waits for delivery; the page of the case shows when it arrived.
request-drafts = Being written
request-drafts-caption = Drafts of requests, of which nothing has been sent
request-draft-to = Draft of a request to { $state }
request-draft-saved-at = Last saved
request-draft-by = By
request-draft-saved-by = Last saved by { $person } on { $moment }. Nothing of it has been sent.
request-draft-saved = The draft is saved.
request-draft-save = Save the draft
request-draft-go-on = Go on with it
request-draft-hint = A draft stays on this node, and everyone who works on the case can go on with it. Save from time to time: a session in which no page is opened ends after half an hour.
request-draft-look = Look at the saved draft
request-draft-keep = Keep it
request-look = Check it and look at it
request-changed-since-look = Before it is sent, look at the request as it now is: this is what the other State will see.
request-discard = Discard the draft
request-discard-title = Discard the draft to { $state }?
request-discard-lead = What was written in it is lost. The case stays as it is.
request-draft-discarded = The draft is discarded.
gate-title = Quality of the request
gate-nothing = Nothing is missing.
gate-blocked = The request cannot be sent yet: settle what is marked so in the list above.
suspicion-model = It reads like a model.
suspicion-calibre = It reads like a calibre.
suspicion-patent = It reads like a patent number.
suspicion-stock-number = It reads like a stock number of an army.
suspicion-licence-prefix = It begins like a maker’s licence number.
suspicion-inventory = It reads like an inventory mark.
suspicion-scientific-notation = A spreadsheet has turned it into a power of ten.
suspicion-date = It reads like a date.
suspicion-decimal-zeros = It ends in a decimal point and zeros that a program may have added.
suspicion-other = Compare it with the weapon.
handling-title = How it may be used
handling-lead = Paragraph 15: the other State respects what you say here.
handling-authorities = Who may see it
handling-purpose = For what purpose
handling-onward = Passing it on
handling-reservation = Confidentiality that cannot be guaranteed
handling-reservation-hint = If your law obliges you to disclose answers, say so here. Leave empty if there is no reservation.
handling-default-authorities = The authorities of the requested State that trace weapons
handling-default-answer-authorities = The authorities of the requesting State that trace weapons
handling-default-purpose = Tracing of this weapon
restriction-hint = A field left empty sets no limit.
thread-title = What was said since
thread-none = Nothing yet.
say-title = What you can do
say-acknowledge = Acknowledge receipt
say-expected-by = An answer is expected by
say-expected-by-hint = Such as 2019-05-31. Leave empty if you cannot say yet.
say-ask-more = Ask for more information
say-ask-more-hint = Ask for what you need to search: a better photograph, another mark.
say-question = Question
say-supply = Supply more information
say-reply = Reply
say-with-marks = Send along the marks as they now stand in the case
say-with-marks-hint = Change them in the case first, if they were read again.
say-clarify = Seek clarification
say-clarify-hint = About the reasons of an answer, or about what it tells.
say-withdraw = Withdraw the request
say-withdraw-hint = The other State is told the reason and need not answer any more.
say-identify-first = Look in your register first
say-write-answer = Write the answer
say-words-missing = Write what is to be said.
say-done = It is signed and waits for delivery.
say-marks-again = The marks as read again:

## An answer.
answer-title = Answer
answer-to = Answer to { $state }
answer-not-identified = Look in your register first: without it, nothing of it can be told.
answer-preview = What { $state } will see
answer-irrevocable = What was sent cannot be unsent. A further answer can follow only a partial or restricted one, a delay, or a question.
answer-send = Sign and send
answer-sent = The answer is signed and waits for delivery.
answer-look = Look at the answer
answer-outcome = What the answer amounts to
answer-means-full = all that was asked is told.
answer-means-partial = some of it is told; more may follow.
answer-means-restricted = something is known and held back.
answer-means-delayed = it will be told later.
answer-means-refused = nothing is told.
answer-means-no-record = there is none here, which is an answer that helps.
answer-means-forward = another State knows more.
answer-means-record-destroyed = there was a record.
answer-means-cannot-identify = the marks do not suffice.
answer-facts = What your record tells
answer-facts-hint = Only what is ticked goes out, and nothing at all with a refused or delayed answer. Each fact keeps its restriction wherever it goes.
answer-no-facts = No record was chosen, so there is nothing to tell.
answer-no-data = No facts are told.
answer-data = Facts told
answer-held-back = If something is held back
answer-held-back-hint = An answer may be delayed, restricted or refused only for one of the reasons of paragraph 22, and the other State is told which (paragraph 23).
answer-hold-back = Reason
answer-explanation = Explanation
answer-explanation-hint = In words, for the other State.
answer-delayed-until = Delayed until
answer-forward-to = State to ask instead
answer-forward-to-hint = In any language, or its code of two letters.
answer-reliability-title = How far it can be relied on
answer-basis = How the record was found
answer-reliability = Reliability
answer-reliability-hint = What kind of record it is, how old, what is known to be missing.

## What is refused in a case.
error-case-no-reason = Say why. Every change in a case needs a reason.
error-case-in-future = { $date } lies in the future. Enter the day on which it happened.
error-case-closed = This case is closed. Open a new one if there is news.
error-case-no-diversion = A traced weapon left lawful hands somewhere. Choose how, if only as “not known”.
error-case-photograph-lost = The photograph { $name } cannot be read. Have it put back from a backup, then send the request.
error-case-too-many-photographs = A case holds { $number } photographs at most.
error-case-gate-closed = The request cannot be sent yet. Settle what must be settled: { $number }.
error-case-no-partner = There is no confirmed link to { $state }. Under Partners, add its card and confirm the fingerprint.
error-case-asked-already = { $state } was asked in this case already, and that request is still open.
error-case-draft-changed = Somebody else has saved the draft to { $state } while you were writing. What you typed still stands below and is not saved. Look at the saved draft first; if you then save or send, yours takes its place.
error-case-draft-gone = Somebody else has sent or discarded the draft to { $state } while you were writing. What you typed still stands below and is not saved. Look at the case first; if you then save, it becomes a new draft.
error-case-to-oneself = A request goes to another State. Name the one to ask.
error-case-illegal-step = This is not possible now: the request stands at “{ $state }”, and that does not allow “{ $step }”. Open the request again to see what was said meanwhile.
error-case-wrong-side = Only the other State can say this.
error-case-request-too-large = The request is too large to be sent. Remove a photograph.
error-answer-no-reason = An answer that holds something back needs one of the reasons of paragraph 22. Choose one.
error-answer-no-explanation = Say the reason in words: the other State must be told.
error-answer-nothing-told = Such an answer tells something. Tick at least one fact, or choose “no record”.
error-answer-forward-to-nobody = Name the State that should be asked instead.
error-answer-data-without-record = Such an answer carries no facts. Untick them, or choose a full or partial answer.
error-case-unanswered = { $state } still waits for an answer in this case. Answer it first: “no record” is an answer too.
