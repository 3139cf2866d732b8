# From the symbol on a weapon to the makers and States to ask.

symbols-title = Recherche par symbole
symbols-lead = Choisissez ce que vous voyez sur l’arme : la marque d’une fabrique, celle d’un contrôleur, ou l’absence de marque. Elle mène à des fabricants et à des États à interroger, jamais à une certitude.
symbols-described = Ce que vous voyez
symbols-redraw = Choisir un autre dessin
symbols-shape = Cadre du symbole
symbols-any-shape = Indéterminé
symbols-contents = Ce qu’il contient
symbols-any-contents = Indéterminé, ou rien
symbols-text = Chiffres ou lettres à l’intérieur
symbols-selector = Marques du sélecteur
symbols-script = Écriture des autres inscriptions
symbols-results = À qui peut appartenir le symbole
symbols-states = Par État
symbols-catalogue = Catalogue
symbols-none = Aucun de ceux-ci
symbols-none-text = Les symboles sont copiés, les pièces viennent de plusieurs États et le catalogue est loin d’être complet. Quoi qu’on ait vu, au moins { $share } restent ici.
symbols-others = Probabilité de tous les autres symboles du catalogue : { $share }
symbols-former-su = autrefois l’Union soviétique
symbols-former-yu = autrefois la Yougoslavie
symbols-former-dd = autrefois la République démocratique allemande
symbols-until = jusque vers { $year }
symbols-aliases = Autres noms
symbols-look-alikes = Facile à confondre avec
symbols-identify = Reprendre dans l’identification
symbols-beware = Avant de s’y fier
symbols-beware-alone = Un symbole ne dit pas à lui seul d’où vient une arme. Il faut ensemble le type et le modèle, le fabricant et le pays, et le numéro de série.
symbols-beware-parts = Des pièces de plusieurs États peuvent se trouver sur une même arme. Regardez d’abord la carcasse, puis chaque pièce.
symbols-beware-again = Un État qui a reçu l’arme peut l’avoir marquée à nouveau, souvent de l’autre côté.
symbols-beware-year = Une année frappée à côté du symbole ne fait pas partie du numéro de série.
symbols-beware-catalogue = Ce que le catalogue dit des marques du sélecteur, des écritures et des types n’a pas été vérifié.
error-symbol-nothing = Indiquez ce que vous voyez : le cadre du symbole, ce qu’il contient ou les marques du sélecteur.

## Frames.
symbol-shape-triangle = Triangle
symbol-shape-circle = Cercle
symbol-shape-double-circle = Double cercle
symbol-shape-oval = Ovale
symbol-shape-star = Étoile
symbol-shape-shield = Écu
symbol-shape-rhombus = Losange
symbol-shape-crown = Couronne
symbol-shape-emblem = Armoiries ou emblème
symbol-shape-text = Texte sans cadre
symbol-shape-unmarked = Aucune marque de fabrique

## What is in them.
symbol-contents-arrow = Flèche
symbol-contents-open-arrow = Flèche au trait
symbol-contents-star = Étoile
symbol-contents-circle = Cercle
symbol-contents-hammer = Marteau
symbol-contents-picture = Animal ou plante
symbol-contents-number = Nombre
symbol-contents-letters = Lettres ou mots

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = Points
symbol-selector-arabic-words = Mots en arabe
symbol-selector-persian-words = Mots en persan
symbol-script-latin = Latine
symbol-script-cyrillic = Cyrillique
symbol-script-arabic = Arabe
symbol-script-persian = Persane
symbol-script-chinese = Chinoise
symbol-script-korean = Coréenne
symbol-script-other = Autre

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = décrit dans une source
symbol-certainty-unverified = non vérifié
symbol-certainty-doubtful = non vérifié, douteux
symbol-remark-triangle-family = Les triangles d’Ijevsk, de Cugir et des fabriques chinoises se confondent. Cherchez la queue de la flèche, ou un nombre.
symbol-remark-soviet-polish-parts = Les premières armes ont des pièces soviétiques et polonaises, qui portent leurs propres marques à côté de ce symbole.
symbol-remark-early = Employé seulement dans les premières années.
symbol-remark-inspector = Marque d’un contrôleur : elle désigne l’État, non la fabrique.
symbol-remark-unmarked = Une marque absente peut aussi avoir été usée ou limée.
