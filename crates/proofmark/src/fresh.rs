//! A folder that has its name only when it is whole.

use std::error::Error;
use std::fs::{self, File};
use std::io;
use std::path::Path;

type Failure = Box<dyn Error + Send + Sync>;

/// A folder while it is being filled, beside the one that it becomes; only its owner may enter. It is gone if nothing came
/// of it.
pub struct Fresh(tempfile::TempDir);

impl Fresh {
    /// Begins a folder that is to become `to`, which must be empty or not there.
    ///
    /// # Errors
    /// It is not empty, or none can be made.
    pub fn beside(to: &Path) -> Result<Self, Failure> {
        let failed = |error: io::Error| -> Failure {
            format!("{}: the folder cannot be made ({error}); name another with --to", to.display()).into()
        };
        let is_empty = match fs::read_dir(to) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => true,
            entries => entries.map_err(failed)?.next().is_none(),
        };
        if !is_empty {
            return Err(format!(
                "{}: the folder is not empty, and nothing is ever written over something else: name another with --to",
                to.display()
            )
            .into());
        }
        fs::create_dir_all(parent(to)).map_err(failed)?;
        Ok(Self(tempfile::Builder::new().prefix(".unfinished-").tempdir_in(parent(to)).map_err(failed)?))
    }

    /// Where it is until then.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// Gives it its name.
    ///
    /// # Errors
    /// The name cannot be given; the folder stays, and the error says where.
    pub fn name(self, to: &Path) -> Result<(), Failure> {
        let path = self.0.keep();
        let named = || -> io::Result<()> {
            File::open(&path)?.sync_all()?;
            fs::rename(&path, to)?;
            File::open(parent(to))?.sync_all()
        };
        let failed = |error| {
            format!("{}: all is there, but cannot be given its name ({error}): move it yourself", path.display())
        };
        Ok(named().map_err(failed)?)
    }
}

/// The folder in which something stands.
pub fn parent(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
