#include "tests/graph/small_map.h"

#include <string>
#include <vector>

namespace litchi::graph {

namespace {

Item item(const std::string& key, const std::string& english, const std::string& chinese,
          const std::string& kind) {
    Item made{.key = key, .labels = {{"en", english}}, .kind = kind, .domain = "farming"};
    if (!chinese.empty()) made.labels.push_back({"zh-Hans", chinese});
    made.lexicon = !chinese.empty();
    return made;
}

}  // namespace

Incidence small_incidence() {
    Incidence incidence;
    incidence.items = {item("biochar", "biochar", "生物炭", "technology"),
                       item("carbon-market", "carbon market", "碳市场", "policy"),
                       item("cold-chain", "cold chain", "冷链", "technology"),
                       item("compost", "compost", "堆肥", "technology"),
                       item("drip-irrigation", "drip irrigation", "滴灌", "technology"),
                       item("kw:=sum(a1)", "=SUM(A1)", "", ""),
                       item("kw:a<b&\"c\"", "a<b & \"c\"", "", ""),
                       item("lychee", "lychee", "荔枝", "product"),
                       item("orchard", "orchard", "果园", "product"),
                       item("packaging", "packaging", "包装", "product"),
                       item("quay-crane", "quay crane", "岸桥", "technology"),
                       item("smart-port", "smart port", "智慧港口", "technology")};
    incidence.first.push_back(0);
    for (std::uint32_t document = 0; document < 40; ++document) {
        DocumentInfo info;
        info.id = document;
        info.year = static_cast<std::int16_t>(document % 7 == 0 ? 0 : 2010 + document % 12);
        incidence.documents.push_back(info);
        const bool port = document % 3 == 0;
        for (ItemIndex i = 0; i < incidence.items.size(); ++i) {
            const bool of_ports = i == 1 || i == 2 || i >= 9;
            const bool both = document == 21;
            const bool drawn = (document * 7 + i * 5) % 11 < 5 || i == 7;
            if ((of_ports == port || both) && drawn) incidence.document_items.push_back(i);
        }
        incidence.first.push_back(static_cast<std::uint32_t>(incidence.document_items.size()));
    }
    return incidence;
}

Map small_map() {
    MapOptions options;
    options.min_occurrences = 1;
    return build_map(small_incidence(), options);
}

MapDescription small_description() {
    return {.identity = "0123456789abcdef",
            .parameters = R"({"min_occurrences":1,"seed":1})",
            .collection = "orchards",
            .revision = 3,
            .title = "Orchards & ports <small>",
            .language = "en",
            .evidence = "/api/v1/collections/orchards/evidence?"};
}

}  // namespace litchi::graph
