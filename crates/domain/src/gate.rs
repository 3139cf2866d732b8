//! The quality gate: is this request good enough to send?
//!
//! The commonest cause of a failed trace is a bad request, not a missing record (40% of failures in the United States
//! and 70% in INTERPOL's experience, as reported in 2011). So a request is scored before it leaves, and what is missing
//! or suspicious is named with the paragraph it serves.

use crate::case::Medium;
use crate::code::vocabulary;
use crate::request::{TraceRequest, Urgency};
use crate::weapon::SerialState;

vocabulary! {
    /// How much a finding weighs.
    Severity {
        /// The request cannot be sent like this.
        Blocking = "blocking",
        /// It can be sent, but is likely to fail or to come back with questions.
        Serious = "serious",
        /// It would be better with it.
        Advice = "advice",
    }
}

vocabulary! {
    /// What the gate can find.
    GateCode {
        /// No ground of para 6 is named.
        NoGround = "no-ground",
        /// No legal justification (17(a)).
        NoLegalBasis = "no-legal-basis",
        /// No intended use (17(c)).
        NoIntendedUse = "no-intended-use",
        /// Nothing is asked.
        NothingSought = "nothing-sought",
        /// No marks at all: no serial, no state of the serial, no other mark (17(b)).
        NoMarks = "no-marks",
        /// No type of weapon (17(b)).
        NoType = "no-type",
        /// No calibre (17(b)).
        NoCalibre = "no-calibre",
        /// No maker.
        NoMaker = "no-maker",
        /// No model.
        NoModel = "no-model",
        /// No country of manufacture.
        NoCountry = "no-country",
        /// No date of the find (17(a)).
        NoDate = "no-date",
        /// No place of the find (17(a)).
        NoPlace = "no-place",
        /// No account of the circumstances (17(a)).
        NoNarrative = "no-narrative",
        /// The serial is partial and there is no photograph.
        PartialWithoutPhotograph = "partial-without-photograph",
        /// No photograph.
        NoPhotograph = "no-photograph",
        /// The serial was not read on the weapon by a person, or nobody says so.
        NotReadFromWeapon = "not-read-from-weapon",
        /// Urgent without a justification (18).
        UrgentWithoutReason = "urgent-without-reason",
        /// No rule on how the information may be used (15).
        NoHandling = "no-handling",
        /// The serial looks like something else; the note says what.
        SerialSuspicious = "serial-suspicious",
        /// The notation of the serial cannot be read.
        SerialUnreadable = "serial-unreadable",
        /// The own register was not searched first.
        NoDomesticSearch = "no-domestic-search",
        /// The request goes to the requesting State itself.
        ToOneself = "to-oneself",
    }
}

impl GateCode {
    /// How much it weighs.
    pub fn severity(self) -> Severity {
        match self {
            Self::NoGround
            | Self::NoLegalBasis
            | Self::NoIntendedUse
            | Self::NothingSought
            | Self::NoMarks
            | Self::SerialUnreadable
            | Self::NoHandling
            | Self::UrgentWithoutReason
            | Self::ToOneself => Severity::Blocking,
            Self::NoType
            | Self::NoCalibre
            | Self::NoMaker
            | Self::PartialWithoutPhotograph
            | Self::SerialSuspicious
            | Self::NoDomesticSearch
            | Self::NotReadFromWeapon => Severity::Serious,
            Self::NoModel | Self::NoCountry | Self::NoDate | Self::NoPlace | Self::NoNarrative | Self::NoPhotograph => {
                Severity::Advice
            }
        }
    }

    /// The paragraph of the instrument it serves; empty where it is our own experience.
    pub fn paragraph(self) -> &'static str {
        match self {
            Self::NoGround => "ITI 6, 17(a)",
            Self::NoLegalBasis | Self::NoDate | Self::NoPlace | Self::NoNarrative => "ITI 17(a)",
            Self::NoMarks | Self::NoType | Self::NoCalibre => "ITI 17(b)",
            Self::NoIntendedUse | Self::NothingSought => "ITI 17(c)",
            Self::NoHandling => "ITI 15",
            Self::UrgentWithoutReason => "ITI 18",
            _ => "",
        }
    }

    fn cost(self) -> u32 {
        match self.severity() {
            Severity::Blocking => 40,
            Severity::Serious => 12,
            Severity::Advice => 4,
        }
    }
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GateFinding {
    /// What.
    pub code: GateCode,
    /// What it is about: for a suspicious serial, the code of the suspicion.
    pub note: String,
}

/// What the gate says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// 0 (hopeless) to 100 (nothing missing).
    pub score: u32,
    /// What is missing or suspicious, gravest first.
    pub findings: Vec<GateFinding>,
}

impl Verdict {
    /// Whether the request may be sent.
    pub fn may_be_sent(&self) -> bool {
        self.findings.iter().all(|finding| finding.code.severity() != Severity::Blocking)
    }
}

/// What the gate cannot see in the request itself.
#[derive(Debug, Clone, Default)]
pub struct Surroundings {
    /// Whether the own register was searched.
    pub searched_domestically: bool,
    /// What a word that stands in place of the serial tells of its state, if one does.
    pub word_for_serial: Option<SerialState>,
    /// Whether the serial holds doubtful or unknown characters.
    pub serial_is_partial: bool,
    /// Why the notation of the serial cannot be read, if it cannot.
    pub serial_fault: Option<String>,
    /// Codes of what else the serial looks like: a calibre, a model, a patent number.
    pub suspicions: Vec<String>,
}

/// Scores a request.
pub fn examine(request: &TraceRequest, around: &Surroundings) -> Verdict {
    use GateCode as C;
    let seen = &request.observation;
    let blank = |text: &str| text.trim().is_empty();
    let no_serial = blank(&seen.serial) || around.word_for_serial.is_some();
    let states = [seen.serial_state, around.word_for_serial];
    let state_explains = states.into_iter().flatten().any(|state| state != SerialState::NotExamined);
    let no_photograph = request.photographs.is_empty();
    let needs_photograph = around.serial_is_partial || (no_serial && state_explains);
    let conditions = [
        (C::ToOneself, request.from == request.to),
        (C::NoGround, request.grounds.is_empty()),
        (C::NoLegalBasis, blank(&request.legal_basis)),
        (C::NoIntendedUse, request.intended_use.is_none()),
        (C::NothingSought, request.sought.is_empty()),
        (C::NoHandling, request.handling.authorities.is_none() || request.handling.purpose.is_none()),
        (C::UrgentWithoutReason, request.urgency == Urgency::Urgent && blank(&request.urgency_reason)),
        (C::NoMarks, no_serial && !state_explains && blank(&seen.other_marks)),
        (C::NoType, blank(&seen.weapon_type)),
        (C::NoCalibre, blank(&seen.calibre)),
        (C::NoMaker, blank(&seen.maker)),
        (C::NotReadFromWeapon, !no_serial && !seen.read.is_some_and(Medium::is_from_weapon)),
        (C::NoDomesticSearch, !around.searched_domestically),
        (C::PartialWithoutPhotograph, no_photograph && needs_photograph),
        (C::NoPhotograph, no_photograph && !needs_photograph),
        (C::NoModel, blank(&seen.model)),
        (C::NoCountry, blank(&seen.country)),
        (C::NoDate, request.circumstances.date.is_unknown()),
        (C::NoPlace, blank(&request.circumstances.place)),
        (C::NoNarrative, blank(&request.circumstances.narrative)),
    ];
    let mut findings: Vec<GateFinding> = conditions
        .into_iter()
        .filter(|(_, found)| *found)
        .map(|(code, _)| GateFinding { code, note: String::new() })
        .collect();
    findings
        .extend(around.serial_fault.iter().map(|note| GateFinding { code: C::SerialUnreadable, note: note.clone() }));
    findings.extend(around.suspicions.iter().map(|note| GateFinding { code: C::SerialSuspicious, note: note.clone() }));
    findings.sort_by_key(|finding| finding.code.severity());
    let cost: u32 = findings.iter().map(|finding| finding.code.cost()).sum();
    Verdict { score: 100_u32.saturating_sub(cost), findings }
}
