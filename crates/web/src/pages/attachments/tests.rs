use super::one::AttachmentPage;
use super::*;
use crate::check::{Answer, Browser, HOSTILE, Sample, sample};
use crate::pages::weapons::tests::enter;
use app::attachments::{AttachmentFile, Particulars};
use axum::body::Body;
use axum::http::{Request, header};
use domain::Coded;
use domain::attachment::{Attachment, MediaKind};
use domain::id::{AttachmentId, EventId, UserId};
use keeping::{Damage, Digest, KeepingError};
use uuid::Uuid;

/// One attachment of each kind, the first without a word.
pub(in crate::pages) fn attachments(holder: Holder, event: Option<EventId>) -> Vec<Attachment> {
    let attachment = |(kind, number): (&MediaKind, u128)| Attachment {
        id: AttachmentId(Uuid::from_u128(number)),
        holder,
        event: event.filter(|_| number % 2 == 1),
        kind: *kind,
        size: 4_000_000,
        digest: if number == 0 { "00".to_owned() } else { format!("{number:064x}") },
        name: HOSTILE.to_owned(),
        words: if number == 0 { String::new() } else { HOSTILE.to_owned() },
        sealed_at: "2026-03-01T08:00:00Z".parse().unwrap(),
        sealed_by: (number > 1).then(|| UserId(Uuid::nil())),
    };
    MediaKind::ALL.iter().zip(0..).map(attachment).collect()
}

fn weapon() -> Holder {
    WeaponId(Uuid::from_u128(1)).into()
}

impl Sample for ListPage {
    fn samples(page: &Page) -> Vec<Self> {
        let events = crate::pages::weapons::tests::file().events;
        let full = Attached {
            holder: weapon(),
            title: HOSTILE.to_owned(),
            attachments: attachments(weapon(), Some(events[0].id)),
            events,
            may_add: true,
        };
        let empty = Attached {
            holder: CaseId(Uuid::from_u128(2)).into(),
            title: "XA-2026-0001".to_owned(),
            attachments: Vec::new(),
            events: Vec::new(),
            may_add: true,
        };
        let mut faults = FieldFaults::default();
        faults.add("words", "No word.");
        faults.add("file", "No file.");
        let closed = Attached { may_add: false, title: String::new(), ..full.clone() };
        vec![
            Self::new(page.clone(), &full, String::new(), FieldFaults::default()),
            Self::new(page.clone(), &empty, HOSTILE.to_owned(), faults),
            Self::new(page.clone(), &closed, String::new(), FieldFaults::default()),
        ]
    }
}

impl Sample for AttachmentPage {
    fn samples(page: &Page) -> Vec<Self> {
        let noted = Particulars {
            taken: Some(HOSTILE.to_owned()),
            place: Some((-4.5, 20.25)),
            device: Some(HOSTILE.to_owned()),
            device_serial: Some(HOSTILE.to_owned()),
        };
        let particulars = [Some(noted), Some(Particulars::default()), None].into_iter().cycle();
        let sample = |((attachment, particulars), number): ((Attachment, Option<Particulars>), usize)| {
            let file = AttachmentFile {
                title: "A 1".to_owned(),
                sealed_by: attachment.sealed_by.map(|_| HOSTILE.to_owned()),
                attachment,
                may_fetch: number != 2,
                particulars,
                is_lost: number == 3,
            };
            Self::new(page.clone(), &file)
        };
        attachments(weapon(), None).into_iter().zip(particulars).zip(0..).map(sample).collect()
    }
}

#[test]
fn the_pages_hold_in_every_language() {
    sample::<ListPage>();
    sample::<AttachmentPage>();
}

/// A PNG of one white pixel.
const PIXEL: &[u8] = b"\x89PNG\x0d\x0a\x1a\x0a\x00\x00\x00\x0dIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU\x00\x00\x00\x0aIDATx\x9cc\xf8\x0f\x00\x01\x01\x01\x00\xb18\xf6\x14\x00\x00\x00\x00IEND\xaeB`\x82";

/// Sends files as a browser does.
async fn send(browser: &mut Browser, at: &str, csrf: &str, words: &str, files: &[(&str, &[u8])]) -> Answer {
    let mut body = Vec::new();
    for (name, value) in [("csrf", csrf), ("words", words)] {
        body.extend(format!("--b\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").bytes());
    }
    for (name, content) in files {
        let head = format!("Content-Disposition: form-data; name=\"file\"; filename=\"{name}\"");
        body.extend(format!("--b\r\n{head}\r\n\r\n").bytes());
        body.extend(*content);
        body.extend(b"\r\n");
    }
    body.extend(b"--b--\r\n");
    let request = Request::post(format!("{at}/attachments"))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=b");
    browser.send(request, Body::from(body)).await
}

/// The first link in a page that begins so.
fn link(body: &str, beginning: &str) -> String {
    let (_, rest) =
        body.split_once(&format!("href=\"{beginning}")).unwrap_or_else(|| panic!("no {beginning} in {body}"));
    format!("{beginning}{}", rest.split('"').next().unwrap())
}

#[tokio::test]
async fn a_photograph_is_put_beside_a_weapon_shown_as_a_copy_and_given_out_as_it_came() {
    let mut browser = Browser::signed_in().await;
    let weapon = format!("/weapons/{}", enter(&mut browser, "KD81941", "Norvik Arms").await);
    let csrf = browser.csrf().to_owned();
    assert_eq!(send(&mut browser, &weapon, "guess", "Left side", &[("a.png", PIXEL)]).await.status, 403);
    let mute = send(&mut browser, &weapon, &csrf, " ", &[("a.png", PIXEL)]).await;
    assert_eq!(mute.status, 422);
    assert!(mute.body.contains(r##"href="#f-words""##), "{}", mute.body);
    let files: [(&str, &[u8]); 2] = [("left.png", PIXEL), ("list.html", b"<script>alert(1)</script>")];
    let sent = send(&mut browser, &weapon, &csrf, "Left side", &files).await;
    assert_eq!((sent.status, sent.location), (303, format!("{weapon}/attachments")), "{}", sent.body);

    let shown = browser.get(&weapon).await.body;
    assert!(shown.contains(r#"alt="Left side""#), "{shown}");
    let thumbnail = shown.split("<img src=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let copy = browser.get(&thumbnail).await;
    assert_eq!((copy.status, &copy.headers[header::CONTENT_TYPE]), (200, &"image/jpeg".parse().unwrap()));
    let page = browser.get(thumbnail.strip_suffix("/thumbnail").unwrap()).await.body;
    let original = browser.get(&link(&page, &format!("{weapon}/attachments/")).replace("/view", "/original")).await;
    assert_eq!(original.status, 200);
    assert_eq!(original.headers[header::CONTENT_DISPOSITION], "attachment; filename*=UTF-8''left.png");
    assert_eq!(original.headers[header::X_CONTENT_TYPE_OPTIONS], "nosniff");

    // A text is never shown, whatever it is called.
    let list = browser.get(&format!("{weapon}/attachments")).await.body;
    let document = list.split("plain-list").nth(1).unwrap();
    let text = browser.get(&format!("{}/original", link(document, &weapon))).await;
    assert_eq!(text.headers[header::CONTENT_TYPE], "application/octet-stream");
    assert_eq!(text.headers[header::CONTENT_DISPOSITION], "attachment; filename*=UTF-8''list.html.txt");
}

#[tokio::test]
async fn a_file_that_is_refused_is_named_and_those_before_it_are_stored() {
    let mut browser = Browser::signed_in().await;
    let weapon = format!("/weapons/{}", enter(&mut browser, "KD81941", "Norvik Arms").await);
    let csrf = browser.csrf().to_owned();
    let files: [(&str, &[u8]); 2] = [("left.png", PIXEL), ("tool.exe", b"MZ\0\x01")];
    let refused = send(&mut browser, &weapon, &csrf, "Left side", &files).await;
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("tool.exe: ") && refused.body.contains("plain text"), "{}", refused.body);
    assert!(refused.body.contains(r#"alt="Left side""#) && refused.body.contains(r#"value="Left side""#));
    let none = send(&mut browser, &weapon, &csrf, "Left side", &[("", b"")]).await;
    assert_eq!(none.status, 303);
}

#[test]
fn whatever_is_refused_is_said_in_every_language_without_a_gap() {
    use app::attachments::AttachmentFault as Kind;
    let errors = || {
        let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
        let pixels = KeepingError::TooManyPixels { width: 9, height: 9, megapixels: 64 };
        let damaged = KeepingError::Damaged(Damage::Missing(Digest::of(b"")));
        [
            KeepingError::Empty,
            KeepingError::Kind,
            KeepingError::TooLarge { megabytes: 32 },
            pixels,
            KeepingError::NoRoom(full()),
            KeepingError::Disk(full()),
            KeepingError::NotKept,
            damaged,
        ]
    };
    let refusals =
        || [Kind::NoWords, Kind::TooManyWords(500), Kind::NotItsEvent, Kind::TooMany(60), Kind::TooManyPhotographs(6)];
    for lang in texts::Lang::ALL {
        let page = crate::check::page(lang);
        for refusal in refusals().into_iter().chain(errors().map(Kind::Keeping)) {
            let said = page.why(&refusal);
            assert!(!said.contains(['⟦', '$']), "{lang}: {said}");
        }
    }
}
