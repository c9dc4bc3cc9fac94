#pragma once

#include "corpora/record_reader.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace litchi::corpora {

// Problems of one reason: the words between quotation marks, which say what stood in the file, are
// left out of it.
struct ProblemGroup {
    std::string field;
    std::string why;
    std::uint64_t count = 0;
    std::vector<std::uint64_t> lines;  // the first five
};

// What the entries of an export hold, counted one by one in bounded memory: what has more names
// than anybody would read is summed up under "…".
class Inspection {
  public:
    static constexpr std::size_t kShownRecords = 3;
    static constexpr std::size_t kShownLines = 5;
    static constexpr std::size_t kMaxNames = 4096;
    static constexpr std::size_t kMaxGroups = 200;

    using Counts = std::map<std::string, std::uint64_t, std::less<>>;

    void add(const Entry& entry);

    std::uint64_t entries() const { return entries_; }
    std::uint64_t rejected() const { return rejected_; }
    std::uint64_t records() const { return entries_ - rejected_; }
    std::uint64_t problem_count() const { return problem_count_; }

    // Records that have a member, under its name in Litchi JSONL and in its order; none left out.
    std::vector<std::pair<std::string_view, std::uint64_t>> members() const;
    // Records that have a member of the source's own, under its name.
    const Counts& extra() const { return extra_; }
    const Counts& kinds() const { return kinds_; }
    // Records by main language; "" = not said.
    const Counts& languages() const { return languages_; }
    // Records with a text in a language, "title en", "abstract zh-Hans", "keywords en".
    const Counts& texts() const { return texts_; }
    // Of publication, or of filing for records without one; 0 = no record has a date.
    int first_year() const { return first_year_; }
    int last_year() const { return last_year_; }
    // The first records.
    const std::vector<Record>& first() const { return first_; }
    // By falling count, then in order of appearance.
    std::vector<ProblemGroup> problems() const;

  private:
    void add_record(const Record& record);
    void add_problem(const Problem& problem, std::uint64_t entry_line);

    std::uint64_t entries_ = 0;
    std::uint64_t rejected_ = 0;
    std::uint64_t problem_count_ = 0;
    std::vector<std::uint64_t> members_;
    Counts extra_;
    Counts kinds_;
    Counts languages_;
    Counts texts_;
    int first_year_ = 0;
    int last_year_ = 0;
    std::vector<Record> first_;
    std::vector<ProblemGroup> groups_;
    std::map<std::pair<std::string, std::string>, std::size_t> group_of_;  // field and reason
};

}  // namespace litchi::corpora
