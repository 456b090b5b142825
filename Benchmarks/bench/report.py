"""The tables that a run comes to."""

import datetime
import os
import pathlib
import platform
import re

from bench.peers import said

END = "<!-- end of the figures -->"


class Report:
    """What was measured, in the order of the issue that set the bars."""

    def __init__(self):
        self.tables = []
        self.bars = []

    def bar(self, job, value, least=None, most=None, unit="", is_lower_bound=False):
        """Notes a figure and whether it keeps to its bar.

        `value` is None where a peer is missing, and a lower bound where one was cut off.
        """
        bar = f"≥ {short(least)}" if most is None else f"≤ {short(most)}"
        if value is None:
            self.bars.append([job, "not measured", bar + unit, "?"])
            return
        is_met = value >= least if most is None else value <= most
        verdict = "yes" if is_met else "?" if is_lower_bound else "no"
        shown = ("> " if is_lower_bound else "") + short(value)
        self.bars.append([job, shown + unit, bar + unit, verdict])

    def table(self, title, header, rows):
        """Adds a table."""
        self.tables.append((title, header, rows))

    def markdown(self, about):
        """Everything as Markdown."""
        parts = ["\n".join(f"- {line}" for line in about)]
        parts.append(table("What must hold", ["job", "measured", "bar", "met"], self.bars))
        parts += [table(*some) for some in self.tables]
        return "\n\n".join(parts) + "\n"


def table(title, header, rows):
    """A Markdown table under its heading; the first column is words, the others are figures."""
    lines = [f"### {title}", "", "| " + " | ".join(header) + " |"]
    lines.append("| --- |" + " --: |" * (len(header) - 1))
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines)


def short(value):
    """A figure as people read it; what is missing is a dash."""
    if value is None:
        return "–"
    if value >= 1000:
        return f"{value:,.0f}"
    if value >= 100:
        return f"{value:.0f}"
    return f"{value:.3g}"


def machine(peers):
    """What the figures were measured on, line by line."""
    now = datetime.datetime.now(datetime.timezone.utc)
    load = os.getloadavg()[0]
    lines = [
        f"{now:%Y-%m-%d}; {os.cpu_count()} cores, {processor()}, {system()}",
        f"load of the machine at the start: {load:.1f}" + (" (noisy)" if load > 0.7 else ""),
        said(["swift", "--version"]).partition("\n")[0],
    ]
    if peers.versions:
        lines.append("peers: " + "; ".join(sorted(peers.versions.values())))
    if peers.missing:
        lines.append("not installed: " + ", ".join(peers.missing))
    return lines


def processor():
    """The name of the processor."""
    try:
        return re.search(r"model name\s*: (.*)", pathlib.Path("/proc/cpuinfo").read_text())[1]
    except (OSError, TypeError):
        return said(["sysctl", "-n", "machdep.cpu.brand_string"]) or platform.machine()


def system():
    """The name of the operating system."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"] + ", Linux " + platform.release()
    except OSError:
        return platform.platform()


def record(page, figures, target="bench"):
    """Puts the figures of a target of the Makefile between their marks in a page."""
    start = f"<!-- figures: make {target} RECORD=1 -->"
    before, rest = page.read_text().split(start)
    after = rest.split(END, 1)[1]
    page.write_text(f"{before}{start}\n\n{figures}\n{END}{after}")
