// What the programs here share: files, lists of rules, posts, and the clock.
#pragma once

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

[[noreturn]] inline void give_up(const std::string &why) {
  std::fprintf(stderr, "%s\n", why.c_str());
  std::exit(2);
}

inline std::string read_file(const char *path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) give_up(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The posts of a corpus, which lie end to end; the index has the offset of each, and the end.
struct Corpus {
  std::string text;
  std::vector<uint64_t> offsets;

  Corpus(const char *posts, const char *index) : text(read_file(posts)) {
    const std::string bytes = read_file(index);
    offsets.resize(bytes.size() / sizeof(uint64_t));
    std::memcpy(offsets.data(), bytes.data(), offsets.size() * sizeof(uint64_t));
  }
  size_t size() const { return offsets.size() - 1; }
  std::string_view post(size_t number) const {
    // The line feed that ends each post is no part of it.
    return {text.data() + offsets[number], offsets[number + 1] - offsets[number] - 1};
  }
};

inline void add_lines(const char *path, bool are_terms, std::vector<std::string> &expressions) {
  std::ifstream file(path);
  if (!file) give_up(std::string("cannot read ") + path);
  // Terms are letters, digits and spaces, so there is nothing to escape.
  for (std::string line; std::getline(file, line);)
    expressions.push_back(are_terms ? "\\b" + line + "\\b" : line);
}

// Regular expressions for a list of terms, and for one of patterns where it is named.
inline std::vector<std::string> read_rules(const char *terms, const char *patterns) {
  std::vector<std::string> expressions;
  add_lines(terms, true, expressions);
  if (patterns) add_lines(patterns, false, expressions);
  return expressions;
}

// Seconds of processor time of this program, so that other work on the machine does not count.
inline double seconds() {
  timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return double(now.tv_sec) + double(now.tv_nsec) / 1e9;
}

// What was found. A rule that matches in a post counts once among the pairs.
struct Tally {
  std::vector<size_t> last_post;
  size_t hits = 0, pairs = 0, posts = 0, current = 0;
  bool is_flagged = false;

  explicit Tally(size_t rules) : last_post(rules, SIZE_MAX) {}
  void begin(size_t post) {
    current = post;
    is_flagged = false;
  }
  void add(size_t rule) {
    hits += 1;
    posts += !is_flagged;
    is_flagged = true;
    pairs += last_post[rule] != current;
    last_post[rule] = current;
  }
  void print(const Corpus &corpus, double seconds) const {
    std::printf("megabytes_a_second %.2f\nhits %zu\npairs %zu\nposts %zu\n",
                double(corpus.text.size()) / 1e6 / seconds, hits, pairs, posts);
  }
};
