//! Photographs and documents: what is kept of them in the record. Their content is kept elsewhere, under its digest.

use crate::clock::Timestamp;
use crate::code::vocabulary;
use crate::event::{Correction, Event, Subject};
use crate::id::{AttachmentId, CaseId, EventId, UserId, WeaponId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

vocabulary! {
    /// The kinds of file that are kept, told by their content.
    MediaKind {
        /// A JPEG picture.
        Jpeg = "jpeg",
        /// A PNG picture.
        Png = "png",
        /// A WebP picture.
        Webp = "webp",
        /// A TIFF picture, as scanners make them.
        Tiff = "tiff",
        /// A PDF document.
        Pdf = "pdf",
        /// Plain text in UTF-8.
        Text = "text",
    }
}

impl MediaKind {
    /// Whether it is a picture, of which there is a copy for showing.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Jpeg | Self::Png | Self::Webp | Self::Tiff)
    }

    /// Its media type, as registered with IANA.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Webp => "image/webp",
            Self::Tiff => "image/tiff",
            Self::Pdf => "application/pdf",
            Self::Text => "text/plain",
        }
    }

    /// A file name that ends as this kind does, so that no machine takes the file for something else: a text called
    /// `list.html` would be run by a browser.
    pub fn file_name(self, name: &str) -> String {
        let endings: &[&str] = match self {
            Self::Jpeg => &["jpg", "jpeg"],
            Self::Png => &["png"],
            Self::Webp => &["webp"],
            Self::Tiff => &["tif", "tiff"],
            Self::Pdf => &["pdf"],
            Self::Text => &["txt"],
        };
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
        match ending {
            Some(ending) if endings.contains(&ending.as_str()) => name.to_owned(),
            _ => format!("{name}.{}", endings[0]),
        }
    }
}

/// What an attachment belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Holder {
    /// A weapon, as a whole or with one of its events.
    Weapon(WeaponId),
    /// A tracing case.
    Case(CaseId),
}

impl Holder {
    /// The id of the weapon or the case.
    pub fn id(self) -> Uuid {
        match self {
            Self::Weapon(id) => id.0,
            Self::Case(id) => id.0,
        }
    }
}

impl From<WeaponId> for Holder {
    fn from(id: WeaponId) -> Self {
        Self::Weapon(id)
    }
}

impl From<CaseId> for Holder {
    fn from(id: CaseId) -> Self {
        Self::Case(id)
    }
}

/// A photograph or a document beside a weapon or a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment {
    /// Its id.
    pub id: AttachmentId,
    /// What it belongs to.
    pub holder: Holder,
    /// The event of the weapon that it shows or proves, if one.
    pub event: Option<EventId>,
    /// What kind of file it is, by its content.
    pub kind: MediaKind,
    /// Size in bytes.
    pub size: u64,
    /// SHA-256 of the content, in hexadecimal digits.
    pub digest: String,
    /// The file's name as it came.
    pub name: String,
    /// What it shows, in the words of whoever added it; empty if nothing was said.
    pub words: String,
    /// When its original was sealed.
    pub sealed_at: Timestamp,
    /// Who added it: nobody of this State, if it came with another State's request.
    pub sealed_by: Option<UserId>,
}

/// What happens to an attachment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum AttachmentFact {
    /// Its original was written, read back and found whole.
    Sealed {
        /// What it belongs to.
        holder: Holder,
        /// The event of the weapon that it shows or proves, if one.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        shows: Option<EventId>,
        /// What kind of file it is, by its content.
        media: MediaKind,
        /// Size in bytes.
        size: u64,
        /// SHA-256 of the content, in hexadecimal digits.
        digest: String,
        /// The file's name as it came.
        name: String,
        /// What it shows, in the words of whoever added it.
        #[serde(default, skip_serializing_if = "String::is_empty")]
        words: String,
    },
}

impl Subject for Attachment {
    const KIND: &'static str = "attachment";
    type Id = AttachmentId;
    type Fact = AttachmentFact;

    fn project(events: &[Event<Self>]) -> Option<Self> {
        let sealing = events.first()?;
        let AttachmentFact::Sealed { holder, shows, media, size, digest, name, words } = sealing.fact.clone();
        Some(Self {
            id: sealing.subject,
            holder,
            event: shows,
            kind: media,
            size,
            digest,
            name,
            words,
            sealed_at: sealing.recorded_at,
            sealed_by: Some(sealing.recorded_by).filter(|user| !user.0.is_nil()),
        })
    }

    fn correction(AttachmentFact::Sealed { .. }: &AttachmentFact) -> Option<(EventId, Option<&Correction<Self>>)> {
        None
    }
}

impl Attachment {
    /// What stands for it where it cannot be seen: what was said of it, or its name.
    pub fn label(&self) -> &str {
        if self.words.is_empty() { &self.name } else { &self.words }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_given_out_under_a_name_that_fits_its_content() {
        for (kind, name, given) in [
            (MediaKind::Jpeg, "IMG 7.JPG", "IMG 7.JPG"),
            (MediaKind::Tiff, "page.tif", "page.tif"),
            (MediaKind::Text, "list.html", "list.html.txt"),
            (MediaKind::Pdf, "سجل", "سجل.pdf"),
            (MediaKind::Png, "run.exe", "run.exe.png"),
        ] {
            assert_eq!(kind.file_name(name), given);
        }
    }
}
