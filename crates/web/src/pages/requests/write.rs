//! A new request: written, weighed by the quality gate, sent.

use crate::extract::{Path, Query};
use crate::fault::Fault;
use crate::form::{FieldFaults, Form};
use crate::page::{Notice, Page};
use crate::pages::cases::case_link;
use crate::pages::cases::fields::Fields;
use crate::pages::cases::words::{Shown, Words};
use crate::parts::choice::Choice;
use crate::parts::finding::Finding;
use crate::parts::links::Link;
use crate::site::Site;
use crate::tone::{Tone, Toned};
use crate::view::{self, View};
use crate::visitor::Visitor;
use app::Actor;
use app::cases::CaseFile;
use app::requests::RequestContent;
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use domain::authority::Deed;
use domain::gate::{GateCode, GateFinding, Verdict};
use domain::id::CaseId;
use domain::request::{OnwardRelease, Restriction, Sought, Urgency, WhyAsked};
use domain::{Coded, CountryCode, NonBlank};
use serde::Deserialize;
use texts::Lang;

/// The route of this page.
pub(super) fn routes() -> Router<Site> {
    Router::new().route("/cases/{id}/requests/new", get(begin).post(weigh_or_send))
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
    /// `check` or `send`.
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
    typed: RequestForm,
    faults: FieldFaults,
    verdict: GateView,
    serial: String,
    seen: Vec<Shown>,
    photographs: usize,
    states: Vec<String>,
    whys: Vec<Choice>,
    sought: Vec<Choice>,
    releases: Vec<Choice>,
    urgencies: Vec<Choice>,
    languages: Vec<Choice>,
}

/// What the gate says, in words.
struct GateView {
    score: u32,
    findings: Vec<Finding>,
    may_be_sent: bool,
}

impl GateView {
    fn new(page: &Page, case: CaseId, verdict: &Verdict) -> Self {
        Self {
            score: verdict.score,
            findings: verdict.findings.iter().map(|found| finding(page, case, found)).collect(),
            may_be_sent: verdict.may_be_sent(),
        }
    }
}

fn finding(page: &Page, case: CaseId, found: &GateFinding) -> Finding {
    let severity = found.code.severity();
    let text = match found.code {
        GateCode::SerialSuspicious => format!("{} {}", page.coded(&found.code), page.t(suspicion(&found.note))),
        code => page.coded(&code),
    };
    Finding {
        tone: severity.tone(),
        severity: page.coded(&severity),
        text,
        clause: found.code.paragraph().to_owned(),
        href: place(case, found.code),
    }
}

/// What a serial looks like instead, by the code of `marks`.
fn suspicion(code: &str) -> &'static str {
    match code {
        "serial-looks-like-model" => "suspicion-model",
        "serial-looks-like-calibre" => "suspicion-calibre",
        "serial-looks-like-patent" => "suspicion-patent",
        "serial-looks-like-stock-number" => "suspicion-stock-number",
        "serial-has-licence-prefix" => "suspicion-licence-prefix",
        "serial-looks-like-inventory-mark" => "suspicion-inventory",
        "serial-in-scientific-notation" => "suspicion-scientific-notation",
        "serial-looks-like-date" => "suspicion-date",
        _ => "suspicion-other",
    }
}

/// Where a finding is to be mended.
fn place(case: CaseId, code: GateCode) -> String {
    let field = match code {
        GateCode::NoHandling => return "#f-authorities".to_owned(),
        GateCode::NothingSought => return "#f-sought".to_owned(),
        GateCode::UrgentWithoutReason => return "#f-urgency_reason".to_owned(),
        GateCode::ToOneself => return "#f-to".to_owned(),
        GateCode::PartialWithoutPhotograph | GateCode::NoPhotograph => return format!("/cases/{case}#photographs"),
        GateCode::NoDomesticSearch => return format!("/cases/{case}#identification"),
        GateCode::NoGround => "grounds",
        GateCode::NoLegalBasis => "legal_basis",
        GateCode::NoIntendedUse => "intended_use",
        GateCode::NoType => "weapon_type",
        GateCode::NoCalibre => "calibre",
        GateCode::NoMaker => "maker",
        GateCode::NoModel => "model",
        GateCode::NoCountry => "country",
        GateCode::NoDate => "date",
        GateCode::NoPlace => "place",
        GateCode::NoNarrative => "narrative",
        GateCode::NotReadFromWeapon => "read_from_weapon",
        GateCode::NoMarks | GateCode::SerialSuspicious | GateCode::SerialUnreadable => "serial",
    };
    format!("/cases/{case}/edit#f-{field}")
}

/// What stands around the form.
struct Around<'a> {
    reference: &'a reference::Reference,
    file: &'a CaseFile,
    verdict: &'a Verdict,
    /// The States to which there is a confirmed link.
    linked: Vec<CountryCode>,
}

impl RequestWritePage {
    fn new(page: Page, around: &Around<'_>, form: RequestForm, faults: FieldFaults) -> Self {
        let case = &around.file.case;
        let words = Words::new(&page, around.reference);
        let sought: Vec<Sought> = form.sought.iter().filter_map(|code| Sought::from_code(code).ok()).collect();
        let language = |lang: Lang| Choice {
            value: lang.code().to_owned(),
            label: lang.own_name().to_owned(),
            chosen: lang.code() == form.language,
        };
        Self {
            crumbs: vec![
                Link::new("/cases", page.t("nav-cases")),
                case_link(case.id, &case.number),
                Link::new("", page.t("request-new-title")),
            ],
            case: case.id,
            verdict: GateView::new(&page, case.id, around.verdict),
            serial: case.observation.serial.clone(),
            seen: words.seen(&case.observation),
            photographs: case.photographs.len(),
            states: around.linked.iter().map(|state| words.state(*state)).collect(),
            whys: page.choices(WhyAsked::from_code(&form.why).ok()),
            sought: page.many_choices(&sought),
            releases: page.choices(OnwardRelease::from_code(&form.onward).ok()),
            urgencies: page.choices(Urgency::from_code(&form.urgency).ok()),
            languages: Lang::ALL.map(language).to_vec(),
            typed: form,
            faults,
            page,
        }
    }
}

/// Whom to ask, and why, as a proposal of the case's page says.
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
    let actor = visitor.may(Deed::SendRequest)?;
    let page = visitor.page();
    let to = match proposed.to.parse() {
        Ok(state) => Words::new(&page, site.app.reference()).state(state),
        Err(_) => proposed.to,
    };
    let form = RequestForm::begin(&page, &to, WhyAsked::from_code(&proposed.why).ok());
    let (content, _) = form.read(&page, &site);
    shown(&site, actor, page, id, form, &content, FieldFaults::default()).await
}

async fn weigh_or_send(
    State(site): State<Site>,
    visitor: Visitor,
    Path(id): Path<CaseId>,
    Form(form): Form<RequestForm>,
) -> Result<Response, Fault> {
    let actor = visitor.may(Deed::SendRequest)?;
    let mut page = visitor.page();
    let (content, mut faults) = form.read(&page, &site);
    if form.action != "send" || !faults.is_empty() {
        return shown(&site, actor, page, id, form, &content, faults).await;
    }
    match site.app.send_request(actor, id, content.clone(), None).await {
        Ok(request) => Ok(view::go(&site, &format!("/cases/{id}/requests/{request}"), "request-sent-notice")),
        Err(fault) => {
            let refusal = Words::new(&page, site.app.reference()).refusal(fault)?;
            match refusal.field {
                Some(field) => faults.add(field, refusal.text),
                None => page.notices.push(Notice { tone: Tone::Bad, text: refusal.text }),
            }
            let again = shown(&site, actor, page, id, form, &content, faults).await?;
            Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
        }
    }
}

async fn shown(
    site: &Site,
    actor: &Actor,
    page: Page,
    id: CaseId,
    form: RequestForm,
    content: &RequestContent,
    faults: FieldFaults,
) -> Result<Response, Fault> {
    let verdict = site.app.weigh_request(actor, id, content).await?.verdict;
    let file = site.app.case_file(actor, id).await?;
    let partners = if actor.may(Deed::ReadPartners) { site.app.partners(actor).await? } else { Vec::new() };
    let confirmed = partners.iter().filter(|partner| partner.confirmed.is_some());
    let linked = confirmed.map(|partner| partner.card.state).collect();
    let around = Around { reference: site.app.reference(), file: &file, verdict: &verdict, linked };
    let status = if faults.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    Ok((status, View(RequestWritePage::new(page, &around, form, faults))).into_response())
}

#[cfg(test)]
impl crate::check::Sample for RequestWritePage {
    fn samples(page: &Page) -> Vec<Self> {
        let reference = reference::Reference::shipped();
        let files = crate::pages::cases::samples::files();
        let note = |code, note: &str| GateFinding { code, note: note.to_owned() };
        let mut findings: Vec<GateFinding> = GateCode::ALL.iter().map(|code| note(*code, "")).collect();
        findings.push(note(GateCode::SerialSuspicious, "serial-looks-like-calibre"));
        let verdicts = [Verdict { score: 0, findings }, Verdict { score: 100, findings: Vec::new() }];
        let sample = |(file, verdict): (&CaseFile, &Verdict)| {
            let linked = vec!["GH".parse().expect("a code")];
            let around = Around { reference: &reference, file, verdict, linked };
            let mut faults = FieldFaults::default();
            faults.add("to", crate::check::HOSTILE);
            let form = RequestForm {
                urgency_reason: crate::check::HOSTILE.to_owned(),
                ..RequestForm::begin(page, "Ghana", None)
            };
            Self::new(page.clone(), &around, form, faults)
        };
        files.iter().zip(&verdicts).map(sample).collect()
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn renders() {
        crate::check::sample::<super::RequestWritePage>();
    }
}
