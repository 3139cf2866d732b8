//! What happened to a weapon, in words.

use super::words;
use crate::page::Page;
use crate::parts::links::Link;
use crate::parts::told::{Said, Teller, Told};
use crate::tone::Tone;
use app::weapons::WeaponFile;
use domain::attachment::Attachment;
use domain::event::{Assessment, EventKind, Fact};
use domain::id::{EventId, WeaponId};
use domain::mark::Mark;
use domain::weapon::{Identity, Party, Serial, Term};
use reference::Reference;

/// Every event of a weapon, in the order in which things happened.
pub fn told(page: &Page, reference: &Reference, file: &WeaponFile) -> Vec<Told> {
    let teller = Teller { page, reference, files: &file.files, recorders: &file.recorders };
    let said = |fact: &Fact| Said {
        title: page.coded(&fact.kind()),
        tone: tone(fact.kind()),
        particulars: particulars(page, reference, fact),
    };
    let mut told = teller.told(&file.events, said, |event| match related(file, event) {
        Some(to) => super::twins::pair_href(file.weapon.id, to),
        None => format!("/weapons/{}/events/{event}/correct", file.weapon.id),
    });
    let folder = crate::pages::attachments::folder(file.weapon.id.into());
    for told in &mut told {
        let its_own = file.attachments.iter().filter(|attachment| attachment.event == Some(told.event));
        let link = |attachment: &Attachment| Link::new(format!("{folder}/{}", attachment.id), attachment.label());
        told.attached = its_own.map(link).collect();
    }
    told
}

/// The record that an event weighs the weapon against, if it is such an event: that is corrected for both at once.
fn related(file: &WeaponFile, event: EventId) -> Option<WeaponId> {
    match file.events.iter().find(|known| known.id == event)?.fact {
        Fact::Related { to, .. } => Some(to),
        _ => None,
    }
}

fn tone(kind: EventKind) -> Tone {
    match kind {
        EventKind::Lost | EventKind::Stolen => Tone::Bad,
        EventKind::HeldForLaw
        | EventKind::Seized
        | EventKind::Found
        | EventKind::Surrendered
        | EventKind::Corrected => Tone::Warning,
        EventKind::Exported | EventKind::Imported | EventKind::Traced | EventKind::Related => Tone::Info,
        EventKind::Registered | EventKind::Manufactured => Tone::Good,
        EventKind::Marked
        | EventKind::Proofed
        | EventKind::Transferred
        | EventKind::Issued
        | EventKind::Examined
        | EventKind::Deactivated
        | EventKind::HoldLifted
        | EventKind::Destroyed
        | EventKind::PartFitted
        | EventKind::PartRemoved
        | EventKind::FittedTo
        | EventKind::RemovedFrom => Tone::Plain,
    }
}

/// What a fact says, as names and values; what it does not say is left out.
pub fn particulars(page: &Page, reference: &Reference, fact: &Fact) -> Vec<(String, String)> {
    let mut said = Particulars { page, reference, lines: Vec::new() };
    match fact {
        Fact::Registered { identity, holder, .. } => {
            said.text("part-which", &identity.component.map(|part| page.coded(&part)).unwrap_or_default());
            said.identity(identity);
            said.party("holder", holder.as_ref());
        }
        Fact::Manufactured { maker } => said.party("maker", maker.as_ref()),
        Fact::Marked { mark } => said.mark(mark),
        Fact::Proofed { house } => said.text("event-house", house),
        Fact::Exported { to_state, consignee, licence } => {
            said.text("event-to-state", &words::state(page.lang, reference, *to_state));
            said.party("event-consignee", consignee.as_ref());
            said.text("event-licence", licence);
        }
        Fact::Imported { from_state, importer, licence } => {
            let from = from_state.map(|state| words::state(page.lang, reference, state)).unwrap_or_default();
            said.text("event-from-state", &from);
            said.party("importer", importer.as_ref());
            said.text("event-licence", licence);
        }
        Fact::Transferred { to, licence } => {
            said.party("event-to", Some(to));
            said.text("event-licence", licence);
        }
        Fact::Issued { to } => said.party("event-to", Some(to)),
        Fact::Lost { report } | Fact::Stolen { report } => said.text("event-report", report),
        Fact::Seized { authority }
        | Fact::Found { authority }
        | Fact::Surrendered { authority }
        | Fact::Deactivated { authority }
        | Fact::Destroyed { authority } => said.text("event-authority", authority),
        Fact::Examined { conclusion, report } => {
            said.conclusion(conclusion);
            said.text("event-report", report);
        }
        Fact::Traced { number, .. } => said.text("event-case", number),
        Fact::PartFitted(part) | Fact::PartRemoved(part) => {
            said.text("mark-component", &page.coded(&part.component));
            said.text("part-number", &part.serial);
        }
        Fact::FittedTo(host) | Fact::RemovedFrom(host) => said.text("register-weapon", &host.serial),
        Fact::HeldForLaw { authority, reference } => {
            said.text("event-authority", authority);
            said.text("hold-reference", reference);
        }
        Fact::Related { relation, .. } => said.text("twins-decision", &page.coded(relation)),
        Fact::HoldLifted { .. } | Fact::Corrected { .. } => {}
    }
    said.lines
}

/// Collects what a fact says.
struct Particulars<'a> {
    page: &'a Page,
    reference: &'a Reference,
    lines: Vec<(String, String)>,
}

impl Particulars<'_> {
    fn text(&mut self, label: &str, value: &str) {
        if !value.trim().is_empty() {
            self.lines.push((self.page.t(label), value.to_owned()));
        }
    }

    fn party(&mut self, label: &str, party: Option<&Party>) {
        if let Some(party) = party {
            self.text(label, &words::party(self.page, self.reference, party));
        }
    }

    fn term(&mut self, label: &str, term: Option<&Term>) {
        if let Some(term) = term {
            self.text(label, &term.text);
        }
    }

    fn year(&mut self, year: Option<i16>) {
        self.text("year-of-manufacture", &year.map(|year| year.to_string()).unwrap_or_default());
    }

    fn serial(&mut self, serial: &Serial) {
        let number = serial.best().unwrap_or_default();
        let state = self.page.coded(&serial.state);
        self.text("serial-number", &if number.is_empty() { state } else { format!("{number} ({state})") });
    }

    fn identity(&mut self, identity: &Identity) {
        self.serial(&identity.serial);
        self.term("maker", identity.maker.best());
        self.term("model", identity.model.best());
        self.term("calibre", identity.calibre.best());
        self.term("weapon-type", identity.weapon_type.best());
        self.term("country-of-manufacture", identity.country.best());
        self.year(identity.year.best().copied());
    }

    fn conclusion(&mut self, conclusion: &Assessment) {
        if let Some(serial) = &conclusion.serial {
            self.serial(serial);
        }
        self.term("maker", conclusion.maker.as_ref());
        self.term("model", conclusion.model.as_ref());
        self.term("calibre", conclusion.calibre.as_ref());
        self.term("weapon-type", conclusion.weapon_type.as_ref());
        self.term("country-of-manufacture", conclusion.country.as_ref());
        self.year(conclusion.year);
    }

    fn mark(&mut self, mark: &Mark) {
        let text = [mark.text.as_str(), mark.symbols.as_str()].into_iter().filter(|part| !part.is_empty());
        let text = text.collect::<Vec<_>>().join(" · ");
        self.text(&texts::vocabulary_id(mark.kind), &text);
        let part = self.page.coded(&mark.component);
        self.text("mark-component", &if mark.place.is_empty() { part } else { format!("{part}, {}", mark.place) });
        self.text("mark-legibility", &self.page.coded(&mark.legibility));
    }
}
