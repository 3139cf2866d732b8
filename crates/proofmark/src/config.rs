//! The node's settings: `proofmark.toml` in its folder, with the command line before it.

use serde::Deserialize;
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use thiserror::Error;

/// The name of the settings file in the node's folder.
const FILE: &str = "proofmark.toml";
const PAGES: &str = "127.0.0.1:8642";
const EXCHANGE: &str = "127.0.0.1:8643";

/// What kind of node it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A State's: register, cases, people.
    #[default]
    State,
    /// An organisation's: the directory of contacts.
    Hub,
}

/// The settings, complete.
#[derive(Debug, Clone)]
pub struct Config {
    /// The node's folder.
    pub data: PathBuf,
    /// What kind of node it is.
    pub kind: Kind,
    /// Where the pages are served.
    pub listen: SocketAddr,
    /// Where other States' nodes are let in.
    pub exchange_listen: SocketAddr,
    /// Where other States reach this node: an https address.
    pub endpoint: String,
    /// Whether readers come over HTTPS, through a proxy in front of the pages.
    pub over_https: bool,
    /// The addresses of the proxies in front of the pages. What any other sender says in `X-Forwarded-For` is not believed.
    pub proxies: Vec<IpAddr>,
    /// A PostgreSQL address, if the record is not kept in the node's folder.
    pub database: Option<String>,
    /// A file with territories that the tables do not list.
    pub territories: Option<PathBuf>,
    /// Tables that the operator adds to the shipped ones.
    pub tables: Tables,
}

/// The settings file, every line of it optional.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    kind: Option<Kind>,
    listen: Option<SocketAddr>,
    exchange_listen: Option<SocketAddr>,
    endpoint: Option<String>,
    over_https: Option<bool>,
    #[serde(default)]
    proxies: Vec<IpAddr>,
    database: Option<String>,
    territories: Option<PathBuf>,
    #[serde(default)]
    tables: Tables,
}

/// Files with tables that the operator adds to the shipped ones: CSV with the columns `code` and `label`. Relative paths
/// begin at the node's folder.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tables {
    /// Makers.
    pub makers: Option<PathBuf>,
    /// Calibres.
    pub calibres: Option<PathBuf>,
    /// Types of weapon.
    pub weapon_types: Option<PathBuf>,
}

/// Settings given on the command line, which count more than the file's.
#[derive(Debug, Clone, clap::Args)]
pub struct Place {
    /// The node's folder; made if it is not there.
    #[arg(long, value_name = "DIR")]
    pub data: PathBuf,
    /// A PostgreSQL address, such as `postgres://user@host/database`; without it the record is a file in the folder.
    #[arg(long, value_name = "URL", env = "PROOFMARK_DATABASE", hide_env_values = true)]
    pub database: Option<String>,
}

/// Settings that cannot be used.
#[derive(Debug, Error)]
pub enum ConfigError {
    /// The folder cannot be made or read.
    #[error("{place}: the node's folder cannot be used; check that it exists and that this user may write there")]
    Folder {
        /// Where.
        place: String,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is not as it should be.
    #[error("{place} cannot be read")]
    File {
        /// Where.
        place: String,
        /// What is wrong, with its line.
        #[source]
        source: Box<toml::de::Error>,
    },
}

impl Config {
    /// Reads the settings of the node in a folder; makes the folder if it is not there.
    ///
    /// # Errors
    /// [`ConfigError`].
    pub fn read(place: &Place) -> Result<Self, ConfigError> {
        let data = place.data.clone();
        let folder = |source| ConfigError::Folder { place: data.display().to_string(), source };
        std::fs::create_dir_all(&data).map_err(folder)?;
        let file = read_file(&data.join(FILE))?.unwrap_or_default();
        let address = |text: &str| text.parse().expect("the default addresses are well-formed");
        let exchange_listen = file.exchange_listen.unwrap_or_else(|| address(EXCHANGE));
        Ok(Self {
            kind: file.kind.unwrap_or_default(),
            listen: file.listen.unwrap_or_else(|| address(PAGES)),
            endpoint: file.endpoint.unwrap_or_else(|| format!("https://{exchange_listen}")),
            exchange_listen,
            over_https: file.over_https.unwrap_or_default(),
            proxies: file.proxies,
            database: place.database.clone().or(file.database),
            territories: file.territories,
            tables: file.tables,
            data,
        })
    }
}

impl Config {
    /// The files that the settings name outside of the node's folder.
    pub fn outside_folder(&self) -> Vec<PathBuf> {
        let Tables { makers, calibres, weapon_types } = &self.tables;
        let named = [&self.territories, makers, calibres, weapon_types].into_iter().flatten();
        let inside = |path: &Path| {
            self.data
                .join(path)
                .canonicalize()
                .is_ok_and(|path| self.data.canonicalize().is_ok_and(|folder| path.starts_with(folder)))
        };
        named.filter(|path| !inside(path)).cloned().collect()
    }
}

/// Makes the line `database` of the settings in a folder a comment, if there is one: in a copy of a node it would lead to
/// the record of the original. Says whether there was one.
///
/// # Errors
/// The file cannot be read or written.
pub fn forget_database(data: &Path) -> std::io::Result<bool> {
    let path = data.join(FILE);
    let text = match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(false),
        text => text?,
    };
    let names =
        |line: &str| line.trim_start().strip_prefix("database").is_some_and(|rest| rest.trim_start().starts_with('='));
    if !text.lines().any(names) {
        return Ok(false);
    }
    let line = |line: &str| if names(line) { format!("# {line}\n") } else { format!("{line}\n") };
    std::fs::write(&path, text.lines().map(line).collect::<String>())?;
    Ok(true)
}

fn read_file(path: &Path) -> Result<Option<File>, ConfigError> {
    let text = match std::fs::read_to_string(path) {
        Ok(text) => text,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        Err(source) => return Err(ConfigError::Folder { place: path.display().to_string(), source }),
    };
    toml::from_str(&text)
        .map(Some)
        .map_err(|source| ConfigError::File { place: path.display().to_string(), source: Box::new(source) })
}
