#include "server/inspection.h"

#include "corpora/formats.h"
#include "corpora/inputs.h"

#include <memory>
#include <utility>

namespace litchi::server {
namespace {

// Inspects each input in turn.
class Inspector : public corpora::InputVisitor {
  public:
    explicit Inspector(std::string format) : format_(std::move(format)) {}

    void take(const corpora::Input& input) override {
        InspectedFile& inspected = files_.emplace_back();
        inspected.file = input.name;
        inspected.bytes = input.share;
        try {
            read_through(input, inspected);
        } catch (const Error& failure) {
            const bool of_file = failure.code() == ErrorCode::UnreadableFile ||
                                 failure.code() == ErrorCode::UnknownFormat;
            if (!of_file) throw;
            inspected.failure = failure;
        }
    }

    void refuse(const std::string& name, const std::string& why) override {
        InspectedFile& inspected = files_.emplace_back();
        inspected.file = name;
        inspected.failure = Error(ErrorCode::UnreadableFile, why, name);
    }

    std::vector<InspectedFile> take_files() { return std::move(files_); }

  private:
    void read_through(const corpora::Input& input, InspectedFile& inspected) const {
        auto text = input.open();
        inspected.encoding = text->encoding();
        const corpora::Format& format =
            format_ == "auto" ? corpora::detect_format(*text) : corpora::format_named(format_);
        inspected.format = format.name;
        inspected.format_title = format.title;
        inspected.confidence = format.confidence(text->head());
        const auto reader = format.open(std::move(text));
        while (const auto entry = reader->next()) inspected.inspection.add(*entry);
    }

    std::string format_;
    std::vector<InspectedFile> files_;
};

}  // namespace

std::vector<InspectedFile> inspect(const std::filesystem::path& given, const std::string& format) {
    if (format != "auto") corpora::format_named(format);
    Inspector inspector(format);
    corpora::visit_inputs(given, given.filename().string(), inspector);
    return inspector.take_files();
}

}  // namespace litchi::server
