//! Where somebody signs in from: the network, and the browser if it has been used for that before.

use std::fmt;
use std::net::{IpAddr, Ipv6Addr};

/// From where a request comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The network.
    pub network: Network,
    /// What an earlier sign-in left in this browser, if the browser shows it.
    pub browser: Option<BrowserToken>,
}

impl From<IpAddr> for Origin {
    /// A browser that nobody has signed in with yet.
    fn from(address: IpAddr) -> Self {
        Self { network: address.into(), browser: None }
    }
}

/// What counts as one network: an IPv4 address, or the 64 leading bits of an IPv6 address, because a subscriber is given
/// that many to change the rest at will (RFC 6177).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Network(IpAddr);

impl From<IpAddr> for Network {
    fn from(address: IpAddr) -> Self {
        Self(match address.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
            address => address,
        })
    }
}

impl fmt::Display for Network {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            IpAddr::V4(address) => write!(f, "{address}"),
            IpAddr::V6(address) => write!(f, "{address}/64"),
        }
    }
}

/// The secret by which a browser is known again for which somebody has signed in: 43 characters of base64url. It opens
/// nothing; it only sets the browser apart from strangers when failed attempts are counted.
#[derive(Clone, PartialEq, Eq)]
pub struct BrowserToken(String);

impl BrowserToken {
    /// The text for the cookie.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The token in a cookie, if it has the form of one.
    pub fn read(text: &str) -> Option<Self> {
        let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
        (text.len() == 43 && text.bytes().all(is_plain)).then(|| Self(text.to_owned()))
    }

    /// A new one, from a fresh secret.
    pub(super) fn new(secret: String) -> Self {
        Self(secret)
    }
}

impl fmt::Debug for BrowserToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BrowserToken(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(text: &str) -> Network {
        text.parse::<IpAddr>().unwrap().into()
    }

    #[test]
    fn a_subscribers_many_addresses_are_one_network() {
        assert_eq!(network("2001:db8:1:2::1"), network("2001:db8:1:2:ffff:1:2:3"));
        assert_ne!(network("2001:db8:1:2::1"), network("2001:db8:1:3::1"));
        assert_ne!(network("192.0.2.1"), network("192.0.2.2"));
        // A socket for both families gives IPv4 addresses in this form.
        assert_eq!(network("::ffff:192.0.2.1"), network("192.0.2.1"));
        assert_eq!(network("2001:db8:1:2::1").to_string(), "2001:db8:1:2::/64");
        assert_eq!(network("192.0.2.1").to_string(), "192.0.2.1");
    }

    #[test]
    fn only_what_looks_like_a_token_is_taken_for_one() {
        assert!(BrowserToken::read(&"aZ0-_".repeat(9)[..43]).is_some());
        for text in ["", "a", &"a".repeat(44), &"é".repeat(43), &"a ".repeat(22)[..43]] {
            assert!(BrowserToken::read(text).is_none(), "{text}");
        }
    }
}
