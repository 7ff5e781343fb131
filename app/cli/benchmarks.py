"""`bench`: how fast the program is on this machine, beside the alternative in the same run."""

from __future__ import annotations

from pathlib import Path

from app.bench import NAMES, Figure, Setting
from app.cli.verbs import Access, Context, Summary, Verbs, count


def add_verbs(verbs: Verbs) -> None:
    parser = verbs.add("bench", "measure how fast it is", run=run_bench, access=Access.NONE)
    parser.add_argument("name", nargs="?", choices=NAMES, metavar="NAME", help=", ".join(NAMES))
    parser.add_argument("--size", type=count, action="append", metavar="N", help="artworks")
    parser.add_argument("--to", type=Path, metavar="DIR", help="where generated libraries are kept")


def run_bench(context: Context) -> Summary:
    from app.bench import run
    from app.paths import cache_folder

    args = context.args
    sizes = tuple(args.size or (250_000, 1_000_000))
    setting = Setting(args.to or cache_folder() / "bench", sizes, context.say)
    setting.folder.mkdir(parents=True, exist_ok=True)
    figures = 0
    for name in [args.name] if args.name else NAMES:
        for figure in run(name, setting):
            context.token.check()
            context.emit(_record(figure), _line(figure))
            figures += 1
    return {"figures": figures}


def _record(figure: Figure) -> dict[str, object]:
    return {
        "name": figure.name,
        "value": round(figure.value, 3),
        "unit": figure.unit,
        "ratio": None if figure.ratio is None else round(figure.ratio, 2),
        "against": figure.against or None,
    }


def _line(figure: Figure) -> str:
    than = f"{figure.ratio:.2f}x {figure.against}" if figure.ratio is not None else ""
    value = f"{figure.value:.3f}" if abs(figure.value) < 1 else f"{figure.value:.1f}"
    return f"{figure.name:64} {value:>10} {figure.unit:10} {than:32} {figure.bar}"
