#include "server/inspection.h"

#include "corpora/base/text_file.h"
#include "corpora/formats.h"

#include <memory>
#include <system_error>

namespace litchi::server {
namespace {

void read_through(InspectedFile& inspected, const std::filesystem::path& file,
                  const std::string& name) {
    auto text = std::make_unique<TextFile>(file);
    inspected.encoding = text->encoding();
    const corpora::Format& format =
        name == "auto" ? corpora::detect_format(file) : corpora::format_named(name);
    inspected.format = format.name;
    inspected.format_title = format.title;
    inspected.confidence = format.confidence(text->head());
    const auto reader = format.open(std::move(text));
    while (const auto entry = reader->next()) inspected.inspection.add(*entry);
}

}  // namespace

InspectedFile inspect_file(const std::filesystem::path& file, const std::string& format) {
    if (format != "auto") corpora::format_named(format);
    InspectedFile inspected;
    inspected.file = file.string();
    std::error_code unknown;
    const std::uintmax_t bytes = std::filesystem::file_size(file, unknown);
    if (!unknown) inspected.bytes = bytes;
    try {
        read_through(inspected, file, format);
    } catch (const Error& failure) {
        const bool of_file = failure.code() == ErrorCode::UnreadableFile ||
                             failure.code() == ErrorCode::UnknownFormat;
        if (!of_file) throw;
        inspected.failure = failure;
    }
    return inspected;
}

}  // namespace litchi::server
