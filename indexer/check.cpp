#include "indexer/check.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "indexer/catalogue_reader.h"
#include "indexer/catalogue_schema.h"
#include "indexer/segment.h"
#include "indexer/text_analyzer.h"

#include <algorithm>
#include <fmt/format.h>
#include <optional>
#include <utility>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxProblems = 100;
constexpr int kMaxAttempts = 20;

// One check under way.
class Check {
  public:
    Check(const fs::path& folder, std::string_view name)
        : folder_(folder),
          catalogue_(folder / "catalogue.sqlite", Connection::Access::Read),
          transaction_(catalogue_, Transaction::Kind::Read),
          name_(name) {}

    // Whether the segments of the revision stay while it is checked: a writer may have published a
    // later one and removed them before we had their locks.
    bool hold_revision() {
        expect_catalogue(catalogue_, name_);
        revision_ = read_revision(catalogue_);
        bool held = true;
        for (const SegmentRow& segment : revision_.segments) {
            const fs::path file = lock_file(segment_folder(folder_, segment.number));
            held &= locks_.emplace_back(file, FileLock::Kind::Shared).held();
        }
        if (held) return true;
        Connection now(folder_ / "catalogue.sqlite", Connection::Access::Read);
        return read_revision_number(now) == revision_.info.number;
    }

    CheckReport run() {
        check_database();
        report_.revision = revision_.info.number;
        report_.records = revision_.info.records;
        check_digests("entry",
                      "SELECT e.entry, e.digest, j.json FROM entry e LEFT JOIN entry_json "
                      "j ON j.entry = e.entry");
        check_digests("record",
                      "SELECT r.id, r.digest, j.json FROM record r LEFT JOIN record_json "
                      "j ON j.record = r.record");
        check_revision();
        for (const SegmentRow& segment : revision_.segments) check_segment(segment);
        check_documents();
        return std::move(report_);
    }

  private:
    void problem(std::string text) {
        if (report_.problems.size() < kMaxProblems) report_.problems.push_back(std::move(text));
    }

    // Runs one step; what it throws is a problem of the collection.
    template <class Step>
    void attempt(const std::string& what, Step step) {
        try {
            step();
        } catch (const Error& failure) {
            problem(fmt::format("{}: {} {}", what, failure.what(), failure.detail()));
        }
    }

    void check_database() {
        attempt("catalogue.sqlite", [&] {
            Statement rows = catalogue_.prepare("PRAGMA integrity_check(10)");
            while (rows.step()) {
                if (rows.text(0) != "ok") {
                    problem(fmt::format("catalogue.sqlite: {}", rows.text(0)));
                }
            }
        });
    }

    void check_digests(const char* what, const char* sql) {
        attempt(what, [&] {
            Statement rows = catalogue_.prepare(sql);
            while (rows.step()) {
                const std::string name(rows.text(0));
                if (sha256_hex(rows.text(2)) != rows.text(1)) {
                    problem(fmt::format("{} {}: its content does not have its digest", what, name));
                }
            }
        });
    }

    void check_revision() {
        const RevisionInfo& info = revision_.info;
        if (info.number == 0) return;
        attempt("revision", [&] {
            const auto records =
                static_cast<std::uint64_t>(catalogue_.query_integer("SELECT count(*) FROM record"));
            if (records != info.records) {
                problem(fmt::format("revision {} counts {} records, the catalogue has {}",
                                    info.number, info.records, records));
            }
            if (records_digest(catalogue_) != info.records_digest) {
                problem(
                    fmt::format("revision {}: the records do not have its digest", info.number));
            }
            const std::int64_t orphans = catalogue_.query_integer(
                "SELECT count(*) FROM entry WHERE record IS NULL OR "
                "record NOT IN (SELECT record FROM record)");
            if (orphans != 0) problem(fmt::format("{} entries belong to no record", orphans));
        });
        if (info.analyzer_version != analyzer_version()) {
            problem("the index was written with other text rules than this version has");
        }
        if (info.lexicon_digest != lexicon_digest(read_lexicon(catalogue_))) {
            problem("the lexicon does not have its digest");
        }
    }

    void check_segment(const SegmentRow& row) {
        const fs::path folder = segment_folder(folder_, row.number);
        const std::string what = "segment " + folder.filename().string();
        attempt(what, [&] { check_files(row, folder, what); });
        attempt(what, [&] {
            const SegmentColumns columns(columns_folder(folder));
            if (columns.size() != row.documents) {
                problem(fmt::format("{}: columns hold {} documents, the catalogue says {}", what,
                                    columns.size(), row.documents));
            }
            check_values(columns, what);
            const std::vector<DocId> indexed = search_index_ids(xapian_folder(folder));
            if (!std::equal(indexed.begin(), indexed.end(), columns.ids().begin(),
                            columns.ids().end())) {
                problem(what + ": the search index and the columns hold different documents");
            }
            for (const DocId id : columns.ids()) {
                if (!revision_.retired.contains(id)) live_.push_back(id);
            }
        });
    }

    void check_files(const SegmentRow& row, const fs::path& folder, const std::string& what) {
        Statement files =
            catalogue_.prepare("SELECT name, size, sha256 FROM segment_file WHERE segment = ?1");
        files.with(row.number);
        while (files.step()) {
            const std::string name(files.text(0));
            std::error_code failure;
            const std::uintmax_t size = fs::file_size(folder / name, failure);
            if (failure) {
                problem(fmt::format("{}: {} is missing", what, name));
            } else if (size != static_cast<std::uintmax_t>(files.integer(1))) {
                problem(fmt::format("{}: {} has {} bytes instead of {}", what, name, size,
                                    files.integer(1)));
            } else if (file_sha256(folder / name) != files.text(2)) {
                problem(fmt::format("{}: {} has other bytes than were written", what, name));
            }
        }
    }

    // Labels and facet values stand in their dictionaries.
    void check_values(const SegmentColumns& columns, const std::string& what) {
        const auto labels = static_cast<std::uint64_t>(
            catalogue_.query_integer("SELECT coalesce(max(label), 0) FROM label"));
        const auto values = static_cast<std::uint64_t>(
            catalogue_.query_integer("SELECT coalesce(max(value), 0) FROM facet_value"));
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (revision_.retired.contains(columns.ids()[i])) continue;
            bool known = std::ranges::all_of(columns.labels(i),
                                             [&](LabelId id) { return value(id) <= labels; });
            for (std::size_t facet = 0; facet < kFacetCount; ++facet) {
                known &= std::ranges::all_of(columns.facet_values(static_cast<Facet>(facet), i),
                                             [&](std::uint32_t id) { return id <= values; });
            }
            if (known) continue;
            problem(
                fmt::format("{}: document {} has a label or facet value that is in no "
                            "dictionary",
                            what, value(columns.ids()[i])));
            return;
        }
    }

    // The catalogue's records are the live documents of the segments.
    void check_documents() {
        attempt("catalogue", [&] {
            std::vector<DocId> stored;
            Statement rows = catalogue_.prepare("SELECT docid FROM record ORDER BY docid");
            while (rows.step()) {
                stored.push_back(DocId{static_cast<std::uint32_t>(rows.integer(0))});
            }
            if (stored != live_) {
                problem(
                    fmt::format("the catalogue has {} records, the segments {} live documents, "
                                "and they are not the same",
                                stored.size(), live_.size()));
            }
        });
    }

    fs::path folder_;
    Connection catalogue_;
    Transaction transaction_;
    std::string name_;
    RevisionRow revision_;
    std::vector<FileLock> locks_;
    std::vector<DocId> live_;  // rising, as the segments are
    CheckReport report_;
};

}  // namespace

CheckReport check_collection(const fs::path& folder, std::string_view name) {
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        Check check(folder, name);
        if (check.hold_revision()) return check.run();
    }
    throw Error(ErrorCode::CollectionBusy,
                fmt::format("Collection '{}' is written faster than it can be checked.", name),
                std::string(name));
}

}  // namespace litchi::indexer
