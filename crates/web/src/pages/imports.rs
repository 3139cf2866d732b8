//! Registers in: the list of files, the upload, and for each file its columns, its progress, its report and its rows.

mod matching;
mod refused;
mod report;
mod rows;
mod trial;
mod words;
mod work;

pub(in crate::pages) use words::kept_name;
pub(crate) use words::problem;

use crate::download::download;
use crate::extract::{Multipart, Path};
use crate::fault::Fault;
use crate::form::FieldFaults;
use crate::page::Page;
use crate::parts::links::{Link, Tab};
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::imports::{ImportFault, ImportRecord, Problem, Received, state};
use askama::Template;
use axum::Router;
use axum::extract::multipart::MultipartError;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::id::ImportId;

/// The largest file that the page takes, in bytes.
const LARGEST_FILE: usize = 1 << 30;

/// The routes of these pages. Only the upload takes more than a form.
pub fn routes() -> Router<Site> {
    let upload = get(list).post(receive).layer(DefaultBodyLimit::max(LARGEST_FILE));
    Router::new()
        .route("/imports", upload)
        .route("/imports/{id}", get(show))
        .route("/imports/{id}/file", get(original))
        .merge(matching::routes())
        .merge(rows::routes())
        .merge(trial::routes())
        .merge(work::routes())
}

/// The form for a new file, and the files so far.
#[derive(Template)]
#[template(path = "imports/list.html")]
struct ListPage {
    page: Page,
    tabs: Vec<Tab>,
    faults: FieldFaults,
    imports: Vec<Line>,
}

/// One file of the list.
struct Line {
    href: String,
    name: String,
    when: String,
    state: String,
    tone: Tone,
    /// Why it was refused or stopped, and what to do.
    problem: String,
    taken: i64,
    refused: i64,
}

async fn list(State(site): State<Site>, visitor: Visitor) -> Result<View<ListPage>, Fault> {
    Ok(View(ListPage::load(&site, &visitor, FieldFaults::default()).await?))
}

impl ListPage {
    async fn load(site: &Site, visitor: &Visitor, faults: FieldFaults) -> Result<Self, Fault> {
        let actor = visitor.actor()?;
        let records = site.app.imports(actor).await?;
        let waiting = site.app.import_work(actor).await?.kinds.iter().map(|(_, rows)| rows).sum();
        let page = visitor.page();
        let imports = records.iter().map(|record| Line::new(&page, record)).collect::<Result<_, _>>()?;
        Ok(Self { imports, tabs: work::tabs(&page, false, waiting), page, faults })
    }
}

impl Line {
    fn new(page: &Page, record: &ImportRecord) -> Result<Self, Fault> {
        Ok(Self {
            href: format!("/imports/{}", record.id),
            name: record.file_name.clone(),
            when: page.moment(record.created_at),
            state: words::state(page, &record.state),
            tone: tone(record),
            problem: problem_of(page, record)?,
            taken: record.taken,
            refused: record.refused,
        })
    }
}

/// Why an import was refused or stopped, and what to do; empty if it was not.
fn problem_of(page: &Page, record: &ImportRecord) -> Result<String, Fault> {
    Ok(Problem::of_import(record)?.map(|found| problem(page.lang, &found)).unwrap_or_default())
}

fn tone(record: &ImportRecord) -> Tone {
    match record.state.as_str() {
        state::DONE if record.refused == 0 => Tone::Good,
        state::DONE | state::WAITING => Tone::Warning,
        state::RUNNING => Tone::Info,
        _ => Tone::Bad,
    }
}

/// Takes a file piece by piece: it is never in memory as a whole. The token comes first, so that nothing is written for
/// a form of another session.
async fn receive(State(site): State<Site>, visitor: Visitor, form: Multipart) -> Result<Response, Fault> {
    visitor.may(Deed::Import)?;
    match take(&site, &visitor, form).await {
        Ok(Received::New(id)) => Ok(view::go(&site, &format!("/imports/{id}"), "import-received")),
        Ok(Received::Known(id)) => Ok(view::go(&site, &format!("/imports/{id}"), "import-known")),
        Ok(Received::Refused { id, again, .. }) => {
            let said = if again { "import-known-refused" } else { "import-kept" };
            Ok(view::go(&site, &format!("/imports/{id}"), said))
        }
        Err(NotTaken::Fault(fault)) => Err(fault),
        Err(NotTaken::Refused(refusal)) => {
            let mut faults = FieldFaults::default();
            faults.add("file", words::why(&visitor.page(), &refusal));
            let page = ListPage::load(&site, &visitor, faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
        }
        Err(NotTaken::Nothing) => {
            let mut faults = FieldFaults::default();
            faults.add("file", visitor.page().t("import-no-file"));
            let page = ListPage::load(&site, &visitor, faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
        }
    }
}

/// Why a file was not taken.
enum NotTaken {
    /// The request as a whole cannot be answered.
    Fault(Fault),
    /// The file does not do.
    Refused(ImportFault),
    /// No file was chosen.
    Nothing,
}

impl From<MultipartError> for NotTaken {
    fn from(error: MultipartError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<ImportFault> for NotTaken {
    fn from(fault: ImportFault) -> Self {
        match fault {
            ImportFault::Fault(fault) => Self::Fault(fault.into()),
            refusal => Self::Refused(refusal),
        }
    }
}

async fn take(site: &Site, visitor: &Visitor, Multipart(mut form): Multipart) -> Result<Received, NotTaken> {
    let actor = visitor.actor().map_err(NotTaken::Fault)?;
    let token = match form.next_field().await? {
        Some(field) if field.name() == Some("csrf") => field.text().await?,
        _ => String::new(),
    };
    visitor.check_csrf(&token).map_err(NotTaken::Fault)?;
    while let Some(mut field) = form.next_field().await? {
        let name = field.file_name().unwrap_or_default().to_owned();
        if field.name() != Some("file") || name.is_empty() {
            continue;
        }
        let mut upload = site.app.begin_upload(actor).await?;
        while let Some(piece) = field.chunk().await? {
            upload.write(&piece).map_err(ImportFault::Disk)?;
        }
        return Ok(site.app.receive_file(actor, &name, upload).await?);
    }
    Err(NotTaken::Nothing)
}

/// One file: its columns to be matched while it waits, else its progress or its report.
async fn show(State(site): State<Site>, visitor: Visitor, Path(id): Path<ImportId>) -> Result<Response, Fault> {
    let record = site.app.import_record(visitor.actor()?, id).await?;
    match record.state.as_str() {
        state::WAITING => matching::ask(&site, &visitor, id).await,
        state::REFUSED => Ok(View(refused::RefusedPage::new(visitor.page(), &record)?).into_response()),
        _ => Ok(View(report::ReportPage::new(visitor.page(), &record)?).into_response()),
    }
}

/// The file as it came.
async fn original(State(site): State<Site>, visitor: Visitor, Path(id): Path<ImportId>) -> Result<Response, Fault> {
    let (record, file) = site.app.original_file(visitor.actor()?, id).await?;
    Ok(download(&record.file_name, record.file_size, file))
}

/// Takes in the rows of an import in the background; its page shows how far it is.
fn run(site: &Site, id: ImportId) {
    let app = std::sync::Arc::clone(&site.app);
    tokio::spawn(async move {
        if let Err(fault) = app.run_import(id, |_| ()).await {
            tracing::warn!(import = %id, %fault, "an import stopped");
        }
    });
}

fn crumbs(page: &Page, record: &ImportRecord) -> Vec<Link> {
    vec![
        Link::new("/imports", page.t("nav-import")),
        Link::new(format!("/imports/{}", record.id), record.file_name.clone()),
    ]
}

#[cfg(test)]
pub(in crate::pages) mod tests;
