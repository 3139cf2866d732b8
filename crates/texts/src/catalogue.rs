//! The messages of all languages, read once, and how one is said.

use crate::Lang;
use crate::number;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use std::sync::LazyLock;

/// What fills a variable of a message.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Arg<'a> {
    /// A text, shown as it is.
    Text(&'a str),
    /// A number, shown with the language's grouping; it also chooses between plural forms.
    Number(i64),
}

/// The message `id` in `lang`, with its variables filled.
///
/// Falls back to English, then to the id between ⟦ and ⟧. In Arabic each filled variable is isolated (Unicode FSI and
/// PDI), so that a Latin serial number does not turn the sentence around it.
pub fn say(lang: Lang, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    [lang, Lang::En].into_iter().find_map(|lang| say_in(lang, id, args)).unwrap_or_else(|| format!("⟦{id}⟧"))
}

/// Whether `lang` itself has the message `id`.
pub fn has(lang: Lang, id: &str) -> bool {
    catalogue(lang).has_message(id)
}

/// The ids of every message, in the order of the English files.
pub fn ids() -> impl Iterator<Item = &'static str> {
    sources(Lang::En).iter().flat_map(|(_, source)| source.lines()).filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        id.starts_with(|first: char| first.is_ascii_lowercase()).then_some(id)
    })
}

fn say_in(lang: Lang, id: &str, args: &[(&str, Arg<'_>)]) -> Option<String> {
    let bundle = catalogue(lang);
    let pattern = bundle.get_message(id)?.value()?;
    let args: FluentArgs<'_> = args
        .iter()
        .map(|(name, arg)| match *arg {
            Arg::Text(text) => (*name, FluentValue::from(text)),
            Arg::Number(number) => (*name, FluentValue::from(number)),
        })
        .collect();
    // A variable that nobody filled shows as {$name}: visible, and better than no sentence.
    let mut errors = Vec::new();
    Some(bundle.format_pattern(pattern, Some(&args), &mut errors).into_owned())
}

macro_rules! locale {
    ($code:literal) => {
        &[
            ("cases", include_str!(concat!("../locales/", $code, "/cases.ftl"))),
            ("common", include_str!(concat!("../locales/", $code, "/common.ftl"))),
            ("errors", include_str!(concat!("../locales/", $code, "/errors.ftl"))),
            ("identify", include_str!(concat!("../locales/", $code, "/identify.ftl"))),
            ("import", include_str!(concat!("../locales/", $code, "/import.ftl"))),
            ("parties", include_str!(concat!("../locales/", $code, "/parties.ftl"))),
            ("partners", include_str!(concat!("../locales/", $code, "/partners.ftl"))),
            ("parts", include_str!(concat!("../locales/", $code, "/parts.ftl"))),
            ("people", include_str!(concat!("../locales/", $code, "/people.ftl"))),
            ("register", include_str!(concat!("../locales/", $code, "/register.ftl"))),
            ("symbols", include_str!(concat!("../locales/", $code, "/symbols.ftl"))),
            ("vocabulary", include_str!(concat!("../locales/", $code, "/vocabulary.ftl"))),
        ]
    };
}

/// Area and text of each file of a language.
fn sources(lang: Lang) -> &'static [(&'static str, &'static str)] {
    match lang {
        Lang::Ar => locale!("ar"),
        Lang::En => locale!("en"),
        Lang::Es => locale!("es"),
        Lang::Fr => locale!("fr"),
        Lang::Ru => locale!("ru"),
        Lang::Zh => locale!("zh"),
    }
}

type Bundle = FluentBundle<FluentResource>;

fn catalogue(lang: Lang) -> &'static Bundle {
    static ALL: LazyLock<[Bundle; 6]> = LazyLock::new(|| Lang::ALL.map(read));
    &ALL[lang as usize]
}

fn read(lang: Lang) -> Bundle {
    let tag = lang.code().parse().expect("our own codes are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    bundle.set_use_isolating(lang == Lang::Ar);
    bundle.set_formatter(Some(match lang {
        Lang::Ar => grouped::<{ Lang::Ar as usize }, _>,
        Lang::En => grouped::<{ Lang::En as usize }, _>,
        Lang::Es => grouped::<{ Lang::Es as usize }, _>,
        Lang::Fr => grouped::<{ Lang::Fr as usize }, _>,
        Lang::Ru => grouped::<{ Lang::Ru as usize }, _>,
        Lang::Zh => grouped::<{ Lang::Zh as usize }, _>,
    }));
    for (area, source) in sources(lang) {
        // The tests refuse a broken file; should one slip through, its readable messages still count.
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(resource, _)| resource);
        let added = bundle.add_resource(resource);
        debug_assert!(added.is_ok(), "{lang}/{area}.ftl repeats an id: {added:?}");
    }
    bundle
}

/// Fluent's formatter is a bare function, so the language is part of its type.
fn grouped<const LANG: usize, M>(value: &FluentValue<'_>, _memoizer: &M) -> Option<String> {
    match value {
        // Our numbers are whole and far below 2^53.
        FluentValue::Number(number) => Some(number::count(Lang::ALL[LANG], number.value as i64)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_id_is_visible() {
        assert_eq!(say(Lang::Ru, "no-such-message", &[]), "⟦no-such-message⟧");
    }

    #[test]
    fn arabic_isolates_what_it_quotes_and_english_does_not() {
        let args = [("name", Arg::Text("AB-123"))];
        assert!(say(Lang::Ar, "signed-in-as", &args).contains("\u{2068}AB-123\u{2069}"));
        assert!(!say(Lang::En, "signed-in-as", &args).contains('\u{2068}'));
    }

    #[test]
    fn plural_forms_follow_the_language() {
        let rows = |lang, n| say(lang, "rows-count", &[("count", Arg::Number(n))]);
        assert_eq!(rows(Lang::En, 1), "1 row");
        assert_eq!(rows(Lang::En, 12_345), "12,345 rows");
        assert_eq!(rows(Lang::Ru, 3), "3 строки");
        assert_eq!(rows(Lang::Ru, 5), "5 строк");
        assert_ne!(rows(Lang::Ar, 2), rows(Lang::Ar, 11));
    }
}
