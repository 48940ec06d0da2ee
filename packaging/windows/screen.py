"""A screen nobody sees (Xvfb) whose picture is read out of its memory."""

import os
import struct
import subprocess
import tempfile
import zlib
from pathlib import Path

WIDTH, HEIGHT = 1366, 768
_HEAD = struct.Struct(">25I")


def socket_folder(display: str) -> Path:
    """Where the X server of a display is reached: what a chroot has to share to draw on it."""
    end = "/X" + display.lstrip(":").split(".")[0]
    paths = (line.split()[-1] for line in Path("/proc/net/unix").read_text().splitlines())
    return next(Path(path).parent for path in paths if path[:1] == "/" and path.endswith(end))


class Screen:
    """Starts with the first picture black; ends with :meth:`close`."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory(prefix="screen-")
        ready, told = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(told), "-screen", "0", size, "-fbdir", self._folder.name],
            pass_fds=[told],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        os.close(told)
        with os.fdopen(ready) as answer:
            self.display = ":" + answer.readline().strip()

    def _pixels(self) -> tuple[int, int, list[bytes]]:
        """Width, height and rows of four bytes (blue, green, red, nothing) a pixel."""
        data = Path(self._folder.name, "Xvfb_screen0").read_bytes()
        head = _HEAD.unpack_from(data)
        size, width, height, line, colours = head[0], head[4], head[5], head[12], head[19]
        start = size + colours * 12
        rows = [data[start + y * line : start + y * line + width * 4] for y in range(height)]
        return width, height, rows

    def lit(self) -> float:
        """The part of the screen that is not black."""
        width, _, rows = self._pixels()
        black = b"\0\0\0"
        seen = [row[x : x + 3] != black for row in rows[::8] for x in range(0, width * 4, 32)]
        return sum(seen) / len(seen)

    def picture(self, file: Path) -> None:
        """Write what is seen as PNG."""
        width, height, rows = self._pixels()
        raw = bytearray()
        for row in rows:
            line = bytearray(width * 3)
            line[0::3], line[1::3], line[2::3] = row[2::4], row[1::4], row[0::4]
            raw += b"\0" + line
        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(raw), 6)), (b"IEND", b""))
        with file.open("wb") as out:
            out.write(b"\x89PNG\r\n\x1a\n")
            for kind, content in chunks:
                out.write(struct.pack(">I", len(content)) + kind + content)
                out.write(struct.pack(">I", zlib.crc32(kind + content)))

    def close(self) -> None:
        """End it."""
        self._server.terminate()
        self._server.wait()
        self._folder.cleanup()
