"""The jobs of the benchmark: what is run, on what, and beside whom."""

import pathlib
import shutil

from bench.measure import Job, alternate, figure, figures, median, run
from bench.report import short

SIZES = [100, 1_000, 10_000]
LIMIT = 60
"""Seconds after which a run of ripgrep is cut off: it is slower than that, and we know enough."""
SLOW_LIMIT = 20
"""Seconds that the peers which are slower still may take for a sample."""


class Bench:
    """Measures, section by section, and notes the figures in a report."""

    def __init__(self, folder, program, engine, peers, rounds, report):
        self.folder, self.program, self.engine = folder, program, engine
        self.peers, self.rounds, self.report = peers, rounds, report
        self.bytes = (folder / "posts.txt").stat().st_size

    def job(self, name, *command, **more):
        """A job; it runs in the folder of the corpus, which is the current one."""
        return Job(name, [str(part) for part in command], **more)

    def speed(self, runs):
        """Megabytes of plain text in a second of processor time; of a run that was cut off, the
        most it can have been."""
        return self.bytes / 1e6 / median(runs, lambda r: r.processor) if runs else None

    # The engine alone.

    def engines(self):
        """handrail's engine, Hyperscan and RE2::Set on one post after the other."""
        speeds, rows, compileTime, first = {}, [], None, None
        for suffix, patterns in [("", []), ("+patterns", ["patterns.txt"])]:
            for size in SIZES:
                rules = f"{size}{suffix}"
                jobs, built = self._engineJobs(rules, f"terms-{size}.txt", patterns)
                runs = alternate(jobs, self.rounds)
                for engine, some in runs.items():
                    speed = speeds[engine, rules] = figure(some, "megabytes_a_second")
                    build = built or figure(some, "build_ms")
                    if engine != "Hyperscan":
                        build = figure(some, "build_ms")
                    if rules == "10000" and engine == "handrail":
                        first = build
                    if rules == "10000" and engine == "Hyperscan":
                        compileTime = build
                    found = figures(some[0])
                    title = f"{size:,} terms" + (" and 200 patterns" if patterns else "")
                    rows.append([
                        f"{title}: {engine}", short(speed), short(build), found["hits"],
                        found["pairs"], found["posts"], str(len(some))])
        self.report.table(
            "The engine alone, post by post, one thread",
            ["rules and engine", "MB/s", "rules to ready, ms", "hits", "pairs", "posts", "runs"], rows)
        self._engineBars(speeds, first, compileTime)

    def _engineJobs(self, rules, terms, patterns):
        """The engines' jobs, and how long Hyperscan compiled, in ms."""
        corpus = ["posts.txt", "posts.idx"]
        jobs = [self.job("handrail", self.engine, *corpus, f"{rules}.yml")]
        built = None
        if "hyperscan" in self.peers:
            database = f"{rules}.hs"
            compiled = run(self.job(
                "compile", self.peers["hyperscan"], "compile", database, terms, *patterns))
            built = float(figures(compiled)["build_ms"])
            jobs.append(self.job("Hyperscan", self.peers["hyperscan"], "scan", database, *corpus))
        if "re2set" in self.peers:
            jobs.append(self.job("RE2::Set", self.peers["re2set"], *corpus, terms, *patterns))
        return jobs, built

    def _engineBars(self, speeds, first, compileTime):
        def over(one, other):
            return one / other if one and other else None

        ours = {rules: speed for (engine, rules), speed in speeds.items() if engine == "handrail"}
        bar = self.report.bar
        hyperscan, re2 = (speeds.get((name, "10000")) for name in ("Hyperscan", "RE2::Set"))
        bar("engine alone, 10,000 terms, over Hyperscan", over(ours["10000"], hyperscan), least=0.8)
        bar("engine alone, 10,000 terms, over RE2::Set", over(ours["10000"], re2), least=1.1)
        bar("the same with 200 patterns, over Hyperscan",
            over(ours["10000+patterns"], speeds.get(("Hyperscan", "10000+patterns"))), least=0.9)
        bar("10,000 terms: rules to first verdict, over Hyperscan's compiling",
            over(first, compileTime), most=1 / 500)
        bar("10,000 terms over 100, time of the engine", ours["100"] / ours["10000"], most=1.15)

    # Whole processes.

    def check(self, rules, *what, jobs=1):
        """The command line of a check that answers in NDJSON."""
        return [self.program, "check", "--config", f"{rules}.yml", "--format", "ndjson", "--jobs",
                jobs, *what]

    def processes(self):
        """The whole program on a batch, beside ripgrep on the same text."""
        rows = []
        for size, bar in zip(SIZES, [0.7, 1.2, 12]):
            jobs = [self.job("handrail", *self.check(size, "posts.ndjson"))]
            if "rg" in self.peers:
                jobs.append(self.job(
                    "rg", self.peers["rg"], "-c", "-w", "-i", "-F", "-f", f"terms-{size}.txt",
                    "posts.txt", limit=LIMIT))
            runs = alternate(jobs, self.rounds)
            ours, theirs = self.speed(runs["handrail"]), self.speed(runs.get("rg"))
            isWhole = all(r.isWhole for r in runs.get("rg", []))
            self.report.bar(
                f"whole process, {size:,} terms, over `rg -c -w -i -F -f`",
                ours / theirs if theirs else None, least=bar, isLowerBound=not isWhole)
            rows.append([
                f"{size:,} terms", short(ours), ("" if isWhole else "< ") + short(theirs),
                *self._slow(size)])
        self.report.table(
            "Whole processes, one thread: MB/s",
            ["rules", "handrail, NDJSON", "rg", "grep, 2 MB", "pcre2grep, 2 MB", "PCRE2 JIT, 2 MB"],
            rows)

    def _slow(self, size):
        """Megabytes a second of the peers that are too slow for more than a sample, run once."""
        terms, speeds = f"terms-{size}.txt", []
        sample = (self.folder / "sample.txt").stat().st_size
        for tool in ["grep", "pcre2grep"]:
            if tool not in self.peers:
                speeds.append("–")
                continue
            once = run(self.job(
                tool, self.peers[tool], "-c", "-w", "-i", "-F", "-f", terms, "sample.txt",
                limit=SLOW_LIMIT))
            least = f"< {short(sample / 1e6 / SLOW_LIMIT)}"
            speeds.append(short(sample / 1e6 / once.processor) if once.isWhole else least)
        if "pcre2jit" not in self.peers:
            return [*speeds, "–"]
        once = run(self.job("PCRE2 JIT", self.peers["pcre2jit"], "posts.txt", "posts.idx", 3, terms))
        return [*speeds, short(float(figures(once)["megabytes_a_second"]))]

    def workers(self):
        """One worker and two, by the clock on the wall."""
        jobs = [
            self.job(f"{count} workers", *self.check("10000+patterns", "posts.ndjson", jobs=count))
            for count in (1, 2)
        ]
        one, two = (
            median(runs, lambda r: r.wall) for runs in alternate(jobs, self.rounds).values())
        self.report.bar("two workers over one, 10,000 terms and 200 patterns", one / two, least=1.8)
        self.report.table(
            "Workers, 10,000 terms and 200 patterns, whole process: MB/s by the clock",
            ["", "one", "two"],
            [["handrail, NDJSON", *(short(self.bytes / 1e6 / time) for time in (one, two))]])

    def markdown(self, samples):
        """1,280 Markdown files on two cores, by the clock on the wall."""
        posts = sorted(pathlib.Path(samples).glob("*.md")) if samples else []
        source = f"{len(posts)} sample posts" if posts else "128 generated posts"
        posts = posts or sorted((self.folder / "markdown").glob("*.md"))
        many = self.folder / "markdown-10"
        shutil.rmtree(many, ignore_errors=True)
        many.mkdir()
        for copy in range(10):
            for post in posts:
                shutil.copy(post, many / f"{copy}-{post.name}")
        size = 10 * sum(post.stat().st_size for post in posts)
        jobs = [
            self.job(f"{terms} terms", *self.check(f"{terms}+patterns", "markdown-10", jobs=2))
            for terms in SIZES
        ]
        rows = [[f"handrail ({source}, ten times)"]]
        for terms, runs in zip(SIZES, alternate(jobs, self.rounds).values()):
            speed = size / 1e6 / median(runs, lambda r: r.wall)
            rows[0].append(short(speed))
            if terms != 1_000:
                self.report.bar(
                    f"Markdown, both cores, {terms:,} terms and 200 patterns", speed, least=30,
                    unit=" MB/s")
        if "vale" in self.peers:
            rows.append(["Vale (terms alone, each post once)", *self._vale(posts)])
        self.report.table(
            "Markdown files, two workers, with 200 patterns: MB/s by the clock",
            ["", *(f"{terms:,} terms" for terms in SIZES)], rows)

    def _vale(self, posts):
        """Megabytes a second of Vale, with one rule of so many terms."""
        styles = self.folder / "styles" / "Bench"
        styles.mkdir(parents=True, exist_ok=True)
        (self.folder / ".vale.ini").write_text(
            "StylesPath = styles\nMinAlertLevel = suggestion\n[*.md]\nBasedOnStyles = Bench\n")
        for terms in SIZES:
            names = (self.folder / f"terms-{terms}.txt").read_text().splitlines()
            (styles / "Terms.yml").write_text(
                "extends: existence\nmessage: \"‘%s’\"\nlevel: warning\nignorecase: true\ntokens:\n"
                + "".join(f"  - {name}\n" for name in names))
            once = run(self.job("Vale", self.peers["vale"], "--no-exit", "--output=line",
                                f"--config={self.folder}/.vale.ini", *posts, limit=120))
            yield short(sum(post.stat().st_size for post in posts) / 1e6 / once.wall)

    # What a person waits for.

    def hook(self, draft):
        """Start-up, and the check of one draft, by the clock on the wall."""
        starter = self.folder / "starter.yml"
        starter.write_text(
            "extends: [starter]\nvocabulary: {company: [Acme], products: [RoboVac],"
            " competitors: [Sweepster], unannounced: [Project Titan]}\n")
        jobs = [
            self.job("true", "true"),
            self.job("--version", self.program, "--version"),
            self.job("starter", self.program, "check", "--config", starter, draft),
            self.job("hook", self.program, "check", "--config", "10000+patterns.yml", "draft.md"),
        ]
        runs = alternate(jobs, self.rounds * 10, isQuiet=True)
        nothing, version, packs, hook = (
            median(some, lambda r: r.wall) * 1000 for some in runs.values())
        peak = median(runs["hook"], lambda r: r.peak)
        bar = self.report.bar
        bar("hook: a 3 KB draft, 10,000 terms and 200 patterns, over `--version`", hook - version,
            most=25, unit=" ms")
        bar("peak memory of that hook", peak, most=50, unit=" MiB")
        bar("`handrail --version` over `true`", version - nothing, most=8, unit=" ms")
        self.report.table(
            "What a person waits for: ms by the clock",
            ["", "median"],
            [["`true`", short(nothing)], ["`handrail --version`", short(version)],
             ["a draft, with the packs that ship with handrail", short(packs)],
             ["a 3 KB draft, with 10,000 terms and 200 patterns", short(hook)]])
