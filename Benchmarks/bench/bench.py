"""What the sections of the benchmark share."""

from bench.measure import Job, median

SIZES = [100, 1_000, 10_000]
"""The numbers of terms."""


class Bench:
    """The programs, the corpus, and the report that the figures go into."""

    def __init__(self, folder, program, engine, peers, rounds, report):
        self.folder, self.program, self.engine = folder, program, engine
        self.peers, self.rounds, self.report = peers, rounds, report
        self.bytes = (folder / "posts.txt").stat().st_size

    def job(self, name, *command, **more):
        """A job; it runs in the folder of the corpus, which is the current one."""
        return Job(name, [str(part) for part in command], **more)

    def check(self, rules, *what, jobs=1):
        """The command line of a check that answers in NDJSON."""
        return [self.program, "check", "--config", f"{rules}.yml", "--format", "ndjson", "--jobs",
                jobs, *what]

    def speed(self, runs):
        """Megabytes of plain text in a second of processor time; of a run that was cut off, the
        most it can have been."""
        return self.bytes / 1e6 / median(runs, lambda r: r.processor) if runs else None
