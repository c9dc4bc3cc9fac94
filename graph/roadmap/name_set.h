#pragma once

#include "graph/network/incidence.h"

#include <set>
#include <span>
#include <string>

namespace litchi::graph {

// Items named by a person: by concept id or by any label in any script, whatever its case, plural
// or script variant. Immutable, share freely.
class NameSet {
  public:
    explicit NameSet(std::span<const std::string> names);

    bool contains(const Item& item) const;

  private:
    std::set<std::string, std::less<>> ids_;
    std::set<std::string, std::less<>> label_keys_;
};

// The labels of an item in the forms that tell whether one repeats another. Immutable.
class LabelForms {
  public:
    explicit LabelForms(const Item& item);

    // Whether all words of one English label are words of the other ("carbon capture", "carbon
    // capture and storage"), or one Chinese label is a part of the other.
    bool nested(const LabelForms& other) const;

  private:
    std::set<std::string> words_;
    std::string chinese_;
};

}  // namespace litchi::graph
