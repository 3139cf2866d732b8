//! Requests that are being written.

use super::{Revised, json};
use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::CountryCode;
use domain::clock::from_micros;
use domain::id::{AgencyId, CaseId, UserId};
use domain::request::Draft;
use uuid::Uuid;

statements! {
    DRAFTS = "SELECT case_id, partner, saved_at, saved_by, rev, body FROM request_draft
        WHERE case_id = $1 ORDER BY partner";
    DRAFT = "SELECT case_id, partner, saved_at, saved_by, rev, body FROM request_draft
        WHERE case_id = $1 AND partner = $2";
    NEWEST_DRAFTS = "SELECT d.case_id, d.partner, d.saved_at, d.saved_by, d.rev, d.body FROM request_draft d
        JOIN trace_case c ON c.case_id = d.case_id
        WHERE c.closed_at IS NULL AND c.agency_id = COALESCE($1, c.agency_id)
        ORDER BY d.saved_at DESC, d.case_id, d.partner LIMIT $2";
    SAVE_DRAFT = "INSERT INTO request_draft (case_id, partner, saved_at, saved_by, rev, body)
        VALUES ($1, $2, $3, $4, 1, $5)
        ON CONFLICT (case_id, partner) DO UPDATE SET saved_at = $3, saved_by = $4, rev = request_draft.rev + 1, body = $5";
    REMOVE_DRAFT = "DELETE FROM request_draft WHERE case_id = $1 AND partner = $2";
}

impl Store {
    /// The drafts of a case.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn drafts(&self, case: CaseId) -> Result<Vec<Revised<Draft>>, StoreError> {
        let rows: Vec<DraftRow> = self.all(DRAFTS, values![case]).await?;
        rows.into_iter().map(DraftRow::read).collect()
    }

    /// Drafts in open cases of one agency or of all, those saved last first.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn newest_drafts(&self, agency: Option<AgencyId>, limit: i64) -> Result<Vec<Draft>, StoreError> {
        let rows: Vec<DraftRow> = self.all(NEWEST_DRAFTS, values![agency, limit]).await?;
        rows.into_iter().map(|row| row.read().map(|draft| draft.thing)).collect()
    }
}

impl Tx {
    /// The draft of a case to a State, as this transaction sees it.
    ///
    /// # Errors
    /// As [`Store::case`].
    pub async fn draft(&mut self, case: CaseId, to: CountryCode) -> Result<Option<Revised<Draft>>, StoreError> {
        self.one::<DraftRow>(DRAFT, values![case, to]).await?.map(DraftRow::read).transpose()
    }

    /// Keeps a draft, in the place of the one that the case has to the same State. Whoever calls this has read the case in
    /// this transaction, so that nobody else writes in between.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        let body = json("request_draft", draft.case, &draft.content)?;
        let row = values![draft.case, draft.content.to, draft.saved_at, draft.saved_by, body];
        self.run(SAVE_DRAFT, row).await.map(drop)
    }

    /// Removes the draft of a case to a State, if there is one.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn remove_draft(&mut self, case: CaseId, to: CountryCode) -> Result<(), StoreError> {
        self.run(REMOVE_DRAFT, values![case, to]).await.map(drop)
    }
}

#[derive(sqlx::FromRow)]
struct DraftRow {
    case_id: Uuid,
    partner: String,
    saved_at: i64,
    saved_by: Uuid,
    rev: i64,
    body: String,
}

impl DraftRow {
    fn read(self) -> Result<Revised<Draft>, StoreError> {
        let key = || format!("{}/{}", self.case_id, self.partner);
        let content = serde_json::from_str(&self.body)
            .map_err(|problem| StoreError::inconsistent("request_draft", "body", key(), problem))?;
        let draft = Draft {
            case: CaseId(self.case_id),
            content,
            saved_by: UserId(self.saved_by),
            saved_at: from_micros(self.saved_at),
        };
        Ok(Revised { thing: draft, rev: self.rev })
    }
}
