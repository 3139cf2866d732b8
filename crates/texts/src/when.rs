//! Dates and moments as each language writes them, Gregorian, with the month in words so that 4/5 is never in doubt.

use crate::{Arg, Lang};
use domain::PartialDate;
use domain::clock::Timestamp;

/// A date as precise as it is: “12 May 2019”, “May 2019”, “2019”, “date unknown”.
pub fn date(lang: Lang, date: PartialDate) -> String {
    let Some(year) = date.year() else { return say(lang, "date-unknown", &[]) };
    // Years and days are texts: they are never grouped.
    let year = year.to_string();
    let Some(month) = date.month() else { return say(lang, "date-year", &[("year", Arg::Text(&year))]) };
    match date.day() {
        None => {
            let month = say(lang, &format!("month-{month}"), &[]);
            say(lang, "date-month", &[("month", Arg::Text(&month)), ("year", Arg::Text(&year))])
        }
        Some(day) => {
            let (day, month) = (day.to_string(), say(lang, &format!("month-of-{month}"), &[]));
            let args = [("day", Arg::Text(&day)), ("month", Arg::Text(&month)), ("year", Arg::Text(&year))];
            say(lang, "date-day", &args)
        }
    }
}

/// A moment to the minute, in UTC and saying so: “12 May 2019, 14:03 UTC”.
pub fn moment(lang: Lang, moment: Timestamp) -> String {
    let civil = jiff::tz::TimeZone::UTC.to_datetime(moment);
    let day = date(lang, PartialDate::day_of(moment));
    let time = format!("{:02}:{:02}", civil.hour(), civil.minute());
    say(lang, "date-moment", &[("date", Arg::Text(&day)), ("time", Arg::Text(&time))])
}

/// A message whose variables are not isolated. A date is mostly put into another message, which isolates it as a whole;
/// isolates inside would hide its letters from that one, and an Arabic date would run from left to right.
fn say(lang: Lang, id: &str, args: &[(&str, Arg<'_>)]) -> String {
    crate::say(lang, id, args).replace(['\u{2068}', '\u{2069}'], "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_says_no_more_than_is_known() {
        let said = |lang, text: &str| date(lang, text.parse().unwrap());
        assert_eq!(said(Lang::En, "2019-05-12"), "12 May 2019");
        assert_eq!(said(Lang::En, "2019-05"), "May 2019");
        assert_eq!(said(Lang::En, "2019"), "2019");
        assert_eq!(said(Lang::En, ""), "date unknown");
        assert_eq!(said(Lang::Ru, "2019-05-12"), "12 мая 2019 г.");
        assert_eq!(said(Lang::Ru, "2019-05"), "май 2019 г.");
        assert_eq!(said(Lang::Zh, "2019-05-12"), "2019年5月12日");
    }

    #[test]
    fn an_arabic_date_shows_its_direction_to_the_sentence_around_it() {
        let date = date(Lang::Ar, "2019-05-12".parse().unwrap());
        assert_eq!(date, "12 أيار/مايو 2019");
    }

    #[test]
    fn a_moment_names_its_zone() {
        let at: Timestamp = "2019-05-12T14:03:59Z".parse().unwrap();
        assert_eq!(moment(Lang::En, at), "12 May 2019, 14:03 UTC");
    }
}
