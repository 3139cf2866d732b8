//! Draws a symbol as SVG, from its frame and its contents.

use super::{SymbolContents, SymbolShape};

/// How wide a text may be in a frame and without one, and its largest letters, in units of the drawing.
const FRAMED: usize = 34;
const UNFRAMED: usize = 47;
const LARGEST_TEXT: usize = 20;

/// A plain drawing of a frame with its contents, 48 by 48. It is of the class `symbol`; a style sheet gives lines
/// (`.symbol`), and letters and solid faces (`.symbol text`, `.symbol-solid`) their colour. The number or letters
/// `text` are drawn if the contents are such; where none are given, signs that stand for any.
///
/// For readers who do not see it, it is not there: what it shows must be said beside it.
pub fn symbol_drawing(shape: Option<SymbolShape>, contents: Option<SymbolContents>, text: &str) -> String {
    let frame = shape.map_or("", frame);
    let room = if frame.is_empty() { UNFRAMED } else { FRAMED };
    let within = match contents {
        // A frame of text alone is letters, whatever they are.
        None if shape == Some(SymbolShape::Text) => lettering("ABC", room),
        None => String::new(),
        Some(SymbolContents::Number) => lettering(if text.is_empty() { "123" } else { text }, room),
        Some(SymbolContents::Letters) => lettering(if text.is_empty() { "ABC" } else { text }, room),
        Some(figure) => self::figure(figure).to_owned(),
    };
    let placed = match place(shape) {
        "" => within,
        transform => format!(r#"<g transform="{transform}">{within}</g>"#),
    };
    format!(
        r#"<svg class="symbol" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">{frame}{placed}</svg>"#
    )
}

fn frame(shape: SymbolShape) -> &'static str {
    match shape {
        SymbolShape::Triangle => r#"<path d="M24 4 46 43H2z"/>"#,
        SymbolShape::Circle => r#"<circle cx="24" cy="24" r="21"/>"#,
        SymbolShape::DoubleCircle => r#"<circle cx="24" cy="24" r="22"/><circle cx="24" cy="24" r="17"/>"#,
        SymbolShape::Oval => r#"<ellipse cx="24" cy="24" rx="22" ry="15"/>"#,
        SymbolShape::Star => r#"<path d="M24 2 29 17H45L32 27 37 43 24 33 11 43 16 27 3 17H19z"/>"#,
        SymbolShape::Shield => r#"<path d="M6 5H42V22Q42 37 24 45 6 37 6 22z"/>"#,
        SymbolShape::Rhombus => r#"<path d="M24 2 45 24 24 46 3 24z"/>"#,
        SymbolShape::Crown => r#"<path d="M7 33 4 12 16 22 24 7 32 22 44 12 41 33zM7 40H41"/>"#,
        SymbolShape::Emblem => {
            r#"<path d="M15 9H33V22Q33 32 24 36 15 32 15 22zM9 12Q1 29 19 42M39 12Q47 29 29 42M4 22 9 25M7 33 13 33M44 22 39 25M41 33 35 33"/>"#
        }
        SymbolShape::Text => "",
        SymbolShape::Unmarked => r#"<path stroke-dasharray="4 4" d="M5 9H43V39H5z"/>"#,
    }
}

/// Where the contents stand, where that is not the middle of the drawing.
fn place(shape: Option<SymbolShape>) -> &'static str {
    match shape {
        Some(SymbolShape::Triangle) => "translate(8.4 15.4) scale(.65)",
        Some(SymbolShape::Star) => "translate(12 13) scale(.5)",
        Some(SymbolShape::DoubleCircle | SymbolShape::Rhombus) => "translate(3.6 3.6) scale(.85)",
        Some(SymbolShape::Shield | SymbolShape::Emblem) => "translate(4.8 2.5) scale(.8)",
        _ => "",
    }
}

fn figure(contents: SymbolContents) -> &'static str {
    match contents {
        SymbolContents::Arrow => r#"<path class="symbol-solid" d="M24 9 31 21H26V38H22V21H17z"/>"#,
        SymbolContents::OpenArrow => r#"<path d="M24 9 32 21H27V38H21V21H16z"/>"#,
        SymbolContents::Star => {
            r#"<path class="symbol-solid" d="M24 10 27 20H38L29 26 33 37 24 30 15 37 19 26 10 20H21z"/>"#
        }
        SymbolContents::Circle => r#"<circle cx="24" cy="24" r="8"/>"#,
        SymbolContents::Hammer => r#"<path class="symbol-solid" d="M14 13H34V20H14zM22 20H26V37H22z"/>"#,
        SymbolContents::Picture => {
            r#"<path d="M24 38Q26 28 24 19M24 19Q17 12 12 20M24 19Q31 12 36 20M24 19Q16 19 15 28M24 19Q32 19 33 28M17 38H31"/>"#
        }
        SymbolContents::Number | SymbolContents::Letters => "",
    }
}

/// Letters in the middle, smaller the more there are.
fn lettering(text: &str, room: usize) -> String {
    // Hundredths of the size of the letters: Latin ones are two thirds as wide as high, Chinese ones square.
    let width: usize = text.chars().map(|letter| if letter.is_ascii() { 66 } else { 100 }).sum();
    let size = (room * 100 / width.max(1)).clamp(4, LARGEST_TEXT);
    let base = 24 + size * 7 / 20;
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(r#"<text x="24" y="{base}" font-size="{size}" text-anchor="middle" direction="ltr">{escaped}</text>"#)
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::Coded;
    use proptest::prelude::*;
    use std::collections::HashSet;

    #[test]
    fn no_two_frames_and_no_two_contents_look_the_same() {
        let frames: HashSet<_> = SymbolShape::ALL.iter().map(|shape| symbol_drawing(Some(*shape), None, "")).collect();
        let contents: HashSet<_> =
            SymbolContents::ALL.iter().map(|within| symbol_drawing(None, Some(*within), "")).collect();
        assert_eq!((frames.len(), contents.len()), (SymbolShape::ALL.len(), SymbolContents::ALL.len()));
    }

    proptest! {
        #[test]
        fn no_text_breaks_out_of_its_drawing(text in any::<String>()) {
            let drawn = symbol_drawing(Some(SymbolShape::Circle), Some(SymbolContents::Number), &text);
            let (_, after) = drawn.split_once("direction=\"ltr\">").unwrap();
            let within = after.strip_suffix("</text></svg>").unwrap();
            prop_assert!(!within.contains(['<', '>']));
            prop_assert!(within.split('&').skip(1).all(|rest| ["amp;", "lt;", "gt;"].iter().any(|end| rest.starts_with(end))));
        }
    }
}
