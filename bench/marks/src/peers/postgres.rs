//! PostgreSQL with `pg_trgm` and `levenshtein`.

use super::{Peer, columns};
use crate::Result;
use crate::question::{LIMIT, Question};
use crate::register::Register;
use postgres::{Client, NoTls};
use std::io::{BufWriter, Write};
use std::time::{Duration, Instant};

/// Names the server: `scripts/with-postgres` sets it.
const ADDRESS: &str = "PROOFMARK_TEST_POSTGRES";
/// What orders rows that are alike otherwise.
const FIELDS: &str = "(maker = $2)::int + (calibre = $3)::int DESC, id";

/// A table with an index of trigrams, and one of whole serials.
pub struct Postgres {
    client: Client,
}

impl Postgres {
    /// A server with the first `records`.
    pub fn build(register: &Register, records: u64) -> Result<Self> {
        let address =
            std::env::var(ADDRESS).map_err(|_| format!("{ADDRESS} is not set: run under scripts/with-postgres"))?;
        let mut client = Client::connect(&address, NoTls)?;
        client.batch_execute(
            "CREATE EXTENSION IF NOT EXISTS pg_trgm;
             CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;
             SET maintenance_work_mem = '1GB';
             SET work_mem = '256MB';
             SET plan_cache_mode = force_custom_plan;
             DROP TABLE IF EXISTS weapons;
             CREATE UNLOGGED TABLE weapons (id bigint, serial text, maker text, calibre text)",
        )?;
        let mut rows = BufWriter::new(client.copy_in("COPY weapons FROM STDIN")?);
        for id in 0..records {
            let record = register.record(id);
            let [maker, calibre] = columns(&record.fields);
            writeln!(rows, "{id}\t{}\t{maker}\t{calibre}", record.normal())?;
        }
        rows.into_inner().map_err(|error| error.into_error())?.finish()?;
        client.batch_execute(
            "CREATE INDEX ON weapons (serial);
             CREATE INDEX ON weapons USING gin (serial gin_trgm_ops);
             ANALYZE weapons",
        )?;
        Ok(Self { client })
    }

    /// Bytes of table and indexes.
    pub fn size(&mut self) -> Result<u64> {
        let size: i64 = self.client.query_one("SELECT pg_total_relation_size('weapons')", &[])?.get(0);
        Ok(size as u64)
    }

    /// The most similar first.
    pub fn similar(&mut self, question: &Question) -> Result<Vec<u64>> {
        let order = format!("similarity(serial, $1) DESC, {FIELDS}");
        self.rows("serial % $1", &order, &question.text(), question)
    }

    fn rows(&mut self, condition: &str, order: &str, serial: &str, question: &Question) -> Result<Vec<u64>> {
        let statement = format!("SELECT id FROM weapons WHERE {condition} ORDER BY {order} LIMIT {LIMIT}");
        let [maker, calibre] = [&question.maker, &question.calibre].map(|field| field.as_deref().unwrap_or(""));
        let rows = self.client.query(&statement, &[&serial, &maker, &calibre])?;
        Ok(rows.iter().map(|row| row.get::<_, i64>(0) as u64).collect())
    }
}

impl Peer for Postgres {
    fn name(&self) -> &'static str {
        "pg_trgm"
    }

    fn ranks(&self) -> bool {
        true
    }

    fn ask(&mut self, question: &Question) -> Result<(Duration, Vec<u64>)> {
        let (condition, order, serial) = if question.slips > 0 {
            let order = format!("levenshtein(serial, $1), similarity(serial, $1) DESC, {FIELDS}");
            ("serial % $1", order, question.text())
        } else if question.is_whole() {
            ("serial = $1", FIELDS.to_owned(), question.text())
        } else if question.has_choices() {
            ("serial ~ $1", FIELDS.to_owned(), format!("^{}$", question.in_signs(".", ".*")))
        } else {
            ("serial LIKE $1", FIELDS.to_owned(), question.in_signs("_", "%"))
        };
        let started = Instant::now();
        let found = self.rows(condition, &order, &serial, question)?;
        Ok((started.elapsed(), found))
    }
}
