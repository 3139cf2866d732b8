//! SQLite with an FTS5 index of trigrams.

use super::{Peer, closeness, columns};
use crate::Result;
use crate::question::{LIMIT, Question};
use crate::register::Register;
use rusqlite::{Connection, params};
use std::path::Path;
use std::time::{Duration, Instant};

/// Of a serial with slips, so many of those that share most trigrams are compared character by character.
const COMPARED: usize = 200;

/// A table with an index of trigrams, and one of whole serials.
pub struct Sqlite {
    database: Connection,
}

impl Sqlite {
    /// A database in `folder` with the first `records`.
    pub fn build(register: &Register, records: u64, folder: &Path) -> Result<Self> {
        let mut database = Connection::open(folder.join("sqlite"))?;
        database.execute_batch(
            "PRAGMA journal_mode = OFF;
             PRAGMA synchronous = OFF;
             PRAGMA cache_size = -1000000;
             CREATE TABLE weapons (id INTEGER PRIMARY KEY, serial TEXT, maker TEXT, calibre TEXT);",
        )?;
        let transaction = database.transaction()?;
        let mut insert = transaction.prepare("INSERT INTO weapons VALUES (?, ?, ?, ?)")?;
        for id in 0..records {
            let record = register.record(id);
            let [maker, calibre] = columns(&record.fields);
            insert.execute(params![id as i64, record.normal(), maker, calibre])?;
        }
        drop(insert);
        transaction.commit()?;
        database.execute_batch(
            "CREATE INDEX whole ON weapons (serial);
             CREATE VIRTUAL TABLE parts USING fts5
                (serial, content = weapons, content_rowid = id, tokenize = 'trigram case_sensitive 1');
             INSERT INTO parts (parts) VALUES ('rebuild');",
        )?;
        Ok(Self { database })
    }

    /// The ids that a statement finds for a serial.
    fn rows(&self, condition: &str, serial: &str, question: &Question) -> Result<Vec<u64>> {
        let statement = format!(
            "SELECT id FROM weapons WHERE {condition} ORDER BY (maker = ?2) + (calibre = ?3) DESC, id LIMIT {LIMIT}"
        );
        let mut statement = self.database.prepare_cached(&statement)?;
        let fields = [&question.maker, &question.calibre].map(|field| field.as_deref().unwrap_or(""));
        let ids = statement.query_map(params![serial, fields[0], fields[1]], |row| row.get::<_, i64>(0))?;
        Ok(ids.map(|id| id.map(|id| id as u64)).collect::<rusqlite::Result<_>>()?)
    }

    /// Those that share trigrams with a serial, by their slips.
    fn alike(&self, question: &Question) -> Result<Vec<u64>> {
        let text = question.text();
        let characters: Vec<char> = text.chars().collect();
        let trigrams: Vec<String> =
            characters.windows(3).map(|three| format!("\"{}\"", three.iter().collect::<String>())).collect();
        if trigrams.is_empty() {
            return Ok(Vec::new());
        }
        let statement = format!(
            "SELECT id, weapons.serial, maker, calibre FROM parts JOIN weapons ON id = parts.rowid
             WHERE parts MATCH ? ORDER BY rank LIMIT {COMPARED}"
        );
        let mut statement = self.database.prepare_cached(&statement)?;
        let mut rows = statement.query([trigrams.join(" OR ")])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let (maker, calibre): (String, String) = (row.get(2)?, row.get(3)?);
            let slips = strsim::osa_distance(row.get_ref(1)?.as_str()?, &text);
            let maker = Some(maker.as_str()).filter(|maker| !maker.is_empty());
            found.push((closeness(slips, question, maker, Some(&calibre)), row.get::<_, i64>(0)? as u64));
        }
        found.sort_unstable();
        Ok(found.into_iter().take(LIMIT).map(|(_, id)| id).collect())
    }
}

impl Peer for Sqlite {
    fn name(&self) -> &'static str {
        "FTS5 trigram"
    }

    fn ranks(&self) -> bool {
        true
    }

    fn ask(&mut self, question: &Question) -> Result<(Duration, Vec<u64>)> {
        let started = Instant::now();
        let found = if question.slips > 0 {
            self.alike(question)?
        } else if question.is_whole() {
            self.rows("serial = ?1", &question.text(), question)?
        } else {
            let condition = "id IN (SELECT rowid FROM parts WHERE serial GLOB ?1)";
            self.rows(condition, &question.in_signs("?", "*"), question)?
        };
        Ok((started.elapsed(), found))
    }
}
