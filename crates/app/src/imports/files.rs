//! Files: handed in, kept under their digest whatever they are, and given back as they came.

use super::{ImportFault, Plan, Problem, hexadecimal, plan_text, propose, state};
use crate::audit::Act;
use crate::{Actor, App};
use domain::authority::Deed;
use domain::id::ImportId;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use store::imports::ImportRecord;

/// A file on its way in. Written to piece by piece; [`App::receive_file`] takes it. One that breaks off is gone.
pub struct Upload {
    file: BufWriter<File>,
    incoming: Incoming,
    hash: Sha256,
    size: u64,
}

impl Upload {
    /// Adds a piece.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn write(&mut self, piece: &[u8]) -> std::io::Result<()> {
        self.file.write_all(piece)?;
        self.hash.update(piece);
        self.size += piece.len() as u64;
        Ok(())
    }
}

/// What became of a file that was handed in.
#[derive(Debug)]
pub enum Received {
    /// It is new, and waits for its columns to be matched.
    New(ImportId),
    /// The same file was taken in, or is waiting, already.
    Known(ImportId),
    /// It is no table. It is kept all the same.
    Refused {
        /// The import that it is kept as.
        id: ImportId,
        /// Why.
        why: ImportFault,
        /// Whether the same file was refused before.
        again: bool,
    },
}

impl App {
    /// Begins to receive a file.
    ///
    /// # Errors
    /// [`ImportFault::Fault`] without [`Deed::Import`]; [`ImportFault::Disk`].
    pub async fn begin_upload(&self, actor: &Actor) -> Result<Upload, ImportFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        if !self.files.is_dir() {
            std::fs::create_dir_all(&self.files)?;
            sync_folder_of(&self.files)?;
        }
        let mut name = [0_u8; 8];
        self.entropy.fill(&mut name);
        let path = self.files.join(format!("{INCOMING}{}", hexadecimal(&name)));
        let file = File::create_new(&path)?;
        let incoming = Incoming(path);
        file.lock()?;
        Ok(Upload { file: BufWriter::new(file), incoming, hash: Sha256::new(), size: 0 })
    }

    /// Takes a file that was received: keeps it under its digest, and notes it as an import that waits for its columns to
    /// be matched, or is refused for what it is. The same file twice is the same import; one that was refused is looked at
    /// again.
    ///
    /// # Errors
    /// [`ImportFault::Fault`]; [`ImportFault::Disk`].
    pub async fn receive_file(&self, actor: &Actor, name: &str, upload: Upload) -> Result<Received, ImportFault> {
        self.authorise(actor, Deed::Import, "register").await?;
        let Upload { file, incoming, hash, size } = upload;
        // Open, and so locked, until it has its name.
        let file = file.into_inner().map_err(std::io::IntoInnerError::into_error)?;
        file.sync_all()?;
        let digest = hash.finalize().to_vec();
        let path = self.file_of(&digest);
        // Also if it is there already: it heals a file that the disk has lost.
        std::fs::rename(&incoming.0, &path)?;
        sync_folder_of(&path)?;
        drop(file);

        let known = self.store.imports_of_file(&digest).await?.into_iter().next();
        if let Some(known) = known.as_ref().filter(|known| known.state != state::REFUSED) {
            return Ok(Received::Known(known.id));
        }
        let name = file_name(name);
        let (plan, why) = match propose(&path, &name, &intake::Choices::default()) {
            Ok((plan, _, _)) => (plan, None),
            Err(why @ ImportFault::Intake(intake::IntakeError::Unreadable { .. })) => return Err(why),
            Err(why) => (Plan::default(), Some(why)),
        };
        let id = match &known {
            Some(known) => known.id,
            None => ImportId::mint(&*self.clock, &*self.entropy),
        };
        let mut tx = self.store.begin().await?;
        if known.is_none() {
            tx.put_import(&ImportRecord {
                id,
                file_name: name,
                file_digest: digest,
                file_size: i64::try_from(size).unwrap_or(i64::MAX),
                state: if why.is_some() { state::REFUSED } else { state::WAITING }.to_owned(),
                created_at: self.now(),
                created_by: actor.user,
                finished_at: None,
                plan: plan_text(&plan)?,
                rows_total: None,
                rows_done: 0,
                bytes_done: 0,
                taken: 0,
                with_findings: 0,
                refused: 0,
                duplicates: 0,
                problem: why.as_ref().map(|why| Problem::of(why).to_text()),
            })
            .await?;
        } else if why.is_none() {
            tx.plan_import(id, &plan_text(&plan)?, None, state::REFUSED, state::WAITING).await?;
        }
        tx.audit(&self.line(actor.user, Act::FileReceived, id)).await?;
        tx.commit().await?;
        Ok(match why {
            None => Received::New(id),
            Some(why) => Received::Refused { id, why, again: known.is_some() },
        })
    }

    /// The file of an import as it came, from its beginning.
    ///
    /// # Errors
    /// [`crate::Fault::NotFound`]; [`crate::Fault::Denied`] without [`Deed::Import`]; [`intake::IntakeError::Unreadable`]
    /// if the disk has lost it.
    pub async fn original_file(&self, actor: &Actor, id: ImportId) -> Result<(ImportRecord, File), ImportFault> {
        let record = self.import_record(actor, id).await?;
        let file = File::open(self.file_of(&record.file_digest))
            .map_err(|source| intake::IntakeError::Unreadable { name: record.file_name.clone(), source })?;
        self.record(actor, Act::FileFetched, id).await?;
        Ok((record, file))
    }

    /// Removes what is left of files that were on their way in when a program was killed. What a living program is still
    /// receiving is locked, and left alone.
    ///
    /// # Errors
    /// The folder cannot be read, or a file in it not be removed.
    pub fn clear_half_sent(&self) -> std::io::Result<()> {
        self.vault.clear_half_sent()?;
        let entries = match std::fs::read_dir(&self.files) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
            entries => entries?,
        };
        for entry in entries {
            let entry = entry?;
            if entry.file_name().to_string_lossy().starts_with(INCOMING) && File::open(entry.path())?.try_lock().is_ok()
            {
                std::fs::remove_file(entry.path())?;
            }
        }
        Ok(())
    }
}

/// How the names of files begin that are on their way in.
const INCOMING: &str = "incoming-";

/// Where a file stands until it is taken and moved away.
struct Incoming(PathBuf);

impl Drop for Incoming {
    fn drop(&mut self) {
        match std::fs::remove_file(&self.0) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                tracing::warn!(%error, "a file that was not taken is left behind");
            }
            _ => {}
        }
    }
}

/// Has the disk keep the name under which something stands: without this a row could outlive the file it names.
fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    path.parent().map_or(Ok(()), |folder| File::open(folder)?.sync_all())
}

/// The last part of a name as a browser sends it, of bearable length.
pub(crate) fn file_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = last.chars().filter(|c| !c.is_control()).take(200).collect();
    if name.trim().is_empty() { "unnamed".to_owned() } else { name }
}
