//! Two PostgreSQL servers on loopback, of which one follows the other, and one address that leads to either.

use std::net::TcpListener as Port;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;

/// The folder of the server's programs; `scripts/with-postgres` sets it.
const PROGRAMS: &str = "PROOFMARK_TEST_POSTGRES_PROGRAMS";

/// A primary and its standby. What the primary acknowledges, the standby has.
pub struct Pair {
    pub primary: Server,
    pub standby: Server,
    _folder: TempDir,
}

/// One server; stopped when it is dropped.
pub struct Server {
    programs: PathBuf,
    data: PathBuf,
    pub port: u16,
}

impl Pair {
    /// Starts both; none where no server's programs are known.
    pub fn start() -> Option<Self> {
        let Ok(programs) = std::env::var(PROGRAMS) else {
            eprintln!("{PROGRAMS} is not set: not tested");
            return None;
        };
        let folder = tempfile::Builder::new().prefix("proofmark_pair_").tempdir().unwrap();
        if as_root() {
            assert!(Command::new("chown").arg("postgres").arg(folder.path()).status().unwrap().success());
        }
        let server = |name: &str| Server {
            programs: PathBuf::from(&programs),
            data: folder.path().join(name),
            port: Port::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port(),
        };
        let (primary, standby) = (server("primary"), server("standby"));
        let initdb = ["--username=proofmark", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"];
        primary.run("initdb", &initdb);
        primary.begin();
        let from = format!("--port={}", primary.port);
        let copy = ["--host=127.0.0.1", &from, "--username=proofmark", "-R", "-X", "stream", "-c", "fast", "--no-sync"];
        standby.run("pg_basebackup", &copy);
        standby.begin();
        Some(Self { primary, standby, _folder: folder })
    }
}

impl Server {
    pub fn address(&self) -> String {
        address(self.port)
    }

    /// Ends it as a power cut would: the server and all its processes, at once.
    pub fn kill(&self) {
        let pid = std::fs::read_to_string(self.data.join("postmaster.pid")).unwrap();
        let pid = pid.lines().next().unwrap();
        let children = std::fs::read_to_string(format!("/proc/{pid}/task/{pid}/children")).unwrap_or_default();
        let killed = Command::new("kill").arg("-9").arg(pid).args(children.split_whitespace()).status().unwrap();
        assert!(killed.success());
    }

    /// Makes a standby the server that is written to.
    pub fn promote(&self) {
        self.run("pg_ctl", &["promote", "-w"]);
    }

    fn begin(&self) {
        let settings = format!(
            "-c listen_addresses=127.0.0.1 -c port={} -c unix_socket_directories= -c fsync=off -c jit=off",
            self.port
        );
        let log = self.data.join("server.log").display().to_string();
        self.run("pg_ctl", &["start", "-w", "-s", "-l", &log, "-o", &settings]);
    }

    /// Runs one of the server's programs, as a user that may.
    fn run(&self, program: &str, arguments: &[&str]) {
        let done = self.command(program).args(arguments).output().unwrap();
        assert!(done.status.success(), "{program}: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn command(&self, program: &str) -> Command {
        let path = self.programs.join(program);
        let mut command = match as_root() {
            true => {
                let mut command = Command::new("runuser");
                command.args(["-u", "postgres", "--"]).arg(path);
                command
            }
            false => Command::new(path),
        };
        command.arg("-D").arg(&self.data).current_dir("/").stdin(Stdio::null()).stdout(Stdio::null());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // One that was killed is not there any more.
        let _ = self.command("pg_ctl").args(["stop", "-m", "immediate", "-s"]).stderr(Stdio::null()).status();
    }
}

fn as_root() -> bool {
    std::fs::metadata(Path::new("/proc/self")).unwrap().uid() == 0
}

fn address(port: u16) -> String {
    format!("postgres://proofmark@127.0.0.1:{port}/postgres")
}

/// An address that leads to one server or to another, as that of a proxy or of a cluster does.
pub struct Door {
    pub address: String,
    to: watch::Sender<u16>,
}

impl Door {
    pub async fn open(to: u16) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let (to, leads_to) = watch::channel(to);
        tokio::spawn(async move {
            while let Ok((mut near, _)) = listener.accept().await {
                let mut leads_to = leads_to.clone();
                tokio::spawn(async move {
                    let port = *leads_to.borrow_and_update();
                    let Ok(mut far) = TcpStream::connect(("127.0.0.1", port)).await else { return };
                    // Who came before the door was led elsewhere is shown out.
                    tokio::select! {
                        _ = copy_bidirectional(&mut near, &mut far) => {}
                        _ = leads_to.changed() => {}
                    }
                });
            }
        });
        Self { address: address(port), to }
    }

    pub fn lead_to(&self, port: u16) {
        self.to.send_replace(port);
    }
}

/// Waits until something is so.
pub async fn until(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    for _ in 0..400 {
        if is_so().await {
            return;
        }
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    panic!("ten seconds went by, and still not: {what}");
}
