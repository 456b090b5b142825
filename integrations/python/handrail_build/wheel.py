"""Writes a wheel. Source: packaging.python.org, “Binary distribution format”."""

import base64
import hashlib
import os
import zipfile

from . import project

# The oldest moment that a zip file can hold, so that the same program gives the same wheel.
MOMENT = (1980, 1, 1, 0, 0, 0)


class Wheel:
    """The files of a wheel, by their path within it."""

    def __init__(self, tag):
        self.tag = f"py3-none-{tag}"
        self.files = {}

    def add_script(self, name, path):
        """Adds a program, which is installed beside Python."""
        self._add(f"scripts/{name}", path, 0o755)

    def add_data(self, name, path):
        """Adds a file, which is installed below the environment's top folder."""
        self._add(f"data/{name}", path, 0o644)

    def _add(self, name, path, mode):
        with open(path, "rb") as file:
            self.files[f"{project.NAME}-{project.version()}.data/{name}"] = (file.read(), mode)

    def add_metadata(self):
        """Adds METADATA, WHEEL and the licences."""
        folder = project.dist_info()
        about = (
            "Wheel-Version: 1.0\n"
            f"Generator: handrail_build {project.version()}\n"
            "Root-Is-Purelib: false\n"
            f"Tag: {self.tag}\n"
        )
        texts = {"METADATA": project.metadata(), "WHEEL": about}
        texts.update({"licenses/" + name: text for name, text in project.licences().items()})
        for name, text in texts.items():
            self.files[f"{folder}/{name}"] = (text.encode(), 0o644)

    def write(self, directory):
        """Writes the wheel into a folder, and gives its name."""
        name = f"{project.NAME}-{project.version()}-{self.tag}.whl"
        record = f"{project.dist_info()}/RECORD"
        lines = [self._line(path, content) for path, (content, _) in sorted(self.files.items())]
        lines.append(f"{record},,\n")
        # RECORD stands last, as installers like it.
        files = [*sorted(self.files.items()), (record, ("".join(lines).encode(), 0o644))]
        with zipfile.ZipFile(
            os.path.join(directory, name), "w", zipfile.ZIP_DEFLATED, compresslevel=9
        ) as archive:
            for path, (content, mode) in files:
                entry = zipfile.ZipInfo(path, MOMENT)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, so that the mode counts
                entry.external_attr = (0o100000 | mode) << 16
                archive.writestr(entry, content, compresslevel=9)
        return name

    @staticmethod
    def _line(path, content):
        digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=").decode()
        return f"{path},sha256={digest},{len(content)}\n"
