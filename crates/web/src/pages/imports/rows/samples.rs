//! Rows of every state.

use super::*;
use crate::check::{HOSTILE, Sample, sample};
use crate::pages::imports::tests::record;

fn findings() -> Vec<RowFinding> {
    let stored = r#"[{"field":"serial","code":"lost-zeros-possible","words":{"text":"]]>&","width":"null"}},
        {"code":"too-few-cells","words":{"cells":"3","expected":"5"}},{"code":"nothing-identifies"}]"#;
    serde_json::from_str(stored).unwrap()
}

impl Sample for RowsPage {
    fn samples(page: &Page) -> Vec<Self> {
        let kept = |row_no| KeptRow {
            row_no,
            state: row_state::REFUSED.to_owned(),
            cells: serde_json::json!([if row_no == 1 { HOSTILE } else { "28741" }, "9x19", "Norvik Arms"]).to_string(),
            findings: serde_json::to_string(&findings()[if row_no == 1 { 0 } else { 2 }..]).unwrap(),
            weapon: None,
        };
        let kept: Vec<KeptRow> = (1..=50).map(kept).collect();
        let of = |kept: &[KeptRow], after| {
            Self::new(page.clone(), &record(state::DONE), row_state::REFUSED, "import-refused", after, kept)
        };
        vec![of(&kept, 0), of(&kept[..2], 50), of(&[], 0)]
    }
}

impl Sample for RowPage {
    fn samples(page: &Page) -> Vec<Self> {
        let row = |state: &str| RepairRow {
            row_no: 12_345,
            state: state.to_owned(),
            cells: vec![("Serial".to_owned(), HOSTILE.to_owned()), (HOSTILE.to_owned(), String::new())],
            findings: findings(),
            weapon: (state == row_state::FINDINGS).then(|| domain::id::WeaponId(uuid::Uuid::from_u128(1))),
        };
        STATES.iter().map(|(code, _)| Self::new(page.clone(), &record(state::DONE), &row(code))).collect()
    }
}

#[test]
fn renders() {
    sample::<RowsPage>();
    sample::<RowPage>();
}
