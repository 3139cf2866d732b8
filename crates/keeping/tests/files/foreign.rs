use crate::samples::{evidence, file, picture};
use domain::attachment::MediaKind;
use image::ImageFormat;
use keeping::{Particulars, Size, copy_of, kind_of};
use proptest::prelude::*;

/// A picture of each kind, small enough to be broken many times.
fn originals() -> [Vec<u8>; 5] {
    let small = picture(24, 16);
    let made = |format| file(&small, format);
    [made(ImageFormat::Jpeg), made(ImageFormat::Png), made(ImageFormat::WebP), made(ImageFormat::Tiff), evidence()]
}

/// Whatever the bytes are, they are a kind with a copy that a browser can show, or are refused.
fn look_at(content: &[u8]) {
    drop(Particulars::of(content));
    if let Some(kind) = kind_of(content)
        && let Ok(copy) = copy_of(kind, content, Size::Thumbnail)
    {
        assert_eq!(kind_of(&copy), Some(MediaKind::Jpeg));
        assert!(Particulars::of(&copy).is_empty());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(150))]

    #[test]
    fn no_bytes_stop_the_program(head in 0_usize..6, rest in prop::collection::vec(any::<u8>(), 0..600)) {
        let heads: [&[u8]; 6] =
            [b"", b"\xFF\xD8\xFF\xE1", b"\x89PNG\r\n\x1A\n", b"RIFF\x40\0\0\0WEBP", b"II*\0\x08\0\0\0", b"%PDF-"];
        look_at(&[heads[head], &rest].concat());
    }

    #[test]
    fn no_broken_picture_stops_the_program(
        which in 0_usize..5,
        cut in any::<prop::sample::Index>(),
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
    ) {
        let mut content = originals()[which].clone();
        for (at, byte) in changes {
            let at = at.index(content.len());
            content[at] = byte;
        }
        look_at(&content);
        content.truncate(cut.index(content.len()));
        look_at(&content);
    }
}
