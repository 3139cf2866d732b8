//! The stored form of bodies: JSON, compressed against a dictionary that the program ships. What all bodies have in common,
//! which is nine tenths of a usual one, is not stored with each of them again (`docs/adr/0006`).

use serde::Serialize;
use std::cell::RefCell;
use std::sync::LazyLock;
use thiserror::Error;
use zstd::bulk::{Compressor, Decompressor};
use zstd::dict::{DecoderDictionary, EncoderDictionary};

/// The dictionary, made once by `cargo run -p store --example dictionary`. It is never changed: what was packed with it can
/// only be unpacked with it. Another one gets another [`FORM`], and both stay.
const DICTIONARY: &[u8] = include_bytes!("../dictionary/bodies-1.zdict");
/// The first byte of a packed body: a frame of Zstandard (RFC 8878), without its magic number, follows.
const FORM: u8 = 1;
/// The magic number of a frame, which would be the same four bytes in every row.
const MAGIC: [u8; 4] = [0x28, 0xB5, 0x2F, 0xFD];
/// The compression level: beyond it little is won.
const LEVEL: i32 = 3;
/// The longest body, in bytes. Whoever wrote a longer one behind the program's back gets no memory for it.
const LONGEST: usize = 64 << 20;

static ENCODER: LazyLock<EncoderDictionary<'static>> = LazyLock::new(|| EncoderDictionary::copy(DICTIONARY, LEVEL));
static DECODER: LazyLock<DecoderDictionary<'static>> = LazyLock::new(|| DecoderDictionary::copy(DICTIONARY));

thread_local! {
    // Scratch memory only: what is packed does not depend on what was packed before.
    static PACKER: RefCell<Compressor<'static>> = RefCell::new(packer());
    static UNPACKER: RefCell<Decompressor<'static>> = RefCell::new(
        Decompressor::with_prepared_dictionary(&DECODER).expect("there is memory for a context and the dictionary is whole"),
    );
}

fn packer() -> Compressor<'static> {
    let whole = "there is memory for a context and the dictionary is whole";
    let mut packer = Compressor::with_prepared_dictionary(&ENCODER).expect(whole);
    // The ledger vouches for the content, the form's number for the dictionary.
    packer.include_checksum(false).and_then(|()| packer.include_dictid(false)).expect(whole);
    packer
}

/// A stored body that cannot be read.
#[derive(Debug, Error)]
pub enum BodyError {
    /// It begins with another byte than bodies do.
    #[error("the body is not in a form that this program knows (it begins with {0:?})")]
    UnknownForm(Option<u8>),
    /// It is damaged.
    #[error("the body is damaged")]
    Damaged(#[from] std::io::Error),
    /// It says that it is longer than any body.
    #[error("the body is longer than {LONGEST} bytes, or does not say how long it is")]
    TooLong,
    /// Its bytes are no text.
    #[error("the body is no text")]
    NotText(#[from] std::string::FromUtf8Error),
}

/// The JSON form of a body, in a text that is long enough for most from the start: growing it piece by piece takes as long
/// as filling it.
pub(crate) fn json(body: &impl Serialize) -> serde_json::Result<String> {
    let mut text = Vec::with_capacity(1024);
    serde_json::to_writer(&mut text, body)?;
    Ok(String::from_utf8(text).expect("JSON is UTF-8"))
}

/// Packs a text.
pub(crate) fn pack(text: &str) -> Vec<u8> {
    let frame = PACKER.with_borrow_mut(|packer| packer.compress(text.as_bytes()));
    let mut packed = frame.expect("a text in memory can be compressed into memory");
    packed.drain(..MAGIC.len() - 1);
    packed[0] = FORM;
    packed
}

/// Unpacks a stored body.
///
/// # Errors
/// [`BodyError`] for any other bytes.
pub fn unpack(packed: &[u8]) -> Result<String, BodyError> {
    let Some((&FORM, rest)) = packed.split_first() else {
        return Err(BodyError::UnknownForm(packed.first().copied()));
    };
    let mut frame = Vec::with_capacity(packed.len() + MAGIC.len());
    frame.extend(MAGIC);
    frame.extend(rest);
    let length = zstd::zstd_safe::get_frame_content_size(&frame).ok().flatten();
    let length = length.and_then(|length| usize::try_from(length).ok()).filter(|length| *length <= LONGEST);
    let length = length.ok_or(BodyError::TooLong)?;
    let text = UNPACKER.with_borrow_mut(|unpacker| unpacker.decompress(&frame, length))?;
    Ok(String::from_utf8(text)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use sha2::{Digest, Sha256};

    #[test]
    fn the_dictionary_is_never_changed() {
        let digest: String = Sha256::digest(DICTIONARY).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(
            digest, "b1f6f39a9fd47c92371def8917df77600f5809435e0fe0523638f54f9c4e5ce3",
            "what older programs stored could not be read any more"
        );
    }

    #[test]
    fn what_was_packed_once_can_always_be_unpacked() {
        // As the first program with this form packed it.
        let packed = hex("0120490d01009041726d6f7572792c206d656c746564227d7d047c00c53fa840270ceb06c1ed76");
        assert_eq!(
            unpack(&packed).unwrap(),
            r#"{"of":"weapon","fact":{"kind":"destroyed","authority":"Armoury, melted"}}"#
        );
    }

    fn hex(text: &str) -> Vec<u8> {
        (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
    }

    #[test]
    fn a_body_that_claims_to_be_huge_gets_no_memory() {
        // A frame with a content size of eight bytes, all set.
        let mut forged = vec![FORM, 0xC0, 0x00];
        forged.extend([0xFF; 8]);
        assert!(matches!(unpack(&forged), Err(BodyError::TooLong)));
        assert!(matches!(unpack(b"{}"), Err(BodyError::UnknownForm(Some(b'{')))));
        assert!(matches!(unpack(b""), Err(BodyError::UnknownForm(None))));
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in ".{0,2000}") {
            prop_assert_eq!(unpack(&pack(&text)).unwrap(), text);
        }

        #[test]
        fn no_bytes_bring_the_program_down(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
            let _ = unpack(&bytes);
            let _ = unpack(&[&[FORM][..], &bytes].concat());
        }
    }
}
