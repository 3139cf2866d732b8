//! The few cookies of the site: session, known browser, language, appearance, and a notice for the next page.

use crate::Site;
use app::sessions::BROWSER_KNOWN;
use axum::http::{HeaderMap, HeaderValue, header};

/// What a cookie is for.
#[derive(Clone, Copy)]
pub enum Cookie {
    /// The session's token.
    Session,
    /// By which the browser is known again, in which somebody has signed in before.
    Browser,
    /// The language chosen.
    Lang,
    /// Light or dark.
    Theme,
    /// The id of a message to be shown once.
    Notice,
}

impl Cookie {
    fn word(self) -> &'static str {
        match self {
            Self::Session => "session",
            Self::Browser => "browser",
            Self::Lang => "lang",
            Self::Theme => "theme",
            Self::Notice => "notice",
        }
    }

    /// Seconds for which the browser keeps it; nothing for as long as the browser is open.
    fn keeps(self) -> Option<u32> {
        match self {
            Self::Session => None,
            Self::Browser => u32::try_from(BROWSER_KNOWN.as_secs()).ok(),
            Self::Lang | Self::Theme => Some(365 * 24 * 3600),
            Self::Notice => Some(60),
        }
    }
}

/// The value of a cookie in a request, if it has one that is not empty.
pub fn read<'a>(headers: &'a HeaderMap, site: &Site, cookie: Cookie) -> Option<&'a str> {
    let name = name(site, cookie);
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .find_map(|pair| pair.trim().strip_prefix(&name)?.strip_prefix('='))
        .filter(|value| !value.is_empty())
}

/// The header that sets a cookie; an empty value takes it away. Values are tokens and codes of our own making.
pub fn write(site: &Site, cookie: Cookie, value: &str) -> HeaderValue {
    let mut text = format!("{}={value}; Path=/; SameSite=Lax; HttpOnly", name(site, cookie));
    match (value.is_empty(), cookie.keeps()) {
        (true, _) => text.push_str("; Max-Age=0"),
        (false, Some(seconds)) => text.push_str(&format!("; Max-Age={seconds}")),
        (false, None) => {}
    }
    if site.over_https {
        text.push_str("; Secure");
    }
    HeaderValue::try_from(text).unwrap_or_else(|_| HeaderValue::from_static(""))
}

fn name(site: &Site, cookie: Cookie) -> String {
    // The prefix makes browsers refuse a cookie set by another host or without HTTPS.
    let prefix = if site.over_https { "__Host-" } else { "" };
    format!("{prefix}{}-{}", site.slug, cookie.word())
}
