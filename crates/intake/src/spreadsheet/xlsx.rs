//! Workbooks of Excel 2007 and later, streamed cell by cell through `calamine`.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use calamine::{
    DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxCellReader, XlsxError, open_workbook,
};

use super::package::damaged;
use super::{Sheet, choose};
use crate::{Cell, CellKind, Choices, IntakeError, Limits, Row, RowError};

/// Rows of the largest sheet Excel can hold.
const MAX_ROWS: u32 = 1_048_576;

type Workbook = Xlsx<BufReader<File>>;

/// A workbook and the sheet that is read. Holds the workbook's table of strings in memory.
pub(crate) struct XlsxSource {
    workbook: Workbook,
    sheets: Vec<Sheet>,
    chosen: usize,
}

impl XlsxSource {
    /// Opens a workbook that [`inspect`](super::inspect) has found safe.
    pub(crate) fn open(path: &Path, name: &str, choices: &Choices) -> Result<Self, IntakeError> {
        let mut workbook: Workbook = open_workbook(path).map_err(|error| refused(name, error))?;
        let mut sheets = Vec::new();
        for sheet in workbook.sheets_metadata().to_vec() {
            if sheet.typ == SheetType::WorkSheet {
                let rows = first_rows(&mut workbook, &sheet.name);
                let visible = sheet.visible == SheetVisible::Visible;
                sheets.push(Sheet { name: sheet.name, visible, rows });
            }
        }
        let chosen = choose(&sheets, choices, name)?;
        Ok(Self { workbook, sheets, chosen })
    }

    pub(crate) fn sheets(&self) -> &[Sheet] {
        &self.sheets
    }

    pub(crate) fn chosen(&self) -> &str {
        &self.sheets[self.chosen].name
    }

    /// The rows from number `from` on.
    pub(crate) fn rows(&mut self, from: u64, limits: &Limits, name: &str) -> Result<XlsxRows<'_>, IntakeError> {
        let sheet = &self.sheets[self.chosen].name;
        let cells = self.workbook.worksheet_cells_reader(sheet).map_err(|error| refused(name, error))?;
        let padding = cells.styles().iter().map(|style| style.number_format.as_ref()).map(padding).collect();
        Ok(XlsxRows {
            cells,
            padding,
            limits: limits.clone(),
            from,
            ahead: None,
            fault_ahead: None,
            reached: 0,
            last: 0,
            ended: false,
        })
    }
}

fn refused(name: &str, error: XlsxError) -> IntakeError {
    match error {
        XlsxError::Password => IntakeError::Protected { name: name.to_owned() },
        error => damaged(name, error),
    }
}

/// Up to two of the rows in which one of the sheet's first cells has a value. A sheet that cannot be read has none.
fn first_rows(workbook: &mut Workbook, sheet: &str) -> usize {
    let Ok(mut cells) = workbook.worksheet_cells_reader(sheet) else {
        return 0;
    };
    let (mut rows, mut last) = (0, None);
    for _ in 0..10_000 {
        let Ok(Some(cell)) = cells.next_cell() else { break };
        let (row, _) = cell.get_position();
        if !matches!(cell.get_value(), DataRef::Empty) && last != Some(row) {
            (rows, last) = (rows + 1, Some(row));
        }
        if rows == 2 {
            break;
        }
    }
    rows
}

/// The digits that a number format such as `000000` fills up with zeros.
fn padding(format: Option<&calamine::NumberFormat>) -> Option<usize> {
    let code = &format?.format_code;
    (code.len() > 1 && code.bytes().all(|byte| byte == b'0')).then_some(code.len())
}

/// An iterator over the rows that are not blank.
pub(crate) struct XlsxRows<'a> {
    cells: XlsxCellReader<'a, BufReader<File>>,
    /// Per style of the workbook, the digits that its number format fills up.
    padding: Vec<Option<usize>>,
    limits: Limits,
    from: u64,
    /// The first cell of the next row, read to know that the row before it had ended.
    ahead: Option<Placed>,
    /// A fault that was met before that cell and belongs to its row.
    fault_ahead: Option<Fault>,
    /// The row of the last cell that was read, 0-based.
    reached: u32,
    last: u64,
    ended: bool,
}

/// A cell with its place, both 0-based.
struct Placed {
    row: u32,
    column: usize,
    cell: Cell,
}

impl XlsxRows<'_> {
    fn read_row(&mut self) -> Option<Result<Row, RowError>> {
        let mut row = None;
        let mut cells = Vec::new();
        let mut fault = self.fault_ahead.take();
        // A cell that breaks the format does not say where it stood. The cell after it tells: the row is still the
        // same, or a new row lacks its first cell, or else the row before was cut at its end.
        let mut unplaced = None;
        loop {
            match self.take() {
                Ok(Some(placed)) if row.is_some_and(|row| row != placed.row) => {
                    let lost = unplaced.take();
                    if placed.column > 0 {
                        self.fault_ahead = lost;
                    } else {
                        fault = fault.or(lost);
                    }
                    self.ahead = Some(placed);
                    break;
                }
                Ok(Some(placed)) => {
                    row = Some(placed.row);
                    fault = fault.or(unplaced.take()).or(self.put(placed, &mut cells));
                }
                Ok(None) => {
                    self.ended = true;
                    fault = fault.or(unplaced);
                    break;
                }
                Err(error) if is_final(&error) => {
                    self.ended = true;
                    return Some(Err(RowError::BreaksOff { number: self.last, detail: error.to_string() }));
                }
                Err(error) => unplaced = Some(Fault::Damaged(error.to_string())),
            }
        }
        if row.is_none() && fault.is_none() {
            return None;
        }
        let number = row.map_or(self.last + 1, |row| u64::from(row) + 1);
        self.last = number;
        Some(match fault {
            None => Ok(Row { number, cells, expected: None }),
            Some(fault) => Err(fault.at(number, &cells, &self.limits)),
        })
    }

    /// Puts a cell in its column.
    fn put(&self, placed: Placed, cells: &mut Vec<Cell>) -> Option<Fault> {
        if placed.column >= self.limits.columns {
            // Formats reach far to the right without a value.
            return (!placed.cell.text.is_empty()).then_some(Fault::TooManyColumns);
        }
        if placed.cell.text.len() > self.limits.cell_bytes {
            return Some(Fault::CellTooLong(placed.column + 1));
        }
        if cells.len() <= placed.column {
            cells.resize(placed.column + 1, Cell::default());
        }
        cells[placed.column] = placed.cell;
        None
    }

    fn take(&mut self) -> Result<Option<Placed>, XlsxError> {
        if let Some(placed) = self.ahead.take() {
            return Ok(Some(placed));
        }
        let Some((cell, style)) = self.cells.next_cell_with_style_id()? else {
            return Ok(None);
        };
        let (row, column) = cell.get_position();
        if row < self.reached || row >= MAX_ROWS {
            return Err(XlsxError::Unexpected("a cell names a row that it does not stand in"));
        }
        self.reached = row;
        let padding = self.padding.get(style).copied().flatten();
        Ok(Some(Placed { row, column: column as usize, cell: as_seen(cell.get_value(), padding) }))
    }
}

impl Iterator for XlsxRows<'_> {
    type Item = Result<Row, RowError>;

    fn next(&mut self) -> Option<Self::Item> {
        while !self.ended {
            let item = self.read_row()?;
            if self.last > self.limits.rows {
                self.ended = true;
                return Some(Err(RowError::TooManyRows { number: self.last, limit: self.limits.rows }));
            }
            match item {
                Ok(row) if row.number < self.from || row.is_blank() => {}
                Err(error) if error.number() < self.from && !error.is_last() => {}
                item => return Some(item),
            }
        }
        None
    }
}

/// Why a row is given up.
enum Fault {
    TooManyColumns,
    CellTooLong(usize),
    Damaged(String),
}

impl Fault {
    fn at(self, number: u64, cells: &[Cell], limits: &Limits) -> RowError {
        let raw = super::join(cells);
        match self {
            Self::TooManyColumns => RowError::TooManyColumns { number, limit: limits.columns, raw },
            Self::CellTooLong(column) => RowError::CellTooLong { number, column, limit: limits.cell_bytes, raw },
            Self::Damaged(detail) => RowError::Damaged { number, detail, raw },
        }
    }
}

/// Whether nothing can be read after this error.
fn is_final(error: &XlsxError) -> bool {
    matches!(error, XlsxError::Io(_) | XlsxError::Zip(_) | XlsxError::Xml(_) | XlsxError::XmlEof(_))
}

/// The cell as Excel shows it, with all digits that the file holds.
fn as_seen(value: &DataRef<'_>, padding: Option<usize>) -> Cell {
    let (text, kind) = match value {
        DataRef::Empty => (String::new(), CellKind::Text),
        DataRef::String(text) => (text.clone(), CellKind::Text),
        DataRef::SharedString(text) => ((*text).to_owned(), CellKind::Text),
        DataRef::Bool(true) => ("TRUE".to_owned(), CellKind::Text),
        DataRef::Bool(false) => ("FALSE".to_owned(), CellKind::Text),
        DataRef::Error(error) => (error.to_string(), CellKind::Text),
        DataRef::Int(number) => number_as_seen(*number as f64, padding),
        DataRef::Float(number) => number_as_seen(*number, padding),
        DataRef::DateTime(date) => (date_as_seen(date), CellKind::Date),
        DataRef::DateTimeIso(date) | DataRef::DurationIso(date) => (super::without_midnight(date), CellKind::Date),
    };
    Cell { text, kind }
}

/// Excel keeps fifteen digits of a number; more of them are the noise of binary fractions.
fn number_as_seen(number: f64, padding: Option<usize>) -> (String, CellKind) {
    let text = format!("{number:.14e}").parse().unwrap_or(number).to_string();
    match padding {
        Some(digits) if text.bytes().all(|byte| byte.is_ascii_digit()) => (format!("{text:0>digits$}"), CellKind::Text),
        _ => (text, CellKind::Number),
    }
}

fn date_as_seen(date: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, second, _) = date.to_ymd_hms_milli();
    let time = format!("{hour:02}:{minute:02}:{second:02}");
    if date.is_duration() || date.as_f64() < 1.0 {
        return time;
    }
    super::without_midnight(&format!("{year:04}-{month:02}-{day:02}T{time}"))
}
