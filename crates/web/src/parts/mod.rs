//! What the macros in `templates/parts` draw: one type per figure, filled by a page, drawn by a macro of the same name.

pub mod alignment;
pub mod attested;
pub mod choice;
pub mod finding;
pub mod life;
pub mod links;
pub mod told;
