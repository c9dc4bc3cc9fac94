#include "corpora/base/error.h"
#include "corpora/base/expansion.h"
#include "corpora/base/limits.h"

#include <array>
#include <utility>
#include <zlib.h>

namespace litchi {
namespace {

constexpr int kGzipWindow = 15 + 16;  // the largest window, with a gzip header

class GzipSource : public ByteSource {
  public:
    GzipSource(std::unique_ptr<ByteSource> packed, std::string name)
        : packed_(std::move(packed)), name_(std::move(name)) {
        if (inflateInit2(&stream_, kGzipWindow) != Z_OK)
            throw Error(ErrorCode::Internal, "zlib cannot start.");
    }
    ~GzipSource() override { inflateEnd(&stream_); }
    GzipSource(const GzipSource&) = delete;
    GzipSource& operator=(const GzipSource&) = delete;

    std::size_t read(std::span<char> into) override {
        stream_.next_out = reinterpret_cast<Bytef*>(into.data());
        stream_.avail_out = static_cast<uInt>(into.size());
        while (stream_.avail_out > 0 && state_ == State::Reading) step();
        const std::size_t size = into.size() - stream_.avail_out;
        unpacked_ += size;
        check_expansion(packed_bytes_, unpacked_, name_);
        if (size == 0 && state_ == State::Damaged)
            throw Error(ErrorCode::UnreadableFile,
                        name_ + " is damaged or cut short; what is before was read.", name_);
        return size;
    }

    void rewind() override {
        packed_->rewind();
        inflateReset(&stream_);
        stream_.avail_in = 0;
        packed_bytes_ = unpacked_ = 0;
        state_ = State::Reading;
        between_ = false;
    }

  private:
    enum class State : std::uint8_t { Reading, Ended, Damaged };

    void step() {
        if (stream_.avail_in == 0 && !refill()) {
            state_ = between_ ? State::Ended : State::Damaged;
            return;
        }
        if (between_ && *stream_.next_in == 0) {  // tapes and some tools fill up with zeros
            state_ = State::Ended;
            return;
        }
        between_ = false;
        const int result = inflate(&stream_, Z_NO_FLUSH);
        if (result == Z_STREAM_END) {
            inflateReset(&stream_);
            between_ = true;
        } else if (result != Z_OK) {
            state_ = State::Damaged;
        }
    }

    bool refill() {
        const std::size_t size = packed_->read(buffer_);
        packed_bytes_ += size;
        stream_.next_in = reinterpret_cast<Bytef*>(buffer_.data());
        stream_.avail_in = static_cast<uInt>(size);
        return size > 0;
    }

    std::unique_ptr<ByteSource> packed_;
    std::string name_;
    z_stream stream_{};
    std::array<char, 64 * 1024> buffer_{};
    std::uint64_t packed_bytes_ = 0;
    std::uint64_t unpacked_ = 0;
    State state_ = State::Reading;
    bool between_ = false;  // a member has ended, the next has not begun
};

}  // namespace

std::unique_ptr<ByteSource> gunzip(std::unique_ptr<ByteSource> packed, std::string name) {
    return std::make_unique<GzipSource>(std::move(packed), std::move(name));
}

}  // namespace litchi
