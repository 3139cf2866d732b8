//! What happened to a weapon, told: each event with its date, its particulars, where it is known from, and what corrected
//! it.

use super::words;
use crate::page::Page;
use crate::tone::Tone;
use app::weapons::WeaponFile;
use domain::authority::Deed;
use domain::event::{Assessment, Event, EventKind, Fact, Source};
use domain::life::{Entry, entries};
use domain::mark::Mark;
use domain::weapon::{Identity, Party, Serial, Term};
use reference::Reference;
use texts::Arg;

/// One event on the page.
pub struct Told {
    /// When it happened.
    pub date: String,
    /// What happened, in a word.
    pub title: String,
    /// How grave it is.
    pub tone: Tone,
    /// The particulars: a name and a value.
    pub particulars: Vec<(String, String)>,
    /// What stood there before a correction; empty if nothing was corrected.
    pub struck: String,
    /// Whether a correction says that it never happened.
    pub is_withdrawn: bool,
    /// When it was corrected, by whom and why; empty if nobody did.
    pub correction: Vec<String>,
    /// Where it is known from.
    pub source: String,
    /// Where the source can be seen; may be empty.
    pub source_href: String,
    /// When it was recorded, by whom and why.
    pub recorded: Vec<String>,
    /// Where it can be corrected; empty for those who may not.
    pub correct_href: String,
}

/// Every event of a weapon, in the order in which things happened.
pub fn told(page: &Page, reference: &Reference, file: &WeaponFile) -> Vec<Told> {
    entries(&file.events).iter().map(|entry| tell(page, reference, file, entry)).collect()
}

fn tell(page: &Page, reference: &Reference, file: &WeaponFile, entry: &Entry<'_>) -> Told {
    let event = entry.event;
    let original = || {
        let said = particulars(page, reference, &event.fact);
        let said = said.iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>().join("; ");
        let head = format!("{}, {}", page.coded(&event.fact.kind()), page.date(event.occurred));
        if said.is_empty() { head } else { format!("{head}. {said}") }
    };
    let fact = entry.fact.unwrap_or(&event.fact);
    let may_correct = page.may(Deed::CorrectEvent);
    Told {
        date: page.date(entry.occurred),
        title: page.coded(&fact.kind()),
        tone: tone(fact.kind()),
        particulars: if entry.fact.is_some() { particulars(page, reference, fact) } else { Vec::new() },
        struck: entry.corrected_by.map(|_| original()).unwrap_or_default(),
        is_withdrawn: entry.fact.is_none(),
        correction: entry.corrected_by.map(|by| recorded(page, file, by)).unwrap_or_default(),
        source: source(page, reference, file, &event.source),
        source_href: match &event.source {
            Source::Row { import, .. } | Source::Finding { import, .. } if page.may(Deed::Import) => {
                format!("/imports/{import}")
            }
            _ => String::new(),
        },
        recorded: recorded(page, file, event),
        correct_href: if let (Fact::Related { to, .. }, true) = (fact, may_correct) {
            super::twins::pair_href(event.subject, *to)
        } else if may_correct {
            format!("/weapons/{}/events/{}/correct", event.subject, event.id)
        } else {
            String::new()
        },
    }
}

/// The moment, the account and the reason, as far as there are any: “12 May 2019, 14:03 UTC”, “Registry desk”, “Inventory”.
fn recorded(page: &Page, file: &WeaponFile, event: &Event) -> Vec<String> {
    let name = file.recorders.get(&event.recorded_by).cloned();
    [Some(page.moment(event.recorded_at)), name, event.reason.clone()].into_iter().flatten().collect()
}

fn source(page: &Page, reference: &Reference, file: &WeaponFile, source: &Source) -> String {
    match source {
        Source::Person { basis } if basis.is_empty() => page.t("source-person"),
        Source::Person { basis } => page.tx("source-person-basis", "basis", basis),
        Source::Row { import, row } => {
            let name = file.files.get(import).cloned().unwrap_or_else(|| page.t("unknown"));
            let row = row.to_string();
            page.tv("source-row", &[("file", Arg::Text(&name)), ("row", Arg::Text(&row))])
        }
        Source::Finding { import, row, .. } => {
            let name = file.files.get(import).cloned().unwrap_or_else(|| page.t("unknown"));
            let row = row.to_string();
            page.tv("source-finding", &[("file", Arg::Text(&name)), ("row", Arg::Text(&row))])
        }
        Source::Message { state, .. } => page.tx("source-message", "state", words::state(page.lang, reference, *state)),
    }
}

fn tone(kind: EventKind) -> Tone {
    match kind {
        EventKind::Lost | EventKind::Stolen => Tone::Bad,
        EventKind::Seized | EventKind::Found | EventKind::Surrendered | EventKind::Corrected => Tone::Warning,
        EventKind::Exported | EventKind::Imported | EventKind::Traced | EventKind::Related => Tone::Info,
        EventKind::Registered | EventKind::Manufactured => Tone::Good,
        EventKind::Marked
        | EventKind::Proofed
        | EventKind::Transferred
        | EventKind::Issued
        | EventKind::Examined
        | EventKind::Deactivated
        | EventKind::Destroyed => Tone::Plain,
    }
}

/// What a fact says, as names and values; what it does not say is left out.
pub fn particulars(page: &Page, reference: &Reference, fact: &Fact) -> Vec<(String, String)> {
    let mut said = Said { page, reference, lines: Vec::new() };
    match fact {
        Fact::Registered { identity, holder, .. } => {
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
        Fact::Related { relation, .. } => said.text("twins-decision", &page.coded(relation)),
        Fact::Corrected { .. } => {}
    }
    said.lines
}

/// Collects what a fact says.
struct Said<'a> {
    page: &'a Page,
    reference: &'a Reference,
    lines: Vec<(String, String)>,
}

impl Said<'_> {
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
