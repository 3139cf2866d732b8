//! Records that may be of one weapon: found by the marks that they have in common, weighed by a person.

use crate::db::values;
use crate::statement::statements;
use crate::{Store, StoreError, Tx};
use domain::Coded;
use domain::id::WeaponId;
use domain::weapon::Relation;
use uuid::Uuid;

statements! {
    KEYS_FROM = "SELECT mark_key, weapon_id FROM mark_key WHERE (mark_key, weapon_id) > ($1, $2)
        ORDER BY mark_key, weapon_id LIMIT $3";
    LINES_OF_WEAPONS = "SELECT weapon_id, serial, maker FROM weapon WHERE weapon_id = $1";
    PUT_TWIN = "INSERT INTO twin (weapon_id, other_id, mark_key, relation) VALUES ($1, $2, $3, $4)
        ON CONFLICT (weapon_id, other_id) DO NOTHING";
    RELATE_TWIN = "INSERT INTO twin (weapon_id, other_id, mark_key, relation) VALUES ($1, $2, $3, $4)
        ON CONFLICT (weapon_id, other_id) DO UPDATE SET relation = excluded.relation";
    TWINS_UNDER = "SELECT weapon_id, other_id, mark_key, relation FROM twin WHERE weapon_id = $1 ORDER BY other_id";
    TWINS_OVER = "SELECT weapon_id, other_id, mark_key, relation FROM twin WHERE other_id = $1 ORDER BY weapon_id";
    TWINS_IN_RELATION = "SELECT weapon_id, other_id, mark_key, relation FROM twin
        WHERE relation = $1 AND (weapon_id, other_id) > ($2, $3) ORDER BY weapon_id, other_id LIMIT $4";
    COUNT_TWINS = "SELECT COUNT(*) AS pairs FROM twin WHERE relation = $1";
}

/// Two records that may be of one weapon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The record with the lesser id, which is the elder.
    pub weapon: WeaponId,
    /// The other.
    pub other: WeaponId,
    /// The folded mark that both carry; empty if a person put them together.
    pub key: String,
    /// What a person decided, seen from the elder; nothing while nobody has.
    pub relation: Option<Relation>,
}

/// What two records are compared by before anybody looks at them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The record.
    pub weapon: WeaponId,
    /// The serial by the best knowledge.
    pub serial: String,
    /// The code of the maker, else its name as written; empty if neither is known.
    pub maker: String,
}

impl Store {
    /// Marks with the weapons that carry them, in their order, after one of them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn keys_from(
        &self,
        after: &(String, WeaponId),
        limit: i64,
    ) -> Result<Vec<(String, WeaponId)>, StoreError> {
        let rows: Vec<(String, Uuid)> = self.all(KEYS_FROM, values![after.0.as_str(), after.1, limit]).await?;
        Ok(rows.into_iter().map(|(key, weapon)| (key, WeaponId(weapon))).collect())
    }

    /// What records are compared by.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn lines_of(&self, weapons: impl IntoIterator<Item = WeaponId>) -> Result<Vec<Line>, StoreError> {
        let weapons = weapons.into_iter().map(Into::into).collect();
        let rows: Vec<(Uuid, String, String)> = self.all_of_many(LINES_OF_WEAPONS, weapons).await?;
        let line = |(weapon, serial, maker)| Line { weapon: WeaponId(weapon), serial, maker };
        Ok(rows.into_iter().map(line).collect())
    }

    /// The pairs that a weapon is one of.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn twins_of(&self, weapon: WeaponId) -> Result<Vec<Pair>, StoreError> {
        let mut rows: Vec<PairRow> = self.all(TWINS_UNDER, values![weapon]).await?;
        rows.extend(self.all::<PairRow>(TWINS_OVER, values![weapon]).await?);
        rows.into_iter().map(PairRow::read).collect()
    }

    /// Pairs of which this was decided, or nothing yet, after one of them.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn twins(
        &self,
        relation: Option<Relation>,
        after: (WeaponId, WeaponId),
        limit: i64,
    ) -> Result<Vec<Pair>, StoreError> {
        let rows: Vec<PairRow> =
            self.all(TWINS_IN_RELATION, values![code_of(relation), after.0, after.1, limit]).await?;
        rows.into_iter().map(PairRow::read).collect()
    }

    /// Of how many pairs this was decided, or nothing yet.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn count_twins(&self, relation: Option<Relation>) -> Result<i64, StoreError> {
        Ok(self.one::<(i64,)>(COUNT_TWINS, values![code_of(relation)]).await?.map_or(0, |(pairs,)| pairs))
    }
}

impl Tx {
    /// Notes pairs that were found; those known already stay as they are.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn put_twins(&mut self, pairs: &[Pair]) -> Result<(), StoreError> {
        let rows = pairs
            .iter()
            .flat_map(|pair| values![pair.weapon, pair.other, pair.key.as_str(), code_of(pair.relation)])
            .collect();
        self.insert_many(PUT_TWIN, 4, rows).await
    }

    /// Notes what a person decided about a pair.
    ///
    /// # Errors
    /// [`StoreError::Sql`].
    pub async fn relate_twin(&mut self, pair: &Pair) -> Result<(), StoreError> {
        let row = values![pair.weapon, pair.other, pair.key.as_str(), code_of(pair.relation)];
        self.run(RELATE_TWIN, row).await.map(drop)
    }
}

/// A relation as it is stored: empty while nobody has decided.
fn code_of(relation: Option<Relation>) -> &'static str {
    relation.map_or("", |relation| relation.code())
}

#[derive(sqlx::FromRow)]
struct PairRow {
    weapon_id: Uuid,
    other_id: Uuid,
    mark_key: String,
    relation: String,
}

impl PairRow {
    fn read(self) -> Result<Pair, StoreError> {
        let relation = match self.relation.as_str() {
            "" => None,
            code => Some(
                code.parse()
                    .map_err(|problem| StoreError::inconsistent("twin", "relation", self.weapon_id, problem))?,
            ),
        };
        Ok(Pair { weapon: WeaponId(self.weapon_id), other: WeaponId(self.other_id), key: self.mark_key, relation })
    }
}
