//! Photographs and documents in a list: small pictures, each under what was said of it.

use crate::page::Page;
use domain::attachment::{Attachment, Holder};
use domain::event::Event;

/// One attachment of a list.
#[derive(Debug, Clone)]
pub struct Thumbnail {
    /// Its page.
    pub href: String,
    /// What was said of it, or its name.
    pub label: String,
    /// The event that it belongs to, or the kind of file; may be empty.
    pub note: String,
}

impl Thumbnail {
    /// The pictures and the documents of a weapon or a case.
    pub fn of(page: &Page, holder: Holder, attachments: &[Attachment], events: &[Event]) -> (Vec<Self>, Vec<Self>) {
        let folder = crate::pages::attachments::folder(holder);
        let thumbnail = |attachment: &Attachment| {
            let event = events.iter().find(|event| Some(event.id) == attachment.event);
            let event = event.map(|event| page.coded(&event.fact.kind()));
            let kind = (!attachment.kind.is_picture()).then(|| page.coded(&attachment.kind));
            Self {
                href: format!("{folder}/{}", attachment.id),
                label: attachment.label().to_owned(),
                note: [kind, event].into_iter().flatten().collect::<Vec<_>>().join(" · "),
            }
        };
        let (pictures, documents): (Vec<_>, Vec<_>) =
            attachments.iter().partition(|attachment| attachment.kind.is_picture());
        (pictures.into_iter().map(thumbnail).collect(), documents.into_iter().map(thumbnail).collect())
    }
}
