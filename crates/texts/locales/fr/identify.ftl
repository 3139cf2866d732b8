# From the marks as seen to the records that they may belong to.

identify-title = Identifier une arme
identify-lead = Saisissez ce que vous voyez sur l’arme. Un numéro de série usé ou incertain suffit ; toute autre marque est utile.
identify-serial-hint = Écrivez ? pour un caractère illisible et [8B] pour un caractère qui peut être l’un ou l’autre.
identify-fields = Autres marques
identify-read = Comment les marques ont été lues
identify-read-so = Comment les marques ont été lues : { $medium }.
identify-notation = Comment noter ce qui est incertain
identify-notation-unknown = Un caractère est illisible.
identify-notation-candidates = Le caractère est l’un de ceux-ci.
identify-notation-weights = Le caractère est l’un de ceux-ci, avec votre degré de certitude pour chacun.
identify-notation-count = Un à trois caractères sont illisibles.
identify-notation-doubtful = Le caractère qui suit le signe est visible, mais douteux.
identify-notation-run = Il manque ici un nombre quelconque de caractères, ou aucun.
identify-results = De quelle arme il peut s’agir
identify-likeliest = Le plus probable
identify-unclear = Pas clair : toutes les autres possibilités réunies sont plus probables.
identify-considered = Enregistrements compatibles avec ce que vous avez vu : { $considered } sur { $total }.
identify-forms = Ce qui a été lu a une forme inhabituelle. Sur { $records } numéros de série comparables de ce registre : { $forms }. Vérifiez encore s’il manque un caractère ou si l’un d’eux est douteux.
identify-form = { $share } comme { $form }
identify-truncated = Trop d’enregistrements conviennent pour être comparés un à un. Un caractère lisible de plus, le fabricant ou le calibre restreindra la recherche.
identify-others = Probabilité qu’il s’agisse d’un autre enregistrement, non affiché ici : { $share }
identify-by-sound = Les lettres d’une autre écriture ont été comparées d’après leur son.
identify-look-to-sound = Les lettres latines ont été prises pour des lettres cyrilliques recopiées d’après leur forme, et comparées d’après leur son.
identify-sound-to-look = Les lettres latines ont été prises pour des lettres cyrilliques transcrites d’après leur son, et comparées d’après leur forme.
identify-numeral = Un nombre en chiffres romains a été comparé au même nombre en chiffres arabes.
identify-open-weapon = Ouvrir la fiche de l’arme
identify-open-case = Ouvrir un dossier avec cet enregistrement
identify-open-case-none = Ouvrir un dossier sans enregistrement
identify-none = Dans aucun enregistrement d’ici
identify-none-text = L’arme n’a peut-être jamais été enregistrée ici. Vérifiez encore une fois les marques, puis ouvrez un dossier afin que l’État qui l’a fabriquée ou importée puisse être interrogé.
identify-empty-title = Le registre est vide
identify-empty-text = Il n’y a encore rien à comparer. Importez d’abord un registre.
identify-word-for-serial = « { $text } » n’est pas un numéro de série, mais en indique l’état : { $state }. La recherche se fonde sur les autres marques.

## How two values compare.
verdict-equal = identique
verdict-near = proche
verdict-different = différent
verdict-absent = inconnu

## Why a record is likely or not.
why-title = Pourquoi cet enregistrement
why-short = Pourquoi ?
why-agrees = tout ce qui a été vu concorde
why-legend = × 40 : ce qui a été vu est 40 fois plus probable s’il s’agit de cette arme que s’il s’agit d’une autre. 1/15 : 15 fois moins probable.
why-against = contre
why-for = pour
why-same = { $same } caractères identiques sur { $total }
why-before = Un enregistrement parmi { $count }
why-together = Le tout ensemble
why-whole = cet enregistrement { $record }, dans aucun enregistrement d’ici { $none }

## What was entered cannot be searched with.
error-identify-year = « { $text } » n’est pas une année. Écrivez quatre chiffres, par exemple 1987.
error-identify-nothing = Saisissez ce que vous voyez : le numéro de série, le fabricant, le calibre ou le type.
error-pattern-empty = Il n’y a rien à rechercher. Écrivez les caractères que vous pouvez lire, et ? pour chacun des autres.
error-pattern-too-long = À partir du caractère { $position }, le numéro de série est trop long pour être recherché.
error-pattern-unclosed = Le caractère { $position } ouvre un groupe que rien ne ferme. Fermez [ par ] et {"{"} par {"}"}.
error-pattern-unopened = Le caractère { $position } ferme un groupe que rien n’a ouvert. Supprimez-le, ou ouvrez le groupe par [ ou {"{"}.
error-pattern-no-candidates = Les crochets au caractère { $position } ne contiennent ni lettre ni chiffre. Écrivez-y les caractères possibles, comme dans [8B3].
error-pattern-too-many-candidates = Les crochets au caractère { $position } contiennent trop de caractères. Écrivez ? pour un caractère illisible.
error-pattern-bad-weight = Au caractère { $position } commence un poids qui n’est pas compris entre 0 et 1. Écrivez-le comme dans [8=0.7,B=0.3].
error-pattern-bad-candidate = Le caractère { $position } n’a pas sa place entre crochets. Écrivez les caractères possibles comme dans [8B3] ou [8=0.7,B=0.3].
error-pattern-bad-count = Les accolades au caractère { $position } ne disent pas combien de caractères sont illisibles. Écrivez {"{2}"}, ou {"{1,3}"} pour un à trois.
error-pattern-dangling = Le signe au caractère { $position } doit être suivi d’une lettre ou d’un chiffre.
