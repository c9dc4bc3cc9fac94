#include "corpora/base/digest.h"

#include "corpora/base/error.h"

#include <array>
#include <openssl/evp.h>

namespace litchi {

struct Sha256::State {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(),
                                                                    &EVP_MD_CTX_free};
};

namespace {

void require(bool done) {
    if (!done) throw Error(ErrorCode::Internal, "SHA-256 is not available.");
}

}  // namespace

Sha256::Sha256() : state_(std::make_unique<State>()) {
    require(state_->context != nullptr);
    require(EVP_DigestInit_ex(state_->context.get(), EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() = default;

Sha256& Sha256::update(std::string_view bytes) {
    require(EVP_DigestUpdate(state_->context.get(), bytes.data(), bytes.size()) == 1);
    return *this;
}

Sha256& Sha256::update_field(std::string_view bytes) {
    std::array<char, 8> size{};
    for (std::size_t i = 0; i < size.size(); ++i)
        size[i] = static_cast<char>((static_cast<std::uint64_t>(bytes.size()) >> (8 * i)) & 0xFF);
    return update({size.data(), size.size()}).update(bytes);
}

std::string Sha256::hex() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int size = 0;
    require(EVP_DigestFinal_ex(state_->context.get(), digest.data(), &size) == 1);
    static constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(std::size_t{2} * size);
    for (unsigned int i = 0; i < size; ++i) {
        text += kDigits[digest[i] >> 4];
        text += kDigits[digest[i] & 0xF];
    }
    return text;
}

std::string sha256_hex(std::string_view bytes) {
    return Sha256().update(bytes).hex();
}

}  // namespace litchi
