#include "server/template_library.h"

#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/demo.h"
#include "server/files.h"

#include <algorithm>
#include <filesystem>
#include <fmt/format.h>
#include <system_error>

namespace litchi::server {
namespace {

constexpr std::string_view kSchemaFile = "schema.json";
constexpr std::size_t kMaxTemplateBytes = 1 << 20;

bool is_template(const std::filesystem::path& file) {
    return file.extension() == ".json" && file.filename() != kSchemaFile;
}

}  // namespace

TemplateText read_template(std::string json) {
    graph::RoadmapTemplate parsed = graph::parse_template(json);
    std::string digest = sha256_hex(json);
    return {std::move(parsed), std::move(json), std::move(digest)};
}

TemplateLibrary::TemplateLibrary() {
    std::error_code error;
    for (const auto& entry :
         std::filesystem::directory_iterator(corpora::bundled_templates(), error))
        if (is_template(entry.path()))
            templates_.push_back(read_template(read_bytes(entry.path(), kMaxTemplateBytes)));
    std::ranges::sort(templates_, {}, [](const TemplateText& text) { return text.parsed.id; });
}

const TemplateText& TemplateLibrary::named(std::string_view id) const {
    for (const TemplateText& text : templates_)
        if (text.parsed.id == id) return text;
    throw Error(ErrorCode::UnknownTemplate, fmt::format("No roadmap template named '{}'.", id),
                std::string(id));
}

}  // namespace litchi::server
