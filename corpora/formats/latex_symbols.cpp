#include "corpora/formats/latex_symbols.h"

#include "corpora/base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace litchi::corpora {
namespace {

using Row = std::pair<std::string_view, std::string_view>;

template <std::size_t kSize>
std::string_view look_up(const std::array<Row, kSize>& rows, std::string_view key) {
    const auto row = std::lower_bound(rows.begin(), rows.end(), key,
                                      [](const Row& a, std::string_view b) { return a.first < b; });
    return row != rows.end() && row->first == key ? row->second : std::string_view();
}

constexpr std::array<Row, 109> kSymbols = {{
    {"#", "#"},
    {"$", "$"},
    {"%", "%"},
    {"&", "&"},
    {",", " "},
    {"-", ""},
    {"/", ""},
    {"AA", "Å"},
    {"AE", "Æ"},
    {"DH", "Ð"},
    {"DJ", "Đ"},
    {"Delta", "Δ"},
    {"Gamma", "Γ"},
    {"L", "Ł"},
    {"Lambda", "Λ"},
    {"NG", "Ŋ"},
    {"O", "Ø"},
    {"OE", "Œ"},
    {"Omega", "Ω"},
    {"Phi", "Φ"},
    {"Pi", "Π"},
    {"Psi", "Ψ"},
    {"S", "§"},
    {"Sigma", "Σ"},
    {"TH", "Þ"},
    {"Theta", "Θ"},
    {"Xi", "Ξ"},
    {"_", "_"},
    {"aa", "å"},
    {"ae", "æ"},
    {"alpha", "α"},
    {"approx", "≈"},
    {"beta", "β"},
    {"bullet", "•"},
    {"cdot", "·"},
    {"chi", "χ"},
    {"circ", "°"},
    {"copyright", "©"},
    {"dag", "†"},
    {"degree", "°"},
    {"delta", "δ"},
    {"dh", "ð"},
    {"dj", "đ"},
    {"dots", "…"},
    {"ell", "ℓ"},
    {"epsilon", "ε"},
    {"eta", "η"},
    {"euro", "€"},
    {"gamma", "γ"},
    {"ge", "≥"},
    {"geq", "≥"},
    {"i", "ı"},
    {"infty", "∞"},
    {"iota", "ι"},
    {"j", "ȷ"},
    {"kappa", "κ"},
    {"l", "ł"},
    {"lambda", "λ"},
    {"ldots", "…"},
    {"le", "≤"},
    {"leq", "≤"},
    {"mu", "μ"},
    {"neq", "≠"},
    {"ng", "ŋ"},
    {"nu", "ν"},
    {"o", "ø"},
    {"oe", "œ"},
    {"omega", "ω"},
    {"phi", "φ"},
    {"pi", "π"},
    {"pm", "±"},
    {"pounds", "£"},
    {"psi", "ψ"},
    {"rho", "ρ"},
    {"rightarrow", "→"},
    {"sigma", "σ"},
    {"sim", "∼"},
    {"slash", "/"},
    {"ss", "ß"},
    {"tau", "τ"},
    {"textasciitilde", "~"},
    {"textbackslash", "\\"},
    {"textbar", "|"},
    {"textcopyright", "©"},
    {"textdegree", "°"},
    {"textellipsis", "…"},
    {"textemdash", "—"},
    {"textendash", "–"},
    {"texteuro", "€"},
    {"textgreater", ">"},
    {"textless", "<"},
    {"textmu", "µ"},
    {"textquotedblleft", "“"},
    {"textquotedblright", "”"},
    {"textquoteleft", "‘"},
    {"textquoteright", "’"},
    {"textquotesingle", "'"},
    {"textregistered", "®"},
    {"texttrademark", "™"},
    {"textunderscore", "_"},
    {"th", "þ"},
    {"theta", "θ"},
    {"times", "×"},
    {"upsilon", "υ"},
    {"varepsilon", "ε"},
    {"xi", "ξ"},
    {"zeta", "ζ"},
    {"{", "{"},
    {"}", "}"},
}};

constexpr std::array<std::string_view, 27> kStyles = {
    "bf",           "bfseries", "cite",   "em",      "emph",      "enquote", "ensuremath",
    "footnotesize", "hbox",     "it",     "itshape", "mathbf",    "mathit",  "mathrm",
    "mathsf",       "mbox",     "rm",     "sc",      "textbf",    "textit",  "textrm",
    "textsc",       "textsf",   "textsl", "texttt",  "underline", "url"};

// An accent, its combining mark, the letters that it goes on and their composed forms, one by one.
struct Accent {
    std::string_view command;
    std::string_view mark;
    std::string_view letters;
    std::string_view composed;
};

constexpr std::array<Accent, 14> kAccents = {{
    {"\"", "\u0308", "aeiouyAEIOUYhwxHWXt", "äëïöüÿÄËÏÖÜŸḧẅẍḦẄẌẗ"},
    {"'", "\u0301", "aeiouyAEIOUYcgklmnprszCGKLMNPRSZ", "áéíóúýÁÉÍÓÚÝćǵḱĺḿńṕŕśźĆǴḰĹḾŃṔŔŚŹ"},
    {".", "\u0307", "zgcenisZGCENIS", "żġċėṅi̇ṡŻĠĊĖṄİṠ"},
    {"=", "\u0304", "aeiouyAEIOUY", "āēīōūȳĀĒĪŌŪȲ"},
    {"H", "\u030B", "ouOU", "őűŐŰ"},
    {"^", "\u0302", "aeiouyAEIOUYcghjswzCGHJSWZ", "âêîôûŷÂÊÎÔÛŶĉĝĥĵŝŵẑĈĜĤĴŜŴẐ"},
    {"`", "\u0300", "aeiouAEIOUnN", "àèìòùÀÈÌÒÙǹǸ"},
    {"b", "\u0331", "bdklnrtzBDKLNRTZ", "ḇḏḵḻṉṟṯẕḆḎḴḺṈṞṮẔ"},
    {"c", "\u0327", "cstgklnrCSTGKLNReEhH", "çşţģķļņŗÇŞŢĢĶĻŅŖȩȨḩḨ"},
    {"d", "\u0323", "adehiklmnorstuvwyzADEHIKLMNORSTUVWYZ", "ạḍẹḥịḳḷṃṇọṛṣṭụṿẉỵẓẠḌẸḤỊḲḶṂṆỌṚṢṬỤṾẈỴẒ"},
    {"k", "\u0328", "aeiouAEIOU", "ąęįǫųĄĘĮǪŲ"},
    {"r", "\u030A", "auAU", "åůÅŮ"},
    {"u", "\u0306", "aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"},
    {"v", "\u030C", "cdeghjklnrstuzaioCDEGHKLNRSTUZAIO", "čďěǧȟǰǩľňřšťǔžǎǐǒČĎĚǦȞǨĽŇŘŠŤǓŽǍǏǑ"},
}};
constexpr Accent kTilde = {"~", "\u0303", "anoiuyevANOIUYEV", "ãñõĩũỹẽṽÃÑÕĨŨỸẼṼ"};

const Accent* accent_named(std::string_view command) {
    if (command == kTilde.command) return &kTilde;
    const auto row = std::find_if(kAccents.begin(), kAccents.end(),
                                  [&](const Accent& accent) { return accent.command == command; });
    return row == kAccents.end() ? nullptr : &*row;
}

bool continues(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0) == 0x80;
}

// The nth character of UTF-8 text; combining marks belong to the character before them.
std::string_view nth_character(std::string_view text, std::size_t n) {
    const auto size = [](std::string_view rest) {
        std::size_t end = 1;
        while (end < rest.size() && continues(rest[end])) ++end;
        while (rest.substr(end).starts_with("\xCC") || rest.substr(end).starts_with("\xCD")) {
            ++end;
            while (end < rest.size() && continues(rest[end])) ++end;
        }
        return end;
    };
    for (; n > 0 && !text.empty(); --n) text.remove_prefix(size(text));
    return text.empty() ? text : text.substr(0, size(text));
}

constexpr std::string_view kDigits = "0123456789+-=()n";
constexpr std::string_view kLowered = "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ";
constexpr std::string_view kRaised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ";

std::string_view shifted(char character, std::string_view forms) {
    const std::size_t at = kDigits.find(character);
    return at == std::string_view::npos ? std::string_view() : nth_character(forms, at);
}

}  // namespace

std::string_view latex_symbol(std::string_view command) {
    return look_up(kSymbols, command);
}

bool is_latex_accent(std::string_view command) {
    return accent_named(command) != nullptr;
}

std::string with_latex_accent(std::string_view command, std::string_view letter) {
    const Accent* accent = accent_named(command);
    if (!accent || letter.empty()) return {};
    std::string_view base = letter == "ı" ? "i" : letter == "ȷ" ? "j" : letter;
    const std::size_t at = base.size() == 1 ? accent->letters.find(base) : std::string_view::npos;
    if (at != std::string_view::npos) return std::string(nth_character(accent->composed, at));
    return std::string(base) += accent->mark;
}

bool is_latex_style(std::string_view command) {
    return std::binary_search(kStyles.begin(), kStyles.end(), command);
}

std::string_view lowered(char character) {
    return shifted(character, kLowered);
}

std::string_view raised(char character) {
    return shifted(character, kRaised);
}

}  // namespace litchi::corpora
