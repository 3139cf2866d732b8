//! What tests of pages need: samples rendered in every language and checked, and a browser without a screen.

mod browser;
mod fixture;
mod html;
mod refusals;
mod walk;

pub use browser::{Answer, Browser, Node, SETUP_CODE, page};
pub use fixture::{NAME, PASSWORD};

use crate::assets;
use askama::Template;
use texts::Lang;

/// A text that would break a page that does not escape it.
pub const HOSTILE: &str = "<script>alert('x')</script> & \"quoted\" ]]>";

/// The most that a page may weigh with its style sheet and script, uncompressed, in bytes.
const PAGE_LIMIT: usize = 60_000;

/// A template with examples of its data: every branch of it at least once, hostile text included.
pub trait Sample: Template + Sized {
    /// The examples, in the frame of `page`.
    fn samples(page: &crate::Page) -> Vec<Self>;
}

/// Renders every sample of a template in every language and checks what comes out.
pub fn sample<T: Sample>() {
    for lang in Lang::ALL {
        let samples = T::samples(&page(lang));
        assert!(!samples.is_empty());
        for (number, sample) in samples.iter().enumerate() {
            let html = sample.render().unwrap();
            let place = format!("{}, sample {number}, {lang}", std::any::type_name::<T>());
            if let Some(at) = html.find('⟦') {
                panic!("{place}: no text for {}", html[at..].chars().take(60).collect::<String>());
            }
            assert!(!html.contains("{$"), "{place}: a variable of a text was not filled");
            html::check(&html).unwrap_or_else(|fault| panic!("{place}: {fault}"));
            let weight = html.len() + assets::STYLE.text.len() + assets::SCRIPT.text.len();
            assert!(weight < PAGE_LIMIT, "{place}: weighs {weight} bytes");
        }
    }
}

#[test]
fn every_template_has_samples_that_a_test_renders() {
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR"));
    let code: String = files(&root.join("src")).iter().map(|path| std::fs::read_to_string(path).unwrap()).collect();
    for template in files(&root.join("templates")) {
        let name = template.strip_prefix(root.join("templates")).unwrap().to_str().unwrap().to_owned();
        if name.starts_with("parts/") || name == "layout.html" {
            continue;
        }
        let (_, after) = code
            .split_once(&format!("#[template(path = \"{name}\")]"))
            .unwrap_or_else(|| panic!("{name} is used by nobody"));
        let (_, declared) = after.split_once("struct ").unwrap();
        let kind: String = declared.chars().take_while(|c| c.is_alphanumeric()).collect();
        let tested = [format!("sample::<{kind}>()"), format!("sample::<super::{kind}>()")];
        assert!(tested.iter().any(|call| code.contains(call)), "no test renders the samples of {kind}");
    }
}

#[test]
fn style_and_script_stay_small() {
    assert!(assets::STYLE.text.len() < 25_000, "{}", assets::STYLE.text.len());
    assert!(assets::SCRIPT.text.len() < 6_000, "{}", assets::SCRIPT.text.len());
}

#[test]
fn the_style_sheet_knows_no_left_and_right() {
    let physical = [
        "margin-left",
        "margin-right",
        "padding-left",
        "padding-right",
        "border-left",
        "border-right",
        "text-align: left",
        "text-align: right",
        "text-align:left",
        "text-align:right",
        " left:",
        " right:",
    ];
    for word in physical {
        assert!(!include_str!("../assets/app.css").contains(word), "{word}");
    }
}

fn files(folder: &std::path::Path) -> Vec<std::path::PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        if path.is_dir() { found.extend(files(&path)) } else { found.push(path) }
    }
    found
}
