//! Photographs and documents beside weapons and cases.

use crate::cases::officer;
use crate::common::{Node, code, on_a_node};
use crate::states::found_on_a_ferry;
use crate::weapons::{event, pistol};
use app::attachments::{AttachmentFault, MOST_PHOTOGRAPHS, NewAttachment, Size};
use app::audit::{AuditFilter, AuditPosition};
use app::{Actor, App};
use domain::attachment::{Holder, MediaKind};
use domain::authority::Role;
use domain::event::Fact;
use domain::id::{AttachmentId, EventId};
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;
use uuid::Uuid;

/// A small PNG, another one for each number.
pub fn picture(number: u8) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    RgbImage::from_pixel(16, 8, Rgb([number, 90, 200])).write_to(&mut bytes, ImageFormat::Png).unwrap();
    bytes.into_inner()
}

/// Puts a file beside a weapon or a case.
pub async fn attach(
    app: &App,
    actor: &Actor,
    holder: Holder,
    content: Vec<u8>,
) -> Result<AttachmentId, AttachmentFault> {
    attach_as(app, actor, holder, content, "../x/picture.png", "The left side", None).await
}

async fn attach_as(
    app: &App,
    actor: &Actor,
    holder: Holder,
    content: Vec<u8>,
    name: &str,
    words: &str,
    event: Option<EventId>,
) -> Result<AttachmentId, AttachmentFault> {
    let mut arrival = app.begin_attachment(actor, holder).await?;
    arrival.write(&content)?;
    app.attach(actor, holder, arrival, NewAttachment { name: name.to_owned(), words: words.to_owned(), event }).await
}

async fn case(node: &Node, officer: &Actor) -> Holder {
    node.app.open_case(officer, found_on_a_ferry("KD81941")).await.unwrap().into()
}

/// What was done with attachments, the newest first.
async fn acts(node: &Node) -> Vec<String> {
    let auditor = node.join("auditor", &[Role::Auditor]).await.actor;
    let lines = node.app.audit_list(&auditor, &AuditFilter::All, AuditPosition::START).await.unwrap();
    let names = node.app.audit_names(&auditor, &lines).await.unwrap();
    let about = lines.iter().filter(|listed| listed.line.object == "attachment");
    about.map(|listed| format!("{} {}", listed.line.deed, names[&listed.line.object_id].name)).collect()
}

#[tokio::test]
async fn what_is_put_beside_a_case_is_told_by_its_content_and_stays_as_it_came() {
    on_a_node(async |node| {
        let (officer, app) = (officer(node).await, &node.app);
        let case = case(node, &officer).await;
        let script = b"<svg onload=alert(1)>\0".to_vec();
        assert_eq!(code(attach(app, &officer, case, script).await), "keeping-kind");
        assert_eq!(code(attach(app, &officer, case, picture(1)[..30].to_vec()).await), "keeping-broken");
        let said = |words: &'static str| attach_as(app, &officer, case, picture(1), "x.jpg", words, None);
        assert_eq!(code(said("  ").await), "attachment-no-words");
        let foreign = attach_as(app, &officer, case, picture(1), "x", "Left", Some(EventId(Uuid::max())));
        assert_eq!(code(foreign.await), "event-not-its-event");
        assert_eq!(app.attachments(&officer, case).await.unwrap().attachments, []);

        let id = attach(app, &officer, case, picture(0)).await.unwrap();
        assert_eq!(attach(app, &officer, case, picture(0)).await.unwrap(), id, "the same picture twice is one");
        for number in 1..MOST_PHOTOGRAPHS {
            attach(app, &officer, case, picture(u8::try_from(number).unwrap())).await.unwrap();
        }
        assert_eq!(code(attach(app, &officer, case, picture(99)).await), "case-too-many-photographs");
        attach_as(app, &officer, case, b"%PDF-1.7".to_vec(), "report.pdf", "Report", None).await.unwrap();

        let attachments = app.attachments(&officer, case).await.unwrap().attachments;
        assert_eq!(attachments.len(), MOST_PHOTOGRAPHS + 1);
        let first = attachments.iter().find(|attachment| attachment.id == id).unwrap();
        assert_eq!((first.name.as_str(), first.kind), ("picture.png", MediaKind::Png));
        assert_eq!(app.attachment_original(&officer, case, id).await.unwrap().1, picture(0));
        let copy = app.attachment_copy(&officer, case, id, Size::View).await.unwrap();
        assert_eq!(keeping::kind_of(&copy), Some(MediaKind::Jpeg));
        let report = attachments.iter().find(|attachment| attachment.kind == MediaKind::Pdf).unwrap().id;
        assert_eq!(code(app.attachment_copy(&officer, case, report, Size::View).await), "keeping-kind");
    })
    .await;
}

#[tokio::test]
async fn a_photograph_belongs_to_an_event_of_its_weapon_and_to_no_other() {
    on_a_node(async |node| {
        let (officer, app) = (officer(node).await, &node.app);
        let one = app.register_weapon(&officer, event("2009", pistol("A 1"))).await.unwrap();
        let other = app.register_weapon(&officer, event("2009", pistol("B 2"))).await.unwrap();
        let lost = app.add_event(&officer, one, event("2011", Fact::Lost { report: String::new() })).await.unwrap();
        let put = |weapon: Holder| attach_as(app, &officer, weapon, picture(1), "x.png", "The report", Some(lost));
        assert_eq!(code(put(other.into()).await), "event-not-its-event");
        let id = put(one.into()).await.unwrap();
        let file = app.weapon_file(&officer, one).await.unwrap();
        assert_eq!(file.attachments[0].event, Some(lost));
        assert_eq!(code(app.attachment(&officer, other.into(), id).await), "not-found");
        assert_eq!(app.weapon_file(&officer, other).await.unwrap().attachments, []);
    })
    .await;
}

#[tokio::test]
async fn an_original_is_given_to_those_who_may_have_it_and_each_look_is_noted() {
    on_a_node(async |node| {
        let (officer, app) = (officer(node).await, &node.app);
        let clerk = node.join("clerk", &[Role::RegistryClerk]).await.actor;
        let weapon: Holder = app.register_weapon(&clerk, event("2009", pistol("A 1"))).await.unwrap().into();
        let photograph = attach(app, &clerk, weapon, picture(1)).await.unwrap();
        let page = attach_as(app, &clerk, weapon, b"%PDF-1.7".to_vec(), "page.pdf", "Page", None).await.unwrap();
        assert!(app.attachment_copy(&clerk, weapon, photograph, Size::Thumbnail).await.is_ok());
        assert!(!app.attachment(&clerk, weapon, photograph).await.unwrap().may_fetch);
        assert_eq!(code(app.attachment_original(&clerk, weapon, photograph).await), "denied");
        assert!(app.attachment_original(&clerk, weapon, page).await.is_ok(), "a document has no copy for showing");
        assert!(app.attachment_original(&officer, weapon, photograph).await.is_ok());
        let expected = [
            "original-fetched picture.png",
            "original-fetched page.pdf",
            "fetch-original picture.png",
            "attachment-added page.pdf",
            "attachment-added picture.png",
        ];
        let mut found = acts(node).await;
        found.sort();
        let mut expected = expected.map(str::to_owned);
        expected.sort();
        assert_eq!(found, expected);
    })
    .await;
}

#[tokio::test]
async fn a_lost_original_is_named_by_the_check_and_its_page_still_opens() {
    on_a_node(async |node| {
        let (officer, app) = (officer(node).await, &node.app);
        let case = case(node, &officer).await;
        let [kept, lost] = [
            attach(app, &officer, case, picture(1)).await.unwrap(),
            attach(app, &officer, case, picture(2)).await.unwrap(),
        ];
        assert!(app.check_originals(|_| ()).await.unwrap().lost.is_empty());
        let digest = app.attachment(&officer, case, lost).await.unwrap().attachment.digest;
        std::fs::remove_file(node.folder().join("originals").join(&digest[..2]).join(&digest)).unwrap();
        let check = app.check_originals(|_| ()).await.unwrap();
        assert_eq!((check.attachments, check.lost.len()), (2, 1));
        assert_eq!(check.lost[0].attachment.id, lost);
        assert!(check.lost[0].damage.to_string().contains(&digest));
        assert_eq!(code(app.attachment_original(&officer, case, lost).await), "keeping-damaged");
        assert!(app.attachment(&officer, case, lost).await.unwrap().is_lost);
        assert!(app.attachment_original(&officer, case, kept).await.is_ok());
    })
    .await;
}
