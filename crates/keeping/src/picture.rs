//! Pictures: measured before they are decoded, and made anew for showing.

use crate::KeepingError;
use domain::attachment::MediaKind;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits, RgbImage};
use std::io::Cursor;

/// The most pixels of a picture.
pub const LARGEST_PICTURE: u64 = 64_000_000;

/// What a decoder may take: a picture of the most pixels in four bytes each, and as much again to work with.
const MOST_MEMORY: u64 = 512 << 20;
/// Longer than any camera's side, and short enough that no sum of sides overflows.
const LONGEST_SIDE: u32 = 40_000;
/// Of 100: worn characters stay legible, and a copy has some hundred kilobytes.
const QUALITY: u8 = 85;

/// How large a copy is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// For lists.
    Thumbnail,
    /// For looking at closely.
    View,
}

impl Size {
    /// The longest side, in pixels; smaller pictures stay as small as they are.
    pub fn side(self) -> u32 {
        match self {
            Self::Thumbnail => 320,
            Self::View => 2048,
        }
    }
}

/// Width and height of a picture in pixels, read from its head.
///
/// # Errors
/// [`KeepingError::TooManyPixels`]; [`KeepingError::Broken`]; [`KeepingError::Kind`] of what is no picture.
pub fn dimensions(kind: MediaKind, content: &[u8]) -> Result<(u32, u32), KeepingError> {
    let (width, height) = reader(kind, content)?.into_dimensions().map_err(KeepingError::Broken)?;
    let is_bearable = width.max(height) <= LONGEST_SIDE && u64::from(width) * u64::from(height) <= LARGEST_PICTURE;
    if is_bearable {
        Ok((width, height))
    } else {
        Err(KeepingError::TooManyPixels { width, height, megapixels: LARGEST_PICTURE / 1_000_000 })
    }
}

/// A copy for showing: a JPEG that holds the picture the right way up, and nothing of what a camera or a program wrote
/// beside it. What is transparent becomes white; of a TIFF with several pages it is the first.
///
/// # Errors
/// As [`dimensions`].
pub fn copy_of(kind: MediaKind, content: &[u8], size: Size) -> Result<Vec<u8>, KeepingError> {
    dimensions(kind, content)?;
    encoded(kind, content, size).map_err(KeepingError::Broken)
}

fn encoded(kind: MediaKind, content: &[u8], size: Size) -> Result<Vec<u8>, ImageError> {
    let format = format_of(kind).unwrap_or(ImageFormat::Jpeg);
    let mut reader = ImageReader::with_format(Cursor::new(content), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    // What a camera wrote of its position may be broken; the picture is still one.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let picture = DynamicImage::from_decoder(decoder)?;
    let side = size.side();
    let mut small = if picture.width().max(picture.height()) > side { picture.thumbnail(side, side) } else { picture };
    small.apply_orientation(turned);
    let mut bytes = Vec::new();
    on_white(&small).write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY))?;
    Ok(bytes)
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let picture = picture.to_rgba8();
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0.map(u16::from);
        // At most 255 × 255 + 255 × 0: fits, and is a byte again after the division.
        let over = |colour: u16| ((colour * alpha + 255 * (255 - alpha)) / 255) as u8;
        image::Rgb([over(red), over(green), over(blue)])
    })
}

fn reader(kind: MediaKind, content: &[u8]) -> Result<ImageReader<Cursor<&[u8]>>, KeepingError> {
    let format = format_of(kind).ok_or(KeepingError::Kind)?;
    Ok(ImageReader::with_format(Cursor::new(content), format))
}

fn format_of(kind: MediaKind) -> Option<ImageFormat> {
    match kind {
        MediaKind::Jpeg => Some(ImageFormat::Jpeg),
        MediaKind::Png => Some(ImageFormat::Png),
        MediaKind::Webp => Some(ImageFormat::WebP),
        MediaKind::Tiff => Some(ImageFormat::Tiff),
        MediaKind::Pdf | MediaKind::Text => None,
    }
}
