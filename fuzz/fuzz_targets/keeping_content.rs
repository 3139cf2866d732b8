//! Any bytes are of a kind that is kept, or of none; a picture among them has a copy that is a JPEG without a camera's notes, or
//! is refused.
#![no_main]

use domain::attachment::MediaKind;
use keeping::{Particulars, Size, copy_of, dimensions, kind_of};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|content: &[u8]| {
    drop(Particulars::of(content));
    let Some(kind) = kind_of(content) else { return };
    // What is bearable is also quick: a head may promise millions of pixels that never come.
    let is_small = dimensions(kind, content).is_ok_and(|(width, height)| u64::from(width) * u64::from(height) < 1_000_000);
    if is_small && let Ok(copy) = copy_of(kind, content, Size::Thumbnail) {
        assert_eq!(kind_of(&copy), Some(MediaKind::Jpeg));
        assert!(Particulars::of(&copy).is_empty(), "a copy carries nothing but the picture");
    }
});
