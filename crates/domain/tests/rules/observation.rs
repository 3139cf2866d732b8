//! How an observation is written: for other nodes, older and newer ones, and for the decades in which a record is kept.

use domain::Coded;
use domain::case::{Medium, Observation};
use proptest::prelude::*;
use serde_json::{Value, json};

fn read(written: Value) -> Observation {
    serde_json::from_value(written).unwrap()
}

fn seen(read: Option<Medium>) -> Observation {
    Observation { serial: "KM41877".to_owned(), read, ..Observation::default() }
}

#[test]
fn what_was_written_before_the_codes_stays_readable() {
    assert_eq!(read(json!({"serial": "KM41877", "read_from_weapon": true})), seen(Some(Medium::Metal)));
    assert_eq!(read(json!({"serial": "KM41877", "read_from_weapon": false})), seen(None));
    assert_eq!(read(json!({"serial": "KM41877"})), seen(None));
}

#[test]
fn older_nodes_find_the_name_that_they_know() {
    for (medium, from_weapon) in [
        (None, false),
        (Some(Medium::Metal), true),
        (Some(Medium::Etching), true),
        (Some(Medium::Paper), false),
        (Some(Medium::Machine), false),
    ] {
        let written = serde_json::to_value(seen(medium)).unwrap();
        assert_eq!(written["read_from_weapon"], from_weapon, "{written}");
        assert_eq!(written.get("read"), medium.map(|medium| json!(medium.code())).as_ref(), "{written}");
        assert_eq!(read(written), seen(medium));
    }
}

#[test]
fn a_code_of_a_later_node_does_not_take_the_marks_away() {
    let later = |from_weapon: bool| {
        read(json!({"serial": "KM41877", "read": "by-touch", "read_from_weapon": from_weapon, "angle": 7}))
    };
    assert_eq!((later(true), later(false)), (seen(Some(Medium::Metal)), seen(None)));
}

proptest! {
    #[test]
    fn any_text_in_the_place_of_the_code_is_read(code in any::<String>()) {
        let known = Medium::from_code(&code).ok();
        prop_assert_eq!(read(json!({"serial": "KM41877", "read": code})), seen(known));
    }
}
