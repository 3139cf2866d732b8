# Registers in: files, columns, rows, and what was found in them.

import-new = Importar un registro
import-title = Importar un registro
import-lead = Envíe una hoja de cálculo o un archivo de texto tal como lo tiene. Verá cómo se entienden sus columnas antes de que se incorpore nada, y toda fila que no pueda incorporarse se conserva y se muestra.
import-file = Archivo
import-file-hint = CSV, XLSX u ODS, hasta 1 GB. Enviar dos veces el mismo archivo no añade nada.
import-send = Enviar el archivo
import-no-file = Elija primero un archivo.
import-empty-title = Ningún archivo todavía
import-empty-text = Elija la hoja de cálculo en la que hoy se lleva el registro. No hace falta prepararla.
import-list = Archivos
import-received-at = Recibido
import-finished-at = Terminado
import-received = El archivo se ha recibido. Compruebe sus columnas.
import-known = Este mismo archivo ya se había recibido; no se ha añadido nada. Esto es lo que fue de él.
import-known-refused = Este mismo archivo ya se había rechazado; no se ha añadido nada. Este es el motivo.
import-kept = El archivo se ha recibido y se conserva, pero no se pudo incorporar.
import-begun = Las filas se están incorporando.
import-state-waiting = Espera por usted
import-state-running = En curso
import-state-done = Terminado
import-state-stopped = Detenido
import-state-refused = Rechazado
import-progress = Filas del archivo
import-measuring = Se está midiendo el archivo.
import-may-leave = Puede dejar esta página: el trabajo continúa, incluso después de reiniciarse el programa.
import-stopped = La importación se detuvo antes del final.
import-stopped-at = Todo hasta la fila { $row } del archivo está incorporado y sigue estándolo. Una vez resuelta la causa, continúe desde ahí.
import-continue = Continuar
import-not-taken = Este archivo no se incorporó.
import-not-taken-hint = Se conserva tal como llegó. Nada de él está en el registro.
import-original = Descargar el archivo original
import-report = Qué fue de las filas
import-meaning = Qué significa
import-taken-all = Incorporadas
import-taken = Incorporadas
import-taken-advice = En el registro, sin nada que revisar.
import-with-findings = Incorporadas con observaciones
import-with-findings-advice = En el registro, pero hay algo que revisar en la fila.
import-refused = Rechazadas
import-refused-advice = No están en el registro. Cada fila se conserva: corríjala e incorpórela.
import-duplicates = Duplicadas
import-duplicates-advice = La misma fila ya se incorporó, de este archivo o de otro.
import-repaired = Incorporadas tras corregirse
import-another = Otro archivo
import-rows = Filas
import-row-number = Fila
import-cells = Celdas
import-found = Observaciones
import-no-rows-title = No hay filas así
import-no-rows-text = Aquí no hay nada que hacer.
import-row-title = Fila { $row }
import-row-refused = Esta fila no se incorporó. Sus celdas figuran aquí como en el archivo: corríjalas e incorpore la fila.
import-row-duplicate = Ya se incorporó una fila con las mismas celdas. Si es una segunda arma, incorpórela de todos modos.
import-row-findings = Esta fila se incorporó. Conviene revisar las observaciones; los errores se corrigen en la página del arma.
import-row-repaired = Esta fila se incorporó tras corregirse.
import-repair-hint = El archivo queda como está. Se incorpora lo que escriba aquí.
import-duplicate-hint = Dos armas pueden describirse igual. Incorpore la fila solo si es otra arma.
import-take = Incorporar la fila
import-take-anyway = Incorporarla de todos modos
import-row-taken = La fila se ha incorporado.

## Columns and fields.
matching-title = Compruebe las columnas
matching-lead = Cada columna del archivo se asocia a un campo, en la medida en que su nombre lo indica. Corrija lo que esté mal y luego incorpore las filas.
matching-saved = Las columnas se asocian como en el último archivo de esta forma.
matching-one-column = La tabla tiene una sola columna. Si debería tener más, indique en «{ reading-title }» qué signo separa las celdas.
matching-many-columns = La tabla tiene { $count } columnas. Solo se interpretan las asociadas; las demás se conservan con cada arma. Si debería tener menos, indique en «{ reading-title }» cómo debe leerse el archivo.
matching-columns = Columnas del archivo
matching-column = Columna
column-number = Columna { $number }
matching-examples = Ejemplos
matching-field = Campo
matching-why = Por qué
matching-keep = (se conserva con su propio nombre)
matching-kept = Las columnas sin campo se conservan con cada arma bajo su propio nombre. No se pierde nada.
matching-confirm = Incorporar las filas
matching-no-serial = Ninguna columna está asociada al número de serie. Un arma sin número apenas puede localizarse, y lo que se incorpora permanece. Elija la columna, salvo que el archivo de verdad no la tenga.
matching-confirm-without = Incorporar las filas sin números de serie
matching-preview = Las primeras filas
match-sure = Seguro
match-likely = Probable
match-possible = Posible
match-name = El nombre es conocido: «{ $alias }».
match-part-of-header = El nombre contiene «{ $alias }».
match-misspelt = El nombre es casi «{ $alias }».
match-values-do-not-fit = El nombre sugiere «{ $field }», pero la mayoría de los valores no encajan.
match-tie = Varias columnas podrían ser «{ $field }»: { $columns }. Elija una.
match-taken = «{ $field }» encaja mejor con la columna { $column }.
match-unknown = El nombre no es conocido.
reading-title = ¿Las columnas o las letras se ven mal?
reading-lead = Diga cómo debe leerse el archivo y mire de nuevo.
reading-encoding = Codificación de las letras
reading-delimiter = Signo entre las celdas
reading-sheet = Hoja
reading-header = Fila con los nombres de las columnas
reading-header-hint = Vacío: se busca por sí sola. 0: ninguna fila las nombra.
reading-look = Mirar de nuevo
delimiter-comma = Coma ,
delimiter-semicolon = Punto y coma ;
delimiter-tab = Tabulador
delimiter-bar = Barra |

## Fields of a register’s row.
field-serial = Número de serie
field-maker = Fabricante
field-model = Modelo
field-calibre = Calibre
field-weapon-type = Tipo
field-country-of-manufacture = País de fabricación
field-year-of-manufacture = Año de fabricación
field-importer = Importador
field-import-country = Importada de
field-import-date = Fecha de importación
field-export-date = Fecha de exportación
field-export-country = Exportada a
field-consignee = Consignatario
field-holder = Tenedor
field-holder-kind = Clase de tenedor
field-holder-since = En su poder desde
field-acquired-from = Adquirida de
field-licence = Licencia
field-status = Situación
field-status-date = Fecha de la situación
field-other-marks = Otras marcas
field-component = Pieza marcada
field-location = Ubicación
field-record-date = Fecha de la inscripción
field-record-number = Número de la inscripción
field-remarks = Notas

## What was found in a row.
finding-too-few-cells = La fila tiene { $cells } celdas y la tabla { $expected } columnas. Compruebe que ningún valor esté en una columna equivocada.
finding-too-many-cells = La fila tiene { $cells } celdas y la tabla solo { $expected } columnas. Compruebe que ningún valor esté en una columna equivocada.
finding-scientific-notation = «{ $text }» es un número que una hoja de cálculo abrevió. Cópielo de nuevo del papel o del arma.
finding-digits-lost = «{ $text }» tiene más de quince cifras y la hoja de cálculo convirtió las últimas en ceros. Cópielo de nuevo.
finding-turned-into-date = Una hoja de cálculo convirtió probablemente «{ $text }» en una fecha. Cópielo de nuevo del papel o del arma.
finding-lost-zeros-possible = «{ $text }» puede haber perdido ceros al principio. Compárelo con el papel o el arma.
finding-formula-error = «{ $text }» es el error de una fórmula y no un valor.
finding-stray-space = Hay espacios de más. Se lee como «{ $cleaned }».
finding-non-breaking-space = Hay espacios poco comunes. Se lee como «{ $cleaned }».
finding-invisible-character = Hay caracteres que no se ven. Se lee como «{ $cleaned }».
finding-text-guard = Se escribió para que la hoja de cálculo lo conservara como texto. Se lee como «{ $cleaned }».
finding-wrong-encoding = «{ $text }» tiene caracteres que no se pudieron leer. Otra codificación del archivo puede ayudar.
finding-ambiguous-date = En «{ $text }» el día y el mes pueden estar en cualquier orden. Solo se toma el año.
finding-two-digit-year = «{ $text }» tiene un año de dos cifras, leído como { $year }. Compruebe el siglo.
finding-date-in-future = «{ $text }» está en el futuro y no se toma como fecha. Se conserva tal cual; corríjalo en la página del arma.
finding-not-a-date = «{ $text }» no es una fecha.
finding-no-such-day = «{ $text }» nombra un día que no existe.
finding-other-calendar = «{ $text }» es de otro calendario. Escriba la fecha en el calendario gregoriano.
finding-no-year = «{ $text }» no tiene año.
finding-not-in-reference = «{ $text }» no figura en ninguna tabla de referencia. Se conserva tal cual.
finding-word-for-serial = «{ $text }» no es un número de serie, pero dice qué le ocurrió. Se conserva como estado del número de serie.
finding-status-not-known = «{ $text }» no es una situación conocida. Se conserva con su propio nombre.
finding-nothing-identifies = Nada dice qué arma es: faltan el número de serie, el fabricante, el modelo, el calibre y el tipo.
finding-taken-before = Ya se incorporó una fila con las mismas celdas.
finding-serial-looks-like-model = «{ $text }» parece el nombre de un modelo y no un número de serie.
finding-serial-looks-like-calibre = «{ $text }» parece un calibre y no un número de serie.
finding-serial-looks-like-patent = «{ $text }» parece un número de patente y no un número de serie.
finding-serial-looks-like-stock-number = «{ $text }» parece un número de catálogo y no un número de serie.
finding-serial-has-licence-prefix = «{ $text }» parece empezar con un número de licencia, antes del número de serie propiamente dicho.
finding-serial-looks-like-inventory-mark = «{ $text }» parece un número de inventario y no un número de serie.
finding-serial-in-scientific-notation = Una hoja de cálculo abrevió «{ $text }»; sus últimas cifras se perdieron.
finding-serial-looks-like-date = «{ $text }» parece una fecha, que es en lo que las hojas de cálculo convierten algunos números de serie.
finding-serial-ends-in-decimal-zeros = «{ $text }» termina en coma decimal y ceros, que pudo añadir un programa que tomó el número de serie por una cantidad.

## Why a row could not be read at all.
finding-open-quote = Se abren unas comillas que nunca se cierran. Ciérrelas, o escríbalas dos veces si son parte del texto.
finding-row-too-long = La fila es demasiado larga. Compruebe que las líneas terminan donde deben.
finding-cell-too-long = Una celda de esta fila es demasiado larga.
finding-too-many-columns = La fila tiene demasiadas columnas.
finding-row-damaged = La fila está dañada en el archivo.
finding-file-breaks-off = El archivo se interrumpe aquí. Envíe de nuevo el archivo entero: las filas ya incorporadas no se incorporan dos veces.
finding-too-many-rows = La tabla tiene más filas de las que pueden leerse de un archivo. Repártala en varios archivos.

## Why a file was not taken.
error-file-unreadable = «{ $name }» no se pudo leer. Envíelo de nuevo.
error-file-empty = «{ $name }» está vacío. Exporte la tabla de nuevo y compruebe el tamaño del archivo.
error-not-a-table = «{ $name }» es { $looks-like ->
    [old-excel] un libro de Excel 97–2003 (.xls)
    [binary-excel] un libro binario de Excel (.xlsb)
    [markup] una página web o un archivo XML
    [pdf] un documento PDF
    [document] un documento de texto o una presentación
    [picture] una imagen
    [archive] una carpeta comprimida
    *[other] un archivo de otra clase
    } y no una tabla. Guarde la tabla como XLSX, ODS o CSV y envíe ese archivo.
error-password-protected = «{ $name }» está protegido con contraseña. Guarde una copia sin contraseña y envíela.
error-workbook-too-large = «{ $name }» es demasiado grande una vez descomprimido (en { $part }). Reparta la tabla en varios archivos o guárdela como CSV.
error-zip-bomb = «{ $name }» no se abrió: { $part } crece sin medida al descomprimirse, como en un archivo hecho para causar daño. Si es auténtico, guárdelo como CSV.
error-workbook-damaged = «{ $name }» está dañado ({ $detail }). Ábralo en una hoja de cálculo, guárdelo de nuevo y envíe el archivo nuevo.
error-no-such-sheet = «{ $name }» no tiene la hoja «{ $sheet }». Tiene: { $sheets }.
error-only-headers = «{ $name }» solo tiene los nombres de las columnas y ninguna fila debajo. Compruebe que las filas se guardaron con ellos y envíe ese archivo.
error-no-rows = «{ $name }» no tiene ninguna fila legible. { $first ->
    [too-many-columns] La primera fila tiene demasiadas columnas. Quite las que no forman parte de la tabla.
    [row-too-long] La primera fila es demasiado larga. Compruebe que las líneas terminan donde deben.
    [open-quote] En la primera fila se abren unas comillas que no se cierran. Ciérrelas y envíe de nuevo el archivo.
    *[other] Compruebe que se guardó la tabla correcta.
    }
error-unknown-encoding = «{ $label }» no es una codificación que este programa conozca. Elija una de la lista.
error-bad-delimiter = «{ $delimiter }» no puede separar celdas. Elija un signo de la lista.
error-file = El archivo no se pudo leer: { $detail }
error-import-disk = El archivo no se pudo guardar. Pida a su administrador que compruebe el espacio en disco del nodo y envíelo de nuevo.
error-import-nothing-matched = Ninguna columna dice de qué arma trata la fila. Asocie al menos una al número de serie, el fabricante, el modelo, el calibre o el tipo.
error-import-matched-twice = Dos columnas están asociadas a «{ $field }». Deje una de ellas sin campo: se conserva igualmente.
error-import-wrong-state = Esta importación ha avanzado entretanto. Ábrala de nuevo.
error-import-interrupted = La importación se detuvo de forma inesperada. Puede continuarse desde su página.

## Trial and list of work.
trial-try = Probar primero
trial-try-hint = Recorre todo el archivo y muestra qué sería de cada fila. No se toma nada.
trial-title = Prueba
trial-lead = Todavía no se ha tomado nada. Esto es lo que sería de las filas.
trial-begun = Se está probando el archivo. No se toma nada.
trial-progress = Filas recorridas
trial-broken = La prueba se detuvo antes del final del archivo.
trial-figures = Qué sería de las filas
trial-known = Ya están en el registro
trial-repeated = Repetidas en el archivo
trial-found = Lo que se encontró
trial-nothing = No se encontró nada que una persona deba mirar.
trial-first = Las primeras filas de este tipo
trial-not-taken = No se toma
trial-take = Tomar las filas
trial-back = Volver a las columnas
trial-more = { $count ->
    [one] y { $count } más
    *[other] y { $count } más
    }
trial-more-than = { $count ->
    [one] y más de { $count } más
    *[other] y más de { $count } más
    }
work-title = Lista de trabajo
work-lead = Lo encontrado en las filas de todos los archivos, lo igual junto. Corrija lo erróneo en todas las filas que dicen lo mismo, o aparte lo que está bien como está.
work-empty-title = Nada espera
work-empty-text = Todo lo encontrado en las filas de los archivos está resuelto.
work-findings = Hallazgos pendientes
work-kind = Qué se encontró
work-rows = Filas pendientes
work-cell = Qué dice la celda
work-no-cell = Sobre ninguna celda en particular
work-decisions = Decisiones
work-decision = Decisión
work-mended = { $field }: se puso «{ $value }»
work-right = Está bien como está
work-undone = Se deshizo una decisión anterior
work-done = { $count ->
    [one] { $count } fila hecha.
    *[other] { $count } filas hechas.
    }
work-left = { $count ->
    [one] { $count } fila no pudo hacerse y espera que la miren.
    *[other] { $count } filas no pudieron hacerse y esperan que las miren.
    }
work-waiting = { $count ->
    [one] { $count } fila espera.
    *[other] { $count } filas esperan.
    }
work-mend-all = { $count ->
    [one] Ponerlo en { $count } fila
    *[other] Ponerlo en las { $count } filas
    }
work-mend-one = Ponerlo en esta fila
work-right-do = Está bien como está
work-right-kind = Todo lo de este tipo está bien como está
work-value = Qué debería decir
work-value-hint = El archivo queda como está. Las armas tomadas reciben una corrección con su motivo; las filas rechazadas se toman.
work-only = Solo esta fila
work-only-this = Solo la fila { $row }
work-all-again = Otra vez todas las filas
work-is-left = Hay que mirarla
work-undo = Deshacer
work-undo-lead = Las celdas recuperan lo que decían, mediante otra corrección, y los hallazgos vuelven a esperar. No se borra nada.
work-undo-do = Deshacer la decisión
work-begun = Se está aplicando la decisión.
work-settled = La fila está resuelta.
error-findings-not-alike = Los hallazgos de un mismo tipo dicen cosas distintas. Elija uno para darle otro valor.
error-findings-busy = Todavía se está aplicando una decisión anterior sobre estos hallazgos. Espere a que termine.
error-findings-not-undoable = Esto no puede deshacerse aquí. Una fila tomada sigue tomada: corrija el arma en su propia página.
error-findings-row-left = La fila no pudo corregirse así: sigue sin poder tomarse, o alguien corrigió el arma a mano. Abra la fila o el arma.
