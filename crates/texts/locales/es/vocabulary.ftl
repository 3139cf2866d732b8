# The members of the vocabularies of `domain`: <vocabulary>-<code>.

## What an account may be.
role-administrator = Administrador
role-registry-clerk = Encargado del registro
role-tracing-officer = Oficial de localización
role-examiner = Perito examinador
role-policy-officer = Oficial de políticas
role-auditor = Auditor

## What a person can do.
deed-identify = Buscar un arma por sus marcas
deed-read-register = Consultar las armas y su trayectoria
deed-add-event = Registrar un arma o añadir un hecho
deed-fetch-original = Descargar una fotografía tal como llegó, con lo que anotó la cámara
deed-correct-event = Corregir un hecho
deed-keep-parties = Anotar partes y sus licencias
deed-hold-records = Poner un registro bajo retención legal y levantarla
deed-keep-handovers = Recibir los libros de una empresa que cierra
deed-examine = Registrar un examen
deed-import = Incorporar un archivo al registro
deed-read-cases = Consultar los casos y las solicitudes
deed-work-cases = Abrir un caso y tramitarlo
deed-send-request = Enviar una solicitud a otro Estado
deed-answer-request = Responder a otro Estado
deed-close-case = Cerrar un caso
deed-read-partners = Consultar el directorio de asociados
deed-manage-partners = Gestionar asociados, claves y plazos
deed-manage-people = Gestionar cuentas, organismos y funciones
deed-manage-tokens = Crear claves de acceso para programas
deed-read-audit = Consultar el registro de auditoría
deed-keep-directory = Mantener el directorio de puntos de contacto

## The state of a serial number.
serial-state-intact = Intacto
serial-state-worn = Desgastado
serial-state-partly-obliterated = Parcialmente borrado
serial-state-obliterated = Borrado
serial-state-over-stamped = Reestampado
serial-state-restored = Restaurado
serial-state-absent-never-marked = Ausente: nunca marcado
serial-state-absent-part-missing = Ausente: falta la pieza
serial-state-not-examined = No examinado

## What a party is.
party-kind-manufacturer = Fabricante
party-kind-importer = Importador
party-kind-exporter = Exportador
party-kind-dealer = Comerciante
party-kind-broker = Intermediario
party-kind-armed-forces = Fuerzas armadas
party-kind-police = Policía
party-kind-state-agency = Organismo estatal
party-kind-unit = Unidad
party-kind-security-company = Empresa de seguridad
party-kind-museum = Museo o colección
party-kind-private-holder = Tenedor particular
party-kind-unknown = Desconocido

## What a mark is for.
mark-kind-manufacture = Marca de fabricación
mark-kind-alternative-symbolic = Símbolos con código
mark-kind-import = Marca de importación
mark-kind-government-to-civil = Traspaso desde arsenales del Estado
mark-kind-government-stock = Marca de arsenal del Estado
mark-kind-seizure = Marca de incautación
mark-kind-deactivation = Marca de inutilización
mark-kind-proof = Punzón de prueba
mark-kind-acceptance = Marca de recepción
mark-kind-importer-name = Nombre del importador
mark-kind-owner = Número del propietario
mark-kind-assembly = Número de montaje
mark-kind-unknown = Marca desconocida

## The part that carries a mark.
component-frame = Armazón
component-receiver = Cajón de mecanismos
component-upper-receiver = Cajón de mecanismos superior
component-lower-receiver = Cajón de mecanismos inferior
component-embedded-plate = Placa incrustada
component-barrel = Cañón
component-slide = Corredera
component-cylinder = Tambor
component-bolt = Cerrojo
component-breech-block = Bloque de cierre
component-trunnion = Muñón
component-stock = Culata
component-magazine = Cargador
component-other = Otra pieza

## How legible a mark is.
legibility-intact = Intacta
legibility-worn = Desgastada
legibility-partly-obliterated = Parcialmente borrada
legibility-obliterated = Borrada
legibility-altered = Alterada
legibility-restored = Restaurada
legibility-not-recorded = No consta

## What happened to a weapon.
event-kind-registered = Registrada
event-kind-manufactured = Fabricada
event-kind-marked = Marcada
event-kind-proofed = Probada
event-kind-exported = Exportada
event-kind-imported = Importada
event-kind-transferred = Transferida
event-kind-issued = Asignada
event-kind-lost = Extraviada
event-kind-stolen = Robada
event-kind-seized = Incautada
event-kind-found = Hallada
event-kind-surrendered = Entregada
event-kind-examined = Examinada
event-kind-traced = Localizada
event-kind-related = Cotejada con otro registro
event-kind-deactivated = Inutilizada
event-kind-destroyed = Destruida
event-kind-part-fitted = Pieza montada
event-kind-part-removed = Pieza desmontada
event-kind-fitted-to = Montada en un arma
event-kind-removed-from = Desmontada de un arma
event-kind-held-for-law = Retención legal
event-kind-hold-lifted = Retención legal levantada
event-kind-corrected = Corregida
relation-same-weapon = La misma arma, registrada dos veces
relation-other-weapon = Dos armas con un mismo número
relation-number-wrong-here = El número está mal aquí
relation-number-wrong-there = El número está mal allí

## Where a weapon stands now.
weapon-status-held = En tenencia
weapon-status-exported = Exportada
weapon-status-lost = Extraviada
weapon-status-stolen = Robada
weapon-status-in-custody = Bajo custodia
weapon-status-deactivated = Inutilizada
weapon-status-destroyed = Destruida

## Why a weapon is illicit.
illicit-ground-6a-national-law = Ilícita según la ley nacional
illicit-ground-6b-embargo = Transferida en violación de un embargo de armas
illicit-ground-6c-not-marked = No marcada como exige el instrumento
illicit-ground-6d-unlicensed-manufacture = Fabricada o montada sin licencia
illicit-ground-6e-unauthorised-transfer = Transferida sin autorización

## How the weapon came to the authority.
acquisition-seized = Incautada
acquisition-found = Hallada
acquisition-surrendered = Entregada

## How the marks on a weapon came to be known.
medium-metal = en el arma
medium-etching = recuperadas en laboratorio
medium-paper = en papel
medium-machine = por una máquina

## What the information is wanted for.
intended-use-investigation = Investigación penal
intended-use-prosecution = Enjuiciamiento
intended-use-intelligence = Inteligencia
intended-use-embargo-monitoring = Vigilancia de un embargo de armas
intended-use-stockpile-control = Control de arsenales
intended-use-statistics = Estadísticas

## How a case ended.
outcome-traced-last-holder = Localizado el último tenedor lícito
outcome-traced-first-retail = Localizada la primera venta al por menor
outcome-traced-state-stock = Localizada en arsenales de un Estado
outcome-traced-exported = Localizada hasta una exportación
outcome-traced-stolen-lost = Localizada hasta una denuncia de robo o extravío
outcome-established-other = Origen establecido por otros medios
outcome-not-traced-id-incomplete = No localizada: identificación incompleta
outcome-not-traced-serial-obliterated = No localizada: número borrado
outcome-not-traced-serial-not-in-range = No localizada: número fuera de toda serie conocida
outcome-not-traced-multiple-match = No localizada: coinciden varios registros
outcome-not-traced-records-missing = No localizada: faltan registros
outcome-not-traced-records-expired = No localizada: venció el plazo de conservación
outcome-not-traced-company-gone = No localizada: la empresa ya no existe
outcome-not-traced-too-old = No localizada: demasiado antigua
outcome-not-traced-unmarked = No localizada: sin marcas
outcome-not-traced-homemade = No localizada: fabricación casera
outcome-not-traced-wrong-state = No localizada: se preguntó al Estado equivocado
outcome-delayed-22 = Respuesta aplazada
outcome-restricted-22 = Respuesta limitada
outcome-refused-22 = Respuesta denegada
outcome-no-response = Sin respuesta
outcome-withdrawn = Retirado

## How a weapon left lawful hands.
diversion-kind-theft = Robo
diversion-kind-loss = Extravío
diversion-kind-stockpile-diversion = Desviada de un arsenal
diversion-kind-transfer-diversion = Desviada durante una transferencia
diversion-kind-illicit-manufacture = Fabricación ilícita
diversion-kind-conversion = Convertida para disparar
diversion-kind-reactivation = Reactivada
diversion-kind-embargo-breach = Violación de un embargo
diversion-kind-unauthorised-transfer = Transferencia no autorizada
diversion-kind-unknown = Se desconoce

## Why a State is asked.
why-asked-manufacture = El arma se fabricó allí
why-asked-last-import = Última importación lícita conocida
why-asked-named-destination = Un registro dice que se envió allí
why-asked-last-holder = Su último tenedor conocido está allí
why-asked-forwarded = Otro Estado remite allí
why-asked-other = Otro motivo

## What is wanted to know.
sought-manufacture = Fecha y lugar de fabricación
sought-first-recipient = Primer destinatario
sought-export = Licencia de exportación y consignatario
sought-import = Importación
sought-last-holder = Último tenedor lícito
sought-loss-or-theft = Denuncias de extravío o robo

urgency-routine = Ordinaria
urgency-urgent = Urgente

## Whether a datum may be passed on.
onward-release-consent-needed = Solo con consentimiento previo
onward-release-within-state = Dentro del mismo Estado
onward-release-free = Sin restricciones

## What an answer amounts to.
answer-outcome-full = Respuesta completa
answer-outcome-partial = Respuesta parcial
answer-outcome-restricted = Limitada
answer-outcome-delayed = Aplazada
answer-outcome-refused = Denegada
answer-outcome-no-record = Sin registro
answer-outcome-forward = Consultar a otro Estado
answer-outcome-record-destroyed = Registro destruido
answer-outcome-cannot-identify = No se puede identificar

## Why an answer is held back (our summary, not the instrument’s wording).
hold-back-reason-22-investigation = Comprometería una investigación penal en curso
hold-back-reason-22-confidentiality-law = Infringiría una ley que protege información confidencial
hold-back-reason-22-requester-confidentiality = El Estado solicitante no puede garantizar la confidencialidad
hold-back-reason-22-national-security = Seguridad nacional

## How a record was found.
match-basis-exact = Número y fabricante exactos
match-basis-normalised = Tras normalización
match-basis-partial = A partir de parte de las marcas
match-basis-manual = Por una persona

## One link of a chain.
link-kind-manufactured = Fabricada
link-kind-marked = Marcada
link-kind-exported = Exportada
link-kind-imported = Importada
link-kind-transferred = Transferida
link-kind-lost = Extravío denunciado
link-kind-stolen = Robo denunciado
link-kind-in-custody = En manos de una autoridad
link-kind-deactivated = Inutilizada
link-kind-destroyed = Destruida
link-kind-registered = Registrada

## The states of a request.
request-state-draft = Borrador
request-state-validated = Lista para enviar
request-state-sent = Enviada
request-state-acknowledged = Recepción acusada
request-state-info-requested = Se pidió más información
request-state-info-supplied = Información adicional aportada
request-state-answered = Respondida
request-state-partly-answered = Respondida en parte
request-state-restricted = Respuesta limitada
request-state-delayed = Aplazada
request-state-refused = Denegada
request-state-clarification = Aclaración solicitada
request-state-closed = Cerrada
request-state-withdrawn = Retirada

## What moves a request on.
step-validate = Comprobar
step-send = Enviar
step-acknowledge = Acusar recibo
step-ask-more = Pedir más información
step-supply-more = Aportar más información
step-answer = Responder
step-seek-clarification = Pedir aclaración
step-close = Cerrar
step-withdraw = Retirar

## The quality gate of a request: how grave a finding is, and what it says.
severity-blocking = Debe resolverse
severity-serious = Probable fracaso
severity-advice = Consejo
gate-code-no-ground = No se indica por qué el arma es ilícita. Elija al menos un motivo.
gate-code-no-legal-basis = Falta la justificación jurídica. Diga según qué ley el arma es ilícita.
gate-code-no-intended-use = No se dice para qué se quiere la información. Elija el uso previsto.
gate-code-nothing-sought = La solicitud no pide nada. Elija qué desea saber.
gate-code-no-marks = No se describe ninguna marca. Escriba el número de serie tal como se ve, su estado o las demás marcas.
gate-code-no-type = Falta el tipo de arma.
gate-code-no-calibre = Falta el calibre. Mídalo si no está marcado.
gate-code-no-maker = Falta el fabricante.
gate-code-no-model = Falta el modelo.
gate-code-no-country = Falta el país de fabricación.
gate-code-no-date = Falta la fecha del hallazgo.
gate-code-no-place = Falta el lugar del hallazgo.
gate-code-no-narrative = Faltan las circunstancias del hallazgo.
gate-code-partial-without-photograph = El número de serie solo se lee en parte y no hay fotografía. Añada una de la marca.
gate-code-no-photograph = No hay fotografía de las marcas.
gate-code-not-read-from-weapon = La solicitud no dice que el número de serie se leyera en la propia arma. Léalo en el arma si puede.
gate-code-urgent-without-reason = La solicitud es urgente, pero no se dice por qué.
gate-code-no-handling = No se dice quién puede ver esta solicitud ni para qué.
gate-code-serial-suspicious = El número de serie parece otra cosa. Compruébelo en el arma.
gate-code-serial-unreadable = La notación del número de serie no se puede leer. Corríjala.
gate-code-no-domestic-search = No se buscó antes en el registro propio.
gate-code-to-oneself = La solicitud va dirigida a su propio Estado. Elija otro.

media-kind-jpeg = Imagen JPEG
media-kind-png = Imagen PNG
media-kind-webp = Imagen WebP
media-kind-tiff = Imagen TIFF
media-kind-pdf = Documento PDF
media-kind-text = Texto sin formato

## What happened to a party.
party-event-kind-entered = Anotada
party-event-kind-renamed = Nuevo nombre
party-event-kind-licensed = Licencia expedida
party-event-kind-licence-suspended = Licencia suspendida
party-event-kind-licence-ended = Licencia cancelada
party-event-kind-closed = Cerrada
party-event-kind-corrected = Corregida

## What a licence allows, and whether it does so on a day.
activity-manufacture = Fabricación
activity-import = Importación
activity-export = Exportación
activity-transit = Tránsito
activity-trade = Comercio
activity-brokering = Corretaje
activity-repair = Reparación
activity-deactivation = Inutilización o destrucción
activity-transport = Transporte
activity-storage = Almacenamiento
activity-possession = Tenencia
licence-state-not-yet-valid = Aún no válida
licence-state-valid = Vigente
licence-state-suspended = Suspendida
licence-state-expired = Vencida
licence-state-ended = Cancelada
## From when a term of retention runs.
runs-from-event = desde el hecho registrado
runs-from-destruction = desde la destrucción del arma

## How sure the source of a rule is.
certainty-text = texto leído
certainty-published = según una fuente publicada
certainty-unverified = no verificado con el texto

## What carries the records of a company.
item-kind-book = Libro
item-kind-file = Archivo
item-kind-database = Base de datos
item-kind-other = Otro

## In what condition an item is.
condition-good = Completo y legible
condition-worn = Desgastado, legible
condition-damaged = Dañado, legible en parte
condition-incomplete = Incompleto
condition-unreadable = Ilegible

## How far an item of an inventory has come.
item-state-listed = Inscrito
item-state-delivered = Entregado
item-state-accepted = Recibido
item-state-defective = Recibido con defectos
item-state-refused = Rechazado

## What happens in a handover.
handover-step-announced = Anuncio
handover-step-listed = Elemento inscrito
handover-step-delivered = Entrega
handover-step-accepted = Recepción
handover-step-refused = Rechazo
handover-step-custody-moved = Originales trasladados
handover-step-signed-off = Firma de ambas partes
handover-step-corrected = Corrección

## What a handover still lacks.
lack-no-inventory = El inventario está aún vacío.
lack-not-delivered = Aún no entregado.
lack-not-decided = Entregado; nadie ha dicho aún si se recibe.
lack-refused = Rechazado: sus registros no están en poder del Estado.
lack-no-custody = Nadie ha dicho dónde está el original ni quién responde de él.
lack-no-digest = Sin SHA-256: nadie podrá probar después que es este archivo.
lack-not-taken-in = Ninguna importación de este registro tiene este SHA-256.
lack-not-signed = Sin firmar por ambas partes, o modificado después.
