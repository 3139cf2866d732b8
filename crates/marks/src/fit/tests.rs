//! What a person who has confirmed matches would notice.

use super::*;
use crate::Medium;
use proptest::prelude::*;

/// SplitMix64.
struct Lot(u64);

impl Lot {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 to 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    fn among(&mut self, characters: &str) -> char {
        characters.chars().nth((self.next() % characters.len() as u64) as usize).unwrap()
    }

    fn serial(&mut self) -> String {
        ["LETTER", "LETTER", "DIGIT", "DIGIT", "DIGIT", "DIGIT", "DIGIT"]
            .map(|class| self.among(if class == "DIGIT" { "0123456789" } else { "ABCDEFGHIJKLMNOPQRSTUVWXYZ" }))
            .iter()
            .collect()
    }
}

/// A made-up channel: what slips, and how often.
const TRUTH: [(&str, f64); 8] = [
    ("another", 0.02),
    ("inserted", 0.01),
    ("doubled", 0.01),
    ("deleted", 0.02),
    ("transposed", 0.02),
    ("end-lost", 0.02),
    ("8>B", 0.15),
    ("4>7", 0.10),
];

fn truth(name: &str) -> f64 {
    TRUTH.iter().find(|(known, _)| *known == name).unwrap().1
}

fn seen(lot: &mut Lot, recorded: &str) -> String {
    let mut seen: Vec<char> = recorded
        .chars()
        .map(|c| match (c, lot.share()) {
            ('8', share) if share < truth("8>B") => 'B',
            ('4', share) if share < truth("4>7") => '7',
            (_, share) if share > 1.0 - truth("another") => {
                let digit = c.is_ascii_digit() == (lot.share() < 0.85);
                let others = if digit { "0123456789" } else { "ABCDEFGHIJKLMNOPQRSTUVWXYZ" };
                lot.among(&others.replace(c, ""))
            }
            _ => c,
        })
        .collect();
    for place in (1..seen.len() - 1).rev() {
        let share = lot.share();
        let mut least = 0.0;
        let mut slips = |name| {
            least += truth(name);
            (least - truth(name)..least).contains(&share)
        };
        if slips("deleted") {
            seen.remove(place);
        } else if slips("transposed") {
            seen.swap(place - 1, place);
        } else if slips("inserted") {
            let c = if lot.share() < 0.74 { lot.among("0123456789") } else { lot.among("ABCDEFGHIJKLMNOPQRSTUVWXYZ") };
            seen.insert(place, c);
        }
    }
    for place in (0..seen.len()).rev() {
        if lot.share() < truth("doubled") {
            seen.insert(place, seen[place]);
        }
    }
    if lot.share() < 2.0 * truth("end-lost") {
        seen.drain(..1 + usize::from(lot.share() < 0.5));
    }
    if lot.share() < 2.0 * truth("end-lost") {
        seen.pop();
    }
    seen.into_iter().collect()
}

fn pairs(count: usize, lot: &mut Lot) -> Vec<Pair> {
    let pair = |_| {
        let recorded = lot.serial();
        Pair { seen: seen(lot, &recorded).parse().unwrap(), recorded }
    };
    (0..count).map(pair).collect()
}

fn metal() -> &'static Channel {
    Channel::of(Medium::Metal)
}

#[test]
fn a_made_up_channel_is_recovered_from_its_pairs() {
    let fitted = fit(&pairs(1200, &mut Lot(5)), metal());
    for (name, truth) in TRUTH {
        let moved = fitted.report.moved.iter().find(|moved| moved.name == name);
        let moved = moved.unwrap_or_else(|| panic!("{name} has moved: {:#?}", fitted.report));
        // The prior is worth a thousand trials.
        let expected = (moved.before * 1000.0 + truth * moved.of) / (1000.0 + moved.of);
        let off = moved.after / expected;
        assert!((0.7..=1.4).contains(&off), "{name}: {} and not {expected}; {moved:?}", moved.after);
    }
    let held_out = fitted.report.held_out.unwrap();
    assert!(held_out.after > held_out.before + 0.2, "{held_out:?}");
    assert_eq!(fitted.report.is_better(), Some(true));
}

#[test]
fn pairs_as_the_channel_expects_them_change_little_and_harm_nothing() {
    for (count, seed) in [(25, 1), (60, 2), (200, 3)] {
        let mut lot = Lot(seed);
        let serials: Vec<String> = (0..count).map(|_| lot.serial()).collect();
        let exact: Vec<Pair> =
            serials.iter().map(|serial| Pair { seen: serial.parse().unwrap(), recorded: serial.clone() }).collect();
        let noisy = pairs(count, &mut lot);
        for pairs in [exact, noisy] {
            let held_out = fit(&pairs, metal()).report.held_out.unwrap();
            assert!(held_out.after > held_out.before - 0.05, "{count}: {held_out:?}");
        }
    }
    let nothing = fit(&[], metal());
    assert_eq!((nothing.report.pairs, nothing.report.held_out, nothing.report.is_better()), (0, None, None));
    assert_eq!(nothing.report.moved, []);
}

#[test]
fn promising_more_slips_than_there_are_gains_nothing() {
    let serials: Vec<String> = (0..40).map(|n| format!("KT{:05}", n * 1237)).collect();
    let pairs: Vec<Pair> =
        serials.into_iter().map(|serial| Pair { seen: serial.parse().unwrap(), recorded: serial }).collect();
    let matches: Vec<Match> = pairs.iter().map(Match::new).collect();
    let matches: Vec<&Match> = matches.iter().collect();
    let [metal, paper] = [Medium::Metal, Medium::Paper].map(|medium| {
        let channel = Channel::of(medium);
        Counts::of(&matches, channel, channel).log_likelihood(channel)
    });
    assert!(metal > paper, "what was read without a slip was rather not copied: {metal} {paper}");
}

#[test]
fn each_slip_is_counted_as_what_it_is() {
    let counted = |seen: &str, recorded: &str| {
        let pair = Pair { seen: seen.parse().unwrap(), recorded: recorded.into() };
        let found = Match::new(&pair);
        let counts = Counts::of(&[&found], metal(), metal());
        let slips = Rate::ALL.iter().filter(|rate| counts.slips(**rate).0 > 0.5).map(|rate| rate.code());
        slips.collect::<Vec<_>>()
    };
    for (seen, recorded, slips) in [
        ("AB12345", "AB12345", &[][..]),
        ("AB1W345", "AB12345", &["another"]),
        ("ABX2345", "ABK2345", &[]),
        ("AB12745", "AB12345", &["another", "same-class"]),
        ("AB92345", "AB2345", &["inserted"]),
        ("AB22345", "AB2345", &["doubled"]),
        ("AB1245", "AB12345", &["deleted"]),
        ("AB13245", "AB12345", &["transposed"]),
        ("12345", "AB12345", &["end-lost", "end-more"]),
        ("AB123456", "AB12345", &["end-lost"]),
        ("12345", "0012345", &["zeros-lost"]),
        ("0012345", "12345", &["zeros-lost"]),
        ("AB~72345", "AB12345", &["doubtful"]),
        ("AB~12345", "AB12345", &[]),
        ("AB[19]2?45", "AB12345", &[]),
        ("*12345", "AB12345", &[]),
        ("VN1234", "ВН1234", &["by-sound"]),
        ("ВН1234", "BH1234", &[]),
    ] {
        assert_eq!(counted(seen, recorded), slips, "{seen} {recorded}");
    }
}

#[test]
fn pairs_that_are_not_the_same_serial_are_set_aside() {
    let mut pairs = pairs(30, &mut Lot(7));
    pairs.insert(4, Pair { seen: "QQ777777".parse().unwrap(), recorded: "AB12345".into() });
    let report = fit(&pairs, metal()).report;
    assert_eq!((report.pairs, report.set_aside), (30, vec![4]));
}

#[test]
fn the_file_says_what_was_learned_and_reads_as_the_channel() {
    let fitted = fit(&pairs(300, &mut Lot(11)), Channel::of(Medium::Paper));
    let file = fitted.file();
    let line = |name: &str| file.lines().find(|line| line.split('\t').nth(1) == Some(name)).unwrap().to_owned();
    assert!(line("8>B").ends_with("\tlearned") && line("B>V").ends_with("\tbefore"), "{file}");
    let again = Channel::read(file.as_bytes()).unwrap();
    assert_eq!(again.medium(), Medium::Paper);
    assert_eq!(again.pairs(), fitted.channel.pairs());
    assert!(Rate::ALL.iter().all(|rate| again.rate(*rate) == fitted.channel.rate(*rate)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    /// However strange the pairs, there is a channel, and a file of it that reads.
    #[test]
    fn any_pairs_make_a_channel_that_can_be_written(
        seen in prop::collection::vec(r"([A-C0-3ЖВ]|\?|~8|\[8B\]|\*|\{0,2\}){1,6}", 1..12),
        recorded in "[A-C0-3ЖВ]{0,7}",
        many in 1_usize..40,
    ) {
        let one = seen.iter().filter_map(|seen| seen.parse().ok()).map(|seen| Pair { seen, recorded: recorded.clone() });
        let pairs: Vec<Pair> = one.collect::<Vec<_>>().into_iter().cycle().take(many * seen.len()).collect();
        let fitted = fit(&pairs, metal());
        prop_assert!(Channel::read(fitted.file().as_bytes()).is_ok(), "{}", fitted.file());
        prop_assert_eq!(fitted.report.pairs + fitted.report.set_aside.len(), pairs.len());
    }
}
