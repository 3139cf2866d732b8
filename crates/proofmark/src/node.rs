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
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// The State of a node that nobody has founded yet: the code that ISO 3166-1 leaves free for such uses.
const UNFOUNDED: &str = "ZZ";

/// The folder of channels that were learned, in the node's own, each in a file named after its medium.
pub const CHANNELS: &str = "channels";

/// The folder of the index of marks, in the node's own.
pub const INDEX: &str = "index";

/// Opens the node; makes what is not there yet.
///
/// # Errors
/// The folder, the record, the key or the territories cannot be used; the error says which and what to do.
pub async fn open(config: &Config) -> Result<Arc<App>, Box<dyn Error + Send + Sync>> {
    let store = match &config.database {
        Some(address) => Store::open_postgres(address).await?,
        None => Store::open_sqlite(&config.data.join("record.db")).await?,
    };
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
    let key = Arc::new(key(&config.data.join("node.key"), &*entropy)?);
    let files = config.data.join("files");
    let reference = Arc::new(reference);
    let finder = channels(config)?.into_iter().fold(Finder::open(&config.data.join(INDEX))?, Finder::with_channel);
    let app = Arc::new(App::new(Foundation { store, clock, entropy, reference, profile, key, files, finder }));
    app.note_retention().await?;
    if let Err(error) = app.clear_half_sent() {
        tracing::warn!(%error, "what is left of files that were half sent could not be cleared away");
    }
    Ok(app)
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
    if let Some(path) = &tables.retention {
        reference = reference.with_retention(&read(path)?).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if !config.retention.is_empty() {
        reference = reference.bound_by(config.retention.clone())?;
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
