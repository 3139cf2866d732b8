//! The three nodes of the demonstration, made through the same deeds that people do.

use super::config_of;
use super::register::{self, STORY_SERIAL};
use crate::{node, outside};
use app::cases::{CaseContent, CaseFilter};
use app::people::{AccountForm, AgencyForm, FirstAdministrator};
use app::weapons::NewEvent;
use app::{Actor, App};
use domain::PartialDate;
use domain::authority::Role;
use domain::case::{Acquisition, Circumstances, IllicitGround, IntendedUse, Medium, Observation, Position};
use domain::event::Fact;
use domain::id::AgencyId;
use domain::weapon::{Party, PartyKind, SerialState};
use std::collections::BTreeSet;
use std::error::Error;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::contacts::{ContactRole, NodeAddress, Office};
use texts::Lang;

/// The password of every account of the demonstration.
pub const PASSWORD: &str = "anchor-oilcloth-ferry";

type Outcome<T> = Result<T, Box<dyn Error + Send + Sync>>;

/// One node to be made.
pub struct NodePlan {
    /// What it is called on the terminal.
    pub title: &'static str,
    /// Its folder.
    pub folder: PathBuf,
    /// The port of its pages.
    pub pages: u16,
    /// The port for other States.
    exchange: u16,
    state: &'static str,
    authority: &'static str,
    agency: &'static str,
    language: Lang,
    /// Its accounts.
    pub people: &'static [Person],
    weapons: Weapons,
}

/// An account: an office, not a person.
pub struct Person {
    /// Log-in.
    pub login: &'static str,
    name: &'static str,
    role: Role,
}

enum Weapons {
    None,
    Averland(u64),
    Belmarra(u64),
}

const STATE_PEOPLE: &[Person] = &[
    Person { login: "admin", name: "Administration desk", role: Role::Administrator },
    Person { login: "clerk", name: "Registry desk", role: Role::RegistryClerk },
    Person { login: "officer", name: "Tracing desk", role: Role::TracingOfficer },
    Person { login: "examiner", name: "Forensic bench", role: Role::Examiner },
    Person { login: "policy", name: "Policy desk", role: Role::PolicyOfficer },
    Person { login: "auditor", name: "Audit desk", role: Role::Auditor },
];

const HUB_PEOPLE: &[Person] = &[
    Person { login: "admin", name: "Administration desk", role: Role::Administrator },
    Person { login: "policy", name: "Directory desk", role: Role::PolicyOfficer },
    Person { login: "auditor", name: "Audit desk", role: Role::Auditor },
];

/// The three nodes: Averland, Belmarra, the hub.
pub fn plans(data: &Path, port: u16, averland: u64, belmarra: u64) -> [NodePlan; 3] {
    [
        NodePlan {
            title: "Averland (a State)",
            folder: data.join("averland"),
            pages: port,
            exchange: port + 3,
            state: "XA",
            authority: "Averland National Tracing Office",
            agency: "National Tracing Office",
            language: Lang::En,
            people: STATE_PEOPLE,
            weapons: Weapons::Averland(averland),
        },
        NodePlan {
            title: "Belmarra (a State)",
            folder: data.join("belmarra"),
            pages: port + 1,
            exchange: port + 4,
            state: "XB",
            authority: "Office national de traçage du Belmarra",
            agency: "Office national de traçage",
            language: Lang::En,
            people: STATE_PEOPLE,
            weapons: Weapons::Belmarra(belmarra),
        },
        NodePlan {
            title: "Mid-Ocean Forum (a hub)",
            folder: data.join("hub"),
            pages: port + 2,
            exchange: port + 5,
            state: "XZ",
            authority: "Mid-Ocean Forum on Small Arms",
            agency: "Secretariat",
            language: Lang::En,
            people: HUB_PEOPLE,
            weapons: Weapons::None,
        },
    ]
}

impl NodePlan {
    fn is_hub(&self) -> bool {
        matches!(self.weapons, Weapons::None)
    }

    /// Writes the settings of the node into its folder.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn write_settings(&self) -> std::io::Result<()> {
        std::fs::create_dir_all(&self.folder)?;
        std::fs::write(self.folder.join("territories.toml"), include_str!("territories.toml"))?;
        std::fs::write(self.folder.join("makers.csv"), include_str!("makers.csv"))?;
        let kind = if self.is_hub() { "hub" } else { "state" };
        let (pages, exchange) = (self.pages, self.exchange);
        std::fs::write(
            self.folder.join("proofmark.toml"),
            format!(
                "kind = \"{kind}\"\nlisten = \"127.0.0.1:{pages}\"\nexchange_listen = \"127.0.0.1:{exchange}\"\n\
                 endpoint = \"https://127.0.0.1:{exchange}\"\nterritories = \"territories.toml\"\n\n[tables]\nmakers = \"makers.csv\"\n"
            ),
        )
    }
}

/// Makes what is not there yet, and gives the address at which the demonstration begins.
///
/// # Errors
/// A deed is refused, or the disk is full.
pub async fn make(plans: &[NodePlan; 3]) -> Outcome<String> {
    let [averland, belmarra, hub] = plans;
    let apps = [open(averland).await?, open(belmarra).await?, open(hub).await?];
    let fresh = apps[0].needs_first_run().await?;
    if fresh {
        outside::say("Making the demonstration: two registers and a hub. This happens once.");
    }
    for (plan, app) in plans.iter().zip(&apps) {
        if app.needs_first_run().await? {
            people(plan, app).await?;
            register_of(plan, app).await?;
        }
    }
    if fresh {
        introduce(&apps[0], &apps[1]).await?;
        introduce(&apps[1], &apps[0]).await?;
        directory(&apps).await?;
        story_at_belmarra(&apps[1]).await?;
        case_at_averland(&apps[0]).await?;
    }
    let cases = apps[0].cases(&Actor::node(), &CaseFilter::default(), None).await?;
    let case = cases.cases.last().map(|listed| format!("/cases/{}", listed.case.id)).unwrap_or_default();
    Ok(format!("http://127.0.0.1:{}{case}", averland.pages))
}

async fn open(plan: &NodePlan) -> Outcome<Arc<App>> {
    node::open(&config_of(plan)?).await
}

async fn people(plan: &NodePlan, app: &App) -> Outcome<()> {
    app.found_node(plan.state.parse()?, plan.authority).await?;
    let first = &plan.people[0];
    app.first_administrator(FirstAdministrator {
        login: first.login,
        name: first.name,
        password: PASSWORD,
        agency: plan.agency,
        language: plan.language,
    })
    .await?;
    let actor = Actor::node();
    let agency = app.agencies(&actor).await?.first().map(|agency| agency.id).ok_or("the first agency is missing")?;
    for person in &plan.people[1..] {
        add(app, person, agency, plan.language).await?;
    }
    if !plan.is_hub() {
        app.add_agency(&actor, &AgencyForm { name: "Customs Service".to_owned(), contact_point: false }).await?;
    }
    Ok(())
}

async fn add(app: &App, person: &Person, agency: AgencyId, language: Lang) -> Outcome<()> {
    let roles = BTreeSet::from([person.role]);
    let form = AccountForm { name: person.name.to_owned(), agency, roles, language };
    app.add_account(&Actor::node(), person.login, &form, PASSWORD).await?;
    Ok(())
}

/// Writes the made-up register as a file, and takes it in as any file.
async fn register_of(plan: &NodePlan, app: &Arc<App>) -> Outcome<()> {
    let (name, weapons) = match plan.weapons {
        Weapons::None => return Ok(()),
        Weapons::Averland(weapons) => ("register-averland.csv", weapons),
        Weapons::Belmarra(weapons) => ("registre-belmarra.csv", weapons),
    };
    outside::say(&format!("  {}: {weapons} weapons", plan.title));
    let path = plan.folder.join(name);
    let mut file = BufWriter::new(std::fs::File::create(&path)?);
    match plan.weapons {
        Weapons::Averland(weapons) => register::averland(&mut file, weapons)?,
        Weapons::Belmarra(weapons) => register::belmarra(&mut file, weapons)?,
        Weapons::None => {}
    }
    file.into_inner()?.sync_all()?;
    crate::import::take_whole(app, &plan.folder, &path).await
}

/// What two States do by hand and by telephone: hand the card over, read the fingerprint out.
async fn introduce(app: &App, partner: &App) -> Outcome<()> {
    let actor = Actor::node();
    app.add_partner(&actor, &partner.own_card(&actor).await?).await?;
    let state = partner.profile().state;
    app.confirm_fingerprint(&actor, state, &partner.own_fingerprint().to_string()).await?;
    Ok(())
}

/// The hub's directory: where each State's national point of contact is.
async fn directory(apps: &[Arc<App>; 3]) -> Outcome<()> {
    let actor = Actor::node();
    for (app, telephone) in [(&apps[0], "+000 1 0000"), (&apps[1], "+000 2 0000")] {
        let profile = app.profile();
        let office = Office {
            role: ContactRole::Both,
            organisation: profile.authority.clone(),
            unit: "Tracing desk".to_owned(),
            telephone: telephone.to_owned(),
            email: String::new(),
            languages: vec!["en".to_owned(), "fr".to_owned()],
            hours: "08:00–16:00 UTC".to_owned(),
            node: Some(NodeAddress {
                endpoint: profile.endpoint.clone(),
                fingerprint: app.own_fingerprint().to_string(),
            }),
        };
        apps[2].add_contact(&actor, profile.state, &office).await?;
    }
    Ok(())
}

/// The life of the pistol that Averland will find, as Belmarra's record has it: made, sold to the police, issued to the
/// store at Eastquay, stolen from there.
async fn story_at_belmarra(app: &App) -> Outcome<()> {
    let actor = Actor::node();
    let seen = Observation { serial: STORY_SERIAL.to_owned(), model: "BA-9".to_owned(), ..Observation::default() };
    let found = app.identify(&actor, &seen).await?;
    let weapon = found
        .candidates
        .iter()
        .find(|suspect| suspect.weapon.identity.serial.best() == Some(STORY_SERIAL))
        .ok_or("the pistol of the demonstration is not in the register")?
        .weapon
        .id;
    let police =
        |name: &str| Party { name: name.to_owned(), kind: PartyKind::Police, country: "XB".parse().ok(), id: None };
    let arsenal = Party {
        name: "Belmarra State Arsenal".to_owned(),
        kind: PartyKind::Manufacturer,
        country: "XB".parse().ok(),
        id: None,
    };
    let life = [
        ("2009-03", Fact::Manufactured { maker: Some(arsenal) }, "Arsenal production book 2009, p. 112"),
        (
            "2009-11-20",
            Fact::Transferred { to: police("Police nationale"), licence: "Contract P-2009-44".to_owned() },
            "Delivery note 2009-1187",
        ),
        (
            "2010-02-08",
            Fact::Issued { to: police("Police nationale, dépôt d’Eastquay") },
            "Store ledger Eastquay, line 318",
        ),
        (
            "2016-08-27",
            Fact::Stolen { report: "EQ-2016-0827: break-in at the Eastquay store, 14 pistols".to_owned() },
            "Police report EQ-2016-0827",
        ),
    ];
    for (date, fact, basis) in life {
        let occurred: PartialDate = date.parse()?;
        let (basis, reason) = (basis.to_owned(), "Entered from the paper books".to_owned());
        app.add_event(&actor, weapon, NewEvent { occurred, fact, basis, reason }).await?;
    }
    Ok(())
}

/// The case worth solving: a pistol with a worn serial, found on a ferry.
async fn case_at_averland(app: &App) -> Outcome<()> {
    let content = CaseContent {
        observation: Observation {
            serial: "BK[8B3]1?41".to_owned(),
            serial_state: Some(SerialState::Worn),
            maker: "Belmarra State Arsenal".to_owned(),
            model: "BA-9".to_owned(),
            calibre: "9x19".to_owned(),
            weapon_type: "Pistol".to_owned(),
            country: "Belmarra".to_owned(),
            year: "2009".to_owned(),
            other_marks: "Crowned anchor on the left of the slide".to_owned(),
            import_country: String::new(),
            read: Some(Medium::Metal),
        },
        acquisition: Acquisition::Seized,
        grounds: vec![IllicitGround::NationalLaw],
        legal_basis: "Firearms Act of Averland, section 12: possession without licence".to_owned(),
        circumstances: Circumstances {
            date: "2026-10-03".parse()?,
            place: "Ferry terminal, Northmarch".to_owned(),
            position: Position::new(34.3, -34.2).ok(),
            narrative: "Found behind a panel of a lorry during a customs check, wrapped in oilcloth, without magazine."
                .to_owned(),
        },
        intended_use: Some(IntendedUse::Investigation),
    };
    let mut officer = Actor::node();
    officer.agency =
        app.agencies(&officer).await?.iter().find(|agency| agency.contact_point).ok_or("no point of contact")?.id;
    app.open_case(&officer, content).await?;
    Ok(())
}
