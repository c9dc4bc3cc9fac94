#include "server/parameters.h"

#include <array>

// The rows of everything that may be asked for from outside.
namespace litchi::server {
namespace {

using enum ParameterType;

constexpr double kMaxQueryBytes = 4096;
constexpr std::string_view kKinds =
    "paper|article|review|conference|chapter|book|thesis|report|standard|policy|news|patent|other";
constexpr std::string_view kFacets =
    "year|kind|language|concept|author|applicant|venue|country|ipc|cpc";
constexpr std::string_view kSimilarities =
    "none|association-strength|probabilistic-affinity|fractionalization|cosine|jaccard|inclusion|"
    "equivalence";

constexpr std::array kRows = {
    Parameter{"collection", "collection", Text, "", 1, 64, "",
              "Name of a collection: a-z, 0-9 and -, at most 64 characters."},
    Parameter{"q", "q", Text, "", 0, kMaxQueryBytes, "",
              "Query: words, \"phrases\", AND OR NOT, field:word, years:2015..2020, kind:patent, "
              "lang:zh. Empty finds every record.",
              "query"},
    Parameter{"plain", "plain", Flag, "false", 0, 0, "",
              "Search the words as they stand, without the other labels of their concepts."},
    Parameter{"years", "years", Years, "", 0, 0, "",
              "Years of publication, both included: 2019, 2015..2020, ..2019 or 2015.. ."},
    Parameter{"unit", "unit", Choice, "document", 0, 0, "document|family",
              "What counts as one: each document, or each patent family by its earliest one."},
    Parameter{"kind", "kind", ChoiceList, "", 0, 0, kKinds,
              "Only records of these kinds, separated by commas."},
    Parameter{"lang", "lang", List, "", 1, 256, "",
              "Only records in these languages, separated by commas; zh means both scripts."},
    Parameter{"sort", "sort", Choice, "relevance", 0, 0, "relevance|newest|oldest",
              "Order of the hits."},
    Parameter{"offset", "offset", Integer, "0", 0, 10'000, "", "Records to skip."},
    Parameter{"limit", "limit", Integer, "20", 1, 200, "", "Most records to return."},
    Parameter{"record", "record", Text, "", 1, 1024, "",
              "Id of a record: its own terms instead of the collection's."},
    Parameter{"per_record", "per_record", Flag, "false", 0, 0, "",
              "The terms of every record, in the order of ids."},
    Parameter{"facets", "facets", Flag, "false", 0, 0, "", "Count facets beside the hits."},
    Parameter{"titles", "labels", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant",
              "Language of titles and labels, where there are several."},
    Parameter{"by", "by", ChoiceList, "", 0, 0, kFacets,
              "Facets to count, separated by commas; all when empty."},
    Parameter{"labels", "lang", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant",
              "Language of labels and titles, where there are several."},
    Parameter{"prefix", "prefix", Text, "", 0, 256, "", "Beginning of a label, in any script."},
    Parameter{"id", "id", Text, "", 1, 1024, "", "Stable name of what is asked for."},
    Parameter{"item", "item", Text, "", 1, 1024, "", "An item: id or label of a concept."},
    Parameter{"item2", "item2", Text, "", 0, 1024, "",
              "A second item, for the evidence of the link between both."},
    Parameter{"type", "type", Choice, "concepts", 0, 0, "concepts|keywords|terms|lexicon",
              "What a map is made of: concepts with keywords, keywords alone, title terms as well, "
              "or the lexicon's concepts only."},
    Parameter{"counting", "counting", Choice, "full", 0, 0, "full|fractional",
              "Each record counts 1 for a link, or 1 / (n - 1) when it holds n items."},
    Parameter{"similarity", "similarity", Choice, "association-strength", 0, 0, kSimilarities,
              "Normalisation of the links before clustering and layout."},
    Parameter{"min_occurrences", "min_occurrences", Integer, "5", 1, 1'000'000, "",
              "Fewest records of an item on the map."},
    Parameter{"min_link_strength", "min_link_strength", Integer, "1", 1, 1'000'000, "",
              "Fewest records of a link on the map."},
    Parameter{"items", "items", Integer, "500", 2, 5'000, "",
              "Most items on the map: the most frequent ones."},
    Parameter{"resolution", "resolution", Number, "1", 0.0001, 1000, "",
              "Resolution of the clustering: higher gives more clusters."},
    Parameter{"min_cluster_size", "min_cluster_size", Integer, "1", 1, 1'000, "",
              "Smaller clusters are merged into their best neighbour."},
    Parameter{"largest_component", "largest_component", Flag, "false", 0, 0, "",
              "Only the largest connected part of the network."},
    Parameter{"seed", "seed", Integer, "1", 0, 4'294'967'295.0, "",
              "Seed of the random choices; equal seeds give equal bytes."},
    Parameter{"from", "from", Text, "", 1, 1024, "",
              "Where the bridge starts: a domain, or id or label of a concept."},
    Parameter{"to", "to", Text, "", 1, 1024, "",
              "Where the bridge ends: a domain, or id or label of a concept."},
    Parameter{"k", "k", Integer, "3", 1, 20, "", "Most paths to return, best first."},
    Parameter{"template", "template", Text, "dual-carbon-lychee", 1, 1024, "",
              "Id of a roadmap template; on the command line also a file of one."},
    Parameter{"theme", "theme", Text, "", 0, kMaxQueryBytes, "",
              "Query that says which records belong to the roadmap, instead of the template's."},
    Parameter{"roadmap_lang", "lang", Choice, "en", 0, 0, "en|zh-Hans|zh-Hant|bilingual",
              "Language of labels; bilingual writes English and Chinese."},
    Parameter{"map_format", "format", Choice, "json", 0, 0, "json|svg|csv",
              "Form of the map: VOSviewer JSON, a drawing, or a table of the items."},
    Parameter{"roadmap_format", "format", Choice, "json", 0, 0, "json|svg|md",
              "Form of the roadmap: JSON, a drawing or Markdown."},
    Parameter{"what", "what", Text, "", 1, 32, "", "What to export, such as records or map."},
    Parameter{"ext", "ext", Text, "", 1, 32, "", "Form of the export: see `litchi exports`.", "to"},
    Parameter{"format", "format", Text, "auto", 1, 32, "",
              "Import format; auto looks at the content. `litchi formats` lists them."},
    Parameter{"dry_run", "dry_run", Flag, "false", 0, 0, "",
              "Read and match the records, store nothing."},
    Parameter{"rejects", "rejects", Text, "", 1, 4096, "", 
              "File for the entries left out, to be mended and imported again."},
    Parameter{"rejects_all", "rejects_all", Flag, "false", 0, 0, "", 
              "With --rejects: also the entries that were read, but with a problem."},
    Parameter{"files", "files", Text, "", 1, 4096, "", "Export files."},
    Parameter{"lexicon", "lexicon", Text, "", 1, 4096, "",
              "File of your own concepts (JSONL), added to the bundled ones."},
    Parameter{"lexicon_only", "lexicon_only", Flag, "false", 0, 0, "",
              "Use your own concepts instead of the bundled ones."},
    Parameter{"import", "import", Integer, "", 1, 1'000'000'000, "",
              "Number of an import, as `litchi imports` lists them."},
    Parameter{"yes", "yes", Flag, "false", 0, 0, "",
              "Really delete; without it, says what would go."},
    Parameter{"pack_file", "pack_file", Text, "", 1, 4096, "", "File of a packed collection.",
              "file"},
    Parameter{"as", "as", Text, "", 1, 64, "",
              "Name of the new collection, instead of the one that was packed."},
    Parameter{"folder", "folder", Text, "", 1, 4096, "",
              "Folder of backups; each goes into a folder NAME-rREVISION there."},
    Parameter{"repair", "repair", Flag, "false", 0, 0, "",
              "Rebuild damaged segments from the catalogue."},
    Parameter{"state", "state", Choice, "", 0, 0, "merged|suggested|accepted|rejected",
              "Only pairs in this state."},
    Parameter{"accept", "accept", Text, "", 25, 129, "",
              "A pair that is one work; its name as the list gives it."},
    Parameter{"reject", "reject", Text, "", 25, 129, "", "A pair that is two works."},
    Parameter{"undo_edit", "undo", Integer, "", 1, 9'007'199'254'740'991.0, "",
              "Number of a decision to take back."},
    Parameter{"output", "output", Text, "", 1, 4096, "", "File to write; - or none: the screen."},
    Parameter{"host", "host", Text, "127.0.0.1", 1, 255, "",
              "Address to serve on; other than loopback needs --token-file."},
    Parameter{"port", "port", Integer, "8080", 0, 65'535, "", "Port; 0 takes a free one."},
    Parameter{"allow_host", "allow_host", List, "", 1, 1024, "",
              "Further names by which clients reach the server (name or name:port), separated by "
              "commas; for a reverse proxy."},
    Parameter{"token_file", "token_file", Text, "", 1, 4096, "",
              "File with one token a line: `view TOKEN` or `edit TOKEN`; every request then needs "
              "one."},
    Parameter{"threads", "threads", Integer, "0", 0, 256, "",
              "Threads to compute with; 0 = one a core. Results do not depend on it."},
    Parameter{"service", "service", Choice, "openalex", 0, 0, "openalex",
              "Service to harvest records from."},
    Parameter{"search", "search", Text, "", 1, kMaxQueryBytes, "",
              "Words that the service is to search for, in its own syntax.", "query"},
    Parameter{"filter", "filter", Text, "", 1, kMaxQueryBytes, "",
              "Filter in the service's own syntax, such as publication_year:2015-2024."},
    Parameter{"mail", "mail", Text, "", 3, 254, "",
              "Your mail address: services answer faster to those who say who asks."},
    Parameter{"works", "works", Integer, "0", 0, 100'000'000, "",
              "Most works to harvest; 0 = all that are found.", "limit"},
    Parameter{"out", "out", Text, "", 1, 4096, "", "File to write the works to, one a line."},
    Parameter{"base_url", "base_url", Text, "https://api.openalex.org", 8, 1024, "",
              "Address of the service, for mirrors and tests."},
};

}  // namespace

std::span<const Parameter> parameters() {
    return kRows;
}

}  // namespace litchi::server
