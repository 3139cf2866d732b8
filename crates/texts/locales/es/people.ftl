# Accounts, sessions, roles.

login-title = Iniciar sesión
login-lead = Este nodo pertenece a { $node }. Cada acto y cada consulta de un caso quedan registrados.
login-name = Nombre de la cuenta
login-password = Contraseña
login-button = Entrar
login-name-missing = Escriba el nombre de su cuenta.
login-password-missing = Escriba su contraseña.
login-refused = El nombre de la cuenta o la contraseña no es correcto, o hubo demasiados intentos. Compruebe ambos y el idioma del teclado, o espere unos minutos.
signed-out = Ha cerrado la sesión.

## The first run of an empty node.
setup-title = Configurar este nodo
setup-lead = Este nodo está vacío. Diga de quién es y cree la cuenta de su primer administrador.
setup-code = Código de configuración
setup-code-hint = Aparece en la ventana en la que se inició el programa.
setup-code-missing = Escriba el código de configuración.
setup-code-wrong = Este no es el código. Mire la ventana en la que se inició el programa; cada inicio genera uno nuevo.
setup-no-code = Un nodo solo se configura con el código que el programa muestra al iniciarse. Inícielo de nuevo y abra esta página desde allí.
setup-whose = De quién es el nodo
setup-state-hint = Figura en la tarjeta de este nodo y en cada solicitud, y no se puede cambiar después.
setup-state-missing = Elija el Estado.
setup-agency = Organismo que gestiona el nodo
setup-agency-hint = Será el punto de contacto nacional; después se pueden añadir otros organismos.
setup-agency-missing = Indique el nombre del organismo, con un máximo de { $max } caracteres.
setup-first = Primer administrador
setup-lasting = El administrador añade a las demás personas. No lee los casos salvo que se le dé una función que lo permita.
setup-button = Configurar
setup-not-yet = El nodo aún no está configurado.
setup-done = El nodo está configurado y usted ha entrado. Añada ahora a las personas que trabajarán con él.
person-name = Nombre
person-name-hint = Como lo verán los colegas; basta el nombre de un puesto.
person-login-hint = Lo que se escribe para entrar: de 3 a 64 letras, cifras, puntos, guiones o guiones bajos.
password-hint = Al menos { $min } caracteres. Tres o cuatro palabras sin relación entre sí son fáciles de recordar.
password-again = Contraseña otra vez
password-again-differs = Las dos contraseñas difieren. Escriba la misma dos veces.

## What is wrong with an account, a password, an agency, a token.
error-password-too-short = La contraseña tiene { $chars } caracteres y necesita al menos { $min }. Tres o cuatro palabras juntas son fáciles de recordar.
error-password-too-long = La contraseña tiene más de { $max } caracteres. Elija una más corta.
error-password-common = Esta contraseña, o una muy parecida, es de las primeras que se prueban. Elija palabras sin relación entre sí.
error-password-monotonous = La contraseña repite unos pocos caracteres. Elija tres o cuatro palabras distintas.
error-password-contains-login = La contraseña contiene el nombre de la cuenta. Elija algo que no tenga que ver con él.
error-login-form = El nombre de la cuenta tiene de 3 a { $max } letras, cifras, puntos, guiones o guiones bajos.
error-login-taken = El nombre de cuenta «{ $login }» ya existe. Elija otro.
error-name-form = Un nombre tiene de 1 a { $max } caracteres.
error-no-role = Sin una función la cuenta no puede hacer nada. Elija al menos una.
error-unknown-agency = No existe ese organismo. Elija uno de la lista o añádalo primero.
error-last-administrator = Es el último administrador. Nombre antes administrador a otra cuenta.
error-last-contact-point = Es el único punto de contacto nacional. Asigne antes esa tarea a otro organismo.
error-already-set-up = Este nodo ya está configurado. Inicie sesión o pida una cuenta a su administrador.
error-already-founded = Este nodo ya pertenece a un Estado y eso no se puede cambiar.
error-authority-length = Falta el nombre de la autoridad o es demasiado largo.
error-sign-in-refused = El nombre de la cuenta o la contraseña no es correcto, o hubo demasiados intentos.
error-wrong-password = La contraseña actual no es correcta, o hubo demasiados intentos. Escriba aquella con la que entró.
error-token-label = Diga para qué sirve la clave, en 1 a { $max } caracteres.
error-token-no-scope = La clave no permite nada. Elija al menos un acto.
error-token-scope = Una clave suya no puede tener este acto: { $deed }. No está entre los suyos o nunca se da a programas.
error-token-days = Una clave vale de 1 a { $max } días.
