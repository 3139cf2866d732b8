//! Starting the program, listening to it, and ending it without warning.

use app::{App, Foundation, NodeProfile};
use domain::clock::{Clock, Entropy, Timestamp};
use exchange::NodeKey;
use reference::Reference;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Output, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;
use store::Store;

/// A command line of the program, of one word or two, with nothing from the environment that could change what it does.
pub fn proofmark(command: &str, data: &Path) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_proofmark"));
    program
        .args(command.split(' '))
        .arg("--data")
        .arg(data)
        .env_remove("PROOFMARK_DATABASE")
        .env_remove("PROOFMARK_LOG");
    program.stdin(Stdio::null());
    program
}

/// A command line that is not about one node's folder.
pub fn proofmark_alone(command: &str) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_proofmark"));
    program.arg(command).env_remove("PROOFMARK_DATABASE").env_remove("PROOFMARK_LOG").stdin(Stdio::null());
    program
}

/// What a command said and how it ended.
pub struct Said {
    pub ok: bool,
    pub out: String,
    pub err: String,
}

/// Runs a command to its end.
pub fn run(command: &mut Command) -> Said {
    let Output { status, stdout, stderr } = command.output().expect("the program can be started");
    let text = |bytes| String::from_utf8(bytes).expect("the program writes UTF-8");
    Said { ok: status.success(), out: text(stdout), err: text(stderr) }
}

/// Two States and a hub as `proofmark demo` makes them, with registers of this size, on free ports.
pub fn make_demo(data: &Path, averland: u64, belmarra: u64) {
    let said = run(proofmark("demo", data).args([
        "--prepare",
        &format!("--averland={averland}"),
        &format!("--belmarra={belmarra}"),
        &format!("--port={}", free_ports()),
    ]));
    assert!(said.ok, "{}", said.err);
}

/// A node that is being served, until it is killed or goes out of scope.
pub struct Serving {
    child: Child,
    lines: BufReader<ChildStdout>,
    /// Where its pages are.
    pub address: SocketAddr,
}

impl Serving {
    /// Starts a node and waits until it says where its pages are.
    pub fn start(command: &mut Command) -> Self {
        let mut child =
            command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().expect("the program can be started");
        let mut lines = BufReader::new(child.stdout.take().expect("its output is piped"));
        let mut said = String::new();
        lines.read_line(&mut said).expect("the program writes UTF-8");
        let address = said.split("http://").nth(1).and_then(|rest| rest.split('/').next()?.parse().ok());
        let address = address.unwrap_or_else(|| panic!("the program did not say where its pages are: {said:?}"));
        Self { child, lines, address }
    }

    /// The number of its process.
    pub fn process(&self) -> u32 {
        self.child.id()
    }

    /// The next line that it says.
    pub fn hear(&mut self) -> String {
        let mut line = String::new();
        self.lines.read_line(&mut line).expect("the program writes UTF-8");
        line
    }

    /// Ends it as a power cut would: SIGKILL.
    pub fn kill(&mut self) {
        // It may have ended by itself already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.kill();
    }
}

/// The whole answer to a GET, head and body.
pub fn get(address: SocketAddr, path: &str) -> String {
    ask(address, &format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"))
}

/// The whole answer to a form, head and body; `headers` are lines.
pub fn post(address: SocketAddr, path: &str, headers: &str, form: &str) -> String {
    let kind = "Content-Type: application/x-www-form-urlencoded";
    let length = form.len();
    ask(
        address,
        &format!(
            "POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}{kind}\r\nContent-Length: {length}\r\n\r\n{form}"
        ),
    )
}

fn ask(address: SocketAddr, request: &str) -> String {
    let mut line = TcpStream::connect(address).expect("the pages can be reached");
    line.set_read_timeout(Some(Duration::from_secs(10))).expect("ten seconds are a valid timeout");
    line.write_all(request.as_bytes()).expect("the line is open");
    let mut answer = String::new();
    line.read_to_string(&mut answer).expect("the answer is UTF-8 and comes in time");
    answer
}

/// The first of six neighbouring ports that are free now, below those that systems give out by themselves.
fn free_ports() -> u16 {
    let start = 20_000 + u16::try_from(std::process::id() % 10_000).expect("less than ten thousand");
    let is_free = |port| TcpListener::bind(("127.0.0.1", port)).is_ok();
    let first = (start..start + 2_000).step_by(6).find(|first| (*first..first + 6).all(is_free));
    first.expect("six neighbouring ports are free")
}

/// The record of a node, as the program left it.
pub async fn record(data: &Path) -> Store {
    Store::open_sqlite(&data.join("record.db")).await.expect("a record survives whatever happens to the program")
}

/// A node in its folder, for deeds that are done from here.
pub async fn app_of(data: &Path, clock: Arc<dyn Clock>) -> App {
    let store = record(data).await;
    let endpoint = "https://127.0.0.1:1";
    let unfounded = || NodeProfile {
        state: "ZZ".parse().expect("it is a code"),
        authority: "Proofmark".to_owned(),
        endpoint: endpoint.to_owned(),
    };
    let profile =
        NodeProfile::stored(&store, endpoint).await.expect("the record can be read").unwrap_or_else(unfounded);
    App::new(Foundation {
        store,
        clock,
        entropy: Arc::new(Counted(AtomicU64::new(u64::from(std::process::id()) << 40))),
        reference: Arc::new(Reference::shipped()),
        profile,
        key: Arc::new(NodeKey::load(&data.join("node.key")).expect("the node has its key")),
        files: data.join("files"),
        finder: app::Finder::in_memory(),
    })
}

/// The program that is tested has the machine's clock, so what is put before it needs the same.
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "documents of another day would not be let in")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// Never the same bytes twice, also from another process.
struct Counted(AtomicU64);

impl Entropy for Counted {
    fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let word = self.0.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::Relaxed).to_be_bytes();
            chunk.copy_from_slice(&word[..chunk.len()]);
        }
    }
}

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// A number from 0 up to, and without, `bound`.
    pub fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % bound
    }
}

/// How often a process is killed.
pub fn kills() -> u64 {
    setting("PROOFMARK_KILLS", 20)
}

/// A number set from outside, for a harder test than the usual one.
pub fn setting(name: &str, usual: u64) -> u64 {
    match std::env::var(name) {
        Ok(text) => text.parse().unwrap_or_else(|_| panic!("{name} must be a number, and is {text:?}")),
        Err(_) => usual,
    }
}
