#include "corpora/inputs.h"

#include "corpora/base/error.h"
#include "corpora/base/expansion.h"
#include "corpora/base/limits.h"
#include "corpora/base/spooled_file.h"
#include "corpora/base/spreadsheet.h"
#include "corpora/base/zip_archive.h"
#include "corpora/folder_files.h"

#include <optional>
#include <system_error>
#include <utility>

namespace litchi::corpora {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kTypicalExpansion = 4;  // of a packed text, for progress

// Something whose kind is still to be found out.
struct Content {
    Input input;
    std::optional<fs::path> file;  // where it lies on disk as it is
};

// Libraries that want a path: the file itself, or a copy that lives as long as `lifetime`.
struct OnDisk {
    fs::path path;
    std::shared_ptr<const void> lifetime;
};

OnDisk on_disk(const Content& content) {
    if (content.file) return {*content.file, nullptr};
    auto copy = std::make_shared<SpooledFile>(*content.input.source(), content.input.name);
    return {copy->path(), copy};
}

class Expander {
  public:
    explicit Expander(InputVisitor& visitor) : visitor_(visitor) {}

    void file(const fs::path& path, const std::string& name) {
        std::error_code error;
        const std::uint64_t size = fs::file_size(path, error);
        const std::uint64_t bytes = error ? 0 : size;
        expand({{name, bytes, bytes, [path] { return open_file(path); }}, path}, 0);
    }

    void folder(const fs::path& path, const std::string& name) {
        const FolderFiles found = files_of_folder(path);
        for (const FolderFile& each : found.files) file(each.path, each.name);
        for (const auto& [inner, why] : found.refused)
            visitor_.refuse(inner.empty() ? name : inner, why);
        if (found.files.empty() && found.refused.empty())
            visitor_.refuse(name, name + " holds no files.");
    }

  private:
    void expand(const Content& content, std::size_t depth) {
        try {
            const std::string head = read_head(*content.input.source());
            const Container kind = container_of(head);
            if (kind == Container::Gzip)
                expand_gzip(content, depth);
            else if (kind == Container::Zip)
                expand_zip(content, depth);
            else if (is_compound_file(head))
                expand_xls(content);
            else if (is_html_sheet(head))
                expand_html(content);
            else
                visitor_.take(content.input);
        } catch (const Error& failure) {
            if (failure.code() != ErrorCode::UnreadableFile) throw;
            visitor_.refuse(content.input.name, failure.what());
        }
    }

    static void require_depth(const Content& content, std::size_t depth) {
        if (depth >= limits::kMaxContainerDepth)
            throw Error(ErrorCode::UnreadableFile,
                        content.input.name + " is packed too many times; unpack it first.",
                        content.input.name);
    }

    void expand_gzip(const Content& content, std::size_t depth) {
        require_depth(content, depth);
        Input inner = content.input;
        inner.size = inner.share * kTypicalExpansion;
        inner.source = [packed = content.input] { return gunzip(packed.source(), packed.name); };
        expand({std::move(inner), std::nullopt}, depth + 1);
    }

    void expand_zip(const Content& content, std::size_t depth) {
        const OnDisk place = on_disk(content);
        const auto archive = ZipArchive::open(place.path, content.input.name);
        if (archive->find("xl/workbook.xml") != nullptr) {
            return take_sheets(content, open_xlsx(archive), place.lifetime);
        }
        if (archive->find("[Content_Types].xml") != nullptr)
            throw Error(ErrorCode::UnreadableFile,
                        content.input.name +
                            " is an Office document that holds no worksheets of the kind .xlsx.",
                        content.input.name);
        require_depth(content, depth);
        expand_members(content, archive, place.lifetime, depth);
    }

    void expand_members(const Content& content, const std::shared_ptr<ZipArchive>& archive,
                        const std::shared_ptr<const void>& lifetime, std::size_t depth) {
        std::uint64_t packed = 1;
        std::size_t visible = 0;
        for (const ZipMember& member : archive->members()) packed += member.packed_bytes;
        const double scale = static_cast<double>(content.input.share) / static_cast<double>(packed);
        for (const ZipMember& member : archive->members()) {
            if (is_hidden(member.name)) continue;
            ++visible;
            Input input{
                content.input.name + "/" + member.name,
                static_cast<std::uint64_t>(static_cast<double>(member.packed_bytes) * scale),
                member.unpacked_bytes,
                [archive, lifetime, member] { return archive->open_member(member); }};
            expand({std::move(input), std::nullopt}, depth + 1);
        }
        if (visible == 0)
            visitor_.refuse(content.input.name, content.input.name + " holds no files.");
        if (archive->left_out() > 0)
            visitor_.refuse(content.input.name, "The archive has too many members; " +
                                                    std::to_string(archive->left_out()) +
                                                    " are left out.");
    }

    void expand_xls(const Content& content) {
        take_sheets(content, open_xls(*content.input.source(), content.input.name), nullptr);
    }

    void expand_html(const Content& content) {
        Input input = content.input;
        const Worksheet sheet{
            "", [page = content.input] { return read_html_sheet(page.source(), page.name); }};
        input.source = [sheet] { return csv_of(sheet); };
        visitor_.take(input);
    }

    // A workbook with one table is called like its file, the tables of another by their
    // worksheets.
    void take_sheets(const Content& content, const std::vector<Worksheet>& sheets,
                     const std::shared_ptr<const void>& lifetime) {
        std::vector<Worksheet> tables;
        for (const Worksheet& sheet : sheets)
            if (has_table(sheet)) tables.push_back(sheet);
        if (tables.empty())
            throw Error(ErrorCode::UnreadableFile, content.input.name + " holds no table.",
                        content.input.name);
        for (const Worksheet& table : tables) {
            Input input = content.input;
            if (tables.size() > 1) input.name += "/" + table.name;
            input.share /= tables.size();
            input.size = input.share * kTypicalExpansion;
            input.source = [table, lifetime] { return csv_of(table); };
            visitor_.take(input);
        }
    }

    InputVisitor& visitor_;
};

// Collects what there is of a file that should hold one text.
class OnlyInput : public InputVisitor {
  public:
    void take(const Input& input) override {
        if (!input_) input_ = input;
        ++count_;
    }
    void refuse(const std::string&, const std::string& why) override {
        if (why_.empty()) why_ = why;
    }

    std::unique_ptr<TextFile> open(const std::string& name) const {
        if (count_ == 1) return std::make_unique<TextFile>(input_->source(), name);
        throw Error(ErrorCode::UnreadableFile,
                    count_ == 0 ? (why_.empty() ? name + " holds no file." : why_)
                                : name + " holds " + std::to_string(count_) +
                                      " files, where one is read at a time.",
                    name);
    }

  private:
    std::optional<Input> input_;
    std::size_t count_ = 0;
    std::string why_;
};

}  // namespace

std::unique_ptr<TextFile> Input::open() const {
    return std::make_unique<TextFile>(source(), name);
}

void visit_inputs(const fs::path& given, const std::string& name, InputVisitor& visitor) {
    std::error_code error;
    if (fs::is_directory(given, error))
        Expander(visitor).folder(given, name);
    else
        Expander(visitor).file(given, name);
}

std::uint64_t bytes_on_disk(const fs::path& given) {
    std::error_code error;
    std::uint64_t bytes = 0;
    const auto add = [&](const fs::path& file) {
        const std::uintmax_t size = fs::file_size(file, error);
        if (!error) bytes += size;
    };
    if (!fs::is_directory(given, error))
        add(given);
    else
        for (const FolderFile& file : files_of_folder(given).files) add(file.path);
    return bytes;
}

std::unique_ptr<TextFile> open_input(const fs::path& file) {
    OnlyInput only;
    visit_inputs(file, file.string(), only);
    return only.open(file.string());
}

}  // namespace litchi::corpora
