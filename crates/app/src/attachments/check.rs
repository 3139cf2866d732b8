//! Whether every original that the record names is there, and is what it was.

use crate::{App, Fault};
use domain::attachment::Attachment;
use keeping::{Damage, KeepingError};

/// How many attachments are read from the record at once.
const PAGE: i64 = 200;
/// How many that are lost are named; the others are counted.
const NAMED: usize = 100;

/// What a check of the originals found.
#[derive(Debug, Default)]
pub struct OriginalCheck {
    /// How many attachments the record names.
    pub attachments: u64,
    /// Those whose original is lost.
    pub lost: Vec<LostOriginal>,
    /// How many more there are.
    pub more: u64,
}

/// An attachment whose original is lost.
#[derive(Debug)]
pub struct LostOriginal {
    /// What the record knows of it.
    pub attachment: Attachment,
    /// What has become of the original.
    pub damage: Damage,
}

impl App {
    /// Reads every original that the record names and compares it with its digest. `progress` is told how many are done.
    ///
    /// It asks for nobody's authority: only who has the record itself can call it, from the command line.
    ///
    /// # Errors
    /// [`Fault::Store`]. What is lost is no error: it is in the answer.
    pub async fn check_originals(&self, mut progress: impl FnMut(u64)) -> Result<OriginalCheck, Fault> {
        let mut check = OriginalCheck::default();
        let mut last = None;
        loop {
            let page = self.store.attachments_from(last.as_ref(), PAGE).await?;
            for attachment in &page {
                if let Err(KeepingError::Damaged(damage)) = self.original_of(attachment).await {
                    match check.lost.len() < NAMED {
                        true => check.lost.push(LostOriginal { attachment: attachment.clone(), damage }),
                        false => check.more += 1,
                    }
                }
                check.attachments += 1;
                progress(check.attachments);
            }
            match page.into_iter().next_back() {
                None => return Ok(check),
                end => last = end,
            }
        }
    }
}
