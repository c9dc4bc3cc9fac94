#pragma once

#include <string>
#include <string_view>

namespace litchi::corpora {

// The BCP 47 tag of a language as exports name it: "English" → "en", "chi" → "zh", "中文" → "zh",
// "zh-hans" → "zh-Hans". Empty for what is neither a known name nor a well-formed tag.
std::string language_tag(std::string_view name);

// The tag of one text of a record whose main language is `main` (a tag or empty): what its script
// says, refined by `main` where both agree ("fr" for Latin text, "zh-Hant" for Han text).
std::string language_of_text(std::string_view text, std::string_view main);

}  // namespace litchi::corpora
