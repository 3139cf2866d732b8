//! A weapon in words: its terms, its one line, its parties.

use crate::page::Page;
use crate::parts::choice::Choice;
use app::terms::Vocabulary;
use domain::weapon::{Identity, Party, Term};
use domain::{Coded, CountryCode};
use reference::Reference;
use texts::Lang;

/// The words of the source, followed by what they were brought to where that reads differently.
pub fn term(lang: Lang, reference: &Reference, vocabulary: Vocabulary, term: &Term) -> String {
    match name(lang, reference, vocabulary, term) {
        Some(name) if plain(name) != plain(&term.text) => format!("{} ({name})", term.text),
        _ => term.text.clone(),
    }
}

/// Maker, model, calibre and type on one line, by the best knowledge and in the reader's language; of a part first which
/// one it is.
pub fn line(page: &Page, reference: &Reference, identity: &Identity) -> String {
    let best = |value: Option<&Term>, vocabulary| {
        value.map(|term| name(page.lang, reference, vocabulary, term).unwrap_or(&term.text).to_owned())
    };
    let maker = best(identity.maker.best(), Vocabulary::Maker);
    let model = identity.model.best().map(|model| model.text.clone());
    let named = [maker, model].into_iter().flatten().collect::<Vec<_>>().join(" ");
    let calibre = best(identity.calibre.best(), Vocabulary::Calibre);
    let kind = best(identity.weapon_type.best(), Vocabulary::WeaponType);
    let part = identity.component.map(|part| page.coded(&part));
    [part, Some(named).filter(|named| !named.is_empty()), calibre, kind]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}

/// The name of a State in the reader's language, or its code.
pub fn state(lang: Lang, reference: &Reference, code: CountryCode) -> String {
    reference.country(code.as_str()).map_or_else(|| code.to_string(), |country| country.name(lang.code()).to_owned())
}

/// A party: its name, what it is, its State.
pub fn party(page: &Page, reference: &Reference, party: &Party) -> String {
    let kind =
        Some(party.kind).filter(|kind| *kind != domain::weapon::PartyKind::Unknown).map(|kind| page.coded(&kind));
    let state = party.country.map(|code| state(page.lang, reference, code));
    let more = [kind, state].into_iter().flatten().collect::<Vec<_>>().join(" · ");
    if more.is_empty() { party.name.clone() } else { format!("{} ({more})", party.name) }
}

/// The types of weapon in the reader's language; what was entered in other words stays chosen.
pub fn weapon_types(lang: Lang, reference: &Reference, entered: &str) -> Vec<Choice> {
    let known = reference.find_weapon_type(entered).map(|found| found.code);
    let choice = |kind: &reference::WeaponType| {
        let name = kind.name(lang.code()).to_owned();
        Choice { value: name.clone(), label: name, chosen: known == Some(kind.code()) }
    };
    let mut choices: Vec<Choice> = reference.weapon_types().iter().map(choice).collect();
    if known.is_none() && !entered.trim().is_empty() {
        choices.push(Choice { value: entered.to_owned(), label: entered.to_owned(), chosen: true });
    }
    choices
}

/// What the reference tables call a term, if they know it.
fn name<'a>(lang: Lang, reference: &'a Reference, vocabulary: Vocabulary, term: &Term) -> Option<&'a str> {
    let code = term.code.as_deref()?;
    match vocabulary {
        Vocabulary::Maker => reference.maker(code).map(reference::Maker::name),
        Vocabulary::Calibre => reference.calibre(code).map(reference::Calibre::name),
        Vocabulary::WeaponType => reference.weapon_type(code).map(|kind| kind.name(lang.code())),
        Vocabulary::Country => reference.country(code).map(|country| country.name(lang.code())),
    }
}

/// Letters and digits only, so that `9x19 mm` reads like `9×19mm`.
fn plain(text: &str) -> String {
    text.replace('×', "x").chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The code of a member of a vocabulary chosen in a form, if one was.
pub fn chosen<C: Coded>(code: &str) -> Option<C> {
    C::from_code(code.trim()).ok()
}
