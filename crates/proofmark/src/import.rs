//! `proofmark import`: a table into the register, from the command line.

use crate::config::{Config, Place};
use crate::{node, outside};
use app::imports::{ImportFault, Preview, Received, state};
use app::{Actor, App};
use clap::Args;
use domain::id::ImportId;
use indicatif::{ProgressBar, ProgressStyle};
use intake::Field;
use std::error::Error;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::imports::ImportRecord;

/// Takes a table (CSV, XLSX, ODS) into the register.
#[derive(Args)]
pub struct Import {
    /// The file.
    file: PathBuf,
    #[command(flatten)]
    place: Place,
    /// Which column is which field, where the headers do not say it: `--column "Fabr. Nr.=serial"`; a column without a
    /// header by its number: `--column "#3=serial"`.
    #[arg(long = "column", value_name = "HEADER=FIELD")]
    columns: Vec<String>,
    /// Only shows how the file reads and which column is which field.
    #[arg(long)]
    preview: bool,
    /// Goes through the whole file and shows everything that would come of it, and takes nothing. The file is kept and
    /// waits, so that it can be taken afterwards.
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Runs the command.
    ///
    /// # Errors
    /// The file cannot be read, or no column can be matched.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let config = Config::read(&self.place)?;
        let app = node::open(&config).await?;
        let actor = Actor::node();
        let id = match hand_in(&app, &actor, &self.file).await? {
            Received::New(id) => id,
            Received::Refused { why, again, .. } => return Err(refusal(&why, again)),
            Received::Known(id) => {
                let known = app.import_record(&actor, id).await?;
                match known.state.as_str() {
                    state::WAITING | state::STOPPED | state::RUNNING => id,
                    _ => {
                        outside::say("This file was taken in before; it adds nothing.");
                        report(&known);
                        return Ok(());
                    }
                }
            }
        };
        let record = app.import_record(&actor, id).await?;
        match record.state.as_str() {
            state::STOPPED | state::RUNNING if self.preview || self.dry_run => {
                report(&record);
                return Err("this file is being taken in already, by the columns that were confirmed for it".into());
            }
            state::STOPPED => app.continue_import(&actor, id).await?,
            state::RUNNING => {}
            _ => {
                let preview = app.preview_import(&actor, id, None).await?;
                let columns = self.matched(&preview)?;
                show(&preview, &columns);
                if self.preview {
                    return Ok(());
                }
                if self.dry_run {
                    return try_out(&app, id, preview.plan.choices, columns).await;
                }
                app.confirm_import(&actor, id, preview.plan.choices, columns).await?;
            }
        }
        take(&app, &config.data, id, record.file_size).await
    }

    /// The proposed columns with what was said on the command line.
    fn matched(&self, preview: &Preview) -> Result<Vec<Option<Field>>, Box<dyn Error + Send + Sync>> {
        let mut columns = preview.plan.columns.clone();
        for said in &self.columns {
            let (header, field) = said.rsplit_once('=').ok_or_else(|| format!("“{said}”: write HEADER=FIELD"))?;
            let names = || (0..preview.plan.headers.len()).map(|column| preview.plan.name_of(column));
            let column = names().position(|known| known == header);
            let column = column.ok_or_else(|| {
                let known = names().collect::<Vec<_>>().join(", ");
                format!("the file has no column “{header}”; its columns are: {known}")
            })?;
            let field = match field {
                "" => None,
                code => Some(code.parse::<Field>()?),
            };
            columns.iter_mut().filter(|known| field.is_some() && **known == field).for_each(|known| *known = None);
            columns[column] = field;
        }
        Ok(columns)
    }
}

/// Takes a file in as its headers say, without asking.
///
/// # Errors
/// As [`Import::run`].
pub async fn take_whole(app: &Arc<App>, data: &Path, file: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let actor = Actor::node();
    let id = match hand_in(app, &actor, file).await? {
        Received::New(id) | Received::Known(id) => id,
        Received::Refused { why, again, .. } => return Err(refusal(&why, again)),
    };
    let preview = app.preview_import(&actor, id, None).await?;
    let size = preview.record.file_size;
    app.confirm_import(&actor, id, preview.plan.choices, preview.plan.columns).await?;
    take(app, data, id, size).await
}

/// Hands a file in, piece by piece.
async fn hand_in(app: &App, actor: &Actor, path: &Path) -> Result<Received, Box<dyn Error + Send + Sync>> {
    let place = path.display().to_string();
    let mut file =
        std::fs::File::open(path).map_err(|error| format!("{place}: the file cannot be opened ({error})"))?;
    let mut upload = app.begin_upload(actor).await?;
    let mut piece = vec![0_u8; 1 << 20];
    loop {
        let length = file.read(&mut piece).map_err(|error| format!("{place}: the file cannot be read ({error})"))?;
        if length == 0 {
            break;
        }
        upload.write(&piece[..length])?;
    }
    Ok(app.receive_file(actor, &place, upload).await?)
}

/// Why a file was refused, and where it is.
fn refusal(why: &ImportFault, again: bool) -> Box<dyn Error + Send + Sync> {
    let before = if again { "This file was refused before. " } else { "" };
    format!("{before}{why} The file is kept: the page Import lists it with this reason.").into()
}

fn show(preview: &Preview, columns: &[Option<Field>]) {
    for (place, field) in columns.iter().enumerate() {
        let (name, field) = (preview.plan.name_of(place), field.map_or("kept with the record", Field::code));
        outside::say(&format!("  {name:<32} {field}"));
    }
}

/// Goes through a file without taking anything, and tells what would come of it.
async fn try_out(
    app: &Arc<App>,
    id: ImportId,
    choices: intake::Choices,
    columns: Vec<Option<Field>>,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    app.begin_trial(&Actor::node(), id, choices, columns).await?;
    let bar = spinner();
    let trial = app.run_trial(id, |now| bar.set_position(u64::try_from(now.rows_done).unwrap_or_default())).await?;
    bar.finish_and_clear();
    outside::say(&format!(
        "Nothing was taken. It would be: {} taken ({} with findings), {} refused, {} duplicates ({} in the register \
         already, {} repeated in the file)",
        trial.taken,
        trial.with_findings,
        trial.refused,
        trial.duplicate_rows(),
        trial.known,
        trial.repeated
    ));
    for kind in &trial.kinds {
        let (so, field) = (if kind.is_refused { "refused" } else { "taken" }, kind.field.map_or("", Field::code));
        outside::say(&format!("  {:>10} rows {so}: {} {field}", kind.rows, kind.code));
        for (value, rows) in kind.most.iter().filter(|(value, _)| !value.is_empty()).take(5) {
            outside::say(&format!("  {:>10}      “{value}”", rows));
        }
        let others = kind.values.saturating_sub(5);
        if others > 0 {
            let more = if kind.has_more_values { "more than " } else { "" };
            outside::say(&format!("                  and {more}{others} other values"));
        }
        let first: Vec<String> = kind.first.iter().map(|row| row.row_no.to_string()).collect();
        outside::say(&format!("                  first in row {}", first.join(", ")));
    }
    Ok(())
}

fn spinner() -> ProgressBar {
    let bar = ProgressBar::new_spinner();
    if let Ok(style) = ProgressStyle::with_template("{spinner} {human_pos} rows, {per_sec}, {elapsed}  {msg}") {
        bar.set_style(style);
    }
    bar
}

async fn take(app: &Arc<App>, data: &Path, id: ImportId, size: i64) -> Result<(), Box<dyn Error + Send + Sync>> {
    let bar = spinner();
    bar.set_message(format!("of a file of {size} bytes"));
    let done = app.run_import(id, |now| bar.set_position(u64::try_from(now.rows_done).unwrap_or_default())).await?;
    bar.finish_and_clear();
    // A running node signs as it goes; what a command wrote would otherwise stand unsigned until one runs.
    node::sign(app, data).await?;
    report(&done);
    Ok(())
}

fn report(done: &ImportRecord) {
    outside::say(&format!(
        "{}: {} taken ({} with findings), {} refused, {} duplicates",
        done.file_name, done.taken, done.with_findings, done.refused, done.duplicates
    ));
    if done.refused > 0 {
        outside::say("The refused rows are kept: see them on the page Import, repair them and take them.");
    }
}
