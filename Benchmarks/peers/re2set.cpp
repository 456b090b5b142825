// RE2::Set: which rules match in each post, without their places.
//
//   re2set POSTS INDEX TERMS [PATTERNS]
#include <re2/set.h>

#include "corpus.hpp"

int main(int count, char **arguments) {
  if (count < 4) give_up("usage: re2set POSTS INDEX TERMS [PATTERNS]");
  const Corpus corpus(arguments[1], arguments[2]);
  const auto rules = read_rules(arguments[3], count > 4 ? arguments[4] : nullptr);

  const double start = seconds();
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_max_mem(int64_t(4) << 30);
  RE2::Set set(options, RE2::UNANCHORED);
  std::string error;
  for (const auto &rule : rules)
    if (set.Add(rule, &error) < 0) give_up("re2set: " + rule + ": " + error);
  if (!set.Compile()) give_up("re2set: cannot compile");
  const double built = seconds();

  Tally tally(rules.size());
  std::vector<int> matches;
  for (size_t number = 0; number < corpus.size(); number++) {
    const auto post = corpus.post(number);
    RE2::Set::ErrorInfo problem{RE2::Set::kNoError};
    tally.begin(number);
    if (set.Match({post.data(), post.size()}, &matches, &problem))
      for (const int rule : matches) tally.add(size_t(rule));
    else if (problem.kind != RE2::Set::kNoError)
      give_up("re2set: cannot match");
  }
  std::printf("build_ms %.2f\n", (built - start) * 1000);
  tally.print(corpus, seconds() - built);
}
