"""1,280 Markdown files on two cores."""

import pathlib
import shutil

from bench.bench import SIZES
from bench.measure import alternate, median, run
from bench.report import short


def markdown(bench, samples):
    """1,280 Markdown files on two cores, by the clock on the wall."""
    posts = sorted(pathlib.Path(samples).glob("*.md")) if samples else []
    source = f"{len(posts)} sample posts" if posts else "128 generated posts"
    posts = posts or sorted((bench.folder / "markdown").glob("*.md"))
    many = bench.folder / "markdown-10"
    shutil.rmtree(many, ignore_errors=True)
    many.mkdir()
    for copy in range(10):
        for post in posts:
            shutil.copy(post, many / f"{copy}-{post.name}")
    size = 10 * sum(post.stat().st_size for post in posts)
    jobs = [
        bench.job(f"{terms} terms", *bench.check(f"{terms}+patterns", "markdown-10", jobs=2))
        for terms in SIZES
    ]
    rows = [[f"handrail ({source}, ten times)"]]
    for terms, runs in zip(SIZES, alternate(jobs, bench.rounds).values()):
        speed = size / 1e6 / median(runs, lambda r: r.wall)
        rows[0].append(short(speed))
        if terms != 1_000:
            bench.report.bar(
                f"Markdown, both cores, {terms:,} terms and 200 patterns", speed, least=30,
                unit=" MB/s")
    if "vale" in bench.peers:
        rows.append(["Vale (terms alone, each post once)", *vale(bench, posts)])
    bench.report.table(
        "Markdown files, two workers, with 200 patterns: MB/s by the clock",
        ["", *(f"{terms:,} terms" for terms in SIZES)], rows)


def vale(bench, posts):
    """Megabytes a second of Vale, with one rule of so many terms."""
    styles = bench.folder / "styles" / "Bench"
    styles.mkdir(parents=True, exist_ok=True)
    (bench.folder / ".vale.ini").write_text(
        "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Bench\n")
    for terms in SIZES:
        names = (bench.folder / f"terms-{terms}.txt").read_text().splitlines()
        (styles / "Terms.yml").write_text(
            "extends: existence\nmessage: \"‘%s’\"\nlevel: warning\nignorecase: true\ntokens:\n"
            + "".join(f"  - {name}\n" for name in names))
        once = run(bench.job("Vale", bench.peers["vale"], "--no-exit", "--output=line",
                            f"--config={bench.folder}/.vale.ini", *posts, limit=120))
        yield short(sum(post.stat().st_size for post in posts) / 1e6 / once.wall)
