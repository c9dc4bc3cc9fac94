#include "graph/exports/map_words.h"

namespace litchi::graph {

namespace {

constexpr MapWords kEnglish{
    .language = "en",
    .item = "Concept",
    .items = "concepts",
    .link = "Co-occurrence link",
    .links = "links",
    .link_strength = "Co-occurrences",
    .total_link_strength = "Total co-occurrences",
    .cluster = "Cluster",
    .clusters = "clusters",
    .records = "records",
    .strongest = "strongest {} drawn",
    .more = "and {} smaller clusters",
};

constexpr MapWords kSimplified{
    .language = "zh-Hans",
    .item = "概念",
    .items = "个概念",
    .link = "共现连线",
    .links = "条连线",
    .link_strength = "共现次数",
    .total_link_strength = "总共现次数",
    .cluster = "聚类",
    .clusters = "个聚类",
    .records = "条记录",
    .strongest = "绘出最强的 {} 条",
    .more = "另有 {} 个较小的聚类",
};

constexpr MapWords kTraditional{
    .language = "zh-Hant",
    .item = "概念",
    .items = "個概念",
    .link = "共現連線",
    .links = "條連線",
    .link_strength = "共現次數",
    .total_link_strength = "總共現次數",
    .cluster = "聚類",
    .clusters = "個聚類",
    .records = "筆記錄",
    .strongest = "繪出最強的 {} 條",
    .more = "另有 {} 個較小的聚類",
};

bool is_traditional(std::string_view language) {
    return language.starts_with("zh-Hant") || language == "zh-TW" || language == "zh-HK";
}

}  // namespace

const MapWords& map_words(std::string_view language) {
    if (is_traditional(language)) return kTraditional;
    if (language == "zh" || language.starts_with("zh-")) return kSimplified;
    return kEnglish;
}

std::string_view font_family(std::string_view language) {
    if (is_traditional(language)) {
        return "'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', "
               "'Noto Sans', Helvetica, Arial, sans-serif";
    }
    return "'Noto Sans CJK SC', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', "
           "'Noto Sans', Helvetica, Arial, sans-serif";
}

}  // namespace litchi::graph
