"""What a browser hands over is believed only after checks."""

from __future__ import annotations

import pytest

from models.collecting.ledger.browsed import LONGEST_ADDRESS, MOST, browsed_of, each_of
from models.errors import CollectError, InputError

NOW = 1_780_000_000_000_000
IMAGE = "https://files.example/a/river.jpg"


def read(**facts: object):
    return browsed_of({"image_url": IMAGE, **facts}, NOW)


def test_a_whole_record_is_read_as_it_is() -> None:
    found = browsed_of(
        {
            "page_url": "https://gallery.example/work/7#top",
            "image_url": IMAGE,
            "candidates": ["https://files.example/a/river-1600.jpg", IMAGE],
            "alt": "A  river\n at dusk",
            "title": "River",
            "referrer": "https://gallery.example/search?q=my+own+business",
            "at": "2026-05-02T10:00:00.5Z",
        },
        NOW,
    )
    assert found.page_url == "https://gallery.example/work/7"
    assert found.addresses == (IMAGE, "https://files.example/a/river-1600.jpg")
    assert (found.alt, found.title) == ("A river at dusk", "River")
    assert found.referrer == "https://gallery.example/search"
    assert found.at == 1_777_716_000_500_000


@pytest.mark.parametrize(
    "address",
    [
        *("file:///etc/passwd", "javascript:alert(1)", "data:image/png;base64,AAAA", "blob:x"),
        *("about:blank", "ftp://files.example/a.jpg", "//files.example/a.jpg", "river.jpg"),
        *("https://", "https://files.example:99999/a", "https://a b.example/x", "http://[::1"),
        "https://mika:secret@files.example/a.jpg",
    ],
)
def test_what_is_no_web_address_is_refused_and_a_password_is_not_repeated(address: str) -> None:
    with pytest.raises(CollectError) as refused:
        read(image_url=address)
    assert refused.value.code == "url-wrong"
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "host",
    [
        *("127.0.0.1", "127.0.0.1:8080", "localhost", "LOCALHOST.", "a.localhost", "[::1]"),
        *("192.168.1.1", "10.0.0.1", "169.254.169.254", "[fe80::1]", "[::ffff:127.0.0.1]"),
        *("2130706433", "0x7f000001", "127.1", "0177.0.0.1", "printer.local", "0.0.0.0"),
        "127.0.0.1:48651",
    ],
)
def test_what_is_on_this_machine_or_in_this_house_is_refused(host: str) -> None:
    with pytest.raises(CollectError) as refused:
        read(image_url=f"http://{host}/a.jpg")
    assert refused.value.code == "address-refused"


def test_the_example_site_is_the_program_s_own() -> None:
    assert read(image_url="http://127.0.0.1:48650/file/1.png").image_url


@pytest.mark.parametrize(
    "facts",
    [
        *({"image_url": 7}, {"image_url": None}, {"image_url": ["https://a.example/"]}),
        *({"alt": 3}, {"title": {}}, {"candidates": "https://a.example/"}, {"at": 5}),
        *({"candidates": [3]}, {"cookie": "a=b"}, {"at": "yesterday"}),
        {"image_url": "https://a.example/" + "x" * LONGEST_ADDRESS},
    ],
)
def test_wrong_types_and_unknown_names_are_refused(facts: dict[str, object]) -> None:
    with pytest.raises(InputError) as refused:
        read(**facts)
    assert refused.value.code == "browsed-wrong"


@pytest.mark.parametrize(
    "found", [None, 3, "x", [], {}, [[]], [None], [{"image_url": IMAGE}] * 201]
)
def test_a_message_is_a_list_of_some_pictures(found: object) -> None:
    assert MOST == 200
    with pytest.raises(InputError):
        [browsed_of(each, NOW) for each in each_of(found)]


def test_an_odd_candidate_is_left_out_and_costs_nothing() -> None:
    found = read(
        candidates=["data:image/gif;base64,R0", "https://b.example/x.jpg", "http://10.0.0.1/"]
    )
    assert found.candidates == ("https://b.example/x.jpg",)


def test_what_lets_somebody_in_is_not_kept_of_a_page() -> None:
    page = (
        "https://gallery.example/w?id=7&access_token=abc&X-Amz-Signature=f&sid=12&code=" + "c" * 40
    )
    assert read(page_url=page).page_url == "https://gallery.example/w?id=7&sid=12"


def test_long_words_are_cut_and_half_letters_survive() -> None:
    found = read(alt="x" * 9000, title="a\ud800b")
    assert len(found.alt) == 1000
    assert found.title == "a?b"


def test_a_clock_that_is_ahead_is_not_believed() -> None:
    assert read(at="2999-01-01T00:00:00Z").at == NOW
    assert read(at="0001-01-01T00:00:00Z").at == NOW
