//! `proofmark demo`: two made-up States and a hub on loopback, with registers, people, confirmed links, and a case
//! worth solving. Made once; the next start finds everything as it was left.

mod register;
mod states;

use crate::config::{Config, Place};
use crate::outside;
use clap::Args;
use states::{NodePlan, PASSWORD};
use std::error::Error;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;
use tokio::process::{Child, Command};

/// Starts two made-up States and a hub on this machine.
#[derive(Args)]
pub struct Demo {
    /// The folder in which the three nodes are made.
    #[arg(long, value_name = "DIR", default_value = ".local/demo")]
    data: PathBuf,
    /// How many weapons the register of Averland holds.
    #[arg(long, default_value_t = 50_000)]
    averland: u64,
    /// How many weapons the register of Belmarra holds.
    #[arg(long, default_value_t = 200_000)]
    belmarra: u64,
    /// The first of six ports.
    #[arg(long, default_value_t = 8700)]
    port: u16,
    /// Only makes the nodes.
    #[arg(long)]
    prepare: bool,
}

impl Demo {
    /// Makes what is not there, starts the three nodes, and waits until it is told to end.
    ///
    /// # Errors
    /// The folder or a port cannot be used.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let plans = states::plans(&self.data, self.port, self.averland, self.belmarra);
        for plan in &plans {
            plan.write_settings()?;
        }
        let case = states::make(&plans).await?;
        if self.prepare {
            return Ok(());
        }
        let mut nodes = Vec::new();
        for plan in &plans {
            nodes.push(start(plan)?);
        }
        // Told to end while they start, it leaves none of them behind: a dropped child is killed.
        tokio::select! {
            ready = wait_for_all(&plans) => ready?,
            () = outside::told_to_end() => return Ok(()),
        }
        tell(&plans, &case);
        outside::told_to_end().await;
        for node in &mut nodes {
            // It may have ended by itself, on the same signal.
            drop(node.start_kill());
            drop(node.wait().await);
        }
        Ok(())
    }
}

fn start(plan: &NodePlan) -> Result<Child, Box<dyn Error + Send + Sync>> {
    let program = std::env::current_exe()?;
    let child = Command::new(program)
        .arg("serve")
        .arg("--data")
        .arg(&plan.folder)
        .stdout(Stdio::null())
        .kill_on_drop(true)
        .spawn()?;
    Ok(child)
}

async fn wait_for_all(plans: &[NodePlan]) -> Result<(), Box<dyn Error + Send + Sync>> {
    for plan in plans {
        wait_for(plan.pages).await?;
    }
    Ok(())
}

/// Waits until the pages are served.
async fn wait_for(port: u16) -> Result<(), Box<dyn Error + Send + Sync>> {
    for _ in 0..300 {
        if tokio::net::TcpStream::connect(("127.0.0.1", port)).await.is_ok() {
            return Ok(());
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("the node on port {port} did not start: see what it said above").into())
}

fn tell(plans: &[NodePlan], case: &str) {
    outside::say("");
    for plan in plans {
        outside::say(&format!("  {:<28} http://127.0.0.1:{}/", plan.title, plan.pages));
        let logins: Vec<&str> = plan.people.iter().map(|person| person.login).collect();
        outside::say(&format!("  {:<28} log-ins: {}", "", logins.join(", ")));
    }
    outside::say(&format!("\n  The password of all of them is {PASSWORD}\n"));
    outside::say("  Begin here, as officer of Averland: a pistol with a worn serial was found on a ferry.");
    outside::say(&format!("  {case}\n"));
    outside::say("  Then sign in to Belmarra as officer, in a second browser window, and answer.");
    outside::say("  Ctrl-C ends all three.");
}

/// The settings of a node in its folder.
fn config_of(plan: &NodePlan) -> Result<Config, crate::config::ConfigError> {
    Config::read(&Place { data: plan.folder.clone(), database: None })
}
