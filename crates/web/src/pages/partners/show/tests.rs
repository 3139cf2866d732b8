//! One partner's page.

use app::partners::{Confirmation, Partner};
use domain::clock::Timestamp;
use domain::id::UserId;
use domain::request::Clocks;
use exchange::{NodeCard, NodeKey};

/// Partners whose links stand as differently as they can.
pub(crate) fn partners() -> Vec<Partner> {
    let at: Timestamp = "2019-01-01T00:00:00Z".parse().unwrap();
    let partner = |state: &str, seed: u8, confirmed: bool, problem: Option<&str>, contact: bool| {
        let key = NodeKey::from_entropy(&[seed; 32]);
        let endpoint = "https://node.example:8443".parse().unwrap();
        let text = NodeCard::issue(&key, state.parse().unwrap(), "<Arms & Registry>", endpoint, at).unwrap();
        Partner {
            card: NodeCard::parse(&text).unwrap(),
            fingerprint: key.fingerprint(),
            confirmed: confirmed.then_some(Confirmation { at, by: UserId(uuid::Uuid::nil()) }),
            clocks: Clocks::default(),
            added_at: at,
            last_contact_at: contact.then_some(at),
            last_problem: problem.map(str::to_owned),
        }
    };
    vec![
        partner("GH", 1, false, None, false),
        partner("BR", 2, true, Some("wrong-key"), true),
        partner("ML", 3, true, None, true),
        partner("KE", 4, false, None, false),
    ]
}

#[test]
fn renders() {
    crate::check::sample::<super::PartnerShowPage>();
}
