#include "corpora/base/digest.h"
#include "corpora/base/error.h"
#include "corpora/base/json_text.h"

#include <gtest/gtest.h>

#include <set>

namespace litchi {
namespace {

// FIPS 180-4, examples.
TEST(Digest, KnownAnswers) {
    EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256_hex("abc"),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
              "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST(Digest, PiecesAddUpAndFieldsDoNotRunTogether) {
    EXPECT_EQ(Sha256().update("a").update("bc").hex(), sha256_hex("abc"));
    EXPECT_NE(Sha256().update_field("a").update_field("bc").hex(),
              Sha256().update_field("ab").update_field("c").hex());
    EXPECT_EQ(Sha256().update_field("a").hex(),
              sha256_hex(std::string_view("\x01\0\0\0\0\0\0\0a", 9)));
}

TEST(ErrorTable, EveryRowIsUsable) {
    std::set<std::string_view> names;
    for (int i = 0; i <= static_cast<int>(ErrorCode::StorageFailure); ++i) {
        const ErrorRow& row = error_row(static_cast<ErrorCode>(i));
        EXPECT_EQ(row.code, static_cast<ErrorCode>(i));
        EXPECT_TRUE(names.insert(row.name).second) << row.name;
        EXPECT_EQ(row.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), std::string::npos);
        EXPECT_GE(row.http_status, 400);
        EXPECT_LT(row.http_status, 600);
        EXPECT_TRUE(row.exit_status == 1 || row.exit_status == 2);
        EXPECT_TRUE(row.help.ends_with('.'));
    }
}

TEST(JsonText, EscapesWhatMustBeEscaped) {
    EXPECT_EQ(json_string("a\"b\\c\n\t\r\x01é碳"), "\"a\\\"b\\\\c\\n\\t\\r\\u0001é碳\"");
}

}  // namespace
}  // namespace litchi
