#pragma once

#include "server/parameters.h"
#include "server/service.h"

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// What a verb was given.
struct VerbCall {
    std::filesystem::path data;
    unsigned threads = 1;
    bool json = false;  // print the HTTP body instead of text
    ParameterValues values;
    std::vector<std::string> files;

    const std::string& collection() const { return values.text("collection"); }
};

// One row of the table of verbs.
struct Verb {
    std::string_view name;
    // Keys of parameters without an option name, in order: "collection", "item2?" (may be left
    // out), "files+" (one or more).
    std::string_view positionals;
    std::string_view options;     // keys of parameters, separated by spaces
    bool json;                    // knows --json
    int (*run)(const VerbCall&);  // gives the exit status
    std::string_view summary;
};

std::span<const Verb> verbs();

int analyze_verb(const VerbCall& call);
int demo_verb(const VerbCall& call);
int serve_verb(const VerbCall& call);
int harvest_verb(const VerbCall& call);
int import_verb(const VerbCall& call);
int inspect_verb(const VerbCall& call);
int imports_verb(const VerbCall& call);
int undo_verb(const VerbCall& call);
int delete_verb(const VerbCall& call);
int pack_verb(const VerbCall& call);
int unpack_verb(const VerbCall& call);
int backup_verb(const VerbCall& call);
int duplicates_verb(const VerbCall& call);
int thesaurus_verb(const VerbCall& call);
int dictionary_verb(const VerbCall& call);
// What a dictionary is called when only its file is given: "My words.txt.gz" → "my-words".
std::string dictionary_name(const std::filesystem::path& file);
int collections_verb(const VerbCall& call);
int info_verb(const VerbCall& call);
int check_verb(const VerbCall& call);
int formats_verb(const VerbCall& call);
int exports_verb(const VerbCall& call);
int routes_verb(const VerbCall& call);
int version_verb(const VerbCall& call);
int search_verb(const VerbCall& call);
int facets_verb(const VerbCall& call);
int query_verb(const VerbCall& call);
int prior_art_verb(const VerbCall& call);
int novelty_verb(const VerbCall& call);
int report_verb(const VerbCall& call);
int terms_verb(const VerbCall& call);
int evidence_verb(const VerbCall& call);
int map_verb(const VerbCall& call);
int bridges_verb(const VerbCall& call);
int roadmap_verb(const VerbCall& call);
int export_verb(const VerbCall& call);

// The service over the data folder of the call.
std::unique_ptr<Service> service_of(const VerbCall& call);

}  // namespace litchi::server
