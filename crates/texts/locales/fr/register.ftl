# The register: weapons, their lives, and what a person adds to them.

register-new = Enregistrer une arme à la main
register-new-lead = Saisissez ce qui figure sur l’arme, exactement comme c’est marqué. Laissez vide ce qui est inconnu.
register-total = { $count ->
    [one] { $count } arme.
    *[other] { $count } armes.
    }
register-order = Les dernières modifiées viennent en premier.
register-list = Armes
register-weapon = Arme
register-empty-title = Le registre est vide
register-empty-text = Importez un registre à partir d’un tableur, ou enregistrez les armes une à une.

## A weapon’s page.
weapon-no-serial = Sans numéro de série
weapon-identity = Identité
weapon-holders = Chaîne des détenteurs
weapon-no-holders = Aucun document n’indique qui l’a détenue.
weapon-life = Parcours
weapon-marks = Marques
weapon-other = Autres colonnes de la source
weapon-case-open = ouvert
weapon-case-closed = clos
weapon-registered = L’arme figure au registre.
serial-state = État du numéro de série
retention = Conservation
retention-kept = Conservé sans limite de durée.

## Weapons with serial numbers near one another.
neighbours-title = Voisines dans le registre
neighbours-link = Voisines dans le registre
neighbours-lead = Armes du même fabricant dont les numéros de série précèdent ou suivent immédiatement. Ce qui a été fabriqué ensemble a souvent été livré ensemble.
neighbours-none = Aucune autre arme de ce fabricant n’a un numéro de série de cette forme.
neighbours-truncated = Trop d’autres armes figurent parmi ces numéros de série pour toutes les parcourir : certaines peuvent manquer.
neighbours-gap = { $count ->
    [one] { $count } numéro absent du registre
    *[other] { $count } numéros absents du registre
    }

## Marks.
mark-text = Texte
mark-symbols = Symboles
mark-symbols-hint = En toutes lettres, par exemple « flèche dans un triangle ».
mark-kind = Objet
mark-component = Pièce
mark-place = Emplacement sur la pièce
mark-legibility = État
mark-state = Pays désigné par la marque
mark-year = Année indiquée par la marque

## Where something is known from.
source-person = saisi ici à la main
source-person-basis = saisi ici à la main, d’après : { $basis }
source-row = { $file }, ligne { $row }
source-finding = { $file }, ligne { $row }, constat réglé par une personne
source-message = message de l’État suivant : { $state }

## Events: what they say, and the forms for them.
event-add = Ajouter un événement
event-added = L’événement a été ajouté.
event-new = Nouvel événement : { $kind }
event-new-lead = L’événement s’ajoute au parcours de l’arme.
event-examined-lead = Saisissez les conclusions de l’examen. Elles figurent à côté de ce qui est marqué, sans le remplacer. Laissez vide ce qui n’a pas été conclu.
event-what = Ce qui s’est passé
event-why = Pourquoi c’est consigné
event-mark = La marque
event-to-state = État de destination
event-from-state = État de provenance
event-consignee = Destinataire
event-to = Remise à
event-licence = Licence
event-report = Numéro du procès-verbal
event-authority = Autorité
event-house = Banc d’épreuve
event-case = Dossier
event-party-hint = Service, entreprise ou unité. Un particulier est désigné par un numéro de licence, jamais par son nom.
event-party-kind = Nature de la partie
event-party-state = État de la partie
event-basis = Connu d’après
event-basis-hint = Ce que vous avez sous les yeux : un document avec son numéro, ou l’arme elle-même.
event-reason-hint = Une phrase pour qui lira ceci dans vingt ans.
event-stays = Ce que vous enregistrez reste définitivement au dossier, avec votre compte et le moment. Une erreur se rectifie par un nouvel événement.
event-date-hint = 2019-05-12, 2019-05 ou 2019. Vide si la date est inconnue.
event-serial-hint = Exactement comme il est marqué, ou un mot tel que « illisible ».
event-state-hint = Son nom ou son code à deux lettres.
event-recorded = Consigné
event-correct = Rectifier
event-correct-title = Rectifier un événement
event-correct-lead = L’événement reste lisible, barré, avec votre rectification à côté.
event-correct-how = Ce qui était faux
event-replace = Les choses se sont passées autrement : saisissez ci-dessous ce qui doit figurer
event-withdraw = Cela n’est jamais arrivé à cette arme : retirer l’événement
event-withdrawn = retiré
event-corrected-notice = La rectification a été consignée.

## What is wrong with an entry.
event-state-missing = Indiquez l’État.
event-state-unknown = « { $text } » n’est pas un État connu de ce programme. Écrivez son nom ou son code à deux lettres.
event-party-missing = Indiquez à qui l’arme est allée.
event-party-nameless = Nommez la partie, ou laissez vides sa nature et son État.
event-date-wrong = « { $text } » n’est pas une date. Écrivez 2019-05-12, 2019-05 ou 2019.
event-mark-missing = Saisissez le texte de la marque, ou décrivez ses symboles.
event-nothing-concluded = Saisissez au moins une conclusion.
error-event-no-reason = Dites pourquoi. Toute modification d’un enregistrement doit être motivée.
error-event-in-future = La date indiquée est dans l’avenir ({ $date }). Saisissez le jour où cela s’est passé.
error-event-not-its-event = Cet événement n’appartient pas à cette arme. Rouvrez la fiche de l’arme.
error-event-correction-of-correction = Rectifiez l’événement d’origine et non sa rectification : la dernière rectification fait foi.
error-event-after-destruction = Une arme détruite n’a plus de parcours. Si la destruction est une erreur, rectifiez-la d’abord.
error-registration-wanted = Ce formulaire sert uniquement à enregistrer une arme. Recommencez à partir du registre.
error-nothing-identifies = Rien n’indique de quelle arme il s’agit. Saisissez au moins le numéro de série, le fabricant, le modèle, le calibre ou le type.

## Records that may be of one weapon.
register-twice = { $count ->
    [one] { $count } d’entre elles concerne une arme déjà enregistrée.
    *[other] { $count } d’entre elles concernent des armes déjà enregistrées.
    }
twins-title = Doublons
twins-lead = Fiches ayant le même numéro et le même fabricant. Elles peuvent concerner une seule arme, ou deux portant le même numéro : regardez-les et dites-le. Rien n’est fusionné ni effacé.
twins-open = Personne ne les a encore comparées
twins-none-title = Aucune fiche de ce genre
twins-none-text = Le registre est parcouru de nouveau chaque fois qu’il a changé.
twins-one = Fiche plus ancienne
twins-other = Fiche plus récente
twins-pair = Deux fiches
twins-side-by-side = Les deux fiches, champ par champ
twins-events = Événements
twins-decision = Quel est leur rapport
twins-is-same-weapon = Les deux concernent la même arme : elle est enregistrée deux fois
twins-is-other-weapon = Ce sont deux armes portant le même numéro
twins-is-number-wrong-here = Le numéro de la fiche plus ancienne est faux
twins-is-number-wrong-there = Le numéro de la fiche plus récente est faux
twins-choose = Dites quel est leur rapport.
twins-stays = La décision devient un événement dans la vie des deux armes. Les deux fiches restent ; un numéro faux se corrige sur la page de son arme.
twins-decided = La décision a été inscrite dans les deux fiches.
