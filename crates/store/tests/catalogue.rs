//! Both engines understand every statement of the program.

use std::collections::BTreeSet;

#[tokio::test]
async fn every_statement_is_understood_by_both_engines() {
    store::testing::prepare_on_each_engine(&store::catalogue()).await;
}

#[test]
fn no_two_statements_share_a_name() {
    let statements = store::catalogue();
    let names: BTreeSet<&str> = statements.iter().map(|statement| statement.name).collect();
    assert_eq!(names.len(), statements.len());
}
