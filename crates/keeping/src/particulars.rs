//! What a camera noted beside the picture (EXIF): evidence for one reader, a leak for another.

use exif::{Exif, In, Rational, Reader, Tag, Value};
use std::io::Cursor;

/// What a camera noted beside a picture. It can be wrong, and it can be forged.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Particulars {
    /// When it was taken by the camera's clock, as the camera wrote it: `2026-03-01 14:05:09`, with `+02:00` if it noted that.
    pub taken: Option<String>,
    /// Where: degrees of latitude, north positive, and of longitude, east positive.
    pub place: Option<(f64, f64)>,
    /// The camera's maker and model.
    pub device: Option<String>,
    /// The camera's own serial number.
    pub device_serial: Option<String>,
}

impl Particulars {
    /// What stands in a picture's content; nothing where there is nothing, or nothing that can be read.
    pub fn of(content: &[u8]) -> Self {
        let mut reader = Reader::new();
        // A note that is broken does not take the others with it.
        let read = reader.continue_on_error(true).read_from_container(&mut Cursor::new(content));
        match read.or_else(|error| error.distill_partial_result(|_| ())) {
            Ok(exif) => Self {
                taken: taken(&exif),
                place: place(&exif),
                device: device(&exif),
                device_serial: text(&exif, Tag::BodySerialNumber),
            },
            Err(_) => Self::default(),
        }
    }

    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// The longest text that is shown of what a camera wrote.
const LONGEST: usize = 100;

fn text(exif: &Exif, tag: Tag) -> Option<String> {
    let Value::Ascii(lines) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let text = String::from_utf8_lossy(lines.first()?);
    let text: String = text.chars().filter(|c| !c.is_control()).take(LONGEST).collect();
    let text = text.trim();
    (!text.is_empty()).then(|| text.to_owned())
}

fn taken(exif: &Exif) -> Option<String> {
    let moment = text(exif, Tag::DateTimeOriginal).or_else(|| text(exif, Tag::DateTime))?;
    // The date is written with colons (Exif 2.32, tag 0x9003).
    let moment = match moment.split_once(' ') {
        Some((date, time)) => format!("{} {time}", date.replace(':', "-")),
        None => moment,
    };
    Some(match text(exif, Tag::OffsetTimeOriginal) {
        Some(offset) => format!("{moment} {offset}"),
        None => moment,
    })
}

fn place(exif: &Exif) -> Option<(f64, f64)> {
    let latitude = degrees(exif, Tag::GPSLatitude, Tag::GPSLatitudeRef, "S")?;
    let longitude = degrees(exif, Tag::GPSLongitude, Tag::GPSLongitudeRef, "W")?;
    (latitude.abs() <= 90.0 && longitude.abs() <= 180.0).then_some((latitude, longitude))
}

/// Degrees, minutes and seconds as one number; negative if the side is `negative`.
fn degrees(exif: &Exif, tag: Tag, side: Tag, negative: &str) -> Option<f64> {
    let Value::Rational(parts) = &exif.get_field(tag, In::PRIMARY)?.value else { return None };
    let part = |at: usize| parts.get(at).map_or(0.0, Rational::to_f64);
    let degrees = part(0) + part(1) / 60.0 + part(2) / 3600.0;
    let sign = if text(exif, side).as_deref() == Some(negative) { -1.0 } else { 1.0 };
    (degrees.is_finite() && !parts.is_empty()).then_some(sign * degrees)
}

fn device(exif: &Exif) -> Option<String> {
    let (maker, model) = (text(exif, Tag::Make), text(exif, Tag::Model));
    match (maker, model) {
        // Many cameras repeat their maker in the model.
        (Some(maker), Some(model)) if !model.starts_with(&maker) => Some(format!("{maker} {model}")),
        (_, Some(model)) => Some(model),
        (maker, None) => maker,
    }
}
