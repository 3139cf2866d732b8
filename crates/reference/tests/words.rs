//! Words in many languages and spellings, brought to what they mean.

use proptest::prelude::*;
use reference::{How, LANGUAGES, Reference};
use std::collections::HashMap;

#[test]
fn countries_are_found_by_name_in_six_languages_and_by_other_usual_names() {
    let reference = Reference::shipped();
    for (text, code) in [
        ("ألمانيا", "DE"),
        ("Россия", "RU"),
        ("中国", "CN"),
        ("Côte d'Ivoire", "CI"),
        ("COTE D’IVOIRE", "CI"),
        ("Brasil", "BR"),
        ("ke", "KE"),
        ("KEN", "KE"),
        ("EST", "EE"),
        ("Congo - Kinshasa", "CD"),
        ("RDC", "CD"),
        ("Congo", "CG"),
        ("الكونغو", "CG"),
        ("U.S.A.", "US"),
        ("США", "US"),
        ("Turkey", "TR"),
        ("Großbritannien", "GB"),
        ("جمهورية مصر العربية", "EG"),
        ("ايران", "IR"),
        ("Moçambique", "MZ"),
    ] {
        assert_eq!(reference.find_country(text).map(|country| country.code()), Some(code), "{text}");
    }
}

#[test]
fn every_name_of_every_country_leads_back_to_it() {
    let reference = Reference::shipped();
    for country in reference.countries() {
        for lang in LANGUAGES {
            let found = reference.find_country(country.name(lang)).map(|found| found.code());
            assert_eq!(found, Some(country.code()), "{}", country.name(lang));
        }
    }
}

#[test]
fn words_for_two_states_find_neither_and_suggest_both() {
    let reference = Reference::shipped();
    assert_eq!(reference.find_country("Korea").map(|country| country.code()), None);
    let suggested: Vec<_> = reference.suggest_country("Korea").iter().map(|country| country.code()).collect();
    assert!(suggested.starts_with(&["KP", "KR"]), "{suggested:?}");
    assert_eq!(reference.suggest_country("Germny").first().map(|country| country.code()), Some("DE"));
}

#[test]
fn makers_are_found_in_the_scripts_they_are_written_in() {
    let reference = Reference::shipped();
    for (text, code, how) in [
        ("Smith & Wesson", "smith-wesson", How::Exact),
        ("S&W", "smith-wesson", How::Alias),
        ("SMITH AND WESSON", "smith-wesson", How::Folded),
        ("Смит и Вессон", "smith-wesson", How::Alias),
        ("سميث آند ويسون", "smith-wesson", How::Alias),
        ("Ижмаш", "izhevsk", How::Alias),
        ("إيجماش", "izhevsk", How::Alias),
        ("北方工业", "norinco", How::Alias),
        ("Glock Ges.m.b.H.", "glock", How::Alias),
        ("GLOCK, INC.", "glock", How::Folded),
        ("Beretta S.p.A., Gardone V.T.", "beretta", How::Folded),
        ("cz", "cz", How::Exact),
        ("Česká zbrojovka", "cz", How::Alias),
        ("Century Arms", "century-arms", How::Exact),
        ("forjas taurus s.a.", "taurus", How::Folded),
    ] {
        let found = reference.find_maker(text).unwrap_or_else(|| panic!("{text} is found"));
        assert_eq!((found.code, found.how), (code, how), "{text}");
    }
    assert_eq!(reference.find_calibre("9 mm Luger").map(|found| found.how), Some(How::Alias));
    assert_eq!(reference.find_maker("Glock (copy)"), None);
    assert_eq!(reference.find_maker("Acme Arms of Nowhere"), None);
}

#[test]
fn calibres_are_found_however_they_are_punctuated() {
    let reference = Reference::shipped();
    for (text, code) in [
        ("9x19", "9x19mm-parabellum"),
        ("9 mm Luger", "9x19mm-parabellum"),
        ("9х18 ПМ", "9mm-makarov"),
        ("7,62х39", "7-62x39mm"),
        ("7.62 × 39 mm", "7-62x39mm"),
        ("7.62 Soviet", "7-62x39mm"),
        ("٧٫٦٢×٣٩ مم", "7-62x39mm"),
        ("5,45х39", "5-45x39mm"),
        ("5.56mm NATO", "5-56x45mm-nato"),
        ("7.62 OTAN", "7-62x51mm-nato"),
        (".38 SPL", "38-s-w-special"),
        ("calibre 12", "12-gauge"),
        ("калибр 12", "12-gauge"),
        ("12 GA", "12-gauge"),
        ("14.5毫米", "14-5x114mm"),
        ("12,7х108", "12-7x108mm"),
    ] {
        assert_eq!(reference.find_calibre(text).map(|found| found.code), Some(code), "{text}");
    }
}

#[test]
fn a_bare_762_is_ambiguous_and_says_what_it_may_be() {
    let reference = Reference::shipped();
    for text in ["7.62", "7,62 мм", "7.62mm", "cal. 7.62"] {
        assert_eq!(reference.find_calibre(text), None, "{text}");
        let suggested: Vec<_> = reference.suggest_calibre(text).iter().map(|calibre| calibre.code()).collect();
        for code in ["7-62x39mm", "7-62x51mm-nato", "7-62x54mmr", "7-62x25mm-tokarev"] {
            assert!(suggested.contains(&code), "{text}: {suggested:?}");
        }
    }
}

#[test]
fn weapon_types_are_found_in_eight_languages() {
    let reference = Reference::shipped();
    for (text, code) in [
        ("пистолет", "self-loading-pistol"),
        ("مسدس", "self-loading-pistol"),
        ("Pistole", "self-loading-pistol"),
        ("revólver", "revolver"),
        ("fusil d'assaut", "assault-rifle"),
        ("автомат", "assault-rifle"),
        ("بندقية آلية", "assault-rifle"),
        ("突击步枪", "assault-rifle"),
        ("metralhadora pesada", "heavy-machine-gun"),
        ("Maschinenpistole", "sub-machine-gun"),
        ("escopeta", "shotgun"),
        ("ПЗРК", "manpads"),
        ("RPG", "anti-tank-launcher"),
        ("迫击炮", "mortar"),
    ] {
        assert_eq!(reference.find_weapon_type(text).map(|found| found.code), Some(code), "{text}");
    }
    assert_eq!(reference.find_weapon_type("machine gun"), None, "light or heavy is for a person to say");
}

#[test]
fn models_are_found_with_and_without_their_maker() {
    let reference = Reference::shipped();
    for (maker, text, code) in [
        (Some("glock"), "17", "glock-17"),
        (Some("glock"), "Glock 17", "glock-17"),
        (Some("beretta"), "92FS", "beretta-92fs"),
        (Some("beretta"), "Pietro Beretta 92 FS", "beretta-92fs"),
        (Some("izhevsk"), "АКМ", "izhevsk-akm"),
        (Some("norinco"), "56式", "norinco-type-56"),
        (Some("zastava"), "М70АБ2", "zastava-m70ab2"),
        (Some("smith-wesson"), "Mod. 10", "smith-wesson-model-10"),
        (None, "Beretta 92FS", "beretta-92fs"),
        (None, "Tabuk", "al-qadissiya-tabuk"),
    ] {
        assert_eq!(reference.find_model(maker, text).map(|found| found.code), Some(code), "{maker:?} {text}");
    }
    assert_eq!(reference.find_model(None, "AKM"), None, "many makers made it");
    assert!(reference.suggest_model(None, "AKM").len() > 2);
}

#[test]
fn every_shipped_name_resolves_to_itself() {
    let reference = Reference::shipped();
    for maker in reference.makers() {
        assert_eq!(reference.find_maker(maker.name()).map(|found| found.code), Some(maker.code()), "{}", maker.name());
        if let Some(country) = maker.country() {
            assert!(reference.country(country).is_some(), "{}: {country}", maker.code());
        }
    }
    for calibre in reference.calibres() {
        assert_eq!(
            reference.find_calibre(calibre.name()).map(|found| found.code),
            Some(calibre.code()),
            "{}",
            calibre.name()
        );
    }
    for weapon_type in reference.weapon_types() {
        for lang in LANGUAGES {
            let name = weapon_type.name(lang);
            assert_eq!(reference.find_weapon_type(name).map(|found| found.code), Some(weapon_type.code()), "{name}");
        }
    }
    for model in reference.models() {
        let found = reference.find_model(Some(model.maker()), model.name());
        assert_eq!(found.map(|found| found.code), Some(model.code()), "{} of {}", model.name(), model.maker());
    }
}

#[test]
fn codes_are_kebab_case_and_unique() {
    let reference = Reference::shipped();
    let makers = reference.makers().iter().map(|entry| ("maker", entry.code()));
    let calibres = reference.calibres().iter().map(|entry| ("calibre", entry.code()));
    let types = reference.weapon_types().iter().map(|entry| ("type", entry.code()));
    let models = reference.models().iter().map(|entry| ("model", entry.code()));
    let mut seen = HashMap::new();
    for (kind, code) in makers.chain(calibres).chain(types).chain(models) {
        let parts_are_plain = code
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit()));
        assert!(parts_are_plain, "{kind} {code}");
        assert_eq!(seen.insert((kind, code), ()), None, "{kind} {code} is there twice");
    }
}

proptest! {
    #[test]
    fn any_text_can_be_looked_up(text in "\\PC{0,60}|[0-9.,xхmм ×-]{0,20}|\\p{Arabic}{0,20}") {
        let reference = Reference::shipped();
        let _ = (reference.find_country(&text), reference.find_maker(&text), reference.find_calibre(&text));
        let _ = (reference.find_weapon_type(&text), reference.find_model(None, &text), reference.find_model(Some("cz"), &text));
    }

    #[test]
    fn a_found_maker_is_the_first_suggested(pick in any::<prop::sample::Index>()) {
        let reference = Reference::shipped();
        let maker = pick.get(reference.makers());
        prop_assert_eq!(reference.suggest_maker(maker.name()).first().map(|first| first.code()), Some(maker.code()));
    }

    #[test]
    fn case_and_spacing_do_not_matter(pick in any::<prop::sample::Index>()) {
        let reference = Reference::shipped();
        let calibre = pick.get(reference.calibres());
        let shouted: String = calibre.name().to_uppercase().chars().flat_map(|letter| [letter, ' ']).collect();
        prop_assert_eq!(reference.find_calibre(&shouted).map(|found| found.code), Some(calibre.code()));
    }
}
