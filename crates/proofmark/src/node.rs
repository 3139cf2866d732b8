//! A node in its folder: the record, the key, the files.

use crate::config::Config;
use crate::outside::{MachineClock, MachineEntropy};
use app::{App, Finder, Foundation, NodeProfile};
use domain::Coded;
use domain::clock::{Clock, Entropy};
use exchange::NodeKey;
use marks::{Channel, Medium};
use reference::{Reference, TableKind};
use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// The State of a node that nobody has founded yet: the code that ISO 3166-1 leaves free for such uses.
const UNFOUNDED: &str = "ZZ";

/// The record, in the node's folder if it is kept there.
pub const RECORD: &str = "record.db";

/// The node's key, in its folder.
pub const KEY: &str = "node.key";

/// The folder of channels that were learned, in the node's own, each in a file named after its medium.
pub const CHANNELS: &str = "channels";

/// The folder of the index of marks, in the node's own.
pub const INDEX: &str = "index";

/// Locked by the program that serves the node.
pub const LOCK: &str = "serve.lock";

/// The newest checkpoint of the ledger, outside of the record: a record that lost what was signed does not lead to it.
pub const CHECKPOINT: &str = "ledger.checkpoint";

/// Opens the record of a node.
///
/// # Errors
/// [`store::StoreError`].
pub async fn record(config: &Config) -> Result<Store, store::StoreError> {
    match &config.database {
        Some(address) => Store::open_postgres(address).await,
        None => Store::open_sqlite(&config.data.join(RECORD)).await,
    }
}

/// The State of a node.
///
/// # Errors
/// [`app::Fault`].
pub async fn state(store: &Store, config: &Config) -> Result<String, app::Fault> {
    let profile = NodeProfile::stored(store, &config.endpoint).await?;
    Ok(profile.map_or_else(|| UNFOUNDED.to_owned(), |profile| profile.state.to_string()))
}

/// Opens the node; makes what is not there yet.
///
/// # Errors
/// The folder, the record, the key or the territories cannot be used; the error says which and what to do.
pub async fn open(config: &Config) -> Result<Arc<App>, Box<dyn Error + Send + Sync>> {
    let store = record(config).await?;
    let (clock, entropy): (Arc<dyn Clock>, Arc<dyn Entropy>) = (Arc::new(MachineClock), Arc::new(MachineEntropy));
    let reference = reference(config)?;
    let profile = match NodeProfile::stored(&store, &config.endpoint).await? {
        Some(profile) => profile,
        None => NodeProfile {
            state: UNFOUNDED.parse()?,
            authority: "Proofmark".to_owned(),
            endpoint: config.endpoint.clone(),
        },
    };
    let key = Arc::new(key(&config.data.join(KEY), &*entropy)?);
    let files = config.data.join("files");
    let reference = Arc::new(reference);
    let finder = channels(config)?.into_iter().fold(Finder::open(&config.data.join(INDEX))?, Finder::with_channel);
    let app = Arc::new(App::new(Foundation { store, clock, entropy, reference, profile, key, files, finder }));
    if let Err(error) = app.clear_half_sent() {
        tracing::warn!(%error, "what is left of files that were half sent could not be cleared away");
    }
    Ok(app)
}

/// Signs what the ledger has become, and puts the checkpoint down outside of the record too.
///
/// # Errors
/// The record or the folder refuses.
pub async fn sign(app: &App, data: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let Some(kept) = app.keep_checkpoint().await? else { return Ok(()) };
    let path = data.join(CHECKPOINT);
    if std::fs::read(&path).is_ok_and(|old| old == kept.note.as_bytes()) {
        return Ok(());
    }
    let written = || -> std::io::Result<()> {
        let mut file = tempfile::NamedTempFile::with_prefix_in("incoming-", data)?;
        file.write_all(kept.note.as_bytes())?;
        file.as_file().sync_all()?;
        file.persist(&path)?;
        Ok(())
    };
    Ok(written().map_err(|error| format!("{}: the checkpoint cannot be put there ({error})", path.display()))?)
}

/// Whether the record leads to the newest checkpoint that was put down outside of it: one that was cut off, damaged at its
/// end or replaced by an older copy does not.
///
/// # Errors
/// It does not, or cannot be read.
pub async fn check_last_signed(app: &App, data: &Path) -> Result<(), Box<dyn Error + Send + Sync>> {
    let path = data.join(CHECKPOINT);
    let note = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        note => note.map_err(|error| format!("{}: the checkpoint cannot be read ({error})", path.display()))?,
    };
    if app.has_signed(&note).await? {
        return Ok(());
    }
    Err(format!(
        "the record does not lead to the ledger that was last signed here ({}): it was cut off, damaged, or replaced by an older \
         copy. Keep the folder as it is and restore the newest backup beside it. If an older record is wanted on purpose, remove \
         that file",
        path.display()
    )
    .into())
}

/// The shipped tables with what the operator adds to them.
fn reference(config: &Config) -> Result<Reference, Box<dyn Error + Send + Sync>> {
    let read = |path: &Path| {
        let path = config.data.join(path);
        std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: the table cannot be read ({error})", path.display()))
    };
    let mut reference = Reference::shipped();
    if let Some(path) = &config.territories {
        reference = reference.with_territories(&read(path)?)?;
    }
    let tables = &config.tables;
    let added = [
        (TableKind::Makers, &tables.makers),
        (TableKind::Calibres, &tables.calibres),
        (TableKind::WeaponTypes, &tables.weapon_types),
    ];
    for (kind, path) in added.into_iter().filter_map(|(kind, path)| path.as_ref().map(|path| (kind, path))) {
        let report;
        (reference, report) = reference.with_table(kind, &read(path)?)?;
        tracing::info!(table = %path.display(), ?kind, added = report.added, joined = report.joined, skipped = report.skipped.len(), "table added");
    }
    Ok(reference)
}

/// The channels that this node has learned, which `proofmark fit` writes.
fn channels(config: &Config) -> Result<Vec<Channel>, Box<dyn Error + Send + Sync>> {
    let mut channels = Vec::new();
    for medium in Medium::ALL {
        let path = config.data.join(CHANNELS).join(format!("{medium}.tsv"));
        let bytes = match std::fs::read(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            read => read.map_err(|error| format!("{}: the channel cannot be read ({error})", path.display()))?,
        };
        let channel = Channel::read(&bytes).map_err(|error| format!("{}: {error}", path.display()))?;
        if channel.medium() != *medium {
            return Err(
                format!("{}: this is the channel of {}, not of {medium}", path.display(), channel.medium()).into()
            );
        }
        tracing::info!(channel = %path.display(), "a learned channel is used");
        channels.push(channel);
    }
    Ok(channels)
}

/// The node's key; made the first time.
fn key(path: &Path, entropy: &dyn Entropy) -> Result<NodeKey, Box<dyn Error + Send + Sync>> {
    if path.exists() {
        return Ok(NodeKey::load(path)?);
    }
    let mut seed = [0_u8; 32];
    entropy.fill(&mut seed);
    let key = NodeKey::from_entropy(&seed);
    key.save(path)?;
    Ok(key)
}
