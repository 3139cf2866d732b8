//! Photographs and documents of a weapon or a case: the list, with the form for more, and one of them.

mod one;

use crate::extract::{Multipart, Path, short_text};
use crate::fault::Fault;
use crate::form::FieldFaults;
use crate::page::Page;
use crate::parts::attached::Thumbnail;
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::attachments::{Attached, AttachmentFault, LARGEST, MOST_PHOTOGRAPHS, NewAttachment};
use app::{Actor, Explain};
use askama::Template;
use axum::Router;
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::attachment::Holder;
use domain::event::EventKind;
use domain::id::{CaseId, WeaponId};
use serde::de::DeserializeOwned;

/// How many of the largest files one form may bring; each is on the disk before the next one is read.
const AT_ONCE: usize = 12;

/// The routes of these pages. Only here may a form be larger than others.
pub fn routes() -> Router<Site> {
    let limit = DefaultBodyLimit::max(AT_ONCE * usize::try_from(LARGEST).unwrap_or(usize::MAX) + 64 * 1024);
    Router::new()
        .route("/weapons/{id}/attachments", get(list::<WeaponId>).post(receive::<WeaponId>).layer(limit))
        .route("/cases/{id}/attachments", get(list::<CaseId>).post(receive::<CaseId>).layer(limit))
        .merge(one::routes())
}

/// The id of something that has attachments.
trait HolderId: Into<Holder> + DeserializeOwned + Send + 'static {}
impl<T: Into<Holder> + DeserializeOwned + Send + 'static> HolderId for T {}

/// Where the attachments of a weapon or a case are.
pub(crate) fn folder(holder: Holder) -> String {
    format!("{}/attachments", home(holder))
}

/// The page of a weapon or a case.
fn home(holder: Holder) -> String {
    match holder {
        Holder::Weapon(id) => format!("/weapons/{id}"),
        Holder::Case(id) => format!("/cases/{id}"),
    }
}

/// The way to the attachments of a weapon or a case.
fn crumbs(page: &Page, holder: Holder, title: &str) -> Vec<Link> {
    let (list, name) = match holder {
        Holder::Weapon(_) if title.is_empty() => {
            (Link::new("/weapons", page.t("nav-register")), page.t("weapon-no-serial"))
        }
        Holder::Weapon(_) => (Link::new("/weapons", page.t("nav-register")), title.to_owned()),
        Holder::Case(_) => (Link::new("/cases", page.t("nav-cases")), title.to_owned()),
    };
    vec![list, Link::new(home(holder), name), Link::new(folder(holder), page.t("attachments"))]
}

/// What is attached, and the form for more.
#[derive(Template)]
#[template(path = "attachments/list.html")]
struct ListPage {
    page: Page,
    crumbs: Vec<Link>,
    folder: String,
    pictures: Vec<Thumbnail>,
    documents: Vec<Thumbnail>,
    /// The events of the weapon, of which one may be chosen.
    events: Vec<Choice>,
    hint: String,
    words: String,
    faults: FieldFaults,
    may_add: bool,
}

impl ListPage {
    fn new(page: Page, attached: &Attached, words: String, faults: FieldFaults) -> Self {
        let limit = page.tn("attachment-files-hint", "count", LARGEST >> 20);
        let (pictures, documents) = Thumbnail::of(&page, attached.holder, &attached.attachments, &attached.events);
        Self {
            crumbs: crumbs(&page, attached.holder, &attached.title),
            folder: folder(attached.holder),
            pictures,
            documents,
            events: events(&page, attached),
            hint: match attached.holder {
                Holder::Case(_) => format!("{limit} {}", page.tn("photograph-limit", "count", MOST_PHOTOGRAPHS)),
                Holder::Weapon(_) => limit,
            },
            words,
            faults,
            may_add: attached.may_add,
            page,
        }
    }
}

fn events(page: &Page, attached: &Attached) -> Vec<Choice> {
    let happened = attached.events.iter().filter(|event| event.fact.kind() != EventKind::Corrected);
    let choice = |event: &domain::event::Event| Choice {
        value: event.id.to_string(),
        label: format!("{}, {}", page.coded(&event.fact.kind()), page.date(event.occurred)),
        chosen: false,
    };
    happened.map(choice).collect()
}

async fn list<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<Id>,
) -> Result<View<ListPage>, Fault> {
    let attached = site.app.attachments(visitor.actor()?, id.into()).await?;
    Ok(View(ListPage::new(visitor.page(), &attached, String::new(), FieldFaults::default())))
}

/// Takes files piece by piece: each is stored, or refused, before the next one is read. What is said of them comes first.
async fn receive<Id: HolderId>(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<Id>,
    Multipart(mut form): Multipart,
) -> Result<Response, Fault> {
    let (actor, holder) = (visitor.actor()?, id.into());
    let (mut is_ours, mut added) = (false, 0);
    let mut new = NewAttachment::default();
    while let Some(field) = form.next_field().await? {
        match field.name() {
            Some("csrf") => {
                visitor.check_csrf(&short_text(field).await?)?;
                is_ours = true;
            }
            Some("words") => new.words = short_text(field).await?,
            Some("event") => new.event = short_text(field).await?.parse().ok(),
            // A browser sends an empty part where no file was chosen.
            Some("file") if is_ours && field.file_name().is_some_and(|name| !name.is_empty()) => {
                new.name = field.file_name().unwrap_or_default().to_owned();
                match take(&site, actor, holder, field, &new).await {
                    Ok(()) => added += 1,
                    Err(NotTaken::Fault(fault)) => return Err(fault),
                    Err(NotTaken::Refused(refusal)) => return again(&site, &visitor, holder, new, &refusal).await,
                }
            }
            _ => {}
        }
    }
    if !is_ours {
        return Err(Fault::StaleForm);
    }
    let said = if added == 0 { "attachment-none-chosen" } else { "attachment-added" };
    Ok(view::go(&site, &folder(holder), said))
}

/// Why a file was not taken.
enum NotTaken {
    /// The request as a whole cannot be answered.
    Fault(Fault),
    /// The file, or what is said of it, does not do.
    Refused(AttachmentFault),
}

impl From<AttachmentFault> for NotTaken {
    fn from(fault: AttachmentFault) -> Self {
        match fault {
            AttachmentFault::Fault(fault) => Self::Fault(fault.into()),
            refusal => Self::Refused(refusal),
        }
    }
}

async fn take(
    site: &Site,
    actor: &Actor,
    holder: Holder,
    mut field: Field<'_>,
    new: &NewAttachment,
) -> Result<(), NotTaken> {
    let mut arrival = site.app.begin_attachment(actor, holder).await?;
    while let Some(piece) = field.chunk().await.map_err(|error| NotTaken::Fault(error.into()))? {
        arrival.write(&piece).map_err(AttachmentFault::from)?;
    }
    site.app.attach(actor, holder, arrival, new.clone()).await?;
    Ok(())
}

/// The list once more, with what was wrong. What came before the file that was refused is stored.
async fn again(
    site: &Site,
    visitor: &Visitor,
    holder: Holder,
    new: NewAttachment,
    refusal: &AttachmentFault,
) -> Result<Response, Fault> {
    let page = visitor.page();
    let mut faults = FieldFaults::default();
    let why = page.why(refusal);
    match refusal {
        AttachmentFault::NoWords | AttachmentFault::TooManyWords(_) => faults.add("words", why),
        _ => {
            tracing::warn!(error = refusal as &dyn std::error::Error, code = refusal.code(), "a file was not kept");
            let said = [("name", texts::Arg::Text(&new.name)), ("why", texts::Arg::Text(&why))];
            faults.add("file", page.tv("attachment-refused", &said));
        }
    }
    let attached = site.app.attachments(visitor.actor()?, holder).await?;
    let page = ListPage::new(page, &attached, new.words, faults);
    Ok((StatusCode::UNPROCESSABLE_ENTITY, View(page)).into_response())
}

#[cfg(test)]
pub(in crate::pages) mod tests;
