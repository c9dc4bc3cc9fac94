#include "query/query_builder.h"

#include "indexer/label_key.h"
#include "query/concept_expansion.h"
#include "query/literal_phrase.h"
#include "query/plain_words.h"
#include "query/query_filters.h"
#include "query/text_query.h"
#include "query/translation.h"
#include "query/weighted_terms.h"
#include "query/weightiest_words.h"

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
        : snapshot_(snapshot), database_(database), literal_(literal) {}

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
            if (!parts.empty()) found = in_either_language(tokens, parts);
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
        return node.kind == NodeKind::Word && scope_of(node.field).has_value();
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
        excluded_concepts_ += needles_.concepts.size() - concepts;
        needles_.concepts.resize(concepts);
        return query;
    }

    MaybeQuery group(std::span<const QueryNode> nodes) {
        if (!is_free_word(nodes.front())) return build(nodes.front());
        std::string text;
        for (const QueryNode& node : nodes) text += (text.empty() ? "" : " ") + node.text;
        return words(text, nodes.front().field);
    }

    MaybeQuery leaf(const QueryNode& node) {
        if (const std::optional<TextScope> scope = scope_of(node.field)) {
            if (node.kind == NodeKind::Word) return words(node.text, node.field);
            return phrase(node.text, *scope);
        }
        if (node.field == "concept") return named_concept(node.text);
        return field_filter(snapshot_, node.field, node.text);
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
                    add(with_concept(*part, name, label.key, scope));
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
        return with_concept(*query, text, indexer::label_key(text), scope);
    }

    // A plain text of which a record counts each part by the better of its own words and their
    // translation.
    Query in_either_language(std::span<const indexer::Token> tokens,
                             const std::vector<TranslatedPart>& parts) const {
        std::vector<Query> found;
        std::vector<indexer::Token> others;
        const auto pass_over = [&](std::size_t begin, std::size_t end) {
            for (const indexer::Token& token : tokens.subspan(begin, end - begin))
                if (!token.stopword) others.push_back(token);
        };
        std::size_t at = 0;
        for (const TranslatedPart& part : parts) {
            pass_over(at, part.begin);
            const auto words = tokens.subspan(part.begin, part.end - part.begin);
            found.emplace_back(Query::OP_MAX, any_of(plain_words(analyzer(), words).any),
                               *part.query);
            at = part.end;
        }
        pass_over(at, tokens.size());
        if (!others.empty()) found.push_back(any_of(plain_words(analyzer(), others).any));
        return {Query::OP_OR, found.begin(), found.end()};
    }

    // The concepts that parts of a text name, without the words of the text.
    Query other_names(const std::string& text) {
        std::vector<Query> names;
        for (const indexer::Occurrence& label : snapshot_.query_finder().find_labels(text)) {
            const indexer::ByteRange range = label.range;
            const std::string name = text.substr(range.begin, range.end - range.begin);
            const Query found = with_concept(Query(), name, label.key, *scope_of(""));
            if (!found.empty()) names.push_back(scaled(found, kOtherNames));
        }
        return {Query::OP_OR, names.begin(), names.end()};
    }

    Query with_concept(const Query& query, const std::string& text, const std::string& key,
                       const TextScope& scope) {
        const indexer::ConceptTable& table = snapshot_.concepts();
        const std::optional<indexer::ConceptIndex> found = table.concept_of_key(key);
        if (!found) return query;
        const indexer::ConceptIndex index = *found;
        if (needles_.concepts.size() + excluded_concepts_ >= kMaxExpandedConcepts) {
            notes_.push_back(
                fmt::format("'{}' is searched by its words alone: only {} concepts of "
                            "a query are searched under other names.",
                            text, kMaxExpandedConcepts));
            return query;
        }
        needles_.concepts.push_back({index, text, key});
        if (table.at(index).lexicon || table.at(index).labels.size() > 1) {
            notes_.push_back(fmt::format("'{}' also finds other names of the concept {}.", text,
                                         table.at(index).id));
        }
        return expanded(snapshot_, database_, query, scope, needles_, needles_.concepts.size() - 1);
    }

    const indexer::TextAnalyzer& analyzer() const { return snapshot_.finder().analyzer(); }

    const indexer::Snapshot& snapshot_;
    const Xapian::Database& database_;
    bool literal_;
    Needles needles_;
    std::size_t excluded_concepts_ = 0;
    bool feedback_ = false;
    std::vector<std::string> notes_;
};

}  // namespace

BuiltQuery build_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                       const QueryNode& tree, const SearchRequest& request) {
    Builder builder(snapshot, database, request.literal);
    Query query = builder.build(tree).value_or(Query());
    const std::vector<Query> filters = request_filters(snapshot, database, request);
    for (const Query& filter : filters) query = Query(Query::OP_FILTER, query, filter);
    const bool all = tree.kind == NodeKind::All && filters.empty();
    return {std::make_shared<const Query>(query), builder.take_needles(), builder.take_notes(), all,
            false};
}

BuiltQuery build_plain_query(const indexer::Snapshot& snapshot, const Xapian::Database& database,
                             const SearchRequest& request) {
    Builder builder(snapshot, database, request.literal);
    Query query =
        request.query.empty() ? everything() : builder.plain(request.query, request.most_words);
    const std::vector<Query> filters = request_filters(snapshot, database, request);
    for (const Query& filter : filters) query = Query(Query::OP_FILTER, query, filter);
    const bool all = request.query.empty() && filters.empty();
    return {std::make_shared<const Query>(query), builder.take_needles(), builder.take_notes(), all,
            builder.feedback()};
}

}  // namespace litchi::query
