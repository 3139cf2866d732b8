//! SIGKILL in the middle of deliveries between two nodes, to the one that sends and to the one that receives.

use crate::support::{Dice, MachineClock, Serving, app_of, kills, make_demo, proofmark, record};
use app::Actor;
use app::cases::CaseContent;
use app::requests::RequestContent;
use domain::CountryCode;
use domain::case::{Acquisition, Circumstances, IllicitGround, IntendedUse, Medium, Observation};
use domain::clock::Timestamp;
use domain::id::{CaseId, RequestId};
use domain::request::{RequestState, Saying, WhyAsked};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::cases::{CaseFilter, CasePosition};
use tempfile::tempdir;

/// More requests than this arrive before one of the nodes is killed again.
const REQUESTS_A_KILL: u64 = 5;

#[tokio::test]
async fn documents_between_nodes_killed_again_and_again_take_effect_once() {
    let kills = kills();
    let folder = tempdir().unwrap();
    make_demo(folder.path(), 50, 200);
    let (sender, receiver) = (folder.path().join("averland"), folder.path().join("belmarra"));
    let asked = ask_and_withdraw(&sender, (kills + 2) * REQUESTS_A_KILL).await;
    let mut dice = Dice::new(11);
    let mut nodes = [Node::start(sender.clone()), Node::start(receiver.clone())];
    for kill in 0..kills {
        let enough = usize::try_from(kill * REQUESTS_A_KILL + dice.below(REQUESTS_A_KILL)).unwrap();
        until("more requests have arrived", async || cases(&receiver).await.len() > enough).await;
        std::thread::sleep(Duration::from_millis(dice.below(40)));
        // The receiver's death makes the sender wait for seconds before it tries again, so the receiver dies less often.
        nodes[usize::from(kill % 4 == 3)].kill_and_start_again();
    }
    until("all documents are delivered", async || waiting(&sender).await == 0).await;
    drop(nodes);

    let outbox = record(&sender).await;
    for case in asked.values() {
        let dispatches = outbox.dispatches(*case).await.unwrap();
        assert_eq!(dispatches.len(), 2);
        assert!(dispatches.iter().all(|sent| sent.state == "delivered" && sent.problem.is_none()), "{dispatches:?}");
    }
    let inbox = record(&receiver).await;
    assert_eq!(inbox.refused_arrivals(10).await.unwrap(), []);
    assert_eq!(cases(&receiver).await.len(), asked.len(), "each request has opened one case");
    for case in cases(&receiver).await {
        let requests = inbox.requests(case).await.unwrap();
        let [request] = &requests[..] else { panic!("one request to a case: {requests:?}") };
        assert!(asked.contains_key(&request.record.request.id));
        assert_eq!(request.record.state, RequestState::Withdrawn);
        assert_eq!(request.record.thread.len(), 1, "it was taken back once");
        let history = inbox.case_entries(case).await.unwrap();
        let kinds: Vec<&str> = history.iter().map(|entry| entry.kind.as_str()).collect();
        assert_eq!(kinds, ["request-received", "request-withdraw"]);
    }
}

/// A node that is served wherever it was left.
struct Node {
    data: PathBuf,
    serving: Serving,
}

impl Node {
    fn start(data: PathBuf) -> Self {
        let serving = Serving::start(&mut proofmark("serve", &data));
        Self { data, serving }
    }

    fn kill_and_start_again(&mut self) {
        self.serving.kill();
        self.serving = Serving::start(&mut proofmark("serve", &self.data));
    }
}

/// Puts two documents for each of so many requests into the outbox of Averland: the request to Belmarra, and that it is
/// taken back.
async fn ask_and_withdraw(data: &Path, requests: u64) -> BTreeMap<RequestId, CaseId> {
    let app = app_of(data, Arc::new(MachineClock)).await;
    let actor = Actor::node();
    let mut asked = BTreeMap::new();
    for number in 0..requests {
        let case = app.open_case(&actor, find(number)).await.unwrap();
        let mut content = RequestContent::begin(belmarra(), WhyAsked::Manufacture, "en");
        content.handling.authorities = domain::NonBlank::new("Tracing authorities");
        content.handling.purpose = domain::NonBlank::new("Tracing");
        let request = app.send_request(&actor, case, content, None).await.unwrap();
        let withdrawn = Saying::Withdrawn { reason: "Entered twice".to_owned() };
        app.say(&actor, case, request, withdrawn).await.unwrap();
        asked.insert(request, case);
    }
    asked
}

fn find(number: u64) -> CaseContent {
    CaseContent {
        observation: Observation {
            serial: format!("BK{number:05}"),
            maker: "Belmarra State Arsenal".to_owned(),
            calibre: "9x19".to_owned(),
            weapon_type: "Pistol".to_owned(),
            read: Some(Medium::Metal),
            ..Observation::default()
        },
        acquisition: Acquisition::Seized,
        grounds: vec![IllicitGround::NationalLaw],
        legal_basis: "Firearms Act of Averland, section 12".to_owned(),
        circumstances: Circumstances::default(),
        intended_use: Some(IntendedUse::Investigation),
    }
}

/// The cases of a node, while it runs or after.
async fn cases(data: &Path) -> Vec<CaseId> {
    let store = record(data).await;
    let cases =
        store.cases(None, &CaseFilter::default(), CasePosition::START, 10_000, Timestamp::UNIX_EPOCH).await.unwrap();
    // The next kill must not find the record held open from here: what it leaves is the program's to put in order.
    store.close().await;
    cases.into_iter().map(|case| case.id).collect()
}

/// How many documents wait in a node's outbox.
async fn waiting(data: &Path) -> usize {
    let store = record(data).await;
    let waiting = store.waiting(belmarra(), 10_000).await.unwrap();
    store.close().await;
    waiting.len()
}

fn belmarra() -> CountryCode {
    "XB".parse().unwrap()
}

async fn until(what: &str, is_so: impl AsyncFn() -> bool) {
    let began = Instant::now();
    while !is_so().await {
        assert!(began.elapsed() < Duration::from_secs(120), "waited in vain until {what}");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}
