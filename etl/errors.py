"""Errors of the ETL: each names file, line, value and bound, so that a person can act on it."""

from __future__ import annotations


class EtlError(ValueError):
    """Something is wrong with the input; the message says what and where."""


class MissingFile(EtlError):
    """A file that a source declares is not in the raw folder."""


class WrongChecksum(EtlError):
    """A raw file is not the one its parser was written for."""


class ChangedColumns(EtlError):
    """A publisher's file has other columns than the parser knows."""


class BadValue(EtlError):
    """A cell that should hold a number holds something else."""


class UnmatchedCountry(EtlError):
    """A country label matches no entry of the alias table."""


class BrokenContract(EtlError):
    """A parsed row breaks a rule of its table."""


class LostCoverage(EtlError):
    """A source covers fewer countries or clearly fewer rows than in the snapshot before."""


class BadSnapshot(EtlError):
    """The snapshot is incomplete, altered or not the one its manifest describes."""
