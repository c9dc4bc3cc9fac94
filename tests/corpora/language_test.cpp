#include "corpora/language.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

TEST(LanguageTag, OfNamesAndCodes) {
    for (const auto& [name, tag] :
         std::vector<std::pair<const char*, const char*>>{{"English", "en"},
                                                          {"eng", "en"},
                                                          {"Chinese", "zh"},
                                                          {"chi", "zh"},
                                                          {"中文", "zh"},
                                                          {"Français", "fr"},
                                                          {"ger", "de"},
                                                          {"Portuguese", "pt"},
                                                          {"en", "en"},
                                                          {"zh-hans", "zh-Hans"},
                                                          {"ZH-hant-tw", "zh-Hant-TW"},
                                                          {"pt-br", "pt-BR"}})
        EXPECT_EQ(language_tag(name), tag) << name;
    for (const char* name : {"", "Multilingual", "english and more", "e", "en-", "en--us", "1a"})
        EXPECT_EQ(language_tag(name), "") << name;
}

TEST(LanguageTag, IsAFixedPoint) {
    for (const char* name : {"English", "zh-hant-tw", "norwegian", "und", "fil"})
        EXPECT_EQ(language_tag(language_tag(name)), language_tag(name)) << name;
}

TEST(LanguageOfText, ScriptDecidesAndMainLanguageRefines) {
    EXPECT_EQ(language_of_text("L'énergie du port", "fr"), "fr");
    EXPECT_EQ(language_of_text("Energy of ports", ""), "en");
    EXPECT_EQ(language_of_text("Energy of ports", "zh"), "en");
    EXPECT_EQ(language_of_text("港口能源", "en"), "zh-Hans");
    EXPECT_EQ(language_of_text("港口能源", "zh-Hant"), "zh-Hant");
    EXPECT_EQ(language_of_text("港口能源", "zh"), "zh-Hans");
    EXPECT_EQ(language_of_text("2050", "de"), "de");
    EXPECT_EQ(language_of_text("2050", ""), "und");
}

}  // namespace
}  // namespace litchi::corpora
