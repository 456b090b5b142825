"""The corpus of a size, written when it is not there."""

import hashlib
import pathlib
import subprocess
import sys

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "corpus"


PACKS = """extends: [starter]
vocabulary: {company: [Acme], products: [RoboVac], competitors: [Sweepster], unannounced: [Project Titan]}
"""


def every_pack(folder):
    """A configuration with every pack that ships with handrail, written into a folder."""
    path = folder / "starter.yml"
    path.write_text(PACKS)
    return path


def corpus(megabytes, folder):
    """The folder of a corpus. It is kept in `folder` for as long as its makers stay the same."""
    makers = sorted(path for path in SOURCES.iterdir() if path.is_file())
    stamp = hashlib.sha256(b"".join(path.read_bytes() for path in makers)).hexdigest()
    place = folder / f"corpus-{megabytes}"
    made = place / "made-by"
    if not made.exists() or made.read_text() != stamp:
        print(f"writing a corpus of {megabytes} MB …", file=sys.stderr)
        subprocess.run([SOURCES / "generate", str(megabytes), str(place)], check=True)
        made.write_text(stamp)
    return place
