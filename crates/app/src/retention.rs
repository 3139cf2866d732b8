//! How long records must be kept: the rules that bind this State today.

use crate::App;
use domain::retention::Rules;
use jiff::tz::TimeZone;

impl App {
    /// The rules that bind this State today, by the calendar of UTC.
    pub fn retention_rules(&self) -> Rules {
        self.reference.retention().on(TimeZone::UTC.to_datetime(self.now()).date())
    }
}
