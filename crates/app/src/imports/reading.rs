//! From the cells of a row to a weapon and its events, with everything that a person should look at.

use super::finding::RowFinding;
use super::plan::Plan;
use crate::terms::{Memory, Vocabulary};
use domain::clock::Timestamp;
use domain::event::{Event, Fact, Source};
use domain::id::{EventId, IdRun, ImportId, UserId, WeaponId};
use domain::life::Weapon;
use domain::mark::{Component, Legibility, Mark, MarkKind};
use domain::weapon::{Attested, Identity, Party, PartyKind, Serial, SerialState, Term};
use domain::{Coded, CountryCode, PartialDate};
use intake::{Cell, ColumnProfile, Field, Row, cell_findings, clean, values};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use store::register::NewWeapon;

/// Reads rows by a plan.
pub(super) struct RowReader<'a> {
    plan: &'a Plan,
    profiles: &'a [ColumnProfile],
    terms: Memory<'a>,
    import: ImportId,
    by: UserId,
    at: Timestamp,
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
    /// A reader of the rows of one import. `profiles` holds what the sample taught about each column.
    pub(super) fn new(
        plan: &'a Plan,
        profiles: &'a [ColumnProfile],
        terms: Memory<'a>,
        import: ImportId,
        by: UserId,
        at: Timestamp,
        ids: IdRun,
    ) -> Self {
        Self { plan, profiles, terms, import, by, at, ids }
    }

    /// Reads one row.
    pub(super) fn read(&mut self, row: &Row) -> Reading {
        let mut cells = Cells { plan: self.plan, profiles: self.profiles, row, findings: Vec::new() };
        cells.findings.extend(row.finding().as_ref().map(RowFinding::row));
        let identity = self.identity(&mut cells);
        if identifies_nothing(&identity) {
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
                weapon: id,
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
        if text.is_empty() || marks::read_word(&text).is_some() {
            return Attested::default();
        }
        let Some(vocabulary) = vocabulary else { return Attested::marked(Some(Term::unresolved(text))) };
        let term = self.terms.term(vocabulary, &text);
        if term.as_ref().is_some_and(|term| term.code.is_none()) {
            cells.findings.push(RowFinding::own(field, "not-in-reference", &text));
        }
        Attested::marked(term)
    }

    /// The events that the row tells, in the order of a weapon's life.
    fn facts(&mut self, identity: Identity, cells: &mut Cells<'_>) -> Vec<(PartialDate, Fact)> {
        let mut facts = Vec::with_capacity(2);
        let mut other = cells.unmatched();
        let licence = cells.text(Field::Licence);
        let import_date = cells.date(Field::ImportDate);
        let from_state = self.country(cells, Field::ImportCountry, &mut other);
        if from_state.is_some() || !import_date.is_unknown() {
            let importer = identity.importer.best().map(|term| Party {
                name: term.text.clone(),
                kind: PartyKind::Importer,
                country: None,
            });
            facts.push((import_date, Fact::Imported { from_state, importer, licence: licence.clone() }));
        }
        let registered_on = match cells.date(Field::RecordDate) {
            date if date.is_unknown() => cells.date(Field::HolderSince),
            date => date,
        };
        let holder = self.holder(cells);
        keep(cells, &mut other, &[Field::Location, Field::RecordNumber, Field::Remarks, Field::AcquiredFrom]);
        if !licence.is_empty() {
            keep(cells, &mut other, &[Field::Licence]);
        }
        if identity.serial.as_marked.is_none() {
            keep(cells, &mut other, &[Field::Serial]);
        }
        facts.push((registered_on, Fact::Registered { identity: Box::new(identity), holder, other: BTreeMap::new() }));
        if let Some(mark) = other_mark(cells) {
            facts.push((PartialDate::UNKNOWN, Fact::Marked { mark: Box::new(mark) }));
        }
        let exported_on = cells.date(Field::ExportDate);
        let consignee = cells.text(Field::Consignee);
        if let Some(to_state) = self.country(cells, Field::ExportCountry, &mut other) {
            let consignee = (!consignee.is_empty()).then(|| Party {
                name: consignee,
                kind: PartyKind::Unknown,
                country: Some(to_state),
            });
            facts.push((exported_on, Fact::Exported { to_state, consignee, licence }));
        } else {
            keep(cells, &mut other, &[Field::ExportDate, Field::Consignee]);
        }
        facts.extend(status(cells, &mut other));
        // What belongs to no event stays with the registration, under the columns' own names.
        for (_, fact) in &mut facts {
            if let Fact::Registered { other: kept, .. } = fact {
                *kept = std::mem::take(&mut other);
            }
        }
        facts
    }

    fn country(
        &mut self,
        cells: &mut Cells<'_>,
        field: Field,
        other: &mut BTreeMap<String, String>,
    ) -> Option<CountryCode> {
        let text = cells.text(field);
        let code = self.terms.term(Vocabulary::Country, &text)?.code.and_then(|code| code.parse().ok());
        if code.is_none() {
            cells.findings.push(RowFinding::own(field, "not-in-reference", &text));
            keep(cells, other, &[field]);
        }
        code
    }

    fn holder(&mut self, cells: &mut Cells<'_>) -> Option<Party> {
        let name = cells.text(Field::Holder);
        let kind_text = cells.text(Field::HolderKind);
        let kind =
            PartyKind::from_code(&kind_text.to_lowercase().replace([' ', '_'], "-")).unwrap_or(PartyKind::Unknown);
        match (name.is_empty(), kind_text.is_empty()) {
            (true, true) => None,
            (true, false) => Some(Party { name: kind_text, kind, country: None }),
            (false, _) => Some(Party { name, kind, country: None }),
        }
    }
}

/// A row's cells, seen through the plan, with the findings so far.
struct Cells<'a> {
    plan: &'a Plan,
    profiles: &'a [ColumnProfile],
    row: &'a Row,
    findings: Vec<RowFinding>,
}

impl Cells<'_> {
    fn raw(&self, field: Field) -> Option<(usize, &Cell)> {
        let column = self.plan.column_of(field)?;
        self.row.cells.get(column).filter(|cell| !cell.text.is_empty()).map(|cell| (column, cell))
    }

    /// The cleaned text of a field, empty if there is none; what was found in it is noted.
    fn text(&mut self, field: Field) -> String {
        let Some((column, cell)) = self.raw(field) else { return String::new() };
        let found = cell_findings(field, cell, &self.profiles[column]);
        let text = clean(&cell.text).into_owned();
        for finding in &found {
            let finding = RowFinding::cell(field, finding);
            if !self.findings.contains(&finding) {
                self.findings.push(finding);
            }
        }
        text
    }

    fn date(&mut self, field: Field) -> PartialDate {
        let Some((column, cell)) = self.raw(field) else { return PartialDate::UNKNOWN };
        match values::date(&clean(&cell.text), cell.kind, self.profiles[column].order) {
            Ok(read) => {
                let date = PartialDate::new(read.year, read.month, read.day).unwrap_or_default();
                self.findings.extend(read.findings.iter().map(|finding| RowFinding::cell(field, finding)));
                date
            }
            Err(error) => {
                let finding = RowFinding::own(field, error.code(), &cell.text);
                self.findings.push(finding);
                PartialDate::UNKNOWN
            }
        }
    }

    fn year(&mut self, field: Field) -> Option<i16> {
        let (_, cell) = self.raw(field)?;
        match values::year(&clean(&cell.text)) {
            Ok(year) => Some(year),
            Err(error) => {
                let finding = RowFinding::own(field, error.code(), &cell.text);
                self.findings.push(finding);
                None
            }
        }
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
        let destroyed = ["scientific-notation", "turned-into-date", "digits-lost", "formula-error"];
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
        Serial { as_marked: Some(text), as_assessed: None, state: SerialState::NotExamined }
    }

    /// The cells of columns that no field claims, under the columns' names.
    fn unmatched(&self) -> BTreeMap<String, String> {
        let mut other = BTreeMap::new();
        for (column, cell) in self.row.cells.iter().enumerate() {
            let claimed = self.plan.columns.get(column).copied().flatten().is_some();
            if !claimed && !cell.text.trim().is_empty() {
                let name = self.plan.headers.get(column).cloned().unwrap_or_else(|| format!("Column {}", column + 1));
                other.insert(name, cell.text.clone());
            }
        }
        other
    }
}

/// Keeps the cells of these fields under their columns' names.
fn keep(cells: &Cells<'_>, other: &mut BTreeMap<String, String>, fields: &[Field]) {
    for field in fields {
        if let Some((column, cell)) = cells.raw(*field) {
            other.insert(cells.plan.headers[column].clone(), cell.text.clone());
        }
    }
}

/// A mark other than the serial, if the row has one.
fn other_mark(cells: &mut Cells<'_>) -> Option<Mark> {
    let text = cells.text(Field::OtherMarks);
    let component = cells.text(Field::Component);
    (!text.is_empty()).then(|| Mark {
        kind: MarkKind::Unknown,
        component: Component::from_code(&component.to_lowercase()).unwrap_or(Component::Other),
        text,
        symbols: String::new(),
        country: None,
        year: None,
        legibility: Legibility::NotRecorded,
        place: component,
    })
}

/// The event that the column of states tells, if its word is known; else the word is kept.
fn status(cells: &mut Cells<'_>, other: &mut BTreeMap<String, String>) -> Option<(PartialDate, Fact)> {
    let word = cells.text(Field::Status);
    if word.is_empty() {
        return None;
    }
    let authority = String::new;
    let fact = match super::status::read(&word) {
        Some(super::status::Told::Lost) => Some(Fact::Lost { report: String::new() }),
        Some(super::status::Told::Stolen) => Some(Fact::Stolen { report: String::new() }),
        Some(super::status::Told::Seized) => Some(Fact::Seized { authority: authority() }),
        Some(super::status::Told::Deactivated) => Some(Fact::Deactivated { authority: authority() }),
        Some(super::status::Told::Destroyed) => Some(Fact::Destroyed { authority: authority() }),
        Some(super::status::Told::Held) => None,
        None => {
            cells.findings.push(RowFinding::own(Field::Status, "status-not-known", &word));
            None
        }
    };
    if fact.is_none() {
        keep(cells, other, &[Field::Status, Field::StatusDate]);
    }
    fact.map(|fact| (cells.date(Field::StatusDate), fact))
}

fn identifies_nothing(identity: &Identity) -> bool {
    identity.serial.as_marked.is_none()
        && identity.maker.is_empty()
        && identity.model.is_empty()
        && identity.calibre.is_empty()
        && identity.weapon_type.is_empty()
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
