"""What the other program gets to see of this machine: as little as it needs."""

from __future__ import annotations

import os
from pathlib import Path

# Certificates and the person's own proxy; no tokens, no session, no paths into our environment.
_KEPT = (
    *("PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "SYSTEMROOT", "SystemRoot", "COMSPEC"),
    *("SSL_CERT_FILE", "SSL_CERT_DIR", "REQUESTS_CA_BUNDLE"),
    *("http_proxy", "https_proxy", "all_proxy", "no_proxy"),
    *("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "NO_PROXY"),
)


def scrubbed(home: Path) -> dict[str, str]:
    """The environment for a run whose home is `home`, so that no file of the person's is read."""
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    folders = ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "APPDATA", "TMPDIR")
    kept.update({name: str(home) for name in folders})
    return kept | {"PYTHONIOENCODING": "utf-8", "PYTHONUTF8": "1", "PYTHONDONTWRITEBYTECODE": "1"}
