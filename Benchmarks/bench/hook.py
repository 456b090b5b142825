"""What a person waits for: the start of the program, and the check of one draft."""

from bench.corpus import every_pack
from bench.measure import alternate, median
from bench.report import short


def hook(bench, draft):
    """Start-up, and the check of one draft, by the clock on the wall."""
    starter = every_pack(bench.folder)
    jobs = [
        bench.job("true", "true"),
        bench.job("--version", bench.program, "--version"),
        bench.job("starter", bench.program, "check", "--config", starter, draft),
        bench.job("hook", bench.program, "check", "--config", "10000+patterns.yml", "draft.md"),
    ]
    runs = alternate(jobs, bench.rounds * 10, is_quiet=True)
    nothing, version, packs, hook = (
        median(some, lambda r: r.wall) * 1000 for some in runs.values())
    peak = median(runs["hook"], lambda r: r.peak)
    bar = bench.report.bar
    bar("hook: a 3 KB draft, 10,000 terms and 200 patterns, over `--version`", hook - version,
        most=25, unit=" ms")
    bar("peak memory of that hook", peak, most=50, unit=" MiB")
    bar("one draft of 3 KB with every pack, processor time",
        median(runs["starter"], lambda r: r.processor) * 1000, most=40, unit=" ms")
    bar("peak memory of that draft", median(runs["starter"], lambda r: r.peak), most=50, unit=" MiB")
    bar("`handrail --version` over `true`", version - nothing, most=8, unit=" ms")
    bench.report.table(
        "What a person waits for: ms by the clock",
        ["", "median"],
        [["`true`", short(nothing)], ["`handrail --version`", short(version)],
         ["one draft of 3 KB with every pack", short(packs)],
         ["a 3 KB draft, with 10,000 terms and 200 patterns", short(hook)]])
