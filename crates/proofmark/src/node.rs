//! A node in its folder: the record, the key, the files.

use crate::config::Config;
use crate::outside::{MachineClock, MachineEntropy};
use app::{App, Foundation, NodeProfile};
use domain::clock::{Clock, Entropy};
use exchange::NodeKey;
use reference::{Reference, TableKind};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// The State of a node that nobody has founded yet: the code that ISO 3166-1 leaves free for such uses.
const UNFOUNDED: &str = "ZZ";

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
    let mut reference = Reference::shipped();
    if let Some(path) = &config.territories {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("{}: the territories cannot be read ({error})", path.display()))?;
        reference = reference.with_territories(&text)?;
    }
    if let Some(path) = &config.makers {
        let text = std::fs::read_to_string(path)
            .map_err(|error| format!("{}: the makers cannot be read ({error})", path.display()))?;
        (reference, _) = reference.with_table(TableKind::Makers, &text)?;
    }
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
    Ok(Arc::new(App::new(Foundation { store, clock, entropy, reference, profile, key, files })))
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
