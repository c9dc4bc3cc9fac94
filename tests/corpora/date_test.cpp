#include "corpora/base/date.h"

#include <gtest/gtest.h>

namespace litchi {
namespace {

struct Form {
    const char* text;
    const char* date;  // "" = none
};

class DateForms : public testing::TestWithParam<Form> {};

TEST_P(DateForms, IsRead) {
    const auto date = parse_date(GetParam().text);
    EXPECT_EQ(date ? to_string(*date) : "", GetParam().date) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    Exports, DateForms,
    testing::Values(Form{"2019", "2019"}, Form{" 2019 ", "2019"}, Form{"2019-05", "2019-05"},
                    Form{"2019-05-03", "2019-05-03"}, Form{"2019/05/03", "2019-05-03"},
                    Form{"2019/5/3", "2019-05-03"}, Form{"20190503", "2019-05-03"},
                    Form{"201905", "2019-05"}, Form{"2019.05.03", "2019-05-03"},
                    Form{"2019年5月3日", "2019-05-03"}, Form{"2019年5月", "2019-05"},
                    Form{"2019年", "2019"}, Form{"２０１９年", "2019"}, Form{"May 2019", "2019-05"},
                    Form{"3 May 2019", "2019-05-03"}, Form{"May 3, 2019", "2019-05-03"},
                    Form{"2019 Jan-Feb", "2019-01"}, Form{"2019 SEPT", "2019-09"},
                    Form{"2019/05//", "2019-05"}, Form{"2019///", "2019"},
                    Form{"10-14 Dec. 2018", "2018-12-10"}, Form{"30 May–2 June 2019", "2019-05-30"},
                    Form{"2021-01-15 16:54", "2021-01-15"},
                    Form{"2020-02-29T10:00:00Z", "2020-02-29"}));

INSTANTIATE_TEST_SUITE_P(NoDates, DateForms,
                         testing::Values(Form{"", ""}, Form{"in press", ""}, Form{"2019-13", ""},
                                         Form{"2019-02-29", ""}, Form{"2019-00-10", ""},
                                         Form{"0000", ""}, Form{"3000", ""}, Form{"99", ""},
                                         Form{"May", ""}, Form{"05/03/2019", ""},
                                         Form{"published 2019", ""}, Form{"2019 2020 2021", ""},
                                         Form{"20191332", ""}, Form{"\xff\xfe", ""},
                                         Form{"2019-05-03-07", ""}));

TEST(Date, ShorterFormSortsBeforeItsRefinements) {
    EXPECT_LT(*parse_date("2019"), *parse_date("2019-01"));
    EXPECT_LT(*parse_date("2019-01"), *parse_date("2019-01-01"));
    EXPECT_LT(*parse_date("2018-12-31"), *parse_date("2019"));
}

TEST(Date, EveryDayOfACenturyIsReadBack) {
    int days = 0;
    for (int year = 1950; year < 2050; ++year)
        for (int month = 1; month <= 12; ++month)
            for (int day = 1; day <= 31; ++day) {
                const PartialDate date{static_cast<std::int16_t>(year),
                                       static_cast<std::uint8_t>(month),
                                       static_cast<std::uint8_t>(day)};
                const auto read = parse_date(to_string(date));
                if (!read) continue;
                EXPECT_EQ(*read, date);
                ++days;
            }
    EXPECT_EQ(days, 36525);  // 100 years with 25 leap days
}

}  // namespace
}  // namespace litchi
