//! The marks of factories and inspectors on weapons: what is drawn, who is known to have used it, how sure that is.
//!
//! A symbol is a frame ([`SymbolShape`]) with something in it ([`SymbolContents`], and a text where it is a number or
//! letters). What else an entry says are things that stand beside the symbol on the same weapon: the marks of the
//! selector, the script of other texts, the type of the weapon. An entry names one maker at most, and a weapon is never
//! of that State because of the symbol alone.

mod drawing;
mod kinds;

pub use drawing::symbol_drawing;
pub use kinds::{SymbolCertainty, SymbolContents, SymbolRemark, SymbolScript, SymbolSelector, SymbolShape};

/// A symbol that a maker, or a State's inspectors, are known to have put on weapons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    pub(crate) code: String,
    pub(crate) state: String,
    pub(crate) former: Option<String>,
    pub(crate) maker: Option<String>,
    pub(crate) shapes: Vec<SymbolShape>,
    pub(crate) contents: Option<SymbolContents>,
    pub(crate) texts: Vec<String>,
    pub(crate) has_more_texts: bool,
    pub(crate) selectors: Vec<SymbolSelector>,
    pub(crate) scripts: Vec<SymbolScript>,
    pub(crate) weapon_types: Vec<String>,
    pub(crate) until: Option<i16>,
    pub(crate) certainty: SymbolCertainty,
    pub(crate) source: Option<String>,
    pub(crate) remarks: Vec<SymbolRemark>,
    pub(crate) look_alikes: Vec<String>,
    pub(crate) aliases: Vec<String>,
}

impl Symbol {
    /// The stable code, such as `izhevsk-triangle`.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// The alpha-2 code of the State where the maker sits today: the one to ask.
    pub fn state(&self) -> &str {
        &self.state
    }

    /// The State of those days, if it was another: its withdrawn alpha-2 code (ISO 3166-3), `SU`, `YU` or `DD`.
    pub fn former_state(&self) -> Option<&str> {
        self.former.as_deref()
    }

    /// The code of the maker; `None` where only the State is known.
    pub fn maker(&self) -> Option<&str> {
        self.maker.as_deref()
    }

    /// The frames it is known in, the usual one first; at least one.
    pub fn shapes(&self) -> &[SymbolShape] {
        &self.shapes
    }

    /// What is in the frame; `None` where our sources do not say.
    pub fn contents(&self) -> Option<SymbolContents> {
        self.contents
    }

    /// The numbers or words that are known; empty where any may stand, or there are none.
    pub fn texts(&self) -> &[String] {
        &self.texts
    }

    /// Whether there are more numbers or words than those of [`Self::texts`].
    pub fn has_more_texts(&self) -> bool {
        self.has_more_texts
    }

    /// The selector marks on weapons with this symbol; empty where our sources do not say.
    pub fn selectors(&self) -> &[SymbolSelector] {
        &self.selectors
    }

    /// The scripts of other texts on weapons with this symbol; empty where our sources do not say.
    pub fn scripts(&self) -> &[SymbolScript] {
        &self.scripts
    }

    /// The codes of the types of weapon on which it is known; empty where our sources do not say.
    pub fn weapon_types(&self) -> &[String] {
        &self.weapon_types
    }

    /// About the last year in which it was used, where that is known.
    pub fn until(&self) -> Option<i16> {
        self.until
    }

    /// How sure it is that the symbol is this maker's.
    pub fn certainty(&self) -> SymbolCertainty {
        self.certainty
    }

    /// Where it is described; `None` for what is remembered without a source.
    pub fn source(&self) -> Option<&str> {
        self.source.as_deref()
    }

    /// What a reader must know before relying on it.
    pub fn remarks(&self) -> &[SymbolRemark] {
        &self.remarks
    }

    /// The codes of symbols that are taken for this one; each of them names this one too.
    pub fn look_alikes(&self) -> &[String] {
        &self.look_alikes
    }

    /// Other names under which people know it, as they write them.
    pub fn aliases(&self) -> &[String] {
        &self.aliases
    }

    /// The drawing; see [`symbol_drawing`].
    pub fn drawing(&self) -> String {
        symbol_drawing(self.shapes.first().copied(), self.contents, self.texts.first().map_or("", String::as_str))
    }
}
