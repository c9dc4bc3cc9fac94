#include "corpora/formats/jsonl.h"

#include "corpora/base/error.h"
#include "corpora/formats/json_reader.h"
#include "corpora/record_identity.h"
#include "corpora/record_json.h"

#include <array>

namespace litchi::corpora {
namespace {

bool is_blank(std::string_view text) {
    return text.find_first_not_of(" \t\v\f") == std::string_view::npos;
}

class JsonlReader : public RecordReader {
  public:
    explicit JsonlReader(std::unique_ptr<TextFile> file) : file_(std::move(file)) {}

    std::optional<Entry> next() override {
        while (file_->next_line(line_))
            if (line_.too_long || !is_blank(line_.text)) return read_line();
        return std::nullopt;
    }

    std::uint64_t bytes_read() const override { return file_->bytes_read(); }

  private:
    Entry read_line() {
        Entry entry;
        entry.line = line_.number;
        if (line_.too_long) {
            entry.problems.push_back({line_.number, {}, "The line is longer than 16 MiB."});
            return entry;
        }
        if (line_.damaged) entry.problems.push_back({line_.number, {}, std::string(kDamagedText)});
        try {
            entry.record = parse_record_json(line_.text, entry.problems);
            judge(entry);
        } catch (const Error& error) {
            entry.problems.push_back({line_.number, {}, error.what()});
        }
        for (Problem& problem : entry.problems) problem.line = line_.number;
        return entry;
    }

    std::unique_ptr<TextFile> file_;
    Line line_;
};

}  // namespace

int jsonl_confidence(std::string_view head) {
    static constexpr std::array<std::string_view, 6> kWords = {"abstract", "claims",  "keywords",
                                                               "subjects", "summary", "title"};
    static constexpr std::array<std::string_view, 4> kMembers = {"id", "kind", "title", "abstract"};
    const std::size_t start = head.find_first_not_of(" \t\r\n");
    if (start == std::string_view::npos || head[start] != '{') return 0;
    // A record is one line; an object spread over lines is somebody else's.
    const std::size_t next = head.find_first_not_of(" \t\r", start + 1);
    if (next != std::string_view::npos && head[next] == '\n') return 0;
    const std::vector<JsonMember> members = first_members(head, {});
    if (count_members(members, kWords) == 0) return 0;
    return static_cast<int>(40 + 15 * count_members(members, kMembers));
}

std::unique_ptr<RecordReader> open_jsonl(std::unique_ptr<TextFile> file) {
    return std::make_unique<JsonlReader>(std::move(file));
}

}  // namespace litchi::corpora
