//! The six languages say the same things, about everything there is to say, and nobody asks for a sentence that is
//! not there.

use domain::Coded;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use texts::{Lang, ids, vocabulary_id};

/// The messages of one language: id to the names of its variables.
type Messages = BTreeMap<String, BTreeSet<String>>;

#[test]
fn all_languages_have_the_same_messages_with_the_same_variables() {
    let english = messages(Lang::En);
    for lang in Lang::ALL {
        let here = messages(lang);
        for (id, variables) in &english {
            let known = here.get(id).unwrap_or_else(|| panic!("{lang} lacks {id}"));
            assert_eq!(known, variables, "{lang}: variables of {id}");
        }
        let surplus: Vec<_> = here.keys().filter(|id| !english.contains_key(*id)).collect();
        assert!(surplus.is_empty(), "{lang} has what English has not: {surplus:?}");
    }
    let listed: BTreeSet<_> = ids().map(str::to_owned).collect();
    assert_eq!(listed, english.into_keys().collect(), "ids() lists every message once");
}

#[test]
fn every_vocabulary_is_named_and_no_name_is_left_over() {
    let mut wanted = BTreeSet::new();
    macro_rules! vocabularies {
        ($($kind:ty),+ $(,)?) => {$(
            wanted.extend(<$kind>::ALL.iter().map(|member| vocabulary_id(*member)));
        )+};
    }
    vocabularies!(
        domain::attachment::MediaKind,
        domain::authority::Deed,
        domain::authority::Role,
        domain::case::Acquisition,
        domain::case::DiversionKind,
        domain::case::IllicitGround,
        domain::case::IntendedUse,
        domain::case::Medium,
        domain::case::Outcome,
        domain::event::EventKind,
        domain::gate::GateCode,
        domain::gate::Severity,
        domain::handover::Condition,
        domain::handover::HandoverStep,
        domain::handover::ItemKind,
        domain::handover::ItemState,
        domain::handover::Lack,
        domain::life::WeaponStatus,
        domain::mark::Component,
        domain::mark::Legibility,
        domain::mark::MarkKind,
        domain::party::Activity,
        domain::party::LicenceState,
        domain::party::PartyEventKind,
        domain::request::AnswerOutcome,
        domain::request::HoldBackReason,
        domain::request::LinkKind,
        domain::request::MatchBasis,
        domain::request::OnwardRelease,
        domain::request::RequestState,
        domain::request::Sought,
        domain::request::Step,
        domain::request::Urgency,
        domain::request::WhyAsked,
        domain::retention::Certainty,
        domain::retention::RunsFrom,
        domain::weapon::PartyKind,
        domain::weapon::Relation,
        domain::weapon::SerialState,
    );
    // A vocabulary that is missing from the list above would go unnoticed, so the sources are counted too.
    let declared: usize =
        files(&house().join("domain/src"), "rs").iter().map(|file| read(file).matches("vocabulary! {\n").count()).sum();
    assert_eq!(declared, 39, "a vocabulary was added to `domain`: add it to this test and to vocabulary.ftl");

    let named: BTreeSet<String> = messages_of(Lang::En, "vocabulary").into_keys().collect();
    assert_eq!(named, wanted);
}

#[test]
fn no_source_asks_for_a_message_that_does_not_exist() {
    let known = messages(Lang::En);
    let mut asked = 0;
    let mut missing = Vec::new();
    let sources = files(&house(), "rs").into_iter().chain(files(&house().join("web/templates"), "html"));
    for file in sources.filter(|file| !file.starts_with(house().join("texts"))) {
        for id in asked_in(&read(&file)) {
            asked += 1;
            if !known.contains_key(&id) {
                missing.push(format!("{}: {id}", file.display()));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
    assert!(asked > 20, "found only {asked} uses: the search itself is broken");
}

#[test]
fn the_search_for_uses_sees_templates_and_code() {
    let source =
        r#"{{ page.t("a-b") }} {{ page.tv("c", [("n", Arg::Text("x"))]) }} say(lang, "d-e", &[]) format!("f") at("g")"#;
    assert_eq!(asked_in(source), ["a-b", "c", "d-e"]);
}

/// The ids of messages that a source names: `t("…")`, `tv("…")` and the second argument of `say(…, "…")`.
fn asked_in(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (call, arguments_before) in [("t(", false), ("tv(", false), ("say(", true)] {
        for (at, _) in source.match_indices(call) {
            let is_part_of_a_name = source[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let rest = source[at + call.len()..].trim_start();
            let rest =
                if arguments_before { rest.split_once(',').map_or("", |(_, rest)| rest.trim_start()) } else { rest };
            let quoted = rest.strip_prefix('"').and_then(|rest| rest.split_once('"'));
            if let Some((id, _)) = quoted.filter(|(id, _)| !is_part_of_a_name && is_id(id)) {
                found.push((at, id.to_owned()));
            }
        }
    }
    found.sort();
    found.into_iter().map(|(_, id)| id).collect()
}

/// Whether a text has the form of an id, which the “…” of a comment has not.
fn is_id(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn messages(lang: Lang) -> Messages {
    let mut all = Messages::new();
    for file in files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(lang.code()), "ftl") {
        let area = file.file_stem().and_then(|stem| stem.to_str()).expect("our files have names").to_owned();
        for (id, variables) in messages_of(lang, &area) {
            assert!(all.insert(id.clone(), variables).is_none(), "{lang}: {id} stands twice");
            assert!(texts::has(lang, &id), "{lang}/{area}.ftl is not compiled in: add it to catalogue.rs");
        }
    }
    all
}

fn messages_of(lang: Lang, area: &str) -> Messages {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("locales/{lang}/{area}.ftl"));
    let resource =
        fluent_syntax::parser::parse(read(&path)).unwrap_or_else(|(_, e)| panic!("{}: {e:?}", path.display()));
    let mut messages = Messages::new();
    for entry in resource.body {
        if let Entry::Message(message) = entry {
            let mut variables = BTreeSet::new();
            collect(message.value.as_ref().expect("our messages have values"), &mut variables);
            let again = messages.insert(message.id.name.clone(), variables);
            assert!(again.is_none(), "{}: {} stands twice", path.display(), message.id.name);
        }
    }
    messages
}

fn collect(pattern: &Pattern<String>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let (inline, variants) = match expression {
            Expression::Inline(inline) => (inline, None),
            Expression::Select { selector, variants } => (selector, Some(variants)),
        };
        if let InlineExpression::VariableReference { id } = inline {
            variables.insert(id.name.clone());
        }
        for variant in variants.into_iter().flatten() {
            collect(&variant.value, variables);
        }
    }
}

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the crate lies in a folder").to_owned()
}

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}
