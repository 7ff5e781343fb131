"""Which picture formats there are, by name, file ending and first bytes. Standard library only."""

from __future__ import annotations

# Pillow's name -> (our name, file ending)
READ: dict[str, tuple[str, str]] = {
    "JPEG": ("jpeg", "jpg"),
    "MPO": ("jpeg", "jpg"),
    "PNG": ("png", "png"),
    "WEBP": ("webp", "webp"),
    "GIF": ("gif", "gif"),
    "AVIF": ("avif", "avif"),
    "BMP": ("bmp", "bmp"),
    "TIFF": ("tiff", "tif"),
}
NAMES: tuple[str, ...] = ("jpeg", "png", "webp", "gif", "avif", "bmp", "tiff")
ENDINGS: dict[str, str] = dict(READ.values())

# Kinds that people take for pictures and that this program does not read.
_FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"8BPS", "Photoshop file"),
    (b"%PDF", "PDF"),
    (b"\xff\x0a", "JPEG XL"),
    (b"\x00\x00\x00\x0cJXL ", "JPEG XL"),
    (b"<svg", "SVG drawing"),
    (b"\x1a\x45\xdf\xa3", "video"),
    (b"\x00\x00\x00\x0cjP  ", "JPEG 2000"),
    (b"\x00\x00\x01\x00", "icon"),
)
_OURS: tuple[bytes, ...] = (b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"BM", b"II*\x00", b"MM\x00*")


def foreign_kind(head: bytes) -> str | None:
    """What an unreadable file is, when its first bytes tell."""
    for start, kind in _FOREIGN:
        if head.startswith(start):
            return kind
    if head[4:8] == b"ftyp" and head[8:12] in (b"heic", b"heix", b"mif1", b"hevc"):
        return "HEIC picture"
    if head[4:8] == b"ftyp" and head[8:12] not in (b"avif", b"avis"):
        return "video"
    if b"<svg" in head[:1024]:
        return "SVG drawing"
    return None


def looks_like_ours(head: bytes) -> bool:
    """Whether the first bytes promise a format that this program reads."""
    if head.startswith(_OURS):
        return True
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return True
    return head[4:8] == b"ftyp" and head[8:12] in (b"avif", b"avis")
