# Accounts, sessions, roles.

login-title = Sign in
login-lead = This node belongs to { $node }. Every deed and every reading of a case is written down.
login-name = Account name
login-password = Password
login-button = Sign in
login-name-missing = Enter your account name.
login-password-missing = Enter your password.
login-refused = The account name and the password do not fit together. Check both, and the language of your keyboard.
login-locked = Too many attempts. Signing in is possible again in { $minutes ->
    [one] one minute
    *[other] { $minutes } minutes
    }.
signed-out = You have signed out.
