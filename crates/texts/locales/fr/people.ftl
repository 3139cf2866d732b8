# Accounts, sessions, roles.

login-title = Connexion
login-lead = Ce nœud appartient à { $node }. Chaque acte et chaque consultation d’un dossier sont consignés.
login-name = Nom du compte
login-password = Mot de passe
login-button = Se connecter
login-name-missing = Saisissez le nom de votre compte.
login-password-missing = Saisissez votre mot de passe.
login-refused = Le nom du compte et le mot de passe ne correspondent pas. Vérifiez les deux, ainsi que la langue du clavier.
login-locked = Trop de tentatives. La connexion sera de nouveau possible dans { $minutes ->
    [one] une minute
    *[other] { $minutes } minutes
    }.
signed-out = Vous êtes déconnecté.
