//! How the marks of a case came to be known, as its history tells it.

use domain::Coded;
use domain::CountryCode;
use domain::case::{Case, Medium};
use domain::clock::Timestamp;
use domain::id::UserId;
use store::{StoreError, Tx};

/// Adds a line to the history of a case whose marks are searched otherwise now than as `before`; a new case begins with
/// nothing said, which is as read from the weapon.
///
/// # Errors
/// [`StoreError`].
pub(crate) async fn note_reading(
    tx: &mut Tx,
    case: &Case,
    before: Option<Medium>,
    at: Timestamp,
    by_user: Option<UserId>,
    by_state: Option<CountryCode>,
) -> Result<(), StoreError> {
    let read = case.observation.read.unwrap_or_default();
    if read == before.unwrap_or_default() {
        return Ok(());
    }
    tx.add_case_entry(case.id, at, by_user, by_state, "marks-read", read.code()).await
}
