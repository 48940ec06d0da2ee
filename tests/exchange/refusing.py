"""Files that must end in a sentence, soon."""

import time
from pathlib import Path

import pytest

from cadredesk import messages
from cadredesk.errors import UserError
from tests.exchange.sheets import read

LIST = [["TT", "Họ và tên", "Năm sinh"], [1, "Lê Văn Tám", 1980]]


def refused(path: Path) -> UserError:
    started = time.monotonic()
    with pytest.raises(UserError) as caught:
        read(path)
    assert time.monotonic() - started < 20
    assert messages.sentence(caught.value) != caught.value.code
    return caught.value
