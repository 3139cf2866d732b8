//! `proofmark serve`: the pages, the door for other States, and what goes on in the background.

use crate::config::{Config, Kind, Place};
use crate::outside::MachineEntropy;
use crate::{node, outside};
use app::App;
use app::post::Post;
use clap::Args;
use domain::clock::Entropy;
use exchange::transport::{Limits, Server};
use std::error::Error;
use std::fs::{File, TryLockError};
use std::net::{IpAddr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use web::site::{NodeKind, Site};

/// How often the outbox is looked through.
const DELIVERY_PAUSE: Duration = Duration::from_millis(500);
/// How long the register is left alone before it is looked through for duplicates again.
const TWINS_PAUSE: Duration = Duration::from_secs(30);
/// How often the ledger is signed, if it has grown.
const CHECKPOINT_PAUSE: Duration = Duration::from_secs(60);
/// How often the index of marks is written down; searches see what is new at once.
const INDEX_PAUSE: Duration = Duration::from_secs(60);
/// How often it is looked whether other rules bind than before about how long records are kept.
const RETENTION_PAUSE: Duration = Duration::from_secs(600);

/// Runs a node: its pages, and its door for other States.
#[derive(Args)]
pub struct Serve {
    #[command(flatten)]
    place: Place,
    /// Where the pages are served.
    #[arg(long, value_name = "HOST:PORT")]
    listen: Option<SocketAddr>,
    /// Where other States' nodes are let in.
    #[arg(long, value_name = "HOST:PORT")]
    exchange_listen: Option<SocketAddr>,
    /// What kind of node it is.
    #[arg(long)]
    kind: Option<Kind>,
}

impl Serve {
    /// Runs until the program is told to end.
    ///
    /// # Errors
    /// The folder, the record or an address cannot be used.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let mut config = Config::read(&self.place)?;
        config.listen = self.listen.unwrap_or(config.listen);
        config.exchange_listen = self.exchange_listen.unwrap_or(config.exchange_listen);
        config.kind = self.kind.unwrap_or(config.kind);
        if config.over_https && config.proxies.is_empty() {
            tracing::warn!(
                "over_https says that a proxy stands in front of the pages, but no proxy is named: everybody counts as one network \
                 address when failed sign-ins are counted; name it in proofmark.toml, as in proxies = [\"127.0.0.1\"]"
            );
        }
        let _alone = alone(&config.data)?;
        let app = node::open(&config).await?;
        node::check_last_signed(&app, &config.data).await?;
        let pages = TcpListener::bind(config.listen).await.map_err(|error| {
            let place = config.listen;
            format!("{place}: the pages cannot be served there ({error}); name another address with --listen")
        })?;
        let address = pages.local_addr()?;
        let setup_code = setup_code(&app).await?;
        let (stop, stopped) = watch::channel(false);
        let mut work = Vec::new();
        let post = match config.kind {
            Kind::Hub => None,
            Kind::State => {
                let post = Arc::new(Post::open(Arc::clone(&app)).await?);
                let door = door(&post, config.exchange_listen).await?;
                work.push(tokio::spawn(door.serve(told(stopped.clone()))));
                work.push(tokio::spawn(deliver(Arc::clone(&post), stopped.clone())));
                work.push(tokio::spawn(keep_index(Arc::clone(&app), stopped.clone())));
                work.push(tokio::spawn(keep_retention(Arc::clone(&app), stopped.clone())));
                work.push(tokio::spawn(keep_checkpoints(Arc::clone(&app), config.data.clone(), stopped.clone())));
                work.push(tokio::spawn(keep_twins(Arc::clone(&app), stopped.clone())));
                begin_work(&app).await?;
                Some(post)
            }
        };
        let site = Site {
            app,
            post,
            kind: match config.kind {
                Kind::State => NodeKind::State,
                Kind::Hub => NodeKind::Hub,
            },
            slug: format!("p{}", address.port()).into(),
            over_https: config.over_https,
            proxies: config.proxies.iter().map(IpAddr::to_canonical).collect(),
            setup_code: setup_code.as_deref().map(Arc::from),
        };
        outside::say(&format!("Proofmark is at http://{address}/"));
        if let Some(code) = &setup_code {
            outside::say(&format!(
                "It is empty. Open that address to make the first administrator; the set-up code is {code}"
            ));
        }
        let pages_and_senders = web::router(site).into_make_service_with_connect_info::<SocketAddr>();
        axum::serve(pages, pages_and_senders).with_graceful_shutdown(outside::told_to_end()).await?;
        stop.send_replace(true);
        for task in work {
            task.await?;
        }
        Ok(())
    }
}

/// Keeps other programs from serving the same folder for as long as the lock is held. Commands beside it are not kept out.
fn alone(data: &Path) -> Result<File, Box<dyn Error + Send + Sync>> {
    let path = data.join(node::LOCK);
    let lock = File::create(&path).map_err(|error| format!("{}: the file cannot be made ({error})", path.display()))?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(format!(
            "{}: this node is being served by another program already: stop that one first, or name another folder with --data",
            data.display()
        )
        .into()),
        Err(TryLockError::Error(error)) => Err(format!("{}: the file cannot be locked ({error})", path.display()).into()),
    }
}

/// A code that only who started the program knows, while the node has no account.
async fn setup_code(app: &App) -> Result<Option<String>, app::Fault> {
    if !app.needs_first_run().await? {
        return Ok(None);
    }
    // No letters that are taken for digits or for one another; 54 bits, since a stranger may have many network addresses
    // to guess from.
    const LETTERS: &[u8] = b"abcdefghjkmnpqrstuvwxyz";
    let mut bytes = [0_u8; 12];
    MachineEntropy.fill(&mut bytes);
    Ok(Some(bytes.iter().map(|byte| char::from(LETTERS[usize::from(*byte) % LETTERS.len()])).collect()))
}

/// Goes on with the imports, and with the decisions about their findings, that were under way when the program stopped.
async fn begin_work(app: &Arc<App>) -> Result<(), app::Fault> {
    for import in app.interrupted_imports().await? {
        let app = Arc::clone(app);
        tokio::spawn(async move {
            if let Err(error) = app.run_import(import, |_| ()).await {
                tracing::error!(%import, error = &error as &dyn Error, "an interrupted import could not go on");
            }
        });
    }
    for settlement in app.interrupted_settlements().await? {
        let app = Arc::clone(app);
        tokio::spawn(async move {
            if let Err(error) = app.run_settlement(settlement, |_| ()).await {
                tracing::error!(%settlement, error = &error as &dyn Error, "a decision about findings could not go on");
            }
        });
    }
    Ok(())
}

/// Signs what the ledger has become, again and again, and when the node ends.
async fn keep_checkpoints(app: Arc<App>, data: PathBuf, mut stopped: watch::Receiver<bool>) {
    loop {
        if let Err(error) = node::sign(&app, &data).await {
            tracing::error!(error = &*error as &dyn Error, "the ledger could not be signed");
        }
        if *stopped.borrow() {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(CHECKPOINT_PAUSE) => {}
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// Works out anew until when records must be kept where other rules bind than before, until the node ends.
async fn keep_retention(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    loop {
        tokio::select! {
            kept = app.keep_retention() => {
                if let Err(error) = kept {
                    tracing::error!(error = &error as &dyn Error, "the terms of records could not be worked out");
                }
            }
            // What was done stays done, and the rest is done at the next start.
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
        tokio::select! {
            () = tokio::time::sleep(RETENTION_PAUSE) => {}
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
    }
}

/// Reads the register into the index of marks and writes that down, again and again, and when the node ends.
async fn keep_index(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    loop {
        if let Err(error) = app.keep_index(|_| ()).await {
            tracing::error!(error = &error as &dyn Error, "the register could not be read into the index");
        }
        if *stopped.borrow() {
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(INDEX_PAUSE) => {}
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// Looks for records that may be of one weapon, again and again. Not while files are taken in: each batch would be gone
/// through by itself, where all of them take hardly longer.
async fn keep_twins(app: Arc<App>, mut stopped: watch::Receiver<bool>) {
    while !*stopped.borrow() {
        let outcome = match app.interrupted_imports().await {
            Ok(running) if running.is_empty() => app.find_twins(|_| ()).await,
            other => other.map(drop),
        };
        if let Err(error) = outcome {
            tracing::error!(error = &error as &dyn Error, "the register could not be looked through for duplicates");
        }
        tokio::select! {
            () = tokio::time::sleep(TWINS_PAUSE) => {}
            _ = stopped.wait_for(|stopped| *stopped) => {}
        }
    }
}

/// The door for other States.
async fn door(post: &Arc<Post>, address: SocketAddr) -> Result<Server<Post>, String> {
    Server::bind(address, post.key(), post.ring(), Arc::clone(post), Limits::default()).await.map_err(|error| {
        format!("{address}: other States cannot be let in there ({error}); name another address with --exchange-listen")
    })
}

/// Waits until the node is told to end.
async fn told(mut stopped: watch::Receiver<bool>) {
    // No sender any more means the same.
    drop(stopped.wait_for(|stopped| *stopped).await);
}

/// Brings what is due to the partners, again and again.
async fn deliver(post: Arc<Post>, mut stopped: watch::Receiver<bool>) {
    loop {
        let done = match post.deliver_due().await {
            Ok(delivered) => delivered,
            Err(error) => {
                tracing::error!(error = &error as &dyn Error, "the outbox could not be worked through");
                0
            }
        };
        let pause = if done > 0 { Duration::ZERO } else { DELIVERY_PAUSE };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stopped.wait_for(|stopped| *stopped) => return,
        }
    }
}
