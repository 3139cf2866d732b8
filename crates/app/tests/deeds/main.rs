//! What people can do on a node and what they cannot, on both engines.

mod audit;
mod authority;
mod common;
mod contacts;
mod imports;
mod partners;
mod people;
mod sessions;
mod tokens;
mod weapons;
