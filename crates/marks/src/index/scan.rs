//! An index that looks at every serial for every question.

use super::arena::{Arena, Prepared};
use super::filter::Filter;
use super::{Answer, Candidate, Entry, Index, MAX_WEIGHED, NONE_PRIOR, Query, allowed_edits};
use crate::alignment::{Aligner, Table};
use crate::chance;
use crate::channel::Channel;
use crate::description::Expected;
use crate::pattern::{Item, Pattern};
use std::collections::HashMap;
use std::sync::RwLock;

/// Entries added under one lock; a search waits for no more than that.
const BATCH: usize = 2048;

/// Why a poisoned lock ends the program: a writer stopped half-way, and answers from what it left could be wrong.
const WHOLE: &str = "no writer has panicked, so the index is whole";

/// An index in memory that scans all serials for each search: no structure to go stale, and quick enough for some
/// hundred thousand weapons (`examples/measure.rs` measures it). It also weighs the neighbours of a serial that it
/// finds exactly: 36% of real serials have one, and a register that holds both must not be sure of either.
///
/// Up to 4 GiB of distinct serials and 4 billion records.
///
/// ```
/// use marks::{Entry, Fields, Index, Query, ScanIndex};
/// let index = ScanIndex::default();
/// let pistol = |id, serial: &str| Entry { id, serials: vec![serial.to_owned()], fields: Fields::default() };
/// index.upsert(&[pistol(1, "28741"), pistol(2, "2B141"), pistol(3, "99999")]);
///
/// let query = Query { serial: Some("2[8B]?41".parse().unwrap()), limit: 10, ..Query::default() };
/// let answer = index.search(&query);
/// assert_eq!(answer.candidates.iter().map(|candidate| candidate.id).collect::<Vec<_>>(), [1, 2]);
/// ```
#[derive(Default)]
pub struct ScanIndex {
    arena: RwLock<Arena>,
}

impl Index for ScanIndex {
    fn search(&self, query: &Query) -> Answer {
        let arena = self.arena.read().expect(WHOLE);
        Search::new(&arena, query).answer()
    }

    fn upsert(&self, entries: &[Entry]) {
        for batch in entries.chunks(BATCH) {
            let prepared: Vec<Prepared<'_>> = batch.iter().map(Prepared::new).collect();
            self.change(|arena| prepared.iter().for_each(|entry| arena.put(entry)));
        }
    }

    fn remove(&self, ids: &[u128]) {
        self.change(|arena| ids.iter().for_each(|id| arena.remove(*id)));
    }

    fn len(&self) -> usize {
        self.arena.read().expect(WHOLE).live()
    }
}

impl ScanIndex {
    fn change(&self, change: impl FnOnce(&mut Arena)) {
        let mut arena = self.arena.write().expect(WHOLE);
        change(&mut arena);
        arena.tidy();
    }
}

/// A record that may match, before it is weighed.
#[derive(Clone, Copy)]
struct Lead {
    record: u32,
    /// The serial by which it was found; none in a search by fields.
    found: Option<Found>,
    /// ln of the most its likelihood ratio can be.
    bound: f64,
}

/// How a serial was found.
#[derive(Clone, Copy)]
struct Found {
    text: u32,
    /// The place of the reading in [`Serial::readings`].
    reading: u8,
    by_sound: bool,
}

/// A lead after weighing.
struct Weighed {
    lead: Lead,
    /// Its probability, up to the common factor.
    weight: f64,
}

/// One search.
struct Search<'a> {
    arena: &'a Arena,
    query: &'a Query,
    channel: &'a Channel,
    expected: Expected<'a>,
}

impl<'a> Search<'a> {
    fn new(arena: &'a Arena, query: &'a Query) -> Self {
        Self {
            arena,
            query,
            channel: Channel::standard(),
            expected: Expected::new(arena.descriptions(), &query.fields),
        }
    }

    fn answer(&self) -> Answer {
        let serial = self.query.serial.as_ref().map(|pattern| Serial::new(pattern, self.channel));
        let mut leads = match &serial {
            Some(serial) => self.by_serial(serial),
            None => self.by_fields(),
        };
        let considered = self.records(&leads);
        let promising = self.promising(&mut leads, serial.is_some());
        let (leads, rest) = leads.split_at(promising);
        let truncated = serial.is_some() && !rest.is_empty();
        let mut others: f64 = rest.iter().map(|lead| self.weight(lead.bound)).sum();

        let mut weighed = self.weigh(leads, serial.as_ref());
        weighed.sort_by(|a, b| {
            b.weight.total_cmp(&a.weight).then_with(|| self.arena.id(a.lead.record).cmp(&self.arena.id(b.lead.record)))
        });
        others += weighed.iter().skip(self.query.limit).map(|one| one.weight).sum::<f64>();
        weighed.truncate(self.query.limit);

        let total = NONE_PRIOR + others + weighed.iter().map(|one| one.weight).sum::<f64>();
        let candidates = weighed.iter().map(|one| self.candidate(one, total, serial.as_ref())).collect();
        Answer { candidates, others: others / total, none_of_these: NONE_PRIOR / total, considered, truncated }
    }

    /// All records with a serial within the error bound.
    fn by_serial(&self, serial: &Serial<'_>) -> Vec<Lead> {
        let mut leads = Vec::new();
        for text in 0..self.arena.texts() {
            let (bag, characters, leads_with_zero) = self.arena.outline(text);
            for (reading, Reading { filter, by_sound, .. }) in (0_u8..).zip(&serial.readings) {
                if !filter.may_pass(bag, characters, leads_with_zero) {
                    continue;
                }
                let Some(edits) = filter.edits(self.arena.text(text)) else { continue };
                let at_best = self.channel.at_best(edits);
                for (record, recorded_by_sound) in self.arena.holders(text) {
                    let found = Found { text, reading, by_sound: *by_sound || recorded_by_sound };
                    let bound = self.ratio(serial, found, at_best) + self.expected.ratio(self.arena.described(record));
                    leads.push(Lead { record, found: Some(found), bound });
                }
            }
        }
        leads
    }

    /// The log-likelihood ratio of a serial that was found, from ln P(seen | recorded).
    fn ratio(&self, serial: &Serial<'_>, found: Found, log_likelihood: f64) -> f64 {
        let script = if found.by_sound { self.channel.by_sound() } else { 0.0 };
        log_likelihood + script - serial.by_chance
    }

    /// All records. Their bound is their weight.
    fn by_fields(&self) -> Vec<Lead> {
        (0..self.arena.places() as u32)
            .filter(|record| self.arena.is_live(*record))
            .map(|record| Lead { record, found: None, bound: self.expected.ratio(self.arena.described(record)) })
            .collect()
    }

    /// How many different records there are among the leads.
    fn records(&self, leads: &[Lead]) -> usize {
        let mut met = vec![false; self.arena.places()];
        leads.iter().filter(|lead| !std::mem::replace(&mut met[lead.record as usize], true)).count()
    }

    /// Puts the leads that are worth weighing in front and says how many they are: all within [`MAX_WEIGHED`] by
    /// serial, and by fields, where the bounds are the weights, as many as are wanted.
    fn promising(&self, leads: &mut [Lead], by_serial: bool) -> usize {
        let most = if by_serial { MAX_WEIGHED } else { self.query.limit };
        if leads.len() > most {
            // Equal bounds in the order of the records, so that the same question has the same answer.
            leads.select_nth_unstable_by(most, |a, b| b.bound.total_cmp(&a.bound).then(a.record.cmp(&b.record)));
        }
        most.min(leads.len())
    }

    /// Weighs the leads; of several to one record the best counts.
    fn weigh(&self, leads: &[Lead], serial: Option<&Serial<'_>>) -> Vec<Weighed> {
        let mut table = Table::default();
        let mut best: HashMap<u32, Weighed> = HashMap::with_capacity(leads.len());
        for lead in leads {
            let fields = self.expected.ratio(self.arena.described(lead.record));
            let ratio = match serial.zip(lead.found) {
                Some((serial, found)) => {
                    let aligner = &serial.readings[usize::from(found.reading)].aligner;
                    fields + self.ratio(serial, found, aligner.score(self.arena.text(found.text), &mut table))
                }
                None => fields,
            };
            let weighed = Weighed { lead: *lead, weight: self.weight(ratio) };
            match best.get(&lead.record) {
                Some(other) if other.weight >= weighed.weight => {}
                _ => {
                    best.insert(lead.record, weighed);
                }
            }
        }
        best.into_values().collect()
    }

    /// The weight of a record with this log-likelihood ratio. All records are equally likely before anything is seen.
    fn weight(&self, ratio: f64) -> f64 {
        (1.0 - NONE_PRIOR) / self.arena.live() as f64 * ratio.exp()
    }

    fn candidate(&self, weighed: &Weighed, total: f64, serial: Option<&Serial<'_>>) -> Candidate {
        let Lead { record, found, .. } = weighed.lead;
        let alignment = serial.zip(found).map(|(serial, found)| {
            serial.readings[usize::from(found.reading)].aligner.align(self.arena.text(found.text), found.by_sound)
        });
        Candidate {
            id: self.arena.id(record),
            probability: weighed.weight / total,
            alignment,
            evidence: self.expected.evidence(self.arena.described(record)),
        }
    }
}

/// The serial as seen, made ready to meet many records.
struct Serial<'a> {
    /// By look and, for Cyrillic and Greek, by sound.
    readings: Vec<Reading<'a>>,
    /// ln P of what was seen, by chance.
    by_chance: f64,
}

/// One way to read what was seen.
struct Reading<'a> {
    filter: Filter,
    aligner: Aligner<'a>,
    by_sound: bool,
}

impl<'a> Serial<'a> {
    fn new(pattern: &'a Pattern, channel: &'a Channel) -> Self {
        let edits = allowed_edits(pattern);
        let reading = |items: &'a [Item], by_sound| Reading {
            filter: Filter::new(items, edits, channel),
            aligner: Aligner::new(items, channel),
            by_sound,
        };
        let by_look = reading(pattern.items(), false);
        let by_sound = pattern.items_by_sound().map(|items| reading(items, true));
        Self {
            readings: [by_look].into_iter().chain(by_sound).collect(),
            by_chance: chance::log_likelihood(pattern.items()),
        }
    }
}
