#pragma once

#include "corpora/base/json_text.h"
#include "corpora/record_json.h"
#include "tests/support/random_text.h"
#include "tests/support/seeded_random.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace litchi::tests {

// Records with every member, each set or not, with texts that the formats of others trip over.
class RandomRecords {
  public:
    explicit RandomRecords(std::uint64_t seed) : random_(seed) {}

    // Equal to its own JSON read back.
    corpora::Record next() {
        corpora::Record record;
        record.kind = static_cast<corpora::RecordKind>(random_.below(13));
        record.title = texts();
        if (record.title.empty()) record.title.push_back({"en", "A title"});
        record.abstract = texts();
        record.summary = texts();
        record.keywords = terms();
        record.subjects = terms();
        record.language = maybe(pick(kLanguages));
        add_source(record);
        add_people(record);
        add_patent(record.patent);
        if (coin()) record.extra.emplace_back("Fund", json_string("No. " + word()));
        if (coin()) record.extra.emplace_back("litchi", "{\"deep\":[1,2]}");
        if (coin()) record.id = "src:" + std::to_string(random_.below(1000));
        std::vector<corpora::Problem> problems;
        return corpora::parse_record_json(corpora::to_json(record), problems);
    }

  private:
    static constexpr std::array<std::string_view, 6> kLanguages = {"en", "zh-Hans", "zh-Hant",
                                                                   "fr", "und",     "ja"};
    static constexpr std::array<std::string_view, 24> kWords = {
        "port",       "荔枝",     "碳捕集", "a; b",    "Smith, John", "=SUM(A1)",
        "{brace}",    "50% & #1", "ER  - ", "a_b^c~",  "\\alpha",     "\"quoted\"",
        "two\nlines", "x\u3000y", "a  b",   "p < 0.5", "&amp;",       "<i>Vitis</i>",
        "TY  - JOUR", "@book{x,", "--",     "'tis",    "=7B",         " edge "};

    bool coin() { return random_.below(2) == 0; }
    std::string_view pick(std::span<const std::string_view> list) {
        return list[random_.below(list.size())];
    }
    std::string maybe(std::string_view text) { return coin() ? std::string(text) : std::string(); }
    std::string word() {
        return random_.below(4) == 0 ? random_text(random_, 3) : std::string(pick(kWords));
    }
    std::string words() { return word() + " " + word(); }

    std::vector<std::string> list() {
        std::vector<std::string> items(random_.below(3));
        for (std::string& item : items) item = words();
        return items;
    }
    corpora::LocalTexts texts() {
        corpora::LocalTexts all;
        for (const std::string_view language : kLanguages)
            if (random_.below(4) == 0) all.push_back({std::string(language), words()});
        return all;
    }
    std::vector<corpora::LocalText> terms() {
        std::vector<corpora::LocalText> all;
        for (std::size_t i = random_.below(4); i > 0; --i)
            all.push_back({std::string(pick(kLanguages)), words()});
        return all;
    }
    PartialDate date() {
        PartialDate date;
        if (coin()) date.year = static_cast<std::int16_t>(1900 + random_.below(130));
        if (!date.empty() && coin()) date.month = static_cast<std::uint8_t>(1 + random_.below(12));
        if (date.month != 0 && coin()) date.day = static_cast<std::uint8_t>(1 + random_.below(28));
        return date;
    }
    std::vector<corpora::Person> people() {
        std::vector<corpora::Person> all(random_.below(4));
        for (corpora::Person& person : all) {
            if (coin()) {
                person.family = word();
                person.given = word();
            } else {
                person.literal = words();
            }
            person.affiliations = list();
        }
        return all;
    }

    void add_source(corpora::Record& record) {
        record.date = date();
        record.venue = maybe(words());
        record.volume = maybe("12");
        record.issue = maybe("3-4");
        record.pages = coin() ? "3-19" : maybe("e12-7-9");
        record.issn = coin() ? std::vector<std::string>{"1234-5679", "2345-678X"} : list();
        record.isbn = list();
        record.publisher = maybe(words());
        record.doi = maybe("10.5555/a_b(" + std::to_string(random_.below(100)) + ")<c>;d");
        record.url = maybe("https://example.org/a?b=c&d=%20e;f");
        if (coin()) record.times_cited = static_cast<std::int64_t>(random_.below(100));
    }

    void add_people(corpora::Record& record) {
        record.authors = people();
        record.affiliations = list();
        record.countries = list();
        for (std::size_t i = random_.below(4); i > 0; --i)
            record.references.push_back({maybe("10.5555/ref"), maybe("CN200000001A"), maybe("r9"),
                                         "Quay, C., " + words() + " (2010) Port Rev., 4, pp. 1-9"});
    }

    void add_patent(corpora::PatentData& patent) {
        patent.publication_number = random_.below(3) == 0 ? "CN 104642530 B" : "";
        patent.application_number = maybe("CN2015100000");
        patent.family = maybe(word());
        patent.kind_code = maybe("B");
        patent.filing_date = date();
        patent.priority_date = date();
        patent.inventors = people();
        patent.applicants = list();
        patent.ipc = list();
        patent.cpc = list();
        patent.claims = list();
    }

    SeededRandom random_;
};

}  // namespace litchi::tests
