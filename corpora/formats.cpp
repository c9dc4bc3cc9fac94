#include "corpora/formats.h"

#include "corpora/base/error.h"
#include "corpora/formats/cnki_estudy.h"
#include "corpora/formats/cnki_table.h"
#include "corpora/formats/cssci.h"
#include "corpora/formats/endnote.h"
#include "corpora/formats/incopat.h"
#include "corpora/formats/jsonl.h"
#include "corpora/formats/noteexpress.h"
#include "corpora/formats/patsnap.h"
#include "corpora/formats/refworks.h"
#include "corpora/formats/ris.h"
#include "corpora/formats/scopus_csv.h"
#include "corpora/formats/wos_xls.h"
#include "corpora/inputs.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kFormats = {
    Format{"jsonl", "Litchi JSONL", "litchi export", &jsonl_confidence, &open_jsonl},
    Format{"scopus-csv", "Scopus CSV", "Scopus", &scopus_csv_confidence, &open_scopus_csv},
    Format{"wos-xls", "Web of Science Excel table", "Web of Science", &wos_xls_confidence,
           &open_wos_xls},
    Format{"cnki-table", "CNKI table (Title-题名)", "CNKI 自定义 → xls", &cnki_table_confidence,
           &open_cnki_table},
    Format{"incopat", "incoPat table", "incoPat", &incopat_confidence, &open_incopat},
    Format{"patsnap", "PatSnap table", "PatSnap 智慧芽", &patsnap_confidence, &open_patsnap},
    Format{"cssci", "CSSCI text", "CSSCI", &cssci_confidence, &open_cssci},
    Format{"cnki-estudy", "CNKI tagged text (Title-题名)", "CNKI E-Study and 自定义",
           &cnki_estudy_confidence, &open_cnki_estudy},
    Format{"noteexpress", "NoteExpress text", "CNKI, Wanfang, NoteExpress", &noteexpress_confidence,
           &open_noteexpress},
    Format{"endnote", "EndNote tagged text (Refer)", "CNKI, EndNote, Wanfang, library catalogues",
           &endnote_confidence, &open_endnote},
    Format{"refworks", "RefWorks tagged text", "CNKI, RefWorks", &refworks_confidence,
           &open_refworks},
    Format{"ris", "RIS (Research Information Systems)",
           "Scopus, Zotero, EndNote, Lens, Ovid, ProQuest, CNKI and most others", &ris_confidence,
           &open_ris},
};

const Format& best_format(const std::string& head, const std::string& name) {
    const Format* best = nullptr;
    int best_confidence = 0;
    for (const Format& format : kFormats) {
        const int confidence = format.confidence(head);
        if (confidence > best_confidence) {
            best = &format;
            best_confidence = confidence;
        }
    }
    if (best) return *best;
    throw Error(ErrorCode::UnknownFormat, name + " is in none of the known export formats.", name);
}

}  // namespace

std::span<const Format> formats() {
    return kFormats;
}

const Format& format_named(std::string_view name) {
    const auto row = std::find_if(kFormats.begin(), kFormats.end(),
                                  [&](const Format& format) { return format.name == name; });
    if (row != kFormats.end()) return *row;
    throw Error(ErrorCode::UnknownFormat, "There is no format \"" + std::string(name) + "\".",
                std::string(name));
}

const Format& detect_format(TextFile& text) {
    return best_format(text.head(), text.name());
}

const Format& detect_format(const std::filesystem::path& file) {
    return detect_format(*open_input(file));
}

std::unique_ptr<RecordReader> open_reader(std::unique_ptr<TextFile> text,
                                          std::string_view format_name) {
    const Format& format = format_name == "auto" ? detect_format(*text) : format_named(format_name);
    return format.open(std::move(text));
}

std::unique_ptr<RecordReader> open_reader(const std::filesystem::path& file,
                                          std::string_view format_name) {
    return open_reader(open_input(file), format_name);
}

}  // namespace litchi::corpora
