"""Runs programs and takes their times."""

import dataclasses
import os
import pathlib
import signal
import statistics
import sys
import time

BUDGET = 90
"""Seconds after which a job takes no part in further rounds; nor does one that was cut off."""


@dataclasses.dataclass
class Job:
    """A program to run."""

    name: str
    command: list
    environment: dict = dataclasses.field(default_factory=dict)
    limit: float = 600
    """Seconds after which it is killed."""
    removes: list = dataclasses.field(default_factory=list)
    """Files that must not be there when it starts."""


@dataclasses.dataclass
class Run:
    """What one run of a job took."""

    wall: float
    processor: float
    """Seconds of processor time, of user and system."""
    peak: float
    """MiB. Not below what this script has itself, for a child starts as its copy."""
    output: str
    is_whole: bool
    """Whether it came to its end."""


def run(job):
    """Runs a job in the current folder, its output going into a file as it would from a shell."""
    for path in job.removes:
        path.unlink(missing_ok=True)
    output, errors = pathlib.Path("output"), pathlib.Path("errors")
    with open(output, "w") as file, open(errors, "w") as problems:
        start = time.perf_counter()
        child = os.posix_spawnp(
            job.command[0], job.command, {**os.environ, **job.environment},
            file_actions=[
                (os.POSIX_SPAWN_DUP2, file.fileno(), 1),
                (os.POSIX_SPAWN_DUP2, problems.fileno(), 2),
            ])
        signal.signal(signal.SIGALRM, lambda *_: os.kill(child, signal.SIGKILL))
        signal.setitimer(signal.ITIMER_REAL, job.limit)
        _, status, usage = os.wait4(child, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        wall = time.perf_counter() - start
    was_killed = os.WIFSIGNALED(status) and wall >= job.limit
    # grep and its kin exit 1 when nothing is found; whatever is above is a failure.
    if not was_killed and os.waitstatus_to_exitcode(status) not in (0, 1):
        said = errors.read_text() + output.read_text()[-2000:]
        sys.exit(f"{job.name} failed: {' '.join(job.command)}\n{said}")
    unit = 1024 if sys.platform == "linux" else 1024 * 1024
    return Run(
        wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / unit,
        output.read_text() if output.stat().st_size < 10_000 else "", not was_killed)


def alternate(jobs, rounds, is_quiet=False):
    """Runs jobs in turns, A B A B, so that whatever else the machine does falls on all alike.

    Returns the runs of each job by its name.
    """
    runs = {job.name: [] for job in jobs}
    for _ in range(rounds):
        for job in jobs:
            done = runs[job.name]
            if sum(r.wall for r in done) > BUDGET or not all(r.is_whole for r in done):
                continue
            done.append(run(job))
            if not is_quiet:
                print(f"  {job.name}: {done[-1].wall:.2f} s", file=sys.stderr, flush=True)
    return runs


def median(runs, value):
    """The median of a value of runs."""
    return statistics.median(value(r) for r in runs)


def figure(runs, name):
    """The median of a figure that the runs printed, one a line behind its name."""
    return median(runs, lambda r: float(figures(r)[name]))


def figures(run):
    """What a run printed, by name."""
    return dict(line.split() for line in run.output.splitlines())
