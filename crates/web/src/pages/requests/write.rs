//! A request while it is written: weighed by the quality gate, saved as a draft, looked at as the other State will see it,
//! sent.

use super::gate::GateView;
use super::show::Asked;
use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::pages::cases::fields::Fields;
use crate::pages::cases::words::{Shown, Words};
use crate::parts::choice::Choice;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::Tone;
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::cases::{CaseFault, CaseFile};
use app::requests::{RequestContent, SeenDraft, Weighed};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::id::CaseId;
use domain::request::{Draft, OnwardRelease, Restriction, Sought, TraceRequest, Urgency, WhyAsked};
use domain::{Coded, CountryCode, NonBlank};
use reference::Reference;
use serde::Deserialize;
use store::cases::Revised;
use texts::{Arg, Lang};

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/requests/new", get(begin).post(write))
}

/// The address under which a request to a State is written.
pub(crate) fn address(case: CaseId, to: CountryCode) -> String {
    format!("/cases/{case}/requests/new?to={to}")
}

/// The form as it was sent, or as it is shown.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
struct RequestForm {
    to: String,
    why: String,
    sought: Vec<String>,
    authorities: String,
    purpose: String,
    onward: String,
    reservation: String,
    urgency: String,
    urgency_reason: String,
    language: String,
    /// The draft that the form began with: its State and its revision; both empty for a new one.
    seen_to: String,
    seen_rev: String,
    /// The digest of the request as it was looked at.
    looked: String,
    /// `save`, `look` or `send`.
    action: String,
}

impl RequestForm {
    /// What to begin with: all is asked, routinely, and stays with those who trace.
    fn begin(page: &Page, to: &str, why: Option<WhyAsked>) -> Self {
        Self {
            to: to.to_owned(),
            why: why.unwrap_or(WhyAsked::Other).code().to_owned(),
            sought: Sought::ALL.iter().map(|sought| sought.code().to_owned()).collect(),
            authorities: page.t("handling-default-authorities"),
            purpose: page.t("handling-default-purpose"),
            onward: OnwardRelease::ConsentNeeded.code().to_owned(),
            urgency: Urgency::Routine.code().to_owned(),
            language: page.lang.code().to_owned(),
            ..Self::default()
        }
    }

    /// What was saved.
    fn of(words: &Words<'_>, draft: &Revised<Draft>) -> Self {
        let content = draft.thing.content.clone();
        let text = |said: Option<NonBlank>| said.map(|said| said.to_string()).unwrap_or_default();
        let form = Self {
            to: words.state(content.to),
            why: content.why.code().to_owned(),
            sought: content.sought.iter().map(|sought| sought.code().to_owned()).collect(),
            authorities: text(content.handling.authorities),
            purpose: text(content.handling.purpose),
            onward: content.handling.onward_release.code().to_owned(),
            reservation: content.reservation,
            urgency: content.urgency.code().to_owned(),
            urgency_reason: content.urgency_reason,
            language: content.language,
            ..Self::default()
        };
        form.seeing(Some(draft))
    }

    /// The form, with this draft before the writer.
    fn seeing(self, draft: Option<&Revised<Draft>>) -> Self {
        Self {
            seen_to: draft.map(|draft| draft.thing.content.to.to_string()).unwrap_or_default(),
            seen_rev: draft.map(|draft| draft.rev.to_string()).unwrap_or_default(),
            ..self
        }
    }

    /// The draft that the writer has before her.
    fn seen(&self) -> Option<SeenDraft> {
        Some(SeenDraft { to: self.seen_to.parse().ok()?, rev: self.seen_rev.parse().ok()? })
    }

    /// What the form says. Without a State it can be weighed all the same, as if it went to nobody in particular.
    fn read(&self, page: &Page, site: &Site) -> (RequestContent, FieldFaults) {
        let mut fields = Fields::new(page, site.app.reference());
        let to = fields.state("to", &self.to);
        if self.to.trim().is_empty() {
            fields.refuse("to", "request-to-missing");
        }
        let nobody = || "ZZ".parse().expect("two capitals, which ISO 3166-1 will never give to a State");
        let content = RequestContent {
            to: to.unwrap_or_else(nobody),
            why: fields.choice("why", &self.why).unwrap_or(WhyAsked::Other),
            sought: fields.choices(&self.sought),
            handling: Restriction {
                authorities: NonBlank::new(&self.authorities),
                purpose: NonBlank::new(&self.purpose),
                onward_release: fields.choice("onward", &self.onward).unwrap_or(OnwardRelease::ConsentNeeded),
            },
            reservation: self.reservation.trim().to_owned(),
            urgency: fields.choice("urgency", &self.urgency).unwrap_or(Urgency::Routine),
            urgency_reason: self.urgency_reason.trim().to_owned(),
            language: self.language.parse().unwrap_or(page.lang).code().to_owned(),
        };
        (content, fields.faults)
    }
}

/// The page.
#[derive(Template)]
#[template(path = "requests/new.html")]
struct RequestWritePage {
    page: Page,
    crumbs: Vec<Link>,
    case: CaseId,
    title: String,
    /// The draft that is kept, if one is.
    kept: Option<Kept>,
    /// Whether somebody else has written meanwhile.
    is_overtaken: bool,
    /// Whether the form shows what is not kept yet.
    is_unsaved: bool,
    typed: RequestForm,
    faults: FieldFaults,
    verdict: GateView,
    may_send: bool,
    serial: String,
    seen: Vec<Shown>,
    photographs: usize,
    states: Vec<String>,
    whys: Vec<Choice>,
    sought: Vec<Choice>,
    releases: Vec<Choice>,
    urgencies: Vec<Choice>,
    languages: Vec<Choice>,
    /// The request as the other State will see it, once it was asked for and may be sent.
    preview: Option<Preview>,
}

struct Preview {
    title: String,
    asked: Asked,
    digest: String,
}

/// What stands around the form.
struct Around {
    file: CaseFile,
    content: RequestContent,
    weighed: Weighed,
    /// The States to which there is a confirmed link.
    linked: Vec<CountryCode>,
    may_send: bool,
}

impl Around {
    async fn read(site: &Site, actor: &Actor, file: CaseFile, content: RequestContent) -> Result<Self, Fault> {
        let weighed = site.app.weigh_request(actor, file.case.id, &content).await?;
        let partners = if actor.may(Deed::ReadPartners) { site.app.partners(actor).await? } else { Vec::new() };
        let confirmed = partners.iter().filter(|partner| partner.confirmed.is_some());
        let linked = confirmed.map(|partner| partner.card.state).collect();
        Ok(Self { file, content, weighed, linked, may_send: actor.may(Deed::SendRequest) })
    }
}

impl RequestWritePage {
    fn new(page: Page, reference: &Reference, around: &Around, form: RequestForm, faults: FieldFaults) -> Self {
        let Around { file, content, weighed, linked, may_send } = around;
        let case = &file.case;
        let words = Words::new(&page, reference);
        let sought: Vec<Sought> = form.sought.iter().filter_map(|code| Sought::from_code(code).ok()).collect();
        let language = |lang: Lang| Choice {
            value: lang.code().to_owned(),
            label: lang.own_name().to_owned(),
            chosen: lang.code() == form.language,
        };
        let kept = form.seen().and_then(|seen| draft_to(file, seen.to));
        let title = match kept {
            Some(draft) => page.tx("request-draft-to", "state", words.state(draft.thing.content.to)),
            None => page.t("request-new-title"),
        };
        let was_sent_in = !form.action.is_empty();
        let wants_preview = matches!(&*form.action, "look" | "send");
        let is_ready = wants_preview && faults.is_empty() && weighed.verdict.may_be_sent();
        Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(case.id, &case.number),
                Link::new("", title.clone()),
            ],
            case: case.id,
            title,
            kept: kept.map(|draft| Kept::new(&words, file, draft)),
            is_overtaken: false,
            is_unsaved: was_sent_in && kept.is_none_or(|draft| draft.thing.content != *content),
            verdict: GateView::new(&page, case.id, &weighed.verdict),
            may_send: *may_send,
            serial: case.observation.serial.clone(),
            seen: words.seen(&case.observation),
            photographs: file.attachments.iter().filter(|attachment| attachment.kind.is_picture()).count(),
            states: linked.iter().map(|state| words.state(*state)).collect(),
            whys: page.choices(WhyAsked::from_code(&form.why).ok()),
            sought: page.many_choices(&sought),
            releases: page.choices(OnwardRelease::from_code(&form.onward).ok()),
            urgencies: page.choices(Urgency::from_code(&form.urgency).ok()),
            languages: Lang::ALL.map(language).to_vec(),
            preview: is_ready.then(|| Preview {
                title: page.tx("answer-preview", "state", words.state(content.to)),
                asked: Asked::new(&words, file, &weighed.request),
                digest: digest(&weighed.request),
            }),
            typed: form,
            faults,
            page,
        }
    }
}

/// A draft that is kept.
pub(super) struct Kept {
    /// Who saved it last, and when.
    pub(super) saved: String,
    /// Where it is gone on with.
    pub(super) href: String,
    /// Where it is thrown away.
    pub(super) discard: String,
}

impl Kept {
    pub(super) fn new(words: &Words<'_>, file: &CaseFile, draft: &Revised<Draft>) -> Self {
        let (case, to) = (file.case.id, draft.thing.content.to);
        let person = file.people.get(&draft.thing.saved_by).cloned().unwrap_or_default();
        let moment = words.page.moment(draft.thing.saved_at);
        let args = [("person", Arg::Text(&person)), ("moment", Arg::Text(&moment))];
        Self {
            saved: words.page.tv("request-draft-saved-by", &args),
            href: address(case, to),
            discard: format!("/cases/{case}/requests/discard?to={to}"),
        }
    }
}

/// The draft of a case to a State.
fn draft_to(file: &CaseFile, to: CountryCode) -> Option<&Revised<Draft>> {
    file.drafts.iter().find(|draft| draft.thing.content.to == to)
}

/// By which it is known that what is sent is what was looked at, be it that the form changed since, or the case.
fn digest(request: &TraceRequest) -> String {
    let text = serde_json::to_vec(request).expect("a request is texts, numbers and lists of them");
    exchange::Digest::of(&text).to_string()
}

/// Whom to ask, and why, as a proposal of the case's page says. If there is a draft to that State, it is gone on with.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Proposed {
    to: String,
    why: String,
}

async fn begin(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Query(proposed): Query<Proposed>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    let page = visitor.page();
    let file = site.app.case_file(actor, id).await?;
    let words = Words::new(&page, site.app.reference());
    let form = match proposed.to.parse::<CountryCode>() {
        Ok(state) => match draft_to(&file, state) {
            Some(draft) => RequestForm::of(&words, draft),
            None => RequestForm::begin(&page, &words.state(state), WhyAsked::from_code(&proposed.why).ok()),
        },
        Err(_) => RequestForm::begin(&page, &proposed.to, None),
    };
    let (content, _) = form.read(&page, &site);
    let around = Around::read(&site, actor, file, content).await?;
    let begun = RequestWritePage::new(page, site.app.reference(), &around, form, FieldFaults::default());
    Ok(View(begun).into_response())
}

async fn write(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Form(form): Form<RequestForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::WorkCases)?;
    let mut page = visitor.page();
    let (content, faults) = form.read(&page, &site);
    let sends = form.action == "send";
    if faults.is_empty() && sends && digest(&site.app.weigh_request(actor, id, &content).await?.request) != form.looked
    {
        page.notices.push(Notice { tone: Tone::Warning, text: page.t("request-changed-since-look") });
    } else if faults.is_empty() && sends {
        match site.app.send_request(actor, id, content.clone(), form.seen()).await {
            Ok(request) => {
                return Ok(view::go(&site, &format!("/cases/{id}/requests/{request}"), "request-sent-notice"));
            }
            Err(fault) => return refused(&site, actor, page, id, form, content, fault).await,
        }
    } else if faults.is_empty() && form.action == "save" {
        match site.app.save_draft(actor, id, content.clone(), form.seen()).await {
            Ok(()) => return Ok(view::go(&site, &address(id, content.to), "request-draft-saved")),
            Err(fault) => return refused(&site, actor, page, id, form, content, fault).await,
        }
    }
    let file = site.app.case_file(actor, id).await?;
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let around = Around::read(&site, actor, file, content).await?;
    Ok((status, View(RequestWritePage::new(page, site.app.reference(), &around, form, faults))).into_response())
}

/// The form again, with what was typed, and why it was neither saved nor sent.
async fn refused(
    site: &Site,
    actor: &Actor,
    mut page: Page,
    id: CaseId,
    mut form: RequestForm,
    content: RequestContent,
    fault: CaseFault,
) -> Result<Response, Fault> {
    let is_overtaken = matches!(fault, CaseFault::DraftChanged(_) | CaseFault::DraftGone(_));
    let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
    let mut faults = FieldFaults::default();
    match refusal.field {
        Some(field) => faults.add(field, refusal.text),
        None => page.notices.push(Notice { tone: Tone::Bad, text: refusal.text }),
    }
    let file = site.app.case_file(actor, id).await?;
    if is_overtaken {
        // The writer is told of what is kept: what she saves from here takes its place knowingly.
        form = form.seeing(draft_to(&file, content.to));
    }
    let around = Around::read(site, actor, file, content).await?;
    let again = RequestWritePage::new(page, site.app.reference(), &around, form, faults);
    let status = if is_overtaken { StatusCode::CONFLICT } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, View(RequestWritePage { is_overtaken, ..again })).into_response())
}

#[cfg(test)]
impl crate::check::Sample for RequestWritePage {
    fn samples(page: &Page) -> Vec<Self> {
        use domain::gate::{GateCode, GateFinding, Verdict};
        let reference = Reference::shipped();
        let note = |code, note: &str| GateFinding { code, note: note.to_owned() };
        let mut findings: Vec<GateFinding> = GateCode::ALL.iter().map(|code| note(*code, "")).collect();
        findings.push(note(GateCode::SerialSuspicious, "serial-looks-like-calibre"));
        let bad = Verdict { score: 0, findings };
        let good = Verdict { score: 100, findings: Vec::new() };
        let file = || crate::pages::cases::samples::files().swap_remove(0);
        let request = crate::pages::cases::samples::requests().swap_remove(0).record.request;
        let around = |verdict: &Verdict| {
            let file = file();
            let content = file.drafts[0].thing.content.clone();
            let weighed = Weighed { request: request.clone(), verdict: verdict.clone() };
            Around { file, content, weighed, linked: vec!["GH".parse().expect("a code")], may_send: true }
        };
        let typed = |action: &str| RequestForm {
            urgency_reason: crate::check::HOSTILE.to_owned(),
            action: action.to_owned(),
            ..RequestForm::begin(page, "Ghana", None)
        };
        let mut faults = FieldFaults::default();
        faults.add("to", crate::check::HOSTILE);
        let kept = typed("look").seeing(file().drafts.first());
        let new = |verdict: &Verdict, form, faults| Self::new(page.clone(), &reference, &around(verdict), form, faults);
        vec![
            new(&bad, typed(""), faults),
            new(&bad, kept.clone(), FieldFaults::default()),
            Self { is_overtaken: true, ..new(&good, kept, FieldFaults::default()) },
        ]
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::RequestWritePage>();
    }
}
