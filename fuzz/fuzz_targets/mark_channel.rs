//! Any bytes are a channel or refused at a line that they have, also with all that they lack from a channel of ours,
//! which is how a fuzzer comes to whole ones. What was read gives probabilities, reads again as it is written, and can
//! be searched by.
#![no_main]

use libfuzzer_sys::fuzz_target;
use marks::{Channel, Entry, Index, LayeredIndex, Medium, Query, fit};
use std::sync::{Arc, LazyLock};

/// A whole channel.
static WHOLE: LazyLock<String> = LazyLock::new(|| fit(&[], Channel::of(Medium::default())).file());

static INDEX: LazyLock<LayeredIndex> = LazyLock::new(|| {
    let index = LayeredIndex::in_memory();
    let entries: Vec<Entry> = (0..)
        .zip(["BH1280", "8H128O", "ЖН0012", "0012", "X", "7734-A"])
        .map(|(id, serial)| Entry { id, serials: vec![serial.to_owned()], ..Entry::default() })
        .collect();
    index.upsert(&entries).expect("records of our own");
    index
});

fuzz_target!(|bytes: &[u8]| {
    judge(bytes);
    // What the bytes say themselves, the whole channel leaves to them.
    let text = String::from_utf8_lossy(bytes);
    let is_said = |line: &&str| line.rsplitn(3, '\t').last().is_some_and(|name| text.contains(name));
    let rest: Vec<&str> = WHOLE.lines().filter(|line| !is_said(line)).collect();
    judge(&[rest.join("\n").as_bytes(), b"\n", bytes].concat());
});

fn judge(bytes: &[u8]) {
    let channel = match Channel::read(bytes) {
        Ok(channel) => Arc::new(channel),
        Err(error) => {
            let lines = bytes.split(|byte| *byte == b'\n').count();
            assert!((1..=lines).contains(&error.line()), "{error}");
            return;
        }
    };
    let again = Channel::read(fit(&[], &channel).file().as_bytes()).expect("what was written can be read");
    for recorded in ['0', '8', 'B', 'Z', 'Ж'] {
        for seen in ['0', '8', 'B', 'Z'] {
            let likelihood = channel.probability(seen, recorded);
            assert!(likelihood > 0.0 && likelihood <= 1.0, "{seen} for {recorded}: {likelihood}");
            assert!((again.probability(seen, recorded) / likelihood - 1.0).abs() < 1e-6, "{seen} for {recorded}");
        }
    }
    for serial in ["BH1280", "~8*?[B8]{0,2}", "0012"] {
        let serial = serial.parse().expect("a pattern");
        let answer =
            INDEX.search(&Query { serial: Some(serial), limit: 3, channel: channel.clone(), ..Query::default() });
        let listed: f64 = answer.candidates.iter().map(|candidate| candidate.probability).sum();
        assert!((listed + answer.others + answer.none_of_these - 1.0).abs() < 1e-9);
    }
}
