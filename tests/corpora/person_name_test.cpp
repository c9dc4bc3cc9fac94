#include "corpora/person_name.h"

#include <gtest/gtest.h>

namespace litchi::corpora {
namespace {

std::string key(const char* name) {
    return person_key(parse_person(name));
}

TEST(PersonName, FormsOfOnePersonHaveOneKey) {
    for (const char* name : {"Smith, John A.", "John A. Smith", "Smith J.A.", "Smith JA", "Smith J",
                             "SMITH, J.", "J. A. Smith", "Smith, John, Jr."})
        EXPECT_EQ(key(name), "smith j") << name;
    for (const char* name : {"Gürtler, Ricardo E.", "Ricardo E. Gurtler", "Gürtler R.E."})
        EXPECT_EQ(key(name), "gurtler r") << name;
    for (const char* name : {"de Haas, Yvette", "Yvette de Haas", "Haas, Yvette de"})
        EXPECT_EQ(key(name), "haas y") << name;
    for (const char* name : {"Marín-García, Pablo Jesús", "Pablo Jesús Marín-García"})
        EXPECT_EQ(key(name), "maringarcia p") << name;
}

TEST(PersonName, ChineseNamesAreTakenWhole) {
    EXPECT_EQ(key("王飞跃"), "王飞跃");
    EXPECT_EQ(key("王飛躍"), "王飞跃");
    EXPECT_EQ(key("王, 飞跃"), "王飞跃");
    EXPECT_EQ(key("Wang, Feiyue"), "wang f");
}

TEST(PersonName, DifferentPeopleHaveDifferentKeys) {
    EXPECT_NE(key("Smith, John"), key("Smith, Ann"));
    EXPECT_NE(key("Smith, John"), key("Smyth, John"));
}

TEST(PersonName, EmptyAndSingleNames) {
    EXPECT_EQ(person_key({}), "");
    EXPECT_EQ(key("Plato"), "plato");
    EXPECT_EQ(key("J.A."), "ja");
}

TEST(PersonName, ParsingTakesApartOnlyWhatACommaParts) {
    const Person smith = parse_person(" Smith ,  John A. ");
    EXPECT_EQ(smith.family, "Smith");
    EXPECT_EQ(smith.given, "John A.");
    EXPECT_TRUE(smith.literal.empty());
    EXPECT_EQ(parse_person("John A. Smith").literal, "John A. Smith");
    EXPECT_EQ(parse_person("Orchard Institute,").literal, "Orchard Institute");
}

TEST(PersonName, FirstAuthorElseFirstInventor) {
    Record record;
    EXPECT_EQ(first_author_key(record), "");
    record.patent.inventors = {parse_person("Peel, Ada")};
    EXPECT_EQ(first_author_key(record), "peel a");
    record.authors = {parse_person("Reed, Bo"), parse_person("Moss, C.")};
    EXPECT_EQ(first_author_key(record), "reed b");
}

}  // namespace
}  // namespace litchi::corpora
