//! What only the program itself may touch: the machine's clock, its randomness, and the terminal.

use domain::clock::{Clock, Entropy, Timestamp};

/// The machine's clock.
pub struct MachineClock;

impl Clock for MachineClock {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's clock is read")]
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}

/// The machine's randomness.
pub struct MachineEntropy;

impl Entropy for MachineEntropy {
    #[expect(clippy::disallowed_methods, reason = "this is the one place where the machine's randomness is drawn")]
    fn fill(&self, bytes: &mut [u8]) {
        getrandom::fill(bytes)
            .expect("an operating system without randomness cannot keep keys: nothing here may go on");
    }
}

/// Says something to the person at the terminal.
#[expect(clippy::print_stdout, reason = "the answer of a command goes to standard output")]
pub fn say(text: &str) {
    println!("{text}");
}

/// Says what went wrong to the person at the terminal.
#[expect(clippy::print_stderr, reason = "the failure of a command goes to standard error")]
pub fn complain(text: &str) {
    eprintln!("proofmark: {text}");
}

/// Waits for the signal to end.
pub async fn told_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    match signal(SignalKind::terminate()) {
        Ok(mut terminate) => {
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = terminate.recv() => {}
            }
        }
        Err(_) => drop(tokio::signal::ctrl_c().await),
    }
}
