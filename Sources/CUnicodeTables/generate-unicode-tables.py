#!/usr/bin/python3
"""Writes UnicodeTables.c: what the folded view needs to know about Unicode's characters.

Sources, both of Unicode 15.0:
- Debian's package unicode-data (/usr/share/unicode): properties, decompositions, case folding;
- ICU 72 through Debian's python3-icu: the prototypes of UTS #39 (confusables.txt).

Run with Debian's own Python: apt-get install unicode-data python3-icu, then
/usr/bin/python3 generate-unicode-tables.py. The result is committed; nothing is built at start.
"""

import pathlib
import sys

import icu

UCD = pathlib.Path("/usr/share/unicode")
HERE = pathlib.Path(__file__).parent
END = 0x110000

NOTICE = """\
// What the folded view needs to know about Unicode's characters. Do not edit: this file is written
// by generate-unicode-tables.py from the Unicode Character Database 15.0.0 (Debian's unicode-data
// package) and the confusables of UTS #39, version 15.0 (ICU 72). See UnicodeTables.h for shapes.
//
// The data are modified Unicode data files, used under SPDX-License-Identifier: Unicode-DFS-2016
// (https://www.unicode.org/license.txt):
//
// Copyright (c) 1991-2022 Unicode, Inc. All rights reserved. Distributed under the Terms of Use in
// https://www.unicode.org/copyright.html.
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of the Unicode data
// files and any associated documentation (the "Data Files") or Unicode software and any associated
// documentation (the "Software") to deal in the Data Files or Software without restriction,
// including without limitation the rights to use, copy, modify, merge, publish, distribute, and/or
// sell copies of the Data Files or Software, and to permit persons to whom the Data Files or
// Software are furnished to do so, provided that either (a) this copyright and permission notice
// appear with all copies of the Data Files or Software, or (b) this copyright and permission notice
// appear in associated Documentation.
//
// THE DATA FILES AND SOFTWARE ARE PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
// IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR
// PURPOSE AND NONINFRINGEMENT OF THIRD PARTY RIGHTS. IN NO EVENT SHALL THE COPYRIGHT HOLDER OR
// HOLDERS INCLUDED IN THIS NOTICE BE LIABLE FOR ANY CLAIM, OR ANY SPECIAL INDIRECT OR CONSEQUENTIAL
// DAMAGES, OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN
// ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
// USE OR PERFORMANCE OF THE DATA FILES OR SOFTWARE.
//
// Except as contained in this notice, the name of a copyright holder shall not be used in
// advertising or otherwise to promote the sale, use or other dealings in these Data Files or
// Software without prior written authorization of the copyright holder.

"""

# Bits of a record; the header names the same ones.
LETTER, MARK, NUMBER, UPPER, LOWER, SPACE, INVISIBLE, OVERLAY = (1 << n for n in range(8))
MAPS, JOINS_BACK, STYLED, FOLDS, LOOKALIKE, IDEOGRAPH, REGIONAL = (1 << n for n in range(8, 15))

# Bits of an ASCII character's class; in every byte from 0x80 on, NON_ASCII alone.
ASCII_LOWER, ASCII_UPPER, ASCII_DIGIT, ASCII_UNDERSCORE, NON_ASCII = (1 << n for n in range(5))

# The scripts that the code names, in the order of the header; others follow.
NAMED_SCRIPTS = ["Latin", "Greek", "Cyrillic", "Armenian", "Georgian", "Hebrew", "Arabic"]

# Characters that cannot be seen, though not all are Default_Ignorable.
INVISIBLE_RANGES = [
    (0x00AD, 0x00AD), (0x034F, 0x034F), (0x115F, 0x1160), (0x180B, 0x180F), (0x200B, 0x200F),
    (0x202A, 0x202E), (0x2060, 0x206F), (0x2800, 0x2800), (0x3164, 0x3164), (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xE0000, 0xE0FFF),
]
OVERLAY_RANGES = [(0x0335, 0x0338), (0x20DD, 0x20E0), (0x20E2, 0x20E3)]

SMALL_CAPITALS = dict(
    zip(
        [0x1D00, 0x0299, 0x1D04, 0x1D05, 0x1D07, 0xA730, 0x0262, 0x029C, 0x026A, 0x1D0A, 0x1D0B,
         0x029F, 0x1D0D, 0x0274, 0x1D0F, 0x1D18, 0xA7AF, 0x0280, 0xA731, 0x1D1B, 0x1D1C, 0x1D20,
         0x1D21, 0x028F, 0x1D22],
        "abcdefghijklmnopqrstuvwyz"))

# Look-alikes that UTS #39 maps to more than a letter, or to another letter than a reader sees.
EXTRA_LOOKALIKES = {
    0x043C: "m", 0xAB87: "m", 0x043F: "n", 0x03B7: "n", 0x03C2: "c", 0x051A: "Q", 0x04CF: "l",
    0x0138: "k",
}
# Latin letters that no living orthography is likely to mix in, beside the Turkish dotless i.
LATIN_LOOKALIKES = [
    0x0131, 0x0251, 0x0261, 0x1D11, 0x1D83, 0x1D8C, 0x1E9D, 0xAB32, 0xAB35, 0xAB3D, 0xAB47, 0xAB48,
    0xAB4E, 0xAB52, 0xAB5A,
]


def styled_letters():
    """The styled letters and digits that NFKC leaves, or does not make a plain letter of."""
    table = dict(SMALL_CAPITALS)
    for start, first, count in [
        (0x249C, "a", 26), (0x1F110, "A", 26), (0x1F150, "A", 26), (0x1F170, "A", 26),
        (0x24F5, "1", 9), (0x2776, "1", 9), (0x2780, "1", 9), (0x278A, "1", 9),
    ]:
        for n in range(count):
            table[start + n] = chr(ord(first) + n)
    for zero in (0x24FF, 0x1F10B, 0x1F10C):
        table[zero] = "0"
    return {cp: [ord(letter)] for cp, letter in table.items()}


def lines(name):
    for line in (UCD / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields[0]:
            first, _, last = fields[0].partition("..")
            yield range(int(first, 16), int(last or first, 16) + 1), fields[1:]


def ranges_of(name, wanted):
    return {cp for span, fields in lines(name) if fields[0] == wanted for cp in span}


class Database:
    def __init__(self):
        self.category, self.ccc, self.decomposition, self.script = {}, {}, {}, {}
        for line in (UCD / "UnicodeData.txt").read_text(encoding="utf-8").splitlines():
            fields = line.split(";")
            cp = int(fields[0], 16)
            self.ccc[cp] = int(fields[3])
            if fields[5]:
                parts = fields[5].split()
                kind = parts.pop(0) if parts[0][0] == "<" else ""
                self.decomposition[cp] = (kind, [int(part, 16) for part in parts])
        for span, fields in lines("extracted/DerivedGeneralCategory.txt"):
            for cp in span:
                self.category[cp] = fields[0]
        for span, fields in lines("Scripts.txt"):
            for cp in span:
                self.script[cp] = fields[0]
        self.maybe, self.no = set(), set()
        for span, fields in lines("DerivedNormalizationProps.txt"):
            if fields[0] == "NFKC_QC":
                (self.maybe if fields[1] == "M" else self.no).update(span)
        self.excluded = ranges_of("DerivedNormalizationProps.txt", "Full_Composition_Exclusion")
        self.ignorable = ranges_of("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        self.spaces = ranges_of("PropList.txt", "White_Space")
        self.styled = styled_letters()
        self.invisible = set(self.ignorable)
        for first, last in INVISIBLE_RANGES:
            self.invisible.update(range(first, last + 1))
        self.overlays = {cp for first, last in OVERLAY_RANGES for cp in range(first, last + 1)}

    def full(self, cp):
        """The full decomposition, with styled letters made plain, as a list of code points."""
        if cp in self.styled:
            return self.styled[cp]
        _, parts = self.decomposition.get(cp, ("", []))
        return [piece for part in parts for piece in self.full(part)] or [cp]

    def changes(self, cp):
        """Whether the view never holds a character: it is not in NFKC, or is a styled letter."""
        return cp in self.no or cp in self.styled

    def mapping(self, cp):
        """What to decompose a character to; None for itself."""
        if cp in self.invisible:
            return None
        full = [part for part in self.full(cp) if part not in self.invisible]
        return self.ordered(full) if full and full != [cp] else None

    def ordered(self, scalars):
        result = []
        for cp in scalars:
            at = len(result)
            ccc = self.ccc.get(cp, 0)
            while ccc and at and self.ccc.get(result[at - 1], 0) > ccc:
                at -= 1
            result.insert(at, cp)
        return result

    def pairs(self):
        """The primary composites: (first, second, composite)."""
        return sorted(
            (parts[0], parts[1], cp)
            for cp, (kind, parts) in self.decomposition.items()
            if not kind and len(parts) == 2 and cp not in self.excluded)

    def is_styled(self, cp):
        """Whether a character is a plain letter or digit in another dress."""
        if cp in self.styled:
            return True
        kind, _ = self.decomposition.get(cp, ("", []))
        full = self.full(cp)
        if len(full) != 1 or cp in (0xAA, 0xBA):
            return False
        category = self.category.get(full[0], "Cn")
        if kind == "<font>":
            return category[0] in "LN"
        if full[0] > 0x7F:
            return False
        if kind in ("<circle>", "<wide>", "<square>"):
            return category[0] in "LN"
        return kind in ("<super>", "<sub>") and category[0] == "L"


def foldings(db):
    """Full case folding (C + F), composed; the Turkish letters fold with i, whatever the case."""
    nfc = icu.Normalizer2.getNFCInstance()
    table = {}
    for span, fields in lines("CaseFolding.txt"):
        if fields[0] in "CF":
            for cp in span:
                text = "".join(chr(int(part, 16)) for part in fields[1].split())
                table[cp] = [ord(c) for c in nfc.normalize(text)]
    table[0x0130] = table[0x0131] = [ord("i")]
    # Only what the view can hold: the rest is gone once it is in NFKC.
    return {cp: to for cp, to in table.items() if to != [cp] and not db.changes(cp)}


def lookalikes(db):
    """The letters that look like one ASCII letter: UTS #39 prototypes, in the letter's own case."""
    checker = icu.SpoofChecker()
    table = {}
    for cp, category in db.category.items():
        if cp < 0x80 or category[0] != "L" or db.changes(cp) or cp in db.invisible:
            continue
        if db.script.get(cp) == "Latin" and cp not in LATIN_LOOKALIKES:
            if cp not in EXTRA_LOOKALIKES:
                continue
        prototype = EXTRA_LOOKALIKES.get(cp) or checker.getSkeleton(0, chr(cp))
        if len(prototype) == 1 and ord(prototype) in SMALL_CAPITALS:
            prototype = SMALL_CAPITALS[ord(prototype)]
        prototype = {"\u0138": "k"}.get(prototype, prototype)
        if len(prototype) != 1 or not prototype.isascii() or not prototype.isalpha():
            continue
        if category == "Lu":
            prototype = "I" if prototype == "l" else prototype.upper()
        elif category == "Ll":
            prototype = prototype.lower()
        table[cp] = prototype
    return table


def records(db, folds, alike):
    scripts = ["", *NAMED_SCRIPTS]
    for script in sorted(set(db.script.values()) - {"Common", "Inherited", *NAMED_SCRIPTS}):
        scripts.append(script)
    ideographic = {"Han", "Hiragana", "Katakana"}
    values = [0] * END
    for cp in range(END):
        category = db.category.get(cp, "Cn")
        script = db.script.get(cp, "")
        mapping = db.mapping(cp)
        first = mapping[0] if mapping else cp
        flags = 0
        flags |= LETTER * (category[0] == "L") | MARK * (category[0] == "M")
        flags |= NUMBER * (category[0] == "N")
        flags |= UPPER * (category in ("Lu", "Lt")) | LOWER * (category == "Ll")
        flags |= SPACE * (cp in db.spaces) | INVISIBLE * (cp in db.invisible)
        flags |= OVERLAY * (cp in db.overlays) | MAPS * db.changes(cp)
        flags |= JOINS_BACK * (db.ccc.get(first, 0) != 0 or first in db.maybe or cp in db.maybe)
        flags |= STYLED * (mapping is not None and db.is_styled(cp))
        flags |= FOLDS * (cp in folds) | LOOKALIKE * (cp in alike)
        flags |= IDEOGRAPH * (category[0] == "L" and (script in ideographic or cp == 0x30FC))
        flags |= REGIONAL * (0x1F1E6 <= cp <= 0x1F1FF)
        if flags & INVISIBLE:
            flags = INVISIBLE
        number = scripts.index(script) if flags & LETTER and script in scripts else 0
        values[cp] = flags | (db.ccc.get(cp, 0) << 16) | (number << 24)
    return values


def byte_classes():
    def of(byte):
        character = chr(byte)
        if byte >= 0x80:
            return NON_ASCII
        return (ASCII_LOWER * character.islower() | ASCII_UPPER * character.isupper()
                | ASCII_DIGIT * character.isdigit() | ASCII_UNDERSCORE * (character == "_"))
    return [of(byte) for byte in range(256)]


class Pool:
    """Sequences of code points in UTF-16, each after its length; offset 0 stands for none."""

    def __init__(self):
        self.units, self.known = [0], {}

    def offset(self, scalars):
        key = tuple(scalars)
        if key not in self.known:
            data = "".join(map(chr, scalars)).encode("utf-16-le")
            units = [int.from_bytes(data[n:n + 2], "little") for n in range(0, len(data), 2)]
            self.known[key] = len(self.units)
            self.units += [len(units), *units]
        assert len(self.units) < 0x10000
        return self.known[key]


def trie(values, shift):
    """A two-stage table up to the last value that is not 0: (index of blocks, blocks)."""
    size = 1 << shift
    end = max(cp for cp in range(END) if values[cp]) + 1
    index, blocks, known = [], [], {}
    for start in range(0, end, size):
        block = tuple((values[start:start + size] + [0] * size)[:size])
        if block not in known:
            known[block] = len(blocks) // size
            blocks += block
        index.append(known[block])
    return index, blocks


def smallest_trie(values):
    return min(((trie(values, shift), shift) for shift in range(4, 9)),
               key=lambda found: 2 * (len(found[0][0]) + len(found[0][1])))


def array(kind, name, numbers):
    rows, row = [], " "
    for number in numbers:
        text = f" {number},"
        if len(row) + len(text) > 100:
            rows.append(row)
            row = " "
        row += text
    rows.append(row)
    return f"const {kind} {name}[{len(numbers)}] = {{\n" + "\n".join(rows) + "\n};\n"


def main():
    db = Database()
    mappings = {cp: db.mapping(cp) for cp in db.category if db.mapping(cp)}
    folds = foldings(db)
    alike = lookalikes(db)
    values = records(db, folds, alike)
    pool = Pool()
    unique = sorted(set(values))
    number = {value: n for n, value in enumerate(unique)}
    parts, sizes = [array("uint8_t", "handrail_byte_classes", byte_classes())], {}

    def add_trie(name, values):
        (index, blocks), shift = smallest_trie(values)
        sizes[name] = (len(index) << shift, shift)
        parts.append(array("uint16_t", f"handrail_{name}_index", index))
        parts.append(array("uint16_t", f"handrail_{name}_blocks", blocks))

    # The supplementary special-purpose plane is one rule in the header, not a table.
    add_trie("record", [number[v] if cp < 0xE0000 else 0 for cp, v in enumerate(values)])
    parts.append(array("uint32_t", "handrail_records", unique))
    add_trie("mapping", [pool.offset(mappings[cp]) if cp in mappings else 0 for cp in range(END)])
    add_trie("folding", [pool.offset(folds[cp]) if cp in folds else 0 for cp in range(END)])
    parts.append(array("uint16_t", "handrail_pool", pool.units))
    pairs = db.pairs()
    parts.append(array("uint32_t", "handrail_pair_firsts", [p[0] for p in pairs]))
    parts.append(array("uint32_t", "handrail_pair_seconds", [p[1] for p in pairs]))
    parts.append(array("uint32_t", "handrail_pair_composites", [p[2] for p in pairs]))
    keys = sorted(alike)
    parts.append(array("uint32_t", "handrail_lookalikes", keys))
    parts.append(array("uint8_t", "handrail_lookalike_letters", [ord(alike[cp]) for cp in keys]))
    flags = [0] * 26
    for line in (UCD / "emoji/emoji-sequences.txt").read_text(encoding="utf-8").splitlines():
        if "; RGI_Emoji_Flag_Sequence" in line:
            first, second = (int(part, 16) - 0x1F1E6 for part in line.split(";")[0].split())
            flags[first] |= 1 << second
    parts.append(array("uint32_t", "handrail_flags", flags))

    assert unique[0] == 0
    (HERE / "UnicodeTables.c").write_text(
        NOTICE + '#include "UnicodeTables.h"\n\n' + "\n".join(parts), encoding="utf-8")
    defines = [f"#define HANDRAIL_{name.upper()}_{part} {value}"
               for name, (end, shift) in sizes.items()
               for part, value in (("END", end), ("SHIFT", shift))]
    defines += [f"#define HANDRAIL_PAIR_COUNT {len(pairs)}",
                f"#define HANDRAIL_LOOKALIKE_COUNT {len(keys)}"]
    (HERE / "include" / "UnicodeTableSizes.h").write_text(
        "// Written by generate-unicode-tables.py.\n#pragma once\n" + "\n".join(defines) + "\n",
        encoding="utf-8")
    print({name: size for name, size in sizes.items()}, "records", len(unique), "pool",
          len(pool.units), "pairs", len(pairs), "look-alikes", len(keys), file=sys.stderr)


main()
