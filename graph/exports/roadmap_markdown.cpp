#include "graph/exports/roadmap_markdown.h"

#include "graph/exports/evidence_address.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <optional>
#include <string_view>

namespace litchi::graph {

namespace {

// Text that Markdown takes as it is, on one line, also inside a table.
std::string escape(std::string_view text) {
    std::string escaped;
    for (const char c : text) {
        if (std::string_view("\\`*_[]<>|#&").find(c) != std::string_view::npos) escaped += '\\';
        escaped += c == '\n' || c == '\r' ? ' ' : c;
    }
    return escaped;
}

template <typename YearInterval>
std::string interval(const std::optional<YearInterval>& years) {
    return years ? fmt::format("{} ({}–{})", years->year, years->low, years->high) : "–";
}

class MarkdownWriter {
  public:
    MarkdownWriter(const Roadmap& roadmap, const RoadmapDescription& description,
                   RoadmapLanguage language)
        : roadmap_(roadmap), description_(description), language_(language) {
        for (const RoadmapItem& card : roadmap.items) {
            names_[card.item.key] = label(card.item.labels);
        }
    }

    std::string run() {
        head();
        for (const RoadmapLane& lane : roadmap_.lanes) write_lane(lane);
        write_bridges();
        write_unplaced();
        line("## {}\n\n{}\n", say(Word::Methods), escape(say(Word::MethodsText)));
        line("{}: `{}`", say(Word::Identity), description_.identity);
        return std::move(out_);
    }

  private:
    template <typename... Arguments>
    void line(fmt::format_string<Arguments...> format, Arguments&&... arguments) {
        out_ += fmt::format(format, std::forward<Arguments>(arguments)...) + "\n";
    }
    std::string say(Word w) const { return word(w, language_); }
    std::string label(const std::vector<ItemLabel>& labels) const {
        return escape(display_label(labels, language_));
    }

    void head() {
        line("# {}\n", label(roadmap_.title));
        line("{}: {} · {}: {} {} · {} {} · {} {}\n", say(Word::Theme),
             roadmap_.theme.empty() ? say(Word::AllRecords) : escape(roadmap_.theme),
             say(Word::Collection), escape(description_.collection),
             fmt::format("({} {})", say(Word::Revision), description_.revision),
             roadmap_.document_count, say(Word::Records), roadmap_.items.size(), say(Word::Cards));
    }

    template <typename Row>
    std::string row_label(const std::vector<Row>& rows, const std::string& id) const {
        const auto found =
            std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
        return found == rows.end() ? escape(id) : label(found->labels);
    }

    std::string period_label(const std::string& id) const {
        for (const RoadmapPeriod& period : roadmap_.periods) {
            if (period.id != id) continue;
            const std::string text = label(period.labels);
            return period.future ? fmt::format("{} ({}–{})", text, period.from, period.to) : text;
        }
        return escape(id);
    }

    std::string linked(const std::string& text, const std::string& address) const {
        return address.empty() ? text : fmt::format("[{}](<{}>)", text, address);
    }

    void write_lane(const RoadmapLane& lane) {
        line("## {}\n", label(lane.labels));
        line("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |", say(Word::Layer),
             say(Word::Period), say(Word::Item), say(Word::Records), say(Word::Papers),
             say(Word::Patents), say(Word::First), say(Word::TakeOff), say(Word::Stage),
             say(Word::Projection));
        line("|---|---|---|---:|---:|---:|---:|---|---|---|");
        for (const RoadmapItem& card : roadmap_.items) {
            if (card.lane != lane.id) continue;
            line("| {} | {} | {} | {} | {} | {} | {} | {} | {} | {} |",
                 row_label(roadmap_.layers, card.layer), period_label(card.period),
                 linked(label(card.item.labels),
                        evidence_address(description_.evidence, card.item.key)),
                 card.records, card.papers, card.patents, card.first, interval(card.takeoff),
                 say(stage_word(card.stage)), interval(card.projection));
        }
        line("");
    }

    std::string name_of(const std::string& key) const {
        const auto found = names_.find(key);
        return found == names_.end() ? "`" + key + "`" : found->second;
    }

    std::string describe(const BridgePath& path) const {
        std::string text = name_of(path.items.front());
        for (std::size_t i = 0; i < path.step_records.size(); ++i) {
            text += fmt::format(
                " — {} — {}",
                linked(fmt::format("{} {}", path.step_records[i],
                                   say(path.step_records[i] == 1 ? Word::Record : Word::Records)),
                       evidence_address(description_.evidence, path.items[i], path.items[i + 1])),
                name_of(path.items[i + 1]));
        }
        return text;
    }

    void write_bridges() {
        line("## {}\n", say(Word::Bridges));
        for (const Bridge& bridge : roadmap_.bridges) {
            line("- **{} ↔ {}**: {}", row_label(roadmap_.lanes, bridge.from_lane),
                 row_label(roadmap_.lanes, bridge.to_lane),
                 bridge.paths.empty() ? say(Word::NoPath)
                 : bridge.supported   ? say(Word::Supported)
                                      : say(Word::UnsupportedNote));
            for (std::size_t i = 0; i < bridge.paths.size(); ++i) {
                line("  {}. {}", i + 1, describe(bridge.paths[i]));
            }
        }
        line("");
    }

    void write_unplaced() {
        line("## {}\n", say(Word::Unplaced));
        line("{} {}\n", roadmap_.unplaced_count, say(Word::UnplacedNote));
        if (roadmap_.unplaced.empty()) return;
        line("| {} | {} | {} |\n|---|---:|---|", say(Word::Item), say(Word::Records),
             say(Word::Why));
        for (const UnplacedItem& item : roadmap_.unplaced) {
            line("| {} | {} | {} |", label(item.item.labels), item.records, escape(item.why));
        }
        if (roadmap_.unplaced_count > roadmap_.unplaced.size()) {
            line("\n{} {}", roadmap_.unplaced_count - roadmap_.unplaced.size(),
                 say(Word::MoreUnplaced));
        }
        line("");
    }

    const Roadmap& roadmap_;
    const RoadmapDescription& description_;
    RoadmapLanguage language_;
    std::map<std::string, std::string> names_;
    std::string out_;
};

}  // namespace

std::string roadmap_markdown(const Roadmap& roadmap, const RoadmapDescription& description,
                             RoadmapLanguage language) {
    return MarkdownWriter(roadmap, description, language).run();
}

}  // namespace litchi::graph
