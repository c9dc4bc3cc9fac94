#include "corpora/formats/wos_addresses.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"
#include "corpora/person_name.h"
#include "corpora/plain_text.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::corpora {
namespace {

// Which author a name in an address means.
class AuthorIndex {
  public:
    void add(std::string name, std::size_t author) { rows_.emplace_back(std::move(name), author); }

    void sort() { std::sort(rows_.begin(), rows_.end()); }

    std::vector<std::size_t> find(std::string_view name) const {
        std::vector<std::size_t> authors;
        auto row = std::lower_bound(rows_.begin(), rows_.end(), name,
                                    [](const auto& a, auto key) { return a.first < key; });
        for (; row != rows_.end() && row->first == name; ++row) authors.push_back(row->second);
        return authors;
    }

  private:
    std::vector<std::pair<std::string, std::size_t>> rows_;
};

// Some databases write an e-mail address in brackets behind a name.
std::string without_email(std::string name, RecordDraft& draft) {
    const std::size_t open = name.rfind(" (");
    if (open == std::string::npos || !name.ends_with(')')) return name;
    if (name.find('@', open) == std::string::npos) return name;
    draft.keep("EM", std::string_view(name).substr(open + 2, name.size() - open - 3));
    name.resize(open);
    return name;
}

std::vector<std::string> names_of(const SourceField* field, RecordDraft& draft) {
    std::vector<std::string> names;
    if (!field) return names;
    for (const std::string& line : field->lines)
        for (std::string& name : split_list(plain_text(line), ";"))
            names.push_back(without_email(std::move(name), draft));
    return names;
}

// "[A; B] Address." without its names and its full stop.
std::string_view address_in(std::string_view line) {
    const std::size_t close = line.starts_with('[') ? line.find(']') : std::string_view::npos;
    if (close != std::string_view::npos) line.remove_prefix(close + 1);
    if (line.ends_with('.')) line.remove_suffix(1);
    return line;
}

class Addresses {
  public:
    Addresses(RecordDraft& draft, const AuthorIndex& index) : draft_(draft), index_(index) {}

    void take(std::string_view text) {
        const std::string line = plain_text(text);
        const std::string address = collapse_spaces(address_in(line));
        if (address.empty()) return;
        draft_.add_affiliations(address, {});
        draft_.add_countries(wos_country(address), {});
        std::vector<Person>& authors = draft_.record.authors;
        if (!line.starts_with('[')) {
            if (authors.size() == 1) give(authors.front(), address);
            return;
        }
        const std::size_t close = std::min(line.find(']'), line.size());
        for (const std::string& name : split_list(line.substr(1, close - 1), ";"))
            for (const std::size_t author : index_.find(name)) give(authors[author], address);
    }

    bool full() const { return bytes_ > limits::kMaxEntryBytes; }

  private:
    void give(Person& person, const std::string& address) {
        auto& own = person.affiliations;
        if (full() || std::find(own.begin(), own.end(), address) != own.end()) return;
        bytes_ += address.size();
        own.push_back(address);
    }

    RecordDraft& draft_;
    const AuthorIndex& index_;
    std::size_t bytes_ = 0;  // of the affiliations of all authors
};

}  // namespace

std::string_view wos_country(std::string_view address) {
    const std::size_t comma = address.rfind(',');
    if (comma == std::string_view::npos) return {};
    std::string_view country = address.substr(comma + 1);
    while (country.starts_with(' ')) country.remove_prefix(1);
    return country.ends_with(" USA") ? country.substr(country.size() - 3) : country;
}

void take_wos_people(RecordDraft& draft, const WosPeople& people) {
    AuthorIndex index;
    const std::vector<std::string> names = names_of(people.names, draft);
    const std::vector<std::string> short_names = names_of(people.short_names, draft);
    const bool paired = names.size() == short_names.size();
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::size_t author = draft.record.authors.size();
        if (is_placeholder(names[i])) continue;
        draft.add_author(parse_person(names[i]));
        if (draft.record.authors.size() == author) break;
        index.add(names[i], author);
        if (paired && short_names[i] != names[i]) index.add(short_names[i], author);
    }
    index.sort();
    if (!people.addresses) return;
    Addresses addresses(draft, index);
    for (const std::string& line : people.addresses->lines) addresses.take(line);
    if (addresses.full())
        draft.complain(people.addresses->name,
                       "Too many affiliations; the rest is given for the record only.",
                       people.addresses->line);
}

}  // namespace litchi::corpora
