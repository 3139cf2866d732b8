# Dossiers et demandes : de la découverte au point où l’arme est devenue illicite.

## La liste.
cases-caption = Dossiers, les plus récents d’abord
cases-count = { $count ->
    [one] { $count } dossier
    *[other] { $count } dossiers
    }
cases-none = Aucun dossier
cases-none-do = Un dossier commence par ce qui se voit sur une arme trouvée. Recherchez d’abord l’arme, ou ouvrez tout de suite un dossier.
cases-words = Mots
cases-words-hint = Numéro de dossier, numéro de série, fabricant, modèle ou calibre. Des parties de mots suffisent ; toutes doivent correspondre.
cases-find = Rechercher
cases-standing = Où en sont les dossiers
cases-all = Tous
cases-open = Ouverts
cases-unsearched = À rechercher ici
cases-ours = À nous d’agir
cases-theirs = En attente d’autres États
cases-late = En retard
cases-closed = Clos
cases-none-fit = Aucun dossier ne correspond. Essayez avec moins de mots, ou cherchez parmi tous les dossiers.
case-new = Ouvrir un dossier
case-number = Dossier
case-weapon = Arme
case-whose = Question de
case-own = Notre propre découverte
case-asked-by = Demande : { $state }
case-opened-on = Ouvert le
age-days = { $days ->
    [0] aujourd’hui
    [one] il y a { $days } jour
    *[other] il y a { $days } jours
    }

## Où en est un dossier.
case-waits-for-us = Réponse attendue de nous : { $state }
case-waits-for = En attente : { $state }
case-asks-for-more = { $state } demande des précisions
case-to-identify = À rechercher dans votre registre
case-in-work = En cours
overdue-acknowledgement = Accusé de réception en retard depuis le { $date }
overdue-answer = Réponse en retard depuis le { $date }

## Ouvrir et modifier un dossier.
case-new-title = Ouvrir un dossier
case-edit-title = Modifier la description de la découverte
case-form-lead = Ce que vous saisissez ici sera adressé aux autres États. Laissez vide ce qui n’est pas connu ; n’inscrivez jamais ce qui n’a pas été vu.
case-open = Ouvrir le dossier
case-opened = Dossier ouvert. Recherchez maintenant l’arme dans votre propre registre.
case-nothing-seen = Saisissez au moins une chose vue sur l’arme.
case-chosen-record = Choisi dans la recherche : { $weapon }
case-change-reason = Motif de la modification
case-change-reason-hint = Il figurera dans l’historique du dossier.
seen-title = Ce qui se voit sur l’arme
seen-read-hint = Sur papier : aussi dans un rapport ou sur une étiquette. Sans choix, la recherche suppose des marques lues sur l’arme.
seen-serial-hint = Tel qu’il figure sur le métal. ? pour un caractère illisible, [8B] pour un caractère qui peut être l’un ou l’autre.
seen-state-hint = Ce qu’est devenu le numéro de série.
seen-calibre-hint = Tel que marqué, ou tel que mesuré.
seen-country-hint = Dans n’importe quelle langue, tel que marqué ou déduit des marques.
import-country = Pays indiqué par une marque d’importation
import-country-hint = Seulement si cette marque existe : elle montre où l’arme a été importée licitement en dernier.
other-marks = Toutes les autres marques
other-marks-hint = Poinçons d’épreuve, symboles, numéros d’inventaire : en toutes lettres, avec leur emplacement.
find-title = La découverte
find-acquisition = Comment l’arme vous est parvenue
date-hint = Par exemple 2019-05-12 ; 2019-05 ou 2019 si l’on n’en sait pas plus.
place-hint = Aussi précisément que permis.
position = Position
latitude = Latitude
latitude-hint = En degrés, nord positif, par exemple 12.65.
longitude = Longitude
longitude-hint = En degrés, est positif, par exemple -8.
narrative = Circonstances
narrative-hint = Ce qui s’est passé, et ce qui a été trouvé avec l’arme.
illicit-title = Pourquoi l’arme est illicite
grounds = Motifs
grounds-hint = Les cinq motifs du paragraphe 6 de l’instrument, dans nos propres termes. Choisissez tous ceux qui s’appliquent.
ground-national-law = Le droit de l’État où elle a été trouvée la rend illicite.
ground-embargo = Elle a été transférée en violation d’un embargo sur les armes décidé par le Conseil de sécurité.
ground-not-marked = Elle ne porte pas les marques que l’instrument exige.
ground-unlicensed-manufacture = Elle a été fabriquée ou assemblée sans licence de l’État où cela s’est fait.
ground-unauthorised-transfer = Elle a été transférée sans licence ni autorisation de l’autorité compétente.
legal-basis = Justification juridique
legal-basis-hint = La loi et l’article qui rendent cette arme illicite.
intended-use = Usage prévu des informations
intended-use-hint = L’autre État en a besoin pour décider de ce qu’il peut vous communiquer.
field-choose = Choisissez l’une des possibilités.
field-reason-missing = Dites pourquoi, en une phrase.
field-not-a-date = Ce n’est pas une date. Écrivez par exemple 2019-05-12, ou seulement l’année.
field-date-ambiguous = Cela peut désigner deux jours. Écrivez le mois en lettres, ou l’année d’abord, par exemple 2019-04-03.
field-latitude = Une latitude est comprise entre -90 et 90 degrés. Remplissez les deux coordonnées ou aucune.
field-longitude = Une longitude est comprise entre -180 et 180 degrés. Remplissez les deux coordonnées ou aucune.
field-not-a-state = Cet État n’est pas connu ici. Écrivez son nom dans l’une des six langues, ou son code à deux lettres.

## Un dossier.
case-title = Dossier { $number }
case-lead-own = Ouvert par { $person } le { $date }, { $age }.
case-lead-asked = Ouvert à la demande de l’État suivant : { $state }, le { $date }, { $age }.
case-tab = Dossier
case-edit = Modifier la description de la découverte
case-close = Clore le dossier
next-title = À faire
next-acknowledge = { $state } attend un accusé de réception.
next-answer = { $state } attend une réponse.
next-identify = Déterminez à quel enregistrement de votre registre correspond cette arme, ou si elle n’y figure pas.
next-supply = { $state } demande un complément d’information.
next-ask = Adressez-vous à : { $state }.
next-draft = La demande suivante est commencée : { $state }.
next-close = Aucune demande n’est ouverte et aucun autre État n’est proposé. Clôturez le dossier, ou adressez-vous à un autre État.
next-to-request = Voir la demande
next-to-identification = Voir l’identification
next-to-proposals = Voir les propositions
photographs-none = Pas encore de photographie. Une de chaque marque aide les autres à la lire.
photograph-limit = { $count ->
    [one] Un dossier contient une photographie au plus.
    *[other] Un dossier contient { $count } photographies au plus.
    }
photograph-send = Ajouter

## Identification.
identification-title = De quel enregistrement il s’agit
identification-searched = { $count ->
    [one] Votre registre de { $count } arme a été consulté.
    *[other] Votre registre de { $count } armes a été consulté.
    }
identification-none-share = La probabilité qu’elle ne figure dans aucun de ces enregistrements est de { $share }.
identification-nothing-fits = Aucune ne correspond.
identification-none = Dans aucun enregistrement ici
identification-none-hint = D’autres États seront alors interrogés : elle n’est peut-être jamais passée ici.
identification-open-record = Ouvrir l’enregistrement
identification-more = { $count ->
    [one] En afficher { $count } de plus
    *[other] En afficher { $count } de plus
    }
identification-compare = Comparer en détail
identification-reason = Pourquoi vous en décidez ainsi
identification-reason-hint = Ce que vous avez comparé, pour qui lira ce dossier plus tard.
identification-keep = Consigner cette décision
identification-kept = La décision est consignée.
identification-choose = Choisissez un enregistrement, ou indiquez qu’elle n’est dans aucun.
identification-no-record = Une personne a décidé que l’arme ne figure dans aucun enregistrement de votre registre.
identification-probability = Probabilité selon la recherche
identification-by = Décidé par
identification-at = Décidé le

## La chaîne.
chain-so-far = La chaîne à ce jour
chain-title = Traçage
chain-tab = Traçage et carte
chain-to-map = Voir sur la carte
chain-map = Parcours de l’arme
chain-caption = La chaîne, du plus ancien au plus récent
chain-what = Ce qui s’est passé
chain-own-register = Notre propre registre
chain-answer-of = Réponse : { $state }
chain-find = Trouvée
chain-finder = L’autorité qui l’a trouvée
chain-conclusion = Conclusion de ce dossier
chain-diversion = Point de détournement : { $kind }
chain-to = { $from } → { $to }
chain-made-in = { $state } ; fabriquée : { $origin }
map-description = Étapes dans l’ordre : { $places }
restriction = Restriction
restriction-number = Restriction { $number }
authorities = Pour : { $text }.
purpose = But : { $text }.

## À qui s’adresser.
ask-title = À qui s’adresser ensuite
ask-none = La chaîne et les marques n’indiquent aucun État qui n’ait déjà été interrogé.
ask-because = { $kind }, { $date }
ask-no-link = Aucun lien confirmé
ask-write = Écrire : { $state }
ask-to-partners = Voir les partenaires
ask-another = S’adresser à un autre État
history-title = Historique
history-at = Quand
history-who = Qui
history-what = Quoi
history-note = Note
history-node = Ce nœud
history-opened = Dossier ouvert
history-changed = Description de la découverte modifiée
history-record-chosen = Enregistrement choisi
history-no-record-chosen = Dans aucun enregistrement de notre registre
history-attachment-added = Photographie ou document ajouté
history-closed = Dossier clos
history-request-sent = Demande envoyée : { $state }
history-draft-begun = Brouillon de demande commencé : { $state }
history-draft-discarded = Brouillon de demande abandonné : { $state }
history-request-received = Demande reçue
history-step = { $step } – { $state }
history-document-refused = Un document a été refusé
history-other = Consigné par une autre version du programme
post-title = Courrier
post-to = À
post-at = Rédigé
post-detail = Précisions
post-waiting = En attente de remise
post-delivered = Remis
post-refused = Refusé par l’autre nœud
post-tried = { $attempts ->
    [one] Une tentative ; prochaine : { $due }.
    *[other] { $attempts } tentatives ; prochaine : { $due }.
    }

## Clôture.
close-lead = Dites comment le traçage a abouti et, si on l’a trouvé, à quel point l’arme a quitté des mains licites.
close-outcome = Résultat
close-traced = Tracée
close-not-traced = Non tracée
close-held-back = Information retenue, ou sans réponse
diversion-title = Point de détournement
diversion-hint = Où et quand l’arme est devenue illicite. Les champs reprennent le dernier maillon de la chaîne ; corrigez-les. Choisissez « Inconnu » si le traçage n’est pas allé plus loin.
diversion-kind = Comment elle a quitté des mains licites
last-lawful-holder = Dernier détenteur légitime
last-lawful-holder-hint = Nommez services et sociétés ; les particuliers seulement par un numéro de permis.
circumstance = Ce que l’on sait des faits
close-end = Fin du dossier
prevention = Prévention
prevention-hint = Ce qui a été fait, ou reste à faire, par qui et quand, pour que cela ne se reproduise pas.
close-reason-hint = Sur quoi repose cette conclusion.
close-irrevocable = Un dossier clos ne peut pas être rouvert. Sa chaîne, ses sources et son résultat restent lisibles.
close-withdraws = Ces États seront informés que leur réponse n’est plus nécessaire :
closing-title = Comment il a abouti
closed-on = Clos le
closed-by = Clos par
case-closed-notice = Le dossier est clos. Voici le traçage tel qu’il a été établi.

## Les listes de demandes.
requests-in = On attend notre réponse
requests-in-none = Aucun État n’attend de réponse de nous.
requests-in-caption = Demandes étrangères, les retards d’abord
requests-out = Nous attendons une réponse
requests-out-none = Aucune de nos demandes n’est ouverte. Une demande se rédige à partir d’un dossier.
requests-out-caption = Nos demandes, les retards d’abord
requests-more = Seules figurent ici celles qui attendent depuis le plus longtemps.
requests-more-cases = Toutes figurent dans la liste des dossiers
requests-who-asks = Qui demande
requests-who-is-asked = À qui
requests-their-number = Leur numéro
requests-received = Reçue
requests-sent = Envoyée
request-since = Depuis
request-late = Retard

## Une demande.
request-to = Demande adressée : { $state }
request-from = Demande reçue : { $state }
request-authority = Autorité
request-case-number = Numéro du dossier là-bas
request-why = Pourquoi cet État
request-urgency = Urgence
request-urgency-reason = Pourquoi elle est urgente
request-language = Langue de la demande
request-arrived = Reçue
request-acknowledge-due = Accusé de réception attendu le
request-acknowledged = Réception accusée
request-answer-due = Réponse attendue le
request-answered = Première réponse
request-marks = Les marques
request-sought = Ce que l’on veut savoir
request-new-title = Nouvelle demande
request-new-lead = La demande contient ce que prévoit le paragraphe 17 de l’instrument : ce que vous saisissez ici, et ce qui figure au dossier.
request-whom = À qui vous vous adressez
request-to-state = État à interroger
request-to-hint = Dans n’importe quelle langue, ou son code à deux lettres.
request-to-missing = Indiquez l’État à interroger.
request-language-hint = Celle dans laquelle vous écrivez et pouvez lire une réponse.
request-what = Ce que vous demandez
request-from-case = Repris du dossier
request-photographs = { $count ->
    [0] Aucune photographie n’accompagne la demande.
    [one] Une photographie accompagne la demande.
    *[other] { $count } photographies accompagnent la demande.
    }
request-send = Envoyer la demande
request-irrevocable = Ce qui est envoyé ne peut être repris. Une demande peut être retirée tant qu’elle n’a pas reçu de réponse, mais l’autre État l’aura lue.
request-sent-notice = La demande est signée et attend d’être remise ; la page du dossier indique quand elle est arrivée.
request-drafts = En cours de rédaction
request-drafts-caption = Brouillons de demandes, dont rien n’a été envoyé
request-draft-to = Brouillon de demande : { $state }
request-draft-saved-at = Dernier enregistrement
request-draft-by = Par
request-draft-saved-by = Dernier enregistrement par { $person }, le { $moment }. Rien n’en a été envoyé.
request-draft-saved = Le brouillon est enregistré.
request-draft-save = Enregistrer le brouillon
request-draft-go-on = La poursuivre
request-draft-hint = Un brouillon reste sur ce nœud, et toute personne qui travaille sur le dossier peut le poursuivre. Enregistrez de temps en temps : une session sans page ouverte se termine au bout d’une demi-heure.
request-draft-look = Voir le brouillon enregistré
request-draft-keep = Le conserver
request-look = Vérifier et relire
request-changed-since-look = Avant l’envoi, relisez la demande telle qu’elle est maintenant : c’est ce que verra l’autre État.
request-discard = Abandonner le brouillon
request-discard-title = Abandonner le brouillon ? ({ $state })
request-discard-lead = Ce qui y est écrit sera perdu. Le dossier reste tel quel.
request-draft-discarded = Le brouillon est abandonné.
gate-title = Qualité de la demande
gate-nothing = Il ne manque rien.
gate-blocked = La demande ne peut pas encore partir : réglez ce qui est signalé ainsi dans la liste ci-dessus.
suspicion-model = On dirait un modèle.
suspicion-calibre = On dirait un calibre.
suspicion-patent = On dirait un numéro de brevet.
suspicion-stock-number = On dirait un numéro de nomenclature militaire.
suspicion-licence-prefix = Il commence comme un numéro de licence de fabricant.
suspicion-inventory = On dirait une marque d’inventaire.
suspicion-scientific-notation = Un tableur l’a transformé en puissance de dix.
suspicion-date = On dirait une date.
suspicion-decimal-zeros = Il se termine par une virgule et des zéros qu’un logiciel a pu ajouter.
suspicion-other = Comparez-le avec l’arme.
handling-title = Usage autorisé
handling-lead = Paragraphe 15 : l’autre État respecte ce que vous indiquez ici.
handling-authorities = Qui peut la voir
handling-purpose = À quelle fin
handling-onward = Communication à des tiers
handling-reservation = Confidentialité qui ne peut être garantie
handling-reservation-hint = Si votre droit vous oblige à divulguer des réponses, dites-le ici. Laissez vide en l’absence de réserve.
handling-default-authorities = Les autorités de l’État requis chargées du traçage des armes
handling-default-answer-authorities = Les autorités de l’État demandeur chargées du traçage des armes
handling-default-purpose = Traçage de cette arme
restriction-hint = Un champ laissé vide ne fixe aucune limite.
thread-title = Échanges depuis
thread-none = Rien encore.
say-title = Ce que vous pouvez faire
say-acknowledge = Accuser réception
say-expected-by = Réponse prévue pour le
say-expected-by-hint = Par exemple 2019-05-31. Laissez vide si vous ne pouvez pas encore le dire.
say-ask-more = Demander un complément d’information
say-ask-more-hint = Demandez ce qu’il vous faut pour chercher : une meilleure photographie, une autre marque.
say-question = Question
say-supply = Fournir un complément d’information
say-reply = Réponse
say-with-marks = Joindre les marques telles qu’elles figurent maintenant au dossier
say-with-marks-hint = Modifiez-les d’abord dans le dossier si elles ont été relues.
say-clarify = Demander des éclaircissements
say-clarify-hint = Sur les motifs d’une réponse ou sur son contenu.
say-withdraw = Retirer la demande
say-withdraw-hint = L’autre État est informé du motif et n’a plus à répondre.
say-identify-first = D’abord chercher dans votre registre
say-write-answer = Rédiger la réponse
say-words-missing = Écrivez ce qui doit être dit.
say-done = C’est signé et attend d’être remis.
say-marks-again = Les marques telles que relues :

## Une réponse.
answer-title = Réponse
answer-to = Réponse : { $state }
answer-not-identified = Cherchez d’abord dans votre registre : sans cela, rien ne peut en être communiqué.
answer-preview = Ce que verra l’État suivant : { $state }
answer-irrevocable = Ce qui est envoyé ne peut être repris. Une nouvelle réponse ne peut suivre qu’une réponse partielle ou restreinte, un report ou une question.
answer-send = Signer et envoyer
answer-sent = La réponse est signée et attend d’être remise.
answer-look = Relire la réponse
answer-outcome = Nature de la réponse
answer-means-full = tout ce qui était demandé est communiqué.
answer-means-partial = une partie est communiquée ; la suite peut venir.
answer-means-restricted = quelque chose est connu et retenu.
answer-means-delayed = ce sera communiqué plus tard.
answer-means-refused = rien n’est communiqué.
answer-means-no-record = il n’y en a pas ici, et c’est une réponse utile.
answer-means-forward = un autre État en sait plus.
answer-means-record-destroyed = un enregistrement a existé.
answer-means-cannot-identify = les marques ne suffisent pas.
answer-facts = Ce que dit votre registre
answer-facts-hint = Seul ce qui est coché part, et rien du tout avec une réponse refusée ou différée. Chaque fait garde sa restriction où qu’il aille.
answer-no-facts = Aucun enregistrement n’a été choisi : il n’y a rien à communiquer.
answer-no-data = Aucun fait n’est communiqué.
answer-data = Faits communiqués
answer-held-back = Si une information est retenue
answer-held-back-hint = Une réponse ne peut être différée, restreinte ou refusée que pour l’un des motifs du paragraphe 22, et l’autre État en est informé (paragraphe 23).
answer-hold-back = Motif
answer-explanation = Explication
answer-explanation-hint = En toutes lettres, pour l’autre État.
answer-delayed-until = Différée jusqu’au
answer-forward-to = État à interroger à la place
answer-forward-to-hint = Dans n’importe quelle langue, ou son code à deux lettres.
answer-reliability-title = Degré de fiabilité
answer-basis = Comment l’enregistrement a été trouvé
answer-reliability = Fiabilité
answer-reliability-hint = De quel type d’enregistrement il s’agit, son ancienneté, ce qui manque à notre connaissance.

## Ce qui est refusé dans un dossier.
error-case-no-reason = Dites pourquoi. Toute modification d’un dossier demande un motif.
error-case-in-future = Cette date est dans l’avenir : { $date }. Saisissez le jour où cela s’est produit.
error-case-closed = Ce dossier est clos. Ouvrez-en un nouveau s’il y a du nouveau.
error-case-no-diversion = Une arme tracée a quitté quelque part des mains licites. Choisissez comment, ne serait-ce que « Inconnu ».
error-case-photograph-lost = La photographie { $name } ne peut être lue. Faites-la reprendre d’une sauvegarde, puis envoyez la demande.
error-case-too-many-photographs = Un dossier contient { $number } photographies au plus.
error-case-gate-closed = La demande ne peut pas encore partir. Points à régler avant l’envoi : { $number }.
error-case-no-partner = Il n’y a pas de lien confirmé avec cet État : { $state }. Sous Partenaires, ajoutez sa carte et confirmez l’empreinte.
error-case-asked-already = { $state } a déjà été interrogé dans ce dossier, et cette demande est encore ouverte.
error-case-draft-changed = Quelqu’un d’autre a enregistré le brouillon pendant que vous écriviez ({ $state }). Votre texte figure toujours ci-dessous et n’est pas enregistré. Voyez d’abord le brouillon enregistré ; si vous enregistrez ou envoyez ensuite, le vôtre le remplace.
error-case-draft-gone = Quelqu’un d’autre a envoyé ou abandonné le brouillon pendant que vous écriviez ({ $state }). Votre texte figure toujours ci-dessous et n’est pas enregistré. Voyez d’abord le dossier ; si vous enregistrez ensuite, il devient un nouveau brouillon.
error-case-to-oneself = Une demande s’adresse à un autre État. Indiquez lequel.
error-case-illegal-step = Ce n’est pas possible maintenant : la demande en est à « { $state } », ce qui ne permet pas « { $step } ». Rouvrez la demande pour voir ce qui a été dit entre-temps.
error-case-wrong-side = Seul l’autre État peut dire cela.
error-case-request-too-large = La demande est trop volumineuse. Retirez une photographie.
error-answer-no-reason = Une réponse qui retient quelque chose demande l’un des motifs du paragraphe 22. Choisissez-en un.
error-answer-no-explanation = Exposez le motif : l’autre État doit en être informé.
error-answer-nothing-told = Une telle réponse communique quelque chose. Cochez au moins un fait, ou choisissez « Aucun enregistrement ».
error-answer-forward-to-nobody = Indiquez l’État qui devrait être interrogé à la place.
error-answer-data-without-record = Une telle réponse ne comporte pas de faits. Décochez-les, ou choisissez une réponse complète ou partielle.
error-case-unanswered = { $state } attend encore une réponse dans cette affaire. Répondez d’abord : « aucun enregistrement » est aussi une réponse.
