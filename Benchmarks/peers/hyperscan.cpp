// Hyperscan, or Vectorscan where that is installed, in block mode: each post is scanned
// alone, and only ends of matches are told (no SOM).
//
//   hyperscan compile DATABASE TERMS [PATTERNS]
//   hyperscan scan DATABASE POSTS INDEX
#include <hs/hs.h>

#include "corpus.hpp"

static void check(hs_error_t status, const char *what) {
  if (status != HS_SUCCESS) give_up(std::string("hyperscan: cannot ") + what);
}

static void compile(const char *path, const char *terms, const char *patterns) {
  const auto rules = read_rules(terms, patterns);
  std::vector<const char *> expressions;
  std::vector<unsigned> flags, ids;
  for (const auto &rule : rules) {
    ids.push_back(unsigned(ids.size()));
    expressions.push_back(rule.c_str());
    flags.push_back(HS_FLAG_CASELESS);
  }
  hs_database_t *database = nullptr;
  hs_compile_error_t *error = nullptr;
  const double start = seconds();
  if (hs_compile_multi(expressions.data(), flags.data(), ids.data(), unsigned(ids.size()),
                       HS_MODE_BLOCK, nullptr, &database, &error) != HS_SUCCESS)
    give_up(std::string("hyperscan: ") + error->message);
  std::printf("build_ms %.2f\n", (seconds() - start) * 1000);
  char *bytes = nullptr;
  size_t size = 0;
  check(hs_serialize_database(database, &bytes, &size), "write the database");
  std::ofstream(path, std::ios::binary).write(bytes, std::streamsize(size));
}

static int found(unsigned rule, unsigned long long, unsigned long long, unsigned, void *tally) {
  static_cast<Tally *>(tally)->add(rule);
  return 0;
}

static void scan(const char *path, const char *posts, const char *index) {
  const Corpus corpus(posts, index);
  const std::string bytes = read_file(path);
  hs_database_t *database = nullptr;
  hs_scratch_t *scratch = nullptr;
  check(hs_deserialize_database(bytes.data(), bytes.size(), &database), "read the database");
  check(hs_alloc_scratch(database, &scratch), "get memory");
  Tally tally(20'000);
  const double start = seconds();
  for (size_t number = 0; number < corpus.size(); number++) {
    const auto post = corpus.post(number);
    tally.begin(number);
    check(hs_scan(database, post.data(), unsigned(post.size()), 0, scratch, found, &tally), "scan");
  }
  tally.print(corpus, seconds() - start);
}

int main(int count, char **arguments) {
  const std::string job = count > 1 ? arguments[1] : "";
  if (job == "compile" && count >= 4)
    compile(arguments[2], arguments[3], count > 4 ? arguments[4] : nullptr);
  else if (job == "scan" && count == 5)
    scan(arguments[2], arguments[3], arguments[4]);
  else
    give_up("usage: hyperscan compile DATABASE TERMS [PATTERNS] | scan DATABASE POSTS INDEX");
}
