# Accounts, sessions, roles.

login-title = Sign in
login-lead = This node belongs to { $node }. Every deed and every reading of a case is written down.
login-name = Account name
login-password = Password
login-button = Sign in
login-name-missing = Enter your account name.
login-password-missing = Enter your password.
login-refused = The account name or the password is wrong, or there were too many attempts. Check both and the language of your keyboard, or wait some minutes.
signed-out = You have signed out.

## The first run of an empty node.
setup-title = Set up this node
setup-lead = This node is empty. Say whose it is, and make the account of its first administrator.
setup-code = Set-up code
setup-code-hint = It stands in the window in which the program was started.
setup-code-missing = Enter the set-up code.
setup-code-wrong = This is not the code. Look at the window in which the program was started; each start makes a new one.
setup-no-code = A node is set up only with the code that the program shows when it starts. Start it again, and open this page from there.
setup-whose = Whose node it is
setup-state-hint = It stands on this node’s card and on every request, and cannot be changed later.
setup-state-missing = Choose the State.
setup-agency = Agency that runs the node
setup-agency-hint = It becomes the national point of contact; more agencies can be added later.
setup-agency-missing = Name the agency, in at most { $max } characters.
setup-first = First administrator
setup-lasting = An administrator adds the other people. She reads no cases unless she is given a role that does.
setup-button = Set up
setup-not-yet = The node is not set up yet.
setup-done = The node is set up, and you are signed in. Next, add the people who will work with it.
person-name = Name
person-name-hint = As colleagues shall see it; the name of a desk will do.
person-login-hint = What is typed to sign in: 3 to 64 letters, digits, dots, hyphens or underscores.
password-hint = At least { $min } characters. Three or four words that do not belong together are easy to keep in mind.
password-again = Password again
password-again-differs = The two passwords differ. Type the same one twice.

## What is wrong with an account, a password, an agency, a token.
error-password-too-short = The password has { $chars } characters and needs at least { $min }. Three or four words together are easy to keep in mind.
error-password-too-long = The password has more than { $max } characters. Take a shorter one.
error-password-common = This password, or one very like it, is among the first that are tried. Take words that do not belong together.
error-password-monotonous = The password repeats the same few characters. Take three or four different words.
error-password-contains-login = The password contains the account name. Take something that has nothing to do with it.
error-login-form = An account name has 3 to { $max } letters, digits, dots, hyphens or underscores.
error-login-taken = Somebody has the account name “{ $login }” already. Choose another one.
error-name-form = A name has 1 to { $max } characters.
error-no-role = Without a role the account can do nothing. Choose at least one.
error-unknown-agency = There is no such agency. Choose one from the list, or add it first.
error-last-administrator = This is the last administrator. Make another account an administrator first.
error-last-contact-point = This is the only national point of contact. Give that duty to another agency first.
error-already-set-up = This node is set up already. Sign in, or ask its administrator for an account.
error-already-founded = This node belongs to a State already, and that cannot be changed.
error-authority-length = The name of the authority is missing or too long.
error-sign-in-refused = The account name or the password is wrong, or there were too many attempts.
error-wrong-password = The present password is wrong, or there were too many attempts. Type the one with which you signed in.
error-token-label = Say what the token is for, in 1 to { $max } characters.
error-token-no-scope = The token may do nothing. Choose at least one deed.
error-token-scope = A token of yours cannot have this deed: { $deed }. It is not among yours, or is never given to programs.
error-token-days = A token works for 1 to { $max } days.
