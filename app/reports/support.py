"""What a person may hand to somebody who helps: log and reports in one file, redacted."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Mapping
from pathlib import Path

from app import log
from app.reports.crash_reports import CrashReports
from app.reports.redaction import redacted
from models.half_written import half_written

ABOUT = "about.json"


def save_for_support(
    target: Path, log_folder: Path, reports: CrashReports, facts: Mapping[str, object]
) -> list[str]:
    """Write `target` whole or not at all; the names of what is in it. `facts` go into it as they
    are, but for what redaction takes out of their texts. Raises `OSError`."""
    library = facts.get("library")
    folder = Path(str(library)) if library else None
    texts = {ABOUT: json.dumps(dict(facts), ensure_ascii=False, indent=2, default=str)}
    for file in (*sorted(log_folder.glob(f"{log.FILE_NAME}*")), *reports.all()):
        try:
            texts[file.name] = file.read_text("utf-8", errors="replace")
        except OSError:
            continue  # It was turned over in this moment.
    with half_written(target) as half, zipfile.ZipFile(half, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            archive.writestr(name, redacted(text, folder))
    return list(texts)
