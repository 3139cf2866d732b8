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

## The first run of an empty node.
setup-title = Mettre ce nœud en service
setup-lead = Ce nœud est vide. Indiquez à qui il appartient et créez le compte de son premier administrateur.
setup-code = Code de mise en service
setup-code-hint = Il figure dans la fenêtre où le programme a été lancé.
setup-code-missing = Saisissez le code de mise en service.
setup-code-wrong = Ce n’est pas le code. Regardez la fenêtre où le programme a été lancé ; chaque lancement en crée un nouveau.
setup-no-code = Un nœud n’est mis en service qu’avec le code que le programme affiche à son lancement. Relancez-le et ouvrez cette page de là.
setup-whose = À qui est le nœud
setup-state-hint = Il figure sur la carte de ce nœud et sur chaque demande, et ne peut être changé par la suite.
setup-state-missing = Choisissez l’État.
setup-agency = Organisme qui gère le nœud
setup-agency-hint = Il devient le point de contact national ; d’autres organismes peuvent être ajoutés plus tard.
setup-agency-missing = Nommez l’organisme, en { $max } caractères au plus.
setup-first = Premier administrateur
setup-lasting = L’administrateur ajoute les autres personnes. Il ne lit aucun dossier, sauf si un rôle le lui permet.
setup-button = Mettre en service
setup-not-yet = Le nœud n’est pas encore en service.
setup-done = Le nœud est en service et vous êtes connecté. Ajoutez maintenant les personnes qui s’en serviront.
person-name = Nom
person-name-hint = Tel que les collègues le verront ; le nom d’un poste suffit.
person-login-hint = Ce qu’on saisit pour se connecter : 3 à 64 lettres, chiffres, points, traits d’union ou tirets bas.
password-hint = Au moins { $min } caractères. Trois ou quatre mots sans rapport se retiennent facilement.
password-again = Mot de passe encore
password-again-differs = Les deux mots de passe diffèrent. Saisissez deux fois le même.

## What is wrong with an account, a password, an agency, a token.
error-password-too-short = Le mot de passe a { $chars } caractères et il en faut au moins { $min }. Trois ou quatre mots ensemble se retiennent facilement.
error-password-too-long = Le mot de passe a plus de { $max } caractères. Prenez-en un plus court.
error-password-common = Ce mot de passe, ou un autre très proche, est parmi les premiers essayés. Prenez des mots sans rapport.
error-password-monotonous = Le mot de passe répète les mêmes caractères. Prenez trois ou quatre mots différents.
error-password-contains-login = Le mot de passe contient le nom du compte. Prenez autre chose.
error-login-form = Un nom de compte a de 3 à { $max } lettres, chiffres, points, traits d’union ou tirets bas.
error-login-taken = Le nom de compte « { $login } » est déjà pris. Choisissez-en un autre.
error-name-form = Un nom a de 1 à { $max } caractères.
error-no-role = Sans rôle, le compte ne peut rien faire. Choisissez-en au moins un.
error-unknown-agency = Cet organisme n’existe pas. Choisissez-en un dans la liste ou ajoutez-le d’abord.
error-last-administrator = C’est le dernier administrateur. Donnez d’abord ce rôle à un autre compte.
error-last-contact-point = C’est le seul point de contact national. Confiez d’abord cette tâche à un autre organisme.
error-already-set-up = Ce nœud est déjà en service. Connectez-vous ou demandez un compte à son administrateur.
error-already-founded = Ce nœud appartient déjà à un État, et cela ne peut être changé.
error-authority-length = Le nom de l’autorité manque ou est trop long.
error-sign-in-refused = Le nom du compte ou le mot de passe est faux, ou il y a eu trop de tentatives.
error-wrong-password = Le mot de passe actuel est faux, ou il y a eu trop de tentatives. Saisissez celui de votre connexion.
error-token-label = Dites à quoi sert le jeton, en 1 à { $max } caractères.
error-token-no-scope = Le jeton ne permet rien. Choisissez au moins un acte.
error-token-scope = Un de vos jetons ne peut avoir cet acte : { $deed }. Il n’est pas des vôtres ou n’est jamais donné à un programme.
error-token-days = Un jeton vaut de 1 à { $max } jours.
