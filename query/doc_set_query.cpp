#include "query/doc_set_query.h"

#include <xapian.h>

#include <bit>
#include <utility>

namespace litchi::query {
namespace {

// The set as a posting list. It may name documents of other segments: it stands under AND with all
// documents of the segment at hand.
class DocSetSource : public Xapian::PostingSource {
  public:
    explicit DocSetSource(std::shared_ptr<const indexer::DocSet> documents)
        : documents_(std::move(documents)) {}

    PostingSource* clone() const override { return new DocSetSource(documents_); }
    void init(const Xapian::Database& database) override {
        at_ = 0;
        last_ = database.get_lastdocid();
        size_ = database.get_doccount();
    }
    Xapian::doccount get_termfreq_min() const override { return 0; }
    Xapian::doccount get_termfreq_est() const override { return size_ / 2; }
    Xapian::doccount get_termfreq_max() const override { return size_; }
    void next(double) override { move_to(std::uint64_t{at_} + 1); }
    void skip_to(Xapian::docid to, double) override {
        if (to > at_) move_to(to);
    }
    bool at_end() const override { return at_ > last_; }
    Xapian::docid get_docid() const override { return at_; }
    std::string get_description() const override { return "DocSetSource()"; }

  private:
    void move_to(std::uint64_t from) {
        const std::vector<std::uint64_t>& words = documents_->words();
        for (std::size_t word = from >> 6; word < words.size(); ++word) {
            const std::uint64_t mask =
                word == from >> 6 ? ~std::uint64_t{0} << (from & 63) : ~std::uint64_t{0};
            if (const std::uint64_t left = words[word] & mask; left != 0) {
                at_ = static_cast<Xapian::docid>(word * 64 + std::countr_zero(left));
                return;
            }
        }
        at_ = last_ + 1;
    }

    std::shared_ptr<const indexer::DocSet> documents_;
    Xapian::docid at_ = 0;
    Xapian::docid last_ = 0;
    Xapian::doccount size_ = 0;
};

}  // namespace

Xapian::Query doc_set_query(std::shared_ptr<const indexer::DocSet> documents) {
    auto source = std::make_unique<DocSetSource>(std::move(documents));
    const Xapian::Query set(source.release()->release());
    return {Xapian::Query::OP_FILTER, Xapian::Query(std::string()), set};
}

}  // namespace litchi::query
