//! `proofmark identify`: which records a weapon may be, from the command line.

mod batch;

use crate::config::{Config, Place};
use crate::{node, outside};
use app::Actor;
use clap::Args;
use domain::Coded;
use domain::case::{Medium, Observation};
use domain::weapon::Term;
use marks::UsualForms;
use std::error::Error;
use std::path::PathBuf;
use texts::{Arg, Lang};

/// The language of the command line.
const LANG: Lang = Lang::En;

/// Looks for a weapon by its marks, or for each weapon of a table.
#[derive(Args)]
pub struct Identify {
    /// The serial as seen: `?` one unreadable character, `*` any number, `[8B]` one of, `~8` doubtful, `{1,3}` so many.
    #[arg(default_value = "")]
    serial: String,
    #[command(flatten)]
    place: Place,
    /// Maker, as read.
    #[arg(long, default_value = "")]
    maker: String,
    /// Model, as read.
    #[arg(long, default_value = "")]
    model: String,
    /// Calibre.
    #[arg(long, default_value = "")]
    calibre: String,
    /// Type of weapon.
    #[arg(long = "type", default_value = "")]
    weapon_type: String,
    /// Country of manufacture.
    #[arg(long, default_value = "")]
    country: String,
    /// Year of manufacture.
    #[arg(long, default_value = "")]
    year: String,
    /// How the marks came to be known: `metal`, read from the weapon; `etching`, recovered by a laboratory; `paper`,
    /// copied from a document; `machine`, read from a picture. In a table, a column `read` says it for a row.
    #[arg(long, default_value_t)]
    read: Medium,
    /// A table of weapons instead, with columns such as serial, maker, model, calibre, type, country, year and read, in
    /// any order; `-` reads it from standard input.
    #[arg(long, conflicts_with_all = ["serial", "maker", "model", "calibre", "weapon_type", "country", "year"])]
    file: Option<PathBuf>,
    /// Where the answers to a table go, as CSV; `-` is standard output.
    #[arg(long, default_value = "-", requires = "file")]
    out: PathBuf,
}

impl Identify {
    /// Runs the command.
    ///
    /// # Errors
    /// The notation cannot be read, or nothing was entered; the table cannot be read, or the answers not be written.
    pub async fn run(self) -> Result<(), Box<dyn Error + Send + Sync>> {
        let app = node::open(&Config::read(&self.place)?).await?;
        let actor = Actor::node();
        if let Some(file) = &self.file {
            return batch::run(&app, &actor, file, self.read, &self.out).await;
        }
        let seen = Observation {
            serial: self.serial,
            maker: self.maker,
            model: self.model,
            calibre: self.calibre,
            weapon_type: self.weapon_type,
            country: self.country,
            year: self.year,
            read: Some(self.read),
            ..Observation::default()
        };
        let found = app.identify(&actor, &seen).await?;
        app.note_identification(&actor).await?;
        for suspect in &found.candidates {
            let identity = &suspect.weapon.identity;
            let text = |term: Option<&Term>| term.map_or("-", |term| term.text.as_str()).to_owned();
            outside::say(&format!(
                "{:>6.1} %  {:<14} {:<18} {:<14} {:<20} {:<12} {}",
                suspect.probability * 100.0,
                identity.serial.best().unwrap_or("-"),
                text(identity.maker.best()),
                text(identity.model.best()),
                text(identity.calibre.best()),
                suspect.weapon.status.code(),
                suspect.weapon.id,
            ));
        }
        outside::say(&format!("{:>6.1} %  in no record here", found.none_of_these * 100.0));
        if let Some(forms) = found.missed_forms() {
            outside::say(&usual(forms));
        }
        if found.truncated {
            outside::say("More records match than can be told apart: one more readable character would help.");
        }
        Ok(())
    }
}

/// What serials of the maker usually look like, in the words of the page.
fn usual(forms: &UsualForms) -> String {
    let form = |(form, share): &(String, f64)| {
        let share = texts::percent(LANG, *share);
        texts::say(LANG, "identify-form", &[("share", Arg::Text(&share)), ("form", Arg::Text(form))])
    };
    let (records, usual) = (i64::try_from(forms.records).unwrap_or(i64::MAX), forms.usual.iter().map(form));
    let usual = usual.collect::<Vec<_>>().join(", ");
    texts::say(LANG, "identify-forms", &[("records", Arg::Number(records)), ("forms", Arg::Text(&usual))])
}
