//! The catalogue of statements.

/// A statement: a name by which errors call it, and a text that both engines accept.
#[derive(Debug, Clone, Copy)]
pub struct Statement {
    /// Its name.
    pub name: &'static str,
    /// Its text, with `$1` parameters.
    pub sql: &'static str,
}

/// Declares the statements of a module as constants, and `STATEMENTS`, the list of them all for the catalogue.
macro_rules! statements {
    ($($(#[$meta:meta])* $name:ident = $sql:literal;)+) => {
        $($(#[$meta])* const $name: $crate::Statement = $crate::Statement { name: stringify!($name), sql: $sql };)+
        pub(crate) const STATEMENTS: &[$crate::Statement] = &[$($name),+];
    };
}
pub(crate) use statements;

/// Every statement of the program.
pub fn catalogue() -> Vec<Statement> {
    [
        crate::audit::STATEMENTS,
        crate::cases::STATEMENTS,
        crate::contacts::STATEMENTS,
        crate::imports::STATEMENTS,
        crate::mailbox::STATEMENTS,
        crate::node::STATEMENTS,
        crate::partners::STATEMENTS,
        crate::people::STATEMENTS,
        crate::register::STATEMENTS,
        crate::sessions::STATEMENTS,
    ]
    .concat()
}
