#include "server/cli/verbs.h"

#include <array>

namespace litchi::server {
namespace {

constexpr std::array kVerbs = {
    Verb{"demo", "", "port", false, demo_verb, "Import the bundled corpus and serve it."},
    Verb{"serve", "", "host port allow_host token_file", false, serve_verb,
         "Serve the web pages and the HTTP API."},
    Verb{"import", "collection files+",
         "format dry_run rejects rejects_all lexicon lexicon_only user_dictionary", true,
         import_verb, "Read export files into a collection."},
    Verb{"inspect", "files+", "format", true, inspect_verb,
         "Say what is in export files: format, fields, problems, first records."},
    Verb{"harvest", "service", "search filter mail works out base_url", false, harvest_verb,
         "Fetch records from a public service into a file that import reads."},
    Verb{"imports", "collection", "", true, imports_verb, "List the imports of a collection."},
    Verb{"undo", "collection import", "", true, undo_verb,
         "Take back an import, as if it had never been."},
    Verb{"delete", "collection", "yes", true, delete_verb, "Delete a collection."},
    Verb{"pack", "collection pack_file", "", true, pack_verb,
         "Write a whole collection into one file that can be mailed."},
    Verb{"unpack", "pack_file", "as", true, unpack_verb, "Make a collection out of such a file."},
    Verb{"backup", "collection folder", "", true, backup_verb,
         "Copy a collection into a folder of backups."},
    Verb{"duplicates", "collection", "state offset limit accept reject undo_edit", true,
         duplicates_verb, "List readings that may be the same work, and decide about them."},
    Verb{"thesaurus", "collection action label? other?",
         "label_language relation suggestion_kinds min_score offset limit thesaurus_format output",
         true, thesaurus_verb,
         "Suggest and make edits of labels and concepts: suggest, list, accept, reject, rename, "
         "split, relate, ignore, undo, log, import, export."},
    Verb{"dictionary", "collection dictionary_action user_dictionary?", "", true, dictionary_verb,
         "Add, list or remove dictionaries by which searches are translated; pairs: those that the "
         "records give."},
    Verb{"collections", "", "", true, collections_verb, "List the collections."},
    Verb{"info", "collection", "", true, info_verb, "Numbers and digests of a collection."},
    Verb{"check", "collection", "repair", true, check_verb, "Verify a collection."},
    Verb{"formats", "", "", true, formats_verb, "List the import formats."},
    Verb{"exports", "", "", true, exports_verb, "List the export formats."},
    Verb{"routes", "", "", true, routes_verb, "List the routes of the HTTP API."},
    Verb{"search", "collection q?",
         "plain literal years unit kind lang sort offset limit facets class_level titles batch run",
         true, search_verb, "Search records by words and meaning."},
    Verb{"facets", "collection q", "plain literal years unit kind lang by class_level", true,
         facets_verb, "Count what a search finds, by facet."},
    Verb{"query", "collection query_action query_name? q?",
         "plain literal years unit kind lang sort class_level offset limit", true, query_verb,
         "Save a search under a name, list those that are saved, run or remove one."},
    Verb{"prior-art", "collection",
         "idea idea_file idea_record before literal years unit kind lang limit titles batch run",
         true, prior_art_verb, "Find what came before an idea, point by point."},
    Verb{"novelty", "collection",
         "idea idea_file idea_record before literal years unit kind lang titles", true,
         novelty_verb, "Say what is new in an idea: its features alone, in pairs, together."},
    Verb{"report", "collection",
         "idea idea_file idea_record before literal years unit kind limit report_format "
         "report_lang report_title report_title_en output",
         false, report_verb, "Draft a novelty search report on an idea."},
    Verb{"terms", "collection", "record per_record most_terms", true, terms_verb,
         "The collection's new multi-word terms, or the terms of its records."},
    Verb{"map", "collection",
         "type q plain literal years unit counting similarity min_occurrences min_link_strength "
         "items "
         "resolution min_cluster_size largest_component seed labels map_format output",
         true, map_verb, "Draw a map of concepts."},
    Verb{"evidence", "collection item item2?",
         "q plain literal years unit type template theme labels offset limit", true, evidence_verb,
         "The records and sentences behind an item or a link."},
    Verb{"bridges", "collection", "from to k q plain literal years unit type labels", true,
         bridges_verb, "The strongest paths between two domains or items."},
    Verb{"roadmap", "collection",
         "template theme q plain literal years unit seed roadmap_lang roadmap_format output", true,
         roadmap_verb, "Draw a roadmap."},
    Verb{
        "export", "collection what",
        "ext type q plain literal years unit kind record_langs counting similarity min_occurrences "
        "min_link_strength items "
        "resolution min_cluster_size largest_component seed template theme roadmap_lang output",
        false, export_verb, "Write records, a map or a roadmap into a file."},
    Verb{"analyze", "text?", "segments dictionary", true, analyze_verb,
         "Show how a text, or each line of the standard input, is cut into words."},
    Verb{"version", "", "", true, version_verb, "Print the version."},
};

}  // namespace

std::span<const Verb> verbs() {
    return kVerbs;
}

std::unique_ptr<Service> service_of(const VerbCall& call) {
    ServiceOptions options;
    options.data = call.data;
    options.threads = call.threads;
    return std::make_unique<Service>(std::move(options));
}

}  // namespace litchi::server
