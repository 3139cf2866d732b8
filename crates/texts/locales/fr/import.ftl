# Registers in: files, columns, rows, and what was found in them.

import-new = Importer un registre
import-title = Importer un registre
import-lead = Envoyez une feuille de calcul ou un fichier texte tel quel. Vous verrez comment ses colonnes sont comprises avant toute reprise, et chaque ligne qui ne peut être reprise est conservée et affichée.
import-file = Fichier
import-file-hint = CSV, XLSX ou ODS, jusqu’à 1 Go. Envoyer deux fois le même fichier n’ajoute rien.
import-send = Envoyer le fichier
import-no-file = Choisissez d’abord un fichier.
import-empty-title = Aucun fichier pour l’instant
import-empty-text = Choisissez la feuille de calcul dans laquelle le registre est tenu aujourd’hui. Aucune préparation n’est nécessaire.
import-list = Fichiers
import-received-at = Reçu
import-finished-at = Terminé
import-received = Le fichier a été reçu. Vérifiez ses colonnes.
import-known = Ce même fichier avait déjà été reçu ; rien n’a été ajouté. Voici ce qu’il est devenu.
import-known-refused = Ce même fichier avait déjà été refusé ; rien n’a été ajouté. Voici pourquoi.
import-kept = Le fichier a été reçu et est conservé, mais il n’a pas pu être repris.
import-begun = Les lignes sont en cours de reprise.
import-state-waiting = Vous attend
import-state-running = En cours
import-state-done = Terminé
import-state-stopped = Arrêté
import-state-refused = Refusé
import-progress = Lignes du fichier
import-measuring = Le fichier est en cours de mesure.
import-may-leave = Vous pouvez quitter cette page : le travail continue, même après un redémarrage du programme.
import-stopped = L’importation s’est arrêtée avant la fin.
import-stopped-at = Tout ce qui précède et la ligne { $row } du fichier sont repris et le demeurent. Une fois la cause corrigée, poursuivez à partir de là.
import-continue = Poursuivre
import-not-taken = Ce fichier n’a pas été repris.
import-not-taken-hint = Il est conservé tel quel. Rien de son contenu n’est au registre.
import-original = Télécharger le fichier d’origine
import-report = Ce que sont devenues les lignes
import-meaning = Ce que cela signifie
import-taken-all = Reprises
import-taken = Reprises
import-taken-advice = Au registre, sans rien à vérifier.
import-with-findings = Reprises avec constats
import-with-findings-advice = Au registre, mais un élément de la ligne est à vérifier.
import-refused = Refusées
import-refused-advice = Pas au registre. Chaque ligne est conservée : corrigez-la, puis reprenez-la.
import-duplicates = Doublons
import-duplicates-advice = La même ligne a déjà été reprise, de ce fichier ou d’un autre.
import-repaired = Reprises après correction
import-another = Autre fichier
import-rows = Lignes
import-row-number = Ligne
import-cells = Cellules
import-found = Constats
import-no-rows-title = Aucune ligne de ce genre
import-no-rows-text = Il n’y a rien à faire ici.
import-row-title = Ligne { $row }
import-row-refused = Cette ligne n’a pas été reprise. Ses cellules figurent ici comme dans le fichier : corrigez-les et reprenez la ligne.
import-row-duplicate = Une ligne aux mêmes cellules a déjà été reprise. S’il s’agit d’une seconde arme, reprenez-la tout de même.
import-row-findings = Cette ligne a été reprise. Les constats sont à vérifier ; les erreurs se rectifient sur la fiche de l’arme.
import-row-repaired = Cette ligne a été reprise après correction.
import-repair-hint = Le fichier reste tel quel. C’est ce que vous écrivez ici qui est repris.
import-duplicate-hint = Deux armes peuvent être décrites de la même façon. Ne reprenez la ligne que s’il s’agit d’une autre arme.
import-take = Reprendre la ligne
import-take-anyway = Reprendre tout de même
import-row-taken = La ligne a été reprise.

## Columns and fields.
matching-title = Vérifier les colonnes
matching-lead = Chaque colonne du fichier est associée à un champ, autant que son nom l’indique. Corrigez ce qui est faux, puis reprenez les lignes.
matching-saved = Les colonnes sont associées comme pour le dernier fichier de cette forme.
matching-one-column = Le tableau n’a qu’une colonne. S’il doit en avoir plusieurs, indiquez sous « { reading-title } » quel signe sépare les cellules.
matching-many-columns = Le tableau a { $count } colonnes. Seules les colonnes associées sont comprises, les autres sont conservées avec chaque arme. S’il doit en avoir moins, indiquez sous « { reading-title } » comment lire le fichier.
matching-columns = Colonnes du fichier
matching-column = Colonne
column-number = Colonne { $number }
matching-examples = Exemples
matching-field = Champ
matching-why = Pourquoi
matching-keep = (conservée sous son propre nom)
matching-kept = Les colonnes sans champ sont conservées avec chaque arme sous leur propre nom. Rien n’est perdu.
matching-confirm = Reprendre les lignes
matching-no-serial = Aucune colonne n’est associée au numéro de série. Une arme sans numéro ne se trace guère, et ce qui est repris demeure. Choisissez la colonne, sauf si le fichier n’en contient vraiment pas.
matching-confirm-without = Reprendre les lignes sans numéro de série
matching-preview = Les premières lignes
match-sure = Sûr
match-likely = Probable
match-possible = Possible
match-name = Le nom est connu : « { $alias } ».
match-part-of-header = Le nom contient « { $alias } ».
match-misspelt = Le nom est presque « { $alias } ».
match-values-do-not-fit = Le nom évoque « { $field } », mais la plupart des valeurs ne conviennent pas.
match-tie = Plusieurs colonnes pourraient être « { $field } » : { $columns }. Choisissez-en une.
match-taken = « { $field } » convient mieux à la colonne { $column }.
match-unknown = Le nom n’est pas connu.
reading-title = Les colonnes ou les lettres semblent fausses ?
reading-lead = Indiquez comment lire le fichier, puis regardez de nouveau.
reading-encoding = Encodage des lettres
reading-delimiter = Signe entre les cellules
reading-sheet = Feuille
reading-header = Ligne portant le nom des colonnes
reading-header-hint = Vide : trouvée automatiquement. 0 : aucune ligne ne les nomme.
reading-look = Regarder de nouveau
delimiter-comma = Virgule ,
delimiter-semicolon = Point-virgule ;
delimiter-tab = Tabulation
delimiter-bar = Barre |

## Fields of a register’s row.
field-serial = Numéro de série
field-maker = Fabricant
field-model = Modèle
field-calibre = Calibre
field-weapon-type = Type
field-country-of-manufacture = Pays de fabrication
field-year-of-manufacture = Année de fabrication
field-importer = Importateur
field-import-country = Importée de
field-import-date = Date d’importation
field-export-date = Date d’exportation
field-export-country = Exportée vers
field-consignee = Destinataire
field-holder = Détenteur
field-holder-kind = Nature du détenteur
field-holder-since = Détenue depuis
field-acquired-from = Acquise de
field-licence = Licence
field-status = Statut
field-status-date = Date du statut
field-other-marks = Autres marques
field-component = Pièce marquée
field-location = Lieu de dépôt
field-record-date = Date d’inscription
field-record-number = Numéro d’inscription
field-remarks = Observations

## What was found in a row.
finding-too-few-cells = La ligne compte { $cells } cellules, le tableau { $expected } colonnes. Vérifiez qu’aucune valeur ne se trouve dans la mauvaise colonne.
finding-too-many-cells = La ligne compte { $cells } cellules, le tableau seulement { $expected } colonnes. Vérifiez qu’aucune valeur ne se trouve dans la mauvaise colonne.
finding-scientific-notation = « { $text } » est un nombre abrégé par un tableur. Recopiez-le d’après le papier ou l’arme.
finding-digits-lost = « { $text } » compte plus de quinze chiffres, et le tableur a remplacé les derniers par des zéros. Recopiez-le.
finding-turned-into-date = « { $text } » a sans doute été transformé en date par un tableur. Recopiez-le d’après le papier ou l’arme.
finding-lost-zeros-possible = « { $text } » a peut-être perdu des zéros au début. Comparez avec le papier ou l’arme.
finding-formula-error = « { $text } » est l’erreur d’une formule et non une valeur.
finding-stray-space = Il y a des espaces superflues. Lu comme « { $cleaned } ».
finding-non-breaking-space = Il y a des espaces inhabituelles. Lu comme « { $cleaned } ».
finding-invisible-character = Il y a des caractères invisibles. Lu comme « { $cleaned } ».
finding-text-guard = Écrit de façon que le tableur le garde comme texte. Lu comme « { $cleaned } ».
finding-wrong-encoding = « { $text } » contient des caractères illisibles. Un autre encodage du fichier peut aider.
finding-ambiguous-date = Dans « { $text } », le jour et le mois peuvent être intervertis. Seule l’année est reprise.
finding-two-digit-year = « { $text } » a une année à deux chiffres, lue { $year }. Vérifiez le siècle.
finding-date-in-future = « { $text } » est dans le futur et n’est pas repris comme date. Le texte est conservé tel quel ; rectifiez-le sur la fiche de l’arme.
finding-not-a-date = « { $text } » n’est pas une date.
finding-no-such-day = « { $text } » désigne un jour qui n’existe pas.
finding-other-calendar = « { $text } » relève d’un autre calendrier. Écrivez la date dans le calendrier grégorien.
finding-no-year = « { $text } » n’a pas d’année.
finding-not-in-reference = « { $text } » ne figure dans aucune table de référence. Il est conservé tel quel.
finding-word-for-serial = « { $text } » n’est pas un numéro de série, mais en indique l’état. Il est conservé comme état du numéro de série.
finding-status-not-known = « { $text } » n’est pas un statut connu. Il est conservé sous son propre nom.
finding-nothing-identifies = Rien n’indique de quelle arme il s’agit : numéro de série, fabricant, modèle, calibre et type manquent tous.
finding-taken-before = Une ligne aux mêmes cellules a déjà été reprise.
finding-serial-looks-like-model = « { $text } » ressemble à un nom de modèle et non à un numéro de série.
finding-serial-looks-like-calibre = « { $text } » ressemble à un calibre et non à un numéro de série.
finding-serial-looks-like-patent = « { $text } » ressemble à un numéro de brevet et non à un numéro de série.
finding-serial-looks-like-stock-number = « { $text } » ressemble à un numéro de nomenclature et non à un numéro de série.
finding-serial-has-licence-prefix = « { $text } » semble commencer par un numéro de licence, avant le numéro de série proprement dit.
finding-serial-looks-like-inventory-mark = « { $text } » ressemble à un numéro d’inventaire et non à un numéro de série.
finding-serial-in-scientific-notation = « { $text } » a été abrégé par un tableur ; ses derniers chiffres sont perdus.
finding-serial-looks-like-date = « { $text } » ressemble à une date, ce que les tableurs font de certains numéros de série.
finding-serial-ends-in-decimal-zeros = « { $text } » se termine par une virgule décimale et des zéros, sans doute ajoutés par un logiciel qui a pris le numéro de série pour une quantité.

## Why a row could not be read at all.
finding-open-quote = Un guillemet s’ouvre et n’est jamais fermé. Fermez-le, ou écrivez-le deux fois s’il fait partie du texte.
finding-row-too-long = La ligne est trop longue. Vérifiez que les lignes se terminent où elles doivent.
finding-cell-too-long = Une cellule de cette ligne est trop longue.
finding-too-many-columns = La ligne compte trop de colonnes.
finding-row-damaged = La ligne est endommagée dans le fichier.
finding-file-breaks-off = Le fichier s’interrompt ici. Renvoyez le fichier entier : les lignes déjà reprises ne le seront pas deux fois.
finding-too-many-rows = Le tableau compte plus de lignes qu’on ne peut en lire d’un fichier. Répartissez-le sur plusieurs fichiers.

## Why a file was not taken.
error-file-unreadable = « { $name } » n’a pas pu être lu. Renvoyez-le.
error-file-empty = « { $name } » est vide. Exportez de nouveau le tableau et vérifiez la taille du fichier.
error-not-a-table = « { $name } » est { $looks-like ->
    [old-excel] un classeur Excel 97–2003 (.xls)
    [binary-excel] un classeur Excel binaire (.xlsb)
    [markup] une page Web ou un fichier XML
    [pdf] un document PDF
    [document] un document texte ou une présentation
    [picture] une image
    [archive] un dossier compressé
    *[other] un fichier d’une autre nature
    } et non un tableau. Enregistrez le tableau en XLSX, ODS ou CSV et envoyez ce fichier.
error-password-protected = « { $name } » est protégé par un mot de passe. Enregistrez une copie sans mot de passe et envoyez-la.
error-workbook-too-large = « { $name } » est trop volumineux une fois décompressé (dans { $part }). Répartissez le tableau sur plusieurs fichiers ou enregistrez-le en CSV.
error-zip-bomb = « { $name } » n’a pas été ouvert : { $part } grossit démesurément à la décompression, comme dans un fichier malveillant. S’il est authentique, enregistrez-le en CSV.
error-workbook-damaged = « { $name } » est endommagé ({ $detail }). Ouvrez-le dans un tableur, enregistrez-le de nouveau et envoyez le nouveau fichier.
error-no-such-sheet = « { $name } » n’a pas de feuille « { $sheet } ». Feuilles présentes : { $sheets }.
error-only-headers = « { $name } » n’a que les noms des colonnes, sans aucune ligne en dessous. Vérifiez que les lignes ont été enregistrées avec eux et envoyez ce fichier.
error-no-rows = « { $name } » n’a aucune ligne lisible. { $first ->
    [too-many-columns] La première ligne a trop de colonnes. Supprimez celles qui ne font pas partie du tableau.
    [row-too-long] La première ligne est trop longue. Vérifiez que les lignes se terminent où il faut.
    [open-quote] Dans la première ligne, un guillemet s’ouvre sans se fermer. Fermez-le et renvoyez le fichier.
    *[other] Vérifiez que le bon tableau a été enregistré.
    }
error-unknown-encoding = « { $label } » n’est pas un encodage connu de ce programme. Choisissez-en un dans la liste.
error-bad-delimiter = « { $delimiter } » ne peut pas séparer des cellules. Choisissez un signe dans la liste.
error-file = Le fichier n’a pas pu être lu : { $detail }
error-import-disk = Le fichier n’a pas pu être stocké. Demandez à votre administrateur de vérifier l’espace disque du nœud, puis renvoyez-le.
error-import-nothing-matched = Aucune colonne n’indique de quelle arme il s’agit. Associez-en au moins une au numéro de série, au fabricant, au modèle, au calibre ou au type.
error-import-matched-twice = Deux colonnes sont associées à « { $field } ». Laissez l’une d’elles sans champ : elle est conservée de toute façon.
error-import-wrong-state = Cette importation a avancé entre-temps. Ouvrez-la de nouveau.
error-import-interrupted = L’importation s’est arrêtée de façon inattendue. Elle peut être poursuivie depuis sa page.

## Trial and list of work.
trial-try = Faire d’abord un essai
trial-try-hint = Parcourt tout le fichier et montre ce que deviendrait chaque ligne. Rien n’est pris.
trial-title = Essai
trial-lead = Rien n’est encore pris. Voici ce que deviendraient les lignes.
trial-begun = Le fichier est à l’essai. Rien n’est pris.
trial-progress = Lignes parcourues
trial-broken = L’essai s’est arrêté avant la fin du fichier.
trial-figures = Ce que deviendraient les lignes
trial-known = Déjà au registre
trial-repeated = Répétées dans le fichier
trial-found = Ce qui a été trouvé
trial-nothing = Rien n’a été trouvé qu’une personne doive regarder.
trial-first = Les premières lignes de ce genre
trial-not-taken = Non prise
trial-take = Prendre les lignes
trial-back = Revenir aux colonnes
trial-more = { $count ->
    [one] et { $count } autre
    *[other] et { $count } autres
    }
trial-more-than = { $count ->
    [one] et plus de { $count } autre
    *[other] et plus de { $count } autres
    }
work-title = Liste de travail
work-lead = Ce qui a été trouvé dans les lignes de tous les fichiers, le semblable ensemble. Corrigez ce qui est faux dans toutes les lignes qui disent la même chose, ou mettez de côté ce qui est juste tel quel.
work-empty-title = Rien n’attend
work-empty-text = Tout ce qui a été trouvé dans les lignes des fichiers est réglé.
work-findings = Constats en attente
work-kind = Ce qui a été trouvé
work-rows = Lignes en attente
work-cell = Ce que dit la cellule
work-no-cell = Sur aucune cellule en particulier
work-decisions = Décisions
work-decision = Décision
work-mended = { $field } : « { $value } » a été mis
work-right = Juste tel quel
work-undone = Une décision antérieure a été annulée
work-done = { $count ->
    [one] { $count } ligne faite.
    *[other] { $count } lignes faites.
    }
work-left = { $count ->
    [one] { $count } ligne n’a pu être faite et attend un regard.
    *[other] { $count } lignes n’ont pu être faites et attendent un regard.
    }
work-waiting = { $count ->
    [one] { $count } ligne attend.
    *[other] { $count } lignes attendent.
    }
work-mend-all = { $count ->
    [one] Le mettre dans { $count } ligne
    *[other] Le mettre dans les { $count } lignes
    }
work-mend-one = Le mettre dans cette ligne
work-right-do = C’est juste tel quel
work-right-kind = Tout ce qui est de ce genre est juste tel quel
work-value = Ce qu’elle devrait dire
work-value-hint = Le fichier reste tel quel. Les armes déjà prises reçoivent une correction avec votre motif ; les lignes refusées sont prises.
work-only = Seulement cette ligne
work-only-this = Seulement la ligne { $row }
work-all-again = De nouveau toutes les lignes
work-is-left = À regarder
work-undo = Annuler
work-undo-lead = Les cellules retrouvent ce qu’elles disaient, par une nouvelle correction, et les constats attendent de nouveau. Rien n’est effacé.
work-undo-do = Annuler la décision
work-begun = La décision est en cours d’application.
work-settled = La ligne est réglée.
error-findings-not-alike = Les constats d’un même genre disent des choses différentes. Choisissez-en un pour lui donner une autre valeur.
error-findings-busy = Une décision antérieure sur ces constats est encore en cours. Attendez qu’elle soit terminée.
error-findings-not-undoable = Cela ne peut être annulé ici. Une ligne prise reste prise : corrigez l’arme sur sa propre page.
error-findings-row-left = La ligne n’a pu être corrigée ainsi : elle ne peut toujours pas être prise, ou quelqu’un a corrigé l’arme à la main. Ouvrez la ligne ou l’arme.
