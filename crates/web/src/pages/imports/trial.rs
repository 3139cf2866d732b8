//! A trial of a waiting file: what would become of its rows, before any is taken.

use super::matching::Confirmed;
use super::words;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::Form;
use crate::page::Page;
use crate::parts::links::Link;
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{End, ImportFault, ImportRecord, Trial, TriedKind, TriedRow};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use domain::id::ImportId;
use serde::Deserialize;
use std::sync::Arc;

/// The routes of these pages.
pub fn routes() -> Router<Site> {
    Router::new()
        .route("/imports/{id}/try", post(begin))
        .route("/imports/{id}/trial", get(show))
        .route("/imports/{id}/trial/take", post(take))
}

/// How often the page of a running trial reloads itself, in seconds.
const RELOAD: u32 = 2;
/// How many values of a kind stand in the list.
const SHOWN_VALUES: usize = 8;
/// How much of a row is shown, in characters.
const ROW: usize = 200;

/// The page of a trial.
#[derive(Template)]
#[template(path = "imports/trial.html")]
struct TrialPage {
    page: Page,
    crumbs: Vec<Link>,
    id: String,
    name: String,
    is_running: bool,
    done: i64,
    total: i64,
    problem: String,
    figures: Vec<(String, i64)>,
    kinds: Vec<KindRow>,
    /// The kind that is looked at, with its first rows; nothing if none is.
    chosen: Option<Chosen>,
}

/// One kind of finding.
struct KindRow {
    href: String,
    said: String,
    is_refused: bool,
    rows: i64,
    /// What most cells say, with the number of their rows.
    values: Vec<(String, i64)>,
    /// How many other values there are; empty if none.
    more: String,
}

struct Chosen {
    said: String,
    rows: Vec<FirstRow>,
}

struct FirstRow {
    number: i64,
    cells: String,
    findings: Vec<String>,
}

/// What duplicates are called among the kinds of a trial.
const DUPLICATES: &str = "duplicates";

async fn begin(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    Form(confirmed): Form<Confirmed>,
) -> Result<Response, Fault> {
    let actor = visitor.actor()?;
    let (choices, columns) = confirmed.read();
    match site.app.begin_trial(actor, id, choices, columns).await {
        Ok(()) => {
            let app = Arc::clone(&site.app);
            tokio::spawn(async move {
                if let Err(fault) = app.run_trial(id, |_| ()).await {
                    tracing::warn!(import = %id, %fault, "a trial stopped");
                }
            });
            Ok(view::go(&site, &format!("/imports/{id}/trial"), "trial-begun"))
        }
        Err(refusal @ (ImportFault::NothingMatched | ImportFault::MatchedTwice(_))) => {
            super::matching::refuse(&site, &visitor, id, &confirmed, &refusal).await
        }
        Err(fault) => Err(fault.into()),
    }
}

#[derive(Deserialize)]
struct Wanted {
    #[serde(default)]
    kind: String,
}

async fn show(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    Query(wanted): Query<Wanted>,
) -> Result<View<TrialPage>, Fault> {
    let actor = visitor.actor()?;
    let record = site.app.import_record(actor, id).await?;
    let trial = site.app.trial(actor, id).await?.ok_or(Fault::NotFound)?;
    Ok(View(TrialPage::new(visitor.page(), &record, &trial, &wanted.kind)))
}

#[derive(Deserialize)]
struct Take {}

/// Takes the rows in as they were tried.
async fn take(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<ImportId>,
    form: Form<Take>,
) -> Result<Response, Fault> {
    let Form(Take {}) = form;
    let actor = visitor.actor()?;
    let trial = site.app.trial(actor, id).await?.ok_or(Fault::NotFound)?;
    let plan = trial.plan.clone();
    site.app.confirm_import(actor, id, plan.choices, plan.columns).await?;
    super::run(&site, id);
    Ok(view::go(&site, &format!("/imports/{id}"), "import-begun").into_response())
}

impl TrialPage {
    fn new(mut page: Page, record: &ImportRecord, trial: &Trial, kind: &str) -> Self {
        let is_running = trial.end.is_none();
        page.reload = is_running.then_some(RELOAD);
        let mut crumbs = super::crumbs(&page, record);
        crumbs.push(Link::new("", page.t("trial-title")));
        let path = format!("/imports/{}/trial", record.id);
        let mut kinds: Vec<KindRow> = trial.kinds.iter().map(|kind| KindRow::new(&page, &path, kind)).collect();
        if trial.duplicate_rows() > 0 {
            kinds.push(KindRow {
                href: format!("{path}?kind={DUPLICATES}"),
                said: page.t("import-duplicates-advice"),
                is_refused: true,
                rows: trial.duplicate_rows(),
                values: Vec::new(),
                more: String::new(),
            });
        }
        let chosen = if kind == DUPLICATES {
            Some(Chosen::new(&page, page.t("import-duplicates"), &trial.duplicates))
        } else {
            let found = trial.kinds.iter().find(|found| key(found) == kind);
            found.map(|found| Chosen::new(&page, said(&page, found), &found.first))
        };
        Self {
            crumbs,
            id: record.id.to_string(),
            name: record.file_name.clone(),
            is_running,
            done: trial.rows_done,
            total: trial.rows_total.unwrap_or_default(),
            problem: match &trial.end {
                Some(End::Broken(problem)) => words::problem(page.lang, problem),
                _ => String::new(),
            },
            figures: [
                ("import-taken", trial.taken - trial.with_findings),
                ("import-with-findings", trial.with_findings),
                ("import-refused", trial.refused),
                ("trial-known", trial.known),
                ("trial-repeated", trial.repeated),
            ]
            .map(|(word, count)| (page.t(word), count))
            .into(),
            kinds,
            chosen,
            page,
        }
    }
}

impl KindRow {
    fn new(page: &Page, path: &str, kind: &TriedKind) -> Self {
        let values = kind.most.iter().filter(|(value, _)| !value.trim().is_empty()).take(SHOWN_VALUES);
        let values: Vec<_> = values.map(|(value, rows)| (words::short(value), *rows)).collect();
        let others = kind.values.saturating_sub(values.len());
        Self {
            href: format!("{path}?kind={}", key(kind)),
            said: said(page, kind),
            is_refused: kind.is_refused,
            rows: kind.rows,
            more: match others {
                0 => String::new(),
                _ if values.is_empty() => String::new(),
                _ if kind.has_more_values => page.tn("trial-more-than", "count", others),
                _ => page.tn("trial-more", "count", others),
            },
            values,
        }
    }
}

impl Chosen {
    fn new(page: &Page, said: String, rows: &[TriedRow]) -> Self {
        let row = |row: &TriedRow| FirstRow {
            number: row.row_no,
            cells: super::rows::in_one_line(&row.cells).chars().take(ROW).collect(),
            findings: row.findings.iter().map(|finding| words::finding(page, finding)).collect(),
        };
        Self { said, rows: rows.iter().map(row).collect() }
    }
}

fn key(kind: &TriedKind) -> String {
    let field = kind.field.map(intake::Field::code).unwrap_or_default();
    format!("{}/{}/{field}", if kind.is_refused { "refused" } else { "taken" }, kind.code)
}

fn said(page: &Page, kind: &TriedKind) -> String {
    words::kind(page, &kind.code, kind.field, None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::{HOSTILE, Sample, sample};
    use crate::pages::imports::tests::record;
    use app::imports::state;
    use intake::Field;

    impl Sample for TrialPage {
        fn samples(page: &Page) -> Vec<Self> {
            let row = TriedRow { row_no: 12_345, cells: vec![HOSTILE.to_owned(), "9x19".to_owned()], findings: vec![] };
            let kind = |code: &str, field, is_refused, values| TriedKind {
                is_refused,
                code: code.to_owned(),
                field,
                rows: 1_204,
                values,
                has_more_values: values > 50,
                most: (0..values.min(20)).map(|number| (format!("{HOSTILE} {number}"), 7)).collect(),
                first: vec![row.clone(); 3],
            };
            let mut trial = Trial::default();
            trial.rows_done = 20_000;
            let begun = trial.clone();
            trial.rows_total = Some(50_000);
            trial.kinds = vec![
                kind("nothing-identifies", None, true, 1),
                kind("not-in-reference", Some(Field::Maker), false, 12),
                kind("two-digit-year", Some(Field::ImportDate), false, 100),
            ];
            (trial.taken, trial.known, trial.duplicates) = (31_000, 12, vec![row.clone()]);
            let running = trial.clone();
            trial.end = Some(End::Whole);
            let mut broken = trial.clone();
            let problem = serde_json::json!({"code": "import-interrupted"});
            broken.end = Some(End::Broken(serde_json::from_value(problem).unwrap()));
            let of = |trial: &Trial, kind: &str| Self::new(page.clone(), &record(state::WAITING), trial, kind);
            vec![
                of(&begun, ""),
                of(&running, ""),
                of(&trial, "taken/not-in-reference/maker"),
                of(&trial, DUPLICATES),
                of(&broken, ""),
            ]
        }
    }

    #[test]
    fn renders() {
        sample::<TrialPage>();
    }
}
