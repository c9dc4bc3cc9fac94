#include "indexer/collection.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "indexer/catalogue_schema.h"
#include "indexer/check.h"
#include "indexer/collection_state.h"
#include "indexer/work_folder.h"
#include "indexer/writer_session.h"

#include <algorithm>
#include <utility>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMaxNameBytes = 64;
// A writer can remove segments between our reading of the catalogue and our locks, but only when it
// has published a later revision; so often in a row it does not.
constexpr int kMaxAttempts = 20;

bool is_name_start(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_valid_name(std::string_view name) {
    return !name.empty() && name.size() <= kMaxNameBytes && is_name_start(name.front()) &&
           std::all_of(name.begin(), name.end(),
                       [](char c) { return is_name_start(c) || c == '-'; });
}

fs::path catalogue_file(const fs::path& folder) {
    return folder / "catalogue.sqlite";
}
fs::path edits_file(const fs::path& folder) {
    return folder / "edits.sqlite";
}

bool is_file(const fs::path& path) {
    std::error_code failure;
    return fs::exists(path, failure);
}

// Both databases are there with their tables; not so after a crash while they were made.
bool is_made(const fs::path& folder) {
    if (!is_file(catalogue_file(folder)) || !is_file(edits_file(folder))) return false;
    Connection catalogue(catalogue_file(folder), Connection::Access::Read);
    return catalogue.query_integer("PRAGMA user_version") != 0;
}

void make_folders(const fs::path& folder) {
    std::error_code failure;
    fs::create_directories(folder / "segments", failure);
    if (failure) {
        throw Error(ErrorCode::StorageFailure,
                    "The collection's folder cannot be made: " + failure.message() + ".",
                    folder.filename().string());
    }
}

// Dictionaries are people's doing too, and part of a result's identity as edits are.
std::string with_dictionaries(const std::string& digest, Connection& catalogue) {
    const std::string dictionaries = dictionaries_digest(catalogue);
    if (dictionaries.empty()) return digest;
    return Sha256().update_field(digest).update_field(dictionaries).hex();
}

}  // namespace

void validate_collection_name(std::string_view name) {
    if (is_valid_name(name)) return;
    throw Error(ErrorCode::InvalidArgument,
                "A collection's name has 1 to 64 characters a-z, 0-9 and '-', and does not start "
                "with '-'.",
                std::string(name));
}

std::vector<std::string> list_collections(const fs::path& data) {
    std::vector<std::string> names;
    std::error_code failure;
    for (fs::directory_iterator it(data, failure), end; !failure && it != end;
         it.increment(failure)) {
        std::string name = it->path().filename().string();
        if (is_valid_name(name) && is_file(catalogue_file(it->path()))) {
            names.push_back(std::move(name));
        }
    }
    std::sort(names.begin(), names.end());
    return names;
}

Collection::Collection(std::shared_ptr<State> state) : state_(std::move(state)) {}
Collection::~Collection() = default;
Collection::Collection(Collection&&) noexcept = default;

Collection Collection::open(const fs::path& data, std::string_view name) {
    validate_collection_name(name);
    auto state = std::make_shared<State>();
    state->name = name;
    state->folder = data / name;
    if (!is_file(catalogue_file(state->folder))) {
        throw Error(ErrorCode::UnknownCollection, "No collection named '" + state->name + "'.",
                    state->name);
    }
    state->identity = file_identity(catalogue_file(state->folder));
    state->catalogue.emplace(catalogue_file(state->folder), Connection::Access::Read);
    if (is_older_catalogue(*state->catalogue)) upgrade_collection(state->folder, name);
    expect_catalogue(*state->catalogue, name);
    if (is_file(edits_file(state->folder))) {
        state->edits.emplace(edits_file(state->folder), Connection::Access::Read);
    }
    return Collection(std::move(state));
}

Collection Collection::create(const fs::path& data, std::string_view name) {
    validate_collection_name(name);
    const fs::path folder = data / name;
    sweep_work_folders(data);
    make_folders(folder);
    if (!is_made(folder)) {
        const FileLock lock = writer_lock(folder, name);
        Connection edits(edits_file(folder), Connection::Access::Write);
        create_edits(edits);
        Connection catalogue(catalogue_file(folder), Connection::Access::Write);
        create_catalogue(catalogue);
        sync_tree(folder);
        sync_path(folder.parent_path());
    }
    return open(data, name);
}

const std::string& Collection::name() const {
    return state_->name;
}
const fs::path& Collection::folder() const {
    return state_->folder;
}
bool Collection::stands() const {
    return file_identity(catalogue_file(state_->folder)) == state_->identity;
}

// Reads the log when it has grown.
void Collection::State::follow_edits() {
    if (!edits) return;
    const std::int64_t newest = edits->query_integer("SELECT coalesce(max(id), 0) FROM edit");
    if (newest == last_edit) return;
    const std::string before = std::exchange(edits_digest, indexer::edits_digest(*edits));
    if (before != edits_digest) {
        thesaurus_edits = ThesaurusLog(*edits).in_force();
        edited.reset();
        edited_parts.reset();
    }
    last_edit = newest;
}

std::shared_ptr<const EffectiveThesaurus> Collection::State::effective_thesaurus() {
    if (thesaurus_edits.empty()) return nullptr;
    if (!edited || edited_parts != parts) {
        edited = apply_edits(parts->concepts, parts->lexicon, thesaurus_edits);
        edited_parts = parts;
    }
    return edited;
}

Snapshot Collection::snapshot() const {
    for (int attempt = 0; attempt < kMaxAttempts; ++attempt) {
        auto view = std::make_unique<Snapshot::State>(state_->name, state_->folder);
        const std::uint64_t revision = read_revision_number(view->catalogue);
        const std::lock_guard guard(state_->mutex);
        if (!state_->parts || state_->parts->info.number != revision) {
            auto parts = RevisionParts::load(view->catalogue, state_->folder);
            if (!parts) continue;
            state_->parts = std::move(parts);
        }
        view->parts = state_->parts;
        view->info = state_->parts->info;
        state_->follow_edits();
        view->info.edits_digest = with_dictionaries(state_->edits_digest, view->catalogue);
        view->edited = state_->effective_thesaurus();
        expect_analyzer(view->info.analyzer_version, state_->name);
        view->reader.emplace(view->catalogue);
        return Snapshot(std::move(view));
    }
    throw Error(ErrorCode::CorruptCollection,
                "A segment of collection '" + state_->name +
                    "' is missing; run litchi check with --repair.",
                state_->name);
}

std::uint64_t Collection::current_revision() const {
    const std::lock_guard guard(state_->mutex);
    return read_revision_number(*state_->catalogue);
}

std::string Collection::current_edits_digest() const {
    const std::lock_guard guard(state_->mutex);
    state_->follow_edits();
    return state_->edits_digest;
}

std::vector<ImportSummary> Collection::imports() const {
    const std::lock_guard guard(state_->mutex);
    return read_imports(*state_->catalogue);
}

CheckReport Collection::check(bool repair) {
    CheckReport found = check_collection(state_->folder, state_->name);
    if (!repair || found.problems.empty()) return found;
    std::vector<std::string> done = repair_collection(state_->folder, state_->name);
    CheckReport left = check_collection(state_->folder, state_->name);
    left.repaired = std::move(found.problems);
    left.repaired.insert(left.repaired.end(), done.begin(), done.end());
    return left;
}

}  // namespace litchi::indexer
