# Accounts, sessions, roles.

login-title = Connexion
login-lead = Ce nœud appartient à { $node }. Chaque acte et chaque consultation d’un dossier sont consignés.
login-name = Nom du compte
login-password = Mot de passe
login-button = Se connecter
login-name-missing = Saisissez le nom de votre compte.
login-password-missing = Saisissez votre mot de passe.
login-refused = Le nom du compte ou le mot de passe est faux, ou il y a eu trop de tentatives. Vérifiez les deux et la langue du clavier, ou attendez quelques minutes.
signed-out = Vous êtes déconnecté.
