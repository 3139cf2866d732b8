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
