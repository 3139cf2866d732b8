//! What the things are called that lines of the audit list are about. The list itself keeps only their ids, so that a name
//! is never told to somebody who may not know it.

use crate::audit::ListedLine;
use crate::{Actor, App, Fault};
use domain::authority::Deed;
use domain::id::CaseId;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

/// What a thing is called, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name: an account's or agency's own, an office's organisation, a token's label, a weapon's serial, a party's name, a
    /// file's name, a case's number; of a request the number of its case.
    pub name: String,
    /// The case that it is a part of, if it is a request.
    pub case: Option<CaseId>,
}

impl From<String> for Named {
    fn from(name: String) -> Self {
        Self { name, case: None }
    }
}

impl App {
    /// What the things that lines are about are called, by their ids. What is not the reader's to see, has no name, or is
    /// there no more, is left out.
    ///
    /// # Errors
    /// [`Fault::Denied`] without [`Deed::ReadAudit`]; [`Fault::Store`].
    pub async fn audit_names(&self, actor: &Actor, lines: &[ListedLine]) -> Result<BTreeMap<String, Named>, Fault> {
        self.authorise(actor, Deed::ReadAudit, "audit").await?;
        let mut names = BTreeMap::new();
        self.name_people(lines, &mut names).await?;
        self.name_contacts(lines, &mut names).await?;
        let reads_register = actor.may(Deed::ReadRegister);
        if reads_register {
            self.name_weapons(lines, &mut names).await?;
            for (id, party) in ids(lines, "party") {
                names.extend(self.store.party(party).await?.map(|party| (id, party.name().to_owned().into())));
            }
        }
        // A weapon's page names the files that it is known from.
        if reads_register || actor.may(Deed::Import) {
            self.name_imports(lines, &mut names).await?;
        }
        if actor.may(Deed::ReadCases) {
            self.name_cases(actor, lines, &mut names).await?;
            self.name_requests(actor, lines, &mut names).await?;
        }
        Ok(names)
    }

    async fn name_people(&self, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        if about(lines, "agency").next().is_some() {
            let agencies = self.store.agencies().await?;
            names.extend(agencies.into_iter().map(|agency| (agency.id.to_string(), agency.name.into())));
        }
        for (id, account) in ids(lines, "account") {
            names.extend(self.store.account(account).await?.map(|account| (id, account.name.into())));
        }
        // Only their owner makes and revokes them.
        let owners: BTreeSet<_> = about(lines, "token").map(|listed| listed.line.actor).collect();
        for owner in owners {
            let tokens = self.store.tokens_of(owner).await?;
            names.extend(tokens.into_iter().map(|token| (token.id.to_string(), token.label.into())));
        }
        Ok(())
    }

    async fn name_contacts(&self, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        for id in about(lines, "contact").map(|listed| &listed.line.object_id).collect::<BTreeSet<_>>() {
            let Some((state, office)) = id.split_once('/') else { continue };
            let (Ok(state), Ok(office)) = (state.parse(), office.parse()) else { continue };
            let contact = self.store.contact(state, office).await?;
            names.extend(contact.map(|contact| (id.clone(), contact.office.organisation.into())));
        }
        Ok(())
    }

    async fn name_weapons(&self, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        for (id, weapon) in ids(lines, "weapon") {
            let weapon = self.store.weapon(weapon).await?;
            let serial = weapon.as_ref().and_then(|weapon| weapon.identity.serial.best());
            names.extend(serial.map(|serial| (id, serial.to_owned().into())));
        }
        Ok(())
    }

    async fn name_imports(&self, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        for (id, import) in ids(lines, "import") {
            names.extend(self.store.import(import).await?.map(|record| (id, record.file_name.into())));
        }
        Ok(())
    }

    async fn name_cases(&self, actor: &Actor, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        for (id, case) in ids(lines, "case") {
            names.extend(self.number_for(actor, case).await?.map(|number| (id, number.into())));
        }
        Ok(())
    }

    async fn name_requests(&self, actor: &Actor, lines: &[ListedLine], names: &mut Names) -> Result<(), Fault> {
        let mut standing = Vec::new();
        if about(lines, "request").next().is_some() {
            let mut tx = self.store.begin().await?;
            for (id, request) in ids(lines, "request") {
                standing.extend(tx.case_of_request(request).await?.map(|case| (id, case)));
            }
        }
        for (id, case) in standing {
            let number = self.number_for(actor, case).await?;
            names.extend(number.map(|name| (id, Named { name, case: Some(case) })));
        }
        Ok(())
    }

    /// The number of a case, if it is the reader's to see.
    async fn number_for(&self, actor: &Actor, case: CaseId) -> Result<Option<String>, Fault> {
        let case = self.store.case(case).await?.map(|stored| stored.thing);
        Ok(case.filter(|case| actor.sees_cases_of(case.agency)).map(|case| case.number))
    }
}

type Names = BTreeMap<String, Named>;

fn about<'a>(lines: &'a [ListedLine], kind: &'static str) -> impl Iterator<Item = &'a ListedLine> {
    lines.iter().filter(move |listed| listed.line.object == kind)
}

/// The things of one kind, each once, by their ids as the list has them.
fn ids<Id: FromStr>(lines: &[ListedLine], kind: &'static str) -> BTreeMap<String, Id> {
    let read = |listed: &ListedLine| Some((listed.line.object_id.clone(), listed.line.object_id.parse().ok()?));
    about(lines, kind).filter_map(read).collect()
}
