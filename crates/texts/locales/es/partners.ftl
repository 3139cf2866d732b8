# Asociados: los nodos de otros Estados.

partners-caption = Asociados por Estado
partners-none = Aún no hay asociados
partners-none-do = Intercambie tarjetas con otro Estado y confirme después su clave por teléfono.
partner-name = Nodo
partner-address = Dirección
partner-card-of = Tarjeta emitida
partner-added-on = Añadido
partner-confirmed-on = Clave confirmada
link-state = Enlace
link-last-contact = Último contacto
link-never = Nunca
link-problem = Problema
link-unconfirmed = Sin confirmar
link-unused = Confirmado, aún sin usar
link-works = Funciona
link-trouble = Con problemas
link-test = Probar el enlace
link-test-hint = Pregunta al otro nodo quién es y qué hora tiene. No se envía nada de ningún caso.
link-test-works = { $name } responde. Su reloj marca { $time }, su versión es { $version }.
link-test-not-confirmed = No se puede probar el enlace: la clave no está confirmada, o este nodo no intercambia nada.

## Añadir y confirmar.
partner-add = Añadir un asociado
partner-add-lead = Pegue la tarjeta que ha enviado el otro Estado. Dice qué clave tiene su nodo; si es de verdad suya, lo ha de mostrar una llamada telefónica.
partner-added = Asociado añadido. Confirme ahora su clave.
partner-not-added = La tarjeta no se aceptó.
partner-card = Tarjeta
partner-card-hint = De la primera a la última línea, con los guiones. El texto del correo alrededor no estorba.
own-card = Nuestra tarjeta
own-card-lead = Envíela al otro Estado por correo o en papel. No es secreta.
own-fingerprint = Nuestra huella
own-fingerprint-lead = Léala grupo por grupo cuando llame el otro Estado.
partner-fingerprint = Huella de su clave
partner-is-confirmed = Una persona la ha comparado con el otro Estado.
partner-is-unconfirmed = Nadie la ha comparado aún con el otro Estado. A este asociado no se le envía ni se le acepta nada.
partner-confirmed = Clave confirmada. Desde ahora se pueden intercambiar documentos.
partner-withdraw = Retirar la confirmación
partner-withdraw-hint = Por ejemplo, porque les robaron la clave. No se envía ni se acepta nada más hasta confirmarla de nuevo; lo pendiente sigue pendiente.
partner-withdrawn = La confirmación queda retirada. No se envía ni se acepta nada más.
confirm-step-call = Llame al punto de contacto nacional de ese Estado a un número que conozca por otra vía, no por el correo de la tarjeta.
confirm-step-read = Haga que le lean la huella de su propio nodo: ocho grupos de cinco dígitos.
confirm-step-type = Escriba lo que oiga. El programa lo compara con la tarjeta.
confirm-typed = Huella tal como la oyó
confirm-typed-hint = Los espacios y guiones no importan. No se muestra aquí para que no se pueda copiar.
confirm-compare = Comparar y confirmar

## Tarjeta y plazos.
partner-replace = Sustituir la tarjeta
partner-replace-open = El asociado tiene una tarjeta nueva
partner-replace-hint = Una tarjeta con una clave nueva debe confirmarse de nuevo.
partner-card-replaced = La tarjeta queda sustituida.
clocks-title = Plazos
clocks-hint = En cuántos días debería reaccionar este asociado, según lo acordado o lo que usted fije. El instrumento no fija ningún número: son objetivos, por los que las listas muestran lo atrasado.
clocks-acknowledge = Días para acusar recibo
clocks-answer = Días para responder

## Documentos rechazados.
refused-title = Documentos que rechazó este nodo
refused-from = De
refused-at = Cuándo
refused-why = Por qué
refused-hint = Se conservan tal como llegaron y no surtieron efecto. Se comunicó al remitente.

## Qué puede afectar a un enlace, y qué hacer.
problem-no-confirmed-partner = No hay clave confirmada. Confírmela en Asociados; entonces se entrega lo pendiente.
problem-too-large = El documento es demasiado grande para el otro nodo. Envíe menos fotografías o más pequeñas.
problem-name-not-found = No se encontró el nombre del otro nodo. Compruebe la red de aquí y la dirección de su tarjeta.
problem-connection-refused = Nada responde en la dirección del otro nodo. Está apagado, o un cortafuegos nos rechaza.
problem-unreachable = No se puede llegar al otro nodo. Compruebe la red de aquí.
problem-wrong-key = Responde otra clave que la confirmada. No se envió nada. Llame al otro Estado: tiene una clave nueva, o alguien se interpone.
problem-not-admitted = El otro nodo no nos admite. Envíele nuestra tarjeta y haga que allí confirmen nuestra huella.
problem-no-secure-channel = No se logró una conexión segura. Puede que allí no responda un nodo.
problem-timed-out = El otro nodo calló demasiado tiempo. Se vuelve a intentar por sí solo.
problem-connection-broken = Se cortó la conexión. Se vuelve a intentar por sí solo.
problem-partner-unavailable = El otro nodo no puede aceptar documentos en este momento. Se vuelve a intentar por sí solo.
problem-unexpected-answer = Lo que respondió no es un nodo de este intercambio. Compruebe la dirección de la tarjeta.
problem-damaged = El documento se dañó o se falsificó: su firma no es válida.
problem-other-sender = El documento no está firmado por el Estado que lo envió.
problem-other-recipient = El documento va destinado a otro Estado.
problem-wrong-time = El documento no es válido en este momento. Compare los relojes de ambos nodos.
problem-not-understood = No se entendió el documento. Uno de los dos nodos puede necesitar una versión más nueva.
problem-id-used-twice = Dos documentos distintos tienen el mismo número.
problem-request-known = La solicitud ya había llegado.
problem-request-unknown = El documento trata de una solicitud que no se conoce.
problem-step-not-allowed = Lo que dice el documento no encaja con el estado de la solicitud.
problem-photograph = No se aceptó una fotografía: son demasiadas, es demasiado grande o no es la anunciada.
problem-other = El otro nodo da un motivo que esta versión no conoce.

## Lo que se rechaza sobre un asociado.
error-own-card = Esta es la tarjeta de su propio Estado, { $state }. Pegue la que ha enviado el asociado.
error-partner-already-there = { $state } ya es asociado. Si tiene una tarjeta nueva, sustituya la que hay.
error-card-other-state = Esta es la tarjeta de { $found }; se ha de sustituir la de { $expected }. Pegue la correcta.
error-card-older = Esta tarjeta es más antigua que la que hay. Pida al asociado su tarjeta actual.
error-fingerprint-differs = La huella no es la de la tarjeta: puede que la tarjeta no sea del asociado. No la confirme. Haga que le lean la huella otra vez y pida una tarjeta nueva.
error-partner-clocks = Un plazo dura de 1 a { $max } días, y la respuesta no vence antes que el acuse de recibo.
error-card-too-long = El texto es demasiado largo para una tarjeta. Pegue solo la tarjeta.
error-card-no-beginning = En el texto no hay ninguna tarjeta. Péguela con su primera línea, BEGIN PROOFMARK NODE CARD.
error-card-no-end = La tarjeta está cortada. Péguela con su última línea, END PROOFMARK NODE CARD.
error-card-character = La línea { $line } de la tarjeta tiene «{ $found }», que ninguna tarjeta contiene. Compare esa línea con el original.
error-card-line = La línea { $line } de la tarjeta se copió mal o falta. Compárela con el original.
error-card-key = La clave de la tarjeta no sirve. Pida al asociado una tarjeta nueva.
error-card-name = El nombre de la tarjeta está vacío, es demasiado largo o tiene caracteres invisibles. Pida al asociado una tarjeta nueva.
error-too-large = La tarjeta es demasiado grande. Pida al asociado una tarjeta nueva.
error-malformed = La tarjeta está dañada. Pida al asociado que la envíe otra vez.
error-algorithm = La tarjeta está firmada de un modo que aquí no se acepta. Pida al asociado una tarjeta nueva.
error-kind = Este es otro documento y no una tarjeta. Pegue la tarjeta.
error-signature = La firma de la tarjeta no es válida: se modificó por el camino. Pida la tarjeta al asociado por otra vía.
error-content = La tarjeta se hizo con otra versión del programa y no se puede leer. Pregunte al asociado qué versión tiene.
error-fingerprint-length = Una huella tiene 40 dígitos en ocho grupos de cinco; esta tiene { $found }. Compárela grupo por grupo.
error-fingerprint-character = «{ $found }» en el lugar { $position } no es un dígito. Una huella solo tiene dígitos.
error-fingerprint-group = El grupo { $group } es mayor que 65535: se oyó o se escribió mal. Haga que lo lean otra vez.
