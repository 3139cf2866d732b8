//! What is printed, and kept in a file beside.

use crate::Result;
use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

/// A text in Markdown that grows.
#[derive(Default)]
pub struct Report {
    text: String,
}

impl Report {
    /// Adds a paragraph, and prints it at once.
    pub fn say(&mut self, paragraph: &str) {
        println!("{paragraph}\n");
        self.text += paragraph;
        self.text += "\n\n";
    }

    /// Adds a table.
    pub fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        let mut table = format!("| {} |\n|---|{}", head.join(" | "), "---:|".repeat(head.len() - 1));
        for row in rows {
            write!(table, "\n| {} |", row.join(" | ")).expect("a text grows without fail");
        }
        self.say(&table);
    }

    /// Writes everything to a file.
    pub fn keep(&self, file: &Path) -> Result<()> {
        std::fs::write(file, &self.text)?;
        println!("Kept in {}", file.display());
        Ok(())
    }
}

/// A time in milliseconds, with three digits that say something.
pub fn milliseconds(time: Duration) -> String {
    let time = time.as_secs_f64() * 1e3;
    match time {
        ..1.0 => format!("{time:.3}"),
        ..10.0 => format!("{time:.2}"),
        ..100.0 => format!("{time:.1}"),
        _ => format!("{time:.0}"),
    }
}

/// A share with three digits behind the point.
pub fn share(part: f64, of: usize) -> String {
    format!("{:.3}", part / of.max(1) as f64)
}

/// A figure of this process from the system, in megabytes; `VmHWM` is the most memory it ever had.
pub fn megabytes(figure: &str) -> Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find_map(|line| line.strip_prefix(figure)?.strip_prefix(':'));
    let number = line.and_then(|line| line.split_whitespace().next()).ok_or("the system does not say its memory")?;
    Ok(number.parse::<u64>()? / 1024)
}

/// Bytes of all files in a folder.
pub fn folder_size(folder: &Path) -> Result<u64> {
    let mut size = 0;
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        size += if entry.file_type()?.is_dir() { folder_size(&entry.path())? } else { entry.metadata()?.len() };
    }
    Ok(size)
}
