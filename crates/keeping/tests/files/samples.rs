//! Pictures that are made here: patches of colour, with what a camera would note beside them.

use exif::experimental::Writer;
use exif::{Field, In, Rational, Tag, Value};
use image::{DynamicImage, ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// A picture in two colours: the left half red, the right half blue.
pub fn picture(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { Rgb([200, 0, 0]) } else { Rgb([0, 0, 200]) }).into()
}

/// A picture as a file.
pub fn file(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    picture.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// A JPEG in which a camera noted when, where and by which device it was taken, and that it lay on its side.
pub fn evidence() -> Vec<u8> {
    let ascii = |text: &str| Value::Ascii(vec![text.as_bytes().to_vec()]);
    let angle = |parts: [u32; 3]| Value::Rational(parts.map(|num| Rational { num, denom: 1 }).to_vec());
    let fields = [
        (Tag::DateTimeOriginal, ascii("2026:03:01 14:05:09")),
        (Tag::OffsetTimeOriginal, ascii("+02:00")),
        (Tag::GPSLatitude, angle([4, 30, 0])),
        (Tag::GPSLatitudeRef, ascii("S")),
        (Tag::GPSLongitude, angle([20, 15, 0])),
        (Tag::GPSLongitudeRef, ascii("E")),
        (Tag::Make, ascii("Lumen")),
        (Tag::Model, ascii("Lumen Field 2")),
        (Tag::BodySerialNumber, ascii("LF-0042")),
        (Tag::Orientation, Value::Short(vec![6])),
    ];
    let fields = fields.map(|(tag, value)| Field { tag, ifd_num: In::PRIMARY, value });
    let mut writer = Writer::new();
    fields.iter().for_each(|field| writer.push_field(field));
    let mut notes = Cursor::new(Vec::new());
    writer.write(&mut notes, false).unwrap();
    with_notes(&file(&picture(640, 320), ImageFormat::Jpeg), &notes.into_inner())
}

/// Puts notes into the head of a JPEG, as its segment APP1.
fn with_notes(jpeg: &[u8], notes: &[u8]) -> Vec<u8> {
    let length = u16::try_from(notes.len() + 8).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xFF, 0xE1], &length, b"Exif\0\0", notes, &jpeg[2..]].concat()
}
