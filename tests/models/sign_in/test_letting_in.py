"""The whole way through a site's own page and back, on a real socket, with a plain browser."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager
from http.client import HTTPConnection
from urllib.parse import urlsplit

import pytest

from models.collecting.access.credentials import Credentials
from models.collecting.access.letting_in import LettingIn
from models.errors import Cancelled, CollectError
from models.recipes.language.parse import check_file, check_text
from models.sign_in.coming_back import ComingBack
from models.sign_in.landing_page import Said, landing_page
from models.sign_in.tokens import Tokens, tokens_in
from tests.support.collecting import addresses_of
from tests.support.fake_tumblr import KEY, LASTS, SECRET, FakeTumblr, follow

SAID = Said("ja", ("ようこそ", "もどってください"), ("いいえ", "なにも"), ("だれ", "ちがう"))


@contextmanager
def at_the_site(tmp_path, change=lambda text: text, key=KEY):
    """The site and a login that has begun."""
    with FakeTumblr() as site:
        file = site.write_shipped(tmp_path / "recipes") / "tumblr-likes.toml"
        file.write_text(change(file.read_text()))
        checked = check_file(file)
        assert checked.problems == ()
        credentials = Credentials()
        credentials.set("tumblr", "consumer_key", key)
        credentials.set("tumblr", "consumer_secret", SECRET)
        login = LettingIn(checked.recipe, credentials, addresses_of(site), SAID)
        try:
            yield site, login
        finally:
            login.close()


class Browser(threading.Thread):
    """The person, in a thread, as a browser is."""

    def __init__(self, *addresses: str) -> None:
        super().__init__(name="browser")
        self.addresses, self.seen = addresses, []
        self.start()

    def run(self) -> None:
        self.seen += [follow(address) for address in self.addresses]


def never() -> bool:
    return False


def kept(login) -> Tokens | None:
    return tokens_in(login.credentials.get("tumblr", "oauth2"))


def test_the_person_lets_the_program_in(tmp_path):
    with at_the_site(tmp_path) as (site, login):
        browser = Browser(login.begin())
        let_in = login.finish(never)
        browser.join()
        assert let_in.account == "a-friend-of-rivers"
        assert not let_in.lasting, "there is no keyring here"
        tokens = kept(login)
        assert tokens.access in site.given.access
        assert tokens.refresh in site.given.refresh
        assert abs(tokens.until - time.time() - LASTS) < 10
        ((status, page),) = browser.seen
        assert status == 200
        assert "ようこそ" in page
        assert 'lang="ja"' in page
        assert site.given.every[0] not in page
        assert threading.active_count() >= 1
    assert not [each for each in threading.enumerate() if "process_request" in each.name]


def test_oauth_1_with_its_signatures(tmp_path):
    def older(text: str) -> str:
        start, end = text.index('scheme = "oauth2"'), text.index("redirect = ")
        root = text[text.index("authorize_url") :].split('"')[1].removesuffix("/oauth2/authorize")
        return (
            text[:start]
            + f"""scheme = "oauth1"
client_id = "keyring:tumblr/consumer_key"
client_secret = "keyring:tumblr/consumer_secret"
token = "keyring:tumblr/oauth2"
request_url = "{root}/oauth/request_token"
authorize_url = "{root}/oauth/authorize"
token_url = "{root}/oauth/access_token"
"""
            + text[end:]
        )

    with at_the_site(tmp_path, older) as (_site, login):
        browser = Browser(login.begin())
        let_in = login.finish(never)
        browser.join()
        assert let_in.account == "a-friend-of-rivers", "its answer was asked for with a signature"
        assert kept(login).secret.startswith("lasting-secret")


def test_the_person_says_no(tmp_path):
    with at_the_site(tmp_path) as (site, login):
        site.says_no = True
        browser = Browser(login.begin())
        with pytest.raises(CollectError, match="access_denied"):
            login.finish(never)
        browser.join()
        assert "いいえ" in browser.seen[0][1]
        assert kept(login) is None


def test_a_wrong_state_is_refused_and_the_right_one_still_waited_for(tmp_path):
    with at_the_site(tmp_path) as (site, login):
        address = login.begin()
        strange = f"{site.redirect}?code=stolen&state=guessed"
        browser = Browser(strange, site.redirect.replace("/tumblr", "/else"), address)
        let_in = login.finish(never)
        browser.join()
        assert [status for status, _ in browser.seen] == [400, 404, 200]
        assert "だれ" in browser.seen[0][1]
        assert let_in.account
        assert site.calls("/v2/oauth2/token") == 1


def test_a_wrong_secret_is_told_without_what_the_site_quotes(tmp_path):
    with at_the_site(tmp_path) as (_site, login):
        login.credentials.set("tumblr", "consumer_secret", "wrong-canary")
        browser = Browser(login.begin())
        with pytest.raises(CollectError) as caught:
            login.finish(never)
        browser.join()
        assert caught.value.params == {"reason": "invalid_client"}


def test_a_browser_that_cannot_come_back_is_helped_by_hand(tmp_path):
    with at_the_site(tmp_path) as (site, login):
        assert KEY not in login.begin(), "it becomes an argument of the browser"
        trip = urlsplit(login._trip.address)
        connection = HTTPConnection(trip.hostname, trip.port, timeout=5)
        connection.request("GET", f"{trip.path}?{trip.query}")
        landed = (
            connection.getresponse().headers["Location"].replace(site.redirect, "http://x.example/")
        )
        connection.close()
        waiting = threading.Thread(target=lambda: found.append(login.finish(never)))
        found = []
        waiting.start()
        while not login.offer(landed):
            assert not login.offer("http://x.example/?code=1&state=2")
        waiting.join()
        assert found[0].account == "a-friend-of-rivers"


def test_giving_up_and_nobody_coming(tmp_path):
    with at_the_site(tmp_path) as (_site, login):
        login.begin()
        with pytest.raises(Cancelled):
            login.finish(lambda: True)
        with pytest.raises(CollectError, match="in time"):
            login.finish(never, seconds=0.01)
    with (
        at_the_site(tmp_path, key="") as (_site, login),
        pytest.raises(CollectError, match="needs"),
    ):
        login.begin()


def test_a_connection_that_says_nothing_holds_nobody_up(tmp_path):
    with at_the_site(tmp_path) as (site, login):
        address = login.begin()
        port = urlsplit(site.redirect).port
        silent = HTTPConnection("127.0.0.1", port, timeout=5)
        silent.connect()
        try:
            browser = Browser(address)
            assert login.finish(never).account
            browser.join()
        finally:
            silent.close()


def test_a_port_that_another_program_has_is_named():
    first = ComingBack(None, SAID)
    try:
        port = urlsplit(first.address).port
        with pytest.raises(CollectError) as caught:
            ComingBack(f"http://127.0.0.1:{port}/", SAID)
        assert caught.value.code == "redirect-busy"
        assert caught.value.params == {"port": port}
    finally:
        first.close()


def test_the_page_shows_words_as_words():
    page = landing_page("en", "<b>", 'a "quote"').decode()
    assert "<b>" not in page
    assert "&lt;b&gt;" in page


def test_tokens_are_not_in_their_repr():
    tokens = Tokens("a-canary", "r-canary", "s-canary", 12.0)
    assert "canary" not in repr(tokens)
    assert tokens_in(tokens.text) == tokens
    assert tokens_in("bare") == Tokens("bare")
    assert tokens_in('{"refresh": "x"}') is None
    assert tokens_in("") is None


BROKEN = {
    'scheme = "oauth2"': ('scheme = "oauth3"', "Input should be"),
    'client_id = "keyring:tumblr/consumer_key"': ('client_id = "abc"', "must be a reference"),
    'token_url = "https://api.tumblr.com/v2/oauth2/token"': ("", "needs 'token_url'"),
    'authorize_url = "https://www': ('authorize_url = "http://www', "insecure = true"),
    "127.0.0.1:48651": ("elsewhere.example", "does not lead back to this machine"),
    "scopes = [": ('request_url = "https://x.example/"\nscopes = [', "no meaning with scheme"),
    "register_url": ("registre_url", "did you mean 'register_url'"),
    "v2/user/info": ("v2/{user}/info", "is not a whole web address"),
}


@pytest.mark.parametrize("there", BROKEN)
def test_what_is_wrong_with_an_auth_is_said(there):
    from resources import recipe_folder

    file = recipe_folder() / "tumblr-likes.toml"
    instead, sentence = BROKEN[there]
    text = file.read_text(encoding="utf-8")
    assert there in text
    checked = check_text(text.replace(there, instead, 1), file)
    assert checked.recipe is None
    assert any(sentence in each.message for each in checked.problems), checked.problems
    assert all(each.line > 1 for each in checked.problems)
