#include "corpora/base/text_file.h"

#include "corpora/base/limits.h"
#include "corpora/base/text.h"

#include <algorithm>

namespace litchi {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";
constexpr std::string_view kMark = "\xEF\xBB\xBF";  // inside a file: exports joined end to end

bool is_dropped_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

std::size_t line_end(std::string_view text) {
    const auto end =
        std::find_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; });
    return static_cast<std::size_t>(end - text.begin());
}

}  // namespace

TextFile::TextFile(const std::filesystem::path& path) : TextFile(open_file(path), path.string()) {}

TextFile::TextFile(std::string bytes, std::string name)
    : TextFile(bytes_in_memory(std::move(bytes)), std::move(name)) {}

TextFile::TextFile(std::unique_ptr<ByteSource> source, std::string name)
    : name_(std::move(name)), source_(std::move(source)), detected_(detect_encoding(*source_)) {
    decoder_ = std::make_unique<Decoder>(detected_.encoding);
}

TextFile::~TextFile() = default;

void TextFile::refill() {
    buffer_.clear();
    at_ = 0;
    while (buffer_.empty() && !ended_) {
        chunk_.resize(limits::kChunkBytes);
        const std::size_t size = source_->read(chunk_);
        const std::size_t skip = bytes_ == 0 ? std::min(detected_.mark_bytes, size) : 0;
        bytes_ += size;
        ended_ = size == 0;
        decoder_->decode(std::string_view(chunk_).substr(skip, size - skip), ended_, buffer_);
    }
}

std::string_view TextFile::window() {
    if (at_ == buffer_.size()) refill();
    return std::string_view(buffer_).substr(at_);
}

void TextFile::advance(std::size_t count) {
    for (const char c : std::string_view(buffer_).substr(at_, count)) {
        line_ += c == '\r' || (c == '\n' && !after_cr_);
        after_cr_ = c == '\r';
    }
    at_ += count;
}

std::uint64_t TextFile::bytes_read() const {
    if (buffer_.empty() || detected_.encoding != Encoding::Utf8) return bytes_;
    return bytes_ - (buffer_.size() - at_);
}

std::string TextFile::head() {
    window();
    std::string text(buffer_, at_, limits::kHeadBytes);
    text.resize(whole_characters(text));
    return is_utf8(text) ? text : repair_utf8(text);
}

void TextFile::take(std::string_view piece, Line& line) {
    if (line.too_long) return;
    line.too_long = line.text.size() + piece.size() > limits::kMaxLineBytes;
    if (line.too_long)
        line.text = std::string();
    else
        line.text += piece;
}

void TextFile::finish(Line& line) const {
    if (line.text.starts_with(kMark)) line.text.erase(0, kMark.size());
    const bool controls = std::any_of(line.text.begin(), line.text.end(), is_dropped_control);
    const bool well_formed = detected_.encoding != Encoding::Utf8 || is_utf8(line.text);
    const bool replaced = detected_.encoding != Encoding::Utf8 && decoder_->ill_formed() > 0 &&
                          line.text.find(kReplacement) != std::string::npos;
    line.damaged = controls || !well_formed || replaced;
    if (controls || !well_formed) line.text = repair_utf8(line.text);
}

bool TextFile::next_line(Line& line) {
    line.text.clear();
    line.damaged = line.too_long = false;
    std::string_view ahead = window();
    if (after_cr_ && ahead.starts_with('\n')) {
        advance(1);
        ahead = window();
    }
    line.number = line_;
    if (ahead.empty()) return false;
    for (; !ahead.empty(); ahead = window()) {
        const std::size_t end = line_end(ahead);
        take(ahead.substr(0, end), line);
        if (end < ahead.size()) {
            at_ += end;
            after_cr_ = false;
            advance(1);
            break;
        }
        at_ = buffer_.size();
        after_cr_ = false;
    }
    finish(line);
    return true;
}

}  // namespace litchi
