#include "corpora/base/date.h"
#include "corpora/base/text.h"
#include "corpora/identifiers.h"
#include "corpora/publication_number.h"
#include "tests/fuzz/require.h"

#include <cstdint>
#include <string>

namespace corpora = litchi::corpora;

// Normal forms are fixed points: reading what was written gives the same again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text = litchi::repair_utf8({reinterpret_cast<const char*>(data), size});
    if (const auto number = corpora::parse_publication_number(text))
        require(corpora::parse_publication_number(corpora::to_string(*number)) == number,
                "publication number");
    if (const auto doi = corpora::normalise_doi(text))
        require(corpora::normalise_doi(*doi) == doi, "DOI");
    if (const auto doi = corpora::find_doi(text))
        require(corpora::normalise_doi(*doi) == doi, "DOI in a citation");
    if (const auto date = litchi::parse_date(text))
        require(litchi::parse_date(litchi::to_string(*date)) == date, "date");
    return 0;
}
