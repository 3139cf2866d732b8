# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = Administrateur
role-registry-clerk = Agent du registre
role-tracing-officer = Agent de traçage
role-examiner = Examinateur
role-policy-officer = Responsable des politiques
role-auditor = Auditeur

## What a person can do.
deed-identify = Rechercher une arme d’après ses marques
deed-read-register = Consulter les armes et leur parcours
deed-add-event = Enregistrer une arme ou ajouter un événement
deed-fetch-original = Télécharger une photographie telle qu’elle est arrivée, avec ce que l’appareil a noté
deed-correct-event = Rectifier un événement
deed-keep-parties = Saisir les parties et leurs licences
deed-hold-records = Placer une fiche sous conservation judiciaire et lever la mesure
deed-keep-handovers = Recevoir les registres d’une entreprise qui ferme
deed-examine = Consigner un examen
deed-import = Importer un fichier dans le registre
deed-read-cases = Consulter les dossiers et les demandes
deed-work-cases = Ouvrir un dossier et le traiter
deed-send-request = Adresser une demande à un autre État
deed-answer-request = Répondre à un autre État
deed-close-case = Clore un dossier
deed-read-partners = Consulter l’annuaire des partenaires
deed-manage-partners = Gérer les partenaires, leurs clés et leurs délais
deed-manage-people = Gérer les comptes, les services et les rôles
deed-manage-tokens = Créer des jetons d’accès pour les programmes
deed-read-audit = Consulter le journal d’audit
deed-keep-directory = Tenir l’annuaire des points de contact

## The state of a serial number.
serial-state-intact = Intact
serial-state-worn = Usé
serial-state-partly-obliterated = Partiellement effacé
serial-state-obliterated = Effacé
serial-state-over-stamped = Surfrappé
serial-state-restored = Restauré
serial-state-absent-never-marked = Absent : jamais marqué
serial-state-absent-part-missing = Absent : pièce manquante
serial-state-not-examined = Non examiné

## What a party is.
party-kind-manufacturer = Fabricant
party-kind-importer = Importateur
party-kind-exporter = Exportateur
party-kind-dealer = Armurier
party-kind-broker = Courtier
party-kind-armed-forces = Forces armées
party-kind-police = Police
party-kind-state-agency = Organisme public
party-kind-unit = Unité
party-kind-security-company = Société de sécurité
party-kind-museum = Musée ou collection
party-kind-private-holder = Détenteur privé
party-kind-unknown = Inconnu

## What a mark is for.
mark-kind-manufacture = Marque de fabrication
mark-kind-alternative-symbolic = Symboles avec code
mark-kind-import = Marque d’importation
mark-kind-government-to-civil = Cession des stocks de l’État
mark-kind-government-stock = Marque des stocks de l’État
mark-kind-seizure = Marque de saisie
mark-kind-deactivation = Marque de neutralisation
mark-kind-proof = Poinçon d’épreuve
mark-kind-acceptance = Poinçon de réception
mark-kind-importer-name = Nom de l’importateur
mark-kind-owner = Numéro du propriétaire
mark-kind-assembly = Numéro d’assemblage
mark-kind-unknown = Marque inconnue

## The part that carries a mark.
component-frame = Carcasse
component-receiver = Boîte de culasse
component-upper-receiver = Boîte de culasse supérieure
component-lower-receiver = Boîte de culasse inférieure
component-embedded-plate = Plaquette incrustée
component-barrel = Canon
component-slide = Glissière
component-cylinder = Barillet
component-bolt = Culasse mobile
component-breech-block = Bloc de culasse
component-trunnion = Tourillon
component-stock = Crosse
component-magazine = Chargeur
component-other = Autre pièce

## How legible a mark is.
legibility-intact = Intacte
legibility-worn = Usée
legibility-partly-obliterated = Partiellement effacée
legibility-obliterated = Effacée
legibility-altered = Modifiée
legibility-restored = Restaurée
legibility-not-recorded = Non consignée

## What happened to a weapon.
event-kind-registered = Enregistrée
event-kind-manufactured = Fabriquée
event-kind-marked = Marquée
event-kind-proofed = Éprouvée
event-kind-exported = Exportée
event-kind-imported = Importée
event-kind-transferred = Transférée
event-kind-issued = Affectée
event-kind-lost = Perdue
event-kind-stolen = Volée
event-kind-seized = Saisie
event-kind-found = Trouvée
event-kind-surrendered = Remise
event-kind-examined = Examinée
event-kind-traced = Tracée
event-kind-related = Comparée à une autre fiche
event-kind-deactivated = Neutralisée
event-kind-destroyed = Détruite
event-kind-part-fitted = Pièce montée
event-kind-part-removed = Pièce démontée
event-kind-fitted-to = Montée sur une arme
event-kind-removed-from = Démontée d’une arme
event-kind-held-for-law = Conservation judiciaire
event-kind-hold-lifted = Conservation judiciaire levée
event-kind-corrected = Rectifiée
relation-same-weapon = La même arme, enregistrée deux fois
relation-other-weapon = Deux armes portant le même numéro
relation-number-wrong-here = Le numéro est faux ici
relation-number-wrong-there = Le numéro est faux là-bas

## Where a weapon stands now.
weapon-status-held = Détenue
weapon-status-exported = Exportée
weapon-status-lost = Perdue
weapon-status-stolen = Volée
weapon-status-in-custody = Sous main de justice
weapon-status-deactivated = Neutralisée
weapon-status-destroyed = Détruite

## Why a weapon is illicit.
illicit-ground-6a-national-law = Illicite selon le droit national
illicit-ground-6b-embargo = Transférée en violation d’un embargo sur les armes
illicit-ground-6c-not-marked = Non marquée comme l’instrument le prescrit
illicit-ground-6d-unlicensed-manufacture = Fabriquée ou assemblée sans licence
illicit-ground-6e-unauthorised-transfer = Transférée sans autorisation

## How the weapon came to the authority.
acquisition-seized = Saisie
acquisition-found = Trouvée
acquisition-surrendered = Remise

## How the marks on a weapon came to be known.
medium-metal = sur l’arme
medium-etching = révélées en laboratoire
medium-paper = sur papier
medium-machine = par une machine

## What the information is wanted for.
intended-use-investigation = Enquête pénale
intended-use-prosecution = Poursuites
intended-use-intelligence = Renseignement
intended-use-embargo-monitoring = Surveillance d’un embargo sur les armes
intended-use-stockpile-control = Contrôle des stocks
intended-use-statistics = Statistiques

## How a case ended.
outcome-traced-last-holder = Tracée jusqu’au dernier détenteur légitime
outcome-traced-first-retail = Tracée jusqu’à la première vente au détail
outcome-traced-state-stock = Tracée jusqu’aux stocks d’un État
outcome-traced-exported = Tracée jusqu’à une exportation
outcome-traced-stolen-lost = Tracée jusqu’à une déclaration de vol ou de perte
outcome-established-other = Origine établie par d’autres moyens
outcome-not-traced-id-incomplete = Non tracée : identification incomplète
outcome-not-traced-serial-obliterated = Non tracée : numéro effacé
outcome-not-traced-serial-not-in-range = Non tracée : numéro hors de toute série connue
outcome-not-traced-multiple-match = Non tracée : plusieurs enregistrements correspondent
outcome-not-traced-records-missing = Non tracée : enregistrements manquants
outcome-not-traced-records-expired = Non tracée : délai de conservation expiré
outcome-not-traced-company-gone = Non tracée : l’entreprise n’existe plus
outcome-not-traced-too-old = Non tracée : trop ancienne
outcome-not-traced-unmarked = Non tracée : non marquée
outcome-not-traced-homemade = Non tracée : fabrication artisanale
outcome-not-traced-wrong-state = Non tracée : mauvais État interrogé
outcome-delayed-22 = Réponse différée
outcome-restricted-22 = Réponse restreinte
outcome-refused-22 = Réponse refusée
outcome-no-response = Sans réponse
outcome-withdrawn = Retirée

## How a weapon left lawful hands.
diversion-kind-theft = Vol
diversion-kind-loss = Perte
diversion-kind-stockpile-diversion = Détournée d’un stock
diversion-kind-transfer-diversion = Détournée lors d’un transfert
diversion-kind-illicit-manufacture = Fabrication illicite
diversion-kind-conversion = Transformée pour tirer
diversion-kind-reactivation = Remise en état de tir
diversion-kind-embargo-breach = Violation d’un embargo
diversion-kind-unauthorised-transfer = Transfert non autorisé
diversion-kind-unknown = Inconnu

## Why a State is asked.
why-asked-manufacture = L’arme y a été fabriquée
why-asked-last-import = Dernière importation licite connue
why-asked-named-destination = Un enregistrement la dit envoyée là
why-asked-last-holder = Le dernier détenteur connu s’y trouve
why-asked-forwarded = Un autre État y renvoie
why-asked-other = Autre raison

## What is wanted to know.
sought-manufacture = Date et lieu de fabrication
sought-first-recipient = Premier destinataire
sought-export = Licence d’exportation et destinataire
sought-import = Importation
sought-last-holder = Dernier détenteur légitime
sought-loss-or-theft = Déclarations de perte ou de vol

urgency-routine = Ordinaire
urgency-urgent = Urgente

## Whether a datum may be passed on.
onward-release-consent-needed = Seulement avec accord préalable
onward-release-within-state = Au sein du même État
onward-release-free = Sans restriction

## What an answer amounts to.
answer-outcome-full = Réponse complète
answer-outcome-partial = Réponse partielle
answer-outcome-restricted = Restreinte
answer-outcome-delayed = Différée
answer-outcome-refused = Refusée
answer-outcome-no-record = Aucun enregistrement
answer-outcome-forward = S’adresser à un autre État
answer-outcome-record-destroyed = Enregistrement détruit
answer-outcome-cannot-identify = Identification impossible

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = Une enquête pénale en cours serait compromise
hold-back-reason-22-confidentiality-law = Une loi protégeant des informations confidentielles serait enfreinte
hold-back-reason-22-requester-confidentiality = L’État demandeur ne peut garantir la confidentialité
hold-back-reason-22-national-security = Sécurité nationale

## How a record was found.
match-basis-exact = Numéro et fabricant exacts
match-basis-normalised = Après normalisation
match-basis-partial = D’après une partie des marques
match-basis-manual = Par une personne

## One link of a chain.
link-kind-manufactured = Fabriquée
link-kind-marked = Marquée
link-kind-exported = Exportée
link-kind-imported = Importée
link-kind-transferred = Transférée
link-kind-lost = Déclarée perdue
link-kind-stolen = Déclarée volée
link-kind-in-custody = Aux mains d’une autorité
link-kind-deactivated = Neutralisée
link-kind-destroyed = Détruite
link-kind-registered = Enregistrée

## The states of a request.
request-state-draft = Brouillon
request-state-validated = Prête à l’envoi
request-state-sent = Envoyée
request-state-acknowledged = Accusé de réception reçu
request-state-info-requested = Complément demandé
request-state-info-supplied = Complément fourni
request-state-answered = Réponse reçue
request-state-partly-answered = Réponse partielle
request-state-restricted = Réponse restreinte
request-state-delayed = Différée
request-state-refused = Refusée
request-state-clarification = Éclaircissements demandés
request-state-closed = Close
request-state-withdrawn = Retirée

## What moves a request on.
step-validate = Vérifier
step-send = Envoyer
step-acknowledge = Accuser réception
step-ask-more = Demander un complément
step-supply-more = Fournir un complément
step-answer = Répondre
step-seek-clarification = Demander des éclaircissements
step-close = Clore
step-withdraw = Retirer

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = À régler avant l’envoi
severity-serious = Échec probable
severity-advice = Conseil
gate-code-no-ground = Aucun motif d’illicéité n’est indiqué. Choisissez-en au moins un.
gate-code-no-legal-basis = La justification juridique manque. Dites en vertu de quelle loi l’arme est illicite.
gate-code-no-intended-use = L’usage prévu des informations n’est pas indiqué. Choisissez-le.
gate-code-nothing-sought = La demande ne sollicite rien. Choisissez ce que vous voulez savoir.
gate-code-no-marks = Aucune marque n’est décrite. Saisissez le numéro de série tel que lu, son état ou les autres marques.
gate-code-no-type = Le type d’arme manque.
gate-code-no-calibre = Le calibre manque. Mesurez-le s’il n’est pas marqué.
gate-code-no-maker = Le fabricant manque.
gate-code-no-model = Le modèle manque.
gate-code-no-country = Le pays de fabrication manque.
gate-code-no-date = La date de la découverte manque.
gate-code-no-place = Le lieu de la découverte manque.
gate-code-no-narrative = Les circonstances de la découverte manquent.
gate-code-partial-without-photograph = Le numéro de série n’est lu qu’en partie et il n’y a pas de photo. Ajoutez une photo de la marque.
gate-code-no-photograph = Il n’y a pas de photo des marques.
gate-code-not-read-from-weapon = La demande ne dit pas que le numéro de série a été lu sur l’arme elle-même. Lisez-le sur l’arme si possible.
gate-code-urgent-without-reason = La demande est urgente, mais rien ne dit pourquoi.
gate-code-no-handling = Rien ne dit qui peut voir cette demande ni à quelles fins.
gate-code-serial-suspicious = Le numéro de série ressemble à autre chose. Vérifiez-le sur l’arme.
gate-code-serial-unreadable = La notation du numéro de série est illisible. Corrigez-la.
gate-code-no-domestic-search = Votre propre registre n’a pas d’abord été consulté.
gate-code-to-oneself = La demande s’adresse à votre propre État. Choisissez-en un autre.

media-kind-jpeg = Image JPEG
media-kind-png = Image PNG
media-kind-webp = Image WebP
media-kind-tiff = Image TIFF
media-kind-pdf = Document PDF
media-kind-text = Texte brut

## What happened to a party.
party-event-kind-entered = Saisie
party-event-kind-renamed = Nouveau nom
party-event-kind-licensed = Licence délivrée
party-event-kind-licence-suspended = Licence suspendue
party-event-kind-licence-ended = Licence résiliée
party-event-kind-closed = Fermée
party-event-kind-corrected = Rectifiée

## What a licence allows, and whether it does so on a day.
activity-manufacture = Fabrication
activity-import = Importation
activity-export = Exportation
activity-transit = Transit
activity-trade = Commerce
activity-brokering = Courtage
activity-repair = Réparation
activity-deactivation = Neutralisation ou destruction
activity-transport = Transport
activity-storage = Entreposage
activity-possession = Détention
licence-state-not-yet-valid = Pas encore valable
licence-state-valid = En vigueur
licence-state-suspended = Suspendue
licence-state-expired = Expirée
licence-state-ended = Résiliée
## From when a term of retention runs.
runs-from-event = à compter de l’événement consigné
runs-from-destruction = à compter de la destruction de l’arme

## How sure the source of a rule is.
certainty-text = texte lu
certainty-published = selon une source publiée
certainty-unverified = non vérifié dans le texte

## What carries the records of a company.
item-kind-book = Registre relié
item-kind-file = Fichier
item-kind-database = Base de données
item-kind-other = Autre

## In what condition an item is.
condition-good = Complet et lisible
condition-worn = Usé, lisible
condition-damaged = Endommagé, lisible en partie
condition-incomplete = Incomplet
condition-unreadable = Illisible

## How far an item of an inventory has come.
item-state-listed = Inscrit
item-state-delivered = Remis
item-state-accepted = Accepté
item-state-defective = Accepté avec réserves
item-state-refused = Refusé

## What happens in a handover.
handover-step-announced = Annonce
handover-step-listed = Pièce inscrite
handover-step-delivered = Remise
handover-step-accepted = Acceptation
handover-step-refused = Refus
handover-step-custody-moved = Originaux déplacés
handover-step-signed-off = Signature des deux parties
handover-step-corrected = Rectification

## What a handover still lacks.
lack-no-inventory = L’inventaire est encore vide.
lack-not-delivered = Pas encore remis.
lack-not-decided = Remis ; personne n’a encore dit s’il est accepté.
lack-refused = Refusé : ces données ne sont pas entre les mains de l’État.
lack-no-custody = Personne n’a dit où se trouve l’original ni qui en répond.
lack-no-digest = Pas de SHA-256 : nul ne pourra prouver que c’est bien ce fichier.
lack-not-taken-in = Aucune importation de ce registre n’a ce SHA-256.
lack-not-signed = Pas signé par les deux parties, ou modifié depuis.
