#pragma once

#include "indexer/import.h"

namespace litchi::server {

// One line on stderr that is written over and over, when stderr is a terminal; else nothing. One
// thread at a time.
class ProgressBar {
  public:
    ProgressBar();
    void show(const indexer::ImportProgress& progress) const;
    void clear() const;

  private:
    bool terminal_;
};

}  // namespace litchi::server
