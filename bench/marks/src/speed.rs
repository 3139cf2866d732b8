//! Time and room: the build, and all kinds of questions, beside peers with the same records.

use crate::Result;
use crate::kinds::KINDS;
use crate::peers::{Peer, Postgres, Sqlite, Tantivy};
use crate::question::Question;
use crate::random::Random;
use crate::register::Register;
use crate::report::{Report, folder_size, megabytes, milliseconds, share};
use marks::{Entry, Index, LayeredIndex};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// Questions of each kind.
const QUESTIONS: u64 = 300;
/// Those that are asked.
const ASKED: u64 = 1000;
/// Others of the same kinds, asked before the clock runs.
const WARM: u64 = 2000;
const BATCH: u64 = 100_000;
/// How long a peer is asked one kind of questions, if it does not get to the end of them.
const PATIENCE: Duration = Duration::from_secs(5);
/// But so many it gets.
const AT_LEAST: usize = 5;

/// What was answered to one kind of questions.
#[derive(Default)]
struct Answers {
    /// In rising order.
    times: Vec<Duration>,
    first: usize,
    in_ten: usize,
    listed: usize,
    truncated: usize,
}

/// Builds the index and the peers named, asks them all, and reports.
pub fn measure(register: &Register, records: u64, peers: &[String], folder: &Path) -> Result<Report> {
    let mut report = Report::default();
    report.say(&format!("## {records} records"));
    let index = build(register, records, folder, &mut report)?;
    let ours: Vec<Answers> = (0..)
        .zip(&KINDS)
        .map(|(kind, _)| {
            questions(register, records, kind, WARM).for_each(|question| drop(index.search(&question.query())));
            ask(&index, questions(register, records, kind, ASKED))
        })
        .collect();
    let rows: Vec<Vec<String>> = KINDS
        .iter()
        .zip(&ours)
        .map(|(kind, answers)| {
            [vec![kind.name.to_owned()], answers.row(), vec![answers.share(answers.truncated)]].concat()
        })
        .collect();
    report.table(&["seen", "median, ms", "p95, ms", "longest, ms", "first", "in 10", "in 20", "truncated"], &rows);
    drop(index);
    fs::remove_dir_all(folder.join("index"))?;
    for name in peers {
        let room = folder.join("peer");
        fs::create_dir_all(&room)?;
        let started = Instant::now();
        let (mut peer, size): (Box<dyn Peer>, u64) = match name.as_str() {
            "postgres" => {
                let mut peer = Postgres::build(register, records)?;
                let size = peer.size()?;
                (Box::new(peer), size)
            }
            "sqlite" => (Box::new(Sqlite::build(register, records, &room)?), folder_size(&room)?),
            "tantivy" => (Box::new(Tantivy::build(register, records, &room)?), folder_size(&room)?),
            other => return Err(format!("there is no peer {other}: postgres, sqlite, tantivy").into()),
        };
        report.say(&format!(
            "{}: built in {:.0} s, {:.1} bytes/record",
            peer.name(),
            started.elapsed().as_secs_f64(),
            size as f64 / records as f64
        ));
        compare(&mut *peer, register, records, &ours, &mut report)?;
        drop(peer);
        fs::remove_dir_all(&room)?;
    }
    Ok(report)
}

fn build(register: &Register, records: u64, folder: &Path, report: &mut Report) -> Result<LayeredIndex> {
    let folder = folder.join("index");
    LayeredIndex::discard(&folder)?;
    let (index, _) = LayeredIndex::open(&folder)?;
    let started = Instant::now();
    let mut making = Duration::ZERO;
    let mut filling = index.fill();
    for batch in 0..records.div_ceil(BATCH) {
        let began = Instant::now();
        let numbers = batch * BATCH..((batch + 1) * BATCH).min(records);
        let entries: Vec<Entry> = numbers.map(|id| register.record(id).entry()).collect();
        making += began.elapsed();
        filling.add(&entries)?;
    }
    filling.finish()?;
    index.save("all")?;
    let saved = started.elapsed();
    let size = folder_size(&folder)?;
    let building = saved - making;
    report.say(&format!(
        "Built in {:.1} s and saved, {:.0} records/s; making the records took {:.1} s besides. {:.2} bytes/record. At most {} MB of \
         memory, of them the {} records of a batch.",
        building.as_secs_f64(),
        records as f64 / building.as_secs_f64(),
        making.as_secs_f64(),
        size as f64 / records as f64,
        megabytes("VmHWM")?,
        BATCH.min(records),
    ));
    Ok(index)
}

/// The questions of a kind; `series` tells those that warm from those that count.
fn questions(register: &Register, records: u64, kind: u64, series: u64) -> impl Iterator<Item = Question> {
    (0..QUESTIONS)
        .map(move |number| KINDS[kind as usize].question(register, records, &mut Random::of(series + kind, number)))
}

fn ask(index: &LayeredIndex, questions: impl Iterator<Item = Question>) -> Answers {
    let mut answers = Answers::default();
    for question in questions {
        let query = question.query();
        let started = Instant::now();
        let answer = index.search(&query);
        let took = started.elapsed();
        let found: Vec<u64> = answer.candidates.iter().map(|candidate| candidate.id).collect();
        answers.add(&question, took, &found);
        answers.truncated += usize::from(answer.truncated);
    }
    answers.times.sort_unstable();
    answers
}

fn compare(
    peer: &mut dyn Peer,
    register: &Register,
    records: u64,
    ours: &[Answers],
    report: &mut Report,
) -> Result<()> {
    let (mut rows, mut logarithms) = (Vec::new(), 0.0);
    for ((kind, of_kind), ours) in (0..).zip(&KINDS).zip(ours) {
        for question in questions(register, records, kind, WARM).take(2) {
            peer.ask(&question)?;
        }
        let mut answers = Answers::default();
        let began = Instant::now();
        for question in questions(register, records, kind, ASKED) {
            if answers.times.len() >= AT_LEAST && began.elapsed() > PATIENCE {
                break;
            }
            let (took, found) = peer.ask(&question)?;
            answers.add(&question, took, &found);
        }
        answers.times.sort_unstable();
        let ratio = answers.median().as_secs_f64() / ours.median().as_secs_f64();
        logarithms += ratio.ln();
        let mut row = answers.row();
        if !peer.ranks() {
            row[3..5].fill("–".to_owned());
        }
        let asked = answers.times.len().to_string();
        rows.push([vec![of_kind.name.to_owned(), asked], row, vec![format!("{ratio:.1}")]].concat());
    }
    let listed = if peer.ranks() { "in 20" } else { "listed" };
    let head = ["seen", "asked", "median, ms", "p95, ms", "longest, ms", "first", "in 10", listed, "times ours"];
    report.table(&head, &rows);
    report.say(&format!(
        "{}: {:.1} times our time (geometric mean of the medians)",
        peer.name(),
        (logarithms / KINDS.len() as f64).exp()
    ));
    Ok(())
}

impl Answers {
    fn add(&mut self, question: &Question, took: Duration, found: &[u64]) {
        self.times.push(took);
        let rank = found.iter().position(|id| *id == question.id);
        self.first += usize::from(rank == Some(0));
        self.in_ten += usize::from(rank.is_some_and(|rank| rank < 10));
        self.listed += usize::from(rank.is_some());
    }

    fn median(&self) -> Duration {
        self.times[self.times.len() / 2]
    }

    fn share(&self, part: usize) -> String {
        share(part as f64, self.times.len())
    }

    /// Median, p95, longest, right one first, among ten, anywhere.
    fn row(&self) -> Vec<String> {
        let p95 = self.times[self.times.len() * 95 / 100];
        let longest = self.times[self.times.len() - 1];
        let times = [self.median(), p95, longest].map(milliseconds);
        let shares = [self.first, self.in_ten, self.listed].map(|part| self.share(part));
        [times, shares].concat()
    }
}
