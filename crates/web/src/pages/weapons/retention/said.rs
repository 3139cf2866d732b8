//! One term, in words.

use crate::page::Page;
use domain::retention::{Certainty, Floor, Period, RunsFrom, Until};
use texts::Arg;

/// Until when a clause asks that a weapon's record be kept, and how sure it is that it does.
pub fn said(page: &Page, floor: &Floor) -> String {
    let rule = &floor.rule;
    let years = match rule.demand.period {
        Period::Years(years) => i64::from(years),
        Period::Indefinitely => 0,
    };
    let clause = match rule.certainty {
        Certainty::Text => rule.clause.clone(),
        // The clause is isolated, so that the words beside it decide in which direction both are read.
        Certainty::Published | Certainty::Unverified => {
            format!("\u{2068}{}\u{2069} · {}", rule.clause, page.coded(&rule.certainty))
        }
    };
    let record = page.coded(&floor.record);
    let until = match floor.until {
        Until::Date(date) => page.date(date),
        Until::WhileItExists | Until::Indefinitely => String::new(),
    };
    let (years, clause) = (("years", Arg::Number(years)), ("clause", Arg::Text(&clause)));
    let until = ("until", Arg::Text(&until));
    match (floor.until, rule.demand.from) {
        (Until::Date(_), RunsFrom::Event) => {
            page.tv("retention-floor", &[until, years, ("record", Arg::Text(&record)), clause])
        }
        (Until::Date(_), RunsFrom::Destruction) => page.tv("retention-floor-destroyed", &[until, years, clause]),
        (Until::WhileItExists, _) => page.tv("retention-floor-exists", &[years, clause]),
        (Until::Indefinitely, _) => page.tv("retention-floor-ever", &[clause]),
    }
}
