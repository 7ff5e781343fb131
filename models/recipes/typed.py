"""What a person may have meant by an address that they typed: schemes and www. are left out."""

from __future__ import annotations

from urllib.parse import urlsplit

# What is wrong, as words that are also known again.
BLANKS = "an address has no blanks in it"
NO_WEB = "is not a web address"
PASSWORD = "a name and a password have no place in an address"


def typed_addresses(url: str) -> tuple[list[str], str]:
    """The addresses that a person may have meant by this, or what is wrong with it."""
    text = url.strip()
    if not text:
        return [], "there is no address yet"
    if any(letter.isspace() for letter in text):
        return [], BLANKS
    scheme, mark, rest = text.partition("://")
    if not mark:
        return _checked([f"https://{text}", f"http://{text}"])
    if scheme.lower() not in ("http", "https"):
        return [], f"{scheme}:// {NO_WEB}"
    scheme = scheme.lower()
    other = [f"https://{rest}"] if scheme == "http" else []
    return _checked([f"{scheme}://{rest}", *other])


def _checked(addresses: list[str]) -> tuple[list[str], str]:
    try:
        parts = urlsplit(addresses[0])
        host, _ = parts.hostname, parts.port
    except ValueError:
        return [], "it names no site"
    if parts.username is not None:
        return [], PASSWORD
    if not host or ("." not in host and host != "localhost"):
        return [], "it names no site"
    return [*addresses, *(_other_host(each) for each in addresses)], ""


def _other_host(address: str) -> str:
    """With www. in front or without: people leave it out, and sites send them on."""
    scheme, _, rest = address.partition("://")
    short = rest.removeprefix("www.")
    return f"{scheme}://{short}" if short != rest else f"{scheme}://www.{rest}"
