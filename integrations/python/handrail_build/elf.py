"""Linux: which libraries a program needs, which of them it carries, and where it runs.

Needs `objdump`, `strip` and `ldd`, which are there wherever Swift links programs.
"""

import os
import platform
import re
import shutil
import subprocess

# What every glibc system has. Source: PEP 600 and auditwheel's policies.
EVERYWHERE = re.compile(r"(libc|libm|libdl|libpthread|librt|libgcc_s|libstdc\+\+|ld-linux[^.]*)\.so")

# What the wheel carries, because not every system has it.
CARRIED = re.compile(r"lib(pcre2-8|md4c|yaml-0)\.so")

# Where the program looks for what it carries; the Makefile links it so.
HOME = "$ORIGIN/../libexec/handrail"

# Systems with this glibc, 2.x, have libstdc++ with at least this GLIBCXX_3.4.x and CXXABI_1.3.x.
# Source: the manylinux policies of auditwheel.
LIBSTDCXX = [(17, 19, 7), (24, 22, 10), (28, 24, 11), (31, 28, 12), (34, 29, 13), (35, 30, 13)]


def make_portable(path, scratch):
    """Strips a program and gathers the libraries that go with it.

    Returns them and the platform tag.
    """
    run("strip", path)
    facts = run("objdump", "-p", path)
    needed = re.findall(r"NEEDED\s+(\S+)", facts)
    carried = [name for name in needed if CARRIED.match(name)]
    strange = [name for name in needed if name not in carried and not EVERYWHERE.match(name)]
    if strange:
        raise SystemExit(
            f"handrail: the program needs {', '.join(strange)}, which other machines may not have; "
            "build it with ‘make build’, which links Swift’s own libraries into it, and, where ‘make deps’ "
            "found their static forms, those that read archives."
        )
    if carried and HOME not in " ".join(re.findall(r"(?:RUNPATH|RPATH)\s+(\S+)", facts)):
        raise SystemExit(
            f"handrail: the program does not look for libraries in {HOME}; build it with ‘make build’."
        )
    libraries = [copied(library, scratch) for library in found(path, carried)]
    return libraries, tag([facts] + [run("objdump", "-p", library) for library in libraries])


def found(path, names):
    """Where the system has libraries that a program names."""
    places = dict(re.findall(r"(\S+) => (/\S+)", run("ldd", path)))
    missing = [name for name in names if name not in places]
    if missing:
        raise SystemExit(f"handrail: this machine has no {', '.join(missing)} to put into the wheel.")
    return [(name, places[name]) for name in names]


def copied(library, scratch):
    """A copy of a library under the name that programs know it by."""
    name, path = library
    copy = os.path.join(scratch, name)
    shutil.copyfile(path, copy)
    return copy


def tag(facts):
    """The oldest platform that has every symbol that programs and libraries ask for.

    Not guessed: it is the newest symbol version that decides. Source: PEP 600.
    """
    architecture = platform.machine()
    if platform.libc_ver()[0] != "glibc":
        return f"linux_{architecture}"
    minors = [newest(r"GLIBC_2\.(\d+)", facts)]
    for pattern, column in ((r"GLIBCXX_3\.4\.(\d+)", 1), (r"CXXABI_1\.3\.(\d+)", 2)):
        used = newest(pattern, facts)
        fitting = [row[0] for row in LIBSTDCXX if row[column] >= used]
        if not fitting:
            return f"linux_{architecture}"
        minors.append(fitting[0])
    return f"manylinux_2_{max(minors)}_{architecture}"


def newest(pattern, facts):
    """The largest number that stands in a pattern's place; 0 when there is none."""
    return max((int(number) for text in facts for number in re.findall(pattern, text)), default=0)


def run(*command):
    """What a tool says."""
    try:
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout
    except FileNotFoundError:
        raise SystemExit(f"handrail: ‘{command[0]}’ is missing; it comes with binutils.") from None
    except subprocess.CalledProcessError as error:
        raise SystemExit(f"handrail: ‘{' '.join(command)}’ failed: {error.stderr.strip()}") from None
