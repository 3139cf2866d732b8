//! A small node to try pages on: a record in a folder, made-up offices, one account with every role.

use app::people::{AccountForm, FirstAdministrator};
use app::{App, Foundation, NodeProfile};
use domain::Coded;
use domain::authority::Role;
use domain::clock::{Clock, Entropy};
use exchange::NodeKey;
use reference::Reference;
use std::net::{IpAddr, Ipv4Addr};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use store::Store;
use texts::Lang;

/// The login of the one account.
pub const NAME: &str = "test-officer";

/// Its password.
pub const PASSWORD: &str = "copper lantern river";

/// A node without people, and its record.
pub async fn empty(folder: &Path, clock: Arc<dyn Clock>) -> (Arc<App>, Store) {
    let store = Store::open_sqlite(&folder.join("record.db")).await.expect("a fresh record opens");
    let app = App::new(Foundation {
        store: store.clone(),
        clock,
        entropy: Arc::new(CountedEntropy::default()),
        reference: Arc::new(Reference::shipped()),
        profile: NodeProfile {
            state: "XA".parse().expect("two capitals"),
            authority: "Republic of Xanadu".to_owned(),
            endpoint: "https://node.xanadu.example:8443".to_owned(),
        },
        key: Arc::new(NodeKey::from_entropy(&[1; 32])),
        files: folder.to_owned(),
        finder: app::Finder::in_memory(),
    });
    app.keep_retention().await.expect("a fresh record takes it");
    (Arc::new(app), store)
}

/// Makes the account, with every role.
pub async fn people(app: &App) {
    let first = FirstAdministrator {
        login: NAME,
        name: NAME,
        password: PASSWORD,
        agency: "Firearms Office",
        language: Lang::En,
    };
    let id = app.first_administrator(first).await.expect("the node is empty");
    let from = IpAddr::V4(Ipv4Addr::LOCALHOST).into();
    let signed_in = app.sign_in(NAME, PASSWORD, &from).await.expect("the account has just been made");
    let session =
        app.session(signed_in.session.as_str()).await.expect("the record works").expect("the session has just begun");
    let form = AccountForm {
        name: NAME.to_owned(),
        agency: session.actor.agency,
        roles: Role::ALL.iter().copied().collect(),
        language: Lang::En,
    };
    app.change_account(&session.actor, id, &form).await.expect("an administrator may");
}

/// Never the same bytes twice, the same in every run.
#[derive(Default)]
struct CountedEntropy(AtomicU64);

impl Entropy for CountedEntropy {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let count = self.0.fetch_add(1, Ordering::Relaxed) + 1;
            // An odd factor maps different counts to different words.
            let word = count.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}
