//! Tables for spreadsheets. No cell of them is run as a formula, and nothing is lost by that (`intake::guarded`).

use super::lives::{Lives, Recorded, present};
use super::out::{Out, Writing};
use domain::Coded;
use domain::life::Weapon;
use domain::weapon::{Attested, Term};
use intake::guarded;
use serde_json::Value as Json;
use std::error::Error;
use std::io::Write;
use store::snapshot::Snapshot;

type Failure = Box<dyn Error + Send + Sync>;

/// The columns of `events.csv`.
const EVENT: [&str; 12] = [
    "of",
    "subject",
    "seq",
    "id",
    "occurred",
    "recorded_at",
    "recorded_by",
    "kind",
    "source",
    "reason",
    "fact",
    "leaf",
];
/// The attributes that are words, twice each with their codes.
const TERMS: [&str; 6] = ["maker", "model", "calibre", "weapon_type", "country", "importer"];

/// One row for each weapon as it stands: `weapons.csv`.
///
/// # Errors
/// The record cannot be read, or the file not be written.
pub async fn weapons(out: &mut Out<'_>, snapshot: &mut Snapshot) -> Result<(), Failure> {
    let mut sheet = Sheet::begin(out, "weapons.csv", weapon_headers())?;
    let mut lives = Lives::of(snapshot);
    while let Some(life) = lives.next().await? {
        if !life[0].is_of::<Weapon>() {
            continue;
        }
        if let Some(weapon) = present::<Weapon>(&life)? {
            sheet.row(weapon_cells(&weapon))?;
            out.done(1);
        }
    }
    sheet.end(out)
}

/// One row for each event, of weapons and of whatever else has a life of its own: `events.csv`.
///
/// # Errors
/// As [`weapons`].
pub async fn events(out: &mut Out<'_>, snapshot: &mut Snapshot) -> Result<(), Failure> {
    let mut sheet = Sheet::begin(out, "events.csv", EVENT.map(str::to_owned).to_vec())?;
    let mut lives = Lives::of(snapshot);
    while let Some(life) = lives.next().await? {
        out.done(life.len() as u64);
        for Recorded { subject, seq, id, recorded_at, recorded_by, leaf, body } in life {
            let [of, occurred, source, reason, fact] =
                ["of", "occurred", "source", "reason", "fact"].map(|part| text(&body[part]));
            let kind = text(&body["fact"]["kind"]);
            let (seq, leaf) = (seq.to_string(), leaf.to_string());
            sheet.row(vec![
                of,
                subject,
                seq,
                id,
                occurred,
                recorded_at,
                recorded_by,
                kind,
                source,
                reason,
                fact,
                leaf,
            ])?;
        }
    }
    sheet.end(out)
}

fn weapon_headers() -> Vec<String> {
    let serial = ["weapon_id", "serial_as_marked", "serial_as_assessed", "serial_state"].map(str::to_owned);
    let terms = TERMS.iter().flat_map(|term| {
        ["as_marked", "as_marked_code", "as_assessed", "as_assessed_code"].map(|part| format!("{term}_{part}"))
    });
    let rest = [
        "year_as_marked",
        "year_as_assessed",
        "status",
        "holder_name",
        "holder_kind",
        "holder_country",
        "marks",
        "other",
        "events",
    ];
    serial.into_iter().chain(terms).chain(rest.map(str::to_owned)).collect()
}

fn weapon_cells(weapon: &Weapon) -> Vec<String> {
    let identity = &weapon.identity;
    let serial = &identity.serial;
    let mut cells = vec![
        weapon.id.to_string(),
        serial.as_marked.clone().unwrap_or_default(),
        serial.as_assessed.clone().unwrap_or_default(),
        serial.state.code().to_owned(),
    ];
    let terms = [
        &identity.maker,
        &identity.model,
        &identity.calibre,
        &identity.weapon_type,
        &identity.country,
        &identity.importer,
    ];
    cells.extend(terms.into_iter().flat_map(term_cells));
    let year = |year: Option<i16>| year.map(|year| year.to_string()).unwrap_or_default();
    cells.extend([year(identity.year.as_marked), year(identity.year.as_assessed), weapon.status.code().to_owned()]);
    match &weapon.holder {
        None => cells.extend([const { String::new() }; 3]),
        Some(holder) => cells.extend([
            holder.name.clone(),
            holder.kind.code().to_owned(),
            holder.country.map(|state| state.to_string()).unwrap_or_default(),
        ]),
    }
    let list = |empty, value: Json| if empty { String::new() } else { value.to_string() };
    cells.push(list(weapon.marks.is_empty(), serde_json::json!(weapon.marks)));
    cells.push(list(weapon.other.is_empty(), serde_json::json!(weapon.other)));
    cells.push(weapon.seq.to_string());
    cells
}

fn term_cells(term: &Attested<Term>) -> [String; 4] {
    let text = |term: &Option<Term>| term.as_ref().map(|term| term.text.clone()).unwrap_or_default();
    let code = |term: &Option<Term>| term.as_ref().and_then(|term| term.code.clone()).unwrap_or_default();
    [text(&term.as_marked), code(&term.as_marked), text(&term.as_assessed), code(&term.as_assessed)]
}

/// A text as it is, anything else as JSON.
fn text(value: &Json) -> String {
    match value {
        Json::Null => String::new(),
        Json::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// A CSV file (RFC 4180) in UTF-8, with the byte order mark by which spreadsheet programs know that it is.
struct Sheet {
    csv: csv::Writer<Writing>,
    rows: u64,
}

impl Sheet {
    fn begin(out: &mut Out<'_>, name: &str, headers: Vec<String>) -> Result<Self, Failure> {
        let mut file = out.begin(name)?;
        file.write_all("\u{feff}".as_bytes())?;
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(file);
        csv.write_record(headers)?;
        Ok(Self { csv, rows: 0 })
    }

    fn row(&mut self, cells: Vec<String>) -> Result<(), Failure> {
        self.csv.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))?;
        self.rows += 1;
        Ok(())
    }

    fn end(self, out: &mut Out<'_>) -> Result<(), Failure> {
        let file = self.csv.into_inner().map_err(|error| error.into_error())?;
        Ok(out.end(file, Some(self.rows))?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_description_names_every_column() {
        for column in EVENT.map(str::to_owned).into_iter().chain(weapon_headers()) {
            let named = [&column[..], column.split_once("_as_").map_or("", |(term, _)| term)];
            let is_described =
                |name: &&str| !name.is_empty() && super::super::DESCRIPTION.contains(&format!("`{name}`"));
            assert!(named.iter().any(is_described), "docs/export.md does not describe {column}");
        }
    }
}
