//! What every handler may reach for: the state of the router.

use app::App;
use app::post::Post;
use std::net::IpAddr;
use std::sync::Arc;

/// One node, as its pages know it.
#[derive(Clone)]
pub struct Site {
    /// The node itself: every deed goes through here.
    pub app: Arc<App>,
    /// Its post, which tests links and has to hear of changed partners; nothing on a node that exchanges nothing.
    pub post: Option<Arc<Post>>,
    /// Whose it is: which pages there are.
    pub kind: NodeKind,
    /// A short ASCII word that tells this node's cookies from those of another node on the same host: browsers do not
    /// keep cookies apart by port.
    pub slug: Arc<str>,
    /// Whether readers come over HTTPS, so that cookies are never sent without it.
    pub over_https: bool,
    /// The proxies in front of the pages, whose word on where a request comes from is believed.
    pub proxies: Arc<[IpAddr]>,
    /// What the first-run page asks for, so that a stranger on the network cannot take an empty node: told on the terminal
    /// of whoever starts it. Without it an empty node cannot be set up in a browser.
    pub setup_code: Option<Arc<str>>,
}

/// Whose node it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NodeKind {
    /// A State's: register, cases, requests, partners.
    State,
    /// An organisation's: the directory of national points of contact, and nothing that a State keeps.
    Hub,
}
