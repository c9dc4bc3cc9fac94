#pragma once

#include "server/report/report_words.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace litchi::server {

// A run of text.
struct Span {
    std::string text;
    bool strong = false;
    bool marked = false;  // what matches
};
using Spans = std::vector<Span>;

inline Spans plain(std::string text) {
    return {{std::move(text), false, false}};
}

struct ReportTable {
    std::vector<std::string> head;
    std::vector<int> widths;  // of the columns, of 100
    std::vector<std::vector<Spans>> rows;
};

// A piece of a report, one below the other.
struct Block {
    enum class Kind : std::uint8_t {
        Section,  // begins one of the numbered sections
        Heading,  // inside a section
        Paragraph,
        Note,  // a paragraph in small print
        Item,  // of a list
        Table,
        PageBreak,
    };
    Kind kind = Kind::Paragraph;
    Spans spans{};
    ReportTable table{};
};

// A report before it takes a form.
struct ReportModel {
    ReportLanguage language = ReportLanguage::Hans;
    std::string title;
    std::string draft;                                       // what it is not
    std::vector<std::pair<std::string, std::string>> cover;  // names and values
    std::vector<Block> blocks;

    void section(const std::string& text) { add(Block::Kind::Section, plain(text)); }
    void heading(const std::string& text) { add(Block::Kind::Heading, plain(text)); }
    void paragraph(Spans spans) { add(Block::Kind::Paragraph, std::move(spans)); }
    void paragraph(const std::string& text) { add(Block::Kind::Paragraph, plain(text)); }
    void note(const std::string& text) { add(Block::Kind::Note, plain(text)); }
    void item(Spans spans) { add(Block::Kind::Item, std::move(spans)); }
    void page_break() { add(Block::Kind::PageBreak, {}); }
    void table(ReportTable table) { blocks.push_back({Block::Kind::Table, {}, std::move(table)}); }

  private:
    void add(Block::Kind kind, Spans spans) { blocks.push_back({kind, std::move(spans), {}}); }
};

// BCP 47: "zh-Hans", "zh-Hant", "en".
inline const char* tag_of(ReportLanguage language) {
    if (language == ReportLanguage::English) return "en";
    return language == ReportLanguage::Hant ? "zh-Hant" : "zh-Hans";
}

}  // namespace litchi::server
