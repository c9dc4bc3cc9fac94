#pragma once

#include "indexer/collection.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::indexer {

// A Chinese word or phrase and one thing that it means in English.
struct DictionaryEntry {
    std::string zh;
    std::string en;
    double weight = 1;  // in (0, 1]: how sure it is
};

struct DictionaryFile {
    std::string format;  // "cedict", "jsonl", "tsv", "vosviewer"
    std::vector<DictionaryEntry> entries;
    std::uint64_t left_out = 0;  // lines that are no entry
};

// Reads a dictionary of one of these forms, as it is, gzipped or alone in a zip file:
//   CC-CEDICT  "繁 简 [pin1 yin1] /gloss/gloss/", "#" starts a comment line
//   VOSviewer  a thesaurus under the header "label TAB replace by": labels of both languages that
//              one name replaces, and that name
//   JSONL      the lexicon's (corpora/thesaurus.h): each Chinese label with each English one
//   TSV        two columns, either language first; a third may say how sure a
//              pair is, in (0, 1]
// Glosses are cleaned: what stands in brackets, a leading "to", "a", "an" or "the", measure words
// and references to other entries go; ";" and "," part meanings. At most 2,000,000 entries. Throws
// Error(UnreadableFile) with file and line when the first line is of no such form or most are not.
DictionaryFile read_dictionary(const std::filesystem::path& file);

// What a collection knows of a dictionary.
struct DictionarySummary {
    std::string name;
    std::string format;
    std::string digest;  // SHA-256 of its entries
    std::uint64_t entries = 0;
    std::uint64_t left_out = 0;  // of the file, when it was just added
};

// Keeps a dictionary with the collection, for the translation of searches alone: it makes no
// concept and merges no node. One of the same name is replaced. Publishes a revision. Throws
// Error(CollectionBusy), and Error(InvalidArgument) for a bad name.
DictionarySummary add_dictionary(Collection& collection, std::string_view name,
                                 const DictionaryFile& words);
// Throws Error(InvalidArgument) when there is none of the name.
void remove_dictionary(Collection& collection, std::string_view name);
// By name.
std::vector<DictionarySummary> list_dictionaries(const Collection& collection);

}  // namespace litchi::indexer
