# Parties and their licences.

parties-title = Parties
parties-lead = Fabricants, importateurs, armuriers, organismes et unités, avec leurs licences.
parties-empty-title = Aucune partie n’est encore saisie
parties-empty-text = Saisissez celles que les dossiers nomment sans cesse : un dossier peut alors renvoyer à leur fiche.
party-new = Saisir une partie
party-new-lead = Saisissez le plus ancien nom connu ; les noms suivants s’ajoutent avec leur date. Un détenteur privé est désigné par un numéro de licence, jamais par son nom.
party-name = Nom
party-former = Anciens noms
party-licences = Licences
party-no-licences = Aucune licence n’est consignée.
party-in-force = En vigueur : { $count }
licence-number = Numéro de la licence
licence-kind = Type de licence
licence-issued-by = Délivrée par
licence-from = Premier jour
licence-until = Dernier jour
licence-until-hint = Vide si elle est sans terme.
licence-activities = Ce qu’elle autorise
licence-today = Aujourd’hui
licence-suspended-until = Suspendue jusqu’au
licence-suspended-hint = Vide tant qu’aucun jour n’est fixé.
party-closed-badge = Fermée
party-closed-on = Fermée le
party-successor = Successeur
party-successor-hint = Son nom dans la liste des parties, si une autre a pris la suite.
party-successor-none = Aucune partie de la liste ne porte ce nom. Saisissez-la d’abord, ou laissez le champ vide.
party-choose = Est-ce l’une de ces parties ?
party-choose-first = Des parties de ce nom figurent dans la liste. Choisissez l’une d’elles, ou aucune.
party-choose-none = Aucune de celles-ci
party-life = Parcours
party-event-add = Ajouter un événement
party-event-lead = L’événement s’ajoute au parcours de la partie.
party-entered-notice = La partie figure dans la liste.
party-event-withdraw = Cela n’est jamais arrivé à cette partie : retirer l’événement

## Why something cannot be recorded of a party.
error-party-nameless = Indiquez le nom de la partie. Sa première saisie peut être rectifiée, mais non retirée.
error-party-licence-without-number = Saisissez le numéro de la licence.
error-party-licence-ends-first = La licence prendrait fin avant de commencer. L’une des deux dates est fausse.
error-party-no-such-licence = La partie n’a pas de licence { $number }. Choisissez l’une de ses licences, ou saisissez d’abord la licence.
error-party-own-successor = Une partie ne peut se succéder à elle-même. Choisissez un autre successeur.
error-party-closed = La partie est fermée (depuis : { $date }). Saisissez une date antérieure, ou rectifiez la fermeture si elle est fausse.
error-party-entered-twice = La partie est déjà saisie. Consignez un nouveau nom, ou rectifiez la saisie.
error-party-unknown = Cette partie ne figure pas dans la liste. Choisissez-en une autre, ou aucune.
