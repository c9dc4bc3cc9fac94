#include "corpora/base/zip_archive.h"

#include "corpora/base/encoding.h"
#include "corpora/base/error.h"
#include "corpora/base/expansion.h"
#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>
#include <utility>
#include <zip.h>

namespace litchi {
namespace {

[[noreturn]] void fail(const std::string& name, const std::string& why) {
    throw Error(ErrorCode::UnreadableFile, "Cannot read " + name + ": " + why + ".", name);
}

// Archives say nothing sure about the encoding of names: UTF-8, else that of Chinese Windows.
std::string decoded_name(std::string_view raw) {
    if (is_utf8(raw)) return repair_utf8(raw);
    Decoder decoder(Encoding::Gb18030);
    std::string name;
    decoder.decode(raw, true, name);
    return repair_utf8(decoder.ill_formed() == 0 ? std::string_view(name) : raw);
}

}  // namespace

struct ZipArchive::Handle {
    zip_t* zip = nullptr;
    explicit Handle(zip_t* opened) : zip(opened) {}
    ~Handle() { zip_discard(zip); }
    Handle(const Handle&) = delete;
    Handle& operator=(const Handle&) = delete;
};

class ZipMemberSource : public ByteSource {
  public:
    ZipMemberSource(std::shared_ptr<ZipArchive> archive, const ZipMember& member)
        : archive_(std::move(archive)),
          member_(member),
          name_(archive_->name() + "/" + member.name),
          file_(open()) {}

    std::size_t read(std::span<char> into) override {
        const zip_int64_t size = zip_fread(file_.get(), into.data(), into.size());
        if (size < 0) fail(name_, zip_error_strerror(zip_file_get_error(file_.get())));
        unpacked_ += static_cast<std::uint64_t>(size);
        check_expansion(member_.packed_bytes, unpacked_, name_);
        return static_cast<std::size_t>(size);
    }

    void rewind() override {
        if (unpacked_ == 0) return;
        file_ = open();
        unpacked_ = 0;
    }

  private:
    using File = std::unique_ptr<zip_file_t, int (*)(zip_file_t*)>;

    File open() {
        zip_t* const zip = archive_->handle_->zip;
        File file(zip_fopen_index(zip, member_.index, 0), &zip_fclose);
        if (!file) fail(name_, zip_strerror(zip));
        return file;
    }

    std::shared_ptr<ZipArchive> archive_;
    ZipMember member_;
    std::string name_;
    File file_;
    std::uint64_t unpacked_ = 0;
};

std::shared_ptr<ZipArchive> ZipArchive::open(const std::filesystem::path& file, std::string name) {
    int code = 0;
    auto handle = std::make_unique<Handle>(zip_open(file.c_str(), ZIP_RDONLY, &code));
    if (handle->zip == nullptr) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const std::string why = zip_error_strerror(&error);
        zip_error_fini(&error);
        fail(name, why);
    }
    return std::shared_ptr<ZipArchive>(new ZipArchive(std::move(handle), std::move(name)));
}

ZipArchive::ZipArchive(std::unique_ptr<Handle> handle, std::string name)
    : handle_(std::move(handle)), name_(std::move(name)) {
    const zip_int64_t entries = zip_get_num_entries(handle_->zip, 0);
    for (zip_int64_t i = 0; i < entries; ++i) {
        zip_stat_t stat;
        const auto index = static_cast<zip_uint64_t>(i);
        if (zip_stat_index(handle_->zip, index, ZIP_FL_ENC_RAW, &stat) != 0) continue;
        const std::string_view raw = (stat.valid & ZIP_STAT_NAME) != 0 ? stat.name : "";
        if (raw.ends_with('/')) continue;
        if (members_.size() == limits::kMaxArchiveMembers)
            ++left_out_;
        else
            members_.push_back({decoded_name(raw), index, stat.comp_size, stat.size});
    }
}

ZipArchive::~ZipArchive() = default;

const ZipMember* ZipArchive::find(std::string_view name) const {
    const auto member = std::find_if(members_.begin(), members_.end(),
                                     [&](const ZipMember& each) { return each.name == name; });
    return member == members_.end() ? nullptr : &*member;
}

std::unique_ptr<ByteSource> ZipArchive::open_member(const ZipMember& member) {
    return std::make_unique<ZipMemberSource>(shared_from_this(), member);
}

}  // namespace litchi
