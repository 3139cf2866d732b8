//! `proofmark identify --file`: each weapon of a table looked for, with both cores, and answered in its row.

mod observations;

use app::identify::{Batch, Identification, IdentifyFault};
use app::{Actor, App, Fault};
use domain::case::Medium;
use indicatif::{ProgressBar, ProgressStyle};
use intake::guarded;
use observations::{Observations, Seen};
use std::collections::BTreeMap;
use std::error::Error;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use tokio::runtime::Handle;

/// How many candidates an answer names.
const BEST: usize = 5;
/// The probability that a candidate needs to be named.
const WORTH_NAMING: f64 = 0.001;
/// The probability of an answer that is likelier than all the others together.
const CLEAR: f64 = 0.5;
/// Answers that may wait to be written.
const WAITING: usize = 1_024;

/// What stands on standard input or output.
const STANDARD: &str = "-";

type Failure = Box<dyn Error + Send + Sync>;

/// Looks for every weapon of the table in `file` and writes the answers to `out`, in the order of the table. Marks came
/// to be known as `read` says, unless a row says otherwise.
///
/// # Errors
/// The table cannot be opened or has no column to search by; the answers cannot be written.
pub async fn run(app: &App, actor: &Actor, file: &Path, read: Medium, out: &Path) -> Result<(), Failure> {
    let mut observations = match file.as_os_str() == STANDARD {
        true => Observations::copied(io::stdin().lock(), "standard input")?,
        false => Observations::open(file)?,
    };
    let batch = app.begin_batch(actor).await?;
    let count = observations.count()?;
    let runtime = Handle::current();
    // The threads below ask the record through this runtime, which must go on meanwhile.
    let (tally, bar) = tokio::task::block_in_place(|| {
        let mut answers = csv::WriterBuilder::new().flexible(true).from_writer(destination(file, out)?);
        answers.write_record(headers(&observations))?;
        let bar = progress(count);
        let tally = answer(&mut observations, batch, read, &runtime, |record, outcome| {
            bar.inc(1);
            answers.write_record(record.iter().map(|cell| guarded(cell).into_owned())).map(|()| outcome)
        })?;
        answers.flush()?;
        Ok::<_, Failure>((tally, bar))
    })?;
    let seconds = bar.elapsed().as_secs_f64();
    bar.finish_and_clear();
    let told = tally.iter().map(|(outcome, count)| format!("{count} {outcome}")).collect::<Vec<_>>().join(", ");
    let rate = count as f64 / seconds.max(1e-3);
    // Standard output may hold the answers.
    writeln!(io::stderr(), "{count} rows in {seconds:.1} s ({rate:.0} per second): {told}")?;
    Ok(())
}

/// Answers all rows, on as many threads as there are cores, and gives each to `write` in the order of the table.
fn answer(
    observations: &mut Observations,
    batch: Batch<'_>,
    read: Medium,
    runtime: &Handle,
    mut write: impl FnMut(&[String], &'static str) -> Result<&'static str, csv::Error>,
) -> Result<BTreeMap<&'static str, u64>, Failure> {
    let rows = Mutex::new(observations.rows(read)?.enumerate());
    let (sender, receiver) = mpsc::sync_channel(WAITING);
    let mut tally = BTreeMap::new();
    thread::scope(|scope| {
        for _ in 0..thread::available_parallelism().map_or(1, usize::from) {
            let (rows, sender) = (&rows, sender.clone());
            scope.spawn(move || {
                loop {
                    let next = rows.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some((place, seen)) = next else { break };
                    let answered = answered(&seen, batch, runtime);
                    // Nobody listens any more where the answers cannot be written.
                    if sender.send((place, answered)).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        let mut waiting = BTreeMap::new();
        let mut due = 0;
        for (place, answered) in receiver {
            waiting.insert(place, answered);
            while let Some(answered) = waiting.remove(&due) {
                let (record, outcome) = answered?;
                *tally.entry(write(&record, outcome)?).or_insert(0) += 1;
                due += 1;
            }
        }
        Ok(tally)
    })
}

/// The row of an answer, and its outcome. What cannot be searched with is told there; a failure of ours is not.
fn answered(seen: &Seen, batch: Batch<'_>, runtime: &Handle) -> Result<(Vec<String>, &'static str), Fault> {
    let found = match &seen.observation {
        Ok(observation) => match runtime.block_on(batch.identify(observation, BEST)) {
            Ok(found) => Ok(found),
            Err(IdentifyFault::Fault(fault)) => return Err(fault),
            Err(refusal) => Err(refusal.to_string()),
        },
        Err(reason) => Err(reason.clone()),
    };
    let outcome = found.as_ref().map_or("could-not-read", outcome);
    let mut record = vec![seen.number.to_string()];
    record.extend(seen.cells.iter().cloned());
    record.push(outcome.to_owned());
    match found {
        Err(reason) => record.push(reason),
        Ok(found) => {
            let more = "more records match than can be told apart: one more readable character would help";
            record.push(if found.truncated { more.to_owned() } else { String::new() });
            record.push(share(found.none_of_these));
            for suspect in found.candidates.iter().filter(|suspect| suspect.probability >= WORTH_NAMING) {
                let serial = suspect.weapon.identity.serial.best().unwrap_or_default();
                record.extend([suspect.weapon.id.to_string(), serial.to_owned(), share(suspect.probability)]);
            }
        }
    }
    Ok((record, outcome))
}

/// What an answer comes to.
fn outcome(found: &Identification) -> &'static str {
    match found.candidates.first() {
        _ if found.none_of_these >= CLEAR => "none",
        Some(first) if first.probability >= CLEAR => "likely",
        _ => "several",
    }
}

/// A probability. No match is certain: the last digit never rounds to one or to nothing.
fn share(probability: f64) -> String {
    format!("{:.4}", probability.clamp(0.0001, 0.9999))
}

fn headers(observations: &Observations) -> Vec<String> {
    let own = observations.headers().iter().cloned();
    let answer = ["outcome", "reason", "probability-none"].map(str::to_owned);
    let best = (1..=BEST).flat_map(|n| [format!("id-{n}"), format!("serial-{n}"), format!("probability-{n}")]);
    ["row".to_owned()].into_iter().chain(own).chain(answer).chain(best).collect()
}

/// Where the answers go. The table itself is never written over.
fn destination(file: &Path, out: &Path) -> Result<Box<dyn Write>, Failure> {
    if out.as_os_str() == STANDARD {
        return Ok(Box::new(io::stdout().lock()));
    }
    let place = out.display();
    if out.canonicalize().is_ok_and(|out| file.canonicalize().is_ok_and(|file| file == out)) {
        return Err(format!("{place} is the table itself: name another file for the answers").into());
    }
    let created = File::create(out).map_err(|error| format!("{place}: the file cannot be written ({error})"))?;
    Ok(Box::new(io::BufWriter::new(created)))
}

/// How far it has come, on a terminal.
fn progress(rows: u64) -> ProgressBar {
    let bar = ProgressBar::new(rows);
    let style = ProgressStyle::with_template("{wide_bar} {human_pos} of {human_len} rows, {per_sec}, {eta} left");
    if let Ok(style) = style {
        bar.set_style(style);
    }
    bar
}
