# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = Aller au contenu
nav-main = Menu principal
nav-home = Vue d’ensemble
nav-identify = Identifier
nav-symbols = Symboles
nav-register = Registre
nav-import = Importation
nav-cases = Dossiers
nav-requests = Demandes
nav-partners = Partenaires
nav-people = Comptes
nav-audit = Audit
breadcrumb = Vous êtes ici
search-serial = Numéro de série tel que lu
search-go = Rechercher
account = Compte et affichage
signed-in-as = Connecté : { $name }
sign-in = Se connecter
sign-out = Se déconnecter
language = Langue
theme = Apparence
theme-auto = Comme l’appareil
theme-light = Clair
theme-dark = Sombre
footer-purpose = Traçage des armes légères et de petit calibre

## Buttons and short words.
button-save = Enregistrer
button-cancel = Annuler
button-continue = Continuer
button-back = Retour
button-edit = Modifier
button-add = Ajouter
button-remove = Retirer
button-confirm = Confirmer
button-close = Fermer
button-open = Ouvrir
button-send = Envoyer
button-print = Imprimer
button-copy = Copier
button-copied = Copié
button-download = Télécharger
button-choose = Choisir
yes = Oui
no = Non
none = Aucun
unknown = Inconnu
not-recorded = Non consigné
required = obligatoire
choose-one = Choisir…
file-browse = Parcourir…
file-none = Aucun fichier choisi

## Words of the field that many pages share.
serial-number = Numéro de série
maker = Fabricant
model = Modèle
calibre = Calibre
weapon-type = Type
country-of-manufacture = Pays de fabrication
year-of-manufacture = Année de fabrication
importer = Importateur
state = État
status = Situation
date = Date
place = Lieu
reason = Motif
source = Source
holder = Détenteur
attribute = Attribut
as-marked = Telle que marquée
as-assessed = Telle qu’évaluée
clause = Disposition

## Numbers, lists and pages.
rows-count = { $count ->
    [one] { $count } ligne
    *[other] { $count } lignes
    }
pager = Pages de la liste
pager-next = Suivant
pager-previous = Précédent
probability = Probabilité
score = Note
score-of-100 = { $score } sur 100
progress-of = { $done } sur { $total }
progress-reloads = Cette page se recharge d’elle-même.

## Notices.
notice-info = Note
notice-done = Fait
notice-warning = Attention
notice-error = Erreur
form-faults = { $count ->
    [one] Une saisie est à revoir.
    *[other] { $count } saisies sont à revoir.
    }
saved = Enregistré.

## Life and chain of holders.
holding-since = depuis { $date }
holding-span = { $from } – { $until }
holding-now = actuellement
event-corrected = rectifié

## Characters side by side.
align-observed = Observé
align-record = Enregistrement
align-same = identique
align-look-alike = ressemblant
align-candidate = une des lectures
align-unknown = illisible
align-doubtful = douteux
align-substituted = différent
align-inserted = seulement observé
align-deleted = seulement enregistré
align-transposed = interverti
align-summary = Observé { $observed }, enregistré { $record }. { $same } caractères identiques sur { $total }.
align-difference = Caractère { $position } : { $kind }
align-differences = Caractères { $first } à { $last } : { $kind }
align-chance = environ une fois sur { $times }

## Maps.
map-note = Les frontières et les noms figurant sur cette carte servent à l’orientation ; ils n’expriment aucune opinion sur le statut d’un territoire.

## Dates.
date-unknown = date inconnue
date-year = { $year }
date-month = { $month } { $year }
date-day = { $day } { $month } { $year }
date-moment = { $date }, { $time } UTC
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre

# A month after a day: Russian wants another case.
month-of-1 = { month-1 }
month-of-2 = { month-2 }
month-of-3 = { month-3 }
month-of-4 = { month-4 }
month-of-5 = { month-5 }
month-of-6 = { month-6 }
month-of-7 = { month-7 }
month-of-8 = { month-8 }
month-of-9 = { month-9 }
month-of-10 = { month-10 }
month-of-11 = { month-11 }
month-of-12 = { month-12 }

## The start page.
nav-contacts = Contacts
home-find = Quelle arme est-ce ?
home-find-hint = Le numéro de série tel que vous le voyez : ? pour un caractère illisible, * pour plusieurs, [8B3] si c’est l’un de ceux-ci.
home-find-more = Fabricant, calibre et autres marques
home-waiting = Ce qui vous attend
home-nothing-waits = Rien ne vous attend.
home-figures = En chiffres
home-first-steps = Premiers pas
home-to-acknowledge = Accuser réception
home-to-answer = Répondre
home-to-supply = Compléter
home-overdue = En retard
home-to-match = Associer les colonnes
home-stopped = Arrêté
home-to-repair = Corriger des lignes
home-to-confirm = Confirmer
home-asks = { $state } s’enquiert d’une arme, depuis le { $moment }
home-wants-more = { $state } demande des précisions avant de répondre à la demande du { $moment }
home-not-acknowledged = { $state } n’a pas accusé réception de la demande du { $moment }
home-not-answered = { $state } n’a pas répondu à la demande du { $moment }
home-import-waiting = { $file } : dites ce que contient chaque colonne
home-import-stopped = { $file } : l’importation s’est arrêtée et peut être reprise
home-import-refused = { $file } : lignes non reprises : { $count }
home-partner-unconfirmed = { $state } : l’empreinte de sa clé n’a pas encore été comparée
home-register-empty = Le registre est vide. Importez un fichier ou saisissez une arme à la main.
home-no-partners = Aucun autre État n’est encore relié à ce nœud. Échangez des cartes avec l’un d’eux.
home-directory-empty = L’annuaire est vide. Saisissez le premier point de contact national.
home-alone = Votre compte est le seul. Ajoutez les personnes qui travailleront ici.

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    [one] arme au registre
    *[other] armes au registre
    }
home-received = { $count ->
    [one] demande d’autres États en cours
    *[other] demandes d’autres États en cours
    }
home-sent = { $count ->
    [one] de nos demandes en cours
    *[other] de nos demandes en cours
    }
home-partners = { $count ->
    [one] État relié
    *[other] États reliés
    }
home-contacts = { $count ->
    [one] bureau dans l’annuaire
    *[other] bureaux dans l’annuaire
    }
home-people = { $count ->
    [one] compte ouvert
    *[other] comptes ouverts
    }
home-stale = { $count ->
    [one] { $count } bureau n’a pas été confirmé par son État depuis six mois
    *[other] { $count } bureaux n’ont pas été confirmés par leurs États depuis six mois
    }

## One more button.
button-show = Afficher

## Own cases on the start page.
home-to-identify = Identifier
home-case-to-identify = { $number } : cherchez l’arme au registre
