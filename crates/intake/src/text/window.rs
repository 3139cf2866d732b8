//! A window of decoded text that moves over a file of any size.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use encoding_rs::{Decoder, Encoding};

/// Decodes a file chunk by chunk and holds the text that is not yet used.
#[derive(Debug)]
pub(crate) struct Window {
    file: File,
    decoder: Decoder,
    raw: Vec<u8>,
    text: String,
    start: usize,
    ended: bool,
}

const CHUNK: usize = 64 << 10;

impl Window {
    /// Opens the file at its beginning; a byte order mark is skipped.
    pub(super) fn open(path: &Path, encoding: &'static Encoding) -> io::Result<Self> {
        Ok(Self {
            file: File::open(path)?,
            decoder: encoding.new_decoder_with_bom_removal(),
            raw: vec![0; CHUNK],
            text: String::new(),
            start: 0,
            ended: false,
        })
    }

    /// The first chunk of the text.
    pub(super) fn sample(mut self) -> io::Result<String> {
        self.more()?;
        Ok(self.text)
    }

    /// The text that is not yet used. Bytes the encoding does not know stand as U+FFFD.
    pub(super) fn rest(&self) -> &str {
        &self.text[self.start..]
    }

    /// Moves past `bytes` of the rest, which must end between characters.
    pub(super) fn advance(&mut self, bytes: usize) {
        self.start += bytes;
        debug_assert!(self.text.is_char_boundary(self.start), "rows end between characters");
    }

    /// Decodes one more chunk; `false` at the end of the file.
    pub(super) fn more(&mut self) -> io::Result<bool> {
        if self.ended {
            return Ok(false);
        }
        self.text.drain(..self.start);
        self.start = 0;
        let read = loop {
            match self.file.read(&mut self.raw) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.ended = read == 0;
        // At the end the decoder may still hold a cut character, which becomes one U+FFFD.
        self.text.reserve(self.decoder.max_utf8_buffer_length(read).unwrap_or(4 * CHUNK));
        let _ = self.decoder.decode_to_string(&self.raw[..read], &mut self.text, self.ended);
        Ok(true)
    }
}
