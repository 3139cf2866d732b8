//! What a person enters about a weapon: the fields of the forms, and the facts that they amount to.

use super::words::chosen;
use crate::form::FieldFaults;
use crate::page::Page;
use app::terms::{Vocabulary, term};
use domain::event::{Assessment, EventKind, Fact};
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use domain::{CountryCode, PartialDate};
use reference::Reference;
use serde::Deserialize;

/// The fields, of every kind of event together; a form shows those of one kind and leaves the others empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Entered {
    /// The code of the kind of event.
    pub kind: String,
    /// When, as a partial date.
    pub occurred: String,
    /// From what it is known.
    pub basis: String,
    /// Why it is entered.
    pub reason: String,
    /// A party's name.
    pub party: String,
    /// The party's entry in the list of parties, chosen by a person.
    pub party_id: String,
    /// The code of what it is.
    pub party_kind: String,
    /// Its State, in words or as a code.
    pub party_state: String,
    /// The other State of an export or import.
    pub state: String,
    /// Licence.
    pub licence: String,
    /// Report number.
    pub report: String,
    /// Authority.
    pub authority: String,
    /// Under which number an authority knows the matter.
    pub reference: String,
    /// The event that began the legal hold which ends.
    pub hold: String,
    /// Proof house.
    pub house: String,
    /// What is on the metal.
    pub mark_text: String,
    /// Symbols in words.
    pub mark_symbols: String,
    /// The code of what the mark is for.
    pub mark_kind: String,
    /// The code of the part.
    pub mark_component: String,
    /// Where on the part.
    pub mark_place: String,
    /// The code of its condition.
    pub mark_legibility: String,
    /// The country that the mark names.
    pub mark_state: String,
    /// The year that the mark names.
    pub mark_year: String,
    /// The code of the part that is entered; empty for a whole weapon.
    pub component: String,
    /// Serial.
    pub serial: String,
    /// The code of its state.
    pub serial_state: String,
    /// Maker.
    pub maker: String,
    /// Model.
    pub model: String,
    /// Calibre.
    pub calibre: String,
    /// Type.
    pub weapon_type: String,
    /// Country of manufacture.
    pub country: String,
    /// Year of manufacture.
    pub year: String,
    /// In a correction: `replace` or `withdraw`.
    pub deed: String,
}

/// Which fields a kind of event has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Fields {
    /// The message that names the party; none if there is no party.
    pub party: Option<&'static str>,
    /// Whether the party must be named.
    pub party_required: bool,
    /// The message that names the other State; none if there is none.
    pub state: Option<&'static str>,
    /// Whether the State must be named.
    pub state_required: bool,
    /// Licence.
    pub licence: bool,
    /// Report number.
    pub report: bool,
    /// Authority.
    pub authority: bool,
    /// The number of a matter at that authority, which must be named then.
    pub reference: bool,
    /// Proof house.
    pub house: bool,
    /// A mark.
    pub mark: bool,
    /// Which part it is, if it is one.
    pub component: bool,
    /// Everything by which a weapon is told from others.
    pub identity: bool,
}

impl Fields {
    /// The fields of a kind.
    pub fn of(kind: EventKind) -> Self {
        let none = Self::default();
        match kind {
            EventKind::Registered => Self { party: Some("holder"), component: true, identity: true, ..none },
            EventKind::Manufactured => Self { party: Some("maker"), ..none },
            EventKind::Marked => Self { mark: true, ..none },
            EventKind::Proofed => Self { house: true, ..none },
            EventKind::Exported => Self {
                party: Some("event-consignee"),
                state: Some("event-to-state"),
                state_required: true,
                licence: true,
                ..none
            },
            EventKind::Imported => {
                Self { party: Some("importer"), state: Some("event-from-state"), licence: true, ..none }
            }
            EventKind::Transferred => Self { party: Some("event-to"), party_required: true, licence: true, ..none },
            EventKind::Issued => Self { party: Some("event-to"), party_required: true, ..none },
            EventKind::Lost | EventKind::Stolen => Self { report: true, ..none },
            EventKind::Examined => Self { report: true, identity: true, ..none },
            EventKind::Seized
            | EventKind::Found
            | EventKind::Surrendered
            | EventKind::Deactivated
            | EventKind::Destroyed => Self { authority: true, ..none },
            EventKind::HeldForLaw => Self { authority: true, reference: true, ..none },
            EventKind::Traced
            | EventKind::Related
            | EventKind::PartFitted
            | EventKind::PartRemoved
            | EventKind::FittedTo
            | EventKind::RemovedFrom
            | EventKind::HoldLifted
            | EventKind::Corrected => none,
        }
    }
}

impl Entered {
    /// The fields as they would have been entered for a fact; to correct it.
    pub fn of(occurred: PartialDate, fact: &Fact) -> Self {
        let mut entered = Self { kind: fact.kind().to_string(), occurred: occurred.to_string(), ..Self::default() };
        match fact {
            Fact::Registered { identity, holder, .. } => {
                entered.component = identity.component.map(|part| part.to_string()).unwrap_or_default();
                entered.put_identity(identity);
                entered.put_party(holder.as_ref());
            }
            Fact::Manufactured { maker } => entered.put_party(maker.as_ref()),
            Fact::Marked { mark } => {
                entered.mark_text.clone_from(&mark.text);
                entered.mark_symbols.clone_from(&mark.symbols);
                entered.mark_kind = mark.kind.to_string();
                entered.mark_component = mark.component.to_string();
                entered.mark_place.clone_from(&mark.place);
                entered.mark_legibility = mark.legibility.to_string();
                entered.mark_state = mark.country.map(|state| state.to_string()).unwrap_or_default();
                entered.mark_year = mark.year.map(|year| year.to_string()).unwrap_or_default();
            }
            Fact::Proofed { house } => entered.house.clone_from(house),
            Fact::Exported { to_state, consignee, licence } => {
                entered.state = to_state.to_string();
                entered.put_party(consignee.as_ref());
                entered.licence.clone_from(licence);
            }
            Fact::Imported { from_state, importer, licence } => {
                entered.state = from_state.map(|state| state.to_string()).unwrap_or_default();
                entered.put_party(importer.as_ref());
                entered.licence.clone_from(licence);
            }
            Fact::Transferred { to, licence } => {
                entered.put_party(Some(to));
                entered.licence.clone_from(licence);
            }
            Fact::Issued { to } => entered.put_party(Some(to)),
            Fact::Lost { report } | Fact::Stolen { report } => entered.report.clone_from(report),
            Fact::Seized { authority }
            | Fact::Found { authority }
            | Fact::Surrendered { authority }
            | Fact::Deactivated { authority }
            | Fact::Destroyed { authority } => entered.authority.clone_from(authority),
            Fact::Examined { conclusion, report } => {
                entered.put_conclusion(conclusion);
                entered.report.clone_from(report);
            }
            Fact::HeldForLaw { authority, reference } => {
                entered.authority.clone_from(authority);
                entered.reference.clone_from(reference);
            }
            Fact::HoldLifted { hold } => entered.hold = hold.to_string(),
            Fact::Traced { .. }
            | Fact::Related { .. }
            | Fact::PartFitted(_)
            | Fact::PartRemoved(_)
            | Fact::FittedTo(_)
            | Fact::RemovedFrom(_)
            | Fact::Corrected { .. } => {}
        }
        entered
    }

    /// The date and the fact that were entered; `before` is the fact that this corrects, whose parts without a field stay
    /// as they are.
    ///
    /// # Errors
    /// What is wrong with single fields, in the reader's language.
    pub fn read(
        &self,
        page: &Page,
        reference: &Reference,
        kind: EventKind,
        before: Option<&Fact>,
    ) -> Result<(PartialDate, Fact), FieldFaults> {
        let mut reader = Reader { entered: self, page, reference, faults: FieldFaults::default() };
        let occurred = reader.date();
        let fact = reader.fact(kind, before);
        match fact {
            Some(fact) if reader.faults.is_empty() => Ok((occurred, fact)),
            _ => Err(reader.faults),
        }
    }

    fn put_party(&mut self, party: Option<&Party>) {
        if let Some(party) = party {
            self.party.clone_from(&party.name);
            self.party_id = party.id.map(|id| id.to_string()).unwrap_or_default();
            self.party_kind = party.kind.to_string();
            self.party_state = party.country.map(|state| state.to_string()).unwrap_or_default();
        }
    }

    fn put_identity(&mut self, identity: &Identity) {
        let text = |value: &Attested<Term>| value.as_marked.as_ref().map(|term| term.text.clone()).unwrap_or_default();
        self.put_serial(&identity.serial);
        self.maker = text(&identity.maker);
        self.model = text(&identity.model);
        self.calibre = text(&identity.calibre);
        self.weapon_type = text(&identity.weapon_type);
        self.country = text(&identity.country);
        self.year = identity.year.as_marked.map(|year| year.to_string()).unwrap_or_default();
    }

    fn put_conclusion(&mut self, conclusion: &Assessment) {
        let text = |value: &Option<Term>| value.as_ref().map(|term| term.text.clone()).unwrap_or_default();
        if let Some(serial) = &conclusion.serial {
            self.put_serial(serial);
        }
        self.maker = text(&conclusion.maker);
        self.model = text(&conclusion.model);
        self.calibre = text(&conclusion.calibre);
        self.weapon_type = text(&conclusion.weapon_type);
        self.country = text(&conclusion.country);
        self.year = conclusion.year.map(|year| year.to_string()).unwrap_or_default();
    }

    fn put_serial(&mut self, serial: &Serial) {
        self.serial = serial.best().unwrap_or_default().to_owned();
        self.serial_state = serial.state.to_string();
    }
}

/// Reads the fields and collects what is wrong with them.
struct Reader<'a> {
    entered: &'a Entered,
    page: &'a Page,
    reference: &'a Reference,
    faults: FieldFaults,
}

impl Reader<'_> {
    fn fact(&mut self, kind: EventKind, before: Option<&Fact>) -> Option<Fact> {
        let entered = self.entered;
        let text = |text: &str| text.trim().to_owned();
        let fields = Fields::of(kind);
        let party = fields.party.and_then(|_| self.party(fields.party_required));
        Some(match kind {
            EventKind::Registered => {
                let (importer, other) = match before {
                    Some(Fact::Registered { identity, other, .. }) => (identity.importer.clone(), other.clone()),
                    _ => Default::default(),
                };
                let identity = Box::new(Identity { importer, ..self.identity() });
                Fact::Registered { identity, holder: party, other }
            }
            EventKind::Manufactured => Fact::Manufactured { maker: party },
            EventKind::Marked => Fact::Marked { mark: Box::new(self.mark()) },
            EventKind::Proofed => Fact::Proofed { house: text(&entered.house) },
            EventKind::Exported => {
                let to_state = self.state("state", &entered.state);
                if entered.state.trim().is_empty() {
                    self.faults.add("state", self.page.t("event-state-missing"));
                }
                Fact::Exported { to_state: to_state?, consignee: party, licence: text(&entered.licence) }
            }
            EventKind::Imported => Fact::Imported {
                from_state: self.state("state", &entered.state),
                importer: party,
                licence: text(&entered.licence),
            },
            EventKind::Transferred => Fact::Transferred { to: party?, licence: text(&entered.licence) },
            EventKind::Issued => Fact::Issued { to: party? },
            EventKind::Lost => Fact::Lost { report: text(&entered.report) },
            EventKind::Stolen => Fact::Stolen { report: text(&entered.report) },
            EventKind::Seized => Fact::Seized { authority: text(&entered.authority) },
            EventKind::Found => Fact::Found { authority: text(&entered.authority) },
            EventKind::Surrendered => Fact::Surrendered { authority: text(&entered.authority) },
            EventKind::Deactivated => Fact::Deactivated { authority: text(&entered.authority) },
            EventKind::Destroyed => Fact::Destroyed { authority: text(&entered.authority) },
            EventKind::Examined => {
                Fact::Examined { conclusion: Box::new(self.conclusion()), report: text(&entered.report) }
            }
            EventKind::HeldForLaw => {
                let authority = text(&entered.authority);
                if authority.is_empty() {
                    self.faults.add("authority", self.page.t("hold-authority-missing"));
                }
                Fact::HeldForLaw { authority, reference: text(&entered.reference) }
            }
            EventKind::HoldLifted => match entered.hold.parse() {
                Ok(hold) => Fact::HoldLifted { hold },
                Err(_) => before?.clone(),
            },
            // A trace and a part's movement have no fields of their own: only their dates can be corrected.
            EventKind::Traced
            | EventKind::Related
            | EventKind::PartFitted
            | EventKind::PartRemoved
            | EventKind::FittedTo
            | EventKind::RemovedFrom
            | EventKind::Corrected => before?.clone(),
        })
    }

    fn date(&mut self) -> PartialDate {
        match self.entered.occurred.parse() {
            Ok(date) => date,
            Err(_) => {
                self.faults.add("occurred", self.page.tx("event-date-wrong", "text", self.entered.occurred.trim()));
                PartialDate::UNKNOWN
            }
        }
    }

    fn party(&mut self, is_required: bool) -> Option<Party> {
        let entered = self.entered;
        let name = entered.party.trim();
        let country = self.state("party_state", &entered.party_state);
        if name.is_empty() {
            if is_required {
                self.faults.add("party", self.page.t("event-party-missing"));
            } else if country.is_some() || chosen::<PartyKind>(&entered.party_kind).is_some() {
                self.faults.add("party", self.page.t("event-party-nameless"));
            }
            return None;
        }
        let kind = chosen(&entered.party_kind).unwrap_or(PartyKind::Unknown);
        Some(Party { name: name.to_owned(), kind, country, id: entered.party_id.parse().ok() })
    }

    fn state(&mut self, field: &'static str, text: &str) -> Option<CountryCode> {
        let found = term(self.reference, Vocabulary::Country, text)?.code;
        // A State without a row in the tables can still be named by its code.
        let code = found.as_deref().unwrap_or(text).parse().ok();
        if code.is_none() {
            self.faults.add(field, self.page.tx("event-state-unknown", "text", text.trim()));
        }
        code
    }

    fn year(&mut self, field: &'static str, text: &str) -> Option<i16> {
        let text = text.trim();
        let year = text.parse().ok().filter(|year| (1000..=9999).contains(year));
        if year.is_none() && !text.is_empty() {
            self.faults.add(field, self.page.tx("error-identify-year", "text", text));
        }
        year
    }

    fn term(&self, vocabulary: Option<Vocabulary>, text: &str) -> Option<Term> {
        match vocabulary {
            Some(vocabulary) => term(self.reference, vocabulary, text),
            None => Some(text.trim()).filter(|text| !text.is_empty()).map(Term::unresolved),
        }
    }

    /// The serial as marked: a number, or a word that says why there is none.
    fn serial(&self) -> Serial {
        let text = self.entered.serial.trim();
        let word = marks::read_word(text);
        let state = chosen(&self.entered.serial_state).or(word.map(|word| word.state));
        Serial {
            as_marked: Some(text.to_owned()).filter(|text| !text.is_empty() && word.is_none()),
            as_assessed: None,
            state: state.unwrap_or(SerialState::NotExamined),
        }
    }

    fn identity(&mut self) -> Identity {
        let entered = self.entered;
        let identity = Identity {
            component: chosen(&entered.component),
            serial: self.serial(),
            maker: Attested::marked(self.term(Some(Vocabulary::Maker), &entered.maker)),
            model: Attested::marked(self.term(None, &entered.model)),
            calibre: Attested::marked(self.term(Some(Vocabulary::Calibre), &entered.calibre)),
            weapon_type: Attested::marked(self.term(Some(Vocabulary::WeaponType), &entered.weapon_type)),
            country: Attested::marked(self.term(Some(Vocabulary::Country), &entered.country)),
            year: Attested::marked(self.year("year", &entered.year)),
            importer: Attested::default(),
        };
        let says_which = identity.serial.as_marked.is_some()
            || [&identity.maker, &identity.model, &identity.calibre, &identity.weapon_type]
                .into_iter()
                .any(|attested| !attested.is_empty());
        if !says_which {
            self.faults.add("serial", self.page.t("finding-nothing-identifies"));
        }
        identity
    }

    fn conclusion(&mut self) -> Assessment {
        let entered = self.entered;
        let has_serial = !entered.serial.trim().is_empty() || !entered.serial_state.is_empty();
        let concluded = |serial: Serial| Serial { as_assessed: serial.as_marked, as_marked: None, ..serial };
        let conclusion = Assessment {
            serial: has_serial.then(|| concluded(self.serial())),
            maker: self.term(Some(Vocabulary::Maker), &entered.maker),
            model: self.term(None, &entered.model),
            calibre: self.term(Some(Vocabulary::Calibre), &entered.calibre),
            weapon_type: self.term(Some(Vocabulary::WeaponType), &entered.weapon_type),
            country: self.term(Some(Vocabulary::Country), &entered.country),
            year: self.year("year", &entered.year),
        };
        if conclusion == Assessment::default() && self.faults.is_empty() {
            self.faults.add("serial", self.page.t("event-nothing-concluded"));
        }
        conclusion
    }

    fn mark(&mut self) -> Mark {
        let entered = self.entered;
        if entered.mark_text.trim().is_empty() && entered.mark_symbols.trim().is_empty() {
            self.faults.add("mark_text", self.page.t("event-mark-missing"));
        }
        Mark {
            kind: chosen(&entered.mark_kind).unwrap_or(MarkKind::Unknown),
            component: chosen(&entered.mark_component).unwrap_or(Component::Other),
            text: entered.mark_text.trim().to_owned(),
            symbols: entered.mark_symbols.trim().to_owned(),
            country: self.state("mark_state", &entered.mark_state),
            year: self.year("mark_year", &entered.mark_year),
            legibility: chosen(&entered.mark_legibility).unwrap_or(Legibility::NotRecorded),
            place: entered.mark_place.trim().to_owned(),
        }
    }
}
