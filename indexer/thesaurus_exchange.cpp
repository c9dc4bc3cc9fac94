#include "indexer/thesaurus_exchange.h"

#include "corpora/base/error.h"
#include "corpora/base/text.h"
#include "corpora/base/text_file.h"
#include "indexer/label_key.h"
#include "indexer/thesaurus_effect.h"

#include <fmt/format.h>
#include <optional>

namespace litchi::indexer {
namespace {

std::string vosviewer_rows(const Snapshot& snapshot) {
    std::string text = "label\treplace by\n";
    const EffectiveThesaurus* edited = snapshot.edited_thesaurus();
    if (edited == nullptr) return text;
    for (const std::string& id : edited->edited) {
        const corpora::Concept* concept_ = concept_of_id(edited->lexicon, id);
        if (concept_ == nullptr) continue;
        CollectionConcept named;
        named.names = names_of(*concept_);
        const std::string name(name_of(named, "en"));
        for (const corpora::ConceptLabel& label : concept_->labels)
            if (label_key(label.text) != label_key(name))
                text += fmt::format("{}\t{}\n", label.text, name);
    }
    for (const std::string& label : edited->ignored) text += label + "\t\n";
    return text;
}

std::string edit_lines(const std::vector<ThesaurusEdit>& edits) {
    std::string text;
    for (const ThesaurusEdit& edit : edits) text += to_json(edit) + "\n";
    return text;
}

bool is_header(const std::string& label) {
    return fold(label) == "label";
}

// Nothing for a header, an empty row, and labels that fold alike.
std::optional<ThesaurusEdit> row_edit(const Snapshot& snapshot, std::string_view row, bool first) {
    const std::size_t tab = row.find('\t');
    std::string label = collapse_spaces(row.substr(0, tab));
    if (label.empty() || (first && is_header(label))) return std::nullopt;
    if (tab == std::string_view::npos)
        throw Error(ErrorCode::UnreadableFile, "The line has no tab between its two labels.");
    std::string other = collapse_spaces(row.substr(tab + 1, row.find('\t', tab + 1) - tab - 1));
    if (other.empty()) return ThesaurusEdit{ThesaurusAction::Ignore, std::move(label), {}, {}};
    const auto from = snapshot.concepts().find(label);
    const bool one = from && from == snapshot.concepts().find(other);
    if (one || label_key(label) == label_key(other)) return std::nullopt;
    return ThesaurusEdit{ThesaurusAction::Merge, std::move(label), std::move(other), {}};
}

std::string whole_text(TextFile& lines) {
    std::string text;
    for (std::string_view piece = lines.window(); !piece.empty(); piece = lines.window()) {
        text += piece;
        lines.advance(piece.size());
        if (text.size() > kMaxThesaurusBytes)
            throw Error(ErrorCode::PayloadTooLarge, "A thesaurus has at most 64 MiB.",
                        lines.name());
    }
    return text;
}

std::vector<ThesaurusEdit> read_lines(const Snapshot& snapshot, TextFile& lines,
                                      ThesaurusFormat format) {
    std::vector<ThesaurusEdit> edits;
    bool first = true;
    for (Line line; lines.next_line(line); first = false) {
        try {
            if (line.too_long) throw Error(ErrorCode::UnreadableFile, "The line is too long.");
            if (edits.size() > kMaxThesaurusEdits || lines.bytes_read() > kMaxThesaurusBytes)
                throw Error(ErrorCode::PayloadTooLarge, "The thesaurus is too large.");
            if (collapse_spaces(line.text).empty()) continue;
            if (format == ThesaurusFormat::Jsonl)
                edits.push_back(parse_thesaurus_edit(line.text));
            else if (auto edit = row_edit(snapshot, line.text, first))
                edits.push_back(*std::move(edit));
        } catch (const Error& error) {
            throw Error(error.code(),
                        fmt::format("{} line {}: {}", lines.name(), line.number, error.what()),
                        error.detail());
        }
    }
    return edits;
}

}  // namespace

ThesaurusFormat parse_thesaurus_format(std::string_view word) {
    if (word == "jsonl") return ThesaurusFormat::Jsonl;
    if (word == "skos") return ThesaurusFormat::Skos;
    if (word == "vosviewer") return ThesaurusFormat::Vosviewer;
    throw Error(ErrorCode::UnknownFormat, "A thesaurus is jsonl, skos or vosviewer.",
                std::string(word));
}

std::string write_thesaurus(const Snapshot& snapshot, const std::vector<ThesaurusEdit>& in_force,
                            ThesaurusFormat format) {
    if (format == ThesaurusFormat::Jsonl) return edit_lines(in_force);
    return format == ThesaurusFormat::Skos ? write_skos(snapshot) : vosviewer_rows(snapshot);
}

std::vector<ThesaurusEdit> read_thesaurus_edits(const Snapshot& snapshot,
                                                const std::filesystem::path& file,
                                                ThesaurusFormat format) {
    TextFile lines(file);
    if (format == ThesaurusFormat::Skos) return read_skos(snapshot, whole_text(lines));
    return read_lines(snapshot, lines, format);
}

}  // namespace litchi::indexer
