# Parties and their licences.

parties-title = Parties
parties-lead = Manufacturers, importers, dealers, agencies and units, with their licences.
parties-empty-title = No party is entered yet
parties-empty-text = Enter those whom the records name again and again: a record can then name their entry.
party-new = Enter a party
party-new-lead = Enter the earliest name that is known; later names are added with their days. A private holder is entered by the number of a licence, never by name.
party-name = Name
party-former = Former names
party-licences = Licences
party-no-licences = No licence is recorded.
party-in-force = In force: { $count }
licence-number = Number of the licence
licence-kind = Kind of licence
licence-issued-by = Issued by
licence-from = First day
licence-until = Last day
licence-until-hint = Empty if it has no end.
licence-activities = What it allows
licence-today = Today
licence-suspended-until = Suspended until
licence-suspended-hint = Empty as long as no day is fixed.
party-closed-badge = Closed
party-closed-on = Closed on
party-successor = Successor
party-successor-hint = Its name in the list of parties, if another party took over.
party-successor-none = No party in the list has this name. Enter it first, or leave the field empty.
party-choose = Is it one of these parties?
party-choose-first = Parties of this name are in the list. Choose one of them, or none.
party-choose-none = None of these
party-life = Life
party-event-add = Add an event
party-event-lead = The event becomes part of the party’s life.
party-entered-notice = The party is in the list.
party-event-withdraw = It never happened to this party: withdraw it

## Why something cannot be recorded of a party.
error-party-nameless = Say what the party is called. Its first entry can be corrected but not withdrawn.
error-party-licence-without-number = Enter the number of the licence.
error-party-licence-ends-first = The licence would end before it begins. One of the two days is wrong.
error-party-no-such-licence = The party has no licence { $number }. Choose one of its licences, or enter the licence first.
error-party-own-successor = A party cannot follow itself. Choose another successor.
error-party-closed = The party is closed since { $date }. Enter a day before, or correct the closing if it is wrong.
error-party-entered-twice = The party is entered already. Record a new name, or correct the entry.
error-party-unknown = This party is not in the list. Choose another, or none.
