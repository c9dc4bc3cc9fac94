#pragma once

#include <string>
#include <string_view>

// Forms under which variants of one label key meet. Each is only compared between labels that a
// collection has, so a rule may overreach where no label stands on the other side. Pure functions.
namespace litchi::indexer {

// Without accents: "naïve baye" → "naive baye".
std::string plain_form(std::string_view key);
// Words in the singular where label_key's rules leave them in the plural: Latin and Greek plurals,
// old English ones.
std::string singular_form(std::string_view key);
// Words in American spelling: "behaviour modelling" → "behavior modeling".
std::string american_form(std::string_view key);
// Without spaces; empty where a space parts two digits or little is left.
std::string joined_form(std::string_view key);
// Chinese in the characters and technical words of the mainland: "資訊安全" (folded 资讯安全) →
// "信息安全".
std::string mainland_form(std::string_view key);

}  // namespace litchi::indexer
