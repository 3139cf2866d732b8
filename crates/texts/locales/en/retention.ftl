# How long records are kept, legal holds, and the handover of a closing company’s books.

## On a weapon’s page.
retention-floor = Required at least until { $until }: { $years } years from “{ $record }” ({ $clause }).
retention-floor-destroyed = Required at least until { $until }: { $years } years from the destruction of the weapon ({ $clause }).
retention-floor-exists = Required as long as the weapon exists, and { $years } years after its destruction ({ $clause }).
retention-floor-ever = Required without end ({ $clause }).
retention-also = Other rules that bind

## Legal holds.
hold-standing = Under a legal hold
hold-since = { $authority }, since: { $date }
hold-lift = Lift this hold
hold-reference = Number of the matter there
hold-lead = While the hold stands, nothing in this record counts as past its term. Say in the reason what it is for.
hold-lift-lead = The hold of { $authority } ends. The record itself stays as it is.
hold-authority-missing = Name the authority that wants the record held.
error-hold-not-standing = This hold does not stand any more. Open the weapon again.

## The list of what falls due.
retention-tab = Retention
retention-title = How long records are kept
retention-lead = No record is ever deleted here. The list says when the shortest time ends for which a weapon’s record must be kept, by the rules that bind this State today.
retention-rules = Rules that bind today
retention-no-rules = No rule binds this State today. Its operator names them in the settings file.
retention-instrument = Instrument or law
retention-clause = Clause
retention-records = Records
retention-term = Least term
retention-certainty = How sure
retention-records-all = All
retention-records-but = All but: { $kinds }
retention-years = { $years } years, { $from }
retention-ever = Without end
retention-by-year = When the least terms end
retention-due = Least term ends
retention-weapons = Weapons
retention-over = term over, still kept
retention-this-year = ends this year
retention-running = running
retention-exists = As long as the weapon exists
retention-held = Under a legal hold
retention-unbound = No rule sets a term
retention-in-year = Least term ends in { $year }
retention-reckoning = The rules have changed since these terms were worked out. They are being worked out anew; until that is done the numbers below are in part those of the old rules.
retention-csv = Download as CSV
retention-none = No weapon
retention-none-text = The list changes when weapons are registered and when something is added to their lives.
