"""A Tumblr on the loopback address: its page that asks the person, tokens, account, likes, files.

It keeps to the documentation: strictly `before`, 50 posts at most, tokens that end, refresh tokens
that are changed with every use, PKCE, a registered redirect address; OAuth 1 with its signatures
computed here and not by the library that made them.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import secrets
import socket
import urllib.error
import urllib.request
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, parse_qsl, urlencode, urlsplit

from resources import recipe_folder
from tests.support.local_site import Asked, LocalSite, Reply, picture_bytes
from tests.support.oauth1_signing import holds, signed_in

KEY, SECRET = "key-canary-71aa", "secret-canary-c02d"
LASTS = 2520  # Seconds, as the documentation has it.


@dataclass(frozen=True)
class Liked:
    """One like. `picture` is a number of the site's pictures; None is a post of words."""

    id: int
    at: int
    picture: int | None
    blog: str = "mika"
    first: str | None = None  # Who made it, where `blog` only passed it on.


@dataclass
class Given:
    """What the site gave out so far."""

    codes: dict[str, tuple[str, str]] = field(default_factory=dict)  # code: challenge, redirect
    access: set[str] = field(default_factory=set)
    refresh: set[str] = field(default_factory=set)
    temporary: dict[str, str] = field(default_factory=dict)
    every: list[str] = field(default_factory=list)  # All secrets ever, for canaries.


class FakeTumblr(LocalSite):
    """`says_no` answers the person's wish with access_denied; `counts` is what it says of likes."""

    def __init__(self, likes: list[Liked] | None = None) -> None:
        super().__init__()
        self.likes = sorted(likes or [], key=lambda each: (-each.at, -each.id))
        self.counts: int | None = None
        self.given = Given()
        self.says_no = False
        self.busy = 0  # So many questions are answered 429.
        self.hidden: set[int] = set()
        self.redirect = f"http://127.0.0.1:{free_port()}/tumblr"
        self.pictures = {each.picture for each in self.likes if each.picture is not None}
        self.gone: set[int] = set()
        self.shown: set[int] = set()  # Which likes it ever gave.

    def write_shipped(self, folder: Path) -> Path:
        """The shipped recipe with nothing but its addresses changed."""
        folder.mkdir(parents=True, exist_ok=True)
        for file in (recipe_folder() / "fixtures" / "tumblr").iterdir():
            copied = folder / "fixtures" / "tumblr" / file.name
            copied.parent.mkdir(parents=True, exist_ok=True)
            copied.write_bytes(file.read_bytes())
        text = (recipe_folder() / "tumblr-likes.toml").read_text(encoding="utf-8")
        text = re.sub(r'^redirect = ".*"$', f'redirect = "{self.redirect}"', text, flags=re.M)
        text = re.sub(r"https://(www|api)\.tumblr\.com", self.root, text)
        text = text.replace("schema = 1\n", "schema = 1\ninsecure = true\n", 1)
        (folder / "tumblr-likes.toml").write_text(text, encoding="utf-8")
        return folder

    def end_tokens(self) -> None:
        """Every access token that was given so far is over."""
        self.given.access.clear()

    def throw_out(self) -> None:
        """The person took the permission back on the site."""
        self.given.access.clear()
        self.given.refresh.clear()

    def calls(self, path: str) -> int:
        return sum(urlsplit(each.path).path == path for each in self.asked)

    def _reply(self, path: str) -> Reply:
        parts = urlsplit(path)
        asked = next(each for each in reversed(self.asked) if each.path == path)
        query = dict(parse_qsl(parts.query))
        if parts.path.startswith("/pic/"):
            return self._picture(int(parts.path.removeprefix("/pic/").removesuffix(".png")))
        answers = {
            "/oauth2/authorize": self._authorize,
            "/v2/oauth2/token": self._token,
            "/v2/user/info": self._info,
            "/v2/user/likes": self._likes,
            "/oauth/request_token": self._request_token,
            "/oauth/authorize": self._authorize1,
            "/oauth/access_token": self._access_token,
        }
        answer = answers.get(parts.path)
        return Reply(b"not here", status=404) if answer is None else answer(asked, query)

    def _picture(self, number: int) -> Reply:
        if number in self.gone or number not in self.pictures:
            return Reply(b"gone", status=404)
        return Reply(picture_bytes(number), "image/png")

    def _authorize(self, _asked: Asked, query: dict[str, str]) -> Reply:
        right = (
            query.get("client_id") == KEY
            and query.get("response_type") == "code"
            and query.get("redirect_uri") == self.redirect
            and query.get("code_challenge_method") == "S256"
            and len(query.get("state", "")) >= 32
        )
        if not right:
            return Reply(b"this application is not known", status=400)
        back = {"error": "access_denied", "state": query["state"]}
        if not self.says_no:
            code = self._new("code")
            self.given.codes[code] = query["code_challenge"], query["redirect_uri"]
            back = {"code": code, "state": query["state"]}
        return Reply(status=302, headers={"Location": f"{self.redirect}?{urlencode(back)}"})

    def _token(self, asked: Asked, _query: dict[str, str]) -> Reply:
        form = {name: each[0] for name, each in parse_qs(asked.body.decode()).items()}
        if (form.get("client_id"), form.get("client_secret")) != (KEY, SECRET):
            return _refused("invalid_client", form)
        if form.get("grant_type") == "authorization_code":
            challenge, redirect = self.given.codes.pop(form.get("code", ""), ("", ""))
            hashed = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
            proof = base64.urlsafe_b64encode(hashed).decode().rstrip("=")
            if not challenge or proof != challenge or form.get("redirect_uri") != redirect:
                return _refused("invalid_grant", form)
        elif form.get("refresh_token") in self.given.refresh:
            self.given.refresh.discard(form["refresh_token"])
        else:
            return _refused("invalid_grant", form)
        access, refresh = self._new("access"), self._new("refresh")
        self.given.access.add(access)
        self.given.refresh.add(refresh)
        body = {
            "access_token": access,
            "expires_in": LASTS,
            "id_token": False,
            "refresh_token": refresh,
            "scope": "basic offline_access",
            "token_type": "bearer",
        }
        return Reply(json.dumps(body).encode(), "application/json")

    def _info(self, asked: Asked, _query: dict[str, str]) -> Reply:
        if not self._is_let_in(asked):
            return _unauthorized()
        return _json({"user": {"name": "a-friend-of-rivers", "likes": self._count()}})

    def _likes(self, asked: Asked, query: dict[str, str]) -> Reply:
        if self.busy:
            self.busy -= 1
            return Reply(b"{}", "application/json", 429, {"Retry-After": "1"})
        if not self._is_let_in(asked):
            return _unauthorized()
        before = int(query.get("before", "99999999999"))
        limit = min(50, int(query.get("limit", "20")))
        page = [each for each in self.likes if each.at < before][:limit]
        shown = [self._post(each) for each in page if each.id not in self.hidden]
        self.shown |= {each.id for each in page} - self.hidden
        quota = {
            "x-ratelimit-perday-limit": "5000",
            "x-ratelimit-perday-remaining": str(5000 - self.calls("/v2/user/likes")),
            "x-ratelimit-perday-reset": "3600",
        }
        echo = asked.headers.get("Authorization", "")  # As some error pages do.
        return _json({"liked_posts": shown, "liked_count": self._count(), "echo": echo}, quota)

    def _count(self) -> int:
        return len(self.likes) if self.counts is None else self.counts

    def _post(self, liked: Liked) -> dict[str, object]:
        blocks: list[dict[str, object]] = [{"type": "text", "text": "Look"}]
        if liked.picture is not None:
            media = {"url": f"{self.root}/pic/{liked.picture}.png", "width": 64, "height": 48}
            blocks.append({"type": "image", "media": [{**media, "has_original_dimensions": True}]})
        blog = {"name": liked.blog, "url": f"https://{liked.blog}.tumblr.com/"}
        trail = []
        if liked.first is not None:
            made = {"name": liked.first, "url": f"https://{liked.first}.tumblr.com/"}
            trail = [{"blog": made, "post": {"id": str(liked.id - 1)}, "content": blocks}]
        return {
            "object_type": "post",
            "type": "blocks",
            "blog_name": liked.blog,
            "blog": blog,
            "id": liked.id,
            "id_string": str(liked.id),
            "post_url": f"https://{liked.blog}.tumblr.com/post/{liked.id}",
            "timestamp": liked.at - 1000,
            "liked_timestamp": liked.at,
            "tags": ["river"],
            "summary": f"Post {liked.id}",
            "content": [] if trail else blocks,
            "trail": trail,
        }

    def _is_let_in(self, asked: Asked) -> bool:
        said = asked.headers.get("Authorization", "")
        if said.startswith("OAuth "):
            signed = signed_in(said)
            token = signed.get("oauth_token", "")
            secret = self.given.temporary.get(token)
            return secret is not None and self._signature_holds(signed, "GET", asked.path, secret)
        return said.removeprefix("Bearer ") in self.given.access

    def _request_token(self, asked: Asked, _query: dict[str, str]) -> Reply:
        signed = signed_in(asked.headers.get("Authorization", ""))
        if not self._signature_holds(signed, "POST", "/oauth/request_token"):
            return _unauthorized()
        if signed.get("oauth_callback") != self.redirect:
            return _unauthorized()
        return self._pair("temporary")

    def _authorize1(self, _asked: Asked, query: dict[str, str]) -> Reply:
        token = query.get("oauth_token", "")
        if token not in self.given.temporary:
            return Reply(b"unknown", status=400)
        back = {"oauth_token": token, "oauth_verifier": self._new("verifier")}
        return Reply(status=302, headers={"Location": f"{self.redirect}?{urlencode(back)}"})

    def _access_token(self, asked: Asked, _query: dict[str, str]) -> Reply:
        signed = signed_in(asked.headers.get("Authorization", ""))
        secret = self.given.temporary.get(signed.get("oauth_token", ""), "")
        known = signed.get("oauth_verifier", "-") in self.given.every
        if not known or not self._signature_holds(signed, "POST", "/oauth/access_token", secret):
            return _unauthorized()
        return self._pair("lasting")

    def _signature_holds(
        self, signed: dict[str, str], method: str, path: str, secret: str = ""
    ) -> bool:
        return holds(signed, method, f"{self.root}{path}", (KEY, SECRET), secret)

    def _pair(self, word: str) -> Reply:
        token, secret = self._new(f"{word}-token"), self._new(f"{word}-secret")
        self.given.temporary[token] = secret
        body = urlencode({"oauth_token": token, "oauth_token_secret": secret})
        return Reply(body.encode(), "application/x-www-form-urlencoded")

    def _new(self, word: str) -> str:
        made = f"{word}-canary-{secrets.token_hex(8)}"
        self.given.every.append(made)
        return made


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def follow(address: str) -> tuple[int, str]:
    """The person's browser: opens the address and goes wherever it is sent."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(address, timeout=10) as page:
            return int(page.status), page.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def _json(response: dict[str, object], headers: dict[str, str] | None = None) -> Reply:
    body = {"meta": {"status": 200, "msg": "OK"}, "response": response}
    return Reply(json.dumps(body).encode(), "application/json", headers=headers or {})


def _unauthorized() -> Reply:
    body = {"meta": {"status": 401, "msg": "Unauthorized"}, "response": []}
    return Reply(json.dumps(body).encode(), "application/json", 401)


def _refused(name: str, form: dict[str, str]) -> Reply:
    """Quotes what it was sent, as some do: none of it may be shown or kept."""
    body = {"error": name, "error_description": f"not good: {form}"}
    return Reply(json.dumps(body).encode(), "application/json", 401)
