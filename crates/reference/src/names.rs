//! One thing's name in each of the six languages.

/// The six official languages of the United Nations, as BCP 47 tags, in the order of the tables' columns.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "es", "ru", "zh", "ar"];

/// A name in each of [`LANGUAGES`]. English is always there; another language may be missing and then reads as English.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Names([String; 6]);

impl Names {
    /// The name in the language of the tag: `ar`, `zh-Hans` and `FR` all work. English for any other language.
    pub fn get(&self, lang: &str) -> &str {
        let primary = lang.split(['-', '_']).next().unwrap_or_default();
        let wanted = LANGUAGES.iter().position(|tag| tag.eq_ignore_ascii_case(primary)).unwrap_or(0);
        if self.0[wanted].is_empty() { &self.0[0] } else { &self.0[wanted] }
    }

    /// Every name that is there, English first.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str).filter(|name| !name.is_empty())
    }

    pub(crate) fn new(names: [String; 6]) -> Self {
        Self(names)
    }

    /// These names, with those of `preferred` in their place where it has any.
    pub(crate) fn overlaid(&self, preferred: &Names) -> Names {
        Names(std::array::from_fn(|at| {
            let name = if preferred.0[at].is_empty() { &self.0[at] } else { &preferred.0[at] };
            name.clone()
        }))
    }
}
