//! The schema: steps in order, one text for both engines, with the few words that differ between them filled in.

use crate::StoreError;
use crate::db::{Engine, Store, values};
use crate::statement::Statement;

/// The steps, oldest first. A step that has been released is never edited; a change is a new step.
const STEPS: &[(i64, &str)] = &[(1, include_str!("../schema/0001_node.sql"))];

const MAKE_STEPS: &str = "CREATE TABLE IF NOT EXISTS schema_step (step {int} NOT NULL PRIMARY KEY){table}";
const NEWEST_STEP: Statement =
    Statement { name: "NEWEST_STEP", sql: "SELECT COALESCE(MAX(step), 0) AS step FROM schema_step" };
const DONE_STEP: Statement = Statement { name: "DONE_STEP", sql: "INSERT INTO schema_step (step) VALUES ($1)" };

/// The newest step, and the texts of all of them.
pub(crate) fn steps() -> (i64, impl Iterator<Item = &'static str>) {
    (STEPS.last().map_or(0, |(step, _)| *step), STEPS.iter().map(|(_, text)| *text))
}

/// Takes all steps that this record has not taken yet, in one transaction.
pub(crate) async fn bring_up_to_date(store: &Store) -> Result<(), StoreError> {
    let engine = store.engine();
    let mut tx = store.begin().await?;
    if engine == Engine::Postgres {
        // Two programs that start at once must not both take the steps. (SQLite's writer is alone anyway.)
        tx.run_text("SCHEMA_LOCK", "SELECT pg_advisory_xact_lock(7261)".to_owned(), values![]).await?;
    }
    tx.run_text("MAKE_STEPS", for_engine(MAKE_STEPS, engine), values![]).await?;
    let found = tx.one::<(i64,)>(NEWEST_STEP, values![]).await?.map_or(0, |(step,)| step);
    let known = STEPS.last().map_or(0, |(step, _)| *step);
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    for (step, text) in STEPS.iter().filter(|(step, _)| *step > found) {
        for sql in statements(&for_engine(text, engine)) {
            tx.run_text("SCHEMA_STEP", sql, values![]).await?;
        }
        tx.run(DONE_STEP, values![*step]).await?;
    }
    tx.commit().await
}

/// Fills in the words that differ: types, and how a table is kept.
fn for_engine(text: &str, engine: Engine) -> String {
    let words: [(&str, &str); 5] = match engine {
        Engine::Sqlite => [
            ("{int}", "INTEGER"),
            ("{text}", "TEXT"),
            ("{bytes}", "BLOB"),
            ("{id}", "BLOB"),
            ("{table}", " STRICT, WITHOUT ROWID"),
        ],
        Engine::Postgres => {
            [("{int}", "BIGINT"), ("{text}", "TEXT"), ("{bytes}", "BYTEA"), ("{id}", "UUID"), ("{table}", "")]
        }
    };
    words.iter().fold(text.to_owned(), |text, (word, meaning)| text.replace(word, meaning))
}

/// The statements of a step: separated by semicolons, comments left out.
fn statements(text: &str) -> Vec<String> {
    let bare: String = text.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
    bare.split(';').map(str::trim).filter(|sql| !sql.is_empty()).map(str::to_owned).collect()
}
