//! A hub's directory.

use crate::common::{code, on_a_node, sign_in};
use app::Explain;
use app::contacts::{ContactRole, NodeAddress, Office};
use domain::authority::Role;
use exchange::NodeKey;

fn office() -> Office {
    Office {
        role: ContactRole::Both,
        organisation: " Ministry of the Interior ".to_owned(),
        unit: "Firearms Section".to_owned(),
        telephone: "+999 (0) 22-000.00".to_owned(),
        email: "tracing@interior.borduria.example".to_owned(),
        languages: vec!["AR".to_owned(), "swa".to_owned()],
        hours: "08:00 to 16:00, UTC+3".to_owned(),
        node: Some(NodeAddress {
            endpoint: "https://node.borduria.example:8443".to_owned(),
            fingerprint: NodeKey::from_entropy(&[2; 32]).fingerprint().to_string().replace('-', " "),
        }),
    }
}

#[tokio::test]
async fn an_office_is_kept_confirmed_changed_and_removed() {
    on_a_node(async |node| {
        let keeper = node.join("keeper", &[Role::PolicyOfficer]).await.actor;
        let state = "XB".parse().unwrap();
        let id = node.app.add_contact(&keeper, state, &office()).await.unwrap();
        node.app.confirm_contact(&keeper, state, id, 1).await.unwrap();
        let contact = node.app.contact(state, id).await.unwrap();
        assert_eq!(contact.office.organisation, "Ministry of the Interior");
        assert_eq!(contact.office.languages, ["ar", "swa"]);
        assert_eq!(contact.office.node.as_ref().unwrap().fingerprint.matches('-').count(), 7);
        assert!(contact.confirmed_at.is_some());

        let moved = Office { telephone: "+999 33 000 00".to_owned(), ..office() };
        assert_eq!(code(node.app.change_contact(&keeper, state, id, 1, &moved).await), "changed");
        node.app.change_contact(&keeper, state, id, 2, &moved).await.unwrap();
        let contact = node.app.contact(state, id).await.unwrap();
        assert_eq!((contact.office.telephone.as_str(), contact.confirmed_at), ("+999 33 000 00", None));

        assert_eq!(code(node.app.remove_contact(&keeper, state, id, 2).await), "changed");
        node.app.remove_contact(&keeper, state, id, 3).await.unwrap();
        assert_eq!(code(node.app.contact(state, id).await), "not-found");
        assert_eq!(node.app.contacts().await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn what_is_wrong_with_an_office_is_told_with_its_field() {
    on_a_node(async |node| {
        let keeper = sign_in(&node.app, "chief").await.actor;
        let at = |endpoint: &str, fingerprint: &str| {
            Some(NodeAddress { endpoint: endpoint.to_owned(), fingerprint: fingerprint.to_owned() })
        };
        let text = str::to_owned;
        for (office, code, field) in [
            (Office { organisation: text(" "), ..office() }, "contact-organisation", "organisation"),
            (Office { telephone: text(""), email: text(""), ..office() }, "contact-unreachable", "telephone"),
            (Office { telephone: text("22 000 00"), ..office() }, "contact-telephone", "telephone"),
            (Office { email: text("interior"), ..office() }, "contact-email", "email"),
            (Office { hours: "8".repeat(201), ..office() }, "contact-text", "hours"),
            (Office { unit: text("one\ntwo"), ..office() }, "contact-text", "unit"),
            (Office { languages: vec![text("Arabic")], ..office() }, "contact-language", "languages"),
            (Office { node: at("ftp://x", ""), ..office() }, "contact-endpoint", "endpoint"),
            (Office { node: at("https://x.example", "1"), ..office() }, "fingerprint-length", "fingerprint"),
        ] {
            let fault = node.app.add_contact(&keeper, "XB".parse().unwrap(), &office).await.unwrap_err();
            assert_eq!((fault.code(), fault.field()), (code, Some(field)), "{fault}");
        }
        assert_eq!(node.app.contacts().await.unwrap(), []);
    })
    .await;
}
