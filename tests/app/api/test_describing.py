"""The description is valid, whole, and the one that lies in docs; what the document says works."""

from __future__ import annotations

import json
import re
import subprocess
import sys

import pytest
from openapi_spec_validator import validate

from app.api.describing import main
from tests.support.pictures import a_picture
from tests.support.sources import ROOT

DOCUMENT = ROOT / "docs" / "api.md"


@pytest.fixture(scope="module")
def said(tmp_path_factory):
    """What the program describes, as it would be written."""
    target = tmp_path_factory.mktemp("described") / "openapi.json"
    main(str(target))
    return json.loads(target.read_text(encoding="utf-8"))


def test_the_description_holds_and_is_the_one_in_docs(said):
    validate(said)
    kept = json.loads((ROOT / "docs" / "openapi.json").read_text(encoding="utf-8"))
    assert kept == said, "python -m app.api.describing docs/openapi.json"


def test_every_route_says_what_it_is_for_how_to_show_a_key_and_what_may_go_wrong(said):
    routes = [
        (f"{method} {path}", route)
        for path, methods in said["paths"].items()
        for method, route in methods.items()
    ]
    assert len(routes) >= 13
    for name, route in routes:
        assert route["summary"], name
        assert route["description"], name
        assert route["tags"], name
        assert {"key"} <= {each for one in route["security"] for each in one}, name
        assert {"401", "403", "429"} <= set(route["responses"]), name
        for status, answer in route["responses"].items():
            if status >= "400":
                schema = answer["content"]["application/json"]["schema"]
                assert schema["$ref"].endswith("/Problem"), (name, status)
        for parameter in route.get("parameters", ()):
            assert parameter["in"] == "path" or parameter["description"], (name, parameter)
    changing = [name for name, route in routes if "changing" in route["tags"]]
    assert [each for each in changing if each.startswith("get")] == ["get /v1/finds/{find_id}"]


def test_the_table_of_the_document_names_every_route_and_no_other(said):
    rows = re.findall(r"^\| `(GET|POST) ([^`?]+)", DOCUMENT.read_text(encoding="utf-8"), re.M)
    told = {(method.lower(), path.replace("ID", "{id}")) for method, path in rows}
    there = {
        (method, re.sub(r"\{\w+\}", "{id}", path))
        for path, methods in said["paths"].items()
        for method in methods
    }
    assert told - {("get", "/v1/openapi.json")} == there


def test_the_example_in_python_runs(api, tmp_path):
    (example,) = re.findall(r"```python\n(.*?)```", DOCUMENT.read_text(encoding="utf-8"), re.S)
    from app.api.keys import Scope

    text = example.replace("48652", str(api.port)).replace('"KEY"', f'"{api.keys.of(Scope.FULL)}"')
    a_picture(tmp_path / "cat.jpg", seed=9)
    done = subprocess.run(
        [sys.executable, "-c", text], cwd=tmp_path, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert "3 pictures" in done.stdout
    assert [each.group for each in api.heard] == ["feedback"]
