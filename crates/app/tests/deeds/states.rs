//! Two made-up States, Aldovia (XA) and Borduria (XB), whose nodes speak with each other over real connections.

use crate::common::{CountedEntropy, PASSWORD, StandingClock, first, sign_in};
use app::cases::{CaseContent, CaseFile};
use app::people::AccountForm;
use app::post::Post;
use app::requests::RequestContent;
use app::{Actor, App, Foundation, NodeProfile};
use domain::authority::Role;
use domain::case::{Acquisition, Circumstances, IllicitGround, IntendedUse, Medium, Observation};
use domain::id::{CaseId, RequestId};
use domain::request::{OnwardRelease, RequestRecord, Restriction, Saying, WhyAsked};
use domain::{CountryCode, NonBlank};
use exchange::transport::{Inbox, Limits, Server};
use exchange::{Digest, Document, NodeCard, NodeKey, Receipt, Verdict};
use reference::Reference;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex};
use store::Store;
use store::cases::Direction;
use tempfile::TempDir;
use texts::Lang;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

const TERRITORIES: &str = r#"
[[territory]]
code = "XA"
names = { en = "Aldovia" }
lat = 33.0
lon = -34.6

[[territory]]
code = "XB"
names = { en = "Borduria" }
lat = 26.4
lon = -47.2
"#;

/// A State's node with its people, and its door for other States.
pub struct Land {
    pub app: Arc<App>,
    pub post: Arc<Post>,
    pub chief: Actor,
    pub officer: Actor,
    pub clock: Arc<StandingClock>,
    key: Arc<NodeKey>,
    address: SocketAddr,
    door: Mutex<Option<(oneshot::Sender<()>, JoinHandle<()>)>>,
    _folder: TempDir,
}

/// Runs `test` on two such nodes on each engine. They have confirmed each other's keys, and go by one clock.
pub async fn on_two_nodes(test: impl AsyncFn(&Land, &Land)) {
    store::testing::on_each_engine_twice(async |one, other| {
        let clock = Arc::new(StandingClock::begin());
        let a = Land::found(one, "XA", 1, &clock).await;
        let b = Land::found(other, "XB", 2, &clock).await;
        a.befriend(&b.card()).await;
        b.befriend(&a.card()).await;
        test(&a, &b).await;
        a.close_door().await;
        b.close_door().await;
    })
    .await;
}

impl Land {
    async fn found(store: Store, state: &str, seed: u8, clock: &Arc<StandingClock>) -> Self {
        let folder = TempDir::new().expect("a temporary folder can be made");
        let key = Arc::new(NodeKey::from_entropy(&[seed; 32]));
        let app = Arc::new(App::new(Foundation {
            store,
            clock: clock.clone(),
            entropy: Arc::new(CountedEntropy::begin(u64::from(seed) << 32)),
            reference: Arc::new(Reference::shipped().with_territories(TERRITORIES).unwrap()),
            profile: NodeProfile {
                state: state.parse().unwrap(),
                authority: format!("Firearms Office of {state}"),
                endpoint: String::new(),
            },
            key: Arc::clone(&key),
            files: folder.path().to_owned(),
            finder: app::Finder::in_memory(),
        }));
        app.first_administrator(first("chief")).await.unwrap();
        let chief = sign_in(&app, "chief").await.actor;
        let form = AccountForm {
            name: "Desk".to_owned(),
            agency: chief.agency,
            roles: [Role::TracingOfficer, Role::RegistryClerk].into(),
            language: Lang::En,
        };
        app.add_account(&chief, "officer", &form, PASSWORD).await.unwrap();
        let officer = sign_in(&app, "officer").await.actor;
        let post = Arc::new(Post::open(Arc::clone(&app)).await.unwrap());
        let anywhere = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let mut land = Self {
            app,
            post,
            chief,
            officer,
            clock: Arc::clone(clock),
            key,
            address: anywhere,
            door: Mutex::new(None),
            _folder: folder,
        };
        land.address = land.open_door().await;
        land
    }

    pub fn state(&self) -> CountryCode {
        self.app.profile().state
    }

    /// Lets partners in, at the address at which they were let in before.
    pub async fn open_door(&self) -> SocketAddr {
        let (post, inbox) = (&self.post, Arc::clone(&self.post));
        let server = Server::bind(self.address, post.key(), post.ring(), inbox, Limits::default()).await.unwrap();
        let address = server.local_address().unwrap();
        let (stop, stopped) = oneshot::channel();
        let serving = tokio::spawn(server.serve(async move { drop(stopped.await) }));
        *self.door.lock().unwrap() = Some((stop, serving));
        address
    }

    pub async fn close_door(&self) {
        let door = self.door.lock().unwrap().take();
        if let Some((stop, serving)) = door {
            stop.send(()).unwrap();
            serving.await.unwrap();
        }
    }

    pub fn card(&self) -> String {
        card(self.state(), &self.key, self.address, &self.clock)
    }

    /// Takes a partner's card, and its fingerprint as read out by the partner.
    pub async fn befriend(&self, card: &str) {
        let partner = self.app.add_partner(&self.chief, card).await.unwrap();
        self.confirm(partner.card.state).await;
    }

    pub async fn confirm(&self, state: CountryCode) {
        let fingerprint = self.app.partner(&self.chief, state).await.unwrap().fingerprint.to_string();
        self.app.confirm_fingerprint(&self.chief, state, &fingerprint).await.unwrap();
        self.post.refresh().await.unwrap();
    }

    pub async fn estrange(&self, state: CountryCode) {
        self.app.withdraw_confirmation(&self.chief, state).await.unwrap();
        self.post.refresh().await.unwrap();
    }

    /// Brings to the partners what is due.
    pub async fn deliver(&self) -> usize {
        self.post.deliver_due().await.unwrap()
    }

    /// Opens a case of a pistol found on a ferry, and searches the own register first.
    pub async fn open_case(&self, serial: &str) -> CaseId {
        let case = self.app.open_case(&self.officer, found_on_a_ferry(serial)).await.unwrap();
        self.app.choose_no_record(&self.officer, case, "In no record here.").await.unwrap();
        case
    }

    /// Opens a case and asks this State about it.
    pub async fn ask(&self, to: CountryCode) -> (CaseId, RequestId) {
        let case = self.open_case("KD81941").await;
        let request = self.app.send_request(&self.officer, case, asking(to), None).await.unwrap();
        (case, request)
    }

    /// The case in which a foreign request stands here.
    pub async fn received(&self) -> CaseId {
        let waiting = self.app.requests_in_work(&self.officer, Direction::In).await.unwrap();
        assert_eq!(waiting.len(), 1, "one request came in");
        waiting[0].record.case
    }

    pub async fn case(&self, id: CaseId) -> CaseFile {
        self.app.case_file(&self.officer, id).await.unwrap()
    }

    /// The only request of a case.
    pub async fn request(&self, case: CaseId) -> RequestRecord {
        let mut requests = self.case(case).await.requests;
        assert_eq!(requests.len(), 1);
        requests.remove(0).record
    }

    pub async fn say(&self, case: CaseId, saying: Saying) {
        let id = self.request(case).await.request.id;
        self.app.say(&self.officer, case, id, saying).await.unwrap();
    }

    /// Signs a document as this State's node.
    pub fn sign(&self, document: &Document) -> Vec<u8> {
        document.sign(&self.key).unwrap()
    }

    /// What this node answers when `from` brings it these bytes: its signature is checked.
    pub async fn receive(&self, from: &Self, bytes: &[u8]) -> (Verdict, Vec<u8>) {
        let receipt = self.post.receive(from.key.fingerprint(), bytes.to_vec()).await.unwrap();
        let opened = Receipt::open(&receipt, self.key.public(), Digest::of(bytes)).unwrap();
        (opened.verdict, receipt)
    }
}

/// The card of a State's node at this address.
pub fn card(state: CountryCode, key: &NodeKey, address: SocketAddr, clock: &StandingClock) -> String {
    let endpoint = format!("https://{address}").parse().unwrap();
    NodeCard::issue(key, state, "Firearms Office", endpoint, domain::clock::Clock::now(clock)).unwrap()
}

pub fn found_on_a_ferry(serial: &str) -> CaseContent {
    CaseContent {
        observation: Observation {
            serial: serial.to_owned(),
            maker: "Glock".to_owned(),
            model: "17".to_owned(),
            calibre: "9x19mm".to_owned(),
            weapon_type: "pistol".to_owned(),
            country: "Borduria".to_owned(),
            read: Some(Medium::Metal),
            ..Observation::default()
        },
        acquisition: Acquisition::Seized,
        grounds: vec![IllicitGround::NationalLaw],
        legal_basis: "Firearms Act, section 5".to_owned(),
        circumstances: Circumstances {
            date: "2026-02-11".parse().unwrap(),
            place: "Northmarch harbour".to_owned(),
            position: None,
            narrative: "In a bag on the car deck.".to_owned(),
        },
        intended_use: Some(IntendedUse::Investigation),
    }
}

pub fn restriction() -> Restriction {
    Restriction {
        authorities: NonBlank::new("Prosecutor of Northmarch"),
        purpose: NonBlank::new("This investigation"),
        onward_release: OnwardRelease::ConsentNeeded,
    }
}

/// A request to this State that can be sent.
pub fn asking(to: CountryCode) -> RequestContent {
    RequestContent { handling: restriction(), ..RequestContent::begin(to, WhyAsked::Manufacture, "en") }
}
