#pragma once

#include "graph/roadmap/roadmap_template.h"

#include <string>
#include <string_view>
#include <vector>

namespace litchi::server {

// A roadmap template with the text that it was read from.
struct TemplateText {
    graph::RoadmapTemplate parsed;
    std::string json;
    std::string digest;  // SHA-256 of json
};

// Throws Error(InvalidArgument) that names the member at fault.
TemplateText read_template(std::string json);

// The bundled templates, by id. Read once; immutable, share freely.
class TemplateLibrary {
  public:
    TemplateLibrary();
    const std::vector<TemplateText>& all() const { return templates_; }
    // Throws Error(UnknownTemplate).
    const TemplateText& named(std::string_view id) const;

  private:
    std::vector<TemplateText> templates_;
};

}  // namespace litchi::server
