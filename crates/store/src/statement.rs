//! A statement: the only form in which SQL stands in this program.

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
