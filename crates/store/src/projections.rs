//! The proof that projections follow from events: each subject is made again from its events and compared with what is kept
//! of it.

use crate::db::{Record, values};
use crate::events::EventRow;
use crate::register::Columns;
use crate::statement::{Statement, statements};
use crate::{Store, StoreError};
use domain::event::{Event, Subject};
use domain::life::Weapon;
use domain::party::{PartyRecord, name_key};
use std::collections::BTreeMap;
use uuid::Uuid;

statements! {
    WEAPONS_BETWEEN = "SELECT weapon_id, seq, serial, maker, calibre, weapon_type, status FROM weapon
        WHERE weapon_id > $1 AND weapon_id <= $2 ORDER BY weapon_id";
    PARTIES_BETWEEN = "SELECT party_id, seq, name_key FROM party
        WHERE party_id > $1 AND party_id <= $2 ORDER BY party_id";
    SUBJECTS_FROM = "SELECT subject_id FROM event WHERE subject_id > $1 AND seq = 1 ORDER BY subject_id LIMIT $2";
    EVENTS_BETWEEN = "SELECT subject_id, seq, event_id, recorded_at, recorded_by, body FROM event
        WHERE subject_id > $1 AND subject_id <= $2 ORDER BY subject_id, seq";
}

/// Subjects that are read at once.
const PAGE: usize = 1000;
/// Differences that are named one by one.
const NAMED: usize = 1000;

/// What the comparison found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProjectionCheck {
    /// Subjects that were compared.
    pub subjects: u64,
    /// The first thousand differences.
    pub differences: Vec<Difference>,
    /// Differences beyond those.
    pub more: u64,
}

/// A subject of which is kept what does not follow from its events.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// What kind of subject it is: [`Subject::KIND`].
    pub kind: String,
    /// Its id.
    pub subject: Uuid,
    /// The column of its row, as in `serial`; or `events` where those are missing or cannot be read, and `row` where there are
    /// events of something that is not kept.
    pub field: String,
}

impl ProjectionCheck {
    fn found(&mut self, kind: &str, subject: Uuid, field: impl Into<String>) {
        if self.differences.len() < NAMED {
            self.differences.push(Difference { kind: kind.to_owned(), subject, field: field.into() });
        } else {
            self.more += 1;
        }
    }
}

/// A subject of which a row is kept. Whoever adds one adds it to [`Store::check_projections`].
trait Kept: Subject {
    /// Its rows with ids greater than `$1` and up to `$2`, in their order.
    const BETWEEN: Statement;
    /// One of them.
    type Row: Record;

    /// The subject's id.
    fn id(row: &Self::Row) -> Uuid;
    /// Names what is not kept as it is.
    fn differing(&self, row: &Self::Row) -> Vec<String>;
}

#[derive(sqlx::FromRow)]
struct WeaponRow {
    weapon_id: Uuid,
    #[sqlx(flatten)]
    columns: Columns,
}

impl Kept for Weapon {
    const BETWEEN: Statement = WEAPONS_BETWEEN;
    type Row = WeaponRow;

    fn id(row: &WeaponRow) -> Uuid {
        row.weapon_id
    }

    fn differing(&self, row: &WeaponRow) -> Vec<String> {
        Columns::of(self).differing(&row.columns).map(str::to_owned).collect()
    }
}

#[derive(sqlx::FromRow)]
struct PartyRow {
    party_id: Uuid,
    seq: i64,
    name_key: String,
}

impl Kept for PartyRecord {
    const BETWEEN: Statement = PARTIES_BETWEEN;
    type Row = PartyRow;

    fn id(row: &PartyRow) -> Uuid {
        row.party_id
    }

    fn differing(&self, row: &PartyRow) -> Vec<String> {
        let columns = [("seq", self.seq != row.seq), ("name_key", name_key(self.name()) != row.name_key)];
        columns.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name.to_owned()).collect()
    }
}

impl Store {
    /// Makes every subject again from its events and compares it with what lists and searches read. `progress` is told how
    /// many subjects are done.
    ///
    /// # Errors
    /// [`StoreError::Sql`]. What differs is no error: it is in the answer.
    pub async fn check_projections(&self, mut progress: impl FnMut(u64)) -> Result<ProjectionCheck, StoreError> {
        let mut check = ProjectionCheck::default();
        let mut after = Uuid::nil();
        loop {
            let page: Vec<(Uuid,)> = self.all(SUBJECTS_FROM, values![after, PAGE as i64]).await?;
            let up_to = match page.last() {
                Some((last,)) if page.len() == PAGE => *last,
                _ => Uuid::max(),
            };
            let mut lives: BTreeMap<Uuid, Vec<EventRow>> = BTreeMap::new();
            for row in self.all::<EventRow>(EVENTS_BETWEEN, values![after, up_to]).await? {
                lives.entry(row.subject_id).or_default().push(row);
            }
            self.check_kind::<Weapon>(&mut check, &mut lives, after, up_to).await?;
            self.check_kind::<PartyRecord>(&mut check, &mut lives, after, up_to).await?;
            for (subject, events) in lives {
                let kind = events.first().and_then(EventRow::kind).unwrap_or_default();
                check.found(&kind, subject, "row");
            }
            progress(check.subjects);
            if up_to == Uuid::max() {
                return Ok(check);
            }
            after = up_to;
        }
    }

    /// Compares the subjects of one kind, and takes their events away.
    async fn check_kind<S: Kept>(
        &self,
        check: &mut ProjectionCheck,
        lives: &mut BTreeMap<Uuid, Vec<EventRow>>,
        after: Uuid,
        up_to: Uuid,
    ) -> Result<(), StoreError> {
        for row in self.all::<S::Row>(S::BETWEEN, values![after, up_to]).await? {
            let id = S::id(&row);
            check.subjects += 1;
            let events = lives.remove(&id).unwrap_or_default();
            let events: Result<Vec<Event<S>>, _> = events.iter().map(EventRow::read).collect();
            match events.ok().and_then(|events| S::project(&events)) {
                Some(subject) => {
                    subject.differing(&row).into_iter().for_each(|field| check.found(S::KIND, id, field));
                }
                None => check.found(S::KIND, id, "events"),
            }
        }
        Ok(())
    }
}
