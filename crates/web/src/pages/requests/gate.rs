//! What the quality gate says of a request, in words, with the way to where it is mended.

use crate::page::Page;
use crate::parts::finding::Finding;
use crate::tone::Toned;
use domain::gate::{GateCode, GateFinding, Verdict};
use domain::id::CaseId;

/// What the gate says, in words.
pub(super) struct GateView {
    pub(super) score: u32,
    pub(super) findings: Vec<Finding>,
    pub(super) may_be_sent: bool,
}

impl GateView {
    pub(super) fn new(page: &Page, case: CaseId, verdict: &Verdict) -> Self {
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
        "serial-ends-in-decimal-zeros" => "suspicion-decimal-zeros",
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
        GateCode::NotReadFromWeapon => "read",
        GateCode::NoMarks | GateCode::SerialSuspicious | GateCode::SerialUnreadable => "serial",
    };
    format!("/cases/{case}/edit#f-{field}")
}
