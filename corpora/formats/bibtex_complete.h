#pragma once

#include "corpora/formats/source_field.h"
#include "corpora/record_draft.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::corpora {

// The fields of an entry as text, found by their names in small letters with "_" for "-".
class BibtexFields {
  public:
    void add(std::string name, SourceField field) {
        fields_.emplace_back(std::move(name), std::move(field));
    }
    const SourceField& back() const { return fields_.back().second; }

    // The first of that name, or null.
    const SourceField* find(std::string_view name) const {
        for (const auto& [known, field] : fields_)
            if (known == name) return &field;
        return nullptr;
    }

    std::string text(std::string_view name) const {
        const SourceField* field = find(name);
        return field ? field->text() : std::string();
    }

  private:
    std::vector<std::pair<std::string, SourceField>> fields_;
};

// What takes several fields or the type of the entry: kind, date, numbers, keywords, affiliations.
void complete_bibtex(RecordDraft& draft, std::string_view type, const BibtexFields& fields);

}  // namespace litchi::corpora
