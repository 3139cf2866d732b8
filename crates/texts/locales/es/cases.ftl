# Casos y solicitudes: del hallazgo al punto en que el arma pasó a ser ilícita.

## La lista.
cases-caption = Casos, los más recientes primero
cases-count = { $count ->
    [one] { $count } caso
    *[other] { $count } casos
    }
cases-none = Aún no hay casos
cases-none-do = Un caso empieza por lo que se ve en un arma hallada. Busque primero el arma, o abra un caso directamente.
cases-words = Palabras
cases-words-hint = Número de caso o de serie, fabricante, modelo o calibre. Bastan partes de palabras; todas deben coincidir.
cases-find = Buscar
cases-standing = Situación de los casos
cases-all = Todos
cases-open = Abiertos
cases-unsearched = Por buscar aquí
cases-ours = Nos toca a nosotros
cases-theirs = A la espera de otros
cases-late = Con atraso
cases-closed = Cerrados
cases-none-fit = Ningún caso coincide. Pruebe con menos palabras o busque entre todos los casos.
case-new = Abrir un caso
case-number = Caso
case-weapon = Arma
case-whose = De quién es la pregunta
case-own = Hallazgo propio
case-asked-by = Lo solicita { $state }
case-opened-on = Abierto
age-days = { $days ->
    [0] hoy
    [one] hace { $days } día
    *[other] hace { $days } días
    }

## En qué punto está un caso.
case-waits-for-us = { $state } espera nuestra respuesta
case-waits-for = A la espera de { $state }
case-asks-for-more = { $state } pide más información
case-to-identify = Buscar en el registro propio
case-in-work = En curso
overdue-acknowledgement = Acuse de recibo atrasado desde el { $date }
overdue-answer = Respuesta atrasada desde el { $date }

## Abrir y modificar un caso.
case-new-title = Abrir un caso
case-edit-title = Modificar lo que se dice del hallazgo
case-form-lead = Lo que escriba aquí es con lo que se preguntará a otros Estados. Deje vacío lo que no se sepa; no ponga nunca lo que no se haya visto.
case-open = Abrir el caso
case-opened = Caso abierto. Busque ahora el arma en su propio registro.
case-nothing-seen = Escriba al menos una cosa que se vea en el arma.
case-chosen-record = Elegido en la búsqueda: { $weapon }
case-change-reason = Motivo de la modificación
case-change-reason-hint = Constará en el historial del caso.
seen-title = Lo que se ve en el arma
seen-read-hint = En papel: también en un informe o una etiqueta. Si no se elige nada, la búsqueda supone que las marcas se leyeron en el arma.
seen-serial-hint = Tal como está en el metal. ? para un carácter ilegible, [8B] para uno que puede ser cualquiera de los dos.
seen-state-hint = Qué ha sido del número de serie.
seen-calibre-hint = El marcado o el medido.
seen-country-hint = En cualquier idioma, según el marcado o según se deduzca de las marcas.
import-country = País que indica una marca de importación
import-country-hint = Solo si existe esa marca: muestra dónde se importó lícitamente el arma por última vez.
other-marks = Todas las demás marcas
other-marks-hint = Punzones de prueba, símbolos, números de inventario: con palabras y con su lugar en el arma.
find-title = El hallazgo
find-acquisition = Cómo llegó a sus manos
date-hint = Por ejemplo 2019-05-12; 2019-05 o 2019 si no se sabe más.
place-hint = Con tanta exactitud como se pueda decir.
position = Posición
latitude = Latitud
latitude-hint = En grados, norte positivo, por ejemplo 12.65.
longitude = Longitud
longitude-hint = En grados, este positivo, por ejemplo -8.
narrative = Circunstancias
narrative-hint = Qué ocurrió y qué se halló junto con el arma.
illicit-title = Por qué el arma es ilícita
grounds = Motivos
grounds-hint = Los cinco motivos del párrafo 6 del instrumento, con nuestras propias palabras. Elija todos los que correspondan.
ground-national-law = La ley del Estado en que se halló la hace ilícita.
ground-embargo = Se transfirió en violación de un embargo de armas decidido por el Consejo de Seguridad.
ground-not-marked = No lleva las marcas que exige el instrumento.
ground-unlicensed-manufacture = Se fabricó o montó sin licencia del Estado en que eso ocurrió.
ground-unauthorised-transfer = Se transfirió sin licencia ni autorización de la autoridad competente.
legal-basis = Justificación jurídica
legal-basis-hint = La ley y el artículo que hacen ilícita esta arma.
intended-use = Uso previsto de la información
intended-use-hint = El otro Estado lo necesita para decidir qué puede decirle.
field-choose = Elija una de las posibilidades.
field-reason-missing = Diga por qué, en una frase.
field-not-a-date = Esto no es una fecha. Escriba por ejemplo 2019-05-12, o solo el año.
field-date-ambiguous = Esto puede ser dos días distintos. Escriba el mes con letras o el año delante, por ejemplo 2019-04-03.
field-latitude = La latitud está entre -90 y 90 grados. Rellene ambas coordenadas o ninguna.
field-longitude = La longitud está entre -180 y 180 grados. Rellene ambas coordenadas o ninguna.
field-not-a-state = Aquí no se conoce ese Estado. Escriba su nombre en cualquiera de los seis idiomas, o su código de dos letras.

## Un caso.
case-title = Caso { $number }
case-lead-own = Abierto por { $person } el { $date }, { $age }.
case-lead-asked = Abierto por una solicitud de { $state } el { $date }, { $age }.
case-tab = Caso
case-edit = Modificar lo que se dice del hallazgo
case-close = Cerrar el caso
next-title = A continuación
next-acknowledge = { $state } espera un acuse de recibo.
next-answer = { $state } espera una respuesta.
next-identify = Determine qué asiento de su registro corresponde a esta arma, o que no está en ninguno.
next-supply = { $state } pide más información.
next-ask = Pregunte a { $state }.
next-draft = La solicitud a { $state } está empezada.
next-close = No hay ninguna solicitud abierta ni se propone a nadie más. Cierre el caso o pregunte a otro Estado.
next-to-request = Ir a la solicitud
next-to-identification = Ir a la identificación
next-to-proposals = Ir a las propuestas
photographs-none = Aún no hay fotografías. Una de cada marca ayuda a otros a leerla.
photograph-limit = { $count ->
    [one] Un caso admite una fotografía.
    *[other] Un caso admite { $count } fotografías como máximo.
    }
photograph-send = Añadir

## Identificación.
identification-title = Qué asiento es
identification-searched = { $count ->
    [one] Se buscó en su registro de { $count } arma.
    *[other] Se buscó en su registro de { $count } armas.
    }
identification-none-share = La probabilidad de que no esté en ninguno de estos asientos es de { $share }.
identification-nothing-fits = Ninguna coincide.
identification-none = En ningún asiento de aquí
identification-none-hint = Entonces se pregunta a otros Estados: quizá nunca estuvo aquí.
identification-open-record = Abrir el asiento
identification-more = { $count ->
    [one] Mostrar { $count } más
    *[other] Mostrar { $count } más
    }
identification-compare = Comparar con detalle
identification-reason = Por qué lo decide así
identification-reason-hint = Qué comparó, para quien lea este caso más adelante.
identification-keep = Guardar esta decisión
identification-kept = La decisión queda guardada.
identification-choose = Elija uno de los asientos, o que no está en ninguno.
identification-no-record = Una persona ha decidido que el arma no está en ningún asiento de su registro.
identification-probability = Probabilidad según la búsqueda
identification-by = Decidido por
identification-at = Decidido el

## La cadena.
chain-so-far = La cadena hasta ahora
chain-title = Localización
chain-tab = Localización y mapa
chain-to-map = Verlo en el mapa
chain-map = Recorrido del arma
chain-caption = La cadena, de lo más antiguo a lo más reciente
chain-what = Qué ocurrió
chain-own-register = Nuestro propio registro
chain-answer-of = Respuesta de { $state }
chain-find = Hallada
chain-finder = La autoridad que la halló
chain-conclusion = Conclusión de este caso
chain-diversion = Punto de desviación: { $kind }
chain-to = de { $from } a { $to }
chain-made-in = { $state }; fabricada en { $origin }
map-description = Etapas en orden: { $places }
restriction = Restricción
restriction-number = Restricción { $number }
authorities = Para: { $text }.
purpose = Fin: { $text }.

## A quién preguntar.
ask-title = A quién preguntar ahora
ask-none = Ni la cadena ni las marcas señalan a ningún Estado al que no se haya preguntado.
ask-because = { $kind }, { $date }
ask-no-link = Sin enlace confirmado
ask-write = Escribir a { $state }
ask-to-partners = Ir a los asociados
ask-another = Preguntar a otro Estado
history-title = Historial
history-at = Cuándo
history-who = Quién
history-what = Qué
history-note = Nota
history-node = Este nodo
history-opened = Caso abierto
history-changed = Se modificó lo que se dice del hallazgo
history-record-chosen = Asiento elegido
history-no-record-chosen = En ningún asiento de nuestro registro
history-attachment-added = Fotografía o documento añadido
history-closed = Caso cerrado
history-request-sent = Solicitud enviada a { $state }
history-draft-begun = Borrador de solicitud a { $state } empezado
history-draft-discarded = Borrador de solicitud a { $state } descartado
history-request-received = Solicitud recibida
history-step = { $step } – { $state }
history-document-refused = Se rechazó un documento
history-other = Anotado por otra versión del programa
post-title = Correo
post-to = Para
post-at = Escrito
post-detail = Detalles
post-waiting = Pendiente de entrega
post-delivered = Entregado
post-refused = Rechazado por el otro nodo
post-tried = { $attempts ->
    [one] Un intento; el próximo, { $due }.
    *[other] { $attempts } intentos; el próximo, { $due }.
    }

## Cierre.
close-lead = Diga cómo terminó la localización y, si se encontró, en qué punto salió el arma de manos lícitas.
close-outcome = Resultado
close-traced = Localizada
close-not-traced = No localizada
close-held-back = Retenido, o sin respuesta
diversion-title = Punto de desviación
diversion-hint = Dónde y cuándo el arma pasó a ser ilícita. Los campos parten del último eslabón de la cadena; corríjalos. Elija «Se desconoce» si no se llegó más allá.
diversion-kind = Cómo salió de manos lícitas
last-lawful-holder = Último tenedor lícito
last-lawful-holder-hint = Nombre oficinas y empresas; a los particulares, solo por un número de licencia.
circumstance = Qué se sabe de cómo ocurrió
close-end = Fin del caso
prevention = Prevención
prevention-hint = Qué se hizo, o quién ha de hacerlo y cuándo, para que no se repita.
close-reason-hint = En qué se apoya esta conclusión.
close-irrevocable = Un caso cerrado no se puede volver a abrir. Su cadena, sus fuentes y su resultado siguen siendo legibles.
close-withdraws = A estos Estados se les comunica que su respuesta ya no es necesaria:
closing-title = Cómo terminó
closed-on = Cerrado el
closed-by = Cerrado por
case-closed-notice = El caso está cerrado. Esta es la localización tal como se estableció.

## Las listas de solicitudes.
requests-in = Otros esperan nuestra respuesta
requests-in-none = Ningún Estado espera nuestra respuesta.
requests-in-caption = Solicitudes extranjeras, las atrasadas primero
requests-out = Esperamos respuesta de otros
requests-out-none = No hay ninguna solicitud nuestra abierta. Una solicitud se escribe desde un caso.
requests-out-caption = Nuestras solicitudes, las atrasadas primero
requests-more = Aquí solo figuran las que esperan desde hace más tiempo.
requests-more-cases = Todas están en la lista de casos
requests-who-asks = Quién pregunta
requests-who-is-asked = A quién se pregunta
requests-their-number = Su número
requests-received = Recibida
requests-sent = Enviada
request-since = Desde
request-late = Atraso

## Una solicitud.
request-to = Solicitud a { $state }
request-from = Solicitud de { $state }
request-authority = Autoridad
request-case-number = Número del caso allí
request-why = Por qué este Estado
request-urgency = Urgencia
request-urgency-reason = Por qué es urgente
request-language = Idioma de la solicitud
request-arrived = Recibida
request-acknowledge-due = Acuse de recibo debido el
request-acknowledged = Recepción acusada
request-answer-due = Respuesta debida el
request-answered = Primera respuesta
request-marks = Las marcas
request-sought = Qué se quiere saber
request-new-title = Nueva solicitud
request-new-lead = La solicitud contiene lo que pide el párrafo 17 del instrumento: lo que escriba aquí y lo que consta en el caso.
request-whom = A quién pregunta
request-to-state = Estado al que se pregunta
request-to-hint = En cualquier idioma, o su código de dos letras.
request-to-missing = Indique el Estado al que se ha de preguntar.
request-language-hint = En el que escribe y puede leer una respuesta.
request-what = Qué pregunta
request-from-case = Del caso
request-photographs = { $count ->
    [0] La solicitud no lleva fotografías.
    [one] La solicitud lleva una fotografía.
    *[other] La solicitud lleva { $count } fotografías.
    }
request-send = Enviar la solicitud
request-irrevocable = Lo enviado no se puede recuperar. Una solicitud puede retirarse hasta que se responda, pero el otro Estado ya la habrá leído.
request-sent-notice = La solicitud está firmada y pendiente de entrega; la página del caso muestra cuándo llegó.
request-drafts = En redacción
request-drafts-caption = Borradores de solicitudes, de los que nada se ha enviado
request-draft-to = Borrador de solicitud a { $state }
request-draft-saved-at = Guardado por última vez
request-draft-by = Por
request-draft-saved-by = Lo guardó por última vez { $person } el { $moment }. No se ha enviado nada.
request-draft-saved = El borrador está guardado.
request-draft-save = Guardar el borrador
request-draft-go-on = Seguir con ella
request-draft-hint = El borrador se queda en este nodo y puede seguirlo cualquiera que trabaje en el caso. Guarde de vez en cuando: una sesión en la que no se abre ninguna página termina a la media hora.
request-draft-look = Ver el borrador guardado
request-draft-keep = Conservarlo
request-look = Comprobar y revisar
request-changed-since-look = Antes de enviarla, revise la solicitud tal como está ahora: es lo que verá el otro Estado.
request-discard = Descartar el borrador
request-discard-title = ¿Descartar el borrador para { $state }?
request-discard-lead = Se perderá lo escrito en él. El caso queda como está.
request-draft-discarded = El borrador se ha descartado.
gate-title = Calidad de la solicitud
gate-nothing = No falta nada.
gate-blocked = Aún no se puede enviar la solicitud: resuelva lo que así se señala en la lista de arriba.
suspicion-model = Parece un modelo.
suspicion-calibre = Parece un calibre.
suspicion-patent = Parece un número de patente.
suspicion-stock-number = Parece un número de catálogo militar.
suspicion-licence-prefix = Empieza como el número de licencia de un fabricante.
suspicion-inventory = Parece una marca de inventario.
suspicion-scientific-notation = Una hoja de cálculo lo convirtió en una potencia de diez.
suspicion-date = Parece una fecha.
suspicion-decimal-zeros = Termina en coma decimal y ceros que pudo añadir un programa.
suspicion-other = Compárelo con el arma.
handling-title = Cómo puede usarse
handling-lead = Párrafo 15: el otro Estado respeta lo que usted indique aquí.
handling-authorities = Quién puede verla
handling-purpose = Con qué fin
handling-onward = Transmisión a terceros
handling-reservation = Confidencialidad que no se puede garantizar
handling-reservation-hint = Si su ley obliga a revelar las respuestas, dígalo aquí. Deje vacío si no hay reservas.
handling-default-authorities = Las autoridades del Estado requerido que localizan armas
handling-default-answer-authorities = Las autoridades del Estado solicitante que localizan armas
handling-default-purpose = Localización de esta arma
restriction-hint = Un campo vacío no pone ningún límite.
thread-title = Lo dicho desde entonces
thread-none = Nada todavía.
say-title = Qué puede hacer
say-acknowledge = Acusar recibo
say-expected-by = Respuesta prevista para el
say-expected-by-hint = Por ejemplo 2019-05-31. Deje vacío si aún no puede decirlo.
say-ask-more = Pedir más información
say-ask-more-hint = Pida lo que necesita para buscar: una fotografía mejor, otra marca.
say-question = Pregunta
say-supply = Aportar más información
say-reply = Respuesta
say-with-marks = Adjuntar las marcas tal como constan ahora en el caso
say-with-marks-hint = Si se leyeron de nuevo, modifíquelas antes en el caso.
say-clarify = Pedir aclaración
say-clarify-hint = Sobre los motivos de una respuesta o sobre su contenido.
say-withdraw = Retirar la solicitud
say-withdraw-hint = Al otro Estado se le comunica el motivo y ya no tiene que responder.
say-identify-first = Buscar antes en el registro propio
say-write-answer = Escribir la respuesta
say-words-missing = Escriba lo que se ha de decir.
say-done = Está firmado y pendiente de entrega.
say-marks-again = Las marcas leídas de nuevo:

## Una respuesta.
answer-title = Respuesta
answer-to = Respuesta a { $state }
answer-not-identified = Busque antes en su registro: sin ello, nada de él se puede comunicar.
answer-preview = Lo que verá { $state }
answer-irrevocable = Lo enviado no se puede recuperar. Otra respuesta solo puede seguir a una parcial o limitada, a un aplazamiento o a una pregunta.
answer-send = Firmar y enviar
answer-sent = La respuesta está firmada y pendiente de entrega.
answer-look = Revisar la respuesta
answer-outcome = En qué consiste la respuesta
answer-means-full = se comunica todo lo que se pidió.
answer-means-partial = se comunica una parte; puede seguir más.
answer-means-restricted = se sabe algo y se retiene.
answer-means-delayed = se comunicará más adelante.
answer-means-refused = no se comunica nada.
answer-means-no-record = aquí no hay ninguno, y eso es una respuesta útil.
answer-means-forward = otro Estado sabe más.
answer-means-record-destroyed = hubo un registro.
answer-means-cannot-identify = las marcas no bastan.
answer-facts = Lo que dice su registro
answer-facts-hint = Solo sale lo que esté marcado, y nada en absoluto con una respuesta denegada o aplazada. Cada dato conserva su restricción allí donde vaya.
answer-no-facts = No se eligió ningún asiento, así que no hay nada que comunicar.
answer-no-data = No se comunica ningún dato.
answer-data = Datos comunicados
answer-held-back = Si se retiene algo
answer-held-back-hint = Una respuesta solo puede aplazarse, limitarse o denegarse por uno de los motivos del párrafo 22, y al otro Estado se le dice cuál (párrafo 23).
answer-hold-back = Motivo
answer-explanation = Explicación
answer-explanation-hint = Con palabras, para el otro Estado.
answer-delayed-until = Aplazada hasta
answer-forward-to = Estado al que se debe preguntar
answer-forward-to-hint = En cualquier idioma, o su código de dos letras.
answer-reliability-title = Hasta qué punto es fiable
answer-basis = Cómo se encontró el asiento
answer-reliability = Fiabilidad
answer-reliability-hint = Qué clase de registro es, de cuándo, qué se sabe que falta.

## Lo que se rechaza en un caso.
error-case-no-reason = Diga por qué. Todo cambio en un caso necesita un motivo.
error-case-in-future = { $date } está en el futuro. Escriba el día en que ocurrió.
error-case-closed = Este caso está cerrado. Abra otro si hay novedades.
error-case-no-diversion = Un arma localizada salió en algún punto de manos lícitas. Elija cómo, aunque sea «Se desconoce».
error-case-photograph-lost = La fotografía { $name } no se puede leer. Haga que se recupere de una copia de seguridad y envíe después la solicitud.
error-case-too-many-photographs = Un caso admite { $number } fotografías como máximo.
error-case-gate-closed = Aún no se puede enviar la solicitud. Puntos que deben resolverse: { $number }.
error-case-no-partner = No hay enlace confirmado con { $state }. En Asociados, añada su tarjeta y confirme la huella.
error-case-asked-already = Ya se preguntó a { $state } en este caso y la solicitud sigue abierta.
error-case-draft-changed = Otra persona guardó el borrador para { $state } mientras usted escribía. Lo que escribió sigue abajo y no está guardado. Vea primero el borrador guardado; si después guarda o envía, el suyo lo sustituye.
error-case-draft-gone = Otra persona envió o descartó el borrador para { $state } mientras usted escribía. Lo que escribió sigue abajo y no está guardado. Vea primero el caso; si después guarda, será un borrador nuevo.
error-case-to-oneself = Una solicitud se dirige a otro Estado. Indique cuál.
error-case-illegal-step = Ahora no es posible: la solicitud está en «{ $state }», y eso no permite «{ $step }». Abra de nuevo la solicitud para ver qué se dijo entretanto.
error-case-wrong-side = Solo el otro Estado puede decir esto.
error-case-request-too-large = La solicitud es demasiado grande. Quite una fotografía.
error-answer-no-reason = Una respuesta que retiene algo necesita uno de los motivos del párrafo 22. Elija uno.
error-answer-no-explanation = Exponga el motivo: hay que comunicarlo al otro Estado.
error-answer-nothing-told = Una respuesta así comunica algo. Marque al menos un dato, o elija «Sin registro».
error-answer-forward-to-nobody = Indique el Estado al que se debería preguntar.
error-answer-data-without-record = Una respuesta así no lleva datos. Desmárquelos, o elija una respuesta completa o parcial.
error-case-unanswered = { $state } aún espera una respuesta en este caso. Responda primero: «sin registro» también es una respuesta.
