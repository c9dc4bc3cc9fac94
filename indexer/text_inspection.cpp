#include "indexer/text_inspection.h"

#include "indexer/lexicon_history.h"

namespace litchi::indexer {

TextInspector::TextInspector(Segmentation segmentation)
    : analyzer_(segmentation), matcher_(bundled_concepts()) {}

TextInspection TextInspector::inspect(std::string_view text) const {
    TextInspection inspection;
    inspection.tokens = analyzer_.analyze(text);
    inspection.languages = language_runs(text, inspection.tokens);
    for (const LabelMatch& match : matcher_.find(text, inspection.tokens)) {
        inspection.concepts.push_back(
            {match.range.begin, match.range.end, match.label->concept_id});
    }
    return inspection;
}

}  // namespace litchi::indexer
