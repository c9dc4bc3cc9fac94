#include "indexer/thesaurus_variants.h"

#include "corpora/base/text.h"
#include "indexer/utf8.h"

#include <algorithm>
#include <array>

namespace litchi::indexer {
namespace {

struct Pair {
    std::string_view from;
    std::string_view to;
};

// Sorted by `from`.
constexpr std::array kPlurals = {
    Pair{"algae", "alga"},
    Pair{"antennae", "antenna"},
    Pair{"appendices", "appendix"},
    Pair{"automata", "automaton"},
    Pair{"bacteria", "bacterium"},
    Pair{"calves", "calf"},
    Pair{"children", "child"},
    Pair{"criteria", "criterion"},
    Pair{"feet", "foot"},
    Pair{"fishermen", "fisherman"},
    Pair{"foci", "focus"},
    Pair{"formulae", "formula"},
    Pair{"fungi", "fungus"},
    Pair{"genera", "genus"},
    Pair{"halves", "half"},
    Pair{"hooves", "hoof"},
    Pair{"indices", "index"},
    Pair{"knives", "knife"},
    Pair{"larvae", "larva"},
    Pair{"leaves", "leaf"},
    Pair{"loci", "locus"},
    Pair{"macroalgae", "macroalga"},
    Pair{"matrices", "matrix"},
    Pair{"mice", "mouse"},
    Pair{"microalgae", "microalga"},
    Pair{"mitochondria", "mitochondrion"},
    Pair{"nuclei", "nucleus"},
    Pair{"phenomena", "phenomenon"},
    Pair{"quanta", "quantum"},
    Pair{"radii", "radius"},
    Pair{"shelves", "shelf"},
    Pair{"spectra", "spectrum"},
    Pair{"stimuli", "stimulus"},
    Pair{"strata", "stratum"},
    Pair{"taxa", "taxon"},
    Pair{"teeth", "tooth"},
    Pair{"vertebrae", "vertebra"},
    Pair{"vertices", "vertex"},
    Pair{"vortices", "vortex"},
    Pair{"wolves", "wolf"},
    Pair{"women", "woman"},
};

// Inside a word, the first that fits at a place.
constexpr std::array kInside = {
    Pair{"isation", "ization"},   Pair{"iour", "ior"},        Pair{"bour", "bor"},
    Pair{"vour", "vor"},          Pair{"lour", "lor"},        Pair{"mour", "mor"},
    Pair{"odour", "odor"},        Pair{"haem", "hem"},        Pair{"aemi", "emi"},
    Pair{"anaes", "anes"},        Pair{"paed", "ped"},        Pair{"oestr", "estr"},
    Pair{"oedem", "edem"},        Pair{"faec", "fec"},        Pair{"foet", "fet"},
    Pair{"rrhoea", "rrhea"},      Pair{"palaeo", "paleo"},    Pair{"archaeo", "archeo"},
    Pair{"manoeuv", "maneuv"},    Pair{"sulph", "sulf"},      Pair{"aluminium", "aluminum"},
    Pair{"plough", "plow"},       Pair{"mould", "mold"},      Pair{"ageing", "aging"},
    Pair{"artefact", "artifact"}, Pair{"sceptic", "skeptic"}, Pair{"defence", "defense"},
    Pair{"licence", "license"},   Pair{"offence", "offense"},
};
constexpr std::array kWholeWords = {
    Pair{"grey", "gray"},    Pair{"programme", "program"}, Pair{"tyre", "tire"},
    Pair{"storey", "story"}, Pair{"fulfil", "fulfill"},
};
constexpr std::array kEndings = {
    Pair{"ise", "ize"}, Pair{"ised", "ized"}, Pair{"iser", "izer"}, Pair{"ising", "izing"},
    Pair{"yse", "yze"}, Pair{"ysed", "yzed"}, Pair{"yser", "yzer"}, Pair{"ysing", "yzing"},
    Pair{"tre", "ter"}, Pair{"bre", "ber"},   Pair{"ogue", "og"},
};
// Behind the doubled l of "modelling".
constexpr std::array<std::string_view, 4> kAfterDoubleL = {"ing", "ed", "er", "or"};

// Characters that mainland text writes otherwise but that fold per code point leaves alone, and
// technical words that Taiwan and the mainland have different words for; both folded. The first
// that fits at a place.
constexpr std::array kMainland = {
    Pair{"人工智慧", "人工智能"},
    Pair{"资讯", "信息"},
    Pair{"软体", "软件"},
    Pair{"硬体", "硬件"},
    Pair{"韧体", "固件"},
    Pair{"网路", "网络"},
    Pair{"数位", "数字"},
    Pair{"程式", "程序"},
    Pair{"记忆体", "内存"},
    Pair{"品质", "质量"},
    Pair{"奈米", "纳米"},
    Pair{"雷射", "激光"},
    Pair{"伺服器", "服务器"},
    Pair{"感测器", "传感器"},
    Pair{"感测", "传感"},
    Pair{"最佳化", "优化"},
    Pair{"巨量资料", "大数据"},
    Pair{"资料库", "数据库"},
    Pair{"资料探勘", "数据挖掘"},
    Pair{"演算法", "算法"},
    Pair{"云端", "云"},
    Pair{"影像", "图像"},
    Pair{"永续", "可持续"},
    Pair{"行动装置", "移动设备"},
    Pair{"使用者", "用户"},
    Pair{"回圈", "循环"},
    Pair{"物件", "对象"},
    Pair{"视讯", "视频"},
    Pair{"著", "着"},
    Pair{"迴", "回"},
    Pair{"佔", "占"},
    Pair{"矽", "硅"},
    Pair{"汙", "污"},
    Pair{"臺", "台"},
    Pair{"週", "周"},
    Pair{"彙", "汇"},
    Pair{"徵", "征"},
};

template <std::size_t N>
void replace_all(std::string& text, const std::array<Pair, N>& pairs) {
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = std::string_view(text).substr(at);
        const auto pair = std::ranges::find_if(
            pairs, [&](const Pair& each) { return rest.starts_with(each.from); });
        if (pair == pairs.end()) {
            ++at;
            continue;
        }
        text.replace(at, pair->from.size(), pair->to);
        at += pair->to.size();
    }
}

std::string american_word(std::string word) {
    if (word.size() < 4) return word;
    for (const Pair& pair : kWholeWords)
        if (word == pair.from) return std::string(pair.to);
    replace_all(word, kInside);
    for (const Pair& pair : kEndings)
        if (word.size() > pair.from.size() + 1 && word.ends_with(pair.from))
            return word.replace(word.size() - pair.from.size(), std::string::npos, pair.to);
    for (const std::string_view ending : kAfterDoubleL) {
        if (!word.ends_with(ending) || word.size() < ending.size() + 6) continue;
        const std::size_t l = word.size() - ending.size() - 2;
        if (word.compare(l, 2, "ll") == 0) return word.erase(l, 1);
    }
    return word;
}

std::string singular_word(std::string word) {
    const auto pair = std::ranges::lower_bound(kPlurals, word, {}, &Pair::from);
    return pair != kPlurals.end() && pair->from == word ? std::string(pair->to) : word;
}

template <typename Change>
std::string word_by_word(std::string_view key, Change change) {
    std::string result;
    for (std::size_t begin = 0; begin <= key.size();) {
        const std::size_t end = std::min(key.find(' ', begin), key.size());
        if (begin > 0) result += ' ';
        result += change(std::string(key.substr(begin, end - begin)));
        begin = end + 1;
    }
    return result;
}

}  // namespace

std::string plain_form(std::string_view key) {
    return is_ascii(key) ? std::string(key) : without_marks(key);
}

std::string singular_form(std::string_view key) {
    return word_by_word(key, singular_word);
}

std::string american_form(std::string_view key) {
    return word_by_word(key, american_word);
}

std::string joined_form(std::string_view key) {
    constexpr std::size_t kLeastBytes = 5;
    std::string joined;
    for (std::size_t i = 0; i < key.size(); ++i) {
        if (key[i] != ' ') {
            joined += key[i];
        } else if (i > 0 && i + 1 < key.size() && is_ascii_digit(key[i - 1]) &&
                   is_ascii_digit(key[i + 1])) {
            return {};
        }
    }
    return joined.size() < kLeastBytes ? std::string() : joined;
}

std::string mainland_form(std::string_view key) {
    std::string text(key);
    if (!is_ascii(key)) replace_all(text, kMainland);
    return text;
}

}  // namespace litchi::indexer
