"""The words of the corpus, and how often each stands in it.

The commonest are in words.txt, in order. The rest are made up from the letters that follow one
another there. Frequencies fall with the rank as they do in English: slowly among the words that
everybody uses (Zipf's law), faster beyond.
"""

import itertools
import pathlib
import random

TAIL = 40_000
"""How many words there are beside the common ones."""

STARTS = "b br c cl d dr f fl g gl h j k kr l m n p pl qu r s sk st t tr v w x z zy".split()
VOWELS = "a e i o u ai ea io oo".split()
ENDS = "n r x l s m nt rd ra lo via tix nex lon dia ris tech ware soft".split()


class Lexicon:
    """Words, drawn as often as a writer would use them."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.common = pathlib.Path(__file__).with_name("words.txt").read_text().split()
        self._learn()
        self._known = set(self.common)
        self.tail = [self.invent() for _ in range(TAIL)]
        self._weigh()

    def _learn(self):
        """Notes which letter follows which two."""
        self._after = {}
        for word in self.common:
            if word.isalpha() and word.islower() and len(word) > 3:
                for first, second, third in zip("^^" + word, "^" + word, word + "$"):
                    self._after.setdefault(first + second, []).append(third)

    def invent(self):
        """A word that was not there before, of six to fourteen letters."""
        while True:
            word = "^^"
            while word[-1] != "$" and len(word) < 17:
                word += self.random.choice(self._after[word[-2:]])
            word = word.strip("^$")
            if 6 <= len(word) <= 14 and word not in self._known:
                self._known.add(word)
                return word

    def name(self):
        """A name of two or three syllables that was not there before, as companies invent them."""
        while True:
            name = "".join(self.random.choice(STARTS) + self.random.choice(VOWELS)
                           for _ in range(self.random.choice([2, 2, 3])))
            name += self.random.choice(ENDS)
            if name not in self._known:
                self._known.add(name)
                return name

    def _weigh(self):
        """Gives every word its share; one word in 30 is not a plain word."""
        plain = self.common + self.tail
        # A word in eight of the tail is a name, and one in forty an abbreviation.
        shown = self.common + [
            w.title() if i % 8 == 0 else w[:4].upper() if i % 40 == 1 else w
            for i, w in enumerate(self.tail)
        ]
        common = len(self.common)
        weights = [1 / (rank + 2.7) * min(1, (common / rank) ** 0.7) for rank in
                   range(1, len(plain) + 1)]
        total = sum(weights)
        for share, words in self._oddities():
            shown += words
            weights += [total * share / len(words)] * len(words)
        self._shown = shown
        self._cumulative = list(itertools.accumulate(weights))

    def _oddities(self):
        """Numbers, tokens, tags and links, each with its share of all words."""
        pick, number = self.random.choice, self.random.randrange
        tail = [w for w in self.tail if len(w) < 9]

        def some(make, count=1500):
            return [make() for _ in range(count)]

        return [
            (0.014, some(lambda: pick(["%d", "%d", "%d", "20%02d", "%d,000", "%d.5"]) % number(1, 99))),
            (0.0003, some(lambda: "%d%%" % number(1, 101))),
            (0.0001, some(lambda: "$%d,%d00,000" % (number(1, 900), number(1, 9)))),
            (0.0090, some(lambda: pick(["18F", "v%d", "%dth", "A%d", "%dpm", "h%dx"]).replace(
                "%d", str(number(1, 40))))),
            (0.0030, some(lambda: pick(tail) + pick(tail).title())),
            (0.0030, some(lambda: pick(tail) + "_" + pick(tail))),
            (0.0010, some(lambda: "#" + pick(tail).title() + pick(tail).title())),
            (0.0005, some(lambda: "@" + pick(tail))),
            (0.0008, some(lambda: "https://%s.example/%s/%d" % (pick(tail), pick(tail), number(999)))),
            (0.00004, some(lambda: "%03d-%03d-%04d" % (number(999), number(999), number(9999)))),
            (0.00001, some(lambda: "%032x" % self.random.getrandbits(128))),
        ]

    def draw(self, count):
        """Words as they stand in text, in a row."""
        return self.random.choices(self._shown, cum_weights=self._cumulative, k=count)
