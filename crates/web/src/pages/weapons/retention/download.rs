//! The same as CSV, with the codes of the interface for programs in place of words. Written page by page as it is fetched,
//! however many weapons there are.

use crate::extract::Path;
use crate::fault::Fault;
use crate::site::Site;
use crate::visitor::Visitor;
use app::Actor;
use app::retention::DueWeapon;
use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use domain::retention::{Due, Until};
use std::error::Error;
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio_util::io::ReaderStream;

/// How many bytes wait for a slow reader.
const AHEAD: usize = 1 << 16;

/// How many weapons' least terms end when.
pub async fn list(State(site): State<Site>, visitor: Visitor) -> Result<Response, Fault> {
    let list = site.app.due_list(visitor.actor()?).await?;
    let mut text = row(&["due", "weapons"]);
    for (due, weapons) in list.counts {
        text.push_str(&row(&[&due.to_string(), &weapons.to_string()]));
    }
    Ok(answer("retention.csv", Body::from(text)))
}

/// The weapons whose least terms end together.
pub async fn of_due(State(site): State<Site>, visitor: Visitor, Path(due): Path<String>) -> Result<Response, Fault> {
    let actor = visitor.actor()?.clone();
    let due: Due = due.parse().map_err(|_| Fault::NotFound)?;
    // Asked once before the answer begins, so that a refusal is a page and no half of a file.
    site.app.weapons_due(&actor, due, None).await?;
    let (reader, writer) = tokio::io::duplex(AHEAD);
    tokio::spawn(async move {
        if let Err(error) = write(&site, &actor, due, writer).await {
            tracing::warn!(%error, "a list of what falls due was not fetched to its end");
        }
    });
    Ok(answer(&format!("retention-{due}.csv"), Body::from_stream(ReaderStream::new(reader))))
}

async fn write(
    site: &Site,
    actor: &Actor,
    due: Due,
    mut writer: DuplexStream,
) -> Result<(), Box<dyn Error + Send + Sync>> {
    let head = ["weapon", "serial", "maker", "model", "calibre", "status", "until", "clause", "certainty", "holds"];
    writer.write_all(row(&head).as_bytes()).await?;
    let mut after = None;
    loop {
        let page = site.app.weapons_due(actor, due, after).await?;
        let text: String = page.weapons.iter().map(weapon_row).collect();
        writer.write_all(text.as_bytes()).await?;
        after = page.next;
        if after.is_none() {
            return Ok(writer.shutdown().await?);
        }
    }
}

fn weapon_row(found: &DueWeapon) -> String {
    let identity = &found.weapon.identity;
    let text = |term: Option<&domain::weapon::Term>| term.map(|term| term.text.clone()).unwrap_or_default();
    let until = found.floor.as_ref().map(|floor| match floor.until {
        Until::Date(date) => date.to_string(),
        Until::WhileItExists => Due::WhileItExists.to_string(),
        Until::Indefinitely => Due::Indefinitely.to_string(),
    });
    let rule = found.floor.as_ref().map(|floor| &floor.rule);
    let holds: Vec<&str> = found.holds.iter().map(|hold| hold.authority.as_str()).collect();
    row(&[
        &found.weapon.id.to_string(),
        identity.serial.best().unwrap_or_default(),
        &text(identity.maker.best()),
        &text(identity.model.best()),
        &text(identity.calibre.best()),
        &found.weapon.status.to_string(),
        &until.unwrap_or_default(),
        rule.map_or("", |rule| rule.clause.as_str()),
        &rule.map(|rule| rule.certainty.to_string()).unwrap_or_default(),
        &holds.join("; "),
    ])
}

/// A row as RFC 4180 writes it. What a spreadsheet would take for a formula gets an apostrophe before it: a serial number in
/// a foreign file must not become a program on somebody's machine.
fn row(cells: &[&str]) -> String {
    let is_formula = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let cells = cells.iter().map(|cell| if is_formula(cell) { format!("'{cell}") } else { (*cell).to_owned() });
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(cells).expect("memory takes it");
    String::from_utf8(writer.into_inner().expect("memory takes it"))
        .expect("texts are UTF-8, and so is what joins them")
}

fn answer(name: &str, body: Body) -> Response {
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, format!("attachment; filename={name}")),
    ];
    (headers, body).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_never_a_formula_and_never_breaks_its_row() {
        assert_eq!(row(&["=1+1", "a,b", "say \"x\"\n"]), "'=1+1,\"a,b\",\"say \"\"x\"\"\n\"\r\n");
        assert_eq!(row(&["AB 123", "قانون"]), "AB 123,قانون\r\n");
    }
}
