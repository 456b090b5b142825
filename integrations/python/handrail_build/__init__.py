"""Builds the wheel of handrail: a PEP 517 backend that needs nothing but a Swift toolchain.

The wheel holds the program as a script, so that it starts as fast as anywhere else, and the system
libraries that it needs. No Python of ours is installed.
"""

import os
import tempfile

from . import project
from .program import Program
from .wheel import Wheel


class UnsupportedOperation(Exception):
    """What PEP 517 says to raise for what a backend does not do."""


def build_wheel(wheel_directory, config_settings=None, metadata_directory=None):
    """Builds the wheel into a folder, and says what it is called."""
    with tempfile.TemporaryDirectory(prefix="handrail-wheel-") as scratch:
        program = Program.ready_for_wheels(scratch)
        wheel = Wheel(program.tag)
        wheel.add_script("handrail", program.path)
        for library in program.libraries:
            wheel.add_data("libexec/handrail/" + os.path.basename(library), library)
        wheel.add_metadata()
        return wheel.write(wheel_directory)


def prepare_metadata_for_build_wheel(metadata_directory, config_settings=None):
    """Writes what is known without a build, so that pip need not build to learn it."""
    folder = project.dist_info()
    os.makedirs(os.path.join(metadata_directory, folder))
    with open(
        os.path.join(metadata_directory, folder, "METADATA"), "w", encoding="utf-8"
    ) as file:
        file.write(project.metadata())
    return folder


def get_requires_for_build_wheel(config_settings=None):
    """Nothing from PyPI."""
    return []


def build_sdist(sdist_directory, config_settings=None):
    """There is none: the repository is the source."""
    raise UnsupportedOperation("handrail has no source distribution; build it from its repository")
