#include "corpora/formats.h"

#include "corpora/base/error.h"
#include "corpora/formats/bigquery_patents.h"
#include "corpora/formats/cnki_estudy.h"
#include "corpora/formats/crossref.h"
#include "corpora/formats/csl_json.h"
#include "corpora/formats/cssci.h"
#include "corpora/formats/endnote.h"
#include "corpora/formats/jsonl.h"
#include "corpora/formats/lens_patent_json.h"
#include "corpora/formats/lens_scholarly_json.h"
#include "corpora/formats/noteexpress.h"
#include "corpora/formats/openalex.h"
#include "corpora/formats/refworks.h"
#include "corpora/formats/ris.h"
#include "corpora/formats/scopus_csv.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kFormats = {
    Format{"jsonl", "Litchi JSONL", "litchi export", &jsonl_confidence, &open_jsonl},
    Format{"scopus-csv", "Scopus CSV", "Scopus", &scopus_csv_confidence, &open_scopus_csv},
    Format{"openalex", "OpenAlex works JSON", "OpenAlex, litchi harvest", &openalex_confidence,
           &open_openalex},
    Format{"crossref", "Crossref works JSON", "Crossref REST API", &crossref_confidence,
           &open_crossref},
    Format{"lens-scholarly-json", "Lens scholarly works JSON", "Lens export and API",
           &lens_scholarly_json_confidence, &open_lens_scholarly_json},
    Format{"lens-patent-json", "Lens patents JSON", "Lens export and API",
           &lens_patent_json_confidence, &open_lens_patent_json},
    Format{"bigquery-patents", "Google Patents Public Data JSON", "BigQuery",
           &bigquery_patents_confidence, &open_bigquery_patents},
    Format{"csl-json", "CSL-JSON", "Zotero, Mendeley, pandoc, citation services",
           &csl_json_confidence, &open_csl_json},
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

const Format& detect_format(const std::filesystem::path& file) {
    TextFile text(file);
    return best_format(text.head(), file.string());
}

std::unique_ptr<RecordReader> open_reader(const std::filesystem::path& file,
                                          std::string_view format_name) {
    auto text = std::make_unique<TextFile>(file);
    const Format& format = format_name == "auto" ? best_format(text->head(), file.string())
                                                 : format_named(format_name);
    return format.open(std::move(text));
}

}  // namespace litchi::corpora
