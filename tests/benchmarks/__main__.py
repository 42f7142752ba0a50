"""Speed, as ratios within one run: python -m tests.benchmarks [start|tick|archive|ui]"""

from __future__ import annotations

import sys

from tests.benchmarks import archive, start, tick, ui

BENCHMARKS = {"start": start.run, "tick": tick.run, "archive": archive.run, "ui": ui.run}


def main(names: list[str]) -> int:
    unknown = [name for name in names if name not in BENCHMARKS]
    if unknown:
        print(f"Choose among: {' '.join(BENCHMARKS)}", file=sys.stderr)  # noqa: T201
        return 2
    for name in names or BENCHMARKS:
        BENCHMARKS[name]()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
