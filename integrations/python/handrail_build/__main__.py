"""`make wheel`: builds the wheel into a folder, and says how large it is."""

import os
import sys
import zipfile

from . import build_wheel

folder = sys.argv[1] if len(sys.argv) > 1 else "dist"
os.makedirs(folder, exist_ok=True)
path = os.path.join(folder, build_wheel(folder))
with zipfile.ZipFile(path) as wheel:
    installed = sum(entry.file_size for entry in wheel.infolist())
print(f"{path}: {os.path.getsize(path) / 1e6:.1f} MB, {installed / 1e6:.1f} MB when installed")
