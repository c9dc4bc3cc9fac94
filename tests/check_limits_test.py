#!/usr/bin/python3
"""What check_limits.py takes for a function, in the shapes of this project's style."""

import unittest

import check_limits

CPP = r'''
#define BODY(x) { x; \
    }
namespace litchi::graph {
namespace {
const Row kRows[] = {{"a{", 1}, {"b", [](int x) { return x; }}};
const auto kDouble = [](int x) {
    return 2 * x;
};
enum class Kind : std::uint8_t { A, B };
}  // namespace

template <class T, class = std::enable_if_t<(sizeof(T) > 1)>>
T first(const std::vector<T>& values, T fallback = T{}) {
    if (values.empty()) return fallback;  // not a }
    return values[0];
}

class Network : public Base {
  public:
    explicit Network(int n)
        : n_{n}, links_(n) {
        grow();
    }
    Network& operator=(const Network&) {
        return *this;
    }
    bool operator<(const Network& other) const { return n_ < other.n_; }
    auto ends() const -> std::pair<int, int> {
        return {0, n_};
    }
    struct Row { int a = 0; };

  private:
    std::vector<int> values_{1, 2};
    int n_{};
};
Config config() { return {.text = "}"}; }
}  // namespace litchi::graph
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return 1'000;
}
TEST(Network, Grows) {
    EXPECT_EQ('{', R"({{)"[0]);
}
'''

TS = """
export async function load(url: string): Promise<void> {
  if (url) {
    go();
  }
}
const draw = (x: number) => {
  x += 1;
};
class View {
  private render(): void {
    this.x();
  }
}
"""


class Functions(unittest.TestCase):
    def heads(self, scanner, text):
        lines = text.split("\n")
        return [(lines[first - 1].strip(), n) for first, n in scanner(text)]

    def test_cpp(self):
        self.assertEqual(
            self.heads(check_limits.cpp_functions, CPP),
            [
                ("const auto kDouble = [](int x) {", 3),
                ("template <class T, class = std::enable_if_t<(sizeof(T) > 1)>>", 5),
                ("explicit Network(int n)", 4),
                ("Network& operator=(const Network&) {", 3),
                ("bool operator<(const Network& other) const { return n_ < other.n_; }", 1),
                ("auto ends() const -> std::pair<int, int> {", 3),
                ('Config config() { return {.text = "}"}; }', 1),
                (
                    'extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data,'
                    " std::size_t size) {",
                    3,
                ),
                ("TEST(Network, Grows) {", 3),
            ],
        )

    def test_typescript(self):
        self.assertEqual(
            self.heads(check_limits.ts_functions, TS),
            [
                ("export async function load(url: string): Promise<void> {", 5),
                ("const draw = (x: number) => {", 3),
                ("private render(): void {", 3),
            ],
        )

    def test_spread(self):
        self.assertEqual(check_limits.spread(range(1, 11)), (5, 9, 10))


if __name__ == "__main__":
    unittest.main()
