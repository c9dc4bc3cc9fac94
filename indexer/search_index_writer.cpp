#include "indexer/search_index_writer.h"

#include "corpora/base/error.h"
#include "indexer/fields.h"
#include "indexer/search_terms.h"

#include <xapian.h>

#include <algorithm>
#include <map>
#include <optional>
#include <string>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxTermBytes = 245;
constexpr Xapian::termpos kPositionGap = 100;
constexpr std::size_t kOpenParts = 64;  // compacted at once: each takes a few file descriptors

// Runs a call into Xapian; its exceptions become ours.
template <class Call>
auto guarded(ErrorCode code, const char* what, Call call) {
    try {
        return call();
    } catch (const Xapian::Error& failure) {
        throw Error(code, std::string(what) + " failed: " + failure.get_description() + ".");
    }
}

template <class Call>
auto writing(Call call) {
    return guarded(ErrorCode::StorageFailure, "Writing the search index", call);
}

void add_boolean(Xapian::Document& document, const std::string& term) {
    if (term.size() <= kMaxTermBytes) document.add_boolean_term(term);
}

void add_identity_terms(Xapian::Document& document, const corpora::Record& record) {
    add_boolean(document, id_term(record.id));
    add_boolean(document, kind_term(record.kind));
    if (const int year = column_year(record); year != 0) add_boolean(document, year_term(year));
    const std::string language = main_language(record);
    add_boolean(document, language_term(language));
    add_boolean(document, language_term(language.substr(0, language.find('-'))));
}

// Adds texts under prefixes, each prefix with its own run of positions.
class TermAdder {
  public:
    TermAdder(Xapian::Document& document, const TextAnalyzer& analyzer)
        : document_(document), analyzer_(analyzer) {}

    std::size_t postings() const { return postings_; }

    void add(const SearchText& text) {
        if (text.field->form == FieldForm::Symbol) {
            for (const std::string& level : symbol_levels(text.text)) {
                const std::string term = symbol_term(level);
                if (term.size() <= kMaxTermBytes) document_.add_term(term);
            }
            return;
        }
        const std::vector<Token> tokens = analyzer_.analyze(text.text);
        add(tokens, text.field->prefix);
        if (text.field->everywhere) add(tokens, "");
    }

  private:
    void add(const std::vector<Token>& tokens, std::string_view prefix) {
        Xapian::termpos& start = next_position_.try_emplace(prefix, 1).first->second;
        Xapian::termpos end = start;
        for (const Token& token : tokens) {
            const TokenTerms terms = terms_of_token(token, analyzer_, prefix);
            postings_ += terms.placed.size() + terms.loose.size();
            for (const PlacedTerm& placed : terms.placed) {
                document_.add_posting(placed.term, start + placed.position);
                end = std::max(end, start + placed.position + 1);
            }
            for (const std::string& loose : terms.loose) document_.add_term(loose);
        }
        start = end + kPositionGap;
    }

    Xapian::Document& document_;
    const TextAnalyzer& analyzer_;
    std::map<std::string_view, Xapian::termpos> next_position_;
    std::size_t postings_ = 0;
};

void compact(const std::vector<fs::path>& sources, const fs::path& target) {
    Xapian::Database all;
    for (const fs::path& source : sources) all.add_database(Xapian::Database(source.string()));
    all.compact(target.string(), Xapian::DBCOMPACT_NO_RENUMBER);
}

void remove_folder(const fs::path& folder) {
    std::error_code ignored;
    fs::remove_all(folder, ignored);
}

}  // namespace

struct IndexDocument::State {
    Xapian::Document document;
    std::size_t postings = 0;
};

IndexDocument::IndexDocument(const corpora::Record& record, const TextAnalyzer& analyzer)
    : state_(std::make_unique<State>()) {
    add_identity_terms(state_->document, record);
    TermAdder adder(state_->document, analyzer);
    for (const SearchText& text : search_texts(record)) adder.add(text);
    state_->postings = adder.postings();
}

IndexDocument::~IndexDocument() = default;
IndexDocument::IndexDocument(IndexDocument&&) noexcept = default;
IndexDocument& IndexDocument::operator=(IndexDocument&&) noexcept = default;

struct SearchIndexWriter::State {
    fs::path target;
    fs::path parts_folder;
    std::vector<fs::path> parts;
    std::optional<Xapian::WritableDatabase> part;
    std::size_t part_postings = 0;
    std::size_t in_part = 0;  // postings, and one for each document
    std::size_t parts_made = 0;

    // Compacts neighbours until few enough are left for one compaction.
    void thin_out() {
        while (parts.size() > kOpenParts) {
            std::vector<fs::path> fewer;
            for (std::size_t begin = 0; begin < parts.size(); begin += kOpenParts) {
                const std::size_t end = std::min(begin + kOpenParts, parts.size());
                const std::vector<fs::path> group(parts.begin() + std::ptrdiff_t(begin),
                                                  parts.begin() + std::ptrdiff_t(end));
                fewer.push_back(new_part());
                compact(group, fewer.back());
                for (const fs::path& part_folder : group) remove_folder(part_folder);
            }
            parts = std::move(fewer);
        }
    }

    void close_part() {
        if (part) {
            part->commit();
            part->close();
        }
        part.reset();
        in_part = 0;
    }

    fs::path new_part() { return parts_folder / std::to_string(parts_made++); }

    void open_part() {
        parts.push_back(new_part());
        part.emplace(parts.back().string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    }
};

SearchIndexWriter::SearchIndexWriter(const fs::path& target, std::size_t part_postings)
    : state_(std::make_unique<State>()) {
    state_->target = target;
    state_->part_postings = part_postings;
    state_->parts_folder = target;
    state_->parts_folder += ".parts";
    std::error_code failure;
    fs::create_directories(state_->parts_folder, failure);
    if (failure) {
        throw Error(ErrorCode::StorageFailure,
                    "A folder for the search index cannot be made: " + failure.message() + ".");
    }
}

SearchIndexWriter::~SearchIndexWriter() {
    state_->part.reset();
    remove_folder(state_->parts_folder);
}

void SearchIndexWriter::add(DocId id, IndexDocument document,
                            std::span<const DocumentLabel> labels) {
    for (const DocumentLabel& label : labels) {
        add_boolean(document.state_->document, label_term(label.label));
    }
    writing([&] {
        if (state_->in_part >= state_->part_postings) state_->close_part();
        if (!state_->part) state_->open_part();
        state_->part->replace_document(value(id), document.state_->document);
        state_->in_part += 1 + document.state_->postings;
    });
}

void SearchIndexWriter::finish() {
    writing([&] {
        if (state_->parts.empty()) state_->open_part();
        state_->close_part();
        state_->thin_out();
        compact(state_->parts, state_->target);
    });
    remove_folder(state_->parts_folder);
}

void merge_search_indexes(const std::vector<fs::path>& sources, const fs::path& target,
                          std::span<const DocId> dropped) {
    writing([&] {
        if (dropped.empty()) {
            compact(sources, target);
            return;
        }
        fs::path whole = target;
        whole += ".whole";
        compact(sources, whole);
        {
            Xapian::WritableDatabase database(whole.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
            for (const DocId id : dropped) database.delete_document(value(id));
            database.commit();
        }
        compact({whole}, target);
        remove_folder(whole);
    });
}

std::vector<DocId> search_index_ids(const fs::path& folder) {
    return guarded(ErrorCode::CorruptCollection, "Reading the search index", [&] {
        const Xapian::Database database(folder.string());
        std::vector<DocId> ids;
        for (auto it = database.postlist_begin(""); it != database.postlist_end(""); ++it) {
            ids.push_back(DocId{*it});
        }
        return ids;
    });
}

}  // namespace litchi::indexer
