//! A node to try things on: its clock stands still until it is moved, its people are offices and not persons.

use app::people::{AccountForm, FirstAdministrator};
use app::sessions::{Origin, SessionInfo, SignInFault, SignedIn};
use app::{App, Explain, Finder, Foundation, NodeProfile};
use domain::authority::{Deed, Role};
use domain::clock::{Clock, Entropy, Timestamp};
use domain::id::{AgencyId, UserId};
use exchange::{Endpoint, NodeCard, NodeKey};
use jiff::SignedDuration;
use reference::Reference;
use std::collections::BTreeSet;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::{Arc, Mutex};
use store::Store;
use tempfile::TempDir;
use texts::Lang;

/// The password of every account here.
pub const PASSWORD: &str = "copper lantern river";

/// A node of the made-up State XA, with its first administrator, `chief`.
pub struct Node {
    pub app: Arc<App>,
    pub store: Store,
    pub clock: Arc<StandingClock>,
    pub chief: UserId,
    pub agency: AgencyId,
    folder: TempDir,
}

/// Runs `test` on such a node on each engine.
pub async fn on_a_node(test: impl AsyncFn(&Node)) {
    store::testing::on_each_engine(async |store| {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let (app, clock) = aldovia(store.clone(), folder.path());
        let app = Arc::new(app);
        let chief = app.first_administrator(first("chief")).await.expect("the node is empty");
        let session = sign_in(&app, "chief").await;
        let agency = session.actor.agency;
        test(&Node { app, store, clock, chief, agency, folder }).await;
    })
    .await;
}

/// A node without people, and without files.
pub fn empty(store: Store) -> App {
    aldovia(store, Path::new("/dev/null")).0
}

fn aldovia(store: Store, files: &Path) -> (App, Arc<StandingClock>) {
    with_finder(store, files, Finder::in_memory())
}

/// A node of the State XA with an index of marks of its own.
pub fn with_finder(store: Store, files: &Path, finder: Finder) -> (App, Arc<StandingClock>) {
    let clock = Arc::new(StandingClock::begin());
    let app = App::new(Foundation {
        store,
        clock: clock.clone(),
        entropy: Arc::new(CountedEntropy::begin(0)),
        reference: Arc::new(Reference::shipped()),
        profile: NodeProfile {
            state: "XA".parse().unwrap(),
            authority: "Firearms Office of Aldovia".to_owned(),
            endpoint: "https://node.aldovia.example".to_owned(),
        },
        key: Arc::new(NodeKey::from_entropy(&[1; 32])),
        files: files.to_owned(),
        finder,
    });
    (app, clock)
}

pub fn first(login: &str) -> FirstAdministrator<'_> {
    FirstAdministrator {
        login,
        name: "Chief of the office",
        password: PASSWORD,
        agency: "Firearms Office",
        language: Lang::En,
    }
}

/// Signs in with the password of every account here.
pub async fn sign_in(app: &App, login: &str) -> SessionInfo {
    let signed_in = try_sign_in(app, login, PASSWORD).await.expect("the account is open and waits for nothing");
    session_of(app, &signed_in).await.expect("the session has just begun")
}

/// Tries to sign in, in a browser that nobody has used before.
pub async fn try_sign_in(app: &App, login: &str, password: &str) -> Result<SignedIn, SignInFault> {
    app.sign_in(login, password, &somewhere()).await
}

/// The session that began so, while it is in force.
pub async fn session_of(app: &App, signed_in: &SignedIn) -> Option<SessionInfo> {
    app.session(signed_in.session.as_str()).await.expect("the record works")
}

/// A browser that nobody has used before, at an address of an example.
pub fn somewhere() -> Origin {
    at(1)
}

/// The like, at one of 65,536 addresses.
pub fn at(number: u16) -> Origin {
    let [high, low] = number.to_be_bytes();
    IpAddr::V4(Ipv4Addr::new(10, 0, high, low)).into()
}

impl Node {
    /// Where the files are that were handed in.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn form(&self, roles: &[Role]) -> AccountForm {
        AccountForm {
            name: "Desk".to_owned(),
            agency: self.agency,
            roles: roles.iter().copied().collect(),
            language: Lang::En,
        }
    }

    /// Adds an account with these roles, and signs in to it.
    pub async fn join(&self, login: &str, roles: &[Role]) -> SessionInfo {
        let chief = sign_in(&self.app, "chief").await.actor;
        self.app.add_account(&chief, login, &self.form(roles), PASSWORD).await.expect("the login is free");
        sign_in(&self.app, login).await
    }
}

/// A clock that stands still.
pub struct StandingClock(Mutex<Timestamp>);

impl StandingClock {
    pub fn begin() -> Self {
        Self(Mutex::new("2026-03-01T08:00:00Z".parse().unwrap()))
    }

    pub fn advance(&self, by: SignedDuration) {
        *self.0.lock().unwrap() += by;
    }
}

impl Clock for StandingClock {
    fn now(&self) -> Timestamp {
        *self.0.lock().unwrap()
    }
}

/// Never the same bytes twice, the same in every run.
pub struct CountedEntropy(Mutex<u64>);

impl CountedEntropy {
    /// Two nodes that begin far from each other give different bytes.
    pub fn begin(count: u64) -> Self {
        Self(Mutex::new(count))
    }
}

impl Entropy for CountedEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let mut count = self.0.lock().unwrap();
            *count += 1;
            // An odd factor maps different counts to different words.
            let word = count.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

/// The card of a made-up State's node with the key made from `seed`.
pub fn card(state: &str, seed: u8, issued_at: &str) -> String {
    let endpoint: Endpoint = "https://node.borduria.example:8443".parse().unwrap();
    let key = NodeKey::from_entropy(&[seed; 32]);
    NodeCard::issue(&key, state.parse().unwrap(), "Arms Registry", endpoint, issued_at.parse().unwrap()).unwrap()
}

/// The code of the error that this ended with.
#[track_caller]
pub fn code<T, E: Explain>(result: Result<T, E>) -> &'static str {
    match result {
        Ok(_) => panic!("this should have been refused"),
        Err(error) => error.code(),
    }
}

pub fn deeds(deeds: &[Deed]) -> BTreeSet<Deed> {
    deeds.iter().copied().collect()
}
