//! What one node hands to another so that they can work together: its State, address and key, as a block of text.
//!
//! ```text
//! -----BEGIN PROOFMARK NODE CARD-----
//! iojj3XQJ8ZX9UtstPLpdcspnCb8dlBIb83SIAbQPb1zShFg6.4W
//! ...
//! -----END PROOFMARK NODE CARD-----
//! ```
//!
//! Between the two marks stands base64url (RFC 4648, section 5, without padding) of the 32 bytes of the public key followed by
//! the [envelope](crate#the-envelope) that this key has signed. It is cut into lines of 48 characters. Each line ends with
//! a dot and two check characters: the first two of base64url of SHA-256 over `N:LINE`, with N counted from 1. They
//! tell a person who copied the card by hand which line to look at again; what protects the card is the signature.
//!
//! The payload is a JSON object with the names `state`, `name`, `endpoint` and `issued_at`.
//!
//! A card proves only that whoever wrote it has the key. That the key is the partner's, a person finds out by
//! comparing the [`Fingerprint`](crate::Fingerprint) by another way than the card came.

use crate::endpoint::Endpoint;
use crate::envelope::{self, EnvelopeError, Kind, Unverified};
use crate::keys::{NodeKey, PublicKey};
use base64::{Engine as _, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::CountryCode;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use thiserror::Error;

/// A node's card, as read from its text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NodeCard {
    /// The State whose node it is.
    pub state: CountryCode,
    /// What the node is called, for people.
    pub name: String,
    /// Where it listens.
    pub endpoint: Endpoint,
    /// Its key.
    pub public_key: PublicKey,
    /// When the card was made. Of two cards of one node the later one counts.
    pub issued_at: Timestamp,
}

/// The longest name of a node, in characters.
pub const MAX_NAME: usize = 100;

/// The longest text in which a card is looked for, in bytes: it may be pasted with the mail around it.
const MAX_TEXT: usize = 64 * 1024;

const BEGIN: &str = "-----BEGIN PROOFMARK NODE CARD-----";
const END: &str = "-----END PROOFMARK NODE CARD-----";

/// Characters of base64url in a full line.
const LINE: usize = 48;

/// Check characters after a line's dot.
const CHECK: usize = 2;

/// What the key signs; the key itself stands before the envelope.
#[derive(Serialize, Deserialize)]
struct Payload {
    state: CountryCode,
    name: String,
    endpoint: Endpoint,
    issued_at: Timestamp,
}

impl NodeCard {
    /// Writes and signs the card of the node that has `key`.
    ///
    /// # Errors
    /// [`CardError::Name`] if the name is empty, longer than [`MAX_NAME`] or has invisible characters.
    pub fn issue(
        key: &NodeKey,
        state: CountryCode,
        name: &str,
        endpoint: Endpoint,
        issued_at: Timestamp,
    ) -> Result<String, CardError> {
        check_name(name)?;
        let payload = Payload { state, name: name.to_owned(), endpoint, issued_at };
        let mut bytes = key.public().as_bytes().to_vec();
        bytes.extend(envelope::seal(key, Kind::Card, envelope::to_json(&payload)));
        Ok(write(&bytes))
    }

    /// Finds and reads the card in `text`. What stands before and after it, spaces, new lines and marks of quoting
    /// (`>`) do not matter.
    ///
    /// # Errors
    /// What is wrong, and in which line of the card.
    pub fn parse(text: &str) -> Result<Self, CardError> {
        let bytes = read(text)?;
        let (key, envelope) = bytes.split_first_chunk::<32>().ok_or(EnvelopeError::Malformed)?;
        let public_key = PublicKey::from_bytes(key).map_err(|_| CardError::Key)?;
        let Payload { state, name, endpoint, issued_at } =
            Unverified::parse(envelope, Kind::Card)?.verify(&public_key)?;
        check_name(&name)?;
        Ok(Self { state, name, endpoint, public_key, issued_at })
    }
}

fn check_name(name: &str) -> Result<(), CardError> {
    // A mark of direction could make one name look like another.
    let hidden = |c: char| {
        c.is_control()
            || matches!(c, '\u{061C}' | '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
    };
    let fits = (1..=MAX_NAME).contains(&name.chars().count()) && name.trim() == name;
    if fits && !name.contains(hidden) { Ok(()) } else { Err(CardError::Name) }
}

fn write(bytes: &[u8]) -> String {
    let body = URL_SAFE_NO_PAD.encode(bytes);
    let mut text = format!("{BEGIN}\n");
    let mut rest = body.as_str();
    for number in 1.. {
        let (line, tail) = rest.split_at(rest.len().min(LINE));
        text.push_str(&format!("{line}.{}\n", check(number, line)));
        rest = tail;
        if rest.is_empty() {
            break;
        }
    }
    text.push_str(END);
    text.push('\n');
    text
}

fn read(text: &str) -> Result<Vec<u8>, CardError> {
    if text.len() > MAX_TEXT {
        return Err(CardError::TooLong { bytes: text.len() });
    }
    let (_, after) = text.split_once(BEGIN).ok_or(CardError::NoBeginning)?;
    let (block, _) = after.split_once(END).ok_or(CardError::NoEnd)?;
    let mut signs = block.chars().filter(|c| !c.is_whitespace() && *c != '>').peekable();

    let mut body = String::with_capacity(block.len());
    for number in 1.. {
        let mut line = String::with_capacity(LINE);
        for c in signs.by_ref().take_while(|c| *c != '.') {
            if !(c.is_ascii_alphanumeric() || c == '-' || c == '_') {
                return Err(CardError::Character { line: number, found: c });
            }
            line.push(c);
        }
        let found: String = signs.by_ref().take(CHECK).collect();
        if line.len() > LINE || found != check(number, &line) {
            return Err(CardError::Line { line: number });
        }
        body.push_str(&line);
        if signs.peek().is_none() {
            break;
        }
    }
    Ok(URL_SAFE_NO_PAD.decode(body).map_err(|_| EnvelopeError::Malformed)?)
}

fn check(number: usize, line: &str) -> String {
    let mut check = URL_SAFE_NO_PAD.encode(Sha256::digest(format!("{number}:{line}")));
    check.truncate(CHECK);
    check
}

/// Why a text is not the card of a node.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum CardError {
    /// Longer than a card and its mail can be.
    #[error("the text has {bytes} bytes, and at most {MAX_TEXT} are looked through: paste the card alone")]
    TooLong {
        /// Its size.
        bytes: usize,
    },
    /// No first line.
    #[error("there is no card in the text: paste it with its first line, {BEGIN}")]
    NoBeginning,
    /// No last line.
    #[error("the card is cut short: paste it with its last line, {END}")]
    NoEnd,
    /// A character that no card has.
    #[error("line {line} of the card has “{found}”, which no card contains: compare this line with the original")]
    Character {
        /// The line, from 1, after the first mark.
        line: usize,
        /// The character.
        found: char,
    },
    /// A line that does not agree with its check characters, or is missing.
    #[error("line {line} of the card was not copied correctly, or is missing: compare it with the original")]
    Line {
        /// The line, from 1, after the first mark.
        line: usize,
    },
    /// The key is none.
    #[error("the key on the card is not usable: ask the partner for a new card")]
    Key,
    /// The name is empty, too long, or would show as something else.
    #[error(
        "the name of a node is 1 to {MAX_NAME} visible characters, without invisible ones and without spaces around it"
    )]
    Name,
    /// It was copied correctly, but is not what its key has signed.
    #[error("the card is not valid: {0}")]
    Envelope(#[from] EnvelopeError),
}

impl CardError {
    /// The stable name of this error.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooLong { .. } => "card-too-long",
            Self::NoBeginning => "card-no-beginning",
            Self::NoEnd => "card-no-end",
            Self::Character { .. } => "card-character",
            Self::Line { .. } => "card-line",
            Self::Key => "card-key",
            Self::Name => "card-name",
            Self::Envelope(error) => error.code(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> NodeKey {
        NodeKey::from_entropy(&[3; 32])
    }

    fn text() -> String {
        let endpoint = "https://node.example.org:8443".parse().unwrap();
        let state = "XA".parse().unwrap();
        NodeCard::issue(&key(), state, "عقدة Aldovia", endpoint, Timestamp::UNIX_EPOCH).unwrap()
    }

    #[test]
    fn it_says_what_was_written_and_fits_a_printed_page() {
        let text = text();
        let card = NodeCard::parse(&text).unwrap();
        assert_eq!((card.state.as_str(), card.name.as_str()), ("XA", "عقدة Aldovia"));
        assert_eq!(card.endpoint.to_string(), "https://node.example.org:8443");
        assert_eq!((&card.public_key, card.issued_at), (key().public(), Timestamp::UNIX_EPOCH));
        assert!(text.lines().count() < 15 && text.lines().all(|line| line.len() < 60), "{text}");
    }

    #[test]
    fn mail_may_quote_and_wrap_it() {
        let card = NodeCard::parse(&text()).unwrap();
        let text = text();
        let (head, tail) = text.split_at(120);
        let wrapped = format!("Dear colleague,\r\n> {head}\r\n> {}\r\nRegards", tail.replace('\n', "\r\n> "));
        assert_eq!(NodeCard::parse(&wrapped), Ok(card));
    }

    #[test]
    fn a_slip_of_the_pen_is_named_by_its_line() {
        let good = text();
        let lines: Vec<&str> = good.lines().collect();
        let replaced = |at: usize, new: &str| {
            let mut lines = lines.clone();
            lines[at] = new;
            NodeCard::parse(&lines.join("\n"))
        };
        let swapped = lines[3].replacen(&lines[3][..1], if lines[3].starts_with('A') { "B" } else { "A" }, 1);
        assert_eq!(replaced(3, &swapped), Err(CardError::Line { line: 3 }));
        assert_eq!(replaced(3, ""), Err(CardError::Line { line: 3 }));
        assert_eq!(replaced(3, lines[4]), Err(CardError::Line { line: 3 }));
        assert_eq!(replaced(2, "ж"), Err(CardError::Character { line: 2, found: 'ж' }));
        assert_eq!(replaced(lines.len() - 1, ""), Err(CardError::NoEnd));
        assert_eq!(replaced(0, ""), Err(CardError::NoBeginning));
    }

    #[test]
    fn another_key_before_the_same_envelope_is_refused() {
        let mut bytes = read(&text()).unwrap();
        bytes[..32].copy_from_slice(NodeKey::from_entropy(&[4; 32]).public().as_bytes());
        assert_eq!(NodeCard::parse(&write(&bytes)), Err(CardError::Envelope(EnvelopeError::Signature)));
    }

    #[test]
    fn names_that_hide_something_are_refused() {
        let endpoint: Endpoint = "https://node.example.org".parse().unwrap();
        for name in ["", " a", "a\nb", "a\u{202E}b", "a\u{200B}", &"x".repeat(101)] {
            let issued = NodeCard::issue(&key(), "XA".parse().unwrap(), name, endpoint.clone(), Timestamp::UNIX_EPOCH);
            assert_eq!(issued, Err(CardError::Name), "{name:?}");
        }
    }

    proptest! {
        #[test]
        fn one_wrong_character_is_noticed(at: prop::sample::Index, c in "[A-Za-z0-9_.-]") {
            let good = text();
            let (start, end) = (BEGIN.len() + 1, good.len() - END.len() - 2);
            let at = start + at.index(end - start);
            let mut bad = good.clone();
            bad.replace_range(at..=at, &c);
            // Where a new line gave way, nothing was lost but a line end.
            prop_assume!(bad != good);
            prop_assert!(NodeCard::parse(&bad).is_err());
        }

        #[test]
        fn any_bytes_come_back(bytes in prop::collection::vec(any::<u8>(), 1..300)) {
            prop_assert_eq!(read(&write(&bytes)), Ok(bytes));
        }

        #[test]
        fn no_text_makes_it_panic(text: String) {
            let block = format!("{BEGIN}{text}{END}");
            prop_assert!(NodeCard::parse(&block).is_err());
        }
    }
}
