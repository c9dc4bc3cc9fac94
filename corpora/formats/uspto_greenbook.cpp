#include "corpora/formats/patent_documents.h"
#include "corpora/formats/uspto_text_parts.h"
#include "corpora/formats/xml_fields.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

constexpr std::size_t kNumberSize = 8;  // of WKU, which ends in a check digit
constexpr std::size_t kSerialSize = 6;  // of APN, which does too

// Sections; the description's are left out.
constexpr std::array<std::string_view, 15> kSections = {"ABST", "ASSG", "CLAS", "CLMS", "DCLM",
                                                        "FREF", "GOVT", "INVT", "LREP", "OREF",
                                                        "PCTA", "PRIR", "REIS", "RLAP", "UREF"};
constexpr std::array<std::string_view, 4> kDescription = {"BSUM", "DETD", "DRWD", "PARN"};

// Signs that APS writes between points.
struct Sign {
    std::string_view written;
    std::string_view meant;
};
constexpr std::array kSigns = {
    Sign{".+-.", "±"},     Sign{".ANG.", "Å"},    Sign{".DELTA.", "Δ"},   Sign{".OMEGA.", "Ω"},
    Sign{".about.", "~"},  Sign{".alpha.", "α"},  Sign{".apprxeq.", "≈"}, Sign{".beta.", "β"},
    Sign{".cndot.", "·"},  Sign{".degree.", "°"}, Sign{".delta.", "δ"},   Sign{".epsilon.", "ε"},
    Sign{".fwdarw.", "→"}, Sign{".gamma.", "γ"},  Sign{".gtoreq.", "≥"},  Sign{".lambda.", "λ"},
    Sign{".ltoreq.", "≤"}, Sign{".mu.", "μ"},     Sign{".omega.", "ω"},   Sign{".phi.", "φ"},
    Sign{".pi.", "π"},     Sign{".sigma.", "σ"},  Sign{".theta.", "θ"},   Sign{".times.", "×"}};

bool is_word_character(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' ||
           c == '+';
}

// ".sub.2" is the subscript 2; its length at the start of the text, or 0.
std::size_t script_size(std::string_view text, std::string& out) {
    const bool lowered = text.starts_with(".sub.");
    if (!lowered && !text.starts_with(".sup.")) return 0;
    const std::string_view rest = text.substr(5);
    const auto end = std::find_if_not(rest.begin(), rest.end(), &is_word_character);
    const std::string_view script = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
    const std::string_view element = lowered ? "sub>" : "sup>";
    ((((out += '<') += element) += script) += "</") += element;
    return 5 + script.size();
}

// "CO.sub.2 at 20.degree. C." as text with markup that plain_text knows.
std::string with_signs(const std::string& text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        std::size_t used = rest[0] == '.' ? script_size(rest, out) : 0;
        if (rest[0] == '.' && used == 0) {
            const auto sign = std::find_if(kSigns.begin(), kSigns.end(), [&](const Sign& known) {
                return rest.starts_with(known.written);
            });
            if (sign != kSigns.end()) {
                out += sign->meant;
                used = sign->written.size();
            }
        }
        if (used == 0) out += rest[0];
        at += std::max<std::size_t>(used, 1);
    }
    return out;
}

std::string words(const XmlNode& node) {
    return with_signs(flat_text(node));
}

// At most `size` bytes, whole characters.
std::string start_of(std::string text, std::size_t size) {
    while (size < text.size() && size > 0 &&
           (static_cast<unsigned char>(text[size]) & 0xC0U) == 0x80U)
        --size;
    text.resize(std::min(size, text.size()));
    return text;
}

void take_number(RecordDraft& draft, const XmlNode& node) {
    DocumentId document;
    document.office = "US";
    document.number = start_of(flat_text(node), kNumberSize);
    draft.set_publication_number(publication_number(document), node.name);
}

void take_issue_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_date(flat_text(node), 0, node.name, node.line);
}

// Series and serial number without its check digit: 5, 4491556 → US05449155.
void take_application_number(RecordDraft& draft, const XmlNode& document) {
    const std::string series = flat_text(document, "SRC");
    const std::string number = start_of(flat_text(document, "APN"), kSerialSize);
    const bool digit = series.size() == 1 && series[0] >= '0' && series[0] <= '9';
    const std::string padded = digit ? "0" + series : series;
    if (!number.empty()) draft.set_application_number("US" + padded + number, "APN");
}

void take_filing_date(RecordDraft& draft, const XmlNode& node) {
    draft.offer_filing_date(flat_text(node), node.name, node.line);
}

void take_title_words(RecordDraft& draft, const XmlNode& node) {
    draft.add_title(words(node));
}

void take_priority(RecordDraft& draft, const XmlNode& node) {
    draft.offer_priority_date(flat_text(node, "APD"), node.name, node.line);
    keep_node(draft, node);
}

// Countries have a third character, "JPX"; only inventors of the US come without one.
std::string country_of(const XmlNode& node) {
    return start_of(flat_text(node, "CNT"), 2);
}

Party party_of(const XmlNode& node) {
    Party party;
    party.person = person_of_uspto_name(flat_text(node, "NAM"));
    party.city = flat_text(node, "CTY");
    party.state = flat_text(node, "STA");
    party.country = country_of(node);
    return party;
}

void take_inventor(RecordDraft& draft, const XmlNode& node) {
    add_inventor(draft, party_of(node));
}

void take_assignee(RecordDraft& draft, const XmlNode& node) {
    add_applicant(draft, party_of(node));
}

void take_ipc(RecordDraft& draft, const XmlNode& node) {
    take_ipc_symbol(draft, node.children.front().text, node.name);
}

void take_cited_patent(RecordDraft& draft, const XmlNode& node) {
    DocumentId document;
    document.office = node.name == "UREF" ? "US" : country_of(node);
    document.number = flat_text(node, "PNO");
    document.date = flat_text(node, "ISD");
    document.name = flat_text(node, "NAM");
    cite_document(draft, document);
}

void take_cited_text(RecordDraft& draft, const XmlNode& node) {
    draft.add_reference(words(node));
}

void take_abstract_words(RecordDraft& draft, const XmlNode& node) {
    draft.add_abstract(words(node));
}

// NUM starts each claim; STM is the heading.
void take_claims(RecordDraft& draft, const XmlNode& node) {
    std::string claim;
    for (const XmlNode& part : node.children) {
        if (part.name == "NUM") draft.add_claim(std::exchange(claim, {}));
        if (part.name != "NUM" && part.name != "STM") claim += words(part) + " ";
    }
    draft.add_claim(claim);
}

constexpr std::array kRows = {
    XmlRow{"WKU", &take_number},          XmlRow{"SRC", &ignore_node},
    XmlRow{"APN", &ignore_node},          XmlRow{"APD", &take_filing_date},
    XmlRow{"TTL", &take_title_words},     XmlRow{"ISD", &take_issue_date},
    XmlRow{"INVT", &take_inventor},       XmlRow{"ASSG", &take_assignee},
    XmlRow{"PRIR", &take_priority},       XmlRow{"RLAP", &take_priority},
    XmlRow{"CLAS/OCL", &keep_node},       XmlRow{"CLAS/ICL", &take_ipc},
    XmlRow{"UREF", &take_cited_patent},   XmlRow{"FREF", &take_cited_patent},
    XmlRow{"OREF/PAL", &take_cited_text}, XmlRow{"ABST", &take_abstract_words},
    XmlRow{"CLMS", &take_claims},         XmlRow{"DCLM", &take_claims},
};

template <class Names>
bool is_one_of(const Names& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

// The fields of a section lie inside it, those before the first one at the top.
XmlNode tree_of(const TaggedEntry& entry) {
    XmlNode document;
    XmlNode* section = &document;
    bool described = false;
    for (const SourceField& field : entry.fields) {
        const bool starts = is_one_of(kSections, field.name);
        const bool describes = is_one_of(kDescription, field.name);
        if (starts || describes) described = describes;
        if (described || field.name == "PATN") continue;
        if (starts) {
            section = &document.children.emplace_back();
            section->name = field.name;
            section->line = field.line;
        } else {
            section->children.push_back(element_of(field));
        }
    }
    return document;
}

}  // namespace

void take_greenbook(RecordDraft& draft, const TaggedEntry& entry) {
    const XmlNode document = tree_of(entry);
    take_application_number(draft, document);
    take_xml(draft, document, kRows);
}

}  // namespace litchi::corpora
