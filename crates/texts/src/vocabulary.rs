//! The names of the members of `domain`'s vocabularies.

use crate::{Lang, say};
use domain::Coded;

/// What `member` is called in `lang`: `coded(Lang::En, SerialState::Worn)` is “Worn”.
pub fn coded<C: Coded>(lang: Lang, member: C) -> String {
    say(lang, &vocabulary_id(member), &[])
}

/// The id of the message that names `member`: the vocabulary's name in kebab-case, a dash, the member's code. So
/// `SerialState::Worn` has `serial-state-worn`.
pub fn vocabulary_id<C: Coded>(member: C) -> String {
    let name = std::any::type_name::<C>().rsplit("::").next().unwrap_or_default();
    let mut id = String::with_capacity(name.len() + 24);
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && !id.is_empty() {
            id.push('-');
        }
        id.push(letter.to_ascii_lowercase());
    }
    id.push('-');
    id.push_str(member.code());
    id
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_follow_the_rule() {
        assert_eq!(vocabulary_id(domain::SerialState::PartlyObliterated), "serial-state-partly-obliterated");
        assert_eq!(vocabulary_id(domain::authority::Role::Auditor), "role-auditor");
    }
}
