//! From the cells of a row to a weapon and its events, with everything that a person should look at.

use super::finding::RowFinding;
use super::plan::Plan;
use super::status::Told;
use crate::terms::{Memory, Vocabulary};
use domain::clock::Timestamp;
use domain::event::{Event, Fact, Source, Subject};
use domain::id::{EventId, IdRun, ImportId, UserId, WeaponId};
use domain::life::Weapon;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use domain::{Coded, CountryCode, PartialDate};
use intake::{Cell, ColumnProfile, Field, Finding, Row, cell_findings, clean, values};
use jiff::SignedDuration;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::register::NewWeapon;

/// How far the clocks of some islands are ahead of UTC: a register that was kept there today is not from the future.
const FARTHEST_AHEAD: SignedDuration = SignedDuration::from_hours(14);

/// Reads rows by a plan.
pub(super) struct RowReader<'a> {
    plan: &'a Plan,
    profiles: &'a [ColumnProfile],
    terms: Memory<'a>,
    import: ImportId,
    by: UserId,
    at: Timestamp,
    /// The last day that it may be anywhere.
    today: PartialDate,
    ids: IdRun,
}

/// What a row amounts to.
pub(super) enum Reading {
    /// A weapon, with what a person should look at.
    Weapon { weapon: Box<NewWeapon>, digest: [u8; 16], findings: Vec<RowFinding> },
    /// Nothing that can be taken.
    Refused { findings: Vec<RowFinding> },
}

impl<'a> RowReader<'a> {
    /// A reader of the rows of one import, at the moment `at`. `profiles` holds what the sample taught about each column.
    pub(super) fn new(
        plan: &'a Plan,
        profiles: &'a [ColumnProfile],
        terms: Memory<'a>,
        import: ImportId,
        by: UserId,
        at: Timestamp,
        ids: IdRun,
    ) -> Self {
        let today = PartialDate::day_of(at + FARTHEST_AHEAD);
        Self { plan, profiles, terms, import, by, at, today, ids }
    }

    /// The plan by which it reads.
    pub(super) fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// Reads one row.
    pub(super) fn read(&mut self, row: &Row) -> Reading {
        let (plan, profiles, today) = (self.plan, self.profiles, self.today);
        let mut cells = Cells { plan, profiles, today, row, findings: Vec::new(), placed: Vec::new() };
        cells.findings.extend(row.finding().as_ref().map(RowFinding::row));
        let identity = self.identity(&mut cells);
        if identity.names_nothing() {
            let mut findings = cells.findings;
            findings.push(RowFinding::nothing_identifies());
            return Reading::Refused { findings };
        }
        let facts = self.facts(identity, &mut cells);
        let findings = cells.findings;
        let id = WeaponId(self.ids.next_id());
        let events: Vec<Event> = facts
            .into_iter()
            .zip(1..)
            .map(|((occurred, fact), seq)| Event {
                id: EventId(self.ids.next_id()),
                subject: id,
                seq,
                occurred,
                recorded_at: self.at,
                recorded_by: self.by,
                source: Source::Row { import: self.import, row: row.number },
                reason: None,
                fact,
            })
            .collect();
        let weapon =
            Weapon::project(&events).expect("a row that identifies a weapon gives at least the event Registered");
        let keys = crate::weapons::mark_keys(&weapon);
        let weapon = Box::new(NewWeapon { weapon, events, keys });
        Reading::Weapon { weapon, digest: digest(row), findings }
    }

    fn identity(&mut self, cells: &mut Cells<'_>) -> Identity {
        Identity {
            component: None,
            serial: cells.serial(),
            maker: self.term(cells, Field::Maker, Some(Vocabulary::Maker)),
            model: self.term(cells, Field::Model, None),
            calibre: self.term(cells, Field::Calibre, Some(Vocabulary::Calibre)),
            weapon_type: self.term(cells, Field::WeaponType, Some(Vocabulary::WeaponType)),
            country: self.term(cells, Field::CountryOfManufacture, Some(Vocabulary::Country)),
            year: Attested::marked(cells.year(Field::YearOfManufacture)),
            importer: self.term(cells, Field::Importer, None),
        }
    }

    /// A word brought to its reference value; what no table knows is kept as it is, and said.
    fn term(&mut self, cells: &mut Cells<'_>, field: Field, vocabulary: Option<Vocabulary>) -> Attested<Term> {
        let text = cells.text(field);
        if text.is_empty() || self.terms.is_word(&text) {
            return Attested::default();
        }
        cells.place(field);
        let Some(vocabulary) = vocabulary else { return Attested::marked(Some(Term::unresolved(text))) };
        let term = self.terms.term(vocabulary, &text);
        if term.as_ref().is_some_and(|term| term.code.is_none()) {
            cells.findings.push(RowFinding::own(field, "not-in-reference", &text));
        }
        Attested::marked(term)
    }

    /// The events that the row tells, in the order of a weapon's life.
    fn facts(&mut self, identity: Identity, cells: &mut Cells<'_>) -> Vec<(PartialDate, Fact)> {
        let from_state = self.country(cells, Field::ImportCountry);
        let imported_on = cells.date(Field::ImportDate);
        let is_imported = from_state.is_some() || !imported_on.is_unknown();
        let to_state = self.country(cells, Field::ExportCountry);
        // Of which of two crossings a licence speaks cannot be told. Its cell is kept beside the events in any case: it may
        // be the holder's.
        let licence = if is_imported && to_state.is_some() { String::new() } else { cells.text(Field::Licence) };

        let imported = is_imported.then(|| {
            let importer = identity.importer.best().map(|term| Party {
                name: term.text.clone(),
                kind: PartyKind::Importer,
                country: None,
                id: None,
            });
            (imported_on, Fact::Imported { from_state, importer, licence: licence.clone() })
        });
        let registered_on = match cells.date(Field::RecordDate) {
            date if date.is_unknown() => cells.date(Field::HolderSince),
            date => date,
        };
        let holder = holder(cells);
        let marked = other_mark(cells).map(|mark| (PartialDate::UNKNOWN, Fact::Marked { mark: Box::new(mark) }));
        let exported = to_state.map(|to_state| {
            let name = cells.said(Field::Consignee);
            if !name.is_empty() {
                cells.place(Field::Consignee);
            }
            let consignee = (!name.is_empty()).then_some(Party {
                name,
                kind: PartyKind::Unknown,
                country: Some(to_state),
                id: None,
            });
            (cells.date(Field::ExportDate), Fact::Exported { to_state, consignee, licence })
        });
        let status = status(cells);
        let registered = Fact::Registered { identity: Box::new(identity), holder, other: cells.rest() };

        let mut facts = Vec::with_capacity(2);
        facts.extend(imported);
        facts.push((registered_on, registered));
        facts.extend(marked.into_iter().chain(exported).chain(status));
        facts
    }

    /// The State that a cell names. Its words are kept beside the code, in case they were meant for another one.
    fn country(&mut self, cells: &mut Cells<'_>, field: Field) -> Option<CountryCode> {
        let text = cells.text(field);
        let code = self.terms.term(Vocabulary::Country, &text)?.code.and_then(|code| code.parse().ok());
        match &code {
            None => cells.question(field, "not-in-reference", &text),
            Some(code) if CountryCode::as_str(code) == text => cells.place(field),
            Some(_) => {}
        }
        code
    }
}

/// A row's cells, seen through the plan, with the findings so far.
struct Cells<'a> {
    plan: &'a Plan,
    profiles: &'a [ColumnProfile],
    today: PartialDate,
    row: &'a Row,
    findings: Vec<RowFinding>,
    /// The fields whose cells are told in full by what was made of them.
    placed: Vec<Field>,
}

impl Cells<'_> {
    fn raw(&self, field: Field) -> Option<(usize, &Cell)> {
        let column = self.plan.column_of(field)?;
        self.row.cells.get(column).filter(|cell| !cell.text.is_empty()).map(|cell| (column, cell))
    }

    /// Notes that a cell is told in full by what was made of it. All others are kept as they are.
    fn place(&mut self, field: Field) {
        self.placed.push(field);
    }

    /// The cleaned text of a field, empty if there is none; what was found in it is noted.
    fn text(&mut self, field: Field) -> String {
        let Some((column, cell)) = self.raw(field) else { return String::new() };
        let found = cell_findings(field, cell, &self.profiles[column]);
        let is_lost = found.iter().any(|finding| matches!(finding, Finding::FormulaError { .. }));
        let text = if is_lost { String::new() } else { clean(&cell.text).into_owned() };
        for finding in &found {
            let finding = RowFinding::cell(field, finding);
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
        text
    }

    /// As [`Cells::text`], empty also for a word that says that nothing is known.
    fn said(&mut self, field: Field) -> String {
        let text = self.text(field);
        if marks::read_word(&text).is_some() { String::new() } else { text }
    }

    /// Notes that a text could not be read, unless it is a word that says that nothing is known.
    fn question(&mut self, field: Field, code: &'static str, text: &str) {
        if marks::read_word(text).is_none() {
            self.findings.push(RowFinding::own(field, code, text));
        }
    }

    fn date(&mut self, field: Field) -> PartialDate {
        let text = self.text(field);
        let Some((column, cell)) = self.raw(field).filter(|_| !text.is_empty()) else { return PartialDate::UNKNOWN };
        match values::date(&text, cell.kind, self.profiles[column].order) {
            Ok(read) => {
                let date = PartialDate::new(read.year, read.month, read.day).unwrap_or_default();
                let has_time = text.contains(':') && !text.ends_with("00:00:00");
                self.findings.extend(read.findings.iter().map(|finding| RowFinding::cell(field, finding)));
                if self.is_in_future(field, date, &text) {
                    return PartialDate::UNKNOWN;
                }
                if read.findings.is_empty() && !has_time && !date.is_unknown() {
                    self.place(field);
                }
                date
            }
            Err(error) => {
                self.question(field, error.code(), &text);
                PartialDate::UNKNOWN
            }
        }
    }

    fn year(&mut self, field: Field) -> Option<i16> {
        let text = self.text(field);
        if text.is_empty() {
            return None;
        }
        match values::year(&text) {
            Ok(year) if self.is_in_future(field, PartialDate::from_year(year).unwrap_or_default(), &text) => None,
            Ok(year) => {
                if text.parse() == Ok(year) {
                    self.place(field);
                }
                Some(year)
            }
            Err(error) => {
                self.question(field, error.code(), &text);
                None
            }
        }
    }

    /// Whether a date is certain to lie in the future, which is noted: then it is not what it says.
    fn is_in_future(&mut self, field: Field, date: PartialDate, text: &str) -> bool {
        let is_in_future = date.is_certainly_after(self.today);
        if is_in_future {
            self.findings.push(RowFinding::own(field, "date-in-future", text));
        }
        is_in_future
    }

    /// The serial: a number with its state, or the state that a word in its place tells.
    fn serial(&mut self) -> Serial {
        let text = self.text(Field::Serial);
        if text.is_empty() {
            return Serial::default();
        }
        if let Some(word) = marks::read_word(&text) {
            self.findings.push(RowFinding::own(Field::Serial, "word-for-serial", &text));
            return Serial { as_marked: None, as_assessed: None, state: word.state };
        }
        // What a spreadsheet program destroyed is no serial any more; the cell's text stays with the record.
        let destroyed = ["scientific-notation", "turned-into-date", "digits-lost"];
        if self
            .findings
            .iter()
            .any(|found| found.field == Some(Field::Serial) && destroyed.contains(&found.code.as_str()))
        {
            return Serial::default();
        }
        let suspicions = marks::suspicions(&text, &marks::Context::default());
        self.findings
            .extend(suspicions.iter().map(|suspicion| RowFinding::own(Field::Serial, suspicion.code(), &text)));
        self.place(Field::Serial);
        Serial { as_marked: Some(text), as_assessed: None, state: SerialState::NotExamined }
    }

    /// The cells that are not told in full by what was made of them, under their columns' names: nothing is lost.
    fn rest(&self) -> BTreeMap<String, String> {
        let mut rest = BTreeMap::new();
        for (column, cell) in self.row.cells.iter().enumerate() {
            let field = self.plan.columns.get(column).copied().flatten();
            if cell.text.trim().is_empty() || field.is_some_and(|field| self.placed.contains(&field)) {
                continue;
            }
            let number = column + 1;
            let mut name = self.plan.name_of(column);
            while rest.contains_key(&name) {
                name = format!("{name} ({number})");
            }
            rest.insert(name, cell.text.clone());
        }
        rest
    }
}

fn holder(cells: &mut Cells<'_>) -> Option<Party> {
    let (name, kind_text) = (cells.said(Field::Holder), cells.said(Field::HolderKind));
    let kind = PartyKind::from_code(&as_code(&kind_text));
    let (told_by, name) = if name.is_empty() { (Field::HolderKind, kind_text) } else { (Field::Holder, name) };
    if name.is_empty() {
        return None;
    }
    cells.place(told_by);
    if kind.is_ok() {
        cells.place(Field::HolderKind);
    }
    Some(Party { name, kind: kind.unwrap_or(PartyKind::Unknown), country: None, id: None })
}

/// A word of a table as the codes of this program are written.
fn as_code(word: &str) -> String {
    word.to_lowercase().replace([' ', '_'], "-")
}

/// A mark other than the serial, if the row has one.
fn other_mark(cells: &mut Cells<'_>) -> Option<Mark> {
    let text = cells.said(Field::OtherMarks);
    if text.is_empty() {
        return None;
    }
    let component = cells.text(Field::Component);
    cells.place(Field::OtherMarks);
    if !component.is_empty() {
        cells.place(Field::Component);
    }
    Some(Mark {
        kind: MarkKind::Unknown,
        component: Component::from_code(&as_code(&component)).unwrap_or(Component::Other),
        text,
        symbols: String::new(),
        country: None,
        year: None,
        legibility: Legibility::NotRecorded,
        place: component,
    })
}

/// The event that the column of states tells, if its word is known. The word is kept unless it is the event's own name.
fn status(cells: &mut Cells<'_>) -> Option<(PartialDate, Fact)> {
    let word = cells.text(Field::Status);
    if word.is_empty() {
        return None;
    }
    let nothing = String::new;
    let fact = match super::status::read(&word) {
        Some(Told::Lost) => Fact::Lost { report: nothing() },
        Some(Told::Stolen) => Fact::Stolen { report: nothing() },
        Some(Told::Seized) => Fact::Seized { authority: nothing() },
        Some(Told::Deactivated) => Fact::Deactivated { authority: nothing() },
        Some(Told::Destroyed) => Fact::Destroyed { authority: nothing() },
        Some(Told::Held) => return None,
        None => {
            cells.question(Field::Status, "status-not-known", &word);
            return None;
        }
    };
    if word.to_lowercase() == fact.kind().code() {
        cells.place(Field::Status);
    }
    Some((cells.date(Field::StatusDate), fact))
}

/// The first sixteen bytes of the SHA-256 of the cells: equal for rows that say the same.
fn digest(row: &Row) -> [u8; 16] {
    let mut hash = Sha256::new();
    let used = row.cells.iter().rposition(|cell| !cell.text.is_empty()).map_or(0, |last| last + 1);
    for cell in &row.cells[..used] {
        hash.update((cell.text.len() as u64).to_le_bytes());
        hash.update(cell.text.as_bytes());
    }
    let full = hash.finalize();
    let mut short = [0; 16];
    short.copy_from_slice(&full[..16]);
    short
}
