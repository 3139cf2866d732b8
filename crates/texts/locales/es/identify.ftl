# From the marks as seen to the records that they may belong to.

identify-title = Identificar un arma
identify-lead = Escriba lo que ve en el arma. Basta un número de serie gastado o dudoso, y cada marca adicional ayuda.
identify-serial-hint = Escriba ? por cada carácter ilegible y [8B] por uno que puede ser cualquiera de los dos.
identify-fields = Otras marcas
identify-read = Cómo se leyeron las marcas
identify-read-so = Cómo se leyeron las marcas: { $medium }.
identify-notation = Cómo anotar lo que no es seguro
identify-notation-unknown = Un carácter no se puede leer.
identify-notation-candidates = El carácter es uno de estos.
identify-notation-weights = El carácter es uno de estos, con el grado de certeza de cada uno.
identify-notation-count = De uno a tres caracteres no se pueden leer.
identify-notation-doubtful = El carácter que sigue al signo se ve, pero es dudoso.
identify-notation-run = Aquí falta cualquier número de caracteres, o ninguno.
identify-results = Qué arma puede ser
identify-likeliest = Lo más probable
identify-unclear = No está claro: todas las demás posibilidades juntas son más probables.
identify-considered = Registros que concuerdan con lo observado: { $considered } de { $total }.
identify-forms = Lo leído tiene una forma inusual. De { $records } números de serie comparables de este registro: { $forms }. Mire de nuevo si falta un carácter o si alguno es dudoso.
identify-form = { $share } como { $form }
identify-truncated = Concuerdan demasiados registros para compararlos uno a uno. Un carácter legible más, el fabricante o el calibre acotarán la búsqueda.
identify-others = Probabilidad de que sea otro registro que no figura aquí: { $share }
identify-by-sound = Las letras de otra escritura se compararon por su sonido.
identify-look-to-sound = Se supuso que las letras latinas son letras cirílicas copiadas por su forma, y se compararon por su sonido.
identify-sound-to-look = Se supuso que las letras latinas son letras cirílicas transcritas por su sonido, y se compararon por su forma.
identify-numeral = Un número romano se comparó con el mismo número en cifras arábigas.
identify-open-weapon = Abrir el arma
identify-open-case = Abrir un caso con este registro
identify-open-case-none = Abrir un caso sin registro
identify-none = En ningún registro de aquí
identify-none-text = Puede que el arma nunca se haya registrado aquí. Compruebe las marcas una vez más y abra un caso, para poder consultar al Estado que la fabricó o la importó.
identify-empty-title = El registro está vacío
identify-empty-text = Todavía no hay nada con qué comparar. Importe primero un registro.
identify-word-for-serial = «{ $text }» no es un número de serie, pero dice qué le ocurrió: { $state }. La búsqueda se basa en las demás marcas.

## How two values compare.
verdict-equal = igual
verdict-near = próximo
verdict-different = distinto
verdict-absent = no consta

## Why a record is likely or not.
why-title = Por qué este registro
why-short = ¿Por qué?
why-agrees = todo lo observado coincide
why-legend = × 40: lo observado es 40 veces más probable si es esta arma que si es cualquier otra. 1/15: 15 veces menos probable.
why-against = en contra
why-for = a favor
why-same = { $same } de { $total } caracteres iguales
why-before = Un registro entre { $count }
why-together = Todo junto
why-whole = este registro { $record }, en ningún registro de aquí { $none }

## What was entered cannot be searched with.
error-identify-year = «{ $text }» no es un año. Escriba cuatro cifras, por ejemplo 1987.
error-identify-nothing = Escriba lo que ve: el número de serie, el fabricante, el calibre o el tipo.
error-pattern-empty = No hay nada que buscar. Escriba los caracteres que puede leer y ? por cada uno de los demás.
error-pattern-too-long = A partir del carácter { $position } el número de serie es demasiado largo para buscarlo.
error-pattern-unclosed = El carácter { $position } abre un grupo que nada cierra. Cierre [ con ] y {"{"} con {"}"}.
error-pattern-unopened = El carácter { $position } cierra un grupo que nada abrió. Quítelo, o abra el grupo con [ o {"{"}.
error-pattern-no-candidates = Los corchetes del carácter { $position } no contienen letras ni cifras. Escriba entre ellos los caracteres posibles, como en [8B3].
error-pattern-too-many-candidates = Los corchetes del carácter { $position } contienen demasiados caracteres. Escriba ? por un carácter ilegible.
error-pattern-bad-weight = En el carácter { $position } empieza un peso que no está entre 0 y 1. Escríbalo como en [8=0.7,B=0.3].
error-pattern-bad-candidate = El carácter { $position } no corresponde entre corchetes. Escriba los caracteres posibles como en [8B3] o [8=0.7,B=0.3].
error-pattern-bad-count = Las llaves del carácter { $position } no dicen cuántos caracteres son ilegibles. Escriba {"{2}"}, o {"{1,3}"} para uno a tres.
error-pattern-dangling = El signo del carácter { $position } debe ir seguido de una letra o una cifra.
