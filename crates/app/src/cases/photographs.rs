//! Photographs of the weapon and its marks.

use super::CaseFault;
use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::case::Photograph;
use domain::id::{AttachmentId, CaseId};
use sha2::{Digest, Sha256};
use store::cases::Revised;

/// The largest photograph, in bytes.
pub const LARGEST_PHOTOGRAPH: usize = 2 * 1024 * 1024;
/// The most photographs of one case: six of the largest fit into one request.
pub const MOST_PHOTOGRAPHS: usize = 6;

impl App {
    /// Puts a photograph beside a case.
    ///
    /// # Errors
    /// [`CaseFault::NotAPhotograph`], [`CaseFault::PhotographTooLarge`], [`CaseFault::TooManyPhotographs`].
    pub async fn add_photograph(
        &self,
        actor: &Actor,
        id: CaseId,
        name: &str,
        content: Vec<u8>,
    ) -> Result<AttachmentId, CaseFault> {
        self.authorise(actor, Deed::WorkCases, id).await?;
        let photograph = self.photograph_of(name, &content)?;
        let mut tx = self.store.begin().await?;
        let Revised { thing: mut case, rev } = self.case_to_work_on(&mut tx, actor, id).await?;
        if let Some(known) = case.photographs.iter().find(|known| known.digest == photograph.digest) {
            // The same picture twice adds nothing.
            return Ok(known.id);
        }
        if case.photographs.len() >= MOST_PHOTOGRAPHS {
            return Err(CaseFault::TooManyPhotographs(MOST_PHOTOGRAPHS));
        }
        tx.put_attachment(id, photograph.id, &photograph.media_type, content).await?;
        let attachment = photograph.id;
        tx.add_case_entry(id, self.now(), Some(actor.user), None, "photograph-added", &photograph.name).await?;
        case.photographs.push(photograph);
        tx.save_case(&case, rev).await?;
        tx.audit(&self.line(actor.user, Act::PhotographAdded, id)).await?;
        tx.commit().await?;
        Ok(attachment)
    }

    /// A photograph of a case: its media type and content.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::ReadCases`].
    pub async fn photograph(&self, actor: &Actor, case: CaseId, id: AttachmentId) -> Result<(String, Vec<u8>), Fault> {
        self.readable_case(actor, case).await?;
        self.store.attachment(case, id).await?.ok_or(Fault::NotFound { what: "photograph" })
    }

    /// A photograph by its content: what kind it is, and that it is bearable.
    pub(crate) fn photograph_of(&self, name: &str, content: &[u8]) -> Result<Photograph, CaseFault> {
        if content.len() > LARGEST_PHOTOGRAPH {
            return Err(CaseFault::PhotographTooLarge(LARGEST_PHOTOGRAPH / (1024 * 1024)));
        }
        let media_type = media_type(content).ok_or(CaseFault::NotAPhotograph)?;
        Ok(Photograph {
            id: AttachmentId::mint(&*self.clock, &*self.entropy),
            name: crate::imports::file_name(name),
            media_type: media_type.to_owned(),
            size: content.len() as u64,
            digest: crate::imports::hexadecimal(&Sha256::digest(content)),
        })
    }
}

/// The kind of picture, by its first bytes; what a name or a browser says does not count.
fn media_type(content: &[u8]) -> Option<&'static str> {
    match content {
        [0xFF, 0xD8, 0xFF, ..] => Some("image/jpeg"),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some("image/png"),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some("image/webp"),
        _ => None,
    }
}
