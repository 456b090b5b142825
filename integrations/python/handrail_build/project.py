"""What the wheel tells of the project."""

import glob
import os
import re

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))

NAME = "handrail"

# handrail itself; PCRE2 and its compiler, Zstandard; libarchive; md4c, libyaml and Expat; zlib; bzip2.
# liblzma and SQLite are in the public domain.
LICENCE = "Apache-2.0 AND BSD-3-Clause AND BSD-2-Clause AND MIT AND Zlib AND bzip2-1.0.6"


def read(*path):
    """The text of a file of the project."""
    with open(os.path.join(ROOT, *path), encoding="utf-8") as file:
        return file.read()


def version():
    """The version, from the one place where it is written."""
    found = re.search(r'static let version = "([^"]+)"', read("Sources", NAME, "Handrail.swift"))
    if not found:
        raise SystemExit("handrail: Sources/handrail/Handrail.swift does not say its version")
    return found.group(1)


def dist_info():
    """The folder of the metadata within a wheel."""
    return f"{NAME}-{version()}.dist-info"


def licences():
    """The licence of handrail and those of the libraries that the wheel carries, by file name."""
    texts = {"LICENSE": read("LICENSE")}
    for path in sorted(glob.glob(os.path.join(ROOT, "integrations", "python", "licences", "*.txt"))):
        texts[os.path.basename(path)] = read(path)
    return texts


def metadata():
    """The METADATA file. Source: packaging.python.org, “Core metadata specifications” 2.4."""
    fields = [
        ("Metadata-Version", "2.4"),
        ("Name", NAME),
        ("Version", version()),
        ("Summary", "Checks posts against the guardrails your company has agreed on"),
        ("Description-Content-Type", "text/markdown"),
        ("License-Expression", LICENCE),
        *(("License-File", name) for name in licences()),
        ("Requires-Python", ">=3.8"),
    ]
    head = "".join(f"{key}: {value}\n" for key, value in fields)
    return head + "\n" + read("README.md")
