//! Path data of SVG, as short as one decimal of a pixel allows.

use crate::map::clip::Point;
use std::fmt::Write;

/// Collects moves and lines into one `d` attribute. Points are rounded to tenths; steps are relative, and those that
/// round to nothing are left out.
#[derive(Debug, Default)]
pub(crate) struct Path {
    data: String,
    at: (i64, i64),
}

impl Path {
    pub(crate) fn line(&mut self, points: &[Point]) {
        self.draw(points, false);
    }

    pub(crate) fn ring(&mut self, points: &[Point]) {
        self.draw(points, true);
    }

    pub(crate) fn data(&self) -> &str {
        &self.data
    }

    fn draw(&mut self, points: &[Point], close: bool) {
        let mut tenths: Vec<(i64, i64)> = points.iter().map(|&(x, y)| (in_tenths(x), in_tenths(y))).collect();
        tenths.dedup();
        if tenths.len() < if close { 3 } else { 2 } {
            return;
        }
        for (number, &(x, y)) in tenths.iter().enumerate() {
            match number {
                0 => {
                    self.data.push('M');
                    push_tenths(&mut self.data, x, true);
                    push_tenths(&mut self.data, y, false);
                }
                _ => {
                    if number == 1 {
                        self.data.push('l');
                    }
                    push_tenths(&mut self.data, x - self.at.0, number == 1);
                    push_tenths(&mut self.data, y - self.at.1, false);
                }
            }
            self.at = (x, y);
        }
        if close {
            self.data.push('z');
            self.at = tenths[0];
        }
    }
}

/// A number with one decimal at most, for any attribute.
pub(crate) fn number(value: f64) -> String {
    let mut text = String::new();
    push_tenths(&mut text, in_tenths(value), true);
    text
}

fn in_tenths(value: f64) -> i64 {
    (value * 10.0).round() as i64
}

fn push_tenths(data: &mut String, tenths: i64, first: bool) {
    if tenths < 0 {
        data.push('-');
    } else if !first {
        data.push(' ');
    }
    let (whole, part) = (tenths.abs() / 10, tenths.abs() % 10);
    // Writing to a String cannot fail.
    let _ = match (whole, part) {
        (_, 0) => write!(data, "{whole}"),
        (0, _) => write!(data, ".{part}"),
        _ => write!(data, "{whole}.{part}"),
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_short_and_relative() {
        let mut path = Path::default();
        path.line(&[(1.0, 2.0), (1.04, 2.0), (1.5, 1.5)]);
        path.ring(&[(10.0, 10.0), (20.0, 10.0), (20.0, 20.26)]);
        assert_eq!(path.data(), "M1 2l.5-.5M10 10l10 0 0 10.3z");
        assert_eq!([number(-0.04), number(12.34), number(-3.0)], ["0", "12.3", "-3"]);
    }
}
