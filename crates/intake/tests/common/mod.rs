//! What several tests need.
#![expect(dead_code, reason = "each test program uses its own part of this module")]
#![expect(clippy::unwrap_used, reason = "a test that cannot make its file has failed")]

use std::io::{Cursor, Read as _, Write};
use std::path::PathBuf;

use intake::{Choices, IntakeError, Limits, Row, RowError, Table};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A file with these bytes, which goes away with the folder.
pub fn file(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("table");
    std::fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// What a file was read as.
#[derive(Debug)]
pub struct Read {
    pub encoding: Option<&'static str>,
    pub delimiter: Option<char>,
    pub headers: Vec<String>,
    pub header_row: Option<u64>,
    pub rows: Vec<Row>,
    pub errors: Vec<RowError>,
}

impl Read {
    /// The texts of the rows that could be read.
    pub fn texts(&self) -> Vec<Vec<&str>> {
        self.rows.iter().map(|row| row.cells.iter().map(|cell| cell.text.as_str()).collect()).collect()
    }

    /// The numbers of the rows that could be read.
    pub fn numbers(&self) -> Vec<u64> {
        self.rows.iter().map(|row| row.number).collect()
    }
}

pub fn read(bytes: &[u8]) -> Result<Read, IntakeError> {
    read_with(bytes, &Limits::default(), &Choices::default())
}

pub fn read_with(bytes: &[u8], limits: &Limits, choices: &Choices) -> Result<Read, IntakeError> {
    let (_folder, path) = file(bytes);
    let mut table = Table::open_with(&path, "table.csv", limits, choices)?;
    let (rows, errors): (Vec<_>, Vec<_>) = table.rows()?.partition(Result::is_ok);
    Ok(Read {
        encoding: table.encoding(),
        delimiter: table.delimiter(),
        headers: table.headers().to_vec(),
        header_row: table.header_row(),
        rows: rows.into_iter().flatten().collect(),
        errors: errors.into_iter().filter_map(Result::err).collect(),
    })
}

/// A zip archive with these parts.
pub fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// An OpenDocument spreadsheet whose body holds these tables.
pub fn ods(tables: &str) -> Vec<u8> {
    let content = format!(
        r#"<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"#
    );
    ods_with_content(content.as_bytes())
}

pub fn ods_with_content(content: &[u8]) -> Vec<u8> {
    zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("content.xml", content),
        ("META-INF/manifest.xml", b"<manifest:manifest/>"),
    ])
}

/// The archive with its parts changed and packed again.
pub fn repacked(bytes: &[u8], change: impl Fn(&str, &mut Vec<u8>)) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut parts = Vec::new();
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).unwrap();
        change(&name, &mut bytes);
        parts.push((name, bytes));
    }
    let parts: Vec<_> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
    zipped(&parts)
}
