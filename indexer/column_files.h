#pragma once

#include "indexer/columns.h"

#include <string_view>

namespace litchi::indexer {

// The files of a segment's columns/ folder: plain arrays of little-endian numbers, one value a
// document; lists as all values one behind the other (n values) and, in an _offsets file, where
// each document's values begin (documents + 1 entries of 64 bits, the last one n).
inline constexpr const char* kLayoutFile = "layout";
inline constexpr const char* kIdsFile = "ids";                   // 32 bits
inline constexpr const char* kYearsFile = "years";               // 16 bits, signed
inline constexpr const char* kKindsFile = "kinds";               // 8 bits
inline constexpr const char* kLanguagesFile = "languages";       // 8 bits
inline constexpr const char* kLabelsFile = "labels";             // 32 bits
inline constexpr const char* kLabelFieldsFile = "label_fields";  // 8 bits a label
inline constexpr const char* kLabelOffsetsFile = "label_offsets";

// What the layout file says. Another text means another version of this format.
inline constexpr std::string_view kColumnsLayout = "litchi columns 2\n";

struct FacetFiles {
    const char* values;  // 32 bits
    const char* offsets;
};
inline constexpr FacetFiles kFacetFiles[kFacetCount] = {
    {"authors", "author_offsets"}, {"applicants", "applicant_offsets"},
    {"venues", "venue_offsets"},   {"countries", "country_offsets"},
    {"ipc", "ipc_offsets"},        {"cpc", "cpc_offsets"},
    {"families", "family_offsets"}};

}  // namespace litchi::indexer
