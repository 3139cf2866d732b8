//! tantivy's term queries by regular expression and by edits.

use super::Peer;
use crate::Result;
use crate::question::Question;
use crate::register::Register;
use std::path::Path;
use std::time::{Duration, Instant};
use tantivy::collector::DocSetCollector;
use tantivy::columnar::Column;
use tantivy::query::{FuzzyTermQuery, Query, RegexQuery, TermQuery};
use tantivy::schema::{FAST, Field, IndexRecordOption, STRING, Schema};
use tantivy::{Index, Searcher, TantivyDocument, Term};

/// Memory that the build may use before it writes a segment.
const MEMORY: usize = 2_000_000_000;

/// An index whose terms are the serials.
pub struct Tantivy {
    searcher: Searcher,
    serial: Field,
    /// By segment, the number of each document's record.
    ids: Vec<Column<u64>>,
}

impl Tantivy {
    /// An index in `folder` with the first `records`.
    pub fn build(register: &Register, records: u64, folder: &Path) -> Result<Self> {
        let mut schema = Schema::builder();
        let serial = schema.add_text_field("serial", STRING);
        let id = schema.add_u64_field("id", FAST);
        let folder = folder.join("tantivy");
        std::fs::create_dir_all(&folder)?;
        let index = Index::create_in_dir(&folder, schema.build())?;
        let mut writer = index.writer_with_num_threads(2, MEMORY)?;
        for number in 0..records {
            let mut document = TantivyDocument::default();
            document.add_text(serial, register.record(number).normal());
            document.add_u64(id, number);
            writer.add_document(document)?;
        }
        writer.commit()?;
        // As many segments as there are records for would be walked one after the other: one is kindest to it.
        let segments = index.searchable_segment_ids()?;
        if segments.len() > 1 {
            writer.merge(&segments).wait()?;
        }
        writer.wait_merging_threads()?;
        let searcher = index.reader()?.searcher();
        let ids = searcher.segment_readers().iter().map(|segment| segment.fast_fields().u64("id"));
        let ids = ids.collect::<tantivy::Result<_>>()?;
        Ok(Self { searcher, serial, ids })
    }
}

impl Peer for Tantivy {
    fn name(&self) -> &'static str {
        "tantivy"
    }

    fn ranks(&self) -> bool {
        false
    }

    fn ask(&mut self, question: &Question) -> Result<(Duration, Vec<u64>)> {
        let started = Instant::now();
        let term = Term::from_field_text(self.serial, &question.text());
        let query: Box<dyn Query> = if question.slips > 0 {
            Box::new(FuzzyTermQuery::new(term, question.slips, true))
        } else if question.is_whole() {
            Box::new(TermQuery::new(term, IndexRecordOption::Basic))
        } else {
            Box::new(RegexQuery::from_pattern(&question.in_signs(".", ".*"), self.serial)?)
        };
        let found = self.searcher.search(&*query, &DocSetCollector)?;
        let took = started.elapsed();
        let ids = found.iter().filter_map(|place| self.ids[place.segment_ord as usize].first(place.doc_id));
        Ok((took, ids.collect()))
    }
}
