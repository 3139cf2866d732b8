//! The ledger of events: its checkpoints, the proof of one event, and the check of the whole record.

use crate::context::App;
use crate::error::Fault;
use domain::id::WeaponId;
use ledger::{Bundle, Checkpoint, Key, Note, Signs};
use store::ledger::{KeptCheckpoint, LedgerCheck};
use store::projections::ProjectionCheck;

impl App {
    /// The key by which the node's checkpoints are known. The name is the State's, which no node ever changes.
    pub fn ledger_key(&self) -> Key {
        let name = format!("proofmark/{}/register", self.own_state());
        Key::new(&name, Signs::Notes, self.key.public().as_bytes())
            .expect("the name of a State has neither spaces nor plus signs, and the node's key is one")
    }

    /// Signs what the ledger is now, unless that has been done, and gives the newest checkpoint; nothing of an empty
    /// ledger.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn keep_checkpoint(&self) -> Result<Option<KeptCheckpoint>, Fault> {
        let size = self.store.ledger_size().await?;
        let last = self.store.last_checkpoint(size).await?;
        if size == 0 || last.as_ref().is_some_and(|last| last.size == size) {
            return Ok(last);
        }
        let key = self.ledger_key();
        let root = self.store.ledger_root(size).await?;
        let head = Checkpoint { origin: key.name().to_owned(), size: size.cast_unsigned(), root };
        let note = head
            .signed(&key, |message| self.key.sign_note(message))
            .expect("the origin is the name of the key, which is one line")
            .to_string();
        let kept = KeptCheckpoint { size, signed_at: self.now(), note };
        self.store.put_checkpoint(&kept).await?;
        Ok(Some(kept))
    }

    /// Whether the node has signed this checkpoint, and the record still leads to it as far as its own checkpoints tell.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn has_signed(&self, note: &str) -> Result<bool, Fault> {
        let signed =
            |note: &str| note.parse::<Note>().ok().and_then(|note| Checkpoint::of(&note, &self.ledger_key()).ok());
        let Some(wanted) = signed(note) else { return Ok(false) };
        let kept = self.store.last_checkpoint(wanted.size.cast_signed()).await?;
        let is_kept = kept.and_then(|kept| signed(&kept.note)).is_some_and(|kept| kept == wanted);
        Ok(is_kept && self.store.ledger_size().await? >= wanted.size.cast_signed())
    }

    /// The proof that an event of a weapon is in the ledger, as of the newest checkpoint; of the last event without `seq`,
    /// its number in the weapon's record. The extra part is the event itself, in the form that was hashed (`docs/ledger.md`):
    /// who holds the proof and the node's key can verify it alone.
    ///
    /// It asks for nobody's authority: only who has the record itself can call it, from the command line.
    ///
    /// # Errors
    /// [`Fault::NotFound`] of an event that the weapon does not have.
    pub async fn prove_event(&self, weapon: WeaponId, seq: Option<i64>) -> Result<Bundle, Fault> {
        let missing = |what| Fault::NotFound { what };
        let found = self.store.weapon(weapon).await?.ok_or(missing("weapon"))?;
        let form = self.store.event_form(weapon.0, seq.unwrap_or(found.seq)).await?;
        let (index, form) = form.ok_or(missing("event"))?;
        let checkpoint = self.keep_checkpoint().await?.ok_or(missing("checkpoint"))?;
        let path = self.store.ledger_path(checkpoint.size, index).await?;
        let note: Note = checkpoint.note.parse().map_err(|_| missing("checkpoint"))?;
        Ok(Bundle { extra: Some(form), index, path, checkpoint: note })
    }

    /// What the database itself finds wrong with its file.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn check_structure(&self) -> Result<Vec<String>, Fault> {
        Ok(self.store.check_structure().await?)
    }

    /// Compares every event with the ledger, and the ledger with every checkpoint. `progress` is told how many events are done.
    ///
    /// # Errors
    /// [`Fault::Store`]. What is wrong in the ledger is no error: it is in the answer.
    pub async fn check_ledger(&self, progress: impl FnMut(u64)) -> Result<LedgerCheck, Fault> {
        Ok(self.store.check_ledger(&self.ledger_key(), progress).await?)
    }

    /// Makes every weapon again from its events and compares. `progress` is told how many weapons are done.
    ///
    /// # Errors
    /// [`Fault::Store`]. What differs is no error: it is in the answer.
    pub async fn check_projections(&self, progress: impl FnMut(u64)) -> Result<ProjectionCheck, Fault> {
        Ok(self.store.check_projections(progress).await?)
    }
}
