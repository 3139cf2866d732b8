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
