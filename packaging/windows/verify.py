"""Says how far the runtime's natives can be proved to be their makers' own.

Their hash is pinned in any case. Where osslsigncode is installed, the signatures are checked too,
against the roots this system trusts; nothing is fetched for it.
"""

import hashlib
import re
import shutil
import subprocess
from pathlib import Path

STDLIB = "7d0f59c930e7d3d9352399ea3c95c0272489b3c09a8e95faaedfa8a23e20e5b1"
"""The standard library (python311.zip), which bears no signature: its modules were compiled from
the sources once and found equal."""

ROOTS = Path("/etc/ssl/certs/ca-certificates.crt")
_MICROSOFT = ("vcruntime140.dll", "vcruntime140_1.dll")


def verify(runtime: Path) -> None:
    """Print the result; a file that is not what it claims to be ends the build."""
    found = hashlib.sha256((runtime / "python311.zip").read_bytes()).hexdigest()
    if found != STDLIB:
        raise SystemExit("python311.zip is not the standard library that was compared.")
    print("runtime: hash as pinned; standard library as compared", flush=True)
    if not shutil.which("osslsigncode") or not ROOTS.exists():
        print("runtime: signatures not checked (osslsigncode or the roots are missing)")
        return
    natives = sorted(f for f in runtime.iterdir() if f.suffix in (".dll", ".pyd", ".exe"))
    answers = {file.name: _signature(file) for file in natives}
    wrong = [name for name, (digest, chain) in answers.items() if not digest]
    wrong += [n for n, (_, chain) in answers.items() if not chain and n not in _MICROSOFT]
    if wrong:
        raise SystemExit(f"Not signed by whom it should be: {', '.join(sorted(set(wrong)))}")
    chained = sum(chain for _, chain in answers.values())
    print(f"runtime: {chained} of {len(answers)} natives signed by the Python Software Foundation,")
    print(f"         chain verified; {', '.join(_MICROSOFT)}: digest of the signature equal,")
    print("         chain not verified (Microsoft's root is none of this system's)", flush=True)


def _signature(file: Path) -> tuple[bool, bool]:
    """Whether the digest in the signature is the file's, and whether the chain is the PSF's."""
    roots = ["-CAfile", str(ROOTS), "-TSA-CAfile", str(ROOTS), "-ignore-cdp", "-ignore-crl"]
    answer = subprocess.run(
        ["osslsigncode", "verify", "-in", str(file), *roots],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    ).stdout
    said = re.findall(r"^(?:Current|Calculated) message digest\s*:\s*([0-9A-F]+)", answer, re.M)
    digest = len(said) >= 2 and len(set(said)) == 1
    chain = "Signature verification: ok" in answer and "Python Software Foundation" in answer
    return digest, chain
