//! The frame that every page has: language, appearance, reader, menu, notices; and the words templates ask it for.

use crate::assets;
use crate::nav::{self, Entry};
use crate::parts::choice::Choice;
use crate::site::NodeKind;
use crate::tone::Tone;
use app::{Actor, Explain};
use domain::authority::Deed;
use domain::clock::Timestamp;
use domain::{Coded, CountryCode, PartialDate};
use reference::Reference;
use std::borrow::Borrow;
use std::str::FromStr;
use std::sync::Arc;
use texts::{Arg, Lang};

/// What `layout.html` needs, and what every template has as its field `page`. Made by [`crate::Visitor::page`].
#[derive(Debug, Clone)]
pub struct Page {
    /// The language.
    pub lang: Lang,
    /// Light or dark.
    pub theme: Theme,
    /// Whose node this is.
    pub node: Arc<str>,
    /// What kind of node it is.
    pub kind: NodeKind,
    /// Who is signed in.
    pub actor: Option<Actor>,
    /// The token that every form carries.
    pub csrf: String,
    /// The path of this page with its query.
    pub path: String,
    /// What is to be told first.
    pub notices: Vec<Notice>,
    /// Reload the page after so many seconds, while something is going on.
    pub reload: Option<u32>,
}

/// Something told at the top of a page.
#[derive(Debug, Clone)]
pub struct Notice {
    /// How grave it is.
    pub tone: Tone,
    /// What is told.
    pub text: String,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    /// Ink on paper.
    Light,
    /// Paper on ink.
    Dark,
}

/// A whole number, or a reference to one: templates pass references.
pub trait Count {
    /// The number; what is beyond 64 bits counts as the largest.
    fn count(&self) -> i64;
}

macro_rules! counts {
    ($($kind:ty),+) => {$(impl Count for $kind {
        fn count(&self) -> i64 {
            i64::try_from(*self).unwrap_or(i64::MAX)
        }
    })+};
}

counts!(i32, i64, u16, u32, u64, usize);

impl<T: Count> Count for &T {
    fn count(&self) -> i64 {
        T::count(self)
    }
}

impl Theme {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The code, as it stands in the cookie and in `data-theme`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The id of the message that names it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Auto => "theme-auto",
            Self::Light => "theme-light",
            Self::Dark => "theme-dark",
        }
    }
}

impl FromStr for Theme {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|theme| theme.code() == code).ok_or(())
    }
}

impl Page {
    /// The message `id`.
    pub fn t(&self, id: &str) -> String {
        texts::say(self.lang, id, &[])
    }

    /// The message `id` with its variables filled: in a template
    /// `page.tv("holding-span", [("from", Arg::Text(from)), ("until", Arg::Text(until))])`.
    pub fn tv(&self, id: &str, args: &[(&str, Arg<'_>)]) -> String {
        texts::say(self.lang, id, args)
    }

    /// The message `id` whose only variable `name` is a text.
    pub fn tx(&self, id: &str, name: &str, value: impl AsRef<str>) -> String {
        self.tv(id, &[(name, Arg::Text(value.as_ref()))])
    }

    /// The message `id` whose only variable `name` is a number.
    pub fn tn(&self, id: &str, name: &str, value: impl Count) -> String {
        self.tv(id, &[(name, Arg::Number(value.count()))])
    }

    /// Why something was refused, and what to do.
    pub fn why(&self, refusal: &impl Explain) -> String {
        crate::explain::reason(self.lang, refusal.code(), &refusal.words())
    }

    /// What a member of a vocabulary is called.
    pub fn coded<C: Coded>(&self, member: &C) -> String {
        texts::coded(self.lang, *member)
    }

    /// The name of a State; its code if no table lists it.
    pub fn state(&self, reference: &Reference, code: CountryCode) -> String {
        let known = reference.country(code.as_str());
        known.map_or_else(|| code.to_string(), |country| country.name(self.lang.code()).to_owned())
    }

    /// A date.
    pub fn date(&self, date: impl Borrow<PartialDate>) -> String {
        texts::date(self.lang, *date.borrow())
    }

    /// A moment.
    pub fn moment(&self, moment: impl Borrow<Timestamp>) -> String {
        texts::moment(self.lang, *moment.borrow())
    }

    /// A whole number with the grouping of the language.
    pub fn count(&self, number: impl Count) -> String {
        texts::count(self.lang, number.count())
    }

    /// “3 of 12”.
    pub fn ratio(&self, done: impl Count, total: impl Count) -> String {
        self.tv("progress-of", &[("done", Arg::Number(done.count())), ("total", Arg::Number(total.count()))])
    }

    /// A probability between 0 and 1 as a percentage.
    pub fn percent(&self, share: impl Borrow<f64>) -> String {
        texts::percent(self.lang, *share.borrow())
    }

    /// The natural logarithm of a ratio as so many times.
    pub fn factor(&self, log_ratio: impl Borrow<f64>) -> String {
        texts::factor(self.lang, *log_ratio.borrow())
    }

    /// A vocabulary as choices of a form, with `chosen` chosen.
    pub fn choices<C: Coded + PartialEq>(&self, chosen: Option<C>) -> Vec<Choice> {
        self.choices_of(|member| chosen == Some(member))
    }

    /// A vocabulary as choices of which several may be chosen.
    pub fn many_choices<C: Coded + PartialEq>(&self, chosen: &[C]) -> Vec<Choice> {
        self.choices_of(|member| chosen.contains(&member))
    }

    fn choices_of<C: Coded>(&self, is_chosen: impl Fn(C) -> bool) -> Vec<Choice> {
        let choice = |member: &C| Choice {
            value: member.code().to_owned(),
            label: self.coded(member),
            chosen: is_chosen(*member),
        };
        C::ALL.iter().map(choice).collect()
    }

    /// The menu, with only what the reader may open.
    pub fn menu(&self) -> Vec<Entry> {
        nav::menu(self)
    }

    /// Whether the reader may do this, so that the way to it is shown. `app` decides when it is done.
    pub fn may(&self, deed: Deed) -> bool {
        self.actor.as_ref().is_some_and(|actor| actor.may(deed))
    }

    /// Whether the reader may look for weapons, so that the search box is shown: not on a hub, which has no register.
    pub fn may_search(&self) -> bool {
        self.kind == NodeKind::State && self.may(Deed::Identify)
    }

    /// The languages, for the switcher.
    pub fn languages(&self) -> [Lang; 6] {
        Lang::ALL
    }

    /// The appearances, for the switcher.
    pub fn themes(&self) -> [Theme; 3] {
        Theme::ALL
    }

    /// The address of the style sheet.
    pub fn style(&self) -> &'static str {
        &assets::STYLE.path
    }

    /// The address of the script.
    pub fn script(&self) -> &'static str {
        &assets::SCRIPT.path
    }

    /// The address of the icon.
    pub fn icon(&self) -> &'static str {
        &assets::ICON.path
    }
}
