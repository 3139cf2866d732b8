//! Measures the index of marks beside its peers.
//!
//! `marks-bench speed RECORDS [PEER...]` times all kinds of questions, `marks-bench quality RECORDS` counts how often the
//! right record is found, and whether the probabilities are true. `BENCH_DATA` names the folder of the counted tables;
//! what is made on the way goes to the folder `BENCH_FOLDER`, and the report stays there. `scripts/bench-marks` sets both.

mod kinds;
mod noise;
mod peers;
mod quality;
mod question;
mod random;
mod register;
mod report;
mod speed;

use register::Register;
use std::error::Error;
use std::path::PathBuf;

type Result<T> = std::result::Result<T, Box<dyn Error>>;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [what, records, peers @ ..] = &arguments[..] else {
        return Err("say what to measure: marks-bench speed|quality RECORDS [PEER...]".into());
    };
    let records: u64 = records.parse().map_err(|_| format!("{records} is no number of records"))?;
    let data = folder("BENCH_DATA")?;
    let register = Register::read(&data)?;
    let folder = folder("BENCH_FOLDER")?;
    std::fs::create_dir_all(&folder)?;
    let report = match what.as_str() {
        "speed" => speed::measure(&register, records, peers, &folder)?,
        "quality" => quality::measure(&register, records, &data)?,
        other => return Err(format!("{other} cannot be measured: speed, quality").into()),
    };
    report.keep(&folder.join(format!("{what}-{records}.md")))
}

fn folder(variable: &str) -> Result<PathBuf> {
    Ok(std::env::var_os(variable).ok_or_else(|| format!("{variable} is not set: run scripts/bench-marks"))?.into())
}
