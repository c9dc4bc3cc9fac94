#include "indexer/archive.h"

#include "corpora/base/error.h"

#include <array>
#include <fmt/format.h>
#include <zip.h>

namespace litchi::indexer {
namespace {

namespace fs = std::filesystem;

constexpr zip_uint32_t kLevel = 6;
constexpr zip_uint16_t kMidnight = 0;
constexpr zip_uint16_t kFirstDay = (1 << 5) | 1;  // 1980-01-01, the first that a zip file can name
constexpr std::size_t kPieceBytes = 1 << 16;
constexpr zip_int64_t kMaxEntries = 10'000;

std::string reason(int code) {
    zip_error_t error;
    zip_error_init_with_code(&error, code);
    std::string text = zip_error_strerror(&error);
    zip_error_fini(&error);
    return text;
}

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct CloseFile {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

[[noreturn]] void fail_writing(const fs::path& archive, const std::string& why) {
    throw Error(ErrorCode::StorageFailure, fmt::format("The pack cannot be written: {}.", why),
                archive.filename().string());
}

[[noreturn]] void fail_reading(const std::string& archive, const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, fmt::format("'{}' is no whole pack: {}.", archive, why),
                archive);
}

// Takes the source over.
void add(zip_t* archive, const std::string& name, zip_source_t* source, const fs::path& file) {
    if (source == nullptr) fail_writing(file, zip_strerror(archive));
    const zip_int64_t index = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(source);
        fail_writing(file, zip_strerror(archive));
    }
    const auto place = static_cast<zip_uint64_t>(index);
    if (zip_set_file_compression(archive, place, ZIP_CM_DEFLATE, kLevel) != 0 ||
        zip_file_set_dostime(archive, place, kMidnight, kFirstDay, 0) != 0) {
        fail_writing(file, zip_strerror(archive));
    }
}

struct FreeSource {
    void operator()(zip_source_t* source) const { zip_source_free(source); }
};

std::string bytes_of(zip_source_t* buffer, const fs::path& name) {
    zip_stat_t size;
    if (zip_source_stat(buffer, &size) != 0 || zip_source_open(buffer) != 0)
        fail_writing(name, "its bytes cannot be read");
    std::string bytes(size.size, '\0');
    const zip_int64_t got = zip_source_read(buffer, bytes.data(), bytes.size());
    zip_source_close(buffer);
    if (got != static_cast<zip_int64_t>(bytes.size()))
        fail_writing(name, "its bytes cannot be read");
    return bytes;
}

bool is_plain(const zip_stat_t& entry) {
    return (entry.comp_method == ZIP_CM_DEFLATE || entry.comp_method == ZIP_CM_STORE) &&
           entry.encryption_method == ZIP_EM_NONE;
}

}  // namespace

void write_archive(const fs::path& archive, std::span<const ArchiveSource> members) {
    int code = 0;
    Archive opened(zip_open(archive.c_str(), ZIP_CREATE | ZIP_EXCL, &code));
    if (!opened) fail_writing(archive, reason(code));
    for (const ArchiveSource& member : members)
        add(opened.get(), member.name, zip_source_file(opened.get(), member.file.c_str(), 0, -1),
            archive);
    if (zip_close(opened.get()) != 0) fail_writing(archive, zip_strerror(opened.get()));
    static_cast<void>(opened.release());  // zip_close has freed it
}

std::string archive_in_memory(std::span<const ArchiveText> members) {
    const fs::path name = "archive";
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source_t, FreeSource> buffer(
        zip_source_buffer_create(nullptr, 0, 0, &error));
    if (!buffer) fail_writing(name, zip_error_strerror(&error));
    zip_source_keep(buffer.get());  // the archive frees one of the two holds
    Archive opened(zip_open_from_source(buffer.get(), ZIP_TRUNCATE, &error));
    if (!opened) {
        zip_source_free(buffer.get());
        fail_writing(name, zip_error_strerror(&error));
    }
    for (const ArchiveText& member : members)
        add(opened.get(), member.name,
            zip_source_buffer(opened.get(), member.content.data(), member.content.size(), 0), name);
    if (zip_close(opened.get()) != 0) fail_writing(name, zip_strerror(opened.get()));
    static_cast<void>(opened.release());  // zip_close has freed it
    return bytes_of(buffer.get(), name);
}

struct ArchiveReader::State {
    std::string name;
    Archive archive;
    std::vector<Entry> entries;
};

ArchiveReader::ArchiveReader(const fs::path& archive) : state_(std::make_unique<State>()) {
    state_->name = archive.filename().string();
    int code = 0;
    state_->archive.reset(zip_open(archive.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!state_->archive) fail_reading(state_->name, reason(code));
    const zip_int64_t count = zip_get_num_entries(state_->archive.get(), 0);
    if (count > kMaxEntries) fail_reading(state_->name, "it has too many members");
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t entry;
        constexpr zip_uint64_t kNeeded =
            ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
        if (zip_stat_index(state_->archive.get(), static_cast<zip_uint64_t>(i), 0, &entry) != 0 ||
            (entry.valid & kNeeded) != kNeeded || !is_plain(entry)) {
            fail_reading(state_->name, fmt::format("member {} is of a kind that none has", i + 1));
        }
        state_->entries.push_back({entry.name, entry.size});
    }
}

ArchiveReader::~ArchiveReader() = default;

const std::vector<ArchiveReader::Entry>& ArchiveReader::entries() const {
    return state_->entries;
}

void ArchiveReader::read(std::size_t entry, const std::function<void(std::string_view)>& take) {
    const Entry& stated = state_->entries.at(entry);
    const std::unique_ptr<zip_file_t, CloseFile> file(
        zip_fopen_index(state_->archive.get(), entry, 0));
    if (!file) fail_reading(state_->name, fmt::format("{} cannot be read", stated.name));
    std::array<char, kPieceBytes> piece{};
    std::uint64_t done = 0;
    for (;;) {
        const zip_int64_t got = zip_fread(file.get(), piece.data(), piece.size());
        if (got < 0) fail_reading(state_->name, fmt::format("{} is damaged", stated.name));
        if (got == 0) break;
        done += static_cast<std::uint64_t>(got);
        if (done > stated.size) break;
        take({piece.data(), static_cast<std::size_t>(got)});
    }
    if (done != stated.size) {
        fail_reading(state_->name, fmt::format("{} has another size than it says", stated.name));
    }
}

}  // namespace litchi::indexer
