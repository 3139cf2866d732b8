//! One thing found about a file, a row, a request.

use crate::tone::Tone;

/// A finding.
#[derive(Debug, Clone)]
pub struct Finding {
    /// How grave it is.
    pub tone: Tone,
    /// The word for how grave it is: colour alone does not say it.
    pub severity: String,
    /// What was found, and what to do.
    pub text: String,
    /// The clause it serves, such as “ITI 17(a)”; empty if none.
    pub clause: String,
    /// Where to mend it; empty if nowhere.
    pub href: String,
}
