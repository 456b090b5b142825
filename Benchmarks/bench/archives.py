"""Archives larger than memory may be: written when they are needed, and removed again."""

import json
import zipfile

MEGABYTE = 1_000_000


def batch(path, posts, megabytes):
    """A batch in NDJSON: the posts of another one, again and again."""
    with open(path, "wb") as file:
        while file.tell() < megabytes * MEGABYTE:
            with open(posts, "rb") as source:
                while some := source.read(1 << 20):
                    file.write(some)


def tweets(path, posts, megabytes):
    """What X hands out: one list, in a file of JavaScript."""
    with open(path, "w") as file:
        file.write("window.YTD.tweets.part0 = [\n")
        for number, line in enumerate(again_and_again(posts)):
            if file.tell() > megabytes * MEGABYTE:
                break
            tweet = {
                "id_str": str(1_000_000 + number), "full_text": json.loads(line)["text"],
                "created_at": "Fri Nov 20 10:00:00 +0000 2026", "lang": "en", "retweeted": False,
            }
            file.write((",\n" if number else "") + json.dumps({"tweet": tweet}))
        file.write("\n]\n")


def again_and_again(path):
    """The lines of a file without end, and without all of them in memory, which the program that is
    measured would seem to have."""
    while True:
        with open(path) as file:
            yield from file


def packed(path, posts, megabytes):
    """A zip of so many megabytes with batches in it, of which the first is packed: packing takes long."""
    number = 0
    with zipfile.ZipFile(path, "w") as file:
        while file.start_dir < megabytes * MEGABYTE:
            number += 1
            how = zipfile.ZIP_DEFLATED if number == 1 else zipfile.ZIP_STORED
            file.write(posts, f"batch-{number}.ndjson", how, compresslevel=1)
