# From the symbol on a weapon to the makers and States to ask.

symbols-title = Búsqueda por símbolo
symbols-lead = Elija lo que ve en el arma: la marca de una fábrica, la de un inspector, o que no hay ninguna. Conduce a fabricantes y Estados a los que preguntar, nunca a una certeza.
symbols-described = Lo que ve
symbols-redraw = Elegir otro dibujo
symbols-shape = Marco del símbolo
symbols-any-shape = No se distingue
symbols-contents = Lo que contiene
symbols-any-contents = No se distingue, o nada
symbols-text = Número o letras en su interior
symbols-selector = Marcas del selector
symbols-script = Escritura de otros textos
symbols-results = De quién puede ser el símbolo
symbols-states = Por Estado
symbols-catalogue = Catálogo
symbols-none = Ninguno de estos
symbols-none-text = Los símbolos se copian, las piezas proceden de varios Estados y el catálogo está lejos de ser completo. Se haya visto lo que se haya visto, aquí queda al menos { $share }.
symbols-others = Probabilidad de todos los demás símbolos del catálogo: { $share }
symbols-former-su = antes la Unión Soviética
symbols-former-yu = antes Yugoslavia
symbols-former-dd = antes la República Democrática Alemana
symbols-until = hasta { $year } aproximadamente
symbols-aliases = También llamado
symbols-look-alikes = Se confunde fácilmente con
symbols-identify = Pasar a la identificación
symbols-beware = Antes de confiar en ello
symbols-beware-alone = Un símbolo por sí solo no dice de dónde procede un arma. Hacen falta juntos el tipo y modelo, el fabricante y país, y el número de serie.
symbols-beware-parts = En una misma arma puede haber piezas de varios Estados. Mire primero el cajón de mecanismos y después cada pieza.
symbols-beware-again = Un Estado que recibió el arma puede haberla marcado de nuevo, a menudo en el otro lado.
symbols-beware-year = Un año estampado junto al símbolo no forma parte del número de serie.
symbols-beware-catalogue = Lo que el catálogo dice de las marcas del selector, las escrituras y los tipos no se ha verificado.
error-symbol-nothing = Indique lo que ve: el marco del símbolo, lo que contiene o las marcas del selector.

## Frames.
symbol-shape-triangle = Triángulo
symbol-shape-circle = Círculo
symbol-shape-double-circle = Círculo doble
symbol-shape-oval = Óvalo
symbol-shape-star = Estrella
symbol-shape-shield = Escudo
symbol-shape-rhombus = Rombo
symbol-shape-crown = Corona
symbol-shape-emblem = Escudo de armas o emblema
symbol-shape-text = Texto sin marco
symbol-shape-unmarked = Sin marca de fábrica

## What is in them.
symbol-contents-arrow = Flecha
symbol-contents-open-arrow = Flecha solo en contorno
symbol-contents-star = Estrella
symbol-contents-circle = Círculo
symbol-contents-hammer = Martillo
symbol-contents-picture = Animal o planta
symbol-contents-number = Número
symbol-contents-letters = Letras o palabras

## What else is on the weapon. Other marks of a selector are letters, which need no name.
symbol-selector-dots = Puntos
symbol-selector-arabic-words = Palabras en árabe
symbol-selector-persian-words = Palabras en persa
symbol-script-latin = Latina
symbol-script-cyrillic = Cirílica
symbol-script-arabic = Árabe
symbol-script-persian = Persa
symbol-script-chinese = China
symbol-script-korean = Coreana
symbol-script-other = Otra

## How sure an entry of the catalogue is, and what one must know about it.
symbol-certainty-sourced = descrito en una fuente
symbol-certainty-unverified = sin verificar
symbol-certainty-doubtful = sin verificar, dudoso
symbol-remark-triangle-family = Los triángulos de Izhevsk, de Cugir y de las fábricas chinas se confunden entre sí. Busque la cola de la flecha o un número.
symbol-remark-soviet-polish-parts = Las primeras armas llevan piezas soviéticas y polacas, con sus marcas junto a este símbolo.
symbol-remark-early = Usado solo en los primeros años.
symbol-remark-inspector = Marca de un inspector: señala el Estado, no la fábrica.
symbol-remark-unmarked = Una marca ausente también puede haberse desgastado o limado.
