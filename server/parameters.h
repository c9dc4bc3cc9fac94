#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

enum class ParameterType : std::uint8_t {
    Text,        // minimum and maximum count bytes
    Integer,     // minimum..maximum
    Number,      // minimum..maximum
    Flag,        // true, false, 1, 0; alone on a command line
    Choice,      // one word of `choices`
    ChoiceList,  // words of `choices`, separated by commas
    List,        // texts, separated by commas
    Years,       // 2019, 2015..2020, ..2019 or 2015..; both ends included
};

// One row of the table of everything that may be asked for from outside: the command line's --help,
// the parsing of HTTP queries and the checks of openapi.yaml all read it.
struct Parameter {
    std::string_view key;   // unique in the table
    std::string_view name;  // in an HTTP query
    ParameterType type;
    std::string_view fallback;  // value when it is not given; empty = none
    double minimum;
    double maximum;
    std::string_view choices;      // separated by |
    std::string_view help;         // one sentence
    std::string_view option = {};  // on a command line, where it is not the name with - for _
};

// "--min-occurrences", "--query": the row's option on a command line.
std::string option_of(const Parameter& row);

std::span<const Parameter> parameters();
// Throws Error(Internal) for a key that has no row.
const Parameter& parameter(std::string_view key);

// The words of a row's choices.
std::vector<std::string> choices_of(const Parameter& row);
// "1 to 200", "relevance, newest, oldest": what a value may be, for messages and --help.
std::string allowed_values(const Parameter& row);

// Inclusive; 0 = open.
struct YearRange {
    int from = 0;
    int to = 0;
};

// The values given for one question, each checked against its row. A plain value.
class ParameterValues {
  public:
    // Throws Error(InvalidArgument) naming the parameter when the value is not allowed, is given
    // twice or is not UTF-8.
    void set(std::string_view key, std::string_view value);
    bool has(std::string_view key) const { return values_.contains(key); }

    // Each gives the row's fallback where nothing was set.
    const std::string& text(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    double number(std::string_view key) const;
    bool flag(std::string_view key) const;
    std::vector<std::string> list(std::string_view key) const;
    YearRange years(std::string_view key) const;

  private:
    std::map<std::string, std::string, std::less<>> values_;
};

}  // namespace litchi::server
