"""The rules of the benchmark: ten thousand terms and two hundred patterns.

Each list is written twice: for the peers, one a line, and for handrail, as a guardrail.
"""

TERMS_A_RULE = 1000
HEAD = """guardrail: {name}
title: Rules of the benchmark
owner: comms@acme.example
reviewed: 2026-11-01
why: To measure how long checking them takes.
rules:
"""


def terms(lexicon, count):
    """Names of one to three words: mostly invented, some of rare words, some of ordinary ones."""
    pick, chance = lexicon.random.choice, lexicon.random.random
    ordinary = [w for w in lexicon.common[200:] if w.isalpha() and len(w) > 3]
    rare = lexicon.tail[10_000:]
    found = {}
    while len(found) < count:
        kind, length = chance(), chance()
        words = 1 if length < 0.5 else 2 if length < 0.85 else 3
        if kind < 0.02:
            name = [pick(ordinary) for _ in range(max(words, 2))]
        elif kind < 0.2 and words > 1:
            name = [pick(rare) for _ in range(words)]
        else:
            name = [lexicon.name()] + [pick(rare) for _ in range(words - 1)]
        found.setdefault(" ".join(word.title() for word in name))
    return list(found)


def spelt(term, chance):
    """A term as people write it: mostly as it is, or in other capitals; the last few only handrail sees."""
    if chance < 0.6:
        return term
    if chance < 0.8:
        return term.lower()
    if chance < 0.96 or " " not in term:
        return term.upper()
    return term.replace(" ", "-") if chance < 0.98 else "#" + term.replace(" ", "")


SHAPES = [
    (r"\bAC[a-f0-9]{32}\b", "AC" + "0123456789abcdef" * 2),
    (r"\bAKIA[0-9A-Z]{16}\b", "AKIA" + "0123456789ABCDEF"),
    (r"\bghp_[A-Za-z0-9]{36}\b", "ghp_" + "abcdefghi123" * 3),
    (r"\bxox[abp]-[0-9]{10,13}-[a-z0-9]{10,}", "xoxb-0123456789-abcdefghij"),
    (r"-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----"),
    (r"\b[a-f0-9]{32}\b", "0123456789abcdef" * 2),
    (r"\b\d{3}-\d{2}-\d{4}\b", "078-05-1120"),
    (r"\b\d{3}-\d{3}-\d{4}\b", "555-010-0199"),
    (r"\(\d{3}\) \d{3}-\d{4}", "(555) 010-0199"),
    (r"\b(?:\d{4}[ -]){3}\d{4}\b", "4111 1111 1111 1111"),
    (r"\b[A-Z]{2}\d{2}(?: \d{4}){4,6}\b", "GB82 1234 5698 7654 3210"),
    (r"\$\d{1,3}(?:,\d{3})+", "$12,500,000"),
    (r"€ ?\d+", "€ 12"),
    (r"\b\d{1,3}(?:\.\d+)? ?%", "12.5 %"),
    (r"\b\d+(?:\.\d+)? (?:million|billion) (?:dollars|users|people)\b", "3.5 million users"),
    (r"\bQ[1-4] 20\d\d\b", "Q3 2026"),
    (r"\b[a-z0-9._-]+@corp\.[a-z]+\b", "jo.doe@corp.example"),
    (r"https?://[a-z0-9.-]+\.internal\b", "https://wiki.internal"),
    (r"\bv\d+\.\d+\.\d+-rc\d+\b", "v1.2.3-rc4"),
    (r"\b(?:10|192\.168)(?:\.\d{1,3}){2,3}\b", "192.168.10.20"),
]


def patterns(lexicon, count):
    """Regular expressions and a text that each matches whole."""
    pick = lexicon.random.choice
    ordinary = [w for w in lexicon.common[300:] if w.isalpha() and len(w) > 3]
    rare = [w for w in lexicon.tail[5_000:] if len(w) > 5]
    found = list(SHAPES)
    kinds = [
        lambda a, b, c, r: (rf"\b(?:{a}|{b}) {c}\b", f"{a} {c}"),
        lambda a, b, c, r: (rf"\b(?:{a}|{b}|{r}) (?:the |our |their )?(?:{c}|{r}s)\b", f"{b} our {c}"),
        lambda a, b, c, r: (rf"\b{r}(?:s|ed|ing|er)?\b", f"{r}ing"),
        lambda a, b, c, r: (rf"\b{a}\b.{{0,40}}\b(?:{b}|{r})\b", f"{a} and then {b}"),
        lambda a, b, c, r: (rf"\b{r[:5]}\w{{1,6}} {a}(?:s|es)?\b", f"{r[:5]}ness {a}s"),
        lambda a, b, c, r: (rf"\b{a}(?:[- ]{b})? (?:of|for) {c}\b", f"{a}-{b} for {c}"),
    ]
    while len(found) < count:
        a, b, c = lexicon.random.sample(ordinary, 3)
        found.append(kinds[len(found) % len(kinds)](a, b, c, pick(rare)))
    return found


def term_guardrail(terms):
    """A guardrail with a rule for each thousand terms."""
    text = HEAD.format(name="names")
    for start in range(0, len(terms), TERMS_A_RULE):
        some = terms[start : start + TERMS_A_RULE]
        text += rule(f"names-{start // TERMS_A_RULE + 1}", some[0])
        text += "    flag:\n      terms:\n" + "".join(f"        - {term}\n" for term in some)
    return text


def pattern_guardrail(patterns):
    """A guardrail with a rule for each pattern."""
    text = HEAD.format(name="shapes")
    for number, (pattern, example) in enumerate(patterns, 1):
        quoted = pattern.replace("'", "''")
        text += rule(f"shape-{number}", example) + f"    flag: {{pattern: '{quoted}'}}\n"
    return text


def rule(name, example):
    """What every rule must have, beside its condition."""
    return f"""  - rule: {name}
    severity: warning
    message: "“{{match}}” is in the benchmark's list."
    examples:
      flagged: ["Here is [[{example}]] for you."]
      passed: ["Nothing to see here."]
"""
