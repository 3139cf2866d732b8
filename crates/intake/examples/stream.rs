//! Measures how fast a text file streams: `cargo run --release -p intake --example stream [ROWS]`.
//!
//! Writes a made-up register of that many rows to a temporary folder, reads it through [`intake::Table`], and prints
//! rows per second with and without the findings of every cell.
#![expect(clippy::print_stdout, reason = "a measurement prints its figures")]

use std::error::Error;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use intake::{ColumnProfile, Field, Limits, Table, cell_findings, propose};

fn main() -> Result<(), Box<dyn Error>> {
    let rows = std::env::args().nth(1).map_or(Ok(1_000_000), |rows| rows.parse())?;
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("register.csv");
    write(&path, rows)?;

    let start = Instant::now();
    let mut table = Table::open(&path, "register.csv", &Limits::default())?;
    println!("open: {:?}, {:?}, {:?}", start.elapsed(), table.encoding(), table.headers());

    let start = Instant::now();
    let read = table.rows()?.flatten().count();
    report("rows", read, start);

    let sample = table.sample(500)?;
    let fields: Vec<_> = propose(table.headers(), &sample).into_iter().map(|each| each.field).collect();
    let learn = |column| ColumnProfile::learn(sample.iter().filter_map(|row| row.cells.get(column)));
    let profiles: Vec<_> = (0..fields.len()).map(learn).collect();
    let start = Instant::now();
    let mut findings = 0;
    for row in table.rows()?.flatten() {
        for ((cell, field), profile) in row.cells.iter().zip(&fields).zip(&profiles) {
            findings += cell_findings(field.unwrap_or(Field::Remarks), cell, profile).len();
        }
    }
    report("rows with findings", read, start);
    println!("findings: {findings}");
    Ok(())
}

fn report(what: &str, rows: usize, start: Instant) {
    let seconds = start.elapsed().as_secs_f64();
    println!("{what}: {rows} in {seconds:.2} s, {:.0} a second", rows as f64 / seconds);
}

fn write(path: &Path, rows: u32) -> std::io::Result<()> {
    let mut file = BufWriter::new(std::fs::File::create(path)?);
    writeln!(file, "Serial No;Maker;Model;Calibre;Type;Country of origin;Year;Holder;Import date;Remarks")?;
    for row in 0..rows {
        let (day, year) = (row % 28 + 1, 1950 + row % 70);
        writeln!(
            file,
            "AB{row:07};Works of the Éagle;M{};7,62x39;rifle;Freedonia;{year};\"Depot; North\";{day:02}/03/{year};shelf {}",
            row % 90,
            row % 1000
        )?;
    }
    file.flush()
}
