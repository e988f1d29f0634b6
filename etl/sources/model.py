"""The declaration of a source: everything a reader must know to trust and to cite it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

LicenceClass = Literal["open", "share_alike", "non_commercial", "unverified"]
LiveMode = Literal["same_layout", "adapter", "manual"]


@dataclass(frozen=True)
class RawFile:
    """A publisher's file as it lies in the raw folder of its source.

    Attributes
    ----------
    name : str
        File name inside ``<raw>/<source_id>/``.
    sha256 : str
        Checksum of the bytes the parser was written for; the harvest checks it first.
    """

    name: str
    sha256: str


@dataclass(frozen=True)
class Source:
    """One data source.

    Attributes
    ----------
    id : str
        Folder name of the raw files and key of every row that comes from them.
    publisher, title : str
        Who publishes, and what the data set is called.
    vintage : str
        Edition or release, in words ("October 2025").
    years : str
        Years the shipped part covers.
    url : str
        The publisher's page a reader is sent to.
    download_url : str
        Where the file itself is to be had.
    live : {"same_layout", "adapter", "manual"}
        How the live download relates to the file the parser reads.
    licence : str
        The publisher's terms, in their words or closely.
    licence_class : {"open", "share_alike", "non_commercial", "unverified"}
        Our class, printed on every exported row.
    our_use : str
        What we carry into the snapshot, and on what ground.
    citation : str
        How to cite the source.
    grain : str
        What one row stands for.
    caveats : tuple of str
        What bites, in one sentence each.
    files : tuple of RawFile
        The files the parser reads.
    tables : tuple of str
        Snapshot tables the parser fills.
    """

    id: str
    publisher: str
    title: str
    vintage: str
    years: str
    url: str
    download_url: str
    live: LiveMode
    licence: str
    licence_class: LicenceClass
    our_use: str
    citation: str
    grain: str
    files: tuple[RawFile, ...]
    tables: tuple[str, ...]
    caveats: tuple[str, ...] = ()
