//! What every handler may reach for: the state of the router.

use crate::session::Sessions;
use domain::clock::Clock;
use std::sync::Arc;

/// One node, as its pages know it.
#[derive(Clone)]
pub struct Site {
    /// Whose node it is, as its pages say.
    pub name: Arc<str>,
    /// A short ASCII word that tells this node's cookies from those of another node on the same host: browsers do not
    /// keep cookies apart by port.
    pub slug: Arc<str>,
    /// Whether readers come over HTTPS, so that cookies are never sent without it.
    pub over_https: bool,
    /// Who is signed in.
    pub sessions: Arc<dyn Sessions>,
    /// The time.
    pub clock: Arc<dyn Clock>,
}
