# Numbered parts with entries of their own, and how they come and go.

parts-title = Numbered parts
part-which = Which part it is
part-which-hint = Leave empty for a whole weapon.
part-fit = Put a part in
part-remove = Take a part out
part-fit-lead = Enter the number on the part. What is recorded stands in the record of the weapon and in that of the part.
part-remove-lead = The part has an entry of its own from then on, which says which weapon it came from. A frame or receiver is the weapon itself and stays.
part-number = Number on the part
part-number-hint = As marked on it. A part that is not yet in the register is registered first, like a weapon.
part-none = No part in the register has this number. Register the part first.
part-choose = Which part it is
part-choose-first = Choose which of these parts it is.
part-unentered = Another part, which gets an entry of its own
part-fitted-notice = The part is recorded as in this weapon.
part-removed-notice = The part is recorded as taken out.
part-places = Weapons it was in
part-loose = Loose
part-in-weapon = In weapon
part-span = When
part-fit-where = To record that it was put into a weapon, open that weapon.

## Why a part cannot have been moved so.
error-movement-essential = A frame or receiver cannot be taken out or put in: it is the weapon itself. Record how the other parts were moved.
error-movement-not-a-part = This entry is a whole weapon. Choose a part, or register the part first.
error-movement-not-a-weapon = A part can be put only into a weapon, or onto its frame or receiver. Choose one of those.
error-movement-itself = Nothing can be put into itself. Choose another part.
error-movement-already-fitted = The part is in a weapon already. Record first that it was taken out there.
error-movement-not-fitted = The part is not in this weapon. Open the part to see where it is.
error-movement-part-destroyed = The part is destroyed. If that is wrong, correct it first.
error-movement-before-last = The part was moved later, on { $date }. Movements are recorded in the order in which they happened.
error-movement-fixed = Only the day of a movement can be corrected. Withdraw the movement, and record the right one.
error-movement-needed = The other movements of the part could not have happened then. Withdraw the later ones first, beginning with the last.
error-movement-wanted = Parts are put in and taken out by forms of their own. Start from the weapon’s page.
error-part-without-number = Enter the number on the part. Without one it cannot be told from others.
