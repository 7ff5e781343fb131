"""Makes tests/data/taste-pictures.npz, on which the taste is judged; OPENCLIPART is the folder with
`png/` of Debian's openclipart-png (public domain).

3,000 pictures drawn at random from its folders but those of icons, flags, buttons, arrows and other
signs: the default net's vectors on 256 main axes (16 bits), their style (models.imaging.style),
folder and a group of what looks almost the same, which must not straddle a split. No picture is in
it.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

from measure_retrieval import SIGNS  # noqa: E402
from train_words import read  # noqa: E402

from models.imaging.fingerprint import as_picture, fingerprint  # noqa: E402
from models.imaging.style import style  # noqa: E402
from models.nets.store import NetStore  # noqa: E402
from resources import nets_folder, nets_manifest  # noqa: E402

TARGET = ROOT / "tests" / "data" / "taste-pictures.npz"
COUNT, AXES = 3000, 256
ALIKE_BITS, ALIKE_COSINE = 7, 0.97


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("openclipart", type=Path)
    folder = parser.parse_args(arguments).openclipart / "png"
    files = [
        file
        for file in sorted(folder.rglob("*.png"))
        if not SIGNS & set(file.relative_to(folder).parts)
    ]
    order = np.random.default_rng(0).permutation(len(files))
    net = NetStore(nets_manifest(), [nets_folder()]).embedding()
    vectors, styles, prints, folders = [], [], [], []
    for place in order:
        pixels = read(files[place])
        if pixels is None:
            continue
        vectors.append(net.embed([pixels])[0])
        styles.append(style(pixels))
        prints.append(fingerprint(as_picture(pixels)))
        folders.append(str(files[place].parent.relative_to(folder)))
        if len(vectors) == COUNT:
            break
    rows = np.stack(vectors)
    TARGET.parent.mkdir(exist_ok=True)
    np.savez_compressed(
        TARGET,
        vectors=on_axes(rows).astype(np.float16),
        styles=np.stack(styles).astype(np.float16),
        groups=alike(rows, prints),
        folders=np.array(folders),
    )
    print(f"{TARGET.relative_to(ROOT)}: {len(rows)} pictures, {TARGET.stat().st_size:,} bytes")
    return 0


def on_axes(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """The mean kept as a direction of its own, so that lengths and cosines stay what they are."""
    _, _, axes = np.linalg.svd(rows, full_matrices=False)
    return np.asarray(rows @ axes[:AXES].T, np.float32)


def alike(rows: NDArray[np.float32], prints: list[int]) -> NDArray[np.int32]:
    """The number of its group for each picture: linked by fingerprint or by cosine."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import connected_components

    digits = np.array(prints, np.int64).view(np.uint64)
    near = [
        (one, other)
        for one in range(len(rows))
        for other in np.flatnonzero(
            (np.bitwise_count(digits[one + 1 :] ^ digits[one]) <= ALIKE_BITS)
            | (rows[one + 1 :] @ rows[one] >= ALIKE_COSINE)
        )
        + one
        + 1
    ]
    ends = np.array(near, np.int64).reshape(-1, 2)
    links = coo_array((np.ones(len(ends)), (ends[:, 0], ends[:, 1])), (len(rows), len(rows)))
    return np.asarray(connected_components(links, directed=False)[1], np.int32)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
