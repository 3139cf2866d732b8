//! What a distributed engine would have to ask of how many machines: PostgreSQL's plan for each statement, on partitions.

use serde_json::Value as Json;
use sqlx::{AssertSqlSafe, Connection, PgConnection, Row};
use std::collections::{BTreeMap, BTreeSet};
use store::tables::tables;
use store::testing::{PARTITIONS, Scratch};
use store::{Statement, catalogue};

/// The statements that are asked of every partition, and why that may be. All others know the key of the group they ask.
const FAN_OUT: &[(&str, &str)] = &[
    ("ATTACHMENTS_BETWEEN", "the check of the whole record goes through all of it"),
    ("ATTACHMENTS_FROM", "the check of all originals goes through all attachments"),
    ("CASES", "the page of cases, in the order of their opening; a page at a time"),
    ("CASES_OF_WEAPON", "cases lie by case; a weapon has few, by an index in each partition"),
    ("COUNT_TWINS", "how many pairs of records nobody has weighed; by an index in each partition"),
    ("COUNT_WEAPONS", "the size of the register, for the first page"),
    ("EVENTS_BETWEEN", "the check of the whole record goes through all of it"),
    ("EVENTS_FROM", "the check of the whole ledger goes through all events"),
    ("FINDINGS_OF_KIND", "the list of work of one kind, a page at a time"),
    ("IMPORTS_OF_FILE", "whether a file was taken in before; there are few imports"),
    ("KEYS_FROM", "the search for duplicates goes through all marks, in large pages"),
    ("NEWEST_DRAFTS", "the drafts of an agency, for its list of work"),
    ("NEWEST_IMPORTS", "the page of imports; there are few"),
    ("NEWEST_LINES", "the page of the audit list, a page at a time"),
    ("NEWEST_LINES_ABOUT", "the audit of one thing: lines lie by who did it"),
    ("NEWEST_WEAPONS", "the page of the register, a page at a time"),
    ("REFUSED_IN", "the page of what other States sent in vain; there is little"),
    ("REQUESTS_IN_WORK", "the list of work of all agencies"),
    ("REQUESTS_IN_WORK_OF_AGENCY", "the list of work of one agency"),
    ("ROWS_SETTLED", "what a decision did, when it is undone; by an index in each partition"),
    ("SUBJECTS_FROM", "the check of the whole record goes through all of it"),
    ("TWINS_IN_RELATION", "the page of duplicates, a page at a time"),
    ("TWINS_OVER", "pairs lie under the elder record; by an index in each partition"),
    ("WAITED_FOR", "the delivery loop asks for whom anything waits; what waits is little"),
    ("WAITING", "the delivery loop asks what waits for one partner; what waits is little"),
    ("WEAPONS_BETWEEN", "the check of the whole record goes through all of it"),
    ("WEAPONS_DUE", "the page of what falls due, a page at a time, by an index in each partition"),
    ("WEAPONS_TO_RECKON", "other rules of retention go through the whole register, in large pages"),
    ("WEAPONS_CHANGED", "the index of marks reads what is new, in large pages"),
    ("WEAPON_NUMBERED", "the index of marks knows weapons by number; one index look-up in each partition"),
];

#[tokio::test]
async fn a_statement_asks_one_partition_or_is_known_to_ask_all() {
    let Some(scratch) = Scratch::partitioned().await else { return };
    let mut connection = PgConnection::connect(&scratch.address()).await.unwrap();
    sqlx::raw_sql("SET plan_cache_mode = force_custom_plan").execute(&mut connection).await.unwrap();
    let partitions = partitions(&mut connection).await;
    let groups: BTreeMap<&str, &str> = tables().iter().filter_map(|table| Some((table.name, table.group?))).collect();
    let of_each: BTreeSet<usize> =
        groups.keys().map(|table| partitions.values().filter(|parent| *parent == table).count()).collect();
    assert_eq!(
        of_each,
        BTreeSet::from([usize::from(PARTITIONS)]),
        "the tables are not in partitions: this would pass for nothing"
    );

    let mut faults = Vec::new();
    for statement in catalogue() {
        let asked = relations(&mut connection, &statement).await;
        let mut parts: BTreeMap<&str, usize> = BTreeMap::new();
        let mut in_groups: BTreeSet<&str> = BTreeSet::new();
        for relation in &asked {
            let table = partitions.get(relation).map_or(relation.as_str(), String::as_str);
            in_groups.extend(groups.get(table));
            if table != relation {
                *parts.entry(table).or_default() += 1;
            }
        }
        let name = statement.name;
        let fans_out = parts.values().any(|parts| *parts > 1);
        let known = FAN_OUT.iter().any(|(known, _)| *known == name);
        if in_groups.len() > 1 {
            faults.push(format!("{name} joins the groups {in_groups:?}: ask one after the other"));
        }
        if fans_out && !known {
            faults.push(format!(
                "{name} asks {parts:?}: give it the key of the group, or name it in FAN_OUT with the reason"
            ));
        }
        if known && !fans_out {
            faults.push(format!("{name} asks one partition: take it off FAN_OUT"));
        }
    }
    let names: BTreeSet<&str> = catalogue().iter().map(|statement| statement.name).collect();
    faults.extend(
        FAN_OUT
            .iter()
            .filter(|(name, _)| !names.contains(name))
            .map(|(name, _)| format!("{name} of FAN_OUT is no statement")),
    );
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The partitions of the database, each with its table.
async fn partitions(connection: &mut PgConnection) -> BTreeMap<String, String> {
    let rows: Vec<(String, String)> = sqlx::query_as(
        "SELECT c.relname::text, p.relname::text FROM pg_inherits i
         JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent WHERE p.relkind = 'p'",
    )
    .fetch_all(connection)
    .await
    .unwrap();
    rows.into_iter().collect()
}

/// What the plan of a statement reads or writes. An insert names its table; that its row goes to one partition follows from
/// its giving the key, which the test of the dialect sees to.
async fn relations(connection: &mut PgConnection, statement: &Statement) -> BTreeSet<String> {
    let Statement { name, sql } = statement;
    let run = async |connection: &mut PgConnection, text: String| {
        let done = sqlx::raw_sql(AssertSqlSafe(text)).fetch_all(connection).await;
        done.unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    run(connection, format!("PREPARE asked AS {sql}")).await;
    let types: Vec<(String,)> = sqlx::query_as(
        "SELECT type::text FROM pg_prepared_statements, unnest(parameter_types) WITH ORDINALITY AS types (type, place)
         WHERE name = 'asked' ORDER BY place",
    )
    .fetch_all(&mut *connection)
    .await
    .unwrap();
    let samples: Vec<String> = types.iter().zip(1..).map(|((kind,), place)| sample(kind, place)).collect();
    let samples = if samples.is_empty() { String::new() } else { format!("({})", samples.join(", ")) };
    let plan = run(connection, format!("EXPLAIN (FORMAT JSON) EXECUTE asked{samples}")).await;
    run(connection, "DEALLOCATE asked".to_owned()).await;
    let plan: Json = serde_json::from_str(&plan[0].try_get_unchecked::<String, _>(0).unwrap()).unwrap();
    let mut found = BTreeSet::new();
    collect(&plan, &mut found);
    found
}

/// A value for a parameter, greater for a later one: from one to another is a range then.
fn sample(kind: &str, place: usize) -> String {
    match kind {
        "uuid" => format!("'01900000-0000-7000-8000-{place:012}'"),
        "bigint" | "integer" => place.to_string(),
        "text" => format!("'a{place}'"),
        "bytea" => format!("'\\x{place:02}'"),
        other => panic!("a parameter is of type {other}, which is none of the schema's"),
    }
}

fn collect(plan: &Json, found: &mut BTreeSet<String>) {
    match plan {
        Json::Object(fields) => {
            found.extend(fields.get("Relation Name").and_then(Json::as_str).map(str::to_owned));
            fields.values().for_each(|value| collect(value, found));
        }
        Json::Array(values) => values.iter().for_each(|value| collect(value, found)),
        _ => {}
    }
}
