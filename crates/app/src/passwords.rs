//! Passwords: which are good enough, and how they are kept.
//!
//! They are kept as Argon2id (RFC 9106) with 19 MiB of memory, two passes and one lane, the least that the OWASP
//! Password Storage Cheat Sheet recommends, because a node may run on an old laptop. A password is brought to Unicode's
//! NFKC first, so that the same keys give the same password on every keyboard and system.

use crate::Explain;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use argon2::{Algorithm, Argon2, Params, Version};
use thiserror::Error;
use tokio::sync::{Semaphore, SemaphorePermit};
use unicode_normalization::UnicodeNormalization;

/// The fewest characters of a password.
pub const MIN_CHARS: usize = 12;

/// The most characters of a password.
pub const MAX_CHARS: usize = 200;

/// Memory in KiB.
const MEMORY: u32 = 19 * 1024;

/// Passes over the memory.
const PASSES: u32 = 2;

/// Lanes.
const LANES: u32 = 1;

/// The hash of a password that nobody knows: an unknown login is compared with it, and takes as long as a known one.
const NOBODYS: &str =
    "$argon2id$v=19$m=19456,t=2,p=1$bm9ib2R5IGtub3dzIGl0Lg$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// One password is hashed at a time, and the others wait: a crowd at the door takes one core of an old laptop's two, and
/// not its memory. It is some twenty passwords in a second.
static TURN: Semaphore = Semaphore::const_new(1);

/// How many strangers may wait: a second or two.
static LINE: Semaphore = Semaphore::const_new(32);

/// Words that make up the passwords which are tried first, whatever digits stand around them.
const COMMON: &str = include_str!("common-passwords.txt");

/// Why a password is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum PasswordFault {
    /// Too short.
    #[error(
        "the password has {chars} characters and needs at least {MIN_CHARS}: three or four words together are easy to keep in mind"
    )]
    TooShort {
        /// How many it has.
        chars: usize,
    },
    /// Too long.
    #[error("the password has more than {MAX_CHARS} characters: take a shorter one")]
    TooLong,
    /// One of those that are tried first.
    #[error(
        "this password, or one very like it, is among the first that are tried: take words that do not belong together"
    )]
    Common,
    /// A few characters again and again.
    #[error("the password repeats the same few characters: take three or four different words")]
    Monotonous,
    /// It is made from the login.
    #[error("the password contains the login: take something that has nothing to do with it")]
    ContainsLogin,
}

impl Explain for PasswordFault {
    fn code(&self) -> &'static str {
        match self {
            Self::TooShort { .. } => "password-too-short",
            Self::TooLong => "password-too-long",
            Self::Common => "password-common",
            Self::Monotonous => "password-monotonous",
            Self::ContainsLogin => "password-contains-login",
        }
    }

    fn words(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::TooShort { chars } => vec![("chars", chars.to_string()), ("min", MIN_CHARS.to_string())],
            Self::TooLong => vec![("max", MAX_CHARS.to_string())],
            Self::Common | Self::Monotonous | Self::ContainsLogin => Vec::new(),
        }
    }
}

/// Whether a new password is good enough for the account with this login. There are no rules about capitals, digits or
/// signs: they make passwords harder to remember, not harder to guess (NIST SP 800-63B).
///
/// # Errors
/// Why it is not.
pub fn check(password: &str, login: &str) -> Result<(), PasswordFault> {
    let chars: Vec<char> = password.nfkc().collect();
    if chars.len() < MIN_CHARS {
        return Err(PasswordFault::TooShort { chars: chars.len() });
    }
    if chars.len() > MAX_CHARS {
        return Err(PasswordFault::TooLong);
    }
    let folded: String = chars.iter().collect::<String>().to_lowercase();
    if is_monotonous(&folded) {
        return Err(PasswordFault::Monotonous);
    }
    if login.chars().count() >= 4 && folded.contains(&login.to_lowercase()) {
        return Err(PasswordFault::ContainsLogin);
    }
    if is_common(&folded) {
        return Err(PasswordFault::Common);
    }
    Ok(())
}

/// A place in the line of strangers who want a password looked at, kept until it is dropped; nothing while the line is full.
pub(crate) fn stand_in_line() -> Option<SemaphorePermit<'static>> {
    LINE.try_acquire().ok()
}

/// Hashes a password with this salt, into the PHC text form that names its own parameters.
pub(crate) async fn hash(password: &str, salt: [u8; 16]) -> String {
    let password = normal(password);
    off_the_runtime(move || {
        let params = Params::new(MEMORY, PASSES, LANES, None).expect("constants within the bounds of Argon2");
        Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
            .hash_password_with_salt(password.as_bytes(), &salt)
            .expect("16 bytes of salt, and any password of fewer than 4 GiB, are within the bounds of Argon2")
            .to_string()
    })
    .await
}

/// Whether this is the password with that hash. Without a hash, because the login is unknown, it is not, and the answer
/// takes as long.
pub(crate) async fn verify(password: &str, hash: Option<&str>) -> bool {
    let password = normal(password);
    let known = hash.is_some();
    let hash = hash.unwrap_or(NOBODYS).to_owned();
    // The parameters are those in the hash, not today's.
    off_the_runtime(move || Argon2::default().verify_password(password.as_bytes(), hash.as_str()).is_ok()).await
        && known
}

async fn off_the_runtime<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let turn = TURN.acquire().await.expect("the semaphore is never closed");
    // The turn goes along with the work, which goes on when whoever asked for it has hung up.
    let work = move || {
        let _turn = turn;
        work()
    };
    tokio::task::spawn_blocking(work)
        .await
        .expect("hashing does not panic, and is cancelled only together with the runtime that waits here")
}

fn normal(password: &str) -> String {
    password.nfkc().collect()
}

/// Whether fewer than five different characters make it up, or one short piece again and again.
fn is_monotonous(password: &str) -> bool {
    let chars: Vec<char> = password.chars().collect();
    let different: std::collections::BTreeSet<&char> = chars.iter().collect();
    let repeats = |period: usize| chars.iter().zip(&chars[period..]).all(|(a, b)| a == b);
    different.len() < 5 || (1..=chars.len() / 3).any(repeats)
}

/// Whether nothing is left of it, or next to nothing, once the common words and the digits and signs are taken out.
fn is_common(password: &str) -> bool {
    let mut rest = password.to_owned();
    // Longest first, or a short word would leave pieces of a longer one.
    let mut words: Vec<&str> = COMMON.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    words.sort_unstable_by_key(|word| std::cmp::Reverse(word.chars().count()));
    for word in words {
        // A space, so that two halves around a word do not meet and make another.
        rest = rest.replace(word, " ");
    }
    rest.chars().filter(|c| c.is_alphabetic()).count() < 4
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_tried_first_is_refused_with_its_reason() {
        for (password, fault) in [
            ("short", PasswordFault::TooShort { chars: 5 }),
            ("é".repeat(11).as_str(), PasswordFault::TooShort { chars: 11 }),
            ("x".repeat(201).as_str(), PasswordFault::TooLong),
            ("aaaaaaaaaaaa", PasswordFault::Monotonous),
            ("abcabcabcabcabc", PasswordFault::Monotonous),
            ("password1234!", PasswordFault::Common),
            ("Qwertyuiop2026", PasswordFault::Common),
            ("123456789012", PasswordFault::Common),
            ("adminpassword", PasswordFault::Common),
            ("depot.clerk-2026", PasswordFault::ContainsLogin),
        ] {
            assert_eq!(check(password, "depot.clerk"), Err(fault), "{password}");
        }
    }

    #[test]
    fn words_of_any_script_are_taken() {
        for password in
            ["copper lantern river", "فنجان شمس باب نهر", "зонт молоко крыльцо", "青い鳥が窓辺で歌う午後三時"]
        {
            assert_eq!(check(password, "depot.clerk"), Ok(()), "{password}");
        }
    }

    #[tokio::test]
    async fn the_right_password_opens_and_another_does_not() {
        let kept = hash("copper lantern river", [7; 16]).await;
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verify("copper lantern river", Some(&kept)).await);
        assert!(!verify("copper lantern rivers", Some(&kept)).await);
        assert!(!verify("copper lantern river", None).await);
    }

    #[tokio::test]
    async fn composed_and_decomposed_letters_are_the_same_password() {
        let kept = hash("caf\u{e9} lumi\u{e8}re midi", [7; 16]).await;
        assert!(verify("cafe\u{301} lumie\u{300}re midi", Some(&kept)).await);
    }

    #[test]
    fn nobodys_hash_costs_what_others_cost() {
        let nobodys = argon2::password_hash::phc::PasswordHash::new(NOBODYS).unwrap();
        let params = Params::try_from(&nobodys).unwrap();
        assert_eq!((params.m_cost(), params.t_cost(), params.p_cost()), (MEMORY, PASSES, LANES));
        assert_eq!(nobodys.hash.unwrap().len(), 32);
    }

    #[tokio::test]
    async fn one_at_a_time_even_if_whoever_asked_hangs_up() {
        let running = std::sync::Arc::new(std::sync::atomic::AtomicI32::new(0));
        let count = |by: i32| {
            let running = std::sync::Arc::clone(&running);
            move || running.fetch_add(by, std::sync::atomic::Ordering::SeqCst)
        };
        let work = || {
            let (enter, leave) = (count(1), count(-1));
            move || {
                let before = enter();
                std::thread::sleep(std::time::Duration::from_millis(30));
                leave();
                before
            }
        };
        for _ in 0..5 {
            let hung_up = tokio::time::timeout(std::time::Duration::from_millis(5), off_the_runtime(work())).await;
            assert!(hung_up.is_err());
        }
        assert_eq!(off_the_runtime(work()).await, 0, "nobody else was at it");
    }

    #[tokio::test]
    async fn the_line_of_strangers_has_an_end() {
        let places: Vec<_> = std::iter::from_fn(stand_in_line).take(1000).collect();
        assert_eq!(places.len(), 32);
        drop(places);
        assert!(stand_in_line().is_some());
    }

    proptest! {
        #[test]
        fn any_text_gets_an_answer(password: String, login: String) {
            let _ = check(&password, &login);
        }
    }
}
