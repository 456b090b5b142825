"""The whole program on a batch, beside ripgrep and its kin on the same text."""

from bench.bench import SIZES
from bench.measure import alternate, figures, median, run
from bench.report import short

LIMIT = 120
"""Seconds after which a run of ripgrep is cut off: it is slower than that, and we know enough."""
SLOW_LIMIT = 20
"""Seconds that the peers which are slower still may take for a sample."""


def processes(bench):
    """The whole program on a batch, beside ripgrep on the same text."""
    rows = []
    for size, bar in zip(SIZES, [0.7, 1.2, 12]):
        jobs = [bench.job("handrail", *bench.check(size, "posts.ndjson"))]
        if "rg" in bench.peers:
            jobs.append(bench.job(
                "rg", bench.peers["rg"], "-c", "-w", "-i", "-F", "-f", f"terms-{size}.txt",
                "posts.txt", limit=LIMIT))
        runs = alternate(jobs, bench.rounds)
        ours, theirs = bench.speed(runs["handrail"]), bench.speed(runs.get("rg"))
        is_whole = all(r.is_whole for r in runs.get("rg", []))
        bench.report.bar(
            f"whole process, {size:,} terms, over `rg -c -w -i -F -f`",
            ours / theirs if theirs else None, least=bar, is_lower_bound=not is_whole)
        rows.append([
            f"{size:,} terms", short(ours), ("" if is_whole else "< ") + short(theirs),
            *slow(bench, size)])
    bench.report.table(
        "Whole processes, one thread: MB/s",
        ["rules", "handrail, NDJSON", "rg", "grep, 2 MB", "pcre2grep, 2 MB", "PCRE2 JIT, 3 s"],
        rows)


def slow(bench, size):
    """Megabytes a second of the peers that are too slow for more than a sample, run once."""
    terms, speeds = f"terms-{size}.txt", []
    sample = (bench.folder / "sample.txt").stat().st_size
    for tool in ["grep", "pcre2grep"]:
        if tool not in bench.peers:
            speeds.append("–")
            continue
        once = run(bench.job(
            tool, bench.peers[tool], "-c", "-w", "-i", "-F", "-f", terms, "sample.txt",
            limit=SLOW_LIMIT))
        speeds.append(("" if once.is_whole else "< ") + short(sample / 1e6 / once.processor))
    if "pcre2jit" not in bench.peers:
        return [*speeds, "–"]
    once = run(bench.job("PCRE2 JIT", bench.peers["pcre2jit"], "posts.txt", "posts.idx", 3, terms))
    return [*speeds, short(float(figures(once)["megabytes_a_second"]))]


def workers(bench):
    """One worker and two, by the clock on the wall."""
    jobs = [
        bench.job(f"{count} workers", *bench.check("10000+patterns", "posts.ndjson", jobs=count))
        for count in (1, 2)
    ]
    one, two = (
        median(runs, lambda r: r.wall) for runs in alternate(jobs, bench.rounds).values())
    bench.report.bar("two workers over one, 10,000 terms and 200 patterns", one / two, least=1.8)
    bench.report.table(
        "Workers, 10,000 terms and 200 patterns, whole process: MB/s by the clock",
        ["", "one", "two"],
        [["handrail, NDJSON", *(short(bench.bytes / 1e6 / time) for time in (one, two))]])
