//! How long records are kept, and what keeps them longer.

use crate::common::{code, on_a_node};
use crate::weapons::{event, pistol};
use domain::authority::{Deed, Role};
use domain::event::Fact;

fn held() -> Fact {
    Fact::HeldForLaw { authority: "Harbour Court".to_owned(), reference: "C 7".to_owned() }
}

#[tokio::test]
async fn a_hold_stands_until_it_is_lifted_also_on_what_was_destroyed() {
    on_a_node(async |node| {
        let app = &node.app;
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let id = app.register_weapon(&clerk, event("1980", pistol("A 1"))).await.unwrap();
        let gone = event("2020", Fact::Destroyed { authority: "Depot".to_owned() });
        app.add_event(&clerk, id, gone).await.unwrap();
        let hold = app.add_event(&clerk, id, event("2026-02", held())).await.unwrap();
        let file = app.weapon_file(&clerk, id).await.unwrap();
        let standing: Vec<_> = file.holds.iter().map(|hold| (hold.event, hold.authority.as_str())).collect();
        assert_eq!(standing, [(hold, "Harbour Court")]);
        let lift = || event("2026-02", Fact::HoldLifted { hold });
        app.add_event(&clerk, id, lift()).await.unwrap();
        assert_eq!(app.weapon_file(&clerk, id).await.unwrap().holds, []);
        assert_eq!(code(app.add_event(&clerk, id, lift()).await), "hold-not-standing");
    })
    .await;
}

#[tokio::test]
async fn a_hold_is_not_undone_by_a_correction_of_somebody_who_may_not_lift_it() {
    on_a_node(async |node| {
        let app = &node.app;
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let id = app.register_weapon(&clerk, event("1980", pistol("A 1"))).await.unwrap();
        let hold = app.add_event(&clerk, id, event("2026-02", held())).await.unwrap();
        let mut corrector = clerk.clone();
        corrector.scopes = Some([Deed::CorrectEvent, Deed::ReadRegister].into());
        let undone = app.correct_event(&corrector, id, hold, None, "Not this weapon".to_owned()).await;
        assert_eq!(code(undone), "denied");
        assert_eq!(app.weapon_file(&clerk, id).await.unwrap().holds.len(), 1);
        app.correct_event(&clerk, id, hold, None, "Not this weapon".to_owned()).await.unwrap();
        assert_eq!(app.weapon_file(&clerk, id).await.unwrap().holds, []);
    })
    .await;
}
