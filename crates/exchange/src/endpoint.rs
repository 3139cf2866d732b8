//! Where a node listens.

use hyper::Uri;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// The address of a node: `https://host` or `https://host:port`, nothing after it.
#[derive(Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Endpoint {
    /// Name or address; a version 6 address without its brackets.
    host: String,
    port: u16,
}

/// The port of `https` when none is given.
const HTTPS: u16 = 443;

/// The longest host name (RFC 1035, in its written form).
const MAX_HOST: usize = 253;

impl Endpoint {
    /// The host: a name, or an IP address without brackets.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// The TCP port.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Host and port, as the `Host` header of a request wants them.
    pub(crate) fn authority(&self) -> String {
        let host = if self.host.contains(':') { format!("[{}]", self.host) } else { self.host.clone() };
        if self.port == HTTPS { host } else { format!("{host}:{}", self.port) }
    }
}

/// A text that is not the address of a node.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "“{0}” is not the address of a node: it must look like https://node.example.org or https://node.example.org:8443"
)]
pub struct NotAnEndpoint(String);

impl FromStr for Endpoint {
    type Err = NotAnEndpoint;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text.trim()).ok_or_else(|| NotAnEndpoint(text.chars().take(100).collect()))
    }
}

fn parse(text: &str) -> Option<Endpoint> {
    let uri: Uri = text.parse().ok()?;
    let authority = uri.authority()?;
    if uri.scheme_str() != Some("https")
        || !matches!(uri.path(), "" | "/")
        || uri.query().is_some()
        || text.contains('#')
    {
        return None;
    }
    if authority.as_str().contains('@') {
        return None;
    }
    let port = match authority.as_str().strip_prefix(authority.host())? {
        "" => HTTPS,
        port => port.strip_prefix(':')?.parse().ok().filter(|port| *port != 0)?,
    };
    let host = authority.host().trim_start_matches('[').trim_end_matches(']').to_ascii_lowercase();
    // The form is what TLS can send as a server name; whether such a host exists is for the first call to find out.
    let known = rustls::pki_types::ServerName::try_from(host.as_str()).is_ok() && host.len() <= MAX_HOST;
    known.then_some(Endpoint { host, port })
}

impl TryFrom<String> for Endpoint {
    type Error = NotAnEndpoint;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Endpoint> for String {
    fn from(endpoint: Endpoint) -> Self {
        endpoint.to_string()
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "https://{}", self.authority())
    }
}

impl fmt::Debug for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn addresses_are_read_and_written_in_one_form() {
        for (text, written) in [
            ("https://Node.Example.org/", "https://node.example.org"),
            (" https://node.example.org:443 ", "https://node.example.org"),
            ("https://10.0.0.7:8443", "https://10.0.0.7:8443"),
            ("https://[2001:db8::1]:8443", "https://[2001:db8::1]:8443"),
        ] {
            assert_eq!(text.parse::<Endpoint>().unwrap().to_string(), written);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in [
            "",
            "node.example.org",
            "http://node.example.org",
            "https://",
            "https://a/b",
            "https://a?b",
            "https://a#b",
            "https://user:pass@a",
            "https://a:0",
            "https://a:",
            "https://a:70000",
            "https://a b",
            "https://[::1",
            "https://-",
        ] {
            assert!(text.parse::<Endpoint>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_is_taken_is_written_and_taken_again(text in "https://[\\[\\]a-z0-9.:@/?#-]{0,20}") {
            if let Ok(endpoint) = text.parse::<Endpoint>() {
                prop_assert_eq!(endpoint.to_string().parse(), Ok(endpoint));
            }
        }
    }
}
