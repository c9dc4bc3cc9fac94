#include "graph/exports/roadmap_words.h"

#include "corpora/base/error.h"

#include <array>

namespace litchi::graph {

namespace {

struct Words {
    Word word;
    std::string_view english;
    std::string_view simplified;
    std::string_view traditional;
};

constexpr std::array kWords{
    Words{Word::Record, "record", "篇记录", "篇記錄"},
    Words{Word::Records, "records", "篇记录", "篇記錄"},
    Words{Word::Papers, "papers", "论文", "論文"},
    Words{Word::Patents, "patents", "专利", "專利"},
    Words{Word::Collection, "Collection", "文献集", "文獻集"},
    Words{Word::Revision, "revision", "版本", "版本"},
    Words{Word::Theme, "Theme", "主题", "主題"},
    Words{Word::AllRecords, "all records", "全部记录", "全部記錄"},
    Words{Word::Layer, "Layer", "层", "層"},
    Words{Word::Period, "Period", "时期", "時期"},
    Words{Word::Item, "Item", "条目", "條目"},
    Words{Word::First, "First", "首次出现", "首次出現"},
    Words{Word::TakeOff, "Take-off", "起飞", "起飛"},
    Words{Word::Stage, "Stage", "阶段", "階段"},
    Words{Word::Projection, "Projection", "推算", "推算"},
    Words{Word::Cards, "cards", "张卡片", "張卡片"},
    Words{Word::Bridges, "Bridges between lanes", "泳道之间的桥", "泳道之間的橋"},
    Words{Word::NoPath, "no path in these records", "这些记录中没有通路", "這些記錄中沒有通路"},
    Words{Word::Supported, "supported", "有支撑", "有支撐"},
    Words{Word::Unsupported, "not supported", "证据不足", "證據不足"},
    Words{Word::UnsupportedNote, "no supported bridge: a step rests on fewer than 3 records",
          "没有证据充分的桥：至少一步不足3篇记录", "沒有證據充分的橋：至少一步不足3篇記錄"},
    Words{Word::Unplaced, "Items without a card", "未放入的条目", "未放入的條目"},
    Words{Word::UnplacedNote, "items have no card", "个条目没有卡片", "個條目沒有卡片"},
    Words{Word::Why, "Why", "原因", "原因"},
    Words{Word::Methods, "Methods", "方法", "方法"},
    Words{Word::MethodsText,
          "A card's layer comes from the kind of its concept, else from cue words in its label, "
          "else from its records; its lane from its domain or the template's list, else from "
          "association with the lane's records. It stands at its take-off: the year by which 3 and "
          "10 % of its records had appeared, each weighted by one over the collection's records of "
          "its year; the interval is 90 % of 200 resamplings. Emerging items stand where logistic "
          "growth of their share (last ten years, patents of the last two left out) reaches the "
          "share of the leading quarter of items; 80 % interval. Fewer than 5 records or 3 years: "
          "cannot tell, placed at first appearance. Similarity c/√((a+5)(b+5)) of records in "
          "common; bridges are the strongest paths, supported if every step has 3 records.",
          "卡片的层取自概念类型，其次取自标签中的提示词，再次取自其记录；泳道取自领域或模板清单，"
          "否则取自与该泳道记录的关联。卡片置于起飞年：已出现3篇且达到10%记录的年份，每篇按当年全集"
          "记录数的倒数加权；区间为200次重抽样的90%。新兴条目置于其份额按逻辑斯蒂增长（近十年，"
          "不计最近两年的专利）达到领先四分之一条目份额的年份，区间为80%"
          "。少于5篇或3个年份者无法判断，"
          "置于首次出现的时期。相似度为共有记录数 c/√((a+5)(b+5))；桥为最强路径，每一步至少3篇记录"
          "方为有支撑。",
          "卡片的層取自概念類型，其次取自標籤中的提示詞，再次取自其記錄；泳道取自領域或範本清單，"
          "否則取自與該泳道記錄的關聯。卡片置於起飛年：已出現3篇且達到10%記錄的年份，每篇按當年全集"
          "記錄數的倒數加權；區間為200次重抽樣的90%。新興條目置於其份額按邏輯斯蒂增長（近十年，"
          "不計最近兩年的專利）達到領先四分之一條目份額的年份，區間為80%"
          "。少於5篇或3個年份者無法判斷，"
          "置於首次出現的時期。相似度為共有記錄數 c/√((a+5)(b+5))；橋為最強路徑，每一步至少3篇記錄"
          "方為有支撐。"},
    Words{Word::Identity, "Identity", "标识", "識別"},
    Words{Word::Evidence, "evidence to", "证据截至", "證據截至"},
    Words{Word::Future, "projected", "推算", "推算"},
    Words{Word::Association, "association (2 records or more)", "关联（至少2篇记录）",
          "關聯（至少2篇記錄）"},
    Words{Word::BridgeLine, "best bridge, supported", "最佳桥，有支撑", "最佳橋，有支撐"},
    Words{Word::BridgeDashed, "best path, not supported", "最佳通路，证据不足",
          "最佳通路，證據不足"},
    Words{Word::YearMark, "year of take-off", "起飞年", "起飛年"},
    Words{Word::ProjectionMark, "year projected (80 % interval)", "推算年（80%区间）",
          "推算年（80%區間）"},
    Words{Word::CannotTell, "cannot tell (first year)", "无法判断（首次出现）",
          "無法判斷（首次出現）"},
    Words{Word::Emerging, "emerging", "新兴", "新興"},
    Words{Word::Growth, "growth", "成长", "成長"},
    Words{Word::Maturity, "maturity", "成熟", "成熟"},
    Words{Word::Decline, "decline", "衰退", "衰退"},
    Words{Word::MoreUnplaced, "more in too few records, or beyond this list",
          "个因记录过少或超出本表而未列出", "個因記錄過少或超出本表而未列出"},
    Words{Word::NothingProjected,
          "The evidence projects nothing into this period: room for the workshop",
          "现有证据未推算至此时期：留给研讨会填写", "現有證據未推算至此時期：留給研討會填寫"},
};

constexpr bool complete() {
    for (std::size_t i = 0; i < kWords.size(); ++i) {
        if (static_cast<std::size_t>(kWords[i].word) != i) return false;
    }
    return kWords.size() == static_cast<std::size_t>(Word::NothingProjected) + 1;
}
static_assert(complete(), "one row a word, in the order of Word");

}  // namespace

RoadmapLanguage parse_roadmap_language(std::string_view tag) {
    if (tag == "en") return RoadmapLanguage::English;
    if (tag == "zh-Hans") return RoadmapLanguage::Simplified;
    if (tag == "zh-Hant") return RoadmapLanguage::Traditional;
    if (tag == "bilingual") return RoadmapLanguage::Bilingual;
    throw Error(ErrorCode::InvalidArgument,
                "The language must be en, zh-Hans, zh-Hant or bilingual", std::string(tag));
}

std::string_view tag_of(RoadmapLanguage language) {
    if (language == RoadmapLanguage::Simplified) return "zh-Hans";
    return language == RoadmapLanguage::Traditional ? "zh-Hant" : "en";
}

std::string_view pick_label(const std::vector<ItemLabel>& labels, std::string_view tag) {
    const std::string_view wanted[] = {tag, tag.starts_with("zh") ? "zh-Hans" : tag,
                                       tag.starts_with("zh") ? "zh-Hant" : tag, "en"};
    for (const std::string_view language : wanted) {
        for (const ItemLabel& label : labels) {
            if (label.language == language) return label.text;
        }
    }
    return labels.empty() ? std::string_view{} : std::string_view(labels.front().text);
}

std::vector<DisplayLine> display_lines(const std::vector<ItemLabel>& labels,
                                       RoadmapLanguage language) {
    std::vector<DisplayLine> lines{
        {std::string(pick_label(labels, tag_of(language))), tag_of(language)}};
    if (language != RoadmapLanguage::Bilingual) return lines;
    const std::string_view second = pick_label(labels, "zh-Hans");
    if (second != lines.front().text) lines.push_back({std::string(second), "zh-Hans"});
    return lines;
}

std::string display_label(const std::vector<ItemLabel>& labels, RoadmapLanguage language) {
    std::string text;
    for (const DisplayLine& line : display_lines(labels, language)) {
        if (!text.empty()) text += " / ";
        text += line.text;
    }
    return text;
}

std::string word(Word word, RoadmapLanguage language) {
    const Words& row = kWords[static_cast<std::size_t>(word)];
    switch (language) {
        case RoadmapLanguage::English:
            return std::string(row.english);
        case RoadmapLanguage::Simplified:
            return std::string(row.simplified);
        case RoadmapLanguage::Traditional:
            return std::string(row.traditional);
        case RoadmapLanguage::Bilingual:
            break;
    }
    return std::string(row.english) + " / " + std::string(row.simplified);
}

Word stage_word(Stage stage) {
    switch (stage) {
        case Stage::CannotTell:
            return Word::CannotTell;
        case Stage::Emerging:
            return Word::Emerging;
        case Stage::Growth:
            return Word::Growth;
        case Stage::Maturity:
            return Word::Maturity;
        case Stage::Decline:
            return Word::Decline;
    }
    return Word::CannotTell;
}

}  // namespace litchi::graph
