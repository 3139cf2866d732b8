//! Signed notes: text, and below it the signatures of those who stand by it (C2SP signed-note).

use crate::key::{Key, is_name};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Bytes of the longest note that is read.
pub const MAX_NOTE: usize = 256 * 1024;
/// What a signature line begins with.
const DASH: &str = "— ";

/// A text with signatures, of which nothing is known before one has been verified.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    text: String,
    signatures: Vec<NoteSignature>,
}

/// A signature line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NoteSignature {
    name: String,
    id: [u8; 4],
    pub(crate) bytes: Vec<u8>,
}

/// Why a text is no signed note.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum NoteError {
    /// More than [`MAX_NOTE`].
    #[error("the note is longer than {MAX_NOTE} bytes")]
    Long,
    /// No blank line between text and signatures, no text, or a control character in it.
    #[error(
        "this is no signed note: a text, a blank line and lines that begin with — are needed, and no control characters"
    )]
    Form,
    /// A line below the blank one that is no signature.
    #[error("line {0} of the signatures is none: it reads — name signature")]
    Signature(usize),
}

impl NoteError {
    /// A stable name.
    pub fn code(self) -> &'static str {
        match self {
            Self::Long => "note-long",
            Self::Form => "note-form",
            Self::Signature(_) => "note-signature",
        }
    }
}

impl Note {
    /// A text without signatures, which is not yet a note that can be read back. `None` of a text that no note can have.
    pub(crate) fn unsigned(text: String) -> Option<Self> {
        is_text(&text).then_some(Self { text, signatures: Vec::new() })
    }

    /// Adds a signature line.
    pub(crate) fn sign(&mut self, key: &Key, bytes: Vec<u8>) {
        self.signatures.push(NoteSignature { name: key.name().to_owned(), id: key.id(), bytes });
    }

    /// The text, to be ignored until somebody trusted has signed it.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The signatures that say they are a key's.
    pub(crate) fn of<'a>(&'a self, key: &'a Key) -> impl Iterator<Item = &'a [u8]> {
        let (name, id) = (key.name(), key.id());
        let signatures = self.signatures.iter();
        signatures.filter(move |one| one.name == name && one.id == id).map(|one| &one.bytes[..])
    }
}

fn is_text(text: &str) -> bool {
    text.len() > 1 && text.ends_with('\n') && !text.contains(|c: char| c < ' ' && c != '\n')
}

impl FromStr for Note {
    type Err = NoteError;

    fn from_str(note: &str) -> Result<Self, NoteError> {
        if note.len() > MAX_NOTE {
            return Err(NoteError::Long);
        }
        // The last blank line divides.
        let at = note.rfind("\n\n").ok_or(NoteError::Form)?;
        let (text, lines) = (&note[..=at], &note[at + 2..]);
        if !is_text(text) || !is_text(lines) {
            return Err(NoteError::Form);
        }
        let read = |line: &str| {
            let (name, signature) = line.strip_prefix(DASH)?.split_once(' ')?;
            let bytes = BASE64_STANDARD.decode(signature).ok()?;
            let (id, bytes) = bytes.split_first_chunk()?;
            (is_name(name) && !bytes.is_empty()).then(|| NoteSignature {
                name: name.to_owned(),
                id: *id,
                bytes: bytes.to_vec(),
            })
        };
        let signatures: Result<_, _> =
            (1..).zip(lines.lines()).map(|(number, line)| read(line).ok_or(NoteError::Signature(number))).collect();
        Ok(Self { text: text.to_owned(), signatures: signatures? })
    }
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{}", self.text)?;
        for NoteSignature { name, id, bytes } in &self.signatures {
            writeln!(f, "{DASH}{name} {}", BASE64_STANDARD.encode([&id[..], bytes].concat()))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_note_is_refused_where_it_goes_wrong() {
        let read = |note: &str| note.parse::<Note>().map_err(NoteError::code);
        let line = "— a.example/log AAAAAAA=\n";
        assert!(read(&format!("text\n\n{line}")).is_ok());
        assert_eq!(read(""), Err("note-form"));
        assert_eq!(read(&format!("text\n{line}")), Err("note-form"));
        assert_eq!(read("text\n\n"), Err("note-form"));
        assert_eq!(read(&format!("te\rxt\n\n{line}")), Err("note-form"));
        assert_eq!(read(&format!("text\n\n{line}— a.example/log\n")), Err("note-signature"));
        assert_eq!(read("text\n\n— a+b AAAAAAA=\n"), Err("note-signature"));
        assert_eq!(read(&format!("{}\n\n{line}", "x".repeat(MAX_NOTE))), Err("note-long"));
    }

    proptest! {
        #[test]
        fn a_note_is_read_as_it_was_written(text in "([a-zé—]{0,9}\n){1,5}", names in prop::collection::vec("[a-z./]{1,9}", 1..4), bytes in prop::collection::vec(any::<u8>(), 5..80)) {
            prop_assume!(text.len() > 1);
            let lines: String = names.iter().map(|name| format!("{DASH}{name} {}\n", BASE64_STANDARD.encode(&bytes))).collect();
            let note = format!("{text}\n{lines}");
            prop_assert_eq!(note.parse::<Note>().unwrap().to_string(), note);
        }

        #[test]
        fn any_bytes_end_in_a_note_or_a_refusal(text in "(— |[a-z]|\n|\\+| |=|A){0,60}") {
            if let Ok(note) = text.parse::<Note>() {
                prop_assert!(note.to_string().parse() == Ok(note));
            }
        }
    }
}
