//! A weapon's life as a vertical line of events, and as a flow of holders.

use crate::tone::Tone;

/// One event on the vertical line.
#[derive(Debug, Clone, Default)]
pub struct TimelineItem {
    /// When, in the reader's words.
    pub date: String,
    /// What happened, in a word or two.
    pub title: String,
    /// How grave it is: it colours the knot on the line.
    pub tone: Tone,
    /// More, in a sentence; may be empty.
    pub detail: String,
    /// Where it is known from.
    pub source: String,
    /// Where the source can be seen; empty if nowhere.
    pub href: String,
    /// What corrected it, in a sentence; empty if nothing did.
    pub corrected: String,
}

/// One holder in the flow.
#[derive(Debug, Clone, Default)]
pub struct Holder {
    /// Who.
    pub name: String,
    /// What kind of party; may be empty.
    pub kind: String,
    /// Which State; may be empty.
    pub state: String,
    /// From when to when, in the reader's words.
    pub span: String,
    /// How grave it is: bad marks the point at which the weapon left lawful hands.
    pub tone: Tone,
    /// What the tone means, in words; may be empty.
    pub note: String,
}
