//! The Equal Earth projection.
//!
//! Formula and coefficients: Bojan Šavrič, Tom Patterson and Bernhard Jenny, “The Equal Earth map projection”,
//! International Journal of Geographical Information Science 33 (3), 2018, equations 7 to 9.

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// Where a place lies on the plane of a globe of radius 1, east and north of its centre. `lon` is counted from the
/// central meridian, in degrees; `lat` in degrees. The northern edge is at about 1.317, the eastern at about 2.706.
pub(crate) fn equal_earth(lon: f64, lat: f64) -> (f64, f64) {
    let root = 3f64.sqrt() / 2.0;
    let theta = (root * lat.to_radians().sin()).asin();
    let square = theta * theta;
    let sixth = square * square * square;
    let stretch = A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square);
    let x = lon.to_radians() * theta.cos() / (root * stretch);
    let y = theta * (A1 + A2 * square + sixth * (A3 + A4 * square));
    (x, y)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn edges_are_where_the_paper_has_them() {
        let (x, y) = equal_earth(180.0, 0.0);
        assert!((x - 2.706_63).abs() < 1e-4 && y.abs() < 1e-12, "{x} {y}");
        let (_, y) = equal_earth(0.0, 90.0);
        assert!((y - 1.317_36).abs() < 1e-4, "{y}");
    }

    #[test]
    fn cells_of_one_area_on_the_globe_have_one_area_on_the_plane() {
        // A cell between two parallels has the area (difference of longitudes) x (difference of sines of latitudes).
        let cell = |south: f64, north: f64| {
            let corners = [
                equal_earth(10.0, south),
                equal_earth(10.1, south),
                equal_earth(10.1, north),
                equal_earth(10.0, north),
            ];
            let twice: f64 =
                (0..4).map(|i| corners[i].0 * corners[(i + 1) % 4].1 - corners[(i + 1) % 4].0 * corners[i].1).sum();
            twice / 2.0 / (0.1f64.to_radians() * (north.to_radians().sin() - south.to_radians().sin()))
        };
        for south in [-60.0, 0.0, 30.0, 75.0] {
            assert!((cell(south, south + 0.1) - 1.0).abs() < 1e-3, "{south}");
        }
    }
}
