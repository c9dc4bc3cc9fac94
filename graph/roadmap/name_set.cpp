#include "graph/roadmap/name_set.h"

#include "indexer/label_key.h"

#include <algorithm>
#include <functional>
#include <sstream>
#include <string_view>

namespace litchi::graph {

namespace {

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

NameSet::NameSet(std::span<const std::string> names) : ids_(names.begin(), names.end()) {
    for (const std::string& name : names) {
        const std::string key = indexer::label_key(name);
        if (!key.empty()) label_keys_.insert(key);
    }
}

bool NameSet::contains(const Item& item) const {
    if (ids_.contains(item.key)) return true;
    if (label_keys_.empty()) return false;
    return std::any_of(item.labels.begin(), item.labels.end(), [&](const ItemLabel& label) {
        return label_keys_.contains(indexer::label_key(label.text));
    });
}

LabelForms::LabelForms(const Item& item) {
    for (const ItemLabel& label : item.labels) {
        const std::string key = indexer::label_key(label.text);
        if (label.language == "en") {
            std::istringstream in(key);
            for (std::string word; in >> word;) words_.insert(word);
        } else if (label.language == "zh-Hans" && !is_ascii(key)) {
            chinese_ = key;
        }
    }
}

bool LabelForms::nested(const LabelForms& other) const {
    if (!words_.empty() && !other.words_.empty() &&
        (std::includes(words_.begin(), words_.end(), other.words_.begin(), other.words_.end()) ||
         std::includes(other.words_.begin(), other.words_.end(), words_.begin(), words_.end()))) {
        return true;
    }
    return !chinese_.empty() && !other.chinese_.empty() &&
           (chinese_.find(other.chinese_) != std::string::npos ||
            other.chinese_.find(chinese_) != std::string::npos);
}

}  // namespace litchi::graph
