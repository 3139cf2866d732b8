pub(crate) const STATEMENTS: &[crate::Statement] = &[];
