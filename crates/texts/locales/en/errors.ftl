# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = Where
error-what-to-do = What to do
error-moment = When
error-to-start = Go to the overview

fault-not-found = Not found
fault-not-found-what = There is nothing at this address, or it is not open to you.
fault-not-found-do = Check the address, or start from the menu. If a colleague sent you the link, ask whether you have the role for it.
fault-forbidden = Not among your duties
fault-forbidden-what = Your roles do not include this: { $deed }.
fault-forbidden-do = Ask an administrator for the role, or a colleague who has it to do it.
fault-sign-in-needed = Please sign in
fault-sign-in-needed-what = This needs an account, or your session has ended.
fault-sign-in-needed-do = Sign in and try again.
fault-stale-form = This form is out of date
fault-stale-form-what = The form was opened in another session, or it did not come from this site. Nothing was saved.
fault-stale-form-do = Go back, reload the page, and send the form again.
fault-too-large = Too large
fault-too-large-what = What was sent is larger than this page takes.
fault-too-large-do = Send a smaller file, or split it into parts.
fault-unreadable = Could not be read
fault-unreadable-what = What was sent does not have the form expected here.
fault-unreadable-at = It fails at: { $detail }
fault-unreadable-do = Go back and fill the form again. A program that sent this should follow the interface’s description.
fault-wrong-kind = Of another kind
fault-wrong-kind-what = What was sent is of another kind than this address takes. Nothing was saved.
fault-wrong-kind-do = Go back, reload the page and send its form. A program says what it sends in the header Content-Type, as the interface’s description tells.
fault-cut-short = Did not arrive whole
fault-cut-short-what = What was sent broke off before its end. Nothing was saved.
fault-cut-short-do = Check the connection, go back and send it again.
fault-wrong-method = Not possible in this way
fault-wrong-method-what = This address exists, but not for what was tried.
fault-wrong-method-do = Start again from the menu.
fault-conflict = Changed in the meantime
fault-conflict-what = Someone else changed this while you were working on it. Nothing of yours was saved.
fault-conflict-do = Open it again, look at what is new, and repeat your change.
fault-busy = Busy
fault-busy-what = The node has more to do than it can do now. Nothing was saved.
fault-busy-do = Wait a minute and try again.
fault-no-room = No room
fault-no-room-what = The disk of the node is full. Nothing was saved; everything saved before is there.
fault-no-room-do = Keep what you have entered, and tell your administrator to make room. Then send it again.
fault-damaged = Damaged record
fault-damaged-what = The record of the node is damaged on its disk.
fault-damaged-do = Do not go on. Tell your administrator, who restores the newest backup.
fault-internal = Our mistake
fault-internal-what = Something failed that should not fail. It is written down in the node’s log.
fault-internal-do = Try again. If it happens again, tell your administrator the moment shown here.

## What any deed can be refused for.
error-denied = Your roles do not include this: { $deed }. Ask an administrator for the role.
error-not-found = This does not exist any more, or it is not yours to see. Go back to the list.
error-changed = Someone else changed this in the meantime. Open it again and repeat your change.
error-no-room = The disk of the node is full. Nothing was saved; everything saved before is there. Keep what you have entered, and tell your administrator to make room. Then send it again.
error-record-damaged = The record of the node is damaged on its disk. Do not go on. Tell your administrator, who restores the newest backup.
error-store = The record could not be read or written. Try again; if it stays so, tell your administrator.
fault-refused = Not accepted
fault-refused-what = { $detail }
fault-refused-do = Go back and correct what was entered. Nothing was saved.

## What a program without a token is told.
fault-token-needed = No valid token
fault-token-needed-what = The access token is missing, unknown, revoked or past its end.
fault-token-needed-do = Let the person for whom the program works make a token, under “My account”, and send it as a bearer token.
