# Numbered parts with entries of their own, and how they come and go.

parts-title = Piezas numeradas
part-which = Qué pieza es
part-which-hint = Déjelo vacío si es un arma completa.
part-fit = Montar una pieza
part-remove = Desmontar una pieza
part-fit-lead = Escriba el número de la pieza. Lo que se anote figura en el historial del arma y en el de la pieza.
part-remove-lead = Desde ese momento la pieza tiene su propia ficha, que dice de qué arma procede. El armazón o el cajón de mecanismos es el arma misma y se queda.
part-number = Número de la pieza
part-number-hint = Tal como está marcado. Una pieza que aún no figura en el registro se registra antes, como un arma.
part-none = Ninguna pieza del registro tiene este número. Registre antes la pieza.
part-choose = Qué pieza es
part-choose-first = Elija cuál de estas piezas es.
part-unentered = Otra pieza, que recibe su propia ficha
part-fitted-notice = La pieza consta como montada en esta arma.
part-removed-notice = La pieza consta como desmontada.
part-places = Armas en las que estuvo
part-loose = Suelta
part-in-weapon = Montada en el arma
part-span = Cuándo
part-fit-where = Para anotar que se montó en un arma, abra esa arma.

## Why a part cannot have been moved so.
error-movement-essential = Un armazón o un cajón de mecanismos no se monta ni se desmonta: es el arma misma. Anote el movimiento de las demás piezas.
error-movement-not-a-part = Esta ficha es la de un arma completa. Elija una pieza, o registre antes la pieza.
error-movement-not-a-weapon = Una pieza solo se monta en un arma, o en su armazón o cajón de mecanismos. Elija uno de ellos.
error-movement-itself = Nada puede montarse en sí mismo. Elija otra pieza.
error-movement-already-fitted = La pieza ya está montada en un arma. Anote antes que se desmontó de ella.
error-movement-not-fitted = La pieza no está en esta arma. Abra la pieza para ver dónde está.
error-movement-part-destroyed = La pieza está destruida. Si es un error, corríjalo primero.
error-movement-before-last = La pieza se movió más tarde ({ $date }). Los movimientos se anotan en el orden en que ocurrieron.
error-movement-fixed = De un movimiento solo puede corregirse la fecha. Retírelo y anote el correcto.
error-movement-needed = Los demás movimientos de la pieza no habrían podido ocurrir. Retire primero los posteriores, empezando por el último.
error-movement-wanted = Las piezas se montan y desmontan con sus propios formularios. Empiece desde la página del arma.
error-part-without-number = Escriba el número de la pieza. Sin número no se distingue de otras.
