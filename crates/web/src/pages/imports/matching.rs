//! A file that waits: how it is read, and which column is which field.

use super::words;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::Form;
use crate::page::{Notice, Page};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{ImportFault, Preview};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::id::ImportId;
use intake::{Choices, Field, HeaderChoice, Kind, Match, Why};
use serde::Deserialize;
use texts::Arg;

/// How many cells of a column are shown beside its name.
const EXAMPLES: usize = 3;
/// How much of a cell is shown, in characters.
const CELL: usize = 40;
/// More columns than a register has.
const MANY: usize = 100;
/// How many cells of the first rows are shown in all: of a wide table fewer rows.
const CELLS: usize = 64;

/// The routes of these forms; the page itself is that of the import.
pub fn routes() -> Router<Site> {
    Router::new().route("/imports/{id}/reading", get(look)).route("/imports/{id}/confirm", post(confirm))
}

/// The page on which columns are matched.
#[derive(Template)]
#[template(path = "imports/matching.html")]
pub struct MatchingPage {
    page: Page,
    crumbs: Vec<Link>,
    id: String,
    name: String,
    is_saved: bool,
    /// What is odd about the number of columns; empty if nothing is.
    width: String,
    reading: Reading,
    encodings: Vec<Choice>,
    delimiters: Vec<Choice>,
    sheets: Vec<Choice>,
    columns: Vec<Column>,
    headers: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Whether the rows are about to be taken without serial numbers: the next confirmation counts.
    pub(super) is_without_serial: bool,
}

/// One column of the file.
struct Column {
    key: String,
    header: String,
    examples: Vec<String>,
    fields: Vec<Choice>,
    why: String,
    sure: String,
    tone: Tone,
}

/// How the file is read, as a form has it; empty is as found in the file.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(default)]
pub struct Reading {
    /// The label of an encoding.
    pub encoding: String,
    /// The word for a delimiter.
    pub delimiter: String,
    /// The name of a sheet.
    pub sheet: String,
    /// The number of the row that names the columns; 0 if none does.
    pub header: String,
}

/// The delimiters that are offered, with the words by which forms name them.
const DELIMITERS: [(&str, char); 4] = [("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("bar", '|')];

impl Reading {
    fn choices(&self) -> Choices {
        let text = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        Choices {
            encoding: text(&self.encoding),
            delimiter: DELIMITERS.iter().find(|(word, _)| *word == self.delimiter).map(|(_, sign)| *sign),
            sheet: text(&self.sheet),
            header: match self.header.trim().parse() {
                Ok(0) => Some(HeaderChoice::None),
                Ok(row) => Some(HeaderChoice::Row(row)),
                Err(_) => None,
            },
        }
    }

    fn of(choices: &Choices) -> Self {
        let word = |sign| DELIMITERS.iter().find(|(_, known)| *known == sign).map(|(word, _)| (*word).to_owned());
        Self {
            encoding: choices.encoding.clone().unwrap_or_default(),
            delimiter: choices.delimiter.and_then(word).unwrap_or_default(),
            sheet: choices.sheet.clone().unwrap_or_default(),
            header: match choices.header {
                None => String::new(),
                Some(HeaderChoice::None) => "0".to_owned(),
                Some(HeaderChoice::Row(row)) => row.to_string(),
            },
        }
    }
}

/// The page of a file that waits.
pub async fn ask(site: &Site, visitor: &Visitor, id: ImportId) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    // Who comes back from a trial finds the columns as they were tried.
    let tried = site.app.trial(actor, id).await?;
    let choices = tried.as_ref().map(|trial| trial.plan.choices.clone());
    let preview = site.app.preview_import(actor, id, choices).await?;
    let page = MatchingPage::new(visitor.page(), preview);
    Ok(View(match tried {
        Some(trial) => page.chosen(&trial.plan.columns),
        None => page,
    })
    .into_response())
}

/// Looks at the file again, read in another way.
async fn look(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    Query(reading): Query<Reading>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    match site.app.preview_import(actor, id, Some(reading.choices())).await {
        Ok(preview) => Ok(View(MatchingPage::new(visitor.page(), preview)).into_response()),
        Err(ImportFault::Fault(fault)) => Err(fault.into()),
        Err(refusal) => {
            let page = visitor.page();
            let why = words::why(&page, &refusal);
            let preview = site.app.preview_import(actor, id, None).await?;
            Ok(MatchingPage::new(page, preview).refused(why))
        }
    }
}

/// What stands in the form of the columns.
#[derive(Deserialize)]
pub struct Confirmed {
    #[serde(flatten)]
    reading: Reading,
    #[serde(default)]
    column: Vec<String>,
    /// `yes` once the person was told that no column is the serial number.
    #[serde(default)]
    without_serial: String,
}

impl Confirmed {
    /// How the file is to be read, and which column is which field.
    pub fn read(&self) -> (Choices, Vec<Option<Field>>) {
        (self.reading.choices(), self.column.iter().map(|code| code.parse().ok()).collect())
    }
}

/// The form again, with what speaks against it.
pub async fn refuse(
    site: &Site,
    visitor: &Visitor,
    id: ImportId,
    confirmed: &Confirmed,
    refusal: &ImportFault,
) -> Result<Response, Fault> {
    let (choices, columns) = confirmed.read();
    let preview = site.app.preview_import(visitor.actor()?, id, Some(choices)).await?;
    let page = visitor.page();
    let why = words::why(&page, refusal);
    Ok(MatchingPage::new(page, preview).chosen(&columns).refused(why))
}

async fn confirm(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let (choices, columns) = confirmed.read();
    if !columns.contains(&Some(Field::Serial)) && confirmed.without_serial != "yes" {
        let preview = site.app.preview_import(actor, id, Some(choices)).await?;
        let mut shown = MatchingPage::new(visitor.page(), preview).chosen(&columns);
        shown.is_without_serial = true;
        let why = shown.page.t("matching-no-serial");
        return Ok(shown.refused(why));
    }
    match site.app.confirm_import(actor, id, choices.clone(), columns.clone()).await {
        Ok(()) => {
            super::run(&site, id);
            Ok(view::go(&site, &format!("/imports/{id}"), "import-begun"))
        }
        Err(refusal @ (ImportFault::NothingMatched | ImportFault::MatchedTwice(_))) => {
            refuse(&site, &visitor, id, &confirmed, &refusal).await
        }
        Err(fault) => Err(fault.into()),
    }
}

impl MatchingPage {
    /// The page of a file as it reads.
    pub fn new(page: Page, preview: Preview) -> Self {
        let Preview { record, plan, matches, is_saved_mapping, kind, encoding, delimiter, sheets, sheet, rows } =
            preview;
        let is_text = kind == Kind::Text;
        let names = plan.headers.iter().enumerate();
        let names: Vec<String> = names.map(|(place, name)| words::column(&page, place, name)).collect();
        let column = |place: usize| {
            let field = plan.columns.get(place).copied().flatten();
            let found = matches.iter().find(|found| found.column == place);
            Column::new(&page, place, field, found, &names, &rows, is_saved_mapping)
        };
        Self {
            crumbs: super::crumbs(&page, &record),
            id: record.id.to_string(),
            name: record.file_name.clone(),
            is_saved: is_saved_mapping,
            width: match names.len() {
                1 => page.t("matching-one-column"),
                many if many > MANY => page.tn("matching-many-columns", "count", many),
                _ => String::new(),
            },
            reading: Reading::of(&plan.choices),
            encodings: if is_text { encodings(encoding.as_deref()) } else { Vec::new() },
            delimiters: if is_text { delimiters(&page, delimiter) } else { Vec::new() },
            sheets: self::sheets(sheets, sheet.as_deref()),
            columns: (0..names.len()).map(column).collect(),
            rows: rows
                .iter()
                .take((CELLS / names.len().max(1)).max(3))
                .map(|row| row.iter().map(|cell| short(cell)).collect())
                .collect(),
            headers: names,
            is_without_serial: false,
            page,
        }
    }

    /// With the fields that a person chose.
    fn chosen(mut self, fields: &[Option<Field>]) -> Self {
        for (column, field) in self.columns.iter_mut().zip(fields) {
            for choice in &mut column.fields {
                choice.chosen = field.is_some_and(|field| field.code() == choice.value);
            }
        }
        self
    }

    fn refused(mut self, why: String) -> Response {
        self.page.notices.push(Notice { tone: Tone::Bad, text: why });
        (StatusCode::UNPROCESSABLE_ENTITY, View(self)).into_response()
    }
}

impl Column {
    fn new(
        page: &Page,
        place: usize,
        field: Option<Field>,
        found: Option<&Match>,
        names: &[String],
        rows: &[Vec<String>],
        is_saved: bool,
    ) -> Self {
        let mut examples: Vec<String> = Vec::new();
        for cell in rows.iter().filter_map(|row| row.get(place)).map(|cell| short(cell)) {
            if examples.len() < EXAMPLES && !cell.trim().is_empty() && !examples.contains(&cell) {
                examples.push(cell);
            }
        }
        let (sure, tone) = match found {
            _ if is_saved => (String::new(), Tone::Plain),
            Some(found) if found.field.is_some() => sureness(page, found.confidence),
            _ => (String::new(), Tone::Plain),
        };
        let choice = |member: Field| Choice {
            value: member.code().to_owned(),
            label: words::field(page, member),
            chosen: field == Some(member),
        };
        Self {
            key: format!("column-{place}"),
            header: names[place].clone(),
            examples,
            fields: Field::ALL.into_iter().map(choice).collect(),
            why: if is_saved { String::new() } else { found.map(|found| why(page, found, names)).unwrap_or_default() },
            sure,
            tone,
        }
    }
}

fn sureness(page: &Page, confidence: f32) -> (String, Tone) {
    match confidence {
        sure if sure >= 0.9 => (page.t("match-sure"), Tone::Good),
        likely if likely >= 0.7 => (page.t("match-likely"), Tone::Info),
        _ => (page.t("match-possible"), Tone::Warning),
    }
}

/// What speaks for a match, or why there is none.
fn why(page: &Page, found: &Match, names: &[String]) -> String {
    let name = |column: usize| names.get(column).cloned().unwrap_or_default();
    match &found.why {
        Why::Name { alias, .. } => page.tx("match-name", "alias", alias),
        Why::PartOfHeader { alias, .. } => page.tx("match-part-of-header", "alias", alias),
        Why::Misspelt { alias, .. } => page.tx("match-misspelt", "alias", alias),
        Why::ValuesDoNotFit { field } => page.tx("match-values-do-not-fit", "field", words::field(page, *field)),
        Why::Tie { field, columns } => {
            let field = words::field(page, *field);
            let columns = columns.iter().map(|column| name(*column)).collect::<Vec<_>>().join(", ");
            page.tv("match-tie", &[("field", Arg::Text(&field)), ("columns", Arg::Text(&columns))])
        }
        Why::Taken { field, column } => {
            let (field, column) = (words::field(page, *field), name(*column));
            page.tv("match-taken", &[("field", Arg::Text(&field)), ("column", Arg::Text(&column))])
        }
        Why::Unknown => page.t("match-unknown"),
    }
}

fn encodings(found: Option<&str>) -> Vec<Choice> {
    let choice = |label: &&str| Choice {
        value: (*label).to_owned(),
        label: (*label).to_owned(),
        chosen: found.is_some_and(|found| found.eq_ignore_ascii_case(label)),
    };
    intake::encoding_labels().iter().map(choice).collect()
}

fn delimiters(page: &Page, found: Option<char>) -> Vec<Choice> {
    let choice = |(word, sign): (&str, char)| Choice {
        value: word.to_owned(),
        label: page.t(&format!("delimiter-{word}")),
        chosen: found == Some(sign),
    };
    DELIMITERS.into_iter().map(choice).collect()
}

fn sheets(names: Vec<String>, chosen: Option<&str>) -> Vec<Choice> {
    let choice = |name: String| Choice { chosen: chosen == Some(name.as_str()), value: name.clone(), label: name };
    names.into_iter().map(choice).collect()
}

/// The beginning of a cell.
fn short(cell: &str) -> String {
    match cell.char_indices().nth(CELL) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.to_owned(),
    }
}
