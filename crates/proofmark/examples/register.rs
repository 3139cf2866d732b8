//! Writes a made-up register as a file, the same every time, for measuring and for trying out imports:
//! `cargo run --release -p proofmark --example register -- averland 1000000 > register.csv`.

#[path = "../src/demo/register.rs"]
mod register;

use std::io::{BufWriter, Write, stdout};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [state, weapons] = &arguments[..] else {
        return Err("say whose register (averland or belmarra) and how many weapons".into());
    };
    let weapons = weapons.parse()?;
    let mut out = BufWriter::new(stdout().lock());
    match state.as_str() {
        "averland" => register::averland(&mut out, weapons)?,
        "belmarra" => register::belmarra(&mut out, weapons)?,
        other => return Err(format!("there is no register of “{other}”: averland or belmarra").into()),
    }
    out.flush()?;
    Ok(())
}
