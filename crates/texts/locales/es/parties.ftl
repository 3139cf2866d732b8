# Parties and their licences.

parties-title = Partes
parties-lead = Fabricantes, importadores, comerciantes, organismos y unidades, con sus licencias.
parties-empty-title = Aún no figura ninguna parte
parties-empty-text = Anote las que los historiales nombran una y otra vez: así un historial puede remitir a su ficha.
party-new = Anotar una parte
party-new-lead = Escriba el nombre más antiguo que se conozca; los posteriores se añaden con su fecha. A un tenedor particular se le anota por un número de licencia, nunca por su nombre.
party-name = Nombre
party-former = Nombres anteriores
party-licences = Licencias
party-no-licences = No consta ninguna licencia.
party-in-force = Vigentes: { $count }
licence-number = Número de la licencia
licence-kind = Tipo de licencia
licence-issued-by = Expedida por
licence-from = Primer día
licence-until = Último día
licence-until-hint = Vacío si no tiene fin.
licence-activities = Qué permite
licence-today = Hoy
licence-suspended-until = Suspendida hasta
licence-suspended-hint = Vacío mientras no se fije un día.
party-closed-badge = Cerrada
party-closed-on = Cerrada el
party-successor = Sucesora
party-successor-hint = Su nombre en la lista de partes, si otra la sucedió.
party-successor-none = Ninguna parte de la lista tiene este nombre. Anótela primero, o deje el campo vacío.
party-choose = ¿Es una de estas partes?
party-choose-first = En la lista hay partes con este nombre. Elija una de ellas, o ninguna.
party-choose-none = Ninguna de estas
party-life = Historial
party-event-add = Añadir un hecho
party-event-lead = El hecho pasa a formar parte del historial de la parte.
party-entered-notice = La parte figura en la lista.
party-event-withdraw = Nunca le ocurrió a esta parte: retirarlo

## Why something cannot be recorded of a party.
error-party-nameless = Diga cómo se llama la parte. Su primera anotación puede corregirse, pero no retirarse.
error-party-licence-without-number = Escriba el número de la licencia.
error-party-licence-ends-first = La licencia terminaría antes de empezar. Una de las dos fechas es errónea.
error-party-no-such-licence = La parte no tiene la licencia { $number }. Elija una de sus licencias, o anote antes la licencia.
error-party-own-successor = Una parte no puede sucederse a sí misma. Elija otra sucesora.
error-party-closed = La parte está cerrada (desde: { $date }). Escriba un día anterior, o corrija el cierre si es un error.
error-party-entered-twice = La parte ya está anotada. Anote un nombre nuevo, o corrija la anotación.
error-party-unknown = Esta parte no está en la lista. Elija otra, o ninguna.
