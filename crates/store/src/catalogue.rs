//! The catalogue: every statement of the program in one list, to be prepared and judged as a whole.

use crate::Statement;

/// Every statement of the program.
pub fn catalogue() -> Vec<Statement> {
    [
        crate::attachments::STATEMENTS,
        crate::audit::STATEMENTS,
        &crate::cases::all_statements(),
        crate::contacts::STATEMENTS,
        crate::findings::STATEMENTS,
        crate::events::STATEMENTS,
        crate::handovers::STATEMENTS,
        crate::imports::STATEMENTS,
        &crate::ledger::all_statements(),
        crate::mailbox::STATEMENTS,
        crate::node::STATEMENTS,
        crate::parties::STATEMENTS,
        crate::partners::STATEMENTS,
        crate::people::STATEMENTS,
        crate::projections::STATEMENTS,
        crate::register::STATEMENTS,
        crate::retention::STATEMENTS,
        crate::sessions::STATEMENTS,
        crate::twins::STATEMENTS,
    ]
    .concat()
}
