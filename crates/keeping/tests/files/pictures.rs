use crate::samples::{evidence, file, picture};
use domain::attachment::MediaKind;
use image::{DynamicImage, GenericImageView, ImageFormat, Rgba, RgbaImage};
use keeping::{KeepingError, LARGEST_PICTURE, Particulars, Size, copy_of, dimensions, kind_of};

#[test]
fn a_copy_says_nothing_of_where_when_and_by_what_it_was_taken() {
    let original = evidence();
    let copy = copy_of(MediaKind::Jpeg, &original, Size::View).unwrap();
    assert!(!Particulars::of(&original).is_empty());
    assert!(Particulars::of(&copy).is_empty());
    for note in [&b"Exif"[..], b"Lumen", b"LF-0042", b"2026"] {
        assert!(original.windows(note.len()).any(|part| part == note));
        assert!(!copy.windows(note.len()).any(|part| part == note), "{}", String::from_utf8_lossy(note));
    }
}

#[test]
fn what_the_camera_noted_can_be_read_from_the_original() {
    let noted = Particulars::of(&evidence());
    assert_eq!(noted.taken.as_deref(), Some("2026-03-01 14:05:09 +02:00"));
    assert_eq!(noted.place, Some((-4.5, 20.25)));
    assert_eq!(noted.device.as_deref(), Some("Lumen Field 2"));
    assert_eq!(noted.device_serial.as_deref(), Some("LF-0042"));
    assert!(Particulars::of(&file(&picture(8, 8), ImageFormat::Png)).is_empty());
}

#[test]
fn a_picture_taken_with_the_camera_on_its_side_stands_upright_in_its_copy() {
    let copy = image::load_from_memory(&copy_of(MediaKind::Jpeg, &evidence(), Size::View).unwrap()).unwrap();
    assert_eq!(copy.dimensions(), (320, 640));
    let [top, bottom] = [copy.get_pixel(160, 10), copy.get_pixel(160, 630)].map(|Rgba([red, _, blue, _])| red > blue);
    assert!(top && !bottom, "what was left in the file is on top");
}

#[test]
fn each_kind_of_picture_gets_a_copy_of_bearable_size() {
    for (format, kind) in [
        (ImageFormat::Jpeg, MediaKind::Jpeg),
        (ImageFormat::Png, MediaKind::Png),
        (ImageFormat::WebP, MediaKind::Webp),
        (ImageFormat::Tiff, MediaKind::Tiff),
    ] {
        let original = file(&picture(2100, 1050), format);
        assert_eq!(kind_of(&original), Some(kind));
        for (size, wanted) in [(Size::View, (2048, 1024)), (Size::Thumbnail, (320, 160))] {
            let copy = copy_of(kind, &original, size).unwrap();
            assert_eq!(kind_of(&copy), Some(MediaKind::Jpeg));
            assert_eq!(image::load_from_memory(&copy).unwrap().dimensions(), wanted, "{kind}");
        }
    }
}

#[test]
fn what_is_transparent_becomes_white() {
    let clear = DynamicImage::from(RgbaImage::from_pixel(8, 8, Rgba([0, 0, 0, 0])));
    let copy = copy_of(MediaKind::Png, &file(&clear, ImageFormat::Png), Size::View).unwrap();
    assert_eq!(image::load_from_memory(&copy).unwrap().get_pixel(4, 4), Rgba([255; 4]));
}

#[test]
fn a_small_file_that_would_become_a_huge_picture_is_refused_by_its_head() {
    // The head of a PNG says how large it will be; what follows is not looked at.
    let mut bomb = file(&picture(8, 8), ImageFormat::Png);
    bomb[16..20].copy_from_slice(&30_000_u32.to_be_bytes());
    bomb[20..24].copy_from_slice(&30_000_u32.to_be_bytes());
    let sum = crc(&bomb[12..29]).to_be_bytes();
    bomb[29..33].copy_from_slice(&sum);
    match dimensions(MediaKind::Png, &bomb) {
        Err(KeepingError::TooManyPixels { width: 30_000, height: 30_000, megapixels }) => {
            assert_eq!(megapixels * 1_000_000, LARGEST_PICTURE);
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_picture_that_was_cut_off_is_said_to_be() {
    for format in [ImageFormat::Png, ImageFormat::WebP, ImageFormat::Tiff] {
        let whole = file(&picture(600, 400), format);
        let kind = kind_of(&whole).unwrap();
        let cut = copy_of(kind, &whole[..whole.len() / 2], Size::View);
        assert!(matches!(cut, Err(KeepingError::Broken(_))), "{kind}: {:?}", cut.map(|copy| copy.len()));
    }
}

/// The sum at the end of a part of a PNG (ISO 15948, annex D).
fn crc(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { 0xEDB8_8320 ^ (sum >> 1) } else { sum >> 1 })
    })
}
