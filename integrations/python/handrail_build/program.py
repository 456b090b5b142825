"""Gets the program, and makes it fit to be carried to another machine."""

import os
import platform
import shutil
import subprocess
import sys

from . import elf, macho
from .project import ROOT


class Program:
    """A stripped program, the libraries that go with it, and where both run."""

    def __init__(self, path, libraries, tag):
        self.path = path
        self.libraries = libraries
        self.tag = tag

    @classmethod
    def ready_for_wheels(cls, scratch):
        """Builds the program, or takes the one that HANDRAIL_PROGRAM names.

        Everything that changes is changed in copies, in the folder `scratch`.
        """
        built = os.environ.get("HANDRAIL_PROGRAM") or build(scratch)
        path = os.path.join(scratch, "handrail")
        shutil.copyfile(built, path)
        os.chmod(path, 0o755)
        system = macho if platform.system() == "Darwin" else elf
        return cls(path, *system.make_portable(path, scratch))


def build(scratch):
    """Builds the program with the Swift toolchain, and gives its path."""
    for tool in ("make", os.environ.get("SWIFT", "swift")):
        if not shutil.which(tool):
            raise SystemExit(
                f"handrail: building handrail takes a Swift toolchain, and there is no ‘{tool}’ "
                "here.\nInstall Swift 6.2 or newer from https://www.swift.org/install and try "
                "again, or install\na wheel of handrail that is already built: it needs no Swift."
            )
    # Nothing is installed on anybody's machine by a pip that they ran: it is only said.
    if subprocess.run([os.path.join(ROOT, ".ci", "deps"), "--check"], stdin=subprocess.DEVNULL).returncode:
        raise SystemExit("handrail: the libraries above are missing, so it cannot be built here.")
    # A build that is there is built upon; a clone that pip made is left as small as it was.
    kept = os.path.join(ROOT, ".build")
    folder = kept if os.path.isdir(kept) else os.path.join(scratch, "build")
    command = ["make", "--no-print-directory", "-C", ROOT, "program", f"SCRATCH={folder}"]
    # pip reads the answer of a backend elsewhere, but a tool may write anything to its output.
    if subprocess.run(command, stdout=sys.stderr, stdin=subprocess.DEVNULL).returncode:
        raise SystemExit("handrail: the program could not be built; the lines above say why.")
    return os.path.join(folder, "release", "handrail")
