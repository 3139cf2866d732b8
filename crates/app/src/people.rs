//! Accounts, roles and agencies: who may use this node, and as what.

use crate::audit::Act;
use crate::passwords::{self, PasswordFault};
use crate::{Actor, App, Denied, Explain, Fault};
use domain::authority::{Deed, Role};
use domain::id::{AgencyId, UserId};
use std::collections::BTreeSet;
use store::{StoreError, Tx};
use texts::Lang;
use thiserror::Error;
use unicode_normalization::UnicodeNormalization;

pub use store::people::{Account, Agency};

/// The most characters of a login.
const MAX_LOGIN: usize = 64;

/// The most characters of a name.
const MAX_NAME: usize = 120;

/// What an administrator decides about an account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountForm {
    /// What others call her.
    pub name: String,
    /// Her agency.
    pub agency: AgencyId,
    /// Her roles.
    pub roles: BTreeSet<Role>,
    /// The language of her pages.
    pub language: Lang,
}

/// What an administrator decides about an agency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgencyForm {
    /// Its name.
    pub name: String,
    /// Whether it is the State's national point of contact (ITI para 25).
    pub contact_point: bool,
}

/// Who sets up an empty node.
#[derive(Clone, Copy)]
pub struct FirstAdministrator<'a> {
    /// Login.
    pub login: &'a str,
    /// Name.
    pub name: &'a str,
    /// Password.
    pub password: &'a str,
    /// Name of the agency that runs the node; it becomes the point of contact.
    pub agency: &'a str,
    /// The language of her pages.
    pub language: Lang,
}

/// What can go wrong with accounts and agencies.
#[derive(Debug, Error)]
pub enum PeopleFault {
    /// What any deed can fail of.
    #[error(transparent)]
    Fault(#[from] Fault),
    /// The password does not do.
    #[error(transparent)]
    Password(#[from] PasswordFault),
    /// The login does not do.
    #[error("a login has 3 to {MAX_LOGIN} letters, digits, dots, hyphens or underscores")]
    Login,
    /// Somebody has this login.
    #[error("the login “{login}” is taken: choose another one")]
    LoginTaken {
        /// In its normal form.
        login: String,
    },
    /// The name does not do.
    #[error("a name has 1 to {MAX_NAME} characters")]
    Name,
    /// An account without a role can do nothing.
    #[error("the account has no role: choose at least one")]
    NoRole,
    /// There is no such agency.
    #[error("there is no such agency: choose one from the list, or add it first")]
    UnknownAgency,
    /// The change would leave nobody who can manage people.
    #[error("this is the last administrator: make another account an administrator first")]
    LastAdministrator,
    /// The change would leave the State without a point of contact.
    #[error("this is the only national point of contact: give that duty to another agency first")]
    LastContactPoint,
    /// The node is not empty any more.
    #[error("this node has accounts already: sign in, or ask its administrator for an account")]
    AlreadySetUp,
}

impl PeopleFault {
    /// The field of the form that has to be corrected, if it is one.
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Password(_) => Some("password"),
            Self::Login | Self::LoginTaken { .. } => Some("login"),
            Self::Name => Some("name"),
            Self::NoRole | Self::LastAdministrator => Some("roles"),
            Self::UnknownAgency => Some("agency"),
            Self::LastContactPoint => Some("contact_point"),
            Self::Fault(_) | Self::AlreadySetUp => None,
        }
    }
}

impl Explain for PeopleFault {
    fn code(&self) -> &'static str {
        match self {
            Self::Fault(fault) => fault.code(),
            Self::Password(fault) => fault.code(),
            Self::Login => "login-form",
            Self::LoginTaken { .. } => "login-taken",
            Self::Name => "name-form",
            Self::NoRole => "no-role",
            Self::UnknownAgency => "unknown-agency",
            Self::LastAdministrator => "last-administrator",
            Self::LastContactPoint => "last-contact-point",
            Self::AlreadySetUp => "already-set-up",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Fault(fault) => fault.words(),
            Self::Password(fault) => fault.words(),
            Self::Login => vec![("max", MAX_LOGIN.to_string())],
            Self::LoginTaken { login } => vec![("login", login.clone())],
            Self::Name => vec![("max", MAX_NAME.to_string())],
            _ => Vec::new(),
        }
    }
}

impl From<StoreError> for PeopleFault {
    fn from(error: StoreError) -> Self {
        Self::Fault(error.into())
    }
}

impl From<Denied> for PeopleFault {
    fn from(denied: Denied) -> Self {
        Self::Fault(denied.into())
    }
}

impl App {
    /// Whether this node is empty and waits for its first administrator.
    ///
    /// # Errors
    /// [`Fault::Store`].
    pub async fn needs_first_run(&self) -> Result<bool, Fault> {
        Ok(!self.store.has_accounts().await?)
    }

    /// Makes the first account, an administrator's, and its agency, on an empty node. Nobody has to be asked for that:
    /// whoever reaches an empty node first, owns it.
    ///
    /// # Errors
    /// [`PeopleFault::AlreadySetUp`] as soon as there is an account; what is wrong with an entry.
    pub async fn first_administrator(&self, first: FirstAdministrator<'_>) -> Result<UserId, PeopleFault> {
        let login = checked_login(first.login)?;
        passwords::check(first.password, &login)?;
        let agency = Agency { id: self.agency_id(), name: checked_name(first.agency)?, contact_point: true };
        let account = Account {
            id: UserId::mint(&*self.clock, &*self.entropy),
            login,
            name: checked_name(first.name)?,
            agency: agency.id,
            roles: BTreeSet::from([Role::Administrator]),
            language: first.language.code().to_owned(),
            locked_until: None,
            disabled: false,
            created_at: self.now(),
        };
        if !self.needs_first_run().await? {
            return Err(PeopleFault::AlreadySetUp);
        }
        let password_hash = self.hash(first.password).await;

        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        if !tx.accounts().await?.is_empty() {
            return Err(PeopleFault::AlreadySetUp);
        }
        tx.add_agency(&agency).await?;
        tx.add_account(&account, &password_hash).await?;
        tx.audit(&self.line(account.id, Act::NodeSetUp, account.id)).await?;
        tx.commit().await?;
        Ok(account.id)
    }

    /// All accounts, by login.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ManagePeople`]; [`Fault::Store`].
    pub async fn accounts(&self, actor: &Actor) -> Result<Vec<Account>, Fault> {
        self.authorise(actor, Deed::ManagePeople, "people").await?;
        Ok(self.store.accounts().await?)
    }

    /// One account.
    ///
    /// # Errors
    /// As [`App::accounts`]; [`Fault::NotFound`].
    pub async fn account(&self, actor: &Actor, id: UserId) -> Result<Account, Fault> {
        self.authorise(actor, Deed::ManagePeople, id).await?;
        self.store.account(id).await?.ok_or(NO_ACCOUNT)
    }

    /// Makes an account.
    ///
    /// # Errors
    /// As [`App::accounts`]; what is wrong with an entry.
    pub async fn add_account(
        &self,
        actor: &Actor,
        login: &str,
        form: &AccountForm,
        password: &str,
    ) -> Result<UserId, PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, "people").await?;
        let login = checked_login(login)?;
        passwords::check(password, &login)?;
        let mut account = Account {
            id: UserId::mint(&*self.clock, &*self.entropy),
            login,
            name: String::new(),
            agency: form.agency,
            roles: BTreeSet::new(),
            language: String::new(),
            locked_until: None,
            disabled: false,
            created_at: self.now(),
        };
        fill_in(&mut account, form)?;
        let password_hash = self.hash(password).await;

        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        require_agency(&mut tx, form.agency).await?;
        if tx.accounts().await?.iter().any(|other| other.login == account.login) {
            return Err(PeopleFault::LoginTaken { login: account.login });
        }
        tx.add_account(&account, &password_hash).await?;
        tx.audit(&self.line(actor.user, Act::AccountAdded, account.id)).await?;
        tx.commit().await?;
        Ok(account.id)
    }

    /// Changes an account's name, agency, roles and language. It counts from the account's next page on.
    ///
    /// # Errors
    /// As [`App::accounts`]; [`PeopleFault::LastAdministrator`]; what is wrong with an entry.
    pub async fn change_account(&self, actor: &Actor, id: UserId, form: &AccountForm) -> Result<(), PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, id).await?;
        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        require_agency(&mut tx, form.agency).await?;
        change(&mut tx, id, |account| fill_in(account, form)).await?;
        tx.audit(&self.line(actor.user, Act::AccountChanged, id)).await?;
        Ok(tx.commit().await?)
    }

    /// Closes an account: its sessions end, its tokens do not work, nobody signs in to it.
    ///
    /// # Errors
    /// As [`App::accounts`]; [`PeopleFault::LastAdministrator`].
    pub async fn close_account(&self, actor: &Actor, id: UserId) -> Result<(), PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, id).await?;
        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        change(&mut tx, id, |account| {
            account.disabled = true;
            Ok(())
        })
        .await?;
        tx.end_sessions(id, None).await?;
        tx.audit(&self.line(actor.user, Act::AccountClosed, id)).await?;
        Ok(tx.commit().await?)
    }

    /// Opens a closed account again, with the roles, password and tokens that it had.
    ///
    /// # Errors
    /// As [`App::accounts`].
    pub async fn reopen_account(&self, actor: &Actor, id: UserId) -> Result<(), PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, id).await?;
        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        change(&mut tx, id, |account| {
            account.disabled = false;
            Ok(())
        })
        .await?;
        tx.audit(&self.line(actor.user, Act::AccountReopened, id)).await?;
        Ok(tx.commit().await?)
    }

    /// Gives an account a new password. Its sessions end, and sign-in waits no longer.
    ///
    /// # Errors
    /// As [`App::accounts`]; what is wrong with the password.
    pub async fn reset_password(&self, actor: &Actor, id: UserId, password: &str) -> Result<(), PeopleFault> {
        let account = self.account(actor, id).await?;
        passwords::check(password, &account.login)?;
        let password_hash = self.hash(password).await;
        let mut tx = self.store.begin().await?;
        tx.save_password(id, &password_hash).await?;
        tx.end_sessions(id, None).await?;
        tx.audit(&self.line(actor.user, Act::PasswordReset, id)).await?;
        Ok(tx.commit().await?)
    }

    /// All agencies, by name.
    ///
    /// # Errors
    /// As [`App::accounts`].
    pub async fn agencies(&self, actor: &Actor) -> Result<Vec<Agency>, Fault> {
        self.authorise(actor, Deed::ManagePeople, "people").await?;
        Ok(self.store.agencies().await?)
    }

    /// Makes an agency.
    ///
    /// # Errors
    /// As [`App::accounts`]; [`PeopleFault::Name`].
    pub async fn add_agency(&self, actor: &Actor, form: &AgencyForm) -> Result<AgencyId, PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, "people").await?;
        let agency =
            Agency { id: self.agency_id(), name: checked_name(&form.name)?, contact_point: form.contact_point };
        let mut tx = self.store.begin().await?;
        tx.add_agency(&agency).await?;
        tx.audit(&self.line(actor.user, Act::AgencyAdded, agency.id)).await?;
        tx.commit().await?;
        Ok(agency.id)
    }

    /// Changes an agency's name, and whether it is the point of contact.
    ///
    /// # Errors
    /// As [`App::accounts`]; [`PeopleFault::UnknownAgency`]; [`PeopleFault::LastContactPoint`].
    pub async fn change_agency(&self, actor: &Actor, id: AgencyId, form: &AgencyForm) -> Result<(), PeopleFault> {
        self.authorise(actor, Deed::ManagePeople, id).await?;
        let agency = Agency { id, name: checked_name(&form.name)?, contact_point: form.contact_point };
        let mut tx = self.store.begin().await?;
        tx.wait_for_people().await?;
        let agencies = tx.agencies().await?;
        if !agencies.iter().any(|other| other.id == id) {
            return Err(PeopleFault::UnknownAgency);
        }
        if !agency.contact_point && !agencies.iter().any(|other| other.id != id && other.contact_point) {
            return Err(PeopleFault::LastContactPoint);
        }
        tx.save_agency(&agency).await?;
        tx.audit(&self.line(actor.user, Act::AgencyChanged, id)).await?;
        Ok(tx.commit().await?)
    }

    pub(crate) async fn hash(&self, password: &str) -> String {
        let mut salt = [0_u8; 16];
        self.entropy.fill(&mut salt);
        passwords::hash(password, salt).await
    }

    fn agency_id(&self) -> AgencyId {
        AgencyId::mint(&*self.clock, &*self.entropy)
    }
}

const NO_ACCOUNT: Fault = Fault::NotFound { what: "account" };

/// A login as it is kept and compared: without capitals, and in NFKC, so that it is the same from every keyboard.
pub(crate) fn normal_login(login: &str) -> String {
    login.trim().nfkc().collect::<String>().to_lowercase()
}

fn checked_login(login: &str) -> Result<String, PeopleFault> {
    let login = normal_login(login);
    let fits = (3..=MAX_LOGIN).contains(&login.chars().count());
    let plain = login.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'));
    if fits && plain { Ok(login) } else { Err(PeopleFault::Login) }
}

fn checked_name(name: &str) -> Result<String, PeopleFault> {
    let name = name.trim();
    let fits = (1..=MAX_NAME).contains(&name.chars().count()) && !name.contains(char::is_control);
    if fits { Ok(name.to_owned()) } else { Err(PeopleFault::Name) }
}

fn fill_in(account: &mut Account, form: &AccountForm) -> Result<(), PeopleFault> {
    if form.roles.is_empty() {
        return Err(PeopleFault::NoRole);
    }
    account.name = checked_name(&form.name)?;
    account.agency = form.agency;
    account.roles.clone_from(&form.roles);
    form.language.code().clone_into(&mut account.language);
    Ok(())
}

async fn require_agency(tx: &mut Tx, id: AgencyId) -> Result<(), PeopleFault> {
    let known = tx.agencies().await?.iter().any(|agency| agency.id == id);
    if known { Ok(()) } else { Err(PeopleFault::UnknownAgency) }
}

/// Changes one account, unless no open administrator's account were left then.
async fn change(
    tx: &mut Tx,
    id: UserId,
    how: impl FnOnce(&mut Account) -> Result<(), PeopleFault>,
) -> Result<(), PeopleFault> {
    let mut accounts = tx.accounts().await?;
    let account = accounts.iter_mut().find(|account| account.id == id).ok_or(NO_ACCOUNT)?;
    how(account)?;
    let changed = account.clone();
    if !accounts.iter().any(|account| !account.disabled && account.roles.contains(&Role::Administrator)) {
        return Err(PeopleFault::LastAdministrator);
    }
    Ok(tx.save_account(&changed).await?)
}
