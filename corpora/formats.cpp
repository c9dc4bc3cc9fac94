#include "corpora/formats.h"

#include "corpora/base/error.h"
#include "corpora/formats/bibtex.h"
#include "corpora/formats/bigquery_patents.h"
#include "corpora/formats/cnki_estudy.h"
#include "corpora/formats/cnki_table.h"
#include "corpora/formats/crossref.h"
#include "corpora/formats/csl_json.h"
#include "corpora/formats/cssci.h"
#include "corpora/formats/cssci_table.h"
#include "corpora/formats/derwent_csv.h"
#include "corpora/formats/dimensions_csv.h"
#include "corpora/formats/document.h"
#include "corpora/formats/endnote.h"
#include "corpora/formats/endnote_xml.h"
#include "corpora/formats/ep_fulltext.h"
#include "corpora/formats/epo.h"
#include "corpora/formats/espacenet_csv.h"
#include "corpora/formats/google_patents_csv.h"
#include "corpora/formats/ieee_csv.h"
#include "corpora/formats/incopat.h"
#include "corpora/formats/jsonl.h"
#include "corpora/formats/lens_csv.h"
#include "corpora/formats/lens_patent_json.h"
#include "corpora/formats/lens_scholarly_json.h"
#include "corpora/formats/nbib.h"
#include "corpora/formats/noteexpress.h"
#include "corpora/formats/openalex.h"
#include "corpora/formats/openalex_csv.h"
#include "corpora/formats/patentscope_csv.h"
#include "corpora/formats/patsnap.h"
#include "corpora/formats/plain_table.h"
#include "corpora/formats/pubmed_xml.h"
#include "corpora/formats/refworks.h"
#include "corpora/formats/ris.h"
#include "corpora/formats/scopus_csv.h"
#include "corpora/formats/springer_csv.h"
#include "corpora/formats/uspto_sgml.h"
#include "corpora/formats/uspto_text.h"
#include "corpora/formats/uspto_xml.h"
#include "corpora/formats/wos.h"
#include "corpora/formats/wos_xls.h"
#include "corpora/inputs.h"

#include <algorithm>
#include <array>

namespace litchi::corpora {
namespace {

constexpr std::array kFormats = {
    Format{"jsonl", "Litchi JSONL", "litchi export", &jsonl_confidence, &open_jsonl},
    Format{"scopus-csv", "Scopus CSV", "Scopus", &scopus_csv_confidence, &open_scopus_csv},
    Format{"lens-scholarly-csv", "Lens CSV, scholarly works", "The Lens",
           &lens_scholarly_csv_confidence, &open_lens_scholarly_csv},
    Format{"lens-patent-csv", "Lens CSV, patents", "The Lens", &lens_patent_csv_confidence,
           &open_lens_patent_csv},
    Format{"openalex-csv", "OpenAlex CSV", "OpenAlex", &openalex_csv_confidence,
           &open_openalex_csv},
    Format{"dimensions-csv", "Dimensions CSV", "Dimensions", &dimensions_csv_confidence,
           &open_dimensions_csv},
    Format{"ieee-csv", "IEEE Xplore CSV", "IEEE Xplore", &ieee_csv_confidence, &open_ieee_csv},
    Format{"springer-csv", "Springer Link CSV", "Springer Link", &springer_csv_confidence,
           &open_springer_csv},
    Format{"derwent-csv", "Derwent Innovation table", "Derwent Innovation, Thomson Innovation",
           &derwent_csv_confidence, &open_derwent_csv},
    Format{"patentscope-csv", "PATENTSCOPE result list", "WIPO PATENTSCOPE",
           &patentscope_csv_confidence, &open_patentscope_csv},
    Format{"espacenet-csv", "Espacenet result list", "Espacenet", &espacenet_csv_confidence,
           &open_espacenet_csv},
    Format{"google-patents-csv", "Google Patents CSV", "Google Patents",
           &google_patents_csv_confidence, &open_google_patents_csv},
    Format{"table", "Table with columns named title, abstract, author, 题名, 摘要 …",
           "spreadsheets, scripts, screening tools, Zotero", &plain_table_confidence,
           &open_plain_table},
    Format{"wos", "Web of Science tagged text",
           "Web of Science, and other databases on its platform", &wos_confidence, &open_wos},
    Format{"wos-tab", "Web of Science tab-delimited text", "Web of Science", &wos_tab_confidence,
           &open_wos_tab},
    Format{"nbib", "PubMed/MEDLINE tagged text", "PubMed, ERIC", &nbib_confidence, &open_nbib},
    Format{"bibtex", "BibTeX and biblatex",
           "Scopus, Web of Science, Zotero, Mendeley, JabRef, publishers", &bibtex_confidence,
           &open_bibtex},
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
    Format{"wos-xls", "Web of Science Excel table", "Web of Science", &wos_xls_confidence,
           &open_wos_xls},
    Format{"cnki-table", "CNKI table (Title-题名)", "CNKI 自定义 → xls", &cnki_table_confidence,
           &open_cnki_table},
    Format{"incopat", "incoPat table", "incoPat", &incopat_confidence, &open_incopat},
    Format{"patsnap", "PatSnap table", "PatSnap 智慧芽", &patsnap_confidence, &open_patsnap},
    Format{"cssci", "CSSCI text", "CSSCI", &cssci_confidence, &open_cssci},
    Format{"cssci-table", "CSSCI table (【来源篇名】)", "converters, spreadsheets",
           &cssci_table_confidence, &open_cssci_table},
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
    Format{"document", "Documents: web pages, Markdown, plain text",
           "ministries, standards bodies, newspapers, site generators", &document_confidence,
           &open_document},
    Format{"uspto-xml", "USPTO XML, grants and applications since 2001",
           "USPTO bulk data (Red Book, PAP)", &uspto_xml_confidence, &open_uspto_xml},
    Format{"uspto-sgml", "USPTO SGML grants of 2001 to 2004", "USPTO bulk data (PATDOC)",
           &uspto_sgml_confidence, &open_uspto_sgml},
    Format{"uspto-text", "USPTO text (Green Book, BRS)", "USPTO bulk data and search systems",
           &uspto_text_confidence, &open_uspto_text},
    Format{"epo", "EPO exchange documents (OPS, DOCDB)", "Open Patent Services, DOCDB",
           &epo_confidence, &open_epo},
    Format{"ep-fulltext", "EP full-text XML", "European Publication Server, EP bulk data",
           &ep_fulltext_confidence, &open_ep_fulltext},
    Format{"pubmed-xml", "PubMed XML", "PubMed, NCBI E-utilities", &pubmed_xml_confidence,
           &open_pubmed_xml},
    Format{"endnote-xml", "EndNote XML", "EndNote, Zotero, Mendeley", &endnote_xml_confidence,
           &open_endnote_xml},
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
