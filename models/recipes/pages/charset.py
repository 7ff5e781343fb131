"""Pages of before everybody wrote UTF-8: what a page says of its own letters is believed.

The parser takes bytes for UTF-8, so that a page in Shift_JIS or EUC-JP would be read as rubbish.
"""

from __future__ import annotations

import codecs
import re

_SAID = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE)
_XML = re.compile(rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})""")
_LOOK = 1024
# What browsers understand by these names is the larger set (https://encoding.spec.whatwg.org).
_LARGER = {
    "shift_jis": "cp932",
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
}


def as_utf8(body: bytes) -> bytes:
    """The page in UTF-8; unchanged where it is, or where nothing can be told."""
    if body.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return body.decode("utf-16", "replace").encode()
    found = _XML.search(body[:_LOOK]) or _SAID.search(body[:_LOOK])
    if found is None:
        return body
    try:
        name = codecs.lookup(found[1].decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return body
    if name.startswith(("utf-8", "utf-16", "utf-32")):
        return body  # Who could read "utf-16" in these bytes reads no UTF-16.
    try:
        return body.decode(_LARGER.get(name, name), "replace").encode()
    except (LookupError, UnicodeError):  # Some codecs are none of text.
        return body
