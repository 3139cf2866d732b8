//! The list of cases: newest first, page by page, narrowed by words and by where the cases stand.

use super::CaseRow;
use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError};
use domain::case::Case;
use domain::clock::Timestamp;
use domain::id::{AgencyId, CaseId};
use domain::request::Clocks;
use uuid::Uuid;

statements! {
    // Who owes something is written with each request; how many days a partner has may change at any time, so what is
    // late is computed here. $10 and $11 are the days where nothing was agreed.
    CASES = "SELECT c.case_id, c.rev, c.body FROM trace_case c
        WHERE (c.opened_at, c.case_id) < ($1, $2)
        AND c.agency_id = COALESCE($4, c.agency_id)
        AND c.words LIKE $5 AND c.words LIKE $6 AND c.words LIKE $7
        AND CASE $8
            WHEN 'open' THEN c.closed_at IS NULL
            WHEN 'closed' THEN c.closed_at IS NOT NULL
            WHEN 'unsearched' THEN c.closed_at IS NULL AND c.searched = 0
            WHEN 'theirs' THEN c.closed_at IS NULL
                AND EXISTS (SELECT 1 FROM trace_request r WHERE r.case_id = c.case_id
                    AND r.owed_by = CASE r.direction WHEN 'out' THEN 'asked' ELSE 'asking' END)
                AND NOT EXISTS (SELECT 1 FROM trace_request r WHERE r.case_id = c.case_id
                    AND r.owed_by = CASE r.direction WHEN 'out' THEN 'asking' ELSE 'asked' END)
            WHEN 'ours' THEN c.closed_at IS NULL
                AND (EXISTS (SELECT 1 FROM trace_request r WHERE r.case_id = c.case_id
                    AND r.owed_by = CASE r.direction WHEN 'out' THEN 'asking' ELSE 'asked' END)
                OR NOT EXISTS (SELECT 1 FROM trace_request r WHERE r.case_id = c.case_id AND r.owed_by IS NOT NULL))
            WHEN 'late' THEN c.closed_at IS NULL
                AND EXISTS (SELECT 1 FROM trace_request r LEFT JOIN partner p ON p.state = r.partner
                    WHERE r.case_id = c.case_id AND r.awaited_at < $9 - 86400000000 * CASE r.awaited
                        WHEN 'acknowledgement' THEN COALESCE(p.acknowledge_days, $10)
                        WHEN 'answer' THEN COALESCE(p.answer_days, $11)
                        ELSE 0 END)
            ELSE TRUE END
        ORDER BY c.opened_at DESC, c.case_id DESC LIMIT $3";
}

/// Where a reader of the list of cases stands: before this case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CasePosition {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The case.
    pub case: CaseId,
}

impl CasePosition {
    /// Before nothing: the newest case comes first.
    pub const START: Self = Self { opened_at: Timestamp::MAX, case: CaseId(Uuid::max()) };
}

/// Where cases stand. All but [`Standing::Closed`] are open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Not closed.
    Open,
    /// Nobody has said yet which record of the register it is.
    Unsearched,
    /// The next step is ours: another State waits for us, or nobody is asked.
    Ours,
    /// Another State has the next word, and none waits for us.
    Theirs,
    /// Something is late, on either side.
    Late,
    /// Closed.
    Closed,
}

impl Standing {
    /// All of them, in the order in which a reader should see them.
    pub const ALL: [Self; 6] = [Self::Open, Self::Unsearched, Self::Ours, Self::Theirs, Self::Late, Self::Closed];

    /// The code, as it stands in addresses.
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Unsearched => "unsearched",
            Self::Ours => "ours",
            Self::Theirs => "theirs",
            Self::Late => "late",
            Self::Closed => "closed",
        }
    }
}

/// What narrows the list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CaseFilter {
    /// Words that all occur in the case's number, or in the serial, maker, model or calibre as seen; none for any case.
    pub words: String,
    /// Where the cases stand; nothing for all.
    pub standing: Option<Standing>,
}

impl Store {
    /// Cases, newest first, of one agency or of all. What is late is late at `now`.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn cases(
        &self,
        agency: Option<AgencyId>,
        filter: &CaseFilter,
        before: CasePosition,
        limit: i64,
        now: Timestamp,
    ) -> Result<Vec<Case>, StoreError> {
        let [first, second, rest] = patterns(&filter.words);
        let standing = filter.standing.map(Standing::code).unwrap_or_default();
        let Clocks { acknowledge_days, answer_days } = Clocks::default();
        let bound = values![
            before.opened_at,
            before.case,
            limit,
            agency,
            first,
            second,
            rest,
            standing,
            now,
            acknowledge_days,
            answer_days,
        ];
        let rows: Vec<CaseRow> = self.all(CASES, bound).await?;
        rows.into_iter().map(|row| row.read().map(|case| case.thing)).collect()
    }
}

/// What a case is found by: each in its search form, one beside the other.
pub(super) fn words_of(case: &Case) -> String {
    let seen = &case.observation;
    let parts = [&case.number, &seen.serial, &seen.maker, &seen.model, &seen.calibre];
    parts.map(|part| marks::normal(part)).join(" ")
}

/// Three patterns that together find all the words; those beyond the second must stand in the order in which they were
/// typed. The search form has no sign that means something in a pattern.
fn patterns(words: &str) -> [String; 3] {
    let mut words = words.split_whitespace().map(marks::normal).filter(|word| !word.is_empty());
    let pattern = |words: Vec<String>| if words.is_empty() { "%".to_owned() } else { format!("%{}%", words.join("%")) };
    let first = pattern(words.next().into_iter().collect());
    let second = pattern(words.next().into_iter().collect());
    [first, second, pattern(words.collect())]
}
