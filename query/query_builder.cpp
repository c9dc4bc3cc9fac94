#include "query/query_builder.h"

#include "indexer/label_key.h"
#include "indexer/search_terms.h"
#include "query/concept_expansion.h"
#include "query/either_language.h"
#include "query/literal_phrase.h"
#include "query/near_query.h"
#include "query/plain_words.h"
#include "query/query_filters.h"
#include "query/text_query.h"
#include "query/translation.h"
#include "query/weighted_terms.h"
#include "query/weightiest_words.h"
#include "query/wildcards.h"
#include "query/word_forms.h"

#include <xapian.h>

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <utility>

namespace litchi::query {
namespace {

using Xapian::Query;
// What the other names of a concept weigh beside the words of a plain text.
constexpr double kOtherNames = 0.5;

using MaybeQuery = std::optional<Query>;  // nothing: the part has no meaning and is ignored

Query everything() {
    return Query(std::string());
}

class Builder {
  public:
    Builder(const indexer::Snapshot& snapshot, const Xapian::Database& database, bool literal)
        : snapshot_(snapshot),
          database_(database),
          literal_(literal),
          index_{database, snapshot.segments().size(), snapshot.finder().analyzer()},
          names_(snapshot, database, needles_, notes_) {}

    MaybeQuery build(const QueryNode& node) {
        switch (node.kind) {
            case NodeKind::All:
                return everything();
            case NodeKind::And:
                return all_of(node.children);
            case NodeKind::Or:
                return one_of(node.children);
            case NodeKind::Not:
                return all_of({&node, 1});
            case NodeKind::Years:
                return years_filter(database_, node.from, node.to);
            case NodeKind::Near:
                return words_near(node);
            case NodeKind::Word:
            case NodeKind::Phrase:
                return leaf(node);
        }
        return std::nullopt;
    }

    // Any of the words of a text; what adds to the score alone stands beside them.
    Query plain(const std::string& text, std::size_t most_words) {
        std::vector<indexer::Token> tokens = analyzer().analyze(text);
        if (most_words > 0) keep_weightiest(tokens, analyzer(), database_, most_words);
        const PlainWords words = plain_words(analyzer(), tokens);
        if (words.cut) {
            notes_.push_back(fmt::format("The text is searched by its first {} different words.",
                                         kMaxPlainTerms));
        }
        add_needles(analyzer(), tokens, *scope_of(""), needles_.words);
        feedback_ = words.stems && !words.han;
        Query found = any_of(words.any);
        if (!literal_) {
            const std::vector<TranslatedPart> parts =
                translated_parts(snapshot_, database_, tokens, *scope_of(""), needles_.words);
            if (!parts.empty()) found = in_either_language(analyzer(), tokens, parts);
            found = Query(Query::OP_OR, found, other_names(text));
        }
        if (words.beside.empty() || most_words > 0) return found;
        return Query(Query::OP_AND_MAYBE, found, any_of(words.beside));
    }

    bool feedback() const { return feedback_; }
    Needles take_needles() { return std::move(needles_); }
    std::vector<std::string> take_notes() { return std::move(notes_); }

  private:
    static bool is_free_word(const QueryNode& node) {
        return node.kind == NodeKind::Word && scope_of(node.field) && !is_pattern(node.text);
    }

    MaybeQuery one_of(const std::vector<QueryNode>& children) {
        std::vector<Query> queries;
        for (const QueryNode& child : children) {
            if (MaybeQuery query = build(child)) queries.push_back(std::move(*query));
        }
        if (queries.empty()) return std::nullopt;
        return Query(Query::OP_OR, queries.begin(), queries.end());
    }

    // Words side by side under one field are taken together, so that they can name a concept.
    MaybeQuery all_of(std::span<const QueryNode> children) {
        std::vector<Query> wanted, unwanted;
        for (std::size_t i = 0; i < children.size();) {
            std::size_t end = i + 1;
            if (is_free_word(children[i])) {
                while (end < children.size() && is_free_word(children[end]) &&
                       children[end].field == children[i].field) {
                    ++end;
                }
            }
            const bool negative = children[i].kind == NodeKind::Not;
            MaybeQuery query = negative ? excluded(children[i].children.front())
                                        : group(children.subspan(i, end - i));
            if (query) (negative ? unwanted : wanted).push_back(std::move(*query));
            i = end;
        }
        if (wanted.empty() && unwanted.empty()) return std::nullopt;
        Query result =
            wanted.empty() ? everything() : Query(Query::OP_AND, wanted.begin(), wanted.end());
        if (unwanted.empty()) return result;
        return Query(Query::OP_AND_NOT, result,
                     Query(Query::OP_OR, unwanted.begin(), unwanted.end()));
    }

    // What is excluded is not marked in what is found.
    MaybeQuery excluded(const QueryNode& node) {
        const std::size_t words = needles_.words.size();
        const std::size_t concepts = needles_.concepts.size();
        MaybeQuery query = build(node);
        needles_.words.resize(words);
        names_.count_excluded(needles_.concepts.size() - concepts);
        needles_.concepts.resize(concepts);
        return query;
    }

    MaybeQuery group(std::span<const QueryNode> nodes) {
        if (!is_free_word(nodes.front())) return build(nodes.front());
        std::string text;
        for (const QueryNode& node : nodes) text += (text.empty() ? "" : " ") + node.text;
        return of_inventors(nodes.front().field, words(text, nodes.front().field));
    }

    // Names of inventors are indexed with those of authors: of patents they are the inventors'.
    static MaybeQuery of_inventors(const std::string& field, MaybeQuery query) {
        if (field != "inventor" || !query) return query;
        const Query patents(indexer::kind_term(corpora::RecordKind::Patent));
        return Query(Query::OP_FILTER, *query, patents);
    }

    MaybeQuery words_near(const QueryNode& node) {
        const QueryNode& first = node.children.front();
        const std::string field =
            first.kind == NodeKind::Or ? first.children.front().field : first.field;
        MaybeQuery query = near_query(index_, node, *scope_of(field), needles_.words);
        if (!query)
            notes_.push_back(
                fmt::format("'{}' holds no word to search for.", to_string(node).substr(0, 256)));
        return of_inventors(field, std::move(query));
    }

    MaybeQuery leaf(const QueryNode& node) {
        const std::optional<TextScope> scope = scope_of(node.field);
        if (scope && !node.whole) return of_inventors(node.field, text_leaf(node, *scope));
        if (node.field == "concept") return named_concept(node.text);
        return field_filter(snapshot_, database_, node);
    }

    MaybeQuery text_leaf(const QueryNode& node, const TextScope& scope) {
        if (node.kind == NodeKind::Phrase && node.between >= 0)
            return loose_phrase(index_, node.text, node.between, scope, needles_.words);
        if (node.kind == NodeKind::Phrase) return phrase(node.text, scope);
        if (is_pattern(node.text))
            return pattern_query(index_, node.text, scope, needles_.words, notes_);
        return words(node.text, node.field);
    }

    MaybeQuery named_concept(const std::string& text) {
        const std::optional<indexer::ConceptIndex> index = snapshot_.concepts().find(text);
        if (!index) {
            notes_.push_back(fmt::format("No concept of the collection is called '{}'.", text));
            return Query();
        }
        needles_.concepts.push_back({*index, text, indexer::label_key(text)});
        return concept_query(database_, snapshot_.concepts().at(*index));
    }

    // Labels of the lexicon inside the words become their concepts; the rest stays words.
    MaybeQuery words(const std::string& text, std::string_view field) {
        const TextScope scope = *scope_of(field);
        const std::vector<indexer::Token> tokens = analyzer().analyze(text);
        const bool skip = std::any_of(tokens.begin(), tokens.end(),
                                      [](const indexer::Token& token) { return !token.stopword; });
        std::vector<Query> parts;
        const auto add = [&](MaybeQuery part) {
            if (part) parts.push_back(std::move(*part));
        };
        std::size_t at = 0;
        if (!literal_ && scope.fields != 0) {
            for (const indexer::Occurrence& label : snapshot_.query_finder().find_labels(text)) {
                add(word_part(text.substr(at, label.range.begin - at), scope, skip));
                const std::string name =
                    text.substr(label.range.begin, label.range.end - label.range.begin);
                if (MaybeQuery part = word_part(name, scope, skip)) {
                    add(names_.beside(*part, name, label.key, scope));
                }
                at = label.range.end;
            }
        }
        add(word_part(text.substr(at), scope, skip));
        if (parts.empty()) {
            notes_.push_back(fmt::format("'{}' holds no word to search for.", text.substr(0, 256)));
            return std::nullopt;
        }
        const Query found(Query::OP_AND, parts.begin(), parts.end());
        if (literal_ || scope.fields == 0) return found;
        const MaybeQuery foreign =
            translated_query(snapshot_, database_, tokens, scope, needles_.words);
        return foreign ? Query(Query::OP_MAX, found, *foreign) : found;
    }

    MaybeQuery word_part(const std::string& text, const TextScope& scope, bool skip_stopwords) {
        if (text.empty()) return std::nullopt;
        return words_query(analyzer(), analyzer().analyze(text), scope, skip_stopwords,
                           needles_.words);
    }

    MaybeQuery phrase(const std::string& text, const TextScope& scope) {
        MaybeQuery query = literal_phrase(database_, analyzer(), text, scope, needles_.words);
        if (!query) {
            notes_.push_back(fmt::format("'{}' holds no word to search for.", text.substr(0, 256)));
            return query;
        }
        if (literal_ || scope.fields == 0) return query;
        return names_.beside(*query, text, indexer::label_key(text), scope);
    }

    // The concepts that parts of a text name, without the words of the text.
    Query other_names(const std::string& text) {
        std::vector<Query> names;
        for (const indexer::Occurrence& label : snapshot_.query_finder().find_labels(text)) {
            const indexer::ByteRange range = label.range;
            const std::string name = text.substr(range.begin, range.end - range.begin);
            const Query found = names_.beside(Query(), name, label.key, *scope_of(""));
            if (!found.empty()) names.push_back(scaled(found, kOtherNames));
        }
        return {Query::OP_OR, names.begin(), names.end()};
    }

    const indexer::TextAnalyzer& analyzer() const { return snapshot_.finder().analyzer(); }

    const indexer::Snapshot& snapshot_;
    const Xapian::Database& database_;
    bool literal_;
    IndexWords index_;
    Needles needles_;
    std::vector<std::string> notes_;
    ConceptNames names_;
    bool feedback_ = false;
};

BuiltQuery finished(Builder& builder, Query query, const std::vector<Query>& filters, bool all) {
    for (const Query& filter : filters) query = Query(Query::OP_FILTER, query, filter);
    return {std::make_shared<const Query>(query), builder.take_needles(), builder.take_notes(),
            all && filters.empty(), builder.feedback()};
}

}  // namespace

BuiltQuery build_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                       const QueryNode& tree, const SearchRequest& request) {
    Builder builder(snapshot, database, request.literal);
    Query query = builder.build(tree).value_or(Query());
    return finished(builder, std::move(query), request_filters(snapshot, database, request),
                    tree.kind == NodeKind::All);
}

BuiltQuery build_plain_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                             const SearchRequest& request) {
    Builder builder(snapshot, database, request.literal);
    Query query =
        request.query.empty() ? everything() : builder.plain(request.query, request.most_words);
    return finished(builder, std::move(query), request_filters(snapshot, database, request),
                    request.query.empty());
}

}  // namespace litchi::query
