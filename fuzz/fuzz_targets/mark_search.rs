//! Any serials can be indexed, replaced and asked for: each line of the text is a record, the first is also the
//! question. Probabilities add up, and the steps of an alignment spell the record.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::{Entry, Fields, Index, LayeredIndex, Pattern, Query};

fuzz_target!(|text: &str| {
    let index = LayeredIndex::in_memory();
    let fields = Fields { maker: text.get(..1).map(str::to_owned), ..Fields::default() };
    let entry = |(line, id): (&str, u64)| Entry { id: id % 7, serials: vec![line.to_owned()], fields: fields.clone() };
    index.upsert(&text.lines().zip(0..).map(entry).collect::<Vec<_>>()).unwrap();
    let Some(serial) = text.lines().next().and_then(|line| Pattern::parse(line).ok()) else { return };
    let answer = index.search(&Query { serial: Some(serial), fields, limit: 3, ..Query::default() });
    let listed: f64 = answer.candidates.iter().map(|candidate| candidate.probability).sum();
    assert!((listed + answer.others + answer.none_of_these - 1.0).abs() < 1e-9);
    for candidate in &answer.candidates {
        let alignment = candidate.alignment.as_ref().expect("found by its serial");
        assert!(alignment.steps.iter().any(|step| step.recorded.is_some()));
        assert!(alignment.log_likelihood <= 0.0);
    }
    index.remove(&[0, 1, 2, 3, 4, 5, 6]).unwrap();
    assert!(index.is_empty());
});
