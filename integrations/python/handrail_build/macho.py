"""macOS: the same as elf.py does for Linux, with Apple's tools.

Swift's own libraries are a part of macOS. Written from the documentation of otool(1), vtool(1),
install_name_tool(1) and codesign(1), and not yet tried on a Mac.
"""

import os
import platform
import re
import shutil
import stat

from .elf import run

# The last four are what Homebrew's libarchive needs besides macOS itself.
CARRIED = re.compile(
    r"lib(pcre2-8|md4c|yaml-0|archive|expat|sqlite3|zstd|lzma|lz4|b2)\b[^/]*\.dylib$"
)
SYSTEM = ("/usr/lib/", "/System/")
HOME = "@executable_path/../libexec/handrail"


def make_portable(path, scratch):
    """Strips a program and gathers the libraries that go with it.

    Returns them and the platform tag.
    """
    run("strip", "-x", path)
    libraries = []
    files = [path]
    for file in files:  # grows, as libraries need libraries
        for needed in re.findall(r"^\t(\S+) \(", run("otool", "-L", file), re.MULTILINE):
            name = os.path.basename(needed)
            if needed.startswith(SYSTEM) or needed.startswith("@rpath/libswift"):
                continue
            if file != path and name == os.path.basename(file):
                continue  # what it is called itself
            if not CARRIED.search(needed):
                raise SystemExit(f"handrail: the program needs {needed}, which other Macs may not have.")
            copy = os.path.join(scratch, name)
            if copy not in libraries:
                shutil.copyfile(os.path.realpath(needed), copy)
                os.chmod(copy, os.stat(copy).st_mode | stat.S_IWUSR)
                run("install_name_tool", "-id", f"{HOME}/{name}", copy)
                libraries.append(copy)
                files.append(copy)
            run("install_name_tool", "-change", needed, f"{HOME}/{name}", file)
    for file in [*libraries, path]:
        # What was changed must be signed anew; “-” is a signature of nobody's.
        run("codesign", "--force", "--sign", "-", file)
    return libraries, tag([path, *libraries])


def tag(files):
    """The oldest macOS that all of the files say they run on. Source: vtool(1), LC_BUILD_VERSION."""
    versions = []
    for file in files:
        major, minor = re.search(r"minos (\d+)\.(\d+)", run("vtool", "-show-build", file)).groups()
        # From 11 on, only whole versions are told apart in tags.
        versions.append((int(major), 0 if int(major) > 10 else int(minor)))
    major, minor = max(versions)
    return f"macosx_{major}_{minor}_{platform.machine()}"
