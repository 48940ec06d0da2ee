"""Try the layouts with many seeds by hand: python -m tests.exchange.layouts.hunt 500 [name …]."""

import sys
import tempfile
import traceback
from collections import Counter
from pathlib import Path

from tests.exchange.layouts import catalogue, mix
from tests.exchange.layouts.check import differences
from tests.exchange.layouts.files import write
from tests.exchange.layouts.layout import Layout
from tests.exchange.layouts.paper import make
from tests.exchange.sheets import read


def tried(layout: Layout, seed: int, folder: Path) -> list[str]:
    """What is wrong with a layout and a seed."""
    paper = make(layout, seed)
    return differences(paper, read(write(paper, folder)))


def main(arguments: list[str]) -> int:
    """Hunt: how many papers, then names of layouts (all), or "mix" for ways put together anew."""
    many, *names = arguments or ["100"]
    first = int(names.pop().removeprefix("from=")) if names and "from=" in names[-1] else 0
    failed: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for at in range(first, first + int(many)):
            if names == ["mix"]:
                layout, seed = mix.layout(at), at
            else:
                chosen = [catalogue.BY_NAME[n] for n in names] or list(catalogue.LAYOUTS)
                layout, seed = chosen[at % len(chosen)], at // len(chosen)
            try:
                said = tried(layout, seed, Path(folder))
            except Exception:
                said = [traceback.format_exc(limit=-2)]
            if said:
                failed[layout.name] += 1
                print(
                    f"{layout.name!r} seed {seed}: {len(said)} differences", *said[:4], sep="\n    "
                )
    print(f"{sum(failed.values())} of {many} papers fail:", dict(failed))
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
