//! Photographs and documents beside weapons and cases: what the record knows of them. Their content is kept by its digest,
//! elsewhere.

use crate::db::values;
use crate::events::WrittenEvent;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::attachment::{Attachment, Holder};
use domain::clock::{Entropy, from_micros};
use domain::event::{Event, Subject};
use domain::id::{AttachmentId, CaseId, EventId, UserId, WeaponId};
use uuid::Uuid;

statements! {
    PUT_ATTACHMENT = "INSERT INTO attachment
        (holder_id, attachment_id, holder, event_id, kind, size, digest, file_name, words, sealed_at, sealed_by)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    READ_ATTACHMENT = "SELECT holder_id, attachment_id, holder, event_id, kind, size, digest, file_name, words, sealed_at, sealed_by
        FROM attachment WHERE holder_id = $1 AND attachment_id = $2";
    ATTACHMENTS_OF = "SELECT holder_id, attachment_id, holder, event_id, kind, size, digest, file_name, words, sealed_at, sealed_by
        FROM attachment WHERE holder_id = $1 ORDER BY attachment_id";
    ATTACHMENTS_FROM = "SELECT holder_id, attachment_id, holder, event_id, kind, size, digest, file_name, words, sealed_at, sealed_by
        FROM attachment WHERE (holder_id, attachment_id) > ($1, $2) ORDER BY holder_id, attachment_id LIMIT $3";
}

impl Store {
    /// One attachment.
    ///
    /// # Errors
    /// [`StoreError::Sql`]; [`StoreError::Inconsistent`].
    pub async fn attachment(&self, holder: Holder, id: AttachmentId) -> Result<Option<Attachment>, StoreError> {
        let row: Option<Row> = self.one(READ_ATTACHMENT, values![holder.id(), id]).await?;
        row.as_ref().map(Row::read).transpose()
    }

    /// The attachments of a weapon or a case, in the order in which they came.
    ///
    /// # Errors
    /// As [`Store::attachment`].
    pub async fn attachments(&self, holder: Holder) -> Result<Vec<Attachment>, StoreError> {
        let rows: Vec<Row> = self.all(ATTACHMENTS_OF, values![holder.id()]).await?;
        rows.iter().map(Row::read).collect()
    }

    /// Up to `count` of all attachments, those after one of them, or the first.
    ///
    /// # Errors
    /// As [`Store::attachment`].
    pub async fn attachments_from(
        &self,
        after: Option<&Attachment>,
        count: i64,
    ) -> Result<Vec<Attachment>, StoreError> {
        let (holder, id) = after.map_or((Uuid::nil(), Uuid::nil()), |last| (last.holder.id(), last.id.0));
        let rows: Vec<Row> = self.all(ATTACHMENTS_FROM, values![holder, id, count]).await?;
        rows.iter().map(Row::read).collect()
    }
}

impl Tx {
    /// The attachments of a weapon or a case, in the order in which they came.
    ///
    /// # Errors
    /// As [`Store::attachment`].
    pub async fn attachments(&mut self, holder: Holder) -> Result<Vec<Attachment>, StoreError> {
        let rows: Vec<Row> = self.all(ATTACHMENTS_OF, values![holder.id()]).await?;
        rows.iter().map(Row::read).collect()
    }

    /// Puts an attachment beside its weapon or its case. Its original is sealed already: this event is the word that it is.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn add_attachment(
        &mut self,
        sealing: &Event<Attachment>,
        entropy: &dyn Entropy,
    ) -> Result<(), StoreError> {
        let attachment = Attachment::project(std::slice::from_ref(sealing))
            .ok_or_else(|| StoreError::inconsistent("attachment", "events", sealing.subject, "nothing was sealed"))?;
        let row = values![
            attachment.holder.id(),
            attachment.id,
            match attachment.holder {
                Holder::Weapon(_) => WEAPON,
                Holder::Case(_) => CASE,
            },
            attachment.event,
            attachment.kind.to_string(),
            // 9 exabytes: no file is larger.
            attachment.size.cast_signed(),
            attachment.digest.as_str(),
            attachment.name.as_str(),
            attachment.words.as_str(),
            attachment.sealed_at,
            attachment.sealed_by,
        ];
        self.run(PUT_ATTACHMENT, row).await?;
        self.put_events(vec![WrittenEvent::new(sealing, entropy)?]).await
    }
}

const WEAPON: &str = "weapon";
const CASE: &str = "case";

#[derive(sqlx::FromRow)]
pub(crate) struct Row {
    holder_id: Uuid,
    pub(crate) attachment_id: Uuid,
    holder: String,
    event_id: Option<Uuid>,
    kind: String,
    size: i64,
    digest: String,
    file_name: String,
    words: String,
    sealed_at: i64,
    sealed_by: Option<Uuid>,
}

impl Row {
    /// The columns that do not say what the attachment is.
    pub(crate) fn differing(&self, right: &Attachment) -> Vec<&'static str> {
        let Ok(kept) = self.read() else { return vec!["row"] };
        let compared = [
            ("holder_id", kept.holder == right.holder),
            ("event_id", kept.event == right.event),
            ("kind", kept.kind == right.kind),
            ("size", kept.size == right.size),
            ("digest", kept.digest == right.digest),
            ("file_name", kept.name == right.name),
            ("words", kept.words == right.words),
            ("sealed_at", kept.sealed_at == right.sealed_at),
            ("sealed_by", kept.sealed_by == right.sealed_by),
        ];
        compared.into_iter().filter(|(_, is_right)| !is_right).map(|(column, _)| column).collect()
    }

    pub(crate) fn read(&self) -> Result<Attachment, StoreError> {
        let id = self.attachment_id;
        let wrong = |column, problem: String| StoreError::inconsistent("attachment", column, id, problem);
        Ok(Attachment {
            id: AttachmentId(id),
            holder: match self.holder.as_str() {
                WEAPON => Holder::Weapon(WeaponId(self.holder_id)),
                CASE => Holder::Case(CaseId(self.holder_id)),
                other => return Err(wrong("holder", format!("neither a weapon nor a case: {other}"))),
            },
            event: self.event_id.map(EventId),
            kind: self.kind.parse().map_err(|problem: domain::UnknownCode| wrong("kind", problem.to_string()))?,
            size: self.size.cast_unsigned(),
            digest: self.digest.clone(),
            name: self.file_name.clone(),
            words: self.words.clone(),
            sealed_at: from_micros(self.sealed_at),
            sealed_by: self.sealed_by.map(UserId),
        })
    }
}
