//! The closed lists by which a symbol is described.

use domain::{Coded, UnknownCode};

/// Declares a [`Coded`] enum, in the order in which a person should see its members.
macro_rules! kinds {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl Coded for $name {
            const ALL: &'static [Self] = &[$(Self::$variant),+];
            fn code(self) -> &'static str {
                match self { $(Self::$variant => $code),+ }
            }
        }

        impl std::str::FromStr for $name {
            type Err = UnknownCode;
            fn from_str(code: &str) -> Result<Self, UnknownCode> {
                Self::from_code(code)
            }
        }
    };
}

kinds! {
    /// The frame of a symbol, or what stands in place of one.
    SymbolShape {
        /// A triangle.
        Triangle = "triangle",
        /// A circle.
        Circle = "circle",
        /// Two circles, one in the other.
        DoubleCircle = "double-circle",
        /// An oval.
        Oval = "oval",
        /// A star with five points.
        Star = "star",
        /// A shield.
        Shield = "shield",
        /// A rhombus.
        Rhombus = "rhombus",
        /// A crown.
        Crown = "crown",
        /// A coat of arms, a crest, an emblem.
        Emblem = "emblem",
        /// Numbers, letters or words without a frame.
        Text = "text",
        /// The weapon was looked over, and no mark of a factory is on it.
        Unmarked = "unmarked",
    }
}

kinds! {
    /// What is in the frame.
    SymbolContents {
        /// An arrow with a solid tail.
        Arrow = "arrow",
        /// An arrow of which only the outline is drawn.
        OpenArrow = "open-arrow",
        /// A star.
        Star = "star",
        /// A circle.
        Circle = "circle",
        /// A hammer.
        Hammer = "hammer",
        /// An animal or a plant.
        Picture = "picture",
        /// A number.
        Number = "number",
        /// Letters or words.
        Letters = "letters",
    }
}

kinds! {
    /// The marks beside the selector of a rifle, from safe to single shots.
    SymbolSelector {
        /// АВ and ОД.
        AvOd = "av-od",
        /// АВ and ЕД.
        AvEd = "av-ed",
        /// C and P.
        CP = "c-p",
        /// S, FA and FF.
        SFaFf = "s-fa-ff",
        /// ∞ and 1.
        Infinity1 = "infinity-1",
        /// D and E.
        DE = "d-e",
        /// U, R and J.
        URJ = "u-r-j",
        /// A and 1.
        A1 = "a-1",
        /// L and D.
        LD = "l-d",
        /// 连 and 单.
        LianDan = "lian-dan",
        /// 련 and 단.
        RyonDan = "ryon-dan",
        /// Dots.
        Dots = "dots",
        /// Words in Arabic.
        ArabicWords = "arabic-words",
        /// Words in Persian.
        PersianWords = "persian-words",
    }
}

kinds! {
    /// The script of the other texts on a weapon.
    SymbolScript {
        /// Latin letters.
        Latin = "latin",
        /// Cyrillic letters.
        Cyrillic = "cyrillic",
        /// Arabic letters and digits.
        Arabic = "arabic",
        /// Persian letters and digits.
        Persian = "persian",
        /// Chinese characters.
        Chinese = "chinese",
        /// Korean letters.
        Korean = "korean",
        /// Any other.
        Other = "other",
    }
}

kinds! {
    /// How sure an entry is.
    SymbolCertainty {
        /// A published description names the symbol and the maker.
        Sourced = "sourced",
        /// It is told so, and nobody has verified it.
        Unverified = "unverified",
        /// Not verified, and those who tell it are not sure themselves.
        Doubtful = "doubtful",
    }
}

kinds! {
    /// What a reader must know before relying on an entry.
    SymbolRemark {
        /// One of the triangles of Izhevsk, Cugir and China, which are taken for one another.
        TriangleFamily = "triangle-family",
        /// Early weapons have Soviet and Polish parts, with marks of their own beside this one.
        SovietPolishParts = "soviet-polish-parts",
        /// Used in the first years only.
        Early = "early",
        /// The mark of an inspector, which tells the State and not the factory.
        Inspector = "inspector",
        /// A mark that is missing may have been worn off, or removed.
        Unmarked = "unmarked",
    }
}

impl SymbolShape {
    /// The frames that it becomes when it is worn, or is taken for at a glance. Goes both ways.
    pub fn look_alikes(self) -> &'static [Self] {
        match self {
            Self::Triangle => &[Self::Shield],
            Self::Shield => &[Self::Triangle, Self::Emblem],
            Self::Emblem => &[Self::Shield, Self::Crown],
            Self::Crown => &[Self::Emblem],
            Self::Circle => &[Self::Oval, Self::DoubleCircle],
            Self::Oval => &[Self::Circle, Self::DoubleCircle],
            Self::DoubleCircle => &[Self::Circle, Self::Oval],
            Self::Star | Self::Rhombus | Self::Text | Self::Unmarked => &[],
        }
    }
}

impl SymbolContents {
    /// The contents that it is taken for. Goes both ways.
    pub fn look_alikes(self) -> &'static [Self] {
        match self {
            Self::Arrow => &[Self::OpenArrow],
            Self::OpenArrow => &[Self::Arrow],
            Self::Number => &[Self::Letters],
            Self::Letters => &[Self::Number],
            Self::Star | Self::Circle | Self::Hammer | Self::Picture => &[],
        }
    }

    /// What is left of a symbol with these contents when its frame is worn away.
    pub fn without_frame(self) -> Option<SymbolShape> {
        match self {
            Self::Star => Some(SymbolShape::Star),
            Self::Circle => Some(SymbolShape::Circle),
            Self::Picture => Some(SymbolShape::Emblem),
            Self::Number | Self::Letters => Some(SymbolShape::Text),
            Self::Arrow | Self::OpenArrow | Self::Hammer => None,
        }
    }
}

impl SymbolSelector {
    /// The marks themselves, as they stand on the metal; `None` where they are no fixed letters.
    pub fn marks(self) -> Option<&'static str> {
        Some(match self {
            Self::AvOd => "АВ · ОД",
            Self::AvEd => "АВ · ЕД",
            Self::CP => "C · P",
            Self::SFaFf => "S · FA · FF",
            Self::Infinity1 => "∞ · 1",
            Self::DE => "D · E",
            Self::URJ => "U · R · J",
            Self::A1 => "A · 1",
            Self::LD => "L · D",
            Self::LianDan => "连 · 单",
            Self::RyonDan => "련 · 단",
            Self::Dots | Self::ArabicWords | Self::PersianWords => return None,
        })
    }

    /// The marks that it is taken for. Goes both ways.
    pub fn look_alikes(self) -> &'static [Self] {
        match self {
            Self::AvOd => &[Self::AvEd],
            Self::AvEd => &[Self::AvOd],
            Self::ArabicWords => &[Self::PersianWords],
            Self::PersianWords => &[Self::ArabicWords],
            _ => &[],
        }
    }
}

impl SymbolScript {
    /// The scripts that it is taken for by those who do not read it. Goes both ways.
    pub fn look_alikes(self) -> &'static [Self] {
        match self {
            Self::Arabic => &[Self::Persian],
            Self::Persian => &[Self::Arabic],
            Self::Latin => &[Self::Cyrillic],
            Self::Cyrillic => &[Self::Latin],
            Self::Chinese => &[Self::Korean],
            Self::Korean => &[Self::Chinese],
            Self::Other => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn go_both_ways<K: Coded + PartialEq>(look_alikes: impl Fn(K) -> &'static [K]) -> bool {
        K::ALL.iter().all(|one| look_alikes(*one).iter().all(|other| one != other && look_alikes(*other).contains(one)))
    }

    #[test]
    fn look_alikes_go_both_ways() {
        assert!(go_both_ways(SymbolShape::look_alikes) && go_both_ways(SymbolContents::look_alikes));
        assert!(go_both_ways(SymbolSelector::look_alikes) && go_both_ways(SymbolScript::look_alikes));
    }
}
