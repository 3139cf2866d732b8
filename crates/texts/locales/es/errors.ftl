# What went wrong, and what to do. Each fault of the shell has a title, what happened (-what) and what to do (-do).

error-where = Dónde
error-what-to-do = Qué hacer
error-moment = Cuándo
error-to-start = Ir al resumen

fault-not-found = No se encontró
fault-not-found-what = No hay nada en esta dirección, o usted no tiene acceso.
fault-not-found-do = Compruebe la dirección o empiece por el menú. Si se la envió un colega, pregunte si usted tiene la función necesaria.
fault-forbidden = Fuera de sus funciones
fault-forbidden-what = Sus funciones no incluyen esto: { $deed }.
fault-forbidden-do = Pida la función a un administrador, o a un colega que la tenga que lo haga.
fault-sign-in-needed = Inicie sesión
fault-sign-in-needed-what = Se necesita una cuenta, o su sesión ha terminado.
fault-sign-in-needed-do = Inicie sesión e inténtelo de nuevo.
fault-stale-form = Este formulario ha caducado
fault-stale-form-what = El formulario se abrió en otra sesión o no procede de este sitio. No se guardó nada.
fault-stale-form-do = Vuelva atrás, recargue la página y envíe de nuevo el formulario.
fault-too-large = Demasiado grande
fault-too-large-what = Lo enviado supera lo que admite esta página.
fault-too-large-do = Envíe un archivo más pequeño, o divídalo en partes.
fault-unreadable = No se pudo leer
fault-unreadable-what = Lo enviado no tiene la forma que se espera aquí.
fault-unreadable-at = El error está en: { $detail }
fault-unreadable-do = Vuelva atrás y rellene de nuevo el formulario. Un programa debe seguir la descripción de la interfaz.
fault-wrong-kind = De otro tipo
fault-wrong-kind-what = Lo enviado no es del tipo que admite esta dirección. No se guardó nada.
fault-wrong-kind-do = Vuelva atrás, recargue la página y envíe su formulario. Un programa indica lo que envía en la cabecera Content-Type, según la descripción de la interfaz.
fault-cut-short = Envío incompleto
fault-cut-short-what = El envío se cortó antes de terminar. No se guardó nada.
fault-cut-short-do = Compruebe la conexión, vuelva atrás y envíelo de nuevo.
fault-wrong-method = No es posible de este modo
fault-wrong-method-what = Esta dirección existe, pero no para lo que se intentó.
fault-wrong-method-do = Empiece de nuevo por el menú.
fault-conflict = Cambió entretanto
fault-conflict-what = Otra persona lo cambió mientras usted trabajaba. No se guardó nada suyo.
fault-conflict-do = Ábralo de nuevo, vea lo nuevo y repita su cambio.
fault-busy = Ocupado
fault-busy-what = El nodo tiene más trabajo del que puede hacer ahora. No se guardó nada.
fault-busy-do = Espere un minuto e inténtelo de nuevo.
fault-no-room = Sin espacio
fault-no-room-what = El disco del nodo está lleno. No se guardó nada; lo guardado antes sigue ahí.
fault-no-room-do = Conserve lo que introdujo y pida a su administrador que libere espacio. Después envíelo de nuevo.
fault-damaged = Registro dañado
fault-damaged-what = El registro del nodo está dañado en su disco.
fault-damaged-do = No continúe. Avise a su administrador, que restaurará la última copia de seguridad.
fault-internal = Error nuestro
fault-internal-what = Falló algo que no debería fallar. Consta en el registro del nodo.
fault-internal-do = Inténtelo de nuevo. Si se repite, comunique a su administrador el momento que aquí figura.

## What any deed can be refused for.
error-denied = Sus funciones no incluyen esto: { $deed }. Pida la función a un administrador.
error-not-found = Esto ya no existe, o usted no tiene acceso. Vuelva a la lista.
error-changed = Otra persona lo cambió entretanto. Ábralo de nuevo y repita su cambio.
error-no-room = El disco del nodo está lleno. No se guardó nada; lo guardado antes sigue ahí. Conserve lo que introdujo y pida a su administrador que libere espacio. Después envíelo de nuevo.
error-record-damaged = El registro del nodo está dañado en su disco. No continúe. Avise a su administrador, que restaurará la última copia de seguridad.
error-store = No se pudo leer o escribir el registro. Inténtelo de nuevo; si persiste, avise a su administrador.
fault-refused = No aceptado
fault-refused-what = { $detail }
fault-refused-do = Vuelva atrás y corrija lo introducido. No se guardó nada.

## What a program without a token is told.
fault-token-needed = Sin clave válida
fault-token-needed-what = La clave de acceso falta, es desconocida, fue revocada o ha vencido.
fault-token-needed-do = Pida a la persona para la que trabaja el programa que cree una clave en «Mi cuenta», y envíela como «Bearer».
