# The register: weapons, their lives, and what a person adds to them.

register-new = Registrar un arma a mano
register-new-lead = Escriba lo que figura en el arma, exactamente como está marcado. Deje vacío lo que no se sepa.
register-total = { $count ->
    [one] { $count } arma.
    *[other] { $count } armas.
    }
register-order = Primero las modificadas más recientemente.
register-list = Armas
register-weapon = Arma
register-empty-title = El registro está vacío
register-empty-text = Importe un registro desde una hoja de cálculo, o registre las armas una a una.

## A weapon’s page.
weapon-no-serial = Sin número de serie
weapon-identity = Identidad
weapon-holders = Cadena de tenedores
weapon-no-holders = Ningún documento dice quién la tuvo.
weapon-life = Historial
weapon-marks = Marcas
weapon-other = Otras columnas de la fuente
weapon-case-open = abierto
weapon-case-closed = cerrado
weapon-registered = El arma figura en el registro.
serial-state = Estado del número de serie
retention = Conservación
retention-kept = Se conserva indefinidamente.

## Weapons with serial numbers near one another.
neighbours-title = Vecinas en el registro
neighbours-link = Vecinas en el registro
neighbours-lead = Armas del mismo fabricante con los números de serie inmediatamente anteriores y posteriores. Lo que se fabricó junto a menudo se entregó junto.
neighbours-none = Ninguna otra arma de este fabricante tiene un número de serie de esta forma.
neighbours-truncated = Hay demasiadas otras armas entre estos números de serie para recorrerlas todas: pueden faltar algunas.
neighbours-gap = { $count ->
    [one] { $count } número no está en el registro
    *[other] { $count } números no están en el registro
    }

## Marks.
mark-text = Texto
mark-symbols = Símbolos
mark-symbols-hint = En palabras, por ejemplo «flecha dentro de un triángulo».
mark-kind = Finalidad
mark-component = Pieza
mark-place = Lugar en la pieza
mark-legibility = Estado
mark-state = País que nombra la marca
mark-year = Año que indica la marca

## Where something is known from.
source-person = introducido aquí a mano
source-person-basis = introducido aquí a mano, según: { $basis }
source-row = { $file }, fila { $row }
source-finding = { $file }, fila { $row }, hallazgo resuelto por una persona
source-message = mensaje de { $state }

## Events: what they say, and the forms for them.
event-add = Añadir un hecho
event-added = El hecho se ha añadido.
event-new = Hecho nuevo: { $kind }
event-new-lead = El hecho pasa a formar parte del historial del arma.
event-examined-lead = Escriba lo que concluyó el examen. Figura junto a lo marcado y no lo sustituye. Deje vacío lo que no se concluyó.
event-what = Qué ocurrió
event-why = Por qué se registra
event-mark = La marca
event-to-state = Estado de destino
event-from-state = Estado de procedencia
event-consignee = Consignatario
event-to = Entregada a
event-licence = Licencia
event-report = Número de la denuncia o informe
event-authority = Autoridad
event-house = Banco de pruebas
event-case = Caso
event-party-hint = Oficina, empresa o unidad. A un particular se le designa por un número de licencia, nunca por su nombre.
event-party-kind = Qué es la parte
event-party-state = Estado de la parte
event-basis = Se sabe por
event-basis-hint = Lo que tiene delante: un documento con su número, o el arma misma.
event-reason-hint = Una frase para quien lea esto dentro de veinte años.
event-stays = Lo que guarde queda para siempre en el registro, con su cuenta y el momento. Un error se corrige con otro hecho.
event-date-hint = 2019-05-12, 2019-05 o 2019. Vacío si no se sabe.
event-serial-hint = Exactamente como está marcado, o una palabra como «ilegible».
event-state-hint = Su nombre o su código de dos letras.
event-recorded = Registrado
event-correct = Corregir
event-correct-title = Corregir un hecho
event-correct-lead = El hecho sigue siendo legible, tachado, con su corrección al lado.
event-correct-how = Qué estaba mal
event-replace = Ocurrió de otro modo: escriba abajo cómo debe figurar
event-withdraw = Nunca le ocurrió a esta arma: retirarlo
event-withdrawn = retirado
event-corrected-notice = La corrección se ha registrado.

## What is wrong with an entry.
event-state-missing = Indique el Estado.
event-state-unknown = «{ $text }» no es un Estado que este programa conozca. Escriba su nombre o su código de dos letras.
event-party-missing = Diga a quién se entregó.
event-party-nameless = Nombre a la parte, o deje vacíos su tipo y su Estado.
event-date-wrong = «{ $text }» no es una fecha. Escriba 2019-05-12, 2019-05 o 2019.
event-mark-missing = Escriba el texto de la marca o describa sus símbolos.
event-nothing-concluded = Escriba al menos una conclusión.
error-event-no-reason = Diga por qué. Todo cambio de un registro necesita un motivo.
error-event-in-future = La fecha indicada está en el futuro ({ $date }). Escriba el día en que ocurrió.
error-event-not-its-event = El hecho no pertenece a esta arma. Abra el arma de nuevo.
error-event-correction-of-correction = Corrija el hecho original y no su corrección: vale la corrección más reciente.
error-event-after-destruction = Un arma destruida no tiene historial posterior. Si la destrucción es un error, corríjala primero.
error-registration-wanted = Este formulario solo sirve para registrar un arma. Empiece de nuevo desde el registro.
error-nothing-identifies = Nada dice qué arma es. Introduzca al menos el número de serie, el fabricante, el modelo, el calibre o el tipo.

## Records that may be of one weapon.
register-twice = { $count ->
    [one] { $count } de ellos es de un arma registrada antes.
    *[other] { $count } de ellos son de armas registradas antes.
    }
twins-title = Duplicados
twins-lead = Registros con el mismo número y fabricante. Pueden ser de una sola arma o de dos con el mismo número: mire ambos y diga cuál. Nada se fusiona ni se borra.
twins-open = Nadie los ha cotejado aún
twins-none-title = No hay tales registros
twins-none-text = El registro se vuelve a recorrer cada vez que cambia.
twins-one = Registro más antiguo
twins-other = Registro posterior
twins-pair = Dos registros
twins-side-by-side = Ambos registros, campo por campo
twins-events = Sucesos
twins-decision = Qué relación tienen
twins-is-same-weapon = Ambos son de la misma arma: está registrada dos veces
twins-is-other-weapon = Son dos armas que llevan el mismo número
twins-is-number-wrong-here = El número del registro más antiguo está mal
twins-is-number-wrong-there = El número del registro posterior está mal
twins-choose = Diga qué relación tienen.
twins-stays = La decisión pasa a ser un suceso en la vida de ambas armas. Los dos registros quedan; un número erróneo se corrige en la página de su arma.
twins-decided = La decisión se anotó en ambos registros.
