#pragma once

#include "query/query_lexer.h"
#include "query/query_syntax.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace litchi::query {

// What the fields of the query syntax take. Each throws Error(MalformedQuery) with the column.

// The name stands in the table of fields.
void check_field(const Lexeme& name);
// The value suits the field: a kind of record, a whole value where the field has such.
void check_value(const std::string& field, const Lexeme& value);

// class, cpc and ipc.
bool is_class_field(std::string_view field);
// Whether two words are one symbol written with a space: "Y02C 20/40".
bool is_parted_symbol(std::string_view subclass, std::string_view group);

// "2019", "2015..2020", "..2019", "2020.." or "unknown".
QueryNode years_node(std::string_view text, std::size_t column);
std::string years_text(const QueryNode& node);

}  // namespace litchi::query
