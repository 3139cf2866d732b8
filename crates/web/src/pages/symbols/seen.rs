//! What is seen of a symbol, as it stands in the address of the page.

use crate::pages::identify::Seen;
use crate::pages::weapons::words::chosen;
use app::symbols::SymbolSeen;
use serde::{Deserialize, Serialize};

/// The parameters of the page, and those of the identification, which are carried along and back. All of them optional.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct SeenSymbol {
    /// The code of the frame.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) shape: String,
    /// The code of what is in it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) contents: String,
    /// The number or letters.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) text: String,
    /// The code of the marks of the selector.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) selector: String,
    /// The code of the script of other texts.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) script: String,
    /// `1` if the form was sent, and not only the page opened.
    #[serde(skip_serializing)]
    pub(super) go: String,
    /// What is seen on the weapon besides.
    #[serde(flatten)]
    pub(super) seen: Seen,
}

impl SeenSymbol {
    /// Whether somebody wants an answer.
    pub(super) fn was_sent(&self) -> bool {
        !self.go.is_empty()
    }

    /// The address of the form, filled in and not sent.
    pub(super) fn address(&self) -> String {
        let query = serde_html_form::to_string(self).expect("a struct of texts always has a query");
        format!("/symbols?{query}")
    }

    /// The same as `app` takes it; a code that is none counts as nothing seen.
    pub(super) fn symbol(&self) -> SymbolSeen {
        SymbolSeen {
            shape: chosen(&self.shape),
            contents: chosen(&self.contents),
            text: self.text.trim().to_owned(),
            selector: chosen(&self.selector),
            script: chosen(&self.script),
            weapon_type: self.seen.weapon_type.trim().to_owned(),
        }
    }

    /// The parameters that the form has no field for, to be carried along.
    pub(super) fn hidden(&self) -> Vec<(&'static str, &str)> {
        let seen = &self.seen;
        let besides = [
            ("serial", &seen.serial),
            ("maker", &seen.maker),
            ("model", &seen.model),
            ("calibre", &seen.calibre),
            ("country", &seen.country),
            ("year", &seen.year),
            ("read", &seen.read),
        ];
        let given = besides.into_iter().filter(|(_, text)| !text.is_empty()).map(|(name, text)| (name, text.as_str()));
        given.chain(seen.hidden()).collect()
    }

    /// The address of the identification, with a maker and a State in the place of those that were given.
    pub(super) fn identification(&self, maker: &str, country: &str) -> String {
        let seen = Seen { maker: maker.to_owned(), country: country.to_owned(), ..self.seen.clone() };
        seen.address("/identify")
    }
}
