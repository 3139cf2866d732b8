//! The tables as one value.

use crate::catalogue::{Catalogue, Entry, Found};
use crate::fold::fold;
use crate::map::World;
use crate::operator::{self, TableError, TableKind, TableReport};
use crate::retention::{Binding, Retention, RetentionError, RetentionSet};
use crate::territory::{self, TerritoryError};
use crate::{Calibre, Country, Maker, Model, Region, Symbol, WeaponType, shipped};
use domain::retention::Policy;
use std::sync::{Arc, LazyLock};

/// Every table, looked up by code or by words. Cheap to clone: clones share the tables.
#[derive(Debug, Clone)]
pub struct Reference {
    pub(crate) world: Arc<World>,
    regions: Arc<Vec<Region>>,
    countries: Arc<Catalogue<Country>>,
    makers: Arc<Catalogue<Maker>>,
    calibres: Arc<Catalogue<Calibre>>,
    weapon_types: Arc<Catalogue<WeaponType>>,
    models: Arc<Catalogue<Model>>,
    symbols: Arc<Vec<Symbol>>,
    retention: Arc<Retention>,
}

static SHIPPED: LazyLock<Reference> = LazyLock::new(|| {
    let world = shipped::world();
    let makers = shipped::makers();
    Reference {
        regions: Arc::new(shipped::regions()),
        countries: Arc::new(shipped::countries(&world)),
        calibres: Arc::new(shipped::calibres()),
        weapon_types: Arc::new(shipped::weapon_types()),
        models: Arc::new(shipped::models(&makers)),
        makers: Arc::new(makers),
        symbols: Arc::new(shipped::symbols()),
        retention: Arc::new(Retention::shipped()),
        world: Arc::new(world),
    }
});

impl Reference {
    /// The tables built into the program.
    pub fn shipped() -> Self {
        SHIPPED.clone()
    }

    /// These tables and the territories that a TOML text describes, one `[[territory]]` each:
    ///
    /// ```
    /// let reference = reference::Reference::shipped().with_territories(r#"
    ///     [[territory]]
    ///     code = "XA"                      # two letters that no shipped territory has
    ///     alpha3 = "XAA"                   # optional
    ///     names = { en = "Aland-by-Sea", fr = "Alande-sur-Mer" }   # English is needed, the rest optional
    ///     aliases = ["Alandsea"]           # optional
    ///     lat = -8.5                       # where its point stands
    ///     lon = -20.0
    ///     outline = [[-22, -6], [-18, -6], [-18, -11], [-22, -11]]   # optional; [lon, lat] corners of its land
    /// "#)?;
    /// assert_eq!(reference.find_country("alandsea").map(|country| country.code()), Some("XA"));
    /// # Ok::<(), reference::TerritoryError>(())
    /// ```
    ///
    /// # Errors
    /// [`TerritoryError`] names the territory and what is wrong with it; nothing is added then.
    pub fn with_territories(mut self, toml: &str) -> Result<Self, TerritoryError> {
        territory::add(Arc::make_mut(&mut self.countries), toml)?;
        Ok(self)
    }

    /// These tables and the rows of a list that an operator brings: CSV with the columns `code` and `label`, such as
    /// the make, calibre and type lists of the NCIC. A row whose label means a known entry lets that entry be found by
    /// the row's code too; any other row becomes an entry of its own. A name in the tables keeps its meaning, and so does
    /// any word for a calibre or type; a maker's code that is an alias of another maker makes the word ambiguous. The
    /// report says what became of every row.
    ///
    /// # Errors
    /// [`TableError`] if the text is no such table. A row that cannot be taken is no error: the report shows it.
    pub fn with_table(mut self, kind: TableKind, csv: &str) -> Result<(Self, TableReport), TableError> {
        let rows = operator::read(csv)?;
        let report = match kind {
            TableKind::Makers => operator::add_makers(Arc::make_mut(&mut self.makers), &self.countries, rows),
            TableKind::Calibres => operator::add_calibres(Arc::make_mut(&mut self.calibres), rows),
            TableKind::WeaponTypes => operator::add_weapon_types(Arc::make_mut(&mut self.weapon_types), rows),
        };
        Ok((self, report))
    }

    /// These tables and the sets of rules about how long records are kept that a TOML text describes, one `[[set]]` each;
    /// none binds until [`Reference::bound_by`] says so:
    ///
    /// ```
    /// let reference = reference::Reference::shipped().with_retention(r#"
    ///     [[set]]
    ///     code = "firearms-act"            # small letters, digits and dashes
    ///     short = "Firearms Act"           # how a clause is cited: “Firearms Act s. 5”
    ///     names = { en = "Firearms Act" }  # English is needed, the rest optional
    ///     [[set.rule]]
    ///     clause = "s. 5"                  # optional
    ///     all_but = ["manufactured"]       # which records: records or all_but, with codes of events; all without either
    ///     years = 50                       # or indefinitely = true
    ///     from = "event"                   # or "destruction"; from the event if nothing is said
    ///     since = "2019-01-01"             # first and last day on which the clause is in force, both optional
    ///     certainty = "text"               # or "published", or "unverified"
    /// "#)?;
    /// assert!(reference.retention_sets().iter().any(|set| set.code() == "firearms-act"));
    /// # Ok::<(), reference::RetentionError>(())
    /// ```
    ///
    /// # Errors
    /// [`RetentionError`] names the set and what is wrong with it; nothing is added then.
    pub fn with_retention(mut self, toml: &str) -> Result<Self, RetentionError> {
        self.retention = Arc::new(Retention::clone(&self.retention).with_sets(toml)?);
        Ok(self)
    }

    /// These tables, with the sets of rules about how long records are kept that bind the State, in place of those that did
    /// before. Where nothing is said, that of the International Tracing Instrument binds alone.
    ///
    /// # Errors
    /// [`RetentionError::UnknownSet`] names those that there are; [`RetentionError::Span`].
    pub fn bound_by(mut self, bindings: Vec<Binding>) -> Result<Self, RetentionError> {
        self.retention = Arc::new(Retention::clone(&self.retention).bound_by(bindings)?);
        Ok(self)
    }

    /// Every set of rules about how long records are kept, whether it binds or not.
    pub fn retention_sets(&self) -> &[RetentionSet] {
        &self.retention.sets
    }

    /// Which of them bind the State, and when.
    pub fn retention_bindings(&self) -> &[Binding] {
        &self.retention.bindings
    }

    /// The rules of those that bind.
    pub fn retention(&self) -> &Policy {
        &self.retention.policy
    }

    /// The regions of the M49 standard, in the order of their codes.
    pub fn regions(&self) -> &[Region] {
        &self.regions
    }

    /// Every State and territory, in the order of their codes; those an operator added come last.
    pub fn countries(&self) -> &[Country] {
        self.countries.entries()
    }

    /// The State or territory with this alpha-2 code, in capitals.
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.get(code)
    }

    /// The State or territory that a text means: a code of two or three letters, a name in any of the six languages, or
    /// another usual name.
    pub fn find_country(&self, text: &str) -> Option<&Country> {
        self.countries.find(text, |_| true)
    }

    /// The States and territories that a text may mean, the likeliest first, at most eight.
    pub fn suggest_country(&self, text: &str) -> Vec<&Country> {
        self.countries.suggest(text, |_| true)
    }

    /// Every maker.
    pub fn makers(&self) -> &[Maker] {
        self.makers.entries()
    }

    /// The maker with this code.
    pub fn maker(&self, code: &str) -> Option<&Maker> {
        self.makers.get(code)
    }

    /// The maker that a text means.
    pub fn find_maker(&self, text: &str) -> Option<Found<'_>> {
        self.makers.found(text, |_| true)
    }

    /// The makers that a text may mean, the likeliest first, at most eight.
    pub fn suggest_maker(&self, text: &str) -> Vec<&Maker> {
        self.makers.suggest(text, |_| true)
    }

    /// Every calibre.
    pub fn calibres(&self) -> &[Calibre] {
        self.calibres.entries()
    }

    /// The calibre with this code.
    pub fn calibre(&self, code: &str) -> Option<&Calibre> {
        self.calibres.get(code)
    }

    /// The calibre that a text means.
    pub fn find_calibre(&self, text: &str) -> Option<Found<'_>> {
        self.calibres.found(text, |_| true)
    }

    /// The calibres that a text may mean, the likeliest first, at most eight.
    pub fn suggest_calibre(&self, text: &str) -> Vec<&Calibre> {
        self.calibres.suggest(text, |_| true)
    }

    /// Every type of weapon, small arms first.
    pub fn weapon_types(&self) -> &[WeaponType] {
        self.weapon_types.entries()
    }

    /// The type of weapon with this code.
    pub fn weapon_type(&self, code: &str) -> Option<&WeaponType> {
        self.weapon_types.get(code)
    }

    /// The type of weapon that a text means.
    pub fn find_weapon_type(&self, text: &str) -> Option<Found<'_>> {
        self.weapon_types.found(text, |_| true)
    }

    /// The types of weapon that a text may mean, the likeliest first, at most eight.
    pub fn suggest_weapon_type(&self, text: &str) -> Vec<&WeaponType> {
        self.weapon_types.suggest(text, |_| true)
    }

    /// Every model of every maker.
    pub fn models(&self) -> &[Model] {
        self.models.entries()
    }

    /// The model with this code.
    pub fn model(&self, code: &str) -> Option<&Model> {
        self.models.get(code)
    }

    /// The model that a text means: of the maker with the code `maker`, with or without the maker's name before it; or
    /// of any maker if none is named, and then only if a single maker has such a model.
    pub fn find_model(&self, maker: Option<&str>, text: &str) -> Option<Found<'_>> {
        let of_maker = |model: &Model| maker.is_none_or(|maker| model.maker() == maker);
        self.models.found(text, of_maker).or_else(|| self.models.found(&self.without_maker(maker?, text)?, of_maker))
    }

    /// The models that a text may mean, of one maker or of any; the likeliest first, at most eight.
    pub fn suggest_model(&self, maker: Option<&str>, text: &str) -> Vec<&Model> {
        self.models.suggest(text, |model| maker.is_none_or(|maker| model.maker() == maker))
    }

    /// Every symbol that is known on weapons.
    pub fn symbols(&self) -> &[Symbol] {
        &self.symbols
    }

    /// The symbol with this code.
    pub fn symbol(&self, code: &str) -> Option<&Symbol> {
        self.symbols.iter().find(|symbol| symbol.code() == code)
    }

    /// `text` without the maker's name or alias at its beginning, if one is there.
    fn without_maker(&self, maker: &str, text: &str) -> Option<String> {
        let maker = self.makers.get(maker)?;
        let key = fold(text);
        maker
            .names()
            .chain(maker.aliases().iter().map(String::as_str))
            .filter_map(|name| key.strip_prefix(fold(name).as_str()))
            .min_by_key(|rest| rest.len())
            .map(str::to_owned)
    }
}
