"""A batch of short posts of many authors, some of whom say the same: the same file from the same seed."""

import json
import random

SEED = 2026
TEMPLATES = 200
"""How many texts go round among the authors."""
COPIES = 40
"""How many authors, about, pass one on, most with a word of their own."""
CHANNELS = ["linkedin", "x", "facebook", "mastodon"]


def write_voices(path, posts, authors, words):
    """Writes so many posts of so many authors.

    Returns how many of them pass a template on.
    """
    some = random.Random(SEED)
    templates = [sentence(some, words, 30) for _ in range(TEMPLATES)]
    copies = {
        some.randrange(posts): template
        for template in templates for _ in range(some.randrange(COPIES // 2, 3 * COPIES // 2))
    }
    with open(path, "w") as batch:
        for number in range(posts):
            text = sentence(some, words, 12 + int(some.random() * 20))
            if number in copies:
                text = copies[number]
                if some.random() < 0.7:
                    text += " " + sentence(some, words, 4)
            moment = 1_700_000_000 + number * 60
            record = {
                "id": str(number), "text": text,
                "author": f"person-{int(some.random() * authors)}",
                "channel": CHANNELS[number % len(CHANNELS)], "published": day(moment),
            }
            batch.write(json.dumps(record) + "\n")
    return len(copies)


def sentence(some, words, count):
    """A sentence of so many words."""
    picked = [words[int(some.random() ** 2 * len(words))] for _ in range(count)]
    return " ".join(picked).capitalize() + "."


def day(moment):
    """A date of the years after 2023, by a count of seconds."""
    days = moment // 86_400 % 1_000
    return f"{2024 + days // 336}-{days % 336 // 28 + 1:02}-{days % 28 + 1:02}"
