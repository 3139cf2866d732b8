//! The schema: steps in order, one text for both engines, with the few words that differ between them filled in.
//!
//! On PostgreSQL a record may have its large tables in hash partitions. How many is chosen when it is made and asked of the
//! record itself from then on, so that a table of a later step gets as many.

use crate::StoreError;
use crate::db::{Engine, Store, Tx, values};
use crate::statement::Statement;
use crate::tables::Table;

/// The steps, oldest first. A step that has been released is never edited; a change is a new step.
const STEPS: &[(i64, &str)] = &[(1, include_str!("../schema/0001_node.sql"))];

const MAKE_STEPS: &str = "CREATE TABLE IF NOT EXISTS schema_step (step {int} NOT NULL PRIMARY KEY)";
const NEWEST_STEP: Statement =
    Statement { name: "NEWEST_STEP", sql: "SELECT COALESCE(MAX(step), 0) AS step FROM schema_step" };
const DONE_STEP: Statement = Statement { name: "DONE_STEP", sql: "INSERT INTO schema_step (step) VALUES ($1)" };
const PARTITIONS: Statement = Statement {
    name: "PARTITIONS",
    sql: "SELECT COALESCE(MAX(parts), 1) FROM (SELECT COUNT(*) AS parts FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhparent
        WHERE c.relkind = 'p' AND c.relnamespace = current_schema()::regnamespace GROUP BY c.oid) AS tables",
};
const ANY_TABLE: Statement = Statement {
    name: "ANY_TABLE",
    sql: "SELECT COUNT(*) FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = current_schema()::regnamespace",
};

/// The newest step, and the texts of all of them.
pub(crate) fn steps() -> (i64, impl Iterator<Item = &'static str>) {
    (STEPS.last().map_or(0, |(step, _)| *step), STEPS.iter().map(|(_, text)| *text))
}

/// Takes all steps that this record has not taken yet, in one transaction.
pub(crate) async fn bring_up_to_date(store: &Store) -> Result<(), StoreError> {
    let mut tx = store.begin().await?;
    let partitions = match tx.engine() {
        Engine::Sqlite => 1,
        Engine::Postgres => {
            lock(&mut tx).await?;
            tx.one::<(i64,)>(PARTITIONS, values![]).await?.map_or(1, |(parts,)| parts)
        }
    };
    take_steps(&mut tx, partitions).await?;
    tx.commit().await
}

/// Takes all steps in an empty PostgreSQL database, with so many partitions for each of the large tables.
///
/// # Errors
/// [`StoreError::Taken`] if there are tables already.
pub(crate) async fn make(tx: &mut Tx, partitions: u16) -> Result<(), StoreError> {
    lock(tx).await?;
    if tx.one::<(i64,)>(ANY_TABLE, values![]).await?.is_none_or(|(tables,)| tables > 0) {
        return Err(StoreError::Taken);
    }
    take_steps(tx, i64::from(partitions)).await
}

/// Two programs that start at once must not both take the steps. (SQLite's writer is alone anyway.)
async fn lock(tx: &mut Tx) -> Result<(), StoreError> {
    tx.run_text("SCHEMA_LOCK", "SELECT pg_advisory_xact_lock(7261)".to_owned(), values![]).await
}

async fn take_steps(tx: &mut Tx, partitions: i64) -> Result<(), StoreError> {
    let engine = tx.engine();
    tx.run_text("MAKE_STEPS", for_engine(MAKE_STEPS, engine), values![]).await?;
    let found = tx.one::<(i64,)>(NEWEST_STEP, values![]).await?.map_or(0, |(step,)| step);
    let known = STEPS.last().map_or(0, |(step, _)| *step);
    if found > known {
        return Err(StoreError::TooNew { found, known });
    }
    for (step, text) in STEPS.iter().filter(|(step, _)| *step > found) {
        for sql in statements(text) {
            for sql in made_for(&sql, engine, partitions) {
                tx.run_text("SCHEMA_STEP", sql, values![]).await?;
            }
        }
        tx.run(DONE_STEP, values![*step]).await?;
    }
    Ok(())
}

/// What the engine is told for one statement of the schema.
fn made_for(sql: &str, engine: Engine, partitions: i64) -> Vec<String> {
    let (sql, _) = sql.rsplit_once("{table:").unwrap_or((sql, ""));
    let text = for_engine(sql, engine);
    let table = sql.strip_prefix("CREATE TABLE ").and_then(|rest| Table::named(rest.split(' ').next()?));
    let Some(Table { name, key, columns, group, .. }) = table else { return vec![text] };
    let (Engine::Postgres, Some(group)) = (engine, group) else {
        return vec![if engine == Engine::Sqlite { format!("{text} STRICT, WITHOUT ROWID") } else { text }];
    };
    let by = columns[key[0]].name;
    // What somebody who distributes the tables over machines has to know stands with them.
    let comment = format!("COMMENT ON TABLE {name} IS 'group {group}, by {by}'");
    if partitions == 1 {
        return vec![text, comment];
    }
    let part = |n| {
        format!("CREATE TABLE {name}_{n} PARTITION OF {name} FOR VALUES WITH (MODULUS {partitions}, REMAINDER {n})")
    };
    [format!("{text} PARTITION BY HASH ({by})"), comment].into_iter().chain((0..partitions).map(part)).collect()
}

/// Fills in the types. Texts are compared by their bytes, whatever the database around them does.
fn for_engine(text: &str, engine: Engine) -> String {
    let words: [(&str, &str); 4] = match engine {
        Engine::Sqlite => [("{int}", "INTEGER"), ("{text}", "TEXT"), ("{bytes}", "BLOB"), ("{id}", "BLOB")],
        Engine::Postgres => {
            [("{int}", "BIGINT"), ("{text}", "TEXT COLLATE \"C\""), ("{bytes}", "BYTEA"), ("{id}", "UUID")]
        }
    };
    words.iter().fold(text.to_owned(), |text, (word, meaning)| text.replace(word, meaning))
}

/// The statements of a step: separated by semicolons, comments left out.
fn statements(text: &str) -> Vec<String> {
    let bare: String = text.lines().filter(|line| !line.trim_start().starts_with("--")).collect::<Vec<_>>().join("\n");
    bare.split(';').map(str::trim).filter(|sql| !sql.is_empty()).map(str::to_owned).collect()
}
