//! OpenDocument spreadsheets, streamed row by row.
//!
//! `calamine` unfolds a whole OpenDocument workbook in memory, so that a few bytes which repeat a row a million times
//! cost gigabytes, and it does not come back from a document that is cut short. This reader needs neither: it walks
//! `content.xml` once per pass (OpenDocument 1.3 part 3, section 9.1) and never holds more than a row.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Error as XmlError, Reader};
use zip::ZipArchive;
use zip::read::ZipFile;

use super::package::damaged;
use super::{Sheet, choose};
use crate::{Cell, CellKind, Choices, IntakeError, Limits, Row, RowError};

type Archive = ZipArchive<BufReader<File>>;

/// A workbook and the sheet that is read.
pub(crate) struct OdsSource {
    archive: Archive,
    sheets: Vec<Sheet>,
    chosen: usize,
}

impl OdsSource {
    /// Opens a workbook that [`inspect`](super::inspect) has found safe.
    pub(crate) fn open(path: &Path, name: &str, choices: &Choices) -> Result<Self, IntakeError> {
        let file = File::open(path).map_err(|source| IntakeError::Unreadable { name: name.to_owned(), source })?;
        let mut archive = ZipArchive::new(BufReader::new(file)).map_err(|error| damaged(name, error))?;
        let sheets = Content::open(&mut archive, name)?.sheets().map_err(|error| damaged(name, error))?;
        let chosen = choose(&sheets, choices, name)?;
        Ok(Self { archive, sheets, chosen })
    }

    pub(crate) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    pub(crate) fn chosen(&self) -> &str {
        &self.sheets[self.chosen].name
    }

    /// The rows from number `from` on.
    pub(crate) fn rows(&mut self, from: u64, limits: &Limits, name: &str) -> Result<OdsRows<'_>, IntakeError> {
        let mut content = Content::open(&mut self.archive, name)?;
        content.enter_sheet(self.chosen).map_err(|error| damaged(name, error))?;
        Ok(OdsRows { content, limits: limits.clone(), from, repeated: None, last: 0, ended: false })
    }
}

/// An iterator over the rows that are not blank.
pub(crate) struct OdsRows<'a> {
    content: Content<'a>,
    limits: Limits,
    from: u64,
    /// A row that stands several times, and how often it is still to come.
    repeated: Option<(Result<Row, RowError>, u64)>,
    last: u64,
    ended: bool,
}

impl OdsRows<'_> {
    /// Reads rows until one is wanted.
    fn read(&mut self) -> Result<Option<Result<Row, RowError>>, XmlError> {
        while let Some(start) = self.content.next_row()? {
            let times = repeats(&start, "number-rows-repeated");
            let cells = self.content.row(&self.limits)?;
            let number = self.last + 1;
            if matches!(&cells, Ok(cells) if cells.is_empty()) {
                self.last = self.last.saturating_add(times);
                continue;
            }
            if number > self.limits.rows {
                self.ended = true;
                return Ok(Some(Err(RowError::TooManyRows { number, limit: self.limits.rows })));
            }
            self.last = number;
            let item = match cells {
                Ok(cells) => Ok(Row { number, cells, expected: None }),
                Err(fault) => Err(fault.at(number, &self.limits)),
            };
            self.repeated = (times > 1).then(|| (item.clone(), times - 1));
            return Ok(Some(item));
        }
        self.ended = true;
        Ok(None)
    }

    fn repeat(&mut self) -> Option<Result<Row, RowError>> {
        let (item, times) = self.repeated.as_mut()?;
        self.last += 1;
        let number = self.last;
        if number > self.limits.rows {
            self.ended = true;
            return Some(Err(RowError::TooManyRows { number, limit: self.limits.rows }));
        }
        let item = match item {
            Ok(row) => Ok(Row { number, ..row.clone() }),
            Err(error) => Err(error.clone().renumbered(number)),
        };
        *times -= 1;
        if *times == 0 {
            self.repeated = None;
        }
        Some(item)
    }
}

impl Iterator for OdsRows<'_> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let item = match self.repeat() {
                Some(item) => item,
                None => match self.read() {
                    Ok(item) => item?,
                    Err(error) => {
                        self.ended = true;
                        Err(RowError::BreaksOff { number: self.last, detail: error.to_string() })
                    }
                },
            };
            let wanted = match &item {
                Ok(row) => row.number >= self.from && !row.is_blank(),
                Err(error) => error.is_last() || error.number() >= self.from,
            };
            if wanted {
                return Some(item);
            }
        }
        None
    }
}

/// Why a row is given up, with the cells up to there.
enum Fault {
    TooManyColumns { raw: String },
    CellTooLong { column: usize, raw: String },
}

impl Fault {
    fn at(self, number: u64, limits: &Limits) -> RowError {
        match self {
            Self::TooManyColumns { raw } => RowError::TooManyColumns { number, limit: limits.columns, raw },
            Self::CellTooLong { column, raw } => {
                RowError::CellTooLong { number, column, limit: limits.cell_bytes, raw }
            }
        }
    }
}

/// The document's XML as it runs by.
struct Content<'a> {
    xml: Reader<BufReader<ZipFile<'a, BufReader<File>>>>,
    buffer: Vec<u8>,
}

impl<'a> Content<'a> {
    fn open(archive: &'a mut Archive, name: &str) -> Result<Self, IntakeError> {
        let part = archive.by_name("content.xml").map_err(|error| damaged(name, error))?;
        let mut xml = Reader::from_reader(BufReader::new(part));
        xml.config_mut().expand_empty_elements = true;
        Ok(Self { xml, buffer: Vec::new() })
    }

    /// Walks all tables and says which have text.
    fn sheets(mut self) -> Result<Vec<Sheet>, XmlError> {
        let mut sheets = Vec::<Sheet>::new();
        let mut hidden_styles = Vec::new();
        let mut style = String::new();
        let mut is_counted = false;
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer)? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "style" => style = attribute(&start, "name").unwrap_or_default(),
                    "table-properties" if attribute(&start, "display").as_deref() == Some("false") => {
                        hidden_styles.push(std::mem::take(&mut style));
                    }
                    "table" => {
                        let hidden = attribute(&start, "style-name").is_some_and(|name| hidden_styles.contains(&name));
                        let name = attribute(&start, "name").unwrap_or_default();
                        sheets.push(Sheet { name, visible: !hidden, rows: 0 });
                    }
                    "table-row" => is_counted = false,
                    "table-cell" if !is_counted && has_value(&start) => {
                        is_counted = true;
                        if let Some(sheet) = sheets.last_mut() {
                            sheet.rows = (sheet.rows + 1).min(2);
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(sheets),
                _ => {}
            }
        }
    }

    /// Moves to the beginning of the table with this index.
    fn enter_sheet(&mut self, index: usize) -> Result<(), XmlError> {
        let mut seen = 0;
        while seen <= index {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer)? {
                Event::Start(start) if start.local_name().as_ref() == "table" => seen += 1,
                Event::Eof => return Err(cut_short()),
                _ => {}
            }
        }
        Ok(())
    }

    /// Moves to the beginning of the table's next row; `None` at the table's end.
    fn next_row(&mut self) -> Result<Option<BytesStart<'static>>, XmlError> {
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer)? {
                Event::Start(start) if start.local_name().as_ref() == "table-row" => {
                    return Ok(Some(start.into_owned()));
                }
                Event::End(end) if end.local_name().as_ref() == "table" => return Ok(None),
                Event::Eof => return Err(cut_short()),
                _ => {}
            }
        }
    }

    /// The row's cells up to the last one with text. The row is read to its end in any case.
    fn row(&mut self, limits: &Limits) -> Result<Result<Vec<Cell>, Fault>, XmlError> {
        let mut cells = Vec::new();
        let mut empty = 0_u64;
        let mut fault = None;
        loop {
            self.buffer.clear();
            let start = match self.xml.read_event_into(&mut self.buffer)? {
                Event::Start(start) if matches!(start.local_name().as_ref(), "table-cell" | "covered-table-cell") => {
                    start.into_owned()
                }
                Event::End(end) if end.local_name().as_ref() == "table-row" => return Ok(fault.map_or(Ok(cells), Err)),
                Event::Eof => return Err(cut_short()),
                _ => continue,
            };
            let times = repeats(&start, "number-columns-repeated");
            // One byte more than allowed is enough to see that the cell is too long.
            let cell = as_seen(&start, self.cell_text(start.local_name().as_ref(), limits.cell_bytes + 1)?);
            if cell.text.is_empty() {
                empty = empty.saturating_add(times);
                continue;
            }
            if fault.is_some() {
                continue;
            }
            let column = (cells.len() as u64).saturating_add(empty);
            if column.saturating_add(times) > limits.columns as u64 {
                fault = Some(Fault::TooManyColumns { raw: super::join(&cells) });
            } else if cell.text.len() > limits.cell_bytes {
                fault = Some(Fault::CellTooLong { column: column as usize + 1, raw: super::join(&cells) });
            } else {
                cells.resize(column as usize, Cell::default());
                cells.resize((column + times) as usize, cell);
                empty = 0;
            }
        }
    }

    /// The text a cell shows, cut at `most` bytes or a little after; comments and drawings are passed over.
    fn cell_text(&mut self, element: &str, most: usize) -> Result<String, XmlError> {
        let mut text = String::new();
        let mut paragraphs = 0;
        let mut inside = false;
        loop {
            self.buffer.clear();
            match self.xml.read_event_into(&mut self.buffer)? {
                Event::Start(start) => match start.local_name().as_ref() {
                    "annotation" | "frame" | "custom-shape" | "shapes" => {
                        let end = start.to_end().into_owned();
                        self.xml.read_to_end_into(end.name(), &mut Vec::new())?;
                    }
                    "p" => {
                        if paragraphs > 0 {
                            text.push('\n');
                        }
                        paragraphs += 1;
                        inside = true;
                    }
                    "s" => {
                        let spaces = repeats(&start, "c").min(most as u64);
                        text.extend(std::iter::repeat_n(' ', spaces as usize));
                    }
                    "tab" => text.push('\t'),
                    "line-break" => text.push('\n'),
                    _ => {}
                },
                Event::Text(part) if inside => text.push_str(&part.xml10_content()),
                Event::CData(part) if inside => text.push_str(&part.xml10_content()),
                Event::GeneralRef(entity) if inside => match entity.resolve_char_ref()? {
                    Some(character) => text.push(character),
                    None => text.push_str(quick_xml::escape::resolve_predefined_entity(&entity).unwrap_or("\u{FFFD}")),
                },
                Event::End(end) if end.local_name().as_ref() == "p" => inside = false,
                Event::End(end) if end.local_name().as_ref() == element => return Ok(text),
                Event::Eof => return Err(cut_short()),
                _ => {}
            }
            if text.len() > most {
                text.truncate(text.floor_char_boundary(most));
            }
        }
    }
}

/// The cell as the sender sees it, with all digits that the file holds.
fn as_seen(start: &BytesStart<'_>, shown: String) -> Cell {
    let kind = attribute(start, "value-type").unwrap_or_default();
    let (text, kind) = match kind.as_str() {
        "float" | "percentage" | "currency" => {
            let value = attribute(start, "value").unwrap_or_else(|| shown.clone());
            let padded = shown.len() > value.len() && shown.trim_start_matches('0') == value;
            if padded { (shown, CellKind::Text) } else { (value, CellKind::Number) }
        }
        "date" => (attribute(start, "date-value").map_or(shown, |date| super::without_midnight(&date)), CellKind::Date),
        "time" => (shown, CellKind::Date),
        "string" if shown.is_empty() => (attribute(start, "string-value").unwrap_or_default(), CellKind::Text),
        _ => (shown, CellKind::Text),
    };
    Cell { text, kind }
}

fn has_value(start: &BytesStart<'_>) -> bool {
    attribute(start, "value-type").is_some_and(|kind| kind != "void")
}

/// How often an element stands for itself: the value of a count, at least 1.
fn repeats(start: &BytesStart<'_>, name: &str) -> u64 {
    attribute(start, name).and_then(|value| value.trim().parse().ok()).unwrap_or(1).max(1)
}

/// An attribute by its name without prefix.
fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let attribute =
        start.attributes().with_checks(false).flatten().find(|each| each.key.local_name().as_ref() == name)?;
    quick_xml::escape::unescape(&attribute.value).ok().map(|value| value.into_owned())
}

fn cut_short() -> XmlError {
    XmlError::Io(std::sync::Arc::new(std::io::Error::new(
        std::io::ErrorKind::UnexpectedEof,
        "the document is cut short",
    )))
}
