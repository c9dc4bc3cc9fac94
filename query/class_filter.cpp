#include "query/class_filter.h"

#include "indexer/fields.h"
#include "indexer/search_terms.h"
#include "query/doc_set_query.h"
#include "query/facets.h"
#include "query/word_forms.h"

#include <xapian.h>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace litchi::query {
namespace {

using indexer::DocSet;
using indexer::Facet;

constexpr std::size_t kSubclassLength = 4;

// A symbol of a query.
struct Symbol {
    std::string text;   // normal form, without "/00" and *
    bool open = false;  // every symbol that begins so

    explicit Symbol(std::string_view given) : text(indexer::normal_symbol(given.substr(0, 64))) {
        if (text.ends_with('*')) {
            open = true;
            text.pop_back();
        } else if (text.ends_with("/00") && !indexer::subclass_of(text).empty()) {
            text.resize(text.size() - 3);
        }
    }

    bool finds(std::string_view symbol) const {
        if (open) return indexer::normal_symbol(symbol).starts_with(text);
        const std::vector<std::string> levels = indexer::symbol_levels(symbol);
        return std::ranges::find(levels, text) != levels.end();
    }
};

const std::vector<std::string>& symbols_of(const corpora::Record& record, Facet system) {
    return system == Facet::Ipc ? record.patent.ipc : record.patent.cpc;
}

DocSet documents_with_symbol(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                             const Symbol& symbol) {
    std::vector<std::string> terms = {indexer::symbol_term(symbol.text)};
    if (symbol.open) {
        const std::string first = std::exchange(terms, {}).front();
        for (auto it = database.allterms_begin(first); it != database.allterms_end(first); ++it)
            terms.push_back(*it);
    }
    return documents_of({database, snapshot.segments().size(), snapshot.finder().analyzer()},
                        terms);
}

// The subclass of a document in a system has to agree with as much of it as the symbol says.
std::shared_ptr<const DocSet> documents_in_subclass(const indexer::Snapshot& snapshot, Facet system,
                                                    std::string_view symbol) {
    const std::string_view beginning = symbol.substr(0, kSubclassLength);
    return documents_with_facet(snapshot, system, [&](std::string_view subclass) {
        return subclass.starts_with(beginning);
    });
}

// How far the columns, which hold subclasses, tell whether a document with the symbol has it in a
// system.
class SystemColumns {
  public:
    SystemColumns(const indexer::Snapshot& snapshot, Facet system, const Symbol& symbol)
        : here_(documents_in_subclass(snapshot, system, symbol.text)),
          there_(documents_in_subclass(snapshot, system == Facet::Ipc ? Facet::Cpc : Facet::Ipc,
                                       symbol.text)),
          subclass_(symbol.text.size() <= kSubclassLength && (symbol.open || is_level(symbol))),
          below_(symbol.text.size() > kSubclassLength) {}

    bool has_it(DocId doc) const {
        return here_->contains(doc) && (subclass_ || (below_ && !there_->contains(doc)));
    }
    // Symbols without the form of IPC and CPC are in no column.
    bool may_have_it(DocId doc) const { return here_->contains(doc) || !there_->contains(doc); }

  private:
    static bool is_level(const Symbol& symbol) { return symbol.text.size() != 2; }

    std::shared_ptr<const DocSet> here_, there_;
    bool subclass_;
    bool below_;
};

DocSet documents_in_system(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                           Facet system, const Symbol& symbol) {
    const SystemColumns columns(snapshot, system, symbol);
    const auto read = [&](DocId doc) {
        return std::ranges::any_of(symbols_of(snapshot.record(doc), system),
                                   [&](const std::string& each) { return symbol.finds(each); });
    };
    DocSet found(snapshot.revision().max_doc_id);
    for (const DocId doc : documents_with_symbol(snapshot, database, symbol).to_vector()) {
        if (!snapshot.documents().contains(doc)) continue;
        if (columns.has_it(doc) || (columns.may_have_it(doc) && read(doc))) found.insert(doc);
    }
    return found;
}

}  // namespace

Xapian::Query class_filter(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                           const std::string& field, std::string_view text) {
    const Symbol symbol(text);
    if (symbol.text.empty()) return {};
    if (field == "class") {
        return doc_set_query(
            std::make_shared<DocSet>(documents_with_symbol(snapshot, database, symbol)));
    }
    const Facet system = field == "ipc" ? Facet::Ipc : Facet::Cpc;
    return doc_set_query(
        std::make_shared<DocSet>(documents_in_system(snapshot, database, system, symbol)));
}

}  // namespace litchi::query
