//! Who may do what: roles, deeds, and the one table that joins them.

use crate::code::vocabulary;

vocabulary! {
    /// A role of an account. An account may have several.
    Role {
        /// Accounts, agencies, partners, settings; no cases.
        Administrator = "administrator",
        /// Puts records into the register.
        RegistryClerk = "registry-clerk",
        /// Opens cases, asks other States, answers them.
        TracingOfficer = "tracing-officer",
        /// Records what an examination recovered.
        Examiner = "examiner",
        /// Reads totals and the contacts of other States.
        PolicyOfficer = "policy-officer",
        /// Reads everything, changes nothing.
        Auditor = "auditor",
    }
}

vocabulary! {
    /// A deed: something a person can do, checked in `app` before anything is read or written.
    Deed {
        /// Look for a weapon by its marks.
        Identify = "identify",
        /// Read weapons and their lives.
        ReadRegister = "read-register",
        /// Register a weapon or add an event to one.
        AddEvent = "add-event",
        /// Correct an event.
        CorrectEvent = "correct-event",
        /// Enter manufacturers, importers, dealers and other parties, and their licences.
        KeepParties = "keep-parties",
        /// Record an examination.
        Examine = "examine",
        /// Take a file into the register, repair its rows.
        Import = "import",
        /// Read cases and requests.
        ReadCases = "read-cases",
        /// Open a case and work in it.
        WorkCases = "work-cases",
        /// Send a request to another State.
        SendRequest = "send-request",
        /// Answer another State.
        AnswerRequest = "answer-request",
        /// Close a case.
        CloseCase = "close-case",
        /// Read the directory of partners.
        ReadPartners = "read-partners",
        /// Add a partner, confirm a fingerprint, set clocks.
        ManagePartners = "manage-partners",
        /// Add accounts and agencies, change roles.
        ManagePeople = "manage-people",
        /// Make access tokens for programs, for oneself.
        ManageTokens = "manage-tokens",
        /// Read the audit list.
        ReadAudit = "read-audit",
        /// Keep the directory of national points of contact (on a hub).
        KeepDirectory = "keep-directory",
    }
}

impl Role {
    /// Whether this role may do this deed.
    pub fn may(self, deed: Deed) -> bool {
        use Deed::{
            AddEvent, AnswerRequest, CloseCase, CorrectEvent, Examine, Identify, Import, KeepDirectory, KeepParties,
            ManagePartners, ManagePeople, ManageTokens, ReadAudit, ReadCases, ReadPartners, ReadRegister, SendRequest,
            WorkCases,
        };
        match self {
            Self::Administrator => {
                matches!(deed, ManagePeople | ManagePartners | ReadPartners | ReadAudit | KeepDirectory | ManageTokens)
            }
            Self::RegistryClerk => {
                matches!(deed, Identify | ReadRegister | AddEvent | CorrectEvent | KeepParties | Import | ManageTokens)
            }
            Self::TracingOfficer => matches!(
                deed,
                Identify
                    | ReadRegister
                    | AddEvent
                    | ReadCases
                    | WorkCases
                    | SendRequest
                    | AnswerRequest
                    | CloseCase
                    | ReadPartners
                    | ManageTokens
            ),
            Self::Examiner => matches!(deed, Identify | ReadRegister | Examine | ReadCases),
            Self::PolicyOfficer => matches!(deed, ReadPartners | KeepDirectory),
            Self::Auditor => matches!(deed, Identify | ReadRegister | ReadCases | ReadPartners | ReadAudit),
        }
    }
}

/// The whole table as text, one row per deed: what a reviewer reads when authority changes.
pub fn matrix() -> String {
    use crate::Coded;
    use std::fmt::Write;
    let mut text = String::from("deed");
    for role in Role::ALL {
        let _ = write!(text, " | {role}");
    }
    text.push('\n');
    for deed in Deed::ALL {
        let _ = write!(text, "{deed}");
        for role in Role::ALL {
            let cell = if role.may(*deed) { "yes" } else { "-" };
            let _ = write!(text, " | {cell:>width$}", width = role.code().len());
        }
        text.push('\n');
    }
    text
}
