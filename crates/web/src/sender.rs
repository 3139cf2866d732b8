//! Which address a request comes from.

use axum::http::HeaderMap;
use std::net::IpAddr;

/// What a proxy adds: the address that it was called from, after those that were there before.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The address that a request comes from: the other end of the connection or, where that is one of the `proxies` in
/// front of the pages, the address that the proxy was called from.
///
/// Anybody can write the header, so that an entry is believed only if a known proxy has added it: it is read from its end,
/// up to the first address that is no proxy.
pub fn sender(connection: IpAddr, headers: &HeaderMap, proxies: &[IpAddr]) -> IpAddr {
    let said = headers.get_all(FORWARDED_FOR).iter().rev().flat_map(|line| {
        // A line that is no text ends the reading, as an entry that is no address does.
        line.to_str().unwrap_or_default().rsplit(',')
    });
    let mut sender = connection.to_canonical();
    for entry in said {
        if !proxies.contains(&sender) {
            break;
        }
        let Some(address) = read(entry.trim()) else { break };
        sender = address.to_canonical();
    }
    sender
}

/// An address with or without its port.
fn read(entry: &str) -> Option<IpAddr> {
    let bare = entry.strip_prefix('[').and_then(|entry| entry.strip_suffix(']')).unwrap_or(entry);
    let with_port = || entry.parse::<std::net::SocketAddr>().ok().map(|address| address.ip());
    bare.parse().ok().or_else(with_port)
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn from(connection: &str, forwarded_for: &[&[u8]]) -> String {
        let mut headers = HeaderMap::new();
        for line in forwarded_for {
            headers.append(FORWARDED_FOR, HeaderValue::from_bytes(line).unwrap());
        }
        let proxies = ["127.0.0.1", "10.0.0.2"].map(|address| address.parse().unwrap());
        sender(connection.parse().unwrap(), &headers, &proxies).to_string()
    }

    #[test]
    fn a_stranger_does_not_choose_his_address() {
        assert_eq!(from("192.0.2.7", &[b"198.51.100.1"]), "192.0.2.7", "he is no proxy");
        assert_eq!(from("127.0.0.1", &[b"198.51.100.1, 192.0.2.7"]), "192.0.2.7", "what the proxy added stands last");
        assert_eq!(from("127.0.0.1", &[b"198.51.100.1", b"192.0.2.7"]), "192.0.2.7");
        assert_eq!(from("127.0.0.1", &[b"127.0.0.1, 192.0.2.7"]), "192.0.2.7");
    }

    #[test]
    fn proxies_behind_each_other_are_passed_through() {
        assert_eq!(from("127.0.0.1", &[b"192.0.2.7, 10.0.0.2"]), "192.0.2.7");
        assert_eq!(from("::ffff:127.0.0.1", &[b"::ffff:192.0.2.7"]), "192.0.2.7");
        assert_eq!(from("127.0.0.1", &[b"192.0.2.7:55000"]), "192.0.2.7");
        assert_eq!(from("127.0.0.1", &[b"[2001:db8::7]:55000"]), "2001:db8::7");
        assert_eq!(from("127.0.0.1", &[b"[2001:db8::7]"]), "2001:db8::7");
    }

    #[test]
    fn without_a_word_from_the_proxy_it_is_the_sender() {
        for lines in [&[] as &[&[u8]], &[b""], &[b"unknown"], &[b"\xff"], &[b"192.0.2.7", b"_hidden"]] {
            assert_eq!(from("127.0.0.1", lines), "127.0.0.1");
        }
    }
}
