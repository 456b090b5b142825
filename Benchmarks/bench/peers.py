"""The programs that handrail is measured against, as far as they are installed."""

import os
import shutil
import subprocess
import sys

TOOLS = {
    "rg": ("ripgrep", "apt-get install ripgrep"),
    "grep": ("GNU grep", "apt-get install grep"),
    "pcre2grep": ("pcre2grep", "apt-get install pcre2-utils"),
    "vale": ("Vale", "https://vale.sh"),
}
PROGRAMS = {
    "hyperscan": ("Hyperscan", "libhs", ["-lhs"], "apt-get install libhyperscan-dev"),
    "re2set": ("RE2::Set", "re2", ["-lre2"], "apt-get install libre2-dev"),
    "pcre2jit": ("PCRE2 JIT", "libpcre2-8", ["-lpcre2-8"], "apt-get install libpcre2-dev"),
}


class Peers:
    """Which peers there are, where, and of which version."""

    def __init__(self, sources, folder):
        self.paths, self.versions, self.missing = {}, {}, []
        for tool, (name, source) in TOOLS.items():
            self._find(tool, name, source)
        for program, (name, library, flags, source) in PROGRAMS.items():
            self._build(sources / f"{program}.cpp", folder / program, name, flags, source)
            if program in self.paths:
                version = said(["pkg-config", "--modversion", library])
                self.versions[program] = f"{name} {version}".strip()
        for name in self.missing:
            print(f"not here, so not measured: {name}", file=sys.stderr)

    def __contains__(self, name):
        return name in self.paths

    def __getitem__(self, name):
        return str(self.paths[name])

    def _find(self, tool, name, source):
        path = shutil.which(tool)
        if path is None:
            self.missing.append(f"{name} ({source})")
            return
        self.paths[tool] = path
        self.versions[tool] = said([path, "--version"]).splitlines()[0]

    def _build(self, source, program, name, flags, package):
        compiler = os.environ.get("CXX", "c++")
        command = [compiler, "-O2", "-std=c++17", str(source), "-o", str(program), *flags]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode != 0:
            self.missing.append(f"{name} ({package})")
            if "No such file" not in done.stderr:
                print(done.stderr, file=sys.stderr)
            return
        self.paths[program.name] = program


def said(command):
    """What a program prints; nothing when it fails or is not there."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except FileNotFoundError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""
