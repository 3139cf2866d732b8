//! A small reader of HTML that is stricter than browsers: every element closed, every id unique, every reference met,
//! nothing inline that the content policy would refuse.

use std::collections::{HashMap, HashSet};

const VOID: [&str; 11] = ["area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Checks a page; the fault is told with the text around it.
pub fn check(html: &str) -> Result<(), String> {
    let mut open: Vec<&str> = Vec::new();
    let mut ids = HashSet::new();
    let mut wanted: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let near = || rest[start..].chars().take(80).collect::<String>();
        let tag = &rest[start + 1..];
        if let Some(after) = tag.strip_prefix('!') {
            rest = after.split_once('>').ok_or_else(|| format!("unfinished: {}", near()))?.1;
            continue;
        }
        let (name, attributes, is_closed, after) = read_tag(tag).ok_or_else(|| format!("not a tag: {}", near()))?;
        rest = after;
        if let Some(closed) = name.strip_prefix('/') {
            let opened = open.pop();
            if opened != Some(closed) {
                return Err(format!("</{closed}> closes {opened:?}: {}", near()));
            }
            continue;
        }
        for (attribute, value) in &attributes {
            match *attribute {
                "id" if !ids.insert(*value) => return Err(format!("the id {value} stands twice")),
                "for" | "aria-describedby" | "aria-labelledby" | "list" => wanted.extend(value.split_whitespace()),
                "href" if value.len() > 1 && value.starts_with('#') => wanted.push(&value[1..]),
                "style" => return Err(format!("inline style: {}", near())),
                handler if handler.starts_with("on") => return Err(format!("inline handler: {}", near())),
                _ => {}
            }
        }
        let has = |key: &str| attributes.contains_key(key);
        match name {
            "script" if !has("src") => return Err(format!("inline script: {}", near())),
            "img" if !has("alt") => return Err(format!("an image without alt: {}", near())),
            "form"
                if attributes.get("method") == Some(&"post")
                    && !after[..after.find("</form>").unwrap_or(0)].contains(r#"name="csrf""#) =>
            {
                return Err(format!("a form without the token: {}", near()));
            }
            _ => {}
        }
        if !is_closed && !VOID.contains(&name) {
            open.push(name);
        }
    }
    if !open.is_empty() {
        return Err(format!("never closed: {open:?}"));
    }
    match wanted.iter().find(|id| !ids.contains(*id)) {
        Some(id) => Err(format!("something refers to the id {id}, which is not there")),
        None => Ok(()),
    }
}

/// Name (with `/` before it in an end tag), attributes, whether the element ends with its own tag (as in SVG), and what
/// follows.
fn read_tag(text: &str) -> Option<(&str, HashMap<&str, &str>, bool, &str)> {
    let end = text.find(|c: char| c.is_whitespace() || c == '>')?;
    let (name, mut rest) = text.split_at(end);
    let plain = name.trim_start_matches('/');
    if plain.is_empty() || !plain.chars().all(|c| c.is_ascii_alphanumeric()) {
        return None;
    }
    let mut attributes = HashMap::new();
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('>') {
            return Some((name, attributes, false, after));
        }
        if let Some(after) = rest.strip_prefix("/>") {
            return Some((name, attributes, true, after));
        }
        let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '>')?;
        let (attribute, after) = rest.split_at(end);
        if attribute.is_empty() || !attribute.chars().all(|c| c.is_ascii_alphanumeric() || "-_:".contains(c)) {
            return None;
        }
        let (value, after) = match after.strip_prefix('=') {
            None => ("", after),
            Some(quoted) => quoted.strip_prefix('"')?.split_once('"')?,
        };
        if value.contains('<') || attributes.insert(attribute, value).is_some() {
            return None;
        }
        rest = after;
    }
}

#[test]
fn broken_pages_are_refused() {
    for (html, fault) in [
        ("<p><b>x</p></b>", "closes"),
        ("<p>", "never closed"),
        ("<p id=\"a\"></p><p id=\"a\"></p>", "twice"),
        ("<label for=\"a\">x</label>", "refers to"),
        ("<p style=\"x\"></p>", "inline style"),
        ("<script>x</script>", "inline script"),
        ("<p onclick=\"x\"></p>", "inline handler"),
        ("a < b", "not a tag"),
        ("<form method=\"post\"></form>", "token"),
    ] {
        let told = check(html).expect_err(html);
        assert!(told.contains(fault), "{html}: {told}");
    }
    check("<!doctype html><p class=\"a\" hidden>x<br></p>").unwrap();
}
