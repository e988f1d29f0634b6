"""The build id: which data, which judgements and which code made the numbers."""

from __future__ import annotations

import hashlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
COUNTED = (".py", ".sql")


ALL_LICENCES = "all"


def code_id(root: Path = ROOT, licences: str = ALL_LICENCES) -> str:
    """Build id that the files on disk would give.

    Parameters
    ----------
    root : Path
        Top of the project.
    licences : str
        Which licence classes the build holds: ``all`` or ``open``.

    Returns
    -------
    str
        12 hex digits of sha256 over the snapshot's manifest, ``data/reference`` and the code of
        ``indicators/`` and ``etl/``. Never a commit: the same bytes give the same id anywhere.

    Raises
    ------
    FileNotFoundError
        If the snapshot has no manifest.
    """
    digest = hashlib.sha256()
    for path in _counted_files(root):
        digest.update(path.relative_to(root).as_posix().encode())
        digest.update(b"\0")
        digest.update(path.read_bytes().replace(b"\r\n", b"\n"))
    if licences != ALL_LICENCES:
        digest.update(f"licences={licences}".encode())
    return digest.hexdigest()[:12]


def _counted_files(root: Path) -> list[Path]:
    manifest = root / "data" / "snapshot" / "MANIFEST.json"
    if not manifest.is_file():
        raise FileNotFoundError(f"{manifest} is missing: restore data/snapshot")
    reference = sorted((root / "data" / "reference").glob("*.*"))
    code = sorted(
        path
        for layer in ("etl", "indicators")
        for path in (root / layer).rglob("*")
        if path.suffix in COUNTED
    )
    return [manifest, *reference, *code]
