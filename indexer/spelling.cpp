#include "indexer/spelling.h"

#include <algorithm>
#include <array>

namespace litchi::indexer {
namespace {

struct Pair {
    std::string_view british;
    std::string_view american;
};

// Beginnings of words, whatever follows.
constexpr std::array kBeginnings = {
    Pair{"aeroplan", "airplan"},   Pair{"aluminium", "aluminum"}, Pair{"anaem", "anem"},
    Pair{"analogue", "analog"},    Pair{"armour", "armor"},       Pair{"behaviour", "behavior"},
    Pair{"calibre", "caliber"},    Pair{"catalogue", "catalog"},  Pair{"centred", "centered"},
    Pair{"centring", "centering"}, Pair{"colour", "color"},       Pair{"defence", "defense"},
    Pair{"desulph", "desulf"},     Pair{"dialogue", "dialog"},    Pair{"draught", "draft"},
    Pair{"endeavour", "endeavor"}, Pair{"favour", "favor"},       Pair{"fertilis", "fertiliz"},
    Pair{"fibre", "fiber"},        Pair{"flavour", "flavor"},     Pair{"fulfilment", "fulfillment"},
    Pair{"haemo", "hemo"},         Pair{"harbour", "harbor"},     Pair{"honour", "honor"},
    Pair{"humour", "humor"},       Pair{"labour", "labor"},       Pair{"lustre", "luster"},
    Pair{"manoeuvr", "maneuver"},  Pair{"mould", "mold"},         Pair{"neighbour", "neighbor"},
    Pair{"odour", "odor"},         Pair{"oestrogen", "estrogen"}, Pair{"offence", "offense"},
    Pair{"orthopaed", "orthoped"}, Pair{"paediatr", "pediatr"},   Pair{"palaeo", "paleo"},
    Pair{"plough", "plow"},        Pair{"rumour", "rumor"},       Pair{"sceptic", "skeptic"},
    Pair{"skilful", "skillful"},   Pair{"sulph", "sulf"},         Pair{"tumour", "tumor"},
    Pair{"vapour", "vapor"},       Pair{"vigour", "vigor"},
};

// Whole words, with or without a plural s.
constexpr std::array kWords = {
    Pair{"centimetre", "centimeter"}, Pair{"centre", "center"},
    Pair{"cheque", "check"},          Pair{"grey", "gray"},
    Pair{"kilometre", "kilometer"},   Pair{"licence", "license"},
    Pair{"litre", "liter"},           Pair{"metre", "meter"},
    Pair{"micrometre", "micrometer"}, Pair{"millimetre", "millimeter"},
    Pair{"nanometre", "nanometer"},   Pair{"programme", "program"},
    Pair{"spectre", "specter"},       Pair{"storey", "story"},
    Pair{"theatre", "theater"},       Pair{"tyre", "tire"},
};

// Roots before -ise and -isation that are written so everywhere; matched at the end of what stands
// before the ending.
constexpr auto kAlwaysS = std::to_array<std::string_view>({
    "adv",     "advert", "appra", "ar",     "br",   "bru",      "chast", "circumc", "compr",
    "comprom", "conc",   "cru",   "dem",    "deno", "desp",     "dev",   "disgu",   "exc",
    "exerc",   "franch", "gu",    "improv", "inc",  "merchand", "no",    "parad",   "po",
    "pra",     "prem",   "prom",  "r",      "ra",   "rev",      "surpr", "telev",
});
// The same whatever stands before them: "semisupervised", "imprecise", "pairwise".
constexpr auto kAlwaysSEndings =
    std::to_array<std::string_view>({"enterpr", "expert", "prec", "superv", "w"});

// Endings of words in -l that double it in British spelling; what stands before: "mode", "labe".
constexpr std::array<std::string_view, 19> kDoubledL = {
    "cance", "channe", "counse", "dia",  "due",  "equa",  "fue",   "funne", "initia", "jewe",
    "labe",  "leve",   "marve",  "mode", "pane", "signa", "trave", "tunne", "tota",
};

constexpr std::array<std::string_view, 8> kIseEndings = {"isations", "isation", "ising", "ised",
                                                         "isers",    "iser",    "ises",  "ise"};
constexpr std::array<std::string_view, 6> kLlEndings = {"ling", "led",   "lers",
                                                        "ler",  "lings", "lable"};

template <typename List>
bool contains(const List& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
}

// "organis" + "ation": the s of the ending becomes z.
bool with_z(std::string& word) {
    for (const std::string_view ending : kIseEndings) {
        if (!word.ends_with(ending)) continue;
        const std::string_view root = std::string_view(word).substr(0, word.size() - ending.size());
        const bool short_root = root.size() < 3;
        const bool as_it_is =
            short_root || contains(kAlwaysS, root) ||
            std::any_of(kAlwaysSEndings.begin(), kAlwaysSEndings.end(),
                        [&](std::string_view end) { return root.ends_with(end); });
        if (!as_it_is) word[root.size() + 1] = 'z';
        return !as_it_is;
    }
    return false;
}

// "catalyse", "analysing": the s behind y becomes z; nouns in -ysis stay.
bool with_yz(std::string& word) {
    for (const std::string_view ending : {"lyse", "lysed", "lyser", "lysers", "lysing"}) {
        if (!word.ends_with(ending)) continue;
        word[word.size() - ending.size() + 2] = 'z';
        return true;
    }
    return false;
}

bool with_one_l(std::string& word) {
    for (const std::string_view ending : kLlEndings) {
        if (!word.ends_with(ending)) continue;
        const std::size_t stem = word.size() - ending.size();
        if (stem < 2 || word[stem - 1] != 'l') continue;
        if (!contains(kDoubledL, std::string_view(word).substr(0, stem - 1))) continue;
        word.erase(stem - 1, 1);
        return true;
    }
    return false;
}

void with_american_root(std::string& word) {
    const std::string_view bare =
        std::string_view(word).substr(0, word.size() - word.ends_with('s'));
    for (const Pair& pair : kWords) {
        if (bare != pair.british) continue;
        word.replace(0, pair.british.size(), pair.american);
        return;
    }
    for (const Pair& pair : kBeginnings) {
        if (!word.starts_with(pair.british)) continue;
        word.replace(0, pair.british.size(), pair.american);
        return;
    }
}

}  // namespace

std::string american(std::string_view word) {
    std::string spelled(word);
    if (word.size() < 4) return spelled;
    const bool letters =
        std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (!letters) return spelled;
    with_american_root(spelled);
    if (!with_z(spelled) && !with_yz(spelled)) with_one_l(spelled);
    return spelled;
}

}  // namespace litchi::indexer
