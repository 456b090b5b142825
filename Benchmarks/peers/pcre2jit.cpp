// PCRE2 with JIT, one rule after the other over each post, for a few seconds at most.
//
//   pcre2jit POSTS INDEX SECONDS TERMS [PATTERNS]
#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

#include "corpus.hpp"

int main(int count, char **arguments) {
  if (count < 5) give_up("usage: pcre2jit POSTS INDEX SECONDS TERMS [PATTERNS]");
  Corpus corpus(arguments[1], arguments[2]);
  const double limit = std::atof(arguments[3]);
  const auto rules = read_rules(arguments[4], count > 5 ? arguments[5] : nullptr);

  const double start = seconds();
  std::vector<pcre2_code *> codes;
  for (const auto &rule : rules) {
    int error;
    size_t place;
    codes.push_back(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(rule.data()), rule.size(),
                                  PCRE2_CASELESS | PCRE2_UTF | PCRE2_UCP, &error, &place, nullptr));
    if (!codes.back() || pcre2_jit_compile(codes.back(), PCRE2_JIT_COMPLETE) != 0)
      give_up("pcre2jit: " + rule);
  }
  const double built = seconds();

  Tally tally(rules.size());
  pcre2_match_data *match = pcre2_match_data_create(1, nullptr);
  size_t number = 0;
  for (; number < corpus.size() && seconds() - built < limit; number++) {
    const auto post = corpus.post(number);
    const auto text = reinterpret_cast<PCRE2_SPTR>(post.data());
    tally.begin(number);
    for (size_t rule = 0; rule < codes.size(); rule++)
      for (size_t from = 0;
           pcre2_jit_match(codes[rule], text, post.size(), from, 0, match, nullptr) >= 0;
           from = pcre2_get_ovector_pointer(match)[1])
        tally.add(rule);
  }
  const double taken = seconds() - built;
  corpus.text.resize(corpus.offsets[number]);
  std::printf("build_ms %.2f\n", (built - start) * 1000);
  tally.print(corpus, taken);
}
