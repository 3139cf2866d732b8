//! Vocabularies of `domain` in the description: texts of which the values are known.

use crate::fault::Fault;
use domain::Coded;
use utoipa::openapi::schema::{Array, Object, Schema, SchemaType, Type};
use utoipa::openapi::{ObjectBuilder, RefOr};

/// One of the codes of a vocabulary.
pub fn code<C: Coded>() -> Object {
    ObjectBuilder::new().schema_type(Type::String).enum_values(Some(C::ALL.iter().map(|member| member.code()))).build()
}

/// One of the codes, or nothing.
pub fn optional_code<C: Coded>() -> Object {
    let values = C::ALL.iter().map(|member| Some(member.code())).chain([None]);
    ObjectBuilder::new()
        .schema_type(SchemaType::from_iter([Type::String, Type::Null]))
        .enum_values(Some(values))
        .build()
}

/// Several of the codes.
pub fn list_of_codes<C: Coded>() -> Array {
    Array::new(RefOr::T(Schema::Object(code::<C>())))
}

/// The member of a vocabulary that a parameter names; an empty code is none.
///
/// # Errors
/// [`Fault::Unreadable`] for a code that there is not.
pub fn member<C: Coded>(parameter: &str, code: Option<&str>) -> Result<Option<C>, Fault> {
    let read = code.filter(|code| !code.is_empty()).map(C::from_code).transpose();
    read.map_err(|cause| Fault::Unreadable { detail: format!("{parameter}: {}", cause.code) })
}
