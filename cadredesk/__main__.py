"""``python -m cadredesk``: the window, a command, a tour of the window, or the child."""

import sys
import time
from pathlib import Path


def main() -> int:
    """Decide what to be before importing anything heavy."""
    arguments = sys.argv[1:]
    if arguments[:1] == ["--child"]:
        from cadredesk.exchange.child import main as child

        return child()
    if arguments[:1] == ["--smoke"] and len(arguments) in (2, 3):
        started = time.monotonic()
        from cadredesk.app import tour

        return tour(started, *arguments[1:])
    from cadredesk.cli import COMMANDS
    from cadredesk.cli import main as command

    if arguments and (arguments[0] in COMMANDS or arguments[0].startswith("-")):
        return command(arguments)
    if len(arguments) > 1 or (arguments and not _may_be_a_file(arguments[0])):
        return command(arguments)
    from cadredesk.app import main as window

    return window(arguments)


def _may_be_a_file(word: str) -> bool:
    """Whether a single word names a data file; else it is a command nobody knows."""
    path = Path(word)
    return path.suffix.casefold() == ".cadre" or path.exists()


if __name__ == "__main__":
    sys.exit(main())
