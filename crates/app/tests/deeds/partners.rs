//! Partners and the confirmation of their keys.

use crate::common::{Node, card, code, on_a_node, sign_in};
use app::Actor;
use app::audit::{AuditFilter, AuditPosition};
use domain::CountryCode;
use domain::request::Clocks;
use exchange::NodeKey;

fn borduria() -> CountryCode {
    "XB".parse().unwrap()
}

/// The fingerprint as it is read out, but typed on an Arabic keyboard.
fn heard(seed: u8) -> String {
    let digits = NodeKey::from_entropy(&[seed; 32]).fingerprint().to_string();
    let arabic = |c: char| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(' ');
    digits.chars().map(arabic).collect()
}

async fn peers(node: &Node) -> Vec<CountryCode> {
    node.app.peers().await.unwrap().into_iter().map(|card| card.state).collect()
}

async fn chief(node: &Node) -> Actor {
    sign_in(&node.app, "chief").await.actor
}

#[tokio::test]
async fn a_partner_counts_only_after_the_fingerprint_was_compared() {
    on_a_node(async |node| {
        let chief = chief(node).await;
        let partner = node.app.add_partner(&chief, &card("XB", 2, "2026-01-01T00:00:00Z")).await.unwrap();
        assert_eq!((partner.card.state, partner.confirmed, partner.clocks), (borduria(), None, Clocks::default()));
        assert_eq!(partner.fingerprint, NodeKey::from_entropy(&[2; 32]).fingerprint());
        assert_eq!(peers(node).await, []);

        let confirm = async |typed: &str| node.app.confirm_fingerprint(&chief, borduria(), typed).await;
        assert_eq!(code(confirm("12345").await), "fingerprint-length");
        assert_eq!(code(confirm(&heard(3)).await), "fingerprint-differs");
        assert_eq!(peers(node).await, []);
        let about = AuditFilter::Object { object: "partner".to_owned(), object_id: "XB".to_owned() };
        let lines = node.app.audit_list(&chief, &about, AuditPosition::START).await.unwrap();
        assert!(lines.iter().any(|line| line.line.deed == "fingerprint-differed"), "an attack leaves a trace");

        confirm(&heard(2)).await.unwrap();
        assert_eq!(peers(node).await, [borduria()]);
        let confirmed = node.app.partner(&chief, borduria()).await.unwrap().confirmed;
        assert_eq!(confirmed.map(|confirmation| confirmation.by), Some(chief.user));

        node.app.withdraw_confirmation(&chief, borduria()).await.unwrap();
        assert_eq!(peers(node).await, []);
    })
    .await;
}

#[tokio::test]
async fn a_new_key_must_be_confirmed_anew_and_a_new_address_need_not() {
    on_a_node(async |node| {
        let chief = chief(node).await;
        node.app.add_partner(&chief, &card("XB", 2, "2026-01-01T00:00:00Z")).await.unwrap();
        node.app.confirm_fingerprint(&chief, borduria(), &heard(2)).await.unwrap();
        let replace = async |seed, at| node.app.replace_card(&chief, borduria(), &card("XB", seed, at)).await;

        assert!(replace(2, "2026-02-01T00:00:00Z").await.unwrap().confirmed.is_some());
        assert_eq!(peers(node).await, [borduria()]);
        assert_eq!(code(replace(3, "2026-01-31T00:00:00Z").await), "card-older");
        assert_eq!(peers(node).await, [borduria()]);
        assert_eq!(replace(3, "2026-03-01T00:00:00Z").await.unwrap().confirmed, None);
        assert_eq!(peers(node).await, []);
        let old = node.app.confirm_fingerprint(&chief, borduria(), &heard(2)).await;
        assert_eq!(code(old), "fingerprint-differs");
    })
    .await;
}

#[tokio::test]
async fn a_card_that_does_not_fit_is_refused_with_its_reason() {
    on_a_node(async |node| {
        let chief = chief(node).await;
        let xb = card("XB", 2, "2026-01-01T00:00:00Z");
        let add = async |text: &str| node.app.add_partner(&chief, text).await;
        assert_eq!(code(add("Dear colleague,").await), "card-no-beginning");
        assert_eq!(code(add(&card("XA", 1, "2026-01-01T00:00:00Z")).await), "own-card");
        assert_eq!(code(node.app.replace_card(&chief, borduria(), &xb).await), "not-found");
        add(&format!("Dear colleague,\n{xb}\nYours")).await.unwrap();
        assert_eq!(code(add(&xb).await), "partner-already-there");
        let other = card("XC", 4, "2026-01-01T00:00:00Z");
        assert_eq!(code(node.app.replace_card(&chief, borduria(), &other).await), "card-other-state");
        assert_eq!(node.app.partners(&chief).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn clocks_are_set_for_each_partner() {
    on_a_node(async |node| {
        let chief = chief(node).await;
        node.app.add_partner(&chief, &card("XB", 2, "2026-01-01T00:00:00Z")).await.unwrap();
        let set = async |acknowledge_days, answer_days| {
            node.app.set_clocks(&chief, borduria(), Clocks { acknowledge_days, answer_days }).await
        };
        for (acknowledge, answer) in [(0, 10), (11, 10), (1, 3651)] {
            assert_eq!(code(set(acknowledge, answer).await), "partner-clocks");
        }
        set(3, 21).await.unwrap();
        let clocks = node.app.partner(&chief, borduria()).await.unwrap().clocks;
        assert_eq!(clocks, Clocks { acknowledge_days: 3, answer_days: 21 });
        let unknown = node.app.set_clocks(&chief, "XZ".parse().unwrap(), clocks).await;
        assert_eq!(code(unknown), "not-found");
    })
    .await;
}
