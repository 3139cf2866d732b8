//! A map of the chain of a weapon, as one SVG text that needs no tiles, no script and no other server.
//!
//! [`MapView`] takes points and the ways between them, chooses the part of the world that shows them, and draws it in the
//! Equal Earth projection. Colours are the page's: the drawing carries classes only.
//!
//! | class | element | what it is |
//! |---|---|---|
//! | `map` | `svg` | the drawing |
//! | `map-sea` | `rect` | the ground |
//! | `map-graticule` | `path`, no fill | parallels and meridians |
//! | `map-land` | `path` | all land |
//! | `map-territory` | `path` | land of a territory that an operator added |
//! | `map-border` | `path`, no fill | borders between Member States of the United Nations |
//! | `map-border-open` | `path`, no fill | borders with a territory that is no Member State; draw them dashed |
//! | `map-arc` | `path`, no fill | the way of the weapon from one point to the next |
//! | `map-arrow` | `path` | the head of an arc |
//! | `map-step`, `map-step-number` | `circle`, `text` | the place of an arc in the order |
//! | `map-point`, `map-point-diversion` ... | `circle` or `path` | a point, by [`PointKind`]; the shape differs too |
//! | `map-label` | `text` | a point's label; style it with `unicode-bidi: plaintext`, and a halo in the colour of the ground |
//!
//! The drawing's unit is the pixel of a view 800 wide; labels suppose a font of 13 px, step numbers one of 10 px.
//! Borders follow the shipped outlines and express no opinion; the page prints the customary note.

mod clip;
mod frame;
mod labels;
mod path;
mod projection;
mod simplify;
mod sphere;
mod svg;
mod topology;
mod view;

pub(crate) use topology::World;
pub use view::{MapArc, MapPoint, MapView, PointKind};
