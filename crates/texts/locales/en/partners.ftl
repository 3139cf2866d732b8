# Partners: the nodes of other States.

partners-caption = Partners by State
partners-none = No partner yet
partners-none-do = Exchange cards with another State, then confirm its key by telephone.
partner-name = Node
partner-address = Address
partner-card-of = Card made
partner-added-on = Added
partner-confirmed-on = Key confirmed
link-state = Link
link-last-contact = Last contact
link-never = Never
link-problem = Trouble
link-unconfirmed = Not confirmed
link-unused = Confirmed, not used yet
link-works = Works
link-trouble = In trouble
link-test = Test the link
link-test-hint = Asks the other node who it is and what time it has. Nothing of any case is sent.
link-test-works = { $name } answers. Its clock says { $time }, its version is { $version }.
link-test-not-confirmed = The link cannot be tested: the key is not confirmed, or this node exchanges nothing.

## Adding and confirming.
partner-add = Add a partner
partner-add-lead = Paste the card that the other State has sent. It says which key its node has; whether it is really theirs, a telephone call has to show.
partner-added = The partner is added. Now confirm its key.
partner-not-added = The card was not taken.
partner-card = Card
partner-card-hint = From its first line to its last, with the dashes. Mail around it does no harm.
own-card = Our own card
own-card-lead = Send it to the other State by mail or on paper. It is no secret.
own-fingerprint = Our fingerprint
own-fingerprint-lead = Read it out, group by group, when the other State calls.
partner-fingerprint = Fingerprint of their key
partner-is-confirmed = A person has compared it with the other State.
partner-is-unconfirmed = Nobody has compared it with the other State yet. Nothing is sent to this partner or taken from it.
partner-confirmed = Key confirmed. From now on documents can be exchanged.
partner-withdraw = Withdraw the confirmation
partner-withdraw-hint = For instance because their key was stolen. Nothing more is sent or taken until the key is confirmed anew; what waits, waits on.
partner-withdrawn = The confirmation is withdrawn. Nothing more is sent or taken.
confirm-step-call = Call the national point of contact of that State at a number that you know from elsewhere, not from the mail with the card.
confirm-step-read = Have the fingerprint of their own node read out: eight groups of five digits.
confirm-step-type = Type what you hear. The program compares it with the card.
confirm-typed = Fingerprint as you heard it
confirm-typed-hint = Spaces and dashes do not matter. It is not shown here, so that it cannot be copied.
confirm-compare = Compare and confirm

## Card and clocks.
partner-replace = Replace the card
partner-replace-open = The partner has a new card
partner-replace-hint = A card with a new key has to be confirmed again.
partner-card-replaced = The card is replaced.
clocks-title = Clocks
clocks-hint = Within how many days this partner should react, as you agreed or as you set it. The instrument names no number: these are targets, by which lists show what is late.
clocks-acknowledge = Days to acknowledge receipt
clocks-answer = Days to answer

## Refused documents.
refused-title = Documents that this node refused
refused-from = From
refused-at = When
refused-why = Why
refused-hint = They are kept as they came, and took no effect. The sender was told.

## What can trouble a link, and what to do.
problem-no-confirmed-partner = There is no confirmed key. Confirm it under Partners; what waits is then delivered.
problem-too-large = The document is too large for the other node. Send fewer or smaller photographs.
problem-name-not-found = The other node’s name was not found. Check the network here, and the address on its card.
problem-connection-refused = Nothing answers at the other node’s address. It is switched off, or a firewall turns us away.
problem-unreachable = The other node cannot be reached. Check the network here.
problem-wrong-key = Another key answers than the one that was confirmed. Nothing was sent. Call the other State: it has a new key, or somebody stands in between.
problem-not-admitted = The other node does not let us in. Send it our card, and have our fingerprint confirmed there.
problem-no-secure-channel = No secure connection came about. Something else than a node may answer there.
problem-timed-out = The other node was silent for too long. It is tried again by itself.
problem-connection-broken = The connection broke. It is tried again by itself.
problem-partner-unavailable = The other node cannot take documents at this moment. It is tried again by itself.
problem-unexpected-answer = What answered is no node of this exchange. Check the address on the card.
problem-damaged = The document was damaged or forged: its signature does not hold.
problem-other-sender = The document is not signed by the State that sent it.
problem-other-recipient = The document is meant for another State.
problem-wrong-time = The document is not valid at this time. Compare the clocks of both nodes.
problem-not-understood = The document was not understood. One of the two nodes may need a newer version.
problem-id-used-twice = Two different documents have the same number.
problem-request-known = The request had arrived before.
problem-request-unknown = The document is about a request that is not known.
problem-step-not-allowed = What the document says does not fit where the request stands.
problem-photograph = A photograph was not taken: too many, too large, or not the one that was announced.
problem-other = The other node gives a reason that this version does not know.

## What is refused about a partner.
error-own-card = This is the card of your own State, { $state }. Paste the one that the partner has sent.
error-partner-already-there = { $state } is a partner already. If it has a new card, replace the one that is there.
error-card-other-state = This is the card of { $found }; that of { $expected } is to be replaced. Paste the right one.
error-card-older = This card is older than the one that is there. Ask the partner for its present card.
error-fingerprint-differs = The fingerprint is not that of the card: the card may not be the partner’s. Do not confirm it. Have the fingerprint read out once more, and ask for a new card.
error-partner-clocks = A clock runs for 1 to { $max } days, and an answer is not due before the acknowledgement.
error-card-too-long = The text is too long to be a card. Paste the card alone.
error-card-no-beginning = There is no card in the text. Paste it with its first line, BEGIN PROOFMARK NODE CARD.
error-card-no-end = The card is cut short. Paste it with its last line, END PROOFMARK NODE CARD.
error-card-character = Line { $line } of the card has “{ $found }”, which no card contains. Compare this line with the original.
error-card-line = Line { $line } of the card was not copied correctly, or is missing. Compare it with the original.
error-card-key = The key on the card cannot be used. Ask the partner for a new card.
error-card-name = The name on the card is empty, too long, or has invisible characters. Ask the partner for a new card.
error-too-large = The card is too large. Ask the partner for a new card.
error-malformed = The card is damaged. Ask the partner to send it again.
error-algorithm = The card is signed in a way that is not accepted here. Ask the partner for a new card.
error-kind = This is another document and no card. Paste the card.
error-signature = The signature of the card does not hold: it was changed on the way. Ask the partner for the card by another way.
error-content = The card was made by another version of the program and cannot be read. Ask the partner which version it has.
error-fingerprint-length = A fingerprint has 40 digits in eight groups of five; this has { $found }. Compare it group by group.
error-fingerprint-character = “{ $found }” at place { $position } is no digit. A fingerprint has digits only.
error-fingerprint-group = Group { $group } is greater than 65535, so it was misheard or mistyped. Have it read out again.
