//! Vocabularies of `domain` in the description: texts of which the values are known.

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
