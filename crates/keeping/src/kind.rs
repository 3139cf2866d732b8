//! What a file is, told by its content and never by its name.

use domain::attachment::MediaKind;

/// The kind of a file, if it is one that is kept. A picture or a PDF is told by its first bytes; a text is one that is
/// UTF-8 from beginning to end and has nothing in it that no text has.
pub fn kind_of(content: &[u8]) -> Option<MediaKind> {
    match content {
        [0xFF, 0xD8, 0xFF, ..] => Some(MediaKind::Jpeg),
        [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(MediaKind::Png),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(MediaKind::Webp),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => Some(MediaKind::Tiff),
        [b'%', b'P', b'D', b'F', b'-', ..] => Some(MediaKind::Pdf),
        _ => is_text(content).then_some(MediaKind::Text),
    }
}

fn is_text(content: &[u8]) -> bool {
    let is_strange = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}');
    !content.is_empty() && std::str::from_utf8(content).is_ok_and(|text| !text.contains(is_strange))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_told_by_content() {
        for (content, kind) in [
            (&b"\xFF\xD8\xFF\xE0"[..], Some(MediaKind::Jpeg)),
            (b"\x89PNG\r\n\x1A\n", Some(MediaKind::Png)),
            (b"RIFF\x04\0\0\0WEBP", Some(MediaKind::Webp)),
            (b"II*\0", Some(MediaKind::Tiff)),
            (b"MM\0*", Some(MediaKind::Tiff)),
            (b"%PDF-1.7", Some(MediaKind::Pdf)),
            ("قائمة\r\n\tA-7".as_bytes(), Some(MediaKind::Text)),
            (b"", None),
            (b"\xFF\xD8", None),
            (b"GIF89a\x01\0", None),
            (b"PK\x03\x04", None),
            (b"MZ\x90\0", None),
            (b"\x7FELF", None),
            (b"caf\xE9", None),
        ] {
            assert_eq!(kind_of(content), kind, "{content:?}");
        }
    }
}
