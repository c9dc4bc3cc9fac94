#pragma once

#include <string_view>

namespace litchi::indexer {

// Files of corpora/lexicon as they were when the program was built.
extern const std::string_view kEnglishStopwordsFile;
extern const std::string_view kChineseStopwordsFile;
extern const std::string_view kEnglishGenericFile;
extern const std::string_view kChineseGenericFile;
extern const std::string_view kMeshQualifiersFile;

}  // namespace litchi::indexer
