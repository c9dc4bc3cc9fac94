#pragma once

#include "server/service.h"
#include "tests/support/temp_dir.h"

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace litchi::tests {

// Made-up records under the bundled lexicon. Of them, biochar and soil carbon stand together in
// four, three of these in one sentence; shore power and green port in three.
inline constexpr std::string_view kRecords =
    R"({"id":"r01","kind":"paper","date":"2015","title":"Biochar and soil carbon in orchards","abstract":"Biochar raises soil carbon. It lasts.","keywords":["biochar","orchard"]}
{"id":"r02","kind":"paper","date":"2016","title":"Soil carbon under biochar","keywords":["soil carbon"]}
{"id":"r03","kind":"paper","date":"2018-05","title":"Ten years of biochar and soil carbon","doi":"10.5555/r03","references":[{"doi":"10.5555/r04"}]}
{"id":"doi:10.5555/r04","kind":"paper","date":"2017","title":"Biochar markets","abstract":"Prices rise. Growers ask what soil carbon is worth.","doi":"10.5555/r04"}
{"id":"r05","kind":"paper","date":"2019","language":"zh-Hans","title":{"zh-Hans":"碳捕集技术进展"},"abstract":{"zh-Hans":"综述碳捕集。讨论成本。"}}
{"id":"r06","kind":"paper","date":"2020","title":"Carbon capture on ships","keywords":["carbon capture"]}
{"id":"r07","kind":"paper","date":"2020","title":"Shore power for a green port","keywords":["shore power","green port"]}
{"id":"r08","kind":"paper","date":"2021","title":"What shore power saves","keywords":["shore power","green port"]}
{"id":"r09","kind":"paper","date":"2022","title":"A green port with shore power","keywords":["cold ironing"]}
{"id":"CN200000001A","kind":"patent","filing_date":"2021-02-03","title":"Shore power connector","publication_number":"CN200000001A","applicants":["Example Port Machines"],"cpc":["B60L 53/14"]}
{"id":"r11","kind":"paper","date":"2022","title":"<script>alert(1)</script> & \"quotes\"","abstract":"Nothing of the sort."}
)";

// A service over a folder of its own, with the records above in the collection "world".
class ServiceWorld {
  public:
    ServiceWorld() : service_({folder_.path() / "data", 2, 1 << 24}) {
        service_.import("world", {folder_.write("world.jsonl", kRecords)}, {});
    }

    server::Service& service() { return service_; }
    const TempDir& folder() const { return folder_; }

  private:
    TempDir folder_;
    server::Service service_;
};

inline nlohmann::json json_of(const server::Answer& answer) {
    return nlohmann::json::parse(answer.body);
}

}  // namespace litchi::tests
