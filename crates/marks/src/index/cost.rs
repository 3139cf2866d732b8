//! Costs, −ln of a likelihood, as small whole numbers, and columns of them that a processor works out at once.

/// A cost in thousandths of a nat. [`NEVER`] and sums that reach it are more than any budget.
///
/// Signed, although no cost is below 0: of numbers of 16 bits, the processors of twenty years ago find the lower of
/// several at once only where they are signed.
pub(super) type Cost = i16;

/// More than any way of reading costs.
pub(super) const NEVER: Cost = Cost::MAX;
/// The most that a budget may be, so that no sum within it comes near [`NEVER`].
pub(super) const MOST: Cost = 28_000;
/// In a nat.
const UNIT: f64 = 1000.0;

/// The cost of a log-likelihood, to the nearest thousandth.
pub(super) fn cost(log_likelihood: f64) -> Cost {
    nats(-log_likelihood)
}

/// The cost of so many nats.
pub(super) fn nats(nats: f64) -> Cost {
    // As casts do, what is beyond the numbers becomes the last of them.
    (nats * UNIT).round() as Cost
}

/// A cost in nats.
pub(super) fn in_nats(cost: Cost) -> f64 {
    f64::from(cost) / UNIT
}

/// One cost for each number of slots of what was seen, from none to `W` − 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(align(32))]
pub(super) struct Column<const W: usize>(pub(super) [Cost; W]);

impl<const W: usize> Column<W> {
    pub(super) const NEVER: Self = Self([NEVER; W]);

    /// The sums.
    #[inline]
    pub(super) fn plus(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i].saturating_add(other.0[i])))
    }

    /// The lower of each.
    #[inline]
    pub(super) fn or(&self, other: &Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i].min(other.0[i])))
    }

    /// All one slot further on.
    #[inline]
    pub(super) fn shifted(&self) -> Self {
        Self(std::array::from_fn(|i| if i == 0 { NEVER } else { self.0[i - 1] }))
    }

    /// Without what is more than `most`.
    #[inline]
    pub(super) fn within(&self, most: Cost) -> Self {
        Self(self.0.map(|cost| if cost > most { NEVER } else { cost }))
    }

    /// The lowest of all.
    #[inline]
    pub(super) fn lowest(&self) -> Cost {
        self.0.iter().fold(NEVER, |lowest, cost| lowest.min(*cost))
    }

    /// Which of them are at most `most`, a bit each.
    #[inline]
    pub(super) fn which(&self, most: Cost) -> u64 {
        self.0.iter().enumerate().fold(0, |which, (i, cost)| which | u64::from(*cost <= most) << i)
    }
}

/// The places of the bits that are set.
#[inline]
pub(super) fn places(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = bits.trailing_zeros() as usize;
        (bits != 0).then(|| {
            bits &= bits - 1;
            place
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn costs_add_up_and_never_wrap() {
        assert_eq!((cost(-0.0), cost(f64::NEG_INFINITY), nats(4.605)), (0, NEVER, 4605));
        let column = Column([0, 7, MOST, NEVER]);
        assert_eq!(column.plus(&column), Column([0, 14, NEVER, NEVER]));
        assert_eq!(column.shifted(), Column([NEVER, 0, 7, MOST]));
        assert_eq!(column.within(7), Column([0, 7, NEVER, NEVER]));
        assert_eq!((column.lowest(), column.which(7)), (0, 0b11));
        assert_eq!(places(0b1010).collect::<Vec<_>>(), [1, 3]);
    }
}
