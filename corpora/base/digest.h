#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace litchi {

// SHA-256 (FIPS 180-4) of everything given to update(). One thread at a time.
class Sha256 {
  public:
    Sha256();
    ~Sha256();
    Sha256(const Sha256&) = delete;
    Sha256& operator=(const Sha256&) = delete;

    Sha256& update(std::string_view bytes);
    // Adds the size as 8 little-endian bytes before the bytes, so that fields cannot run together.
    Sha256& update_field(std::string_view bytes);
    // 64 lower-case hexadecimal digits. Ends the computation: call once.
    std::string hex();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256_hex(std::string_view bytes);

}  // namespace litchi
