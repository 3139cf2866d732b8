//! Every form, empty and refused.

use super::*;
use crate::check::{HOSTILE, Sample, sample};
use crate::pages::weapons::tests::file;

impl Sample for EventPage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = Reference::shipped();
        let file = file();
        let hostile = Entered {
            occurred: HOSTILE.into(),
            serial: HOSTILE.into(),
            mark_text: HOSTILE.into(),
            state: HOSTILE.into(),
            party: HOSTILE.into(),
            party_state: HOSTILE.into(),
            reason: HOSTILE.into(),
            year: "next".into(),
            ..Entered::default()
        };
        let mut samples = vec![Self::new(page.clone(), &reference, registration(page), hostile.clone())];
        for kind in EventKind::ALL.iter().filter(|kind| addable(kind.code()).is_ok()) {
            let hold = file.holds[0].event.to_string();
            let frame = addition(page, &file, *kind, &hold).unwrap_or_else(|_| panic!("the hold stands"));
            let mut shown = Self::new(page.clone(), &reference, frame, Entered { hold, ..hostile.clone() });
            if let Err(faults) = shown.entered.read(page, &reference, *kind, None) {
                shown.faults = faults;
            }
            samples.push(shown);
        }
        for event in file.events.iter().filter(|event| event.fact.kind() != EventKind::Corrected) {
            let (occurred, fact) = standing(&file, event.id).unwrap_or_else(|_| panic!("the file has it"));
            let frame = correction(page, &reference, &file, event.id).unwrap_or_else(|_| panic!("the file has it"));
            samples.push(Self::new(page.clone(), &reference, frame, Entered::of(occurred, fact)));
        }
        samples
    }
}

#[test]
fn renders() {
    sample::<EventPage>();
}
