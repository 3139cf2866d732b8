//! How the pages of cases, requests and partners say what is in the record.

use crate::fault::Fault;
use crate::page::Page;
use crate::tone::Tone;
use app::Explain;
use app::cases::CaseFault;
use domain::CountryCode;
use domain::case::{Circumstances, IllicitGround, IntendedUse, Observation, Position};
use domain::request::{Overdue, SayingFault};
use reference::Reference;
use texts::Arg;

/// What these pages need to say things: the reader's language, and the tables with the names of States and types.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) page: &'a Page,
    pub(crate) reference: &'a Reference,
}

/// A fact with its name: one value, or several one below the other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Shown {
    pub(crate) label: String,
    pub(crate) values: Vec<String>,
}

/// A state in words with its tone.
#[derive(Debug, Clone, Default)]
pub(crate) struct Badge {
    pub(crate) text: String,
    pub(crate) tone: Tone,
}

impl Badge {
    pub(crate) fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }
}

/// Why a deed in a case was refused, and at which field of its form; no field if it is about the whole.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) field: Option<&'static str>,
    pub(crate) text: String,
}

impl<'a> Words<'a> {
    pub(crate) fn new(page: &'a Page, reference: &'a Reference) -> Self {
        Self { page, reference }
    }

    /// The name of a State; its code if no table lists it.
    pub(crate) fn state(&self, code: CountryCode) -> String {
        let known = self.reference.country(code.as_str());
        known.map_or_else(|| code.to_string(), |country| country.name(self.page.lang.code()).to_owned())
    }

    /// A country as somebody wrote it, and its name in the reader's language where that is another word.
    pub(crate) fn country(&self, written: &str) -> String {
        let known = self.reference.find_country(written);
        self.beside(written, known.map(|country| country.name(self.page.lang.code())))
    }

    /// A type of weapon as somebody wrote it, and its name in the reader's language where that is another word.
    pub(crate) fn weapon_type(&self, written: &str) -> String {
        let known = self.reference.find_weapon_type(written).and_then(|found| self.reference.weapon_type(found.code));
        self.beside(written, known.map(|known| known.name(self.page.lang.code())))
    }

    fn beside(&self, written: &str, name: Option<&str>) -> String {
        match name {
            // A code is not what anybody saw on the metal: the name says it better.
            Some(name) if written.len() == 2 || written.contains('-') && written.is_ascii() => name.to_owned(),
            Some(name) if name.to_lowercase() != written.trim().to_lowercase() => format!("{written} ({name})"),
            _ => written.to_owned(),
        }
    }

    /// The marks as seen; what was not seen is left out. The serial is not among them: it heads the list as a plate.
    pub(crate) fn seen(&self, seen: &Observation) -> Vec<Shown> {
        let page = self.page;
        self.facts([
            ("serial-state", seen.serial_state.map(|state| page.coded(&state)).unwrap_or_default()),
            ("identify-read", seen.read.map(|read| page.coded(&read)).unwrap_or_default()),
            ("maker", seen.maker.clone()),
            ("model", seen.model.clone()),
            ("calibre", seen.calibre.clone()),
            ("weapon-type", self.weapon_type(&seen.weapon_type)),
            ("country-of-manufacture", self.country(&seen.country)),
            ("year-of-manufacture", seen.year.clone()),
            ("import-country", self.country(&seen.import_country)),
            ("other-marks", seen.other_marks.clone()),
        ])
    }

    /// The circumstances of a find.
    pub(crate) fn circumstances(&self, find: &Circumstances) -> Vec<Shown> {
        let date = if find.date.is_unknown() { String::new() } else { self.page.date(find.date) };
        self.facts([
            ("date", date),
            ("place", find.place.clone()),
            ("position", find.position.map(position).unwrap_or_default()),
            ("narrative", find.narrative.clone()),
        ])
    }

    /// Facts under the messages with these ids, without the empty ones.
    pub(crate) fn facts<const N: usize>(&self, facts: [(&str, String); N]) -> Vec<Shown> {
        let shown = |(id, value): (&str, String)| Shown { label: self.page.t(id), values: vec![value] };
        facts.into_iter().filter(|(_, value)| !value.trim().is_empty()).map(shown).collect()
    }

    /// Why the weapon is illicit and what the answer is wanted for, as both sides see it.
    pub(crate) fn justification(
        &self,
        grounds: &[IllicitGround],
        legal_basis: &str,
        intended_use: Option<IntendedUse>,
    ) -> Vec<Shown> {
        let said = grounds.iter().map(|ground| self.page.coded(ground)).collect();
        let grounds = Shown { label: self.page.t("grounds"), values: said };
        let purpose = intended_use.map(|purpose| self.page.coded(&purpose)).unwrap_or_default();
        let rest = self.facts([("legal-basis", legal_basis.to_owned()), ("intended-use", purpose)]);
        [grounds].into_iter().filter(|grounds| !grounds.values.is_empty()).chain(rest).collect()
    }

    /// What is late, and since when.
    pub(crate) fn overdue(&self, late: Overdue) -> Badge {
        let (id, since) = match late {
            Overdue::Acknowledgement(since) => ("overdue-acknowledgement", since),
            Overdue::Answer(since) => ("overdue-answer", since),
        };
        let day = self.page.date(domain::PartialDate::day_of(since));
        Badge::new(self.page.tx(id, "date", day), Tone::Bad)
    }

    /// Why a deed in a case was refused, in the reader's words.
    ///
    /// # Errors
    /// What has a page of its own: no authority, no such thing, a change by somebody else, a failure of ours.
    pub(crate) fn refusal(&self, fault: CaseFault) -> Result<Refusal, Fault> {
        let field = match &fault {
            CaseFault::Pattern(_) => Some("serial"),
            CaseFault::NoReason => Some("reason"),
            CaseFault::InFuture(_) => Some("date"),
            CaseFault::NoDiversion => Some("kind"),
            CaseFault::NoPartner(_) | CaseFault::AskedAlready(_) | CaseFault::ToOneself => Some("to"),
            CaseFault::Saying(SayingFault::Answer(fault)) => Some(super::super::requests::field_of(fault)),
            _ => None,
        };
        let page = self.page;
        let words = match fault {
            CaseFault::Fault(fault) => return Err(fault.into()),
            CaseFault::InFuture(date) => vec![("date", page.date(date))],
            CaseFault::NoPartner(state)
            | CaseFault::AskedAlready(state)
            | CaseFault::DraftChanged(state)
            | CaseFault::DraftGone(state)
            | CaseFault::Unanswered(state) => vec![("state", self.state(state))],
            CaseFault::Saying(SayingFault::Step(step)) => {
                vec![("state", page.coded(&step.state)), ("step", page.coded(&step.step))]
            }
            ref other => other.words(),
        };
        Ok(Refusal { field, text: crate::explain::reason(page.lang, fault.code(), &words) })
    }

    /// How many days ago a moment was.
    pub(crate) fn age(&self, since: domain::clock::Timestamp, now: domain::clock::Timestamp) -> String {
        let days = now.duration_since(since).as_hours() / 24;
        self.page.tv("age-days", &[("days", Arg::Number(days.max(0)))])
    }
}

/// A place in degrees, as maps write it: `12.5° N, 3.25° W`.
pub(crate) fn position(at: Position) -> String {
    let (north, east) = (at.latitude(), at.longitude());
    let degrees =
        |angle: f64, positive, negative| format!("{}° {}", angle.abs(), if angle < 0.0 { negative } else { positive });
    // The letters of the compass are the same on every map that a finder has; the order is that of the form.
    format!("\u{2066}{}, {}\u{2069}", degrees(north, 'N', 'S'), degrees(east, 'E', 'W'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::page;
    use domain::request::{AnswerFault, AnswerOutcome, IllegalStep, RequestState, Step};
    use texts::Lang;

    #[test]
    fn words_of_others_keep_their_own_script_and_gain_the_readers() {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let words = Words::new(&page, &reference);
        assert_eq!(words.country("Brésil"), "Brésil (Brazil)");
        assert_eq!(words.country("BR"), "Brazil");
        assert_eq!(words.country("Brazil"), "Brazil");
        assert_eq!(words.country("Borduria"), "Borduria");
        assert_eq!(words.weapon_type("пистолет"), "пистолет (Self-loading pistol)");
        assert_eq!(words.weapon_type("self-loading-pistol"), "Self-loading pistol");
    }

    #[test]
    fn every_refusal_in_a_case_has_its_sentence() {
        let (page, reference) = (page(Lang::En), Reference::shipped());
        let words = Words::new(&page, &reference);
        let state: CountryCode = "GH".parse().unwrap();
        let answers = |outcome| {
            [
                AnswerFault::NoReason(outcome),
                AnswerFault::NoExplanation(outcome),
                AnswerFault::NothingTold(outcome),
                AnswerFault::ForwardToNobody,
                AnswerFault::DataWithoutRecord(outcome),
            ]
        };
        let step = IllegalStep { state: RequestState::Closed, step: Step::Answer };
        let mut faults = vec![
            CaseFault::NoReason,
            CaseFault::InFuture("2027".parse().unwrap()),
            CaseFault::Closed,
            CaseFault::NoDiversion,
            CaseFault::PhotographLost { name: "left.jpg".to_owned() },
            CaseFault::GateClosed(1),
            CaseFault::NoPartner(state),
            CaseFault::AskedAlready(state),
            CaseFault::DraftChanged(state),
            CaseFault::DraftGone(state),
            CaseFault::ToOneself,
            CaseFault::Unanswered(state),
            CaseFault::Saying(SayingFault::Step(step)),
            CaseFault::Saying(SayingFault::WrongSide { by: state, from: state, to: state }),
            CaseFault::TooLarge,
        ];
        faults.extend(answers(AnswerOutcome::Full).map(|fault| CaseFault::Saying(fault.into())));
        for fault in faults {
            let (code, text) = (fault.code(), words.refusal(fault).unwrap().text);
            assert!(!text.contains('⟦') && !text.contains("{$"), "{code}: {text}");
        }
    }

    #[test]
    fn a_place_is_written_as_on_maps() {
        assert_eq!(position(Position::new(-1.5, 36.0).unwrap()), "\u{2066}1.5° S, 36° E\u{2069}");
    }
}
