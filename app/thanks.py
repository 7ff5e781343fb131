"""Whose work Bunshin stands on, with their licences: told in About. A test compares the names with
what the program depends on."""

from __future__ import annotations

THANKED = (
    ("Python", "PSF-2.0"),
    ("Qt for Python (PySide6)", "LGPL-3.0"),
    ("qasync", "BSD-2-Clause"),
    ("ONNX Runtime", "MIT"),
    ("OpenCV", "Apache-2.0"),
    ("Pillow", "MIT-CMU"),
    ("NumPy", "BSD-3-Clause"),
    ("SciPy", "BSD-3-Clause"),
    ("openTSNE", "BSD-3-Clause"),
    ("Annoy", "Apache-2.0"),
    ("NumKong", "Apache-2.0"),
    ("peewee", "MIT"),
    ("SQLite", "public domain"),
    ("httpx", "BSD-3-Clause"),
    ("sniffio", "MIT OR Apache-2.0"),
    ("yarl", "Apache-2.0"),
    ("Protego", "BSD-3-Clause"),
    ("Authlib", "BSD-3-Clause"),
    ("keyring", "MIT"),
    ("Jeepney", "MIT"),
    ("feedparser", "BSD-2-Clause"),
    ("lxml", "BSD-3-Clause"),
    ("cssselect", "BSD-3-Clause"),
    ("selectolax", "MIT"),
    ("jmespath", "MIT"),
    ("pydantic", "MIT"),
    ("FastAPI", "MIT"),
    ("uvicorn", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
    ("psutil", "BSD-3-Clause"),
)
