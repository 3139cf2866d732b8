//! Makes the dictionary against which bodies are packed: `cargo run --release -p store --example dictionary > FILE`.
//!
//! It learns from made-up events with the words of the shipped tables. What is in `dictionary/` is never made anew: a new
//! dictionary is a new file with a new form beside the old one (`src/body.rs`).

use domain::PartialDate;
use domain::event::{Assessment, Correction, Event, Fact, Source, Subject};
use domain::id::{CaseId, EventId, ImportId, MessageId, UserId, WeaponId};
use domain::life::Weapon;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use domain::{Coded, CountryCode};
use reference::Reference;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use uuid::Uuid;

const LIVES: usize = 20_000;
const BYTES: usize = 48 << 10;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut made = Made { state: 0x9E37_79B9_7F4A_7C15, reference: Reference::shipped() };
    let mut samples = Vec::new();
    for _ in 0..LIVES {
        let events = made.life();
        for event in &events {
            samples.push(serde_json::to_vec(&Body::of(event))?);
        }
        samples.push(serde_json::to_vec(&Weapon::project(&events))?);
    }
    let dictionary = zstd::dict::from_samples(&samples, BYTES)?;
    std::io::stdout().write_all(&dictionary)?;
    Ok(())
}

/// A body as `store` writes it.
#[derive(Serialize)]
struct Body<'a> {
    of: &'static str,
    occurred: PartialDate,
    source: &'a Source,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
    fact: &'a Fact,
}

impl<'a> Body<'a> {
    fn of(event: &'a Event) -> Self {
        let Event { occurred, source, reason, fact, .. } = event;
        Self { of: Weapon::KIND, occurred: *occurred, source, reason: reason.as_deref(), fact }
    }
}

/// Makes lives up: the same ones each time.
struct Made {
    state: u64,
    reference: Reference,
}

impl Made {
    fn below(&mut self, end: usize) -> usize {
        // xorshift64*
        self.state ^= self.state >> 12;
        self.state ^= self.state << 25;
        self.state ^= self.state >> 27;
        (self.state.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % end
    }

    fn of<T: Clone>(&mut self, list: &[T]) -> T {
        list[self.below(list.len())].clone()
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn id(&mut self) -> Uuid {
        let high = 0x0190_0000_0000_7000_u64 | (self.below(1 << 30) as u64) << 16;
        Uuid::from_u64_pair(high, 0x8000_0000_0000_0000 | self.below(1 << 30) as u64)
    }

    fn date(&mut self) -> PartialDate {
        let year = 1950 + self.below(80) as i16;
        let (month, day) = (1 + self.below(12) as u8, 1 + self.below(28) as u8);
        match self.below(10) {
            0 => PartialDate::UNKNOWN,
            1 => PartialDate::new(year, None, None).unwrap_or_default(),
            _ => PartialDate::new(year, Some(month), Some(day)).unwrap_or_default(),
        }
    }

    fn number(&mut self) -> String {
        let letters: String = (0..self.below(4)).map(|_| char::from(b'A' + self.below(26) as u8)).collect();
        format!("{letters}{}", self.below(10_000_000))
    }

    fn country(&mut self) -> CountryCode {
        let at = self.below(self.reference.countries().len());
        self.reference.countries()[at].code().parse().expect("codes of the tables are codes of countries")
    }

    fn term(&mut self, known: &[(String, String)]) -> Attested<Term> {
        let (code, text) = self.of(known);
        let code = self.chance(80).then_some(code);
        Attested::marked(self.chance(90).then_some(Term { text, code }))
    }

    fn party(&mut self) -> Party {
        let kind = self.of(PartyKind::ALL);
        let country = if self.chance(30) { Some(self.country()) } else { None };
        let name = self.of(&[
            "Ministry of the Interior",
            "Police Directorate",
            "First Depot",
            "Armed Forces",
            "L-",
            "Arms Company",
        ]);
        Party { name: format!("{name} {}", self.below(10_000)), kind, country, id: None }
    }

    fn serial(&mut self) -> Serial {
        let state = if self.chance(80) { SerialState::NotExamined } else { self.of(SerialState::ALL) };
        Serial { as_marked: Some(self.number()), as_assessed: None, state }
    }

    fn identity(&mut self) -> Identity {
        let makers: Vec<_> = pairs(self.reference.makers().iter().map(|maker| (maker.code(), maker.name())));
        let models: Vec<_> = pairs(self.reference.models().iter().map(|model| (model.code(), model.name())));
        let calibres: Vec<_> = pairs(self.reference.calibres().iter().map(|calibre| (calibre.code(), calibre.name())));
        let types: Vec<_> = pairs(self.reference.weapon_types().iter().map(|kind| (kind.code(), kind.name("en"))));
        let countries: Vec<_> = pairs(self.reference.countries().iter().map(|one| (one.code(), one.name("en"))));
        let year = 1950 + self.below(80) as i16;
        Identity {
            component: None,
            serial: self.serial(),
            maker: self.term(&makers),
            model: Attested::marked(self.chance(80).then(|| Term::unresolved(self.of(&models).1))),
            calibre: self.term(&calibres),
            weapon_type: self.term(&types),
            country: self.term(&countries),
            year: Attested::marked(self.chance(60).then_some(year)),
            importer: Attested::marked(self.chance(30).then(|| Term::unresolved(self.party().name))),
        }
    }

    fn registered(&mut self) -> Fact {
        let columns =
            ["Inventory No", "Shelf", "Remarks", "Licence No", "Status", "Imported from", "Date of entry", "Location"];
        let mut other = BTreeMap::new();
        for _ in 0..self.below(4) {
            other.insert(self.of(&columns).to_owned(), self.number());
        }
        let holder = if self.chance(80) { Some(self.party()) } else { None };
        Fact::Registered { identity: Box::new(self.identity()), holder, other }
    }

    fn mark(&mut self) -> Box<Mark> {
        Box::new(Mark {
            kind: self.of(MarkKind::ALL),
            component: self.of(Component::ALL),
            text: self.number(),
            symbols: String::new(),
            country: if self.chance(50) { Some(self.country()) } else { None },
            year: self.chance(50).then_some(2000),
            legibility: self.of(Legibility::ALL),
            place: self.of(&["left side", "right side of the frame", ""]).to_owned(),
        })
    }

    fn fact(&mut self) -> Fact {
        let licence = if self.chance(50) { self.number() } else { String::new() };
        let authority =
            format!("{} {}", self.of(&["Police of", "Customs at", "Armoury of", "Border post"]), self.below(1000));
        let report = self.number();
        match self.below(20) {
            0..3 => Fact::Manufactured { maker: Some(self.party()) },
            3..5 => Fact::Marked { mark: self.mark() },
            5 => Fact::Proofed { house: authority },
            6..8 => Fact::Exported { to_state: self.country(), consignee: Some(self.party()), licence },
            8..10 => Fact::Imported { from_state: Some(self.country()), importer: Some(self.party()), licence },
            10..13 => Fact::Transferred { to: self.party(), licence },
            13..15 => Fact::Issued { to: self.party() },
            15 => self.of(&[Fact::Lost { report: report.clone() }, Fact::Stolen { report }]),
            16 => self.of(&[
                Fact::Seized { authority: authority.clone() },
                Fact::Found { authority: authority.clone() },
                Fact::Surrendered { authority },
            ]),
            17 => {
                let conclusion = Assessment { serial: Some(self.serial()), ..Assessment::default() };
                Fact::Examined { conclusion: Box::new(conclusion), report }
            }
            18 => Fact::Traced { case: CaseId(self.id()), number: format!("2026-{}", self.below(10_000)) },
            _ => self.of(&[Fact::Deactivated { authority: authority.clone() }, Fact::Destroyed { authority }]),
        }
    }

    fn source(&mut self) -> (Source, Option<String>) {
        let why =
            self.of(&["As the document says", "Entered from the book", "Found while checking the depot"]).to_owned();
        match self.below(10) {
            0..6 => (Source::Row { import: ImportId(self.id()), row: self.below(1_000_000) as u64 }, None),
            6..9 => {
                let basis = self.of(&["Delivery note", "Licence file", "The weapon itself", ""]).to_owned();
                (Source::Person { basis }, Some(why))
            }
            _ => (Source::Message { state: self.country(), message: MessageId(self.id()) }, Some(why)),
        }
    }

    /// One weapon's events.
    fn life(&mut self) -> Vec<Event> {
        let subject = WeaponId(self.id());
        let mut facts = vec![self.registered()];
        for _ in 0..self.below(5) {
            facts.push(self.fact());
        }
        if self.chance(20) {
            let instead = Correction { occurred: self.date(), fact: self.fact() };
            facts.push(Fact::Corrected { corrects: EventId(self.id()), instead: Some(Box::new(instead)) });
        }
        let recorded_at = "2026-01-01T00:00:00Z".parse().expect("a moment");
        (1..)
            .zip(facts)
            .map(|(seq, fact)| {
                let (source, reason) = self.source();
                let (id, occurred) = (EventId(self.id()), self.date());
                Event {
                    id,
                    subject,
                    seq,
                    occurred,
                    recorded_at,
                    recorded_by: UserId(Uuid::nil()),
                    source,
                    reason,
                    fact,
                }
            })
            .collect()
    }
}

fn pairs<'a>(known: impl Iterator<Item = (&'a str, &'a str)>) -> Vec<(String, String)> {
    known.map(|(code, text)| (code.to_owned(), text.to_owned())).collect()
}
