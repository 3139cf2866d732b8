//! The search against weighing every record one by one.

use super::super::segment::{Builder, Room};
use super::super::tests::Alone;
use super::*;
use crate::alignment::Table;
use crate::evidence::Fields;
use crate::reading::spellings;
use crate::{Medium, Pattern};
use domain::Coded;
use proptest::prelude::*;
use std::sync::Arc;

fn segment(serials: &[String]) -> Alone {
    let mut builder = Builder::new(Room::Folder(7, std::env::temp_dir()));
    for (id, serial) in (0..).zip(serials) {
        let forms: Vec<_> = spellings(serial).collect();
        let fields = Fields { maker: Some(format!("maker {}", id % 3)), ..Fields::default() };
        builder.add(id, forms.iter().map(|(form, spelling)| (form.as_str(), *spelling)), &fields).unwrap();
    }
    Alone(builder.finish().unwrap())
}

/// The weight of every record, relative to that of none, what its serial costs, and how far it is behind one that fits
/// in everything, in the plainest way there is.
fn plainly(layer: &Alone, serials: &[String], query: &Query) -> Vec<(f64, f64, f64)> {
    let channel = &query.channel;
    let pattern = query.serial.as_ref().unwrap();
    let descriptions = &layer.0.contents().descriptions;
    let observed = Observed::new(&[descriptions], &query.fields);
    let expected = observed.beside(descriptions);
    let fields: HashMap<u64, f64> =
        (0..layer.0.len()).map(|row| layer.0.row(row)).map(|row| (row.id, expected.ratio(row.described))).collect();
    let chance =
        Expectation::new(&[(descriptions, &layer.0.contents().formats)], &query.fields).by_chance(pattern.items());
    (0..)
        .zip(serials)
        .map(|(id, serial)| {
            let mut best = f64::NEG_INFINITY;
            for (form, recorded) in spellings(serial) {
                for reading in pattern.readings() {
                    let score = Aligner::new(&reading.items, channel).score(&form, &mut Table::default());
                    let spelling = reading.spelling.beside(recorded);
                    best = best.max(score + spelling.log_likelihood(channel));
                }
            }
            let weight = (best + fields[&id] - chance).exp() * (1.0 - NONE_PRIOR) / serials.len() as f64;
            (weight / NONE_PRIOR, -best, observed.most() - best - fields[&id])
        })
        .collect()
}

/// The channel of any medium, and ones that a register may have taught, however strange.
fn channels() -> impl Strategy<Value = Arc<Channel>> {
    let learned = |rates| Arc::new(Channel::new(Medium::Metal, 1.0, rates, Channel::of(Medium::Paper).pairs().clone()));
    prop_oneof![
        4 => prop::sample::select(Medium::ALL).prop_map(|medium| Channel::of(medium).clone()),
        1 => prop::array::uniform11(1e-4..0.3).prop_map(learned),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nothing_that_could_matter_is_left_out(
        seen in prop_oneof![
            "([0-3AB8Ж]|\\?|~8|\\[8B3\\]|\\{0,2\\}|\\*){1,7}",
            "[A-C]{2}[0-9]{4,5}",
            "([BHVN]|\\?|~B|\\[VN\\]){2}[0-3]{3,4}",
            "(X|IV|10|4|7)-?[0-3]{3,4}",
        ],
        serials in prop::collection::vec(prop_oneof!["0{0,3}[0-38ABЖ]{1,6}", "[A-C]{2}[0-9]{4,5}", "В[0-9]{3}", "[BHVNВН]{2}[0-3]{3,4}", "(X|IV|10|4|7)-?[0-3]{3,4}"], 1..120),
        maker in prop::option::of(0..3),
        channel in channels(),
    ) {
        let Ok(pattern) = Pattern::parse(&seen) else { return Ok(()) };
        let layer = segment(&serials);
        let fields = Fields { maker: maker.map(|n| format!("maker {n}")), ..Fields::default() };
        let query = Query { serial: Some(pattern), fields, limit: 200, channel };
        let weights = plainly(&layer, &serials, &query);
        let layers = [layer];
        let answer = search(&layers, serials.len() as u64, &query);
        let found: HashMap<u64, f64> = answer.candidates.iter().map(|one| (one.id, one.probability / answer.none_of_these)).collect();
        let best = weights.iter().map(|(weight, ..)| *weight).fold(0.0, f64::max);
        let small = best * BESIDE_THE_BEST * 1.05;
        for (id, (weight, cost, behind)) in (0_u64..).zip(weights) {
            // More than this is beyond any budget.
            if cost > in_nats(MOST) - 0.1 || behind > LEADS - 0.1 {
                continue;
            }
            match found.get(&id) {
                Some(found) => prop_assert!((found / weight - 1.0).abs() < 1e-3 || weight <= small, "{} {} {} {}", seen, serials[id as usize], found, weight),
                None => prop_assert!(answer.truncated || weight <= small, "{} {} {} {}", seen, serials[id as usize], weight, best),
            }
        }
    }
}
