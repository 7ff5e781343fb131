"""Trains the default head that says words of a picture: `train_words.py OPENCLIPART OPENMOJI`.

OPENCLIPART is the folder with `svg/` and `png/` of Debian's openclipart packages (public domain),
OPENMOJI that of the unpacked npm package openmoji (CC BY-SA 4.0). The head is one logistic
regression a word on the vectors of the default embedding. It is judged on pictures by people of
whom it has seen none (openclipart: by creator; openmoji: by picture), five times a fifth, and each
word's threshold is where it was right in seven of ten of those; then it is trained on all.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from models.imaging.pixels import Pixels  # noqa: E402
from models.nets.store import NetStore  # noqa: E402
from models.nets.words import WordHead, write_head  # noqa: E402
from resources import nets_folder, nets_manifest, words_file  # noqa: E402

Floats = NDArray[np.float32]

LEAST, LEAST_PEOPLE = 30, 4
MOST_PIXELS = 30_000_000
FOLDS = 5
PENALTY = 1e-5
PRECISION = 0.7
# Words about the file or its style of making, not about what is seen; and names of collections.
NO_WORDS = frozenset(
    """
    clip_art clipart image images icon icons color colour contour outline line_art lineart
    unchecked externalsource svg openclipart vector drawing symbol sign graphic graphics misc
    other others shapes shape media media_clip_art public_domain computer_icons theme themes
    buttons button flags flag object objects emoji smileys_emotion animals_nature food_drink
    travel_places person_activity activities black_and_white silhouette etiquette
    simple cartoon deprecated other_object hand_drawn world signs_and_symbols decorations
    pd_issue html logo logos arrow arrows clip art extras_openmoji extras_unicode body family
    united_nations_member role entertainment equipment science desktop spain australia callout
    networksym smilies hotel flowchart smiley page letter time
    accessibility activity africa brand emergency france ground healthcare office open party
    roadsign security subdivision symbols geography mapsym map_symbol app appicon device unsorted
    work pattern card festive holiday recreation religion place roadsigns travel application
    lemon_theme electronic state special apps map_symbols cards
    with and of the in on for red green blue yellow black white small large light dark
    """.split()  # noqa: SIM905
)
SAME = {
    "people": "person",
    "human": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "kids": "child",
    "leaves": "leaf",
    "mice": "mouse",
    "automobile": "car",
    "auto": "car",
    "aeroplane": "plane",
    "airplane": "plane",
    "aircraft": "plane",
    "birds": "bird",
    "flower": "flower",
    "plants": "plant",
    "blossom": "flower",
    "kitty": "cat",
    "puppy": "dog",
    "girls": "girl",
    "boys": "boy",
    "fishes": "fish",
    "vehicles": "vehicle",
    "transport": "vehicle",
    "transportation": "vehicle",
    "foods": "food",
    "meal": "food",
    "houses": "house",
    "buildings": "building",
    "computers": "computer",
    "musical_instrument": "music",
    "instruments": "music",
    "ships": "ship",
    "clothes": "clothing",
    "fruits": "fruit",
    "vegetables": "vegetable",
    "xmas": "christmas",
}


@dataclass(frozen=True, slots=True)
class Example:
    picture: Path
    words: frozenset[str]
    group: str  # Whose pictures are held out together.


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("openclipart", type=Path)
    parser.add_argument("openmoji", type=Path)
    parser.add_argument("--vectors", type=Path, default=ROOT / "build" / "words.npz")
    options = parser.parse_args(arguments)
    examples = [*openclipart(options.openclipart), *openmoji(options.openmoji)]
    vectors, kept = embedded(examples, options.vectors)
    examples = [examples[place] for place in kept]
    words = vocabulary(examples)
    truth = np.array([[word in each.words for word in words] for each in examples], np.float32)
    held_out = cross_validated(vectors, truth, [each.group for each in examples])
    thresholds, sound = report(words, truth, held_out)
    weights, bias = fit(vectors, truth[:, sound])
    chosen = [word for word, good in zip(words, sound, strict=True) if good]
    entry = NetStore(nets_manifest(), [nets_folder()]).entry()
    head = WordHead(entry.key, "", tuple(chosen), weights, bias, thresholds[sound])
    write_head(words_file(), head)
    print(f"{len(chosen)} words in {words_file().relative_to(ROOT)}")
    return 0


# Pictures and their words


def openclipart(folder: Path) -> Iterator[Example]:
    for file in sorted((folder / "svg").rglob("*.svg")):
        picture = (folder / "png" / file.relative_to(folder / "svg")).with_suffix(".png")
        if not picture.is_file():
            continue
        try:
            tree = ElementTree.parse(file)
        except ElementTree.ParseError:
            continue
        said = [each.text or "" for each in tree.iter() if each.tag.endswith("}li")]
        places = file.relative_to(folder / "svg").parts[:-1]
        creator = next(
            (
                t.text
                for c in tree.iter()
                if c.tag.endswith("}creator")
                for t in c.iter()
                if t.tag.endswith("}title") and t.text
            ),
            str(places),
        )
        yield Example(picture, cleaned([*said, *places]), "c:" + creator)


def openmoji(folder: Path) -> Iterator[Example]:
    for said in json.loads((folder / "data" / "openmoji.json").read_text("utf-8")):
        if said["skintone"] or said["group"] in ("flags", "symbols", "component"):
            continue
        picture = folder / "color" / "svg" / f"{said['hexcode']}.svg"
        texts = [said["annotation"], *said["tags"].split(","), *said["subgroups"].split("-")]
        texts += said["openmoji_tags"].split(",")
        if picture.is_file():
            yield Example(picture, cleaned(texts), "m:" + said["hexcode"])


def cleaned(texts: list[str]) -> frozenset[str]:
    found = set()
    for text in texts:
        word = "_".join(re.findall(r"[a-z]+", text.lower()))
        word = SAME.get(word, word)
        if len(word) > 2 and word not in NO_WORDS:
            found.add(word)
    return frozenset(found)


def vocabulary(examples: list[Example]) -> list[str]:
    """Words of enough pictures by enough people; a plural counts as its singular."""
    count: Counter[str] = Counter()
    people: defaultdict[str, set[str]] = defaultdict(set)
    plain = {word for each in examples for word in each.words}
    plural = {word + "s": word for word in plain} | {word + "es": word for word in plain}
    for place, each in enumerate(examples):
        words = frozenset(plural.get(word, word) for word in each.words)
        examples[place] = Example(each.picture, words, each.group)
        count.update(words)
        for word in words:
            people[word].add(each.group)
    return sorted(w for w in count if count[w] >= LEAST and len(people[w]) >= LEAST_PEOPLE)


# Vectors


def embedded(examples: list[Example], cache: Path) -> tuple[Floats, list[int]]:
    """A row for each picture that can be read, and which those are; kept in `cache`."""
    if cache.is_file():
        with np.load(cache) as stored:
            if int(stored["count"]) == len(examples):
                return stored["vectors"], stored["kept"].tolist()
    net = NetStore(nets_manifest(), [nets_folder()]).embedding()
    rows, kept = [], []
    for place, each in enumerate(examples):
        pixels = read(each.picture)
        if pixels is not None:
            rows.append(net.embed([pixels])[0])
            kept.append(place)
        if place % 500 == 0:
            print(f"{place} of {len(examples)} pictures looked at", flush=True)
    vectors = np.stack(rows)
    cache.parent.mkdir(parents=True, exist_ok=True)
    np.savez(cache, vectors=vectors, kept=np.array(kept), count=len(examples))
    return vectors, kept


def read(path: Path) -> Pixels | None:
    """As the program's own thumbnails: at most 320 pixels."""
    from PIL import Image

    if path.suffix == ".svg":
        from PySide6.QtGui import QImage, QPainter
        from PySide6.QtSvg import QSvgRenderer

        image = QImage(320, 320, QImage.Format.Format_RGBA8888)
        image.fill(0)
        painter = QPainter(image)
        QSvgRenderer(str(path)).render(painter)
        painter.end()
        return Pixels(320, 320, 320, 320, "png", True, 1, bytes(image.constBits()))
    try:
        with Image.open(path) as picture:
            if picture.width * picture.height > MOST_PIXELS:
                return None
            picture.draft("RGB", (640, 640))
            small = picture.convert("RGBA")
    except (OSError, Image.DecompressionBombError):
        return None
    small.thumbnail((320, 320))
    return Pixels(*small.size, *small.size, "png", True, 1, small.tobytes())


# Learning and judging


def fit(rows: Floats, truth: Floats) -> tuple[Floats, Floats]:
    """Weights (d, words) and biases of all words at once: logistic loss with an L2 penalty on
    standardised columns; what is answered is for the vectors as they are."""
    from scipy.optimize import minimize

    mean = rows.mean(axis=0)
    spread = (rows.std(axis=0) + 1e-4) * np.float32(np.sqrt(rows.shape[1]))
    vectors = (rows - mean) / spread
    size, words = vectors.shape[1], truth.shape[1]

    def loss(flat: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        weights = flat[: size * words].reshape(size, words).astype(np.float32)
        bias = flat[size * words :].astype(np.float32)
        scores = vectors @ weights + bias
        value = np.logaddexp(0, scores) - truth * scores
        away = (1 / (1 + np.exp(-scores)) - truth) / len(truth)
        gradient = vectors.T @ away + PENALTY * weights
        total = float(value.sum() / len(truth) + PENALTY / 2 * (weights**2).sum())
        return total, np.concatenate([gradient.ravel(), away.sum(axis=0)]).astype(np.float64)

    start = np.zeros(size * words + words)
    start[size * words :] = np.log(truth.mean(axis=0) + 1e-6)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    flat = found.x.astype(np.float32)
    weights = flat[: size * words].reshape(size, words) / spread[:, None]
    return weights, flat[size * words :] - mean @ weights


def cross_validated(vectors: Floats, truth: Floats, groups: list[str]) -> Floats:
    """The scores of each picture by a head that saw no picture of its group."""
    names = sorted(set(groups))
    fold_of = dict(zip(names, np.random.default_rng(0).integers(0, FOLDS, len(names)), strict=True))
    folds = np.array([fold_of[group] for group in groups])
    scores = np.empty_like(truth)
    for fold in range(FOLDS):
        weights, bias = fit(vectors[folds != fold], truth[folds != fold])
        scores[folds == fold] = vectors[folds == fold] @ weights + bias
        print(f"fold {fold + 1} of {FOLDS}", flush=True)
    return scores


def report(words: list[str], truth: Floats, scores: Floats) -> tuple[Floats, NDArray[np.bool_]]:
    """Each word's threshold, and whether it can be said at all; prints how good they are."""
    precision = np.array([average_precision(t, s) for t, s in zip(truth.T, scores.T, strict=True)])
    limits = np.array([threshold(t, s) for t, s in zip(truth.T, scores.T, strict=True)])
    sound = np.isfinite(limits)
    some = truth.sum(axis=1) > 0
    order = np.argsort(-scores, axis=1)
    first = np.take_along_axis(truth, order[:, :1], 1)[some].mean()
    third = np.take_along_axis(truth, order[:, :3], 1)[some].max(axis=1).mean()
    said = scores[:, sound] >= limits[sound]
    right = (said * truth[:, sound]).sum() / max(said.sum(), 1)
    print(f"{len(truth)} pictures, {len(words)} words, prevalence {truth.mean():.3f}")
    print(f"held out: mean AP {precision.mean():.3f}, P@1 {first:.3f}, hit@3 {third:.3f}")
    print(
        f"{sound.sum()} words reach {PRECISION:.0%} precision; what is said is right in "
        f"{right:.0%}, at least one word for {said.any(axis=1).mean():.0%} of pictures"
    )
    best = np.argsort(-precision)
    print("best:", *(f"{words[n]} {precision[n]:.2f}" for n in best[:12]))
    print("worst:", *(f"{words[n]} {precision[n]:.2f}" for n in best[-12:]))
    return limits.astype(np.float32), sound


def average_precision(truth: Floats, scores: Floats) -> float:
    ordered = truth[np.argsort(-scores)]
    hits = np.cumsum(ordered)
    return float((hits / np.arange(1, len(ordered) + 1))[ordered > 0].mean())


def threshold(truth: Floats, scores: Floats) -> float:
    """The lowest score from which on seven of ten are right, if five pictures reach it."""
    order = np.argsort(-scores)
    share = np.cumsum(truth[order]) / np.arange(1, len(order) + 1)
    good = np.flatnonzero(share >= PRECISION)
    return float(scores[order[good[-1]]]) if len(good) and good[-1] >= 4 else float("inf")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
