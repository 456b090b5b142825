"""The audit of archives: beside ripgrep on the same text, a second time, and of many voices."""

import pathlib

from bench import archives
from bench.measure import Job, alternate, median, run
from bench.report import short
from bench.voices import write_voices

MOST_MEMORY = 256
"""MiB that an audit of any archive may have."""


class Audits:
    """What the sections share: the program, the corpus, a folder for archives and stores."""

    def __init__(self, program, corpus, folder, peers, rounds, report):
        self.program, self.corpus, self.folder = program, corpus, folder
        self.peers, self.rounds, self.report = peers, rounds, report
        self.bytes = (corpus / "posts.txt").stat().st_size

    def audit(self, name, archive, *options, store, is_new=True, account="company"):
        """The audit of an archive, in a store of its own or one that is there."""
        path = self.folder / store
        command = [
            self.program, "audit", archive, "--config", self.corpus / "1000+patterns.yml",
            "--account", account, "--store", path, "--quiet", "--as-of", "2026-11-20", *options]
        files = [pathlib.Path(f"{path}{end}") for end in ("", "-wal", "-shm")]
        return Job(name, [str(part) for part in command], removes=files if is_new else [])


def beside_ripgrep(audits):
    """One worker, two, and the same archive again, beside ripgrep on the same text."""
    posts = audits.corpus / "posts.ndjson"
    jobs = [
        audits.audit("one", posts, "--jobs", "1", store="one.db"),
        audits.audit("again", posts, "--jobs", "1", store="one.db", is_new=False),
        audits.audit("two", posts, "--jobs", "2", store="two.db"),
    ]
    if "rg" in audits.peers:
        command = [audits.peers["rg"], "-c", "-w", "-i", "-F", "-f"]
        command += [audits.corpus / "terms-1000.txt", audits.corpus / "posts.txt"]
        jobs.insert(1, Job("rg", [str(part) for part in command]))
    runs = alternate(jobs, audits.rounds)
    bar, megabytes = audits.report.bar, audits.bytes / 1e6
    took = {name: median(some, lambda r: r.processor) for name, some in runs.items()}
    wall = {name: median(some, lambda r: r.wall) for name, some in runs.items()}
    peak = {name: median(some, lambda r: r.peak) for name, some in runs.items()}
    bar("audit, 1,000 terms and 200 patterns, over `rg -c -w -i -F -f` with the terms",
        took["rg"] / took["one"] if "rg" in took else None, least=0.6)
    bar("audit with two workers over one", wall["one"] / wall["two"], least=1.8)
    for name in ("one", "two"):
        bar(f"peak memory with {name} worker{'' if name == 'one' else 's'}", peak[name],
            most=MOST_MEMORY, unit=" MiB")
    names = {
        "one": "`handrail audit`, one worker", "two": "the same, two workers",
        "again": "the same archive again, one worker", "rg": "rg, 1,000 terms"}
    audits.report.table(
        f"Audits of {megabytes:.0f} MB with findings kept",
        ["job", "by the clock, s", "processor, s", "MB/s of processor", "peak, MiB"],
        [[title, short(wall[name]), short(took[name]), short(megabytes / took[name]),
          short(peak[name])] for name, title in names.items() if name in took])


def voices(audits, count):
    """Many short posts of many authors, compared with each other."""
    batch = audits.folder / "voices.ndjson"
    authors = max(1, count // 20)
    words = (pathlib.Path(__file__).parent.parent / "corpus" / "words.txt").read_text().split()
    planted = write_voices(batch, count, authors, words)
    job = audits.audit("voices", batch, store="voices.db", account="employee")
    done = run(job)
    size = batch.stat().st_size / 1e6
    batch.unlink()
    about = f"{count:,} short posts of {authors:,} authors"
    audits.report.bar(f"{about}, compared: by the clock", done.wall, most=300, unit=" s")
    audits.report.bar(f"{about}, compared: peak memory", done.peak, most=1024, unit=" MiB")
    audits.report.table(
        "Posts of many authors, compared with each other",
        ["posts", "authors", "planted", "MB", "by the clock, s", "processor, s", "peak, MiB"],
        [[f"{count:,}", f"{authors:,}", f"{planted:,}", short(size), short(done.wall),
          short(done.processor), short(done.peak)]])


def large(audits):
    """Archives that are larger than memory may be."""
    posts, rows = audits.corpus / "posts.ndjson", []
    for title, name, megabytes, write in [
        ("NDJSON, 2 GB", "posts.ndjson", 2_000, archives.batch),
        ("`tweets.js` of X, one list, 500 MB", "tweets.js", 500, archives.tweets),
        ("zip, 1 GB", "batches.zip", 1_000, archives.packed),
    ]:
        path = audits.folder / name
        write(path, posts, megabytes)
        done = run(audits.audit(title, path, store="large.db"))
        size = path.stat().st_size / 1e6
        path.unlink()
        audits.report.bar(f"peak memory: {title}", done.peak, most=MOST_MEMORY, unit=" MiB")
        rows.append([title, short(size), short(done.wall), short(done.processor), short(done.peak)])
    audits.report.table(
        "Large archives", ["archive", "MB", "by the clock, s", "processor, s", "peak, MiB"], rows)
