"""What goes into the package and what stays out; read by bunshin.spec and by the tests.

Data and plain functions only: PyInstaller is not needed to import it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parents[2]

# Where PyInstaller's search ends: imported by a name that is put together.
GROUPS_IN = "app/cli/__init__.py"
NO_GROUPS = ("benchmarks",)  # Benchmarks are measured from source.
PARTS = ("models.imaging.sandbox_worker", "models.map.projecting")

# Compiled modules that only compiled modules import.
COMPILED = ("openTSNE._matrix_mul.matrix_mul", "openTSNE.quad_tree", "openTSNE.kl_divergence")

# Folders of data: (in the repository, in the package).
DATA = (
    ("resources", "resources"),
    ("packaging/webextension", "packaging/webextension"),
    ("models/library/migrations", "models/library/migrations"),
)
NO_DATA = ("__pycache__", "*.ts", "*.py[co]", "__init__.py")
NO_FOLDERS = (("sklearn", "datasets"), ("lxml", "isoschematron"))
NO_SOURCES = (".c", ".cpp", ".h", ".hpp", ".pxd", ".pyi", ".pyx")

# Never imported by the program, but by what it is built on, somewhere.
EXCLUDED = (
    "IPython",
    "PIL.ImageQt",
    "PIL.ImageTk",
    "PIL._imagingtk",
    "PySide6.QtTest",
    "app.bench",
    "_tkinter",
    "curses",
    "distutils",
    "ensurepip",
    "flatbuffers",
    "google.protobuf",
    "idlelib",
    "lib2to3",
    "lxml.isoschematron",
    "lxml.objectify",
    "matplotlib",
    "mypy",
    "onnx",
    "onnxruntime.quantization",
    "onnxruntime.tools",
    "onnxruntime.transformers",
    "pandas",
    "pip",
    "pkg_resources",
    "pydoc_data",
    "pygments",
    "pytest",
    "readline",
    "rich",
    "scipy.cluster",
    "scipy.io",
    "scipy.odr",
    "scipy.signal",
    "setuptools",
    # openTSNE asks scikit-learn for neighbours and main components only.
    "sklearn.cluster",
    "sklearn.datasets",
    "sklearn.ensemble",
    "sklearn.feature_extraction",
    "sklearn.gaussian_process",
    "sklearn.inspection",
    "sklearn.manifold",
    "sklearn.mixture",
    "sklearn.neural_network",
    "sklearn.tree",
    "sympy",
    "tkinter",
    "wheel",
)

# Plugins of Qt: folders with the files that are kept of them. What is not named stays out.
PLUGINS = {
    "platforms": ("qxcb", "qwayland", "qoffscreen"),
    "platformthemes": ("qgtk3", "qxdgdesktopportal"),
    "platforminputcontexts": (
        "composeplatforminputcontextplugin",  # Accents.
        "ibusplatforminputcontextplugin",  # Japanese; fcitx speaks its language.
    ),
    "iconengines": ("qsvgicon",),
    "imageformats": ("qjpeg", "qsvg", "qwebp", "qgif"),
    "xcbglintegrations": ("qxcb-egl-integration", "qxcb-glx-integration"),
    "wayland-shell-integration": ("xdg-shell",),
    "wayland-decoration-client": ("adwaita", "bradient"),
    "wayland-graphics-integration-client": ("qt-plugin-wayland-egl",),
    "networkinformation": ("qnetworkmanager", "qglib"),  # Whether data cost by volume.
}
QT_LANGUAGES = ("ja",)  # English is what Qt speaks by itself.

# Libraries of the system that travel along, since distributions differ in their names: Python's own
# needs. Debian's package leaves them out again and names them as what it depends on.
WITH_PYTHON = ("libssl.so", "libcrypto.so", "libffi.so", "libbz2.so", "liblzma.so", "libsqlite3.so")

Entry = tuple[str, str, str]  # PyInstaller's: name in the package, file, kind.


def command_modules() -> list[str]:
    """The modules of the command line's verbs that the package has."""
    text = (ROOT / GROUPS_IN).read_text(encoding="utf-8")
    block = re.search(r"^GROUPS = \((.*?)^\)", text, re.DOTALL | re.MULTILINE)
    assert block is not None
    names = re.findall(r'"(\w+)"', block.group(1))
    return [f"app.cli.{name}" for name in names if name not in NO_GROUPS]


def is_kept(name: str) -> bool:
    """Whether a file of that name in the package is wanted: of Qt only what the program uses."""
    path = PurePosixPath(name)
    parts = path.parts
    if "plugins" in parts and "PySide6" in parts:
        after = parts[parts.index("plugins") + 1 :]
        stem = path.name.removeprefix("lib").split(".")[0]
        return len(after) == 2 and stem in PLUGINS.get(after[0], ())
    if "translations" in parts and "PySide6" in parts:
        return path.name in {f"qtbase_{language}.qm" for language in QT_LANGUAGES}
    if path.suffix in NO_SOURCES or ("PySide6" in parts and "qml" in parts):
        return False
    if parts[:2] in NO_FOLDERS:
        return False
    return not ("tests" in parts and path.suffix in (".py", ".npz", ".csv", ".so"))


def is_the_systems(name: str, source: str) -> bool:
    """Whether a library came from the building machine's system folders and stays there."""
    system = source.startswith(("/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/"))
    return system and not PurePosixPath(name).name.startswith(WITH_PYTHON)


def reached(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """Without the libraries of Qt that nothing which is kept needs any more.

    `needs(file)` names the libraries that a file is linked to."""
    every = list(entries)
    qt = {Path(name).name: (name, file, kind) for name, file, kind in every if _is_qt(name)}
    waiting = [file for name, file, kind in every if kind != "DATA" and not _is_qt(name)]
    found: set[str] = set()
    while waiting:
        for library in needs(waiting.pop()):
            base = Path(library).name
            if base in qt and base not in found:
                found.add(base)
                waiting.append(qt[base][1])
    return [entry for entry in every if not _is_qt(entry[0]) or Path(entry[0]).name in found]


def _is_qt(name: str) -> bool:
    return Path(name).name.startswith(("libQt6", "Qt6"))
