"""Fetches one archive with pip and stops before anything in it is run: keep.py FOLDER PIN-FILE.

pip would run the archive's setup.py even to download it. Its hash was checked by then.
"""

import os
import shutil
import sys
from pathlib import Path
from typing import Any

from pip._internal.cli.main import main
from pip._internal.operations import prepare

_fetch = prepare.get_http_url


def _keep(*arguments: Any, **named: Any) -> Any:
    file = Path(_fetch(*arguments, **named).path)
    shutil.copy(file, Path(sys.argv[1], file.name))
    print("fetched", file.name, flush=True)
    os._exit(0)


if __name__ == "__main__":
    prepare.get_http_url = _keep
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--require-hashes"]
    sys.exit(main(["download", *options, "--dest", sys.argv[1], "--requirement", sys.argv[2]]))
