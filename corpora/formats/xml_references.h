#pragma once

#include <span>
#include <string>
#include <string_view>

// What is done to the text of an XML or SGML element before it is parsed.
namespace litchi::corpora {

// The character behind a name of HTML or ISO 8879 ("mdash", "agr"); 0 for an unknown name.
char32_t named_character(std::string_view name);

// Named references become characters where the name is known. A "&" that starts neither one of
// XML's own references nor the number of a character that XML allows is text: "AT&T", "&company;".
// CDATA sections stay as they are. O(n).
std::string resolve_references(std::string text);

// Leaves the content of elements of these names out, but for its line ends, so that line numbers
// stay. O(n · names).
std::string cut_elements(std::string text, std::span<const std::string_view> names);

// Closes the elements that SGML knows as empty: "<HR>" → "<HR/>". O(n).
std::string close_empty_elements(std::string text, std::span<const std::string_view> names);

}  // namespace litchi::corpora
