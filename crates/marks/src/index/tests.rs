//! What a tracing officer would notice of the index.

use super::*;
use crate::Spelling;
use crate::evidence::Verdict;
use proptest::prelude::*;
use std::sync::atomic::{AtomicBool, Ordering};

/// A segment without others above it.
pub(super) struct Alone(pub(super) segment::Segment);

impl search::Layer for Alone {
    fn segment(&self) -> &segment::Segment {
        &self.0
    }

    fn stands(&self, _: u64) -> bool {
        true
    }
}

fn entry(id: u64, serial: &str) -> Entry {
    Entry { id, serials: vec![serial.to_owned()], fields: Fields::default() }
}

fn pistol(id: u64, serial: &str, maker: &str, calibre: &str) -> Entry {
    let fields = Fields { maker: Some(maker.into()), calibre: Some(calibre.into()), ..Fields::default() };
    Entry { fields, ..entry(id, serial) }
}

fn index(serials: &[&str]) -> LayeredIndex {
    let index = LayeredIndex::in_memory();
    index.upsert(&serials.iter().zip(1..).map(|(serial, id)| entry(id, serial)).collect::<Vec<_>>()).unwrap();
    index
}

fn query(serial: &str) -> Query {
    Query { serial: Some(Pattern::parse(serial).unwrap()), limit: 20, ..Query::default() }
}

fn ids(answer: &Answer) -> Vec<u64> {
    answer.candidates.iter().map(|candidate| candidate.id).collect()
}

/// A register large enough that a hit by chance is unlikely to look certain.
fn crowd() -> Vec<Entry> {
    let calibre = |n: u32| if n.is_multiple_of(2) { "9" } else { "45" };
    (0..3000_u32).map(|n| pistol(1000 + u64::from(n), &format!("KX{:06}", n * 331), "delta", calibre(n))).collect()
}

#[test]
fn spelling_does_not_matter_and_the_text_is_found_whole() {
    let index = index(&["SL 123", "XX999", "٤٧١١"]);
    assert_eq!(ids(&index.search(&query("sl-123"))), [1]);
    assert_eq!(ids(&index.search(&query("S/N: 4711"))), [3]);
}

#[test]
fn the_transliteration_cluster_is_found_from_each_of_its_spellings() {
    let index = index(&["BH1234", "VN1234", "ВН1234", "KT9876"]);
    let found = |serial: &str| {
        let mut found = ids(&index.search(&query(serial)));
        found.sort_unstable();
        found
    };
    assert_eq!(found("ВН1234"), [1, 2, 3]);
    assert_eq!(found("BH1234"), [1, 2, 3]);
    assert_eq!(found("VN 1234"), [1, 2, 3]);
    let answer = index.search(&query("VN1234"));
    assert_eq!(ids(&answer)[..2], [2, 3], "by sound it is nearer to ВН than to BH");
    assert_eq!(answer.candidates[1].alignment.as_ref().unwrap().spelling, Spelling::BySound);
}

#[test]
fn the_other_latin_spelling_of_a_cyrillic_serial_comes_before_its_neighbours() {
    for (record, seen, spelling) in
        [("BH1280", "VN1280", Spelling::SoundToLook), ("VN1280", "BH1280", Spelling::LookToSound)]
    {
        let (first, last) = seen.split_at(1);
        let mut serials = vec![record.to_owned(), format!("W{last}"), format!("{first}K1280")];
        serials.extend((0..9).map(|digit| format!("{}{digit}", &seen[..5])).filter(|serial| serial != seen));
        serials.extend((2..=9).map(|digit| format!("{}{digit}280", &seen[..2])));
        let serials: Vec<&str> = serials.iter().map(String::as_str).collect();
        let answer = index(&serials).search(&query(seen));
        assert_eq!(ids(&answer)[0], 1, "{seen}");
        assert_eq!(answer.candidates[0].alignment.as_ref().unwrap().spelling, spelling);
    }
}

#[test]
fn a_number_is_found_in_roman_numerals_and_the_other_way_round() {
    for (record, seen) in [("XIV-1283", "14-1283"), ("14-1283", "XIV/1283"), ("1283 IX", "1283-9")] {
        let answer = index(&["KV-7001", record, "14-9983", "XII-5583"]).search(&query(seen));
        assert_eq!(ids(&answer)[0], 2, "{seen}");
        assert_eq!(answer.candidates[0].alignment.as_ref().unwrap().spelling, Spelling::Numeral);
    }
}

#[test]
fn a_roman_numeral_in_a_record_is_found_as_a_number_and_counts_less_than_a_record_as_written() {
    let index = index(&["KV-7001", "XIV-1283", "14-9983", "141283"]);
    let answer = index.search(&query("141283"));
    assert_eq!(ids(&answer)[..2], [4, 2]);
    let price = (answer.candidates[0].probability / answer.candidates[1].probability).ln();
    assert!((price - 100_f64.ln()).abs() < 0.01, "one in a hundred: {price}");
    assert_eq!(answer.candidates[1].alignment.as_ref().unwrap().spelling, Spelling::Numeral);
    let as_written = &index.search(&query("XIV1283")).candidates[0];
    assert_eq!((as_written.id, as_written.alignment.as_ref().unwrap().spelling), (2, Spelling::AsWritten));
    let around = index.neighbours("141282", None, 3).records;
    assert_eq!(around.iter().map(|record| (record.id, record.offset)).collect::<Vec<_>>(), [(4, 1), (3, 8701)]);
}

#[test]
fn what_a_maker_uses_is_told_of_the_serials_as_written() {
    let index = LayeredIndex::in_memory();
    let of_one_maker = (0..40).map(|n| pistol(n, &format!("X-{:04}", 1283 + 7 * n), "delta", "9"));
    index.upsert(&of_one_maker.collect::<Vec<_>>()).unwrap();
    let fields = Fields { maker: Some("delta".into()), ..Fields::default() };
    let forms = index.search(&Query { fields, ..query("X1283") }).forms.unwrap();
    assert_eq!((forms.records, forms.usual), (40, vec![("A9999".to_owned(), 1.0)]), "and not 109999");
}

#[test]
fn a_letter_that_another_register_ignores_leaves_a_weak_lead() {
    let mut entries = crowd();
    entries.push(entry(1, "369J257"));
    let index = LayeredIndex::in_memory();
    index.upsert(&entries).unwrap();
    let lead = index.search(&query("369257"));
    let exact = index.search(&query("369J257"));
    assert_eq!((ids(&lead)[0], ids(&exact)[0]), (1, 1));
    assert!(lead.candidates[0].probability < exact.candidates[0].probability);
    assert!(lead.none_of_these > exact.none_of_these);
}

#[test]
fn a_partly_read_serial_ranks_its_candidates() {
    let index = index(&["28741", "2B141", "2?741", "23741", "99999"]);
    let answer = index.search(&query("2[8=0.9,B=0.1]?41"));
    assert_eq!(ids(&answer)[..2], [1, 2]);
    assert!(!ids(&answer).contains(&5));
    assert!(answer.candidates[0].probability > answer.candidates[1].probability);
}

#[test]
fn a_wrong_calibre_lowers_a_candidate_and_does_not_hide_it() {
    let index = LayeredIndex::in_memory();
    index.upsert(&crowd()).unwrap();
    index.upsert(&[pistol(1, "AB12345", "acme", "9"), pistol(2, "AB12346", "acme", "45")]).unwrap();
    let ask = |calibre: &str| {
        let fields = Fields { maker: Some("acme".into()), calibre: Some(calibre.into()), ..Fields::default() };
        index.search(&Query { fields, ..query("AB12345") })
    };
    let (right, wrong) = (ask("9"), ask("45"));
    assert_eq!((ids(&right)[0], ids(&wrong)[0]), (1, 1), "the serial says more than the calibre");
    assert!(wrong.candidates[0].probability < right.candidates[0].probability);
    let verdicts: Vec<_> = wrong.candidates[0].evidence.iter().map(|one| (one.field.code(), one.verdict)).collect();
    assert_eq!(verdicts, [("maker", Verdict::Equal), ("calibre", Verdict::Different)]);
}

#[test]
fn fields_alone_rank_and_stay_modest() {
    let index = LayeredIndex::in_memory();
    index.upsert(&crowd()).unwrap();
    index.upsert(&[pistol(1, "AB12345", "acme", "9")]).unwrap();
    let fields = Fields { maker: Some("acme".into()), year: Some(1960), ..Fields::default() };
    let answer = index.search(&Query { fields, limit: 5, ..Query::default() });
    assert_eq!((ids(&answer)[0], answer.candidates.len(), answer.considered), (1, 5, 3001));
    let of_many = Fields { maker: Some("delta".into()), ..Fields::default() };
    let answer = index.search(&Query { fields: of_many, limit: 5, ..Query::default() });
    assert!(answer.candidates[0].probability < 0.001 && answer.others > 0.4, "one of 3,000 of that maker");
}

#[test]
fn a_serial_that_no_record_has_is_said_to_be_in_none() {
    let index = LayeredIndex::in_memory();
    index.upsert(&crowd()).unwrap();
    assert!(index.search(&query("QQ777777")).none_of_these > 0.99);
    let near = index.search(&query("KX000993"));
    assert_eq!(near.candidates[0].id, 1003);
    assert!(near.candidates[0].probability > 0.9, "{near:?}");
}

/// Numbers without order, the same each time: a 64-bit counter, well mixed.
fn scatter(n: u64) -> u64 {
    let mut mixed = (n + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    mixed ^ (mixed >> 29)
}

/// A weapon of a world with forty descriptions, a few of them common, and serials of two letters and five digits.
fn weapon(n: u64) -> Entry {
    let chance = scatter(n);
    let kind = (chance % 40).min(chance / 64 % 40);
    let letter = |by: u64| char::from(b'A' + (chance / by % 12) as u8);
    let fields = Fields {
        maker: Some(format!("maker {}", kind / 3)),
        model: Some(format!("model {kind}")),
        calibre: Some(["9x19", "45", "7.65x17"][kind as usize % 3].into()),
        weapon_type: Some("pistol".into()),
        country: Some(["XA", "XB"][kind as usize / 3 % 2].into()),
        year: Some(1960 + (chance / 4096 % 40) as i16),
    };
    Entry { fields, ..entry(n, &format!("{}{}{:05}", letter(1 << 20), letter(1 << 28), chance >> 36 & 0xFFFF)) }
}

/// Of all that is said with a certainty of p, the share p is so: half of the questions are of weapons that are in the
/// register, with every field right, one character hidden and another exchanged for a look-alike.
#[test]
fn probabilities_are_what_they_say_with_every_field_given() {
    let index = LayeredIndex::in_memory();
    index.upsert(&(0..12_000).map(weapon).collect::<Vec<_>>()).unwrap();
    let (mut claimed, mut right, mut none_claimed) = (0.0, 0.0, 0.0);
    let asked = 160;
    for n in 0..asked {
        let truth = weapon(if n % 2 == 0 { n * 70 } else { 1_000_000 + n });
        let mut seen: Vec<char> = truth.serials[0].chars().collect();
        seen[n as usize / 2 % 7] = '?';
        seen[(n as usize / 2 + 3) % 7] = '8';
        let seen: String = seen.into_iter().collect();
        let answer = index.search(&Query { fields: truth.fields, ..query(&seen) });
        for candidate in &answer.candidates {
            claimed += candidate.probability;
            right += f64::from(candidate.id == truth.id);
        }
        none_claimed += answer.none_of_these;
    }
    let asked = asked as f64;
    assert!(right / asked > 0.35, "most that are in the register are found: {right} of {asked}");
    assert!((claimed - right).abs() / asked < 0.08, "claimed {claimed}, right {right} of {asked}");
    assert!((none_claimed / asked - 0.5).abs() < 0.08, "in none {none_claimed} of {asked}");
}

#[test]
fn what_matches_everything_has_a_bounded_answer() {
    let index = LayeredIndex::in_memory();
    let numbers = 0..9000_u32;
    index.upsert(&numbers.map(|n| entry(u64::from(n), &format!("{:05}", n * 11))).collect::<Vec<_>>()).unwrap();
    for pattern in ["*", "?????", "{1,9}"] {
        let answer = index.search(&query(pattern));
        assert!(answer.considered >= 8900 && answer.candidates.len() == 20, "{pattern}: {}", answer.considered);
        assert!(answer.candidates[0].probability < 0.001 && answer.others > 0.4, "{pattern}");
    }
    assert_eq!(ids(&index.search(&query("*")))[..2], [0, 1], "equally likely ones in the order of their ids");
}

#[test]
fn lost_zeros_ends_and_signs_are_found() {
    let index = index(&["0000123456", "AB774132", "MN5512345"]);
    assert_eq!(ids(&index.search(&query("123456"))), [1]);
    assert_eq!(ids(&index.search(&query("774132"))), [2], "two letters in front not seen");
    assert_eq!(ids(&index.search(&query("MN55123"))), [3], "two digits behind not seen");
    assert_eq!(ids(&index.search(&query("*4132"))), [2]);
}

#[test]
fn a_record_changes_and_goes() {
    let index = index(&["AB12345", "CD67890"]);
    index.upsert(&[entry(1, "EF55555")]).unwrap();
    assert_eq!(index.len(), 2);
    assert!(ids(&index.search(&query("AB12345"))).is_empty());
    assert_eq!(ids(&index.search(&query("EF55555"))), [1]);
    index.remove(&[1, 77]).unwrap();
    assert_eq!(index.len(), 1);
    assert!(ids(&index.search(&query("EF55555"))).is_empty());
    index.remove(&[2]).unwrap();
    assert!(index.is_empty());
    let nothing = index.search(&query("*"));
    assert_eq!((nothing.none_of_these, nothing.considered), (1.0, 0));
}

#[test]
fn several_serials_of_one_record_are_one_candidate() {
    let index = LayeredIndex::in_memory();
    index.upsert(&[Entry { id: 1, serials: vec!["AB123456".into(), "AB123457".into()], ..Entry::default() }]).unwrap();
    let answer = index.search(&query("AB123457"));
    assert_eq!((ids(&answer), answer.considered), (vec![1], 1));
    let recorded: String =
        answer.candidates[0].alignment.as_ref().unwrap().steps.iter().filter_map(|step| step.recorded).collect();
    assert_eq!(recorded, "AB123457");
}

#[test]
fn many_corrections_leave_the_answers_and_the_shares_right() {
    let index = LayeredIndex::in_memory();
    let all = |round: u32| {
        (0..3000_u32).map(|n| pistol(u64::from(n), &format!("R{round}N{n:04}"), "acme", "9")).collect::<Vec<_>>()
    };
    for round in 0..4 {
        index.upsert(&all(round)).unwrap();
    }
    assert_eq!(index.len(), 3000);
    assert_eq!(index.search(&query("R3N????")).considered, 3000);
    assert_eq!(ids(&index.search(&query("R3N0042")))[0], 42);
    let acme = Fields { maker: Some("acme".into()), ..Fields::default() };
    let answer = index.search(&Query { fields: acme, limit: 1, ..Query::default() });
    assert!(answer.candidates[0].evidence[0].log_ratio.abs() < 0.01, "a value that all have says nothing");
}

#[test]
fn many_search_while_one_writes() {
    let index = index(&["AB12345"]);
    let done = AtomicBool::new(false);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while !done.load(Ordering::Relaxed) {
                    assert_eq!(ids(&index.search(&query("AB12345"))), [1]);
                }
            });
        }
        for round in 0..30_u32 {
            index
                .upsert(
                    &(0..200_u32)
                        .map(|n| entry(u64::from(n) + 10, &format!("ZT{round:03}{n:03}X")))
                        .collect::<Vec<_>>(),
                )
                .unwrap();
        }
        done.store(true, Ordering::Relaxed);
    });
    assert_eq!(index.len(), 201);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn any_serial_and_any_question_can_meet(serial in any::<String>(), seen in any::<String>(), maker in any::<Option<String>>()) {
        let index = index(&[&serial]);
        let fields = Fields { maker, ..Fields::default() };
        if let Ok(pattern) = Pattern::parse(&seen) {
            let answer = index.search(&Query { serial: Some(pattern), fields: fields.clone(), limit: 3, ..Query::default() });
            prop_assert!(answer.none_of_these > 0.0 && answer.none_of_these <= 1.0);
        }
        prop_assert_eq!(index.search(&Query { fields, limit: 3, ..Query::default() }).candidates.len(), 1);
    }

    /// A serial as marked, typed as it stands, finds itself.
    #[test]
    fn every_serial_finds_itself(serial in "[\\w -]{1,20}") {
        let index = index(&[&serial]);
        if let Ok(pattern) = Pattern::parse(&serial) {
            let answer = index.search(&Query { serial: Some(pattern), limit: 3, ..Query::default() });
            prop_assert_eq!(ids(&answer), [1]);
        }
    }
}
