//! The weapons by the names of NIEM 6.0 (OASIS NIEMOpen, `j:FirearmType` and `nc:ItemType`), as JSON-LD. Where NIEM has no
//! word (what a mark is for, who concluded what, the country of manufacture) a name of our own stands in its place.

use super::lives::{Lives, present};
use super::out::Out;
use domain::Coded;
use domain::life::Weapon;
use domain::mark::Mark;
use domain::weapon::{Attested, Serial, Term};
use serde_json::{Map, Value as Json, json};
use std::error::Error;
use std::io::Write;
use store::snapshot::Snapshot;

/// The namespaces: of NIEM 6.0 as its `json-ld/context.json` gives them, and ours.
const CONTEXT: &str = r#"{"nc":"https://docs.oasis-open.org/niemopen/ns/model/niem-core/6.0/",
"j":"https://docs.oasis-open.org/niemopen/ns/model/domains/justice/6.0/",
"pm":"urn:x-proofmark:niem:1:"}"#;

/// Writes all weapons: `weapons.niem.jsonld`, one weapon to a line.
///
/// # Errors
/// The record cannot be read, or the file not be written.
pub async fn weapons(out: &mut Out<'_>, snapshot: &mut Snapshot) -> Result<(), Box<dyn Error + Send + Sync>> {
    let mut file = out.begin("weapons.niem.jsonld")?;
    write!(file, "{{\"@context\":{CONTEXT},\n\"@graph\":[")?;
    let (mut lives, mut count) = (Lives::of(snapshot), 0);
    while let Some(life) = lives.next().await? {
        if !life[0].is_of::<Weapon>() {
            continue;
        }
        if let Some(weapon) = present::<Weapon>(&life)? {
            file.write_all(if count == 0 { b"\n" } else { b",\n" })?;
            serde_json::to_writer(&mut file, &firearm(&weapon))?;
            count += 1;
            out.done(1);
        }
    }
    file.write_all(b"\n]}\n")?;
    Ok(out.end(file, Some(count))?)
}

fn firearm(weapon: &Weapon) -> Json {
    let identity = &weapon.identity;
    let mut firearm = Map::new();
    let mut put = |name: &str, value: Json| {
        if !value.is_null() {
            firearm.insert(name.to_owned(), value);
        }
    };
    put("@id", json!(format!("urn:uuid:{}", weapon.id)));
    put("@type", json!("j:Firearm"));
    put("nc:ItemSerialIdentification", serial(&identity.serial));
    put("nc:ItemBrandName", best(&identity.maker));
    put("nc:ItemModelName", best(&identity.model));
    put("j:FirearmBoreSizeText", best(&identity.calibre));
    put("j:FirearmCategoryText", best(&identity.weapon_type));
    put("nc:ItemStatus", json!({ "nc:StatusText": weapon.status.code() }));
    if let Some(holder) = &weapon.holder {
        let organization = json!({ "nc:OrganizationName": holder.name });
        let country = holder.country.map(|state| state.to_string());
        let mut possessor = json!({ "nc:EntityOrganization": organization, "pm:PartyKindCode": holder.kind.code() });
        if let Some(country) = country {
            possessor["pm:PartyCountryCode"] = json!(country);
        }
        put("nc:ItemPossessor", possessor);
    }
    put("pm:Maker", attested(&identity.maker));
    put("pm:Model", attested(&identity.model));
    put("pm:BoreSize", attested(&identity.calibre));
    put("pm:Category", attested(&identity.weapon_type));
    put("pm:ManufactureCountry", attested(&identity.country));
    put("pm:Importer", attested(&identity.importer));
    if !identity.year.is_empty() {
        put(
            "pm:ManufactureYear",
            json!({ "pm:AsMarked": identity.year.as_marked, "pm:AsAssessed": identity.year.as_assessed }),
        );
    }
    if !weapon.marks.is_empty() {
        put("pm:FirearmMark", weapon.marks.iter().map(mark).collect());
    }
    if !weapon.other.is_empty() {
        put("pm:SourceColumns", json!(weapon.other));
    }
    Json::Object(firearm)
}

/// The number as marked; what an examiner concluded, and the state of the mark, are ours.
fn serial(serial: &Serial) -> Json {
    let mut identification = Map::new();
    if let Some(text) = &serial.as_marked {
        identification.insert("nc:IdentificationID".to_owned(), json!(text));
    }
    if let Some(text) = &serial.as_assessed {
        identification.insert("pm:AssessedID".to_owned(), json!(text));
    }
    identification.insert("pm:SerialStateCode".to_owned(), json!(serial.state.code()));
    Json::Object(identification)
}

fn best(term: &Attested<Term>) -> Json {
    term.best().map_or(Json::Null, |term| json!(term.text))
}

fn attested(value: &Attested<Term>) -> Json {
    if value.is_empty() {
        return Json::Null;
    }
    let term = |term: &Option<Term>| match term {
        None => Json::Null,
        Some(Term { text, code }) => json!({ "pm:Text": text, "pm:Code": code }),
    };
    json!({ "pm:AsMarked": term(&value.as_marked), "pm:AsAssessed": term(&value.as_assessed) })
}

fn mark(mark: &Mark) -> Json {
    let mut ours = json!(mark);
    let fields = ours.as_object_mut().map(std::mem::take).unwrap_or_default();
    // Field by field under our names, so that a field that marks gain goes out as well.
    let named = fields.into_iter().map(|(name, value)| (format!("pm:Mark{}", camel(&name)), value));
    let mut named: Map<String, Json> = named.collect();
    named.insert("@type".to_owned(), json!("pm:FirearmMark"));
    Json::Object(named)
}

/// A name of ours as NIEM writes names.
fn camel(name: &str) -> String {
    let part = |part: &str| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_ascii_uppercase().to_string() + letters.as_str()).unwrap_or_default()
    };
    name.split('_').map(part).collect()
}
