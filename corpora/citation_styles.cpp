#include "corpora/citation_styles.h"

#include "corpora/base/date.h"
#include "corpora/citation_names.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace litchi::corpora {
namespace {

// `text` behind `separator`, unless one of them is empty.
void add(std::string& out, std::string_view separator, std::string_view text) {
    if (text.empty()) return;
    if (!out.empty()) out += separator;
    out += text;
}

bool ends_sentence(std::string_view text) {
    for (const std::string_view mark : {".", "?", "!", "。", "？", "！"})
        if (text.ends_with(mark)) return true;
    return false;
}

// Ends with a full stop.
std::string sentence(std::string text) {
    if (!text.empty() && !ends_sentence(text)) text += '.';
    return text;
}

std::string year_of(const Record& record) {
    return record.date.empty() ? std::string() : to_string(PartialDate{record.date.year, 0, 0});
}

// Without a full stop at its end.
std::string title_of(const Record& record) {
    std::string title(display_title(record));
    while (title.ends_with('.')) title.pop_back();
    while (title.ends_with("。")) title.resize(title.size() - std::string_view("。").size());
    return title;
}

std::string joined_names(const std::vector<std::string>& names, bool chinese) {
    constexpr std::size_t kMost = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), kMost); ++i) add(text, ", ", names[i]);
    if (names.size() > kMost) text += chinese ? ", 等" : ", et al";
    return text;
}

// --- GB/T 7714-2015

std::string_view gbt_mark(const Record& record) {
    switch (record.kind) {
        case RecordKind::Paper:
        case RecordKind::Article:
        case RecordKind::Review:
            return "J";
        case RecordKind::Conference:
            return "C";
        case RecordKind::Chapter:
        case RecordKind::Book:
            return "M";
        case RecordKind::Thesis:
            return "D";
        case RecordKind::Report:
        case RecordKind::Policy:
            return "R";
        case RecordKind::Standard:
            return "S";
        case RecordKind::News:
            return "N";
        case RecordKind::Patent:
            return "P";
        case RecordKind::Other:
            break;
    }
    return record.url.empty() ? "Z" : "EB/OL";
}

// "2019, 12(3): 45-67" behind a periodical.
std::string gbt_issue(const Record& record) {
    std::string text = year_of(record);
    add(text, ", ", record.volume);
    if (!record.issue.empty()) text += '(' + record.issue + ')';
    add(text, ": ", record.pages);
    return text;
}

// "[S.l.]: Publisher, 2019: 3-19"
std::string gbt_imprint(const Record& record, bool chinese) {
    std::string text = chinese ? "[出版地不详]: " : "[S.l.]: ";
    if (!record.publisher.empty())
        text += record.publisher;
    else
        text += chinese ? "[出版者不详]" : "[s.n.]";
    add(text, ", ", year_of(record));
    add(text, ": ", record.pages);
    return text;
}

std::string gbt_patent(const Record& record, std::string start) {
    std::string text = std::move(start);
    const PatentData& patent = record.patent;
    add(text, ": ",
        patent.publication_number.empty() ? patent.application_number : patent.publication_number);
    text += "[P]";
    add(text, ". ", to_string(record.date));
    return sentence(text);
}

// Behind the title and its mark.
std::string gbt_source(const Record& record, std::string_view mark, bool chinese) {
    if (mark == "J") {
        std::string text = record.venue;
        add(text, ", ", gbt_issue(record));
        return text;
    }
    if (mark == "N") {
        std::string text = record.venue;
        add(text, ", ", to_string(record.date));
        if (!record.pages.empty()) text += '(' + record.pages + ')';
        return text;
    }
    if (mark == "EB/OL" || mark == "Z")
        return record.date.empty() ? std::string() : '(' + to_string(record.date) + ')';
    return gbt_imprint(record, chinese);
}

// --- APA 7

std::string apa_date(const Record& record) {
    constexpr std::array<std::string_view, 13> kMonths = {
        "",     "January", "February",  "March",   "April",    "May",     "June",
        "July", "August",  "September", "October", "November", "December"};
    if (record.date.empty()) return "(n.d.).";
    std::string text = year_of(record);
    const bool whole = record.kind == RecordKind::News || record.kind == RecordKind::Other;
    if (whole && record.date.month != 0) {
        text += ", " + std::string(kMonths[record.date.month]);
        if (record.date.day != 0) text += ' ' + std::to_string(record.date.day);
    }
    return '(' + text + ").";
}

// "3-19" with an en dash.
std::string apa_pages(const std::string& pages) {
    const std::size_t dash = pages.find('-');
    if (dash == std::string::npos) return pages;
    return pages.substr(0, dash) + "–" + pages.substr(dash + 1);
}

std::string apa_title(const Record& record) {
    std::string title = title_of(record);
    const PatentData& patent = record.patent;
    if (record.kind == RecordKind::Patent) {
        const std::string& number = patent.publication_number.empty() ? patent.application_number
                                                                      : patent.publication_number;
        if (!number.empty()) title += " (Patent No. " + number + ')';
    }
    if (record.kind == RecordKind::Thesis)
        title += record.publisher.empty() ? " [Thesis]" : " [Thesis, " + record.publisher + ']';
    return sentence(title);
}

std::string apa_source(const Record& record) {
    const std::string pages = apa_pages(record.pages);
    switch (record.kind) {
        case RecordKind::Patent:
        case RecordKind::Thesis:
            return {};
        case RecordKind::Chapter: {
            if (record.venue.empty()) return record.publisher;
            std::string text = "In " + record.venue;
            if (!pages.empty()) text += " (pp. " + pages + ')';
            add(text, ". ", record.publisher);
            return text;
        }
        case RecordKind::Book:
        case RecordKind::Report:
        case RecordKind::Policy:
        case RecordKind::Standard:
            return record.publisher;
        default:
            break;
    }
    std::string text = record.venue;
    add(text, ", ", record.volume);
    if (!record.issue.empty()) text += '(' + record.issue + ')';
    add(text, ", ", pages);
    return text;
}

std::string apa_author(const Record& record) {
    if (std::string names = apa_names(makers(record)); !names.empty()) return names;
    std::string text;
    for (const std::string& applicant : record.patent.applicants) add(text, ", ", applicant);
    const bool of_body = record.kind == RecordKind::Report || record.kind == RecordKind::Policy ||
                         record.kind == RecordKind::Standard;
    return text.empty() && of_body ? record.publisher : text;
}

}  // namespace

std::string gbt7714(const Record& record) {
    const std::string title = title_of(record);
    const bool chinese = is_han_text(title);
    const std::string_view mark = gbt_mark(record);
    std::string text = record.patent.applicants.empty()
                           ? gbt_names(makers(record), chinese)
                           : joined_names(record.patent.applicants, chinese);
    add(text, text.ends_with('.') ? " " : ". ", title);
    if (record.kind == RecordKind::Patent) return gbt_patent(record, std::move(text));
    text += '[' + std::string(mark) + ']';
    const bool inside = record.kind == RecordKind::Conference || record.kind == RecordKind::Chapter;
    if (inside && !record.venue.empty()) text += "//" + record.venue;
    add(text, ". ", gbt_source(record, mark, chinese));
    if (mark == "EB/OL") add(text, ". ", record.url);
    text = sentence(text);
    if (!record.doi.empty()) text += " DOI: " + record.doi + '.';
    return text;
}

std::string apa7(const Record& record) {
    const std::string author = apa_author(record);
    const std::string title = apa_title(record);
    const std::string date = apa_date(record);
    std::string text =
        author.empty() ? title + ' ' + date : sentence(author) + ' ' + date + ' ' + title;
    std::string source = apa_source(record);
    if (source == author) source.clear();  // its publisher is its author
    add(text, " ", sentence(source));
    if (!record.doi.empty())
        text += " https://doi.org/" + record.doi;
    else
        add(text, " ", record.url);
    return text;
}

}  // namespace litchi::corpora
