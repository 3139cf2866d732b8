# The shell around every page, and the words that many pages share.

## Navigation.
skip-to-content = Ir al contenido
nav-main = Menú principal
nav-home = Resumen
nav-identify = Identificar
nav-symbols = Símbolos
nav-register = Registro
nav-import = Importar
nav-cases = Casos
nav-requests = Solicitudes
nav-partners = Asociados
nav-people = Personas
nav-audit = Auditoría
breadcrumb = Usted está aquí
search-serial = Número de serie tal como se ve
search-go = Buscar
account = Cuenta y presentación
signed-in-as = Sesión de { $name }
sign-in = Iniciar sesión
sign-out = Cerrar sesión
language = Idioma
theme = Apariencia
theme-auto = Como el dispositivo
theme-light = Claro
theme-dark = Oscuro
footer-purpose = Localización de armas pequeñas y armas ligeras

## Buttons and short words.
button-save = Guardar
button-cancel = Cancelar
button-continue = Continuar
button-back = Volver
button-edit = Editar
button-add = Añadir
button-remove = Quitar
button-confirm = Confirmar
button-close = Cerrar
button-open = Abrir
button-send = Enviar
button-print = Imprimir
button-copy = Copiar
button-copied = Copiado
button-download = Descargar
button-choose = Elegir
yes = Sí
no = No
none = Ninguno
unknown = Desconocido
not-recorded = No consta
required = obligatorio
choose-one = Elija…
file-browse = Examinar…
file-none = Ningún archivo elegido

## Words of the field that many pages share.
serial-number = Número de serie
maker = Fabricante
model = Modelo
calibre = Calibre
weapon-type = Tipo
country-of-manufacture = País de fabricación
year-of-manufacture = Año de fabricación
importer = Importador
state = Estado
status = Situación
date = Fecha
place = Lugar
reason = Motivo
source = Fuente
holder = Tenedor
attribute = Atributo
as-marked = Según el marcado
as-assessed = Según el examen
clause = Disposición

## Numbers, lists and pages.
rows-count = { $count ->
    [one] { $count } fila
    *[other] { $count } filas
    }
pager = Páginas de la lista
pager-next = Siguiente
pager-previous = Anterior
probability = Probabilidad
score = Puntuación
score-of-100 = { $score } de 100
progress-of = { $done } de { $total }
progress-reloads = Esta página se recarga sola.

## Notices.
notice-info = Nota
notice-done = Hecho
notice-warning = Atención
notice-error = Error
form-faults = { $count ->
    [one] Hay un dato que revisar.
    *[other] Hay { $count } datos que revisar.
    }
saved = Guardado.

## Life and chain of holders.
holding-since = desde { $date }
holding-span = { $from } – { $until }
holding-now = ahora
event-corrected = corregido

## Characters side by side.
align-observed = Observado
align-record = Registro
align-same = igual
align-look-alike = parecido
align-candidate = una de las lecturas
align-unknown = ilegible
align-doubtful = dudoso
align-substituted = distinto
align-inserted = solo en lo observado
align-deleted = solo en el registro
align-transposed = cambiado de lugar
align-summary = Observado { $observed }, registro { $record }. { $same } de { $total } caracteres son iguales.
align-difference = Carácter { $position }: { $kind }
align-differences = Caracteres { $first } a { $last }: { $kind }
align-chance = más o menos una vez de cada { $times }

## Maps.
map-note = Las fronteras y los nombres de este mapa son solo orientativos; no expresan ninguna opinión sobre la condición de ningún territorio.

## Dates.
date-unknown = fecha desconocida
date-year = { $year }
date-month = { $month } de { $year }
date-day = { $day } de { $month } de { $year }
date-moment = { $date }, { $time } UTC
month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre

# A month after a day: Russian wants another case.
month-of-1 = { month-1 }
month-of-2 = { month-2 }
month-of-3 = { month-3 }
month-of-4 = { month-4 }
month-of-5 = { month-5 }
month-of-6 = { month-6 }
month-of-7 = { month-7 }
month-of-8 = { month-8 }
month-of-9 = { month-9 }
month-of-10 = { month-10 }
month-of-11 = { month-11 }
month-of-12 = { month-12 }

## The start page.
nav-contacts = Contactos
home-find = ¿Qué arma es?
home-find-hint = El número de serie tal como lo ve: ? para un carácter ilegible, * para varios, [8B3] si es uno de estos.
home-find-more = Fabricante, calibre y otras marcas
home-waiting = Lo que le espera
home-nothing-waits = No hay nada pendiente.
home-figures = En cifras
home-first-steps = Primeros pasos
home-to-acknowledge = Acusar recibo
home-to-answer = Responder
home-to-supply = Completar
home-overdue = Vencido
home-to-match = Asignar columnas
home-stopped = Detenido
home-to-repair = Corregir filas
home-to-confirm = Confirmar
home-asks = { $state } pregunta por un arma, desde el { $moment }
home-wants-more = { $state } pide más datos antes de responder a la solicitud del { $moment }
home-not-acknowledged = { $state } no ha acusado recibo de la solicitud del { $moment }
home-not-answered = { $state } no ha respondido a la solicitud del { $moment }
home-import-waiting = { $file }: diga qué es cada columna
home-import-stopped = { $file }: la importación se detuvo y se puede continuar
home-import-refused = { $file }: filas no aceptadas: { $count }
home-partner-unconfirmed = { $state }: aún no se ha comparado la huella de su clave
home-register-empty = El registro está vacío. Importe un fichero o registre un arma a mano.
home-no-partners = Ningún otro Estado está enlazado con este nodo. Intercambie tarjetas con uno.
home-directory-empty = El directorio está vacío. Introduzca el primer punto de contacto nacional.
home-alone = La suya es la única cuenta. Añada a las personas que trabajarán aquí.

## Labels under a number, which is shown above them.
home-weapons = { $count ->
    [one] arma en el registro
    *[other] armas en el registro
    }
home-received = { $count ->
    [one] solicitud de otros Estados abierta
    *[other] solicitudes de otros Estados abiertas
    }
home-sent = { $count ->
    [one] solicitud propia abierta
    *[other] solicitudes propias abiertas
    }
home-partners = { $count ->
    [one] Estado enlazado
    *[other] Estados enlazados
    }
home-contacts = { $count ->
    [one] oficina en el directorio
    *[other] oficinas en el directorio
    }
home-people = { $count ->
    [one] cuenta abierta
    *[other] cuentas abiertas
    }
home-stale = { $count ->
    [one] { $count } oficina lleva seis meses sin confirmación de su Estado
    *[other] { $count } oficinas llevan seis meses sin confirmación de sus Estados
    }

## One more button.
button-show = Mostrar

## Own cases on the start page.
home-to-identify = Identificar
home-case-to-identify = { $number }: busque el arma en el registro
