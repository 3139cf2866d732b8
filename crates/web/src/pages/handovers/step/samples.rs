//! Every form, empty and refused.

use super::*;
use crate::check::{HOSTILE, Sample};
use crate::pages::handovers::tests::file;

impl Sample for StepPage {
    fn samples(page: &Page) -> Vec<Self> {
        let file = file();
        let hostile = Entered {
            occurred: HOSTILE.into(),
            reason: HOSTILE.into(),
            company: HOSTILE.into(),
            title: HOSTILE.into(),
            digest: HOSTILE.into(),
            place: HOSTILE.into(),
            ..Entered::default()
        };
        let mut samples = vec![Self::new(page.clone(), announcement(page), hostile.clone())];
        for step in HandoverStep::ALL.iter().filter(|step| addable(step.code()).is_ok()) {
            let mut shown = Self::new(page.clone(), addition(page, &file, *step), hostile.clone());
            if let Err(faults) = shown.entered.read(page, *step) {
                shown.faults = faults;
            }
            samples.push(shown);
        }
        for event in file.events.iter().filter(|event| event.fact.step() != HandoverStep::Corrected) {
            let (occurred, fact) = standing(&file, event.id).unwrap_or_else(|_| panic!("the file has it"));
            let frame = correction(page, &file, event.id).unwrap_or_else(|_| panic!("the file has it"));
            samples.push(Self::new(page.clone(), frame, Entered::of(occurred, fact)));
        }
        samples
    }
}
