//! Photographs and documents beside weapons and cases: sealed, listed, shown as copies, and given out as they came to those
//! who may have them so.

mod check;
mod fault;

pub use check::{LostOriginal, OriginalCheck};
pub use fault::AttachmentFault;
pub use keeping::{Arrival, LARGEST, Particulars, Size};

use crate::audit::Act;
use crate::error::Fault;
use crate::{Actor, App};
use domain::PartialDate;
use domain::attachment::{Attachment, AttachmentFact, Holder};
use domain::authority::Deed;
use domain::event::{Event, Source};
use domain::id::{AttachmentId, EventId, UserId};
use domain::life::Weapon;
use keeping::{Damage, Digest, KeepingError, Sealed, Vault};
use std::sync::Arc;
use store::Tx;

/// The most attachments of one weapon or case.
pub const MOST: usize = 60;
/// The most pictures of one case: as many go with a request to another State.
pub const MOST_PHOTOGRAPHS: usize = 6;
/// The most characters that are said of an attachment.
pub const MOST_WORDS: usize = 500;

/// What is said of a file that is to be put beside a weapon or a case.
#[derive(Debug, Clone, Default)]
pub struct NewAttachment {
    /// The file's name.
    pub name: String,
    /// What it shows.
    pub words: String,
    /// The event of the weapon that it belongs to, if one.
    pub event: Option<EventId>,
}

/// What is attached to one weapon or case.
#[derive(Debug, Clone)]
pub struct Attached {
    /// The weapon or the case.
    pub holder: Holder,
    /// The weapon's serial number or the case's number; empty if there is none.
    pub title: String,
    /// The photographs and documents, in the order in which they came.
    pub attachments: Vec<Attachment>,
    /// The events of the weapon.
    pub events: Vec<Event>,
    /// Whether the reader may add to them now.
    pub may_add: bool,
}

/// One attachment, as its page shows it.
#[derive(Debug, Clone)]
pub struct AttachmentFile {
    /// The weapon's serial number or the case's number; empty if there is none.
    pub title: String,
    /// What the record knows of it.
    pub attachment: Attachment,
    /// The name of whoever added it, if that was somebody of this State.
    pub sealed_by: Option<String>,
    /// Whether the reader may have the original.
    pub may_fetch: bool,
    /// What the camera noted, of a picture whose original the reader may have.
    pub particulars: Option<Particulars>,
    /// Whether the original is missing or damaged.
    pub is_lost: bool,
}

impl App {
    /// The attachments of a weapon or a case, in the order in which they came.
    ///
    /// # Errors
    /// [`Fault::NotFound`]; [`Fault::Denied`] without [`Deed::ReadRegister`] or [`Deed::ReadCases`].
    pub async fn attachments(&self, actor: &Actor, holder: Holder) -> Result<Attached, Fault> {
        let Readable { title, is_open } = self.readable_holder(actor, holder).await?;
        let attachments = self.store.attachments(holder).await?;
        let (events, may) = match holder {
            Holder::Weapon(id) => (self.store.events(id).await?, actor.may(Deed::AddEvent) || actor.may(Deed::Examine)),
            Holder::Case(_) => (Vec::new(), actor.may(Deed::WorkCases)),
        };
        let may_add = may && is_open && attachments.len() < MOST;
        Ok(Attached { holder, title, attachments, events, may_add })
    }

    /// Begins to receive a file. Written to piece by piece; [`App::attach`] takes it.
    ///
    /// # Errors
    /// [`AttachmentFault`]; [`Fault::Denied`] without the deed of [`App::attach`].
    pub async fn begin_attachment(&self, actor: &Actor, holder: Holder) -> Result<Arrival, AttachmentFault> {
        self.authorise_adding(actor, holder).await?;
        Ok(self.vault.begin(self.arrival_name())?)
    }

    /// Seals a file that has come in, and puts it beside a weapon or a case. The same file twice adds nothing.
    ///
    /// # Errors
    /// [`AttachmentFault`]; [`Fault::Denied`] without [`Deed::AddEvent`] or [`Deed::Examine`] for a weapon, without
    /// [`Deed::WorkCases`] for a case. Nothing is put there then.
    pub async fn attach(
        &self,
        actor: &Actor,
        holder: Holder,
        arrival: Arrival,
        new: NewAttachment,
    ) -> Result<AttachmentId, AttachmentFault> {
        self.authorise_adding(actor, holder).await?;
        let words = new.words.trim();
        if words.is_empty() {
            return Err(AttachmentFault::NoWords);
        }
        if words.chars().count() > MOST_WORDS {
            return Err(AttachmentFault::TooManyWords(MOST_WORDS));
        }
        // Before anything is sealed, which takes its time.
        self.readable_holder(actor, holder).await?;
        let sealed = self.with_vault(move |vault| vault.seal(arrival)).await?;
        let mut tx = self.store.begin().await?;
        self.check_holder(&mut tx, actor, holder, new.event).await?;
        let known = tx.attachments(holder).await?;
        let digest = sealed.digest.to_string();
        if let Some(same) = known.iter().find(|known| known.digest == digest) {
            return Ok(same.id);
        }
        if known.len() >= MOST {
            return Err(AttachmentFault::TooMany(MOST));
        }
        let photographs = known.iter().filter(|known| known.kind.is_picture()).count();
        if matches!(holder, Holder::Case(_)) && sealed.kind.is_picture() && photographs >= MOST_PHOTOGRAPHS {
            return Err(AttachmentFault::TooManyPhotographs(MOST_PHOTOGRAPHS));
        }
        let source = Source::Person { basis: String::new() };
        let sealing =
            self.sealing(holder, sealed, &NewAttachment { words: words.to_owned(), ..new }, actor.user, source);
        tx.add_attachment(&sealing, &*self.entropy).await?;
        if let Holder::Case(case) = holder {
            tx.add_case_entry(case, self.now(), Some(actor.user), None, "attachment-added", words).await?;
        }
        tx.audit(&self.line(actor.user, Act::AttachmentAdded, (holder, sealing.subject))).await?;
        tx.commit().await?;
        Ok(sealing.subject)
    }

    /// One attachment. What a camera noted is told to those who may have the original, and leaves a line in the audit list.
    ///
    /// # Errors
    /// As [`App::attachments`].
    pub async fn attachment(&self, actor: &Actor, holder: Holder, id: AttachmentId) -> Result<AttachmentFile, Fault> {
        let Readable { title, .. } = self.readable_holder(actor, holder).await?;
        let attachment = self.attachment_in(holder, id).await?;
        let is_picture = attachment.kind.is_picture();
        let may_fetch = !is_picture || actor.may(Deed::FetchOriginal);
        let original = self.original_of(&attachment).await.ok();
        let is_lost = original.is_none();
        let particulars = original.filter(|_| may_fetch && is_picture).map(|content| Particulars::of(&content));
        if particulars.as_ref().is_some_and(|particulars| !particulars.is_empty()) {
            self.record(actor, Act::ParticularsRead, (holder, id)).await?;
        }
        let sealed_by = match attachment.sealed_by {
            Some(user) => self.store.account(user).await?.map(|account| account.name),
            None => None,
        };
        Ok(AttachmentFile { title, attachment, sealed_by, may_fetch, particulars, is_lost })
    }

    /// A picture's copy for showing: a JPEG that carries nothing but the picture.
    ///
    /// # Errors
    /// [`AttachmentFault::Keeping`] of what is no picture, or is lost; else as [`App::attachments`].
    pub async fn attachment_copy(
        &self,
        actor: &Actor,
        holder: Holder,
        id: AttachmentId,
        size: Size,
    ) -> Result<Vec<u8>, AttachmentFault> {
        let attachment = self.readable_attachment(actor, holder, id).await?;
        self.copy_of(&attachment, size).await
    }

    /// An attachment as it came. Each look leaves a line in the audit list.
    ///
    /// # Errors
    /// [`AttachmentFault::Keeping`] if it is lost; [`Fault::Denied`] of a picture without [`Deed::FetchOriginal`]; else as
    /// [`App::attachments`].
    pub async fn attachment_original(
        &self,
        actor: &Actor,
        holder: Holder,
        id: AttachmentId,
    ) -> Result<(Attachment, Vec<u8>), AttachmentFault> {
        let attachment = self.readable_attachment(actor, holder, id).await?;
        if attachment.kind.is_picture() {
            self.authorise(actor, Deed::FetchOriginal, (holder, id)).await?;
        }
        let content = self.original_of(&attachment).await?;
        self.record(actor, Act::OriginalFetched, (holder, id)).await?;
        Ok((attachment, content))
    }

    /// A copy for showing, of an attachment that the reader was found to be allowed to see.
    pub(crate) async fn copy_of(&self, attachment: &Attachment, size: Size) -> Result<Vec<u8>, AttachmentFault> {
        let digest = digest_of(attachment)?;
        Ok(self.with_vault(move |vault| vault.copy(digest, size)).await?)
    }

    /// Seals a picture that came with a message.
    pub(crate) async fn seal_photograph(&self, content: Vec<u8>) -> Result<Sealed, KeepingError> {
        let name = self.arrival_name();
        let sealed = self.with_vault(move |vault| vault.seal_content(name, &content)).await?;
        if sealed.kind.is_picture() { Ok(sealed) } else { Err(KeepingError::Kind) }
    }

    /// The event by which a sealed file becomes an attachment.
    pub(crate) fn sealing(
        &self,
        holder: Holder,
        sealed: Sealed,
        said: &NewAttachment,
        by: UserId,
        source: Source,
    ) -> Event<Attachment> {
        let now = self.now();
        Event {
            id: EventId::mint(&*self.clock, &*self.entropy),
            subject: AttachmentId::mint(&*self.clock, &*self.entropy),
            seq: 1,
            occurred: PartialDate::day_of(now),
            recorded_at: now,
            recorded_by: by,
            source,
            reason: None,
            fact: AttachmentFact::Sealed {
                holder,
                shows: said.event,
                media: sealed.kind,
                size: sealed.size,
                digest: sealed.digest.to_string(),
                name: crate::imports::file_name(&said.name),
                words: said.words.clone(),
            },
        }
    }

    async fn original_of(&self, attachment: &Attachment) -> Result<Vec<u8>, KeepingError> {
        let digest = digest_of(attachment)?;
        self.with_vault(move |vault| Ok(vault.read(digest)?)).await
    }

    async fn readable_attachment(&self, actor: &Actor, holder: Holder, id: AttachmentId) -> Result<Attachment, Fault> {
        self.readable_holder(actor, holder).await?;
        self.attachment_in(holder, id).await
    }

    async fn attachment_in(&self, holder: Holder, id: AttachmentId) -> Result<Attachment, Fault> {
        self.store.attachment(holder, id).await?.ok_or(Fault::NotFound { what: "attachment" })
    }

    async fn readable_holder(&self, actor: &Actor, holder: Holder) -> Result<Readable, Fault> {
        match holder {
            Holder::Weapon(id) => {
                self.authorise(actor, Deed::ReadRegister, id).await?;
                let weapon = self.store.weapon(id).await?.ok_or(Fault::NotFound { what: "weapon" })?;
                let title = weapon.identity.serial.best().unwrap_or_default().to_owned();
                Ok(Readable { title, is_open: true })
            }
            Holder::Case(id) => {
                let case = self.readable_case(actor, id).await?;
                Ok(Readable { is_open: !case.is_closed(), title: case.number })
            }
        }
    }

    async fn authorise_adding(&self, actor: &Actor, holder: Holder) -> Result<(), Fault> {
        match holder {
            // Who examines a weapon may not add to the rest of its life, but to what was seen of it.
            Holder::Weapon(_) if actor.may(Deed::Examine) => Ok(()),
            Holder::Weapon(id) => self.authorise(actor, Deed::AddEvent, id).await,
            Holder::Case(id) => self.authorise(actor, Deed::WorkCases, id).await,
        }
    }

    /// Whether something may be put there now; nobody else puts anything there until the transaction ends.
    async fn check_holder(
        &self,
        tx: &mut Tx,
        actor: &Actor,
        holder: Holder,
        event: Option<EventId>,
    ) -> Result<(), AttachmentFault> {
        match holder {
            Holder::Weapon(id) => {
                let events = tx.events::<Weapon>(id).await?;
                let is_its_own = |wanted: EventId| events.iter().any(|event| event.id == wanted);
                if event.is_none_or(is_its_own) { Ok(()) } else { Err(AttachmentFault::NotItsEvent) }
            }
            Holder::Case(_) if event.is_some() => Err(AttachmentFault::NotItsEvent),
            Holder::Case(id) => {
                self.case_to_work_on(tx, actor, id).await?;
                Ok(())
            }
        }
    }

    fn arrival_name(&self) -> [u8; 8] {
        let mut name = [0; 8];
        self.entropy.fill(&mut name);
        name
    }

    /// Works with the disk, aside from those who wait for nothing but the record.
    async fn with_vault<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Vault) -> Result<T, KeepingError> + Send + 'static,
    ) -> Result<T, KeepingError> {
        let vault = Arc::clone(&self.vault);
        match tokio::task::spawn_blocking(move || work(&vault)).await {
            Ok(done) => done,
            // Only a decoder that panicked gets here: no bytes may stop the node.
            Err(error) => Err(KeepingError::Disk(std::io::Error::other(error))),
        }
    }
}

/// A weapon or a case that the actor may read.
struct Readable {
    title: String,
    is_open: bool,
}

fn digest_of(attachment: &Attachment) -> Result<Digest, KeepingError> {
    Ok(attachment.digest.parse().map_err(Damage::Unnamed)?)
}
