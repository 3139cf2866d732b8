//! The whole store against a simple model of it: whatever is done in whatever order, SQLite, PostgreSQL and PostgreSQL with
//! partitions answer alike, row for row, and as the model says.
//!
//! `PROOFMARK_MODEL_CASES` (6) makes it harder.

mod deed;
mod known;
mod look;

use deed::{Deed, any_deed};
use known::Known;
use proptest::collection::vec;
use proptest::test_runner::{Config, TestCaseError, TestRunner};
use store::Store;
use store::tables::tables;
use store::testing::{Scratch, behind_its_back};

#[test]
fn every_engine_and_shape_answers_as_the_model_does() {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (_scratches, stores) = runtime.block_on(async {
        let scratches = Scratch::of_each_shape().await;
        let mut stores = Vec::new();
        for scratch in &scratches {
            stores.push(scratch.open().await);
        }
        (scratches, stores)
    });
    let cases = std::env::var("PROOFMARK_MODEL_CASES").ok().and_then(|text| text.parse().ok()).unwrap_or(6);
    let config = Config { cases, failure_persistence: None, max_shrink_iters: 200, ..Config::default() };
    let done = TestRunner::new(config).run(&vec(any_deed(), 1..60), |deeds| runtime.block_on(check(&stores, &deeds)));
    // With the stores, so that the databases are dropped when nobody is connected any more.
    runtime.block_on(async {
        for store in &stores {
            store.close().await;
        }
    });
    done.unwrap_or_else(|error| panic!("{error}"));
}

async fn check(stores: &[Store], deeds: &[Deed]) -> Result<(), TestCaseError> {
    for store in stores {
        for table in tables() {
            behind_its_back(store, &format!("DELETE FROM {}", table.name)).await;
        }
        deed::people(store).await;
    }
    let mut known = Known::default();
    for (number, deed) in deeds.iter().enumerate() {
        let mut said = Vec::new();
        for store in stores {
            said.push(deed.outcome(store, &known).await);
        }
        let expected = known.told(deed);
        for (store, said) in stores.iter().zip(said) {
            if said != expected {
                let engine = store.engine();
                return Err(fail(format!("deed {number}, {deed:?}, on {engine:?}: “{said}” and not “{expected}”")));
            }
        }
        if number % 20 == 19 {
            compare(stores, &known).await?;
        }
    }
    compare(stores, &known).await
}

/// Compares all that can be asked of the stores, and what the model knows of it.
async fn compare(stores: &[Store], known: &Known) -> Result<(), TestCaseError> {
    let first = look::at(&stores[0]).await;
    for (question, expected) in known.answers() {
        let answer = first.get(&question).unwrap_or_else(|| panic!("nobody asks {question:?}"));
        if *answer != expected {
            return Err(fail(format!("{question}: {answer}\nand not: {expected}")));
        }
    }
    for (other, shape) in stores[1..].iter().zip(["plain", "partitioned"]) {
        for (question, answer) in look::at(other).await {
            if first[&question] != answer {
                let sqlite = &first[&question];
                return Err(fail(format!("{question}, on PostgreSQL, {shape}: {answer}\nand on SQLite: {sqlite}")));
            }
        }
    }
    Ok(())
}

fn fail(text: String) -> TestCaseError {
    TestCaseError::fail(text)
}
