//! Who acts: a person at a page, a program with a token, or the node itself.

use crate::error::Denied;
use domain::Coded;
use domain::authority::{Deed, Role};
use domain::id::{AgencyId, UserId};
use std::collections::BTreeSet;

/// Somebody who wants to do something. Every function of this crate takes one and refuses what it may not do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The account.
    pub user: UserId,
    /// Its name, for people.
    pub name: String,
    /// The agency it belongs to.
    pub agency: AgencyId,
    /// Whether that agency is the State's national point of contact, which works on the cases of all agencies.
    pub at_contact_point: bool,
    /// Its roles.
    pub roles: BTreeSet<Role>,
    /// What a token narrows the roles to; nothing for a person at a page.
    pub scopes: Option<BTreeSet<Deed>>,
}

impl Actor {
    /// The node itself: what it does on receiving a message, or in the background. It does so in nobody's name, so its id
    /// is the nil id.
    pub fn node() -> Self {
        Self {
            user: UserId(uuid::Uuid::nil()),
            name: "node".to_owned(),
            agency: AgencyId(uuid::Uuid::nil()),
            at_contact_point: true,
            roles: Role::ALL.iter().copied().collect(),
            scopes: None,
        }
    }

    /// Whether this deed is allowed.
    pub fn may(&self, deed: Deed) -> bool {
        self.roles.iter().any(|role| role.may(deed)) && self.scopes.as_ref().is_none_or(|scopes| scopes.contains(&deed))
    }

    /// Refuses what is not allowed.
    ///
    /// # Errors
    /// [`Denied`] names the deed.
    pub fn require(&self, deed: Deed) -> Result<(), Denied> {
        if self.may(deed) { Ok(()) } else { Err(Denied { deed }) }
    }

    /// Whether cases of this agency are this actor's to see: her own agency's, and all for the point of contact and for
    /// auditors.
    pub fn sees_cases_of(&self, agency: AgencyId) -> bool {
        self.sees_all_cases() || self.agency == agency
    }

    /// Whether the cases of every agency are this actor's to see.
    pub fn sees_all_cases(&self) -> bool {
        self.at_contact_point || self.roles.contains(&Role::Auditor)
    }
}
