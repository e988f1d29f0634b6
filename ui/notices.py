"""Sentences of the shell: refused links, other builds, the state of the database, the footer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ui.warehouse import BuildInfo

PRODUCT = "Middle-Power Leverage"
BUILD_COMMAND = "python -m etl build"
CODE_LICENCE = "MIT"
LONGEST_QUOTE = 40
MOST_REFUSALS_SHOWN = 4


@dataclass(frozen=True)
class Refusal:
    """A part of a link that the page could not use.

    Attributes
    ----------
    what : str
        The setting in words ("country"); empty for a setting that does not exist.
    value : str
        What the link asked for: the value, or the unknown setting's name.
    shown : str
        What stands instead, in words; empty where nothing does.
    why : str
        What is wrong with it, after the value ("is negative; the default stands"), where more can
        be said than that it is not held.
    """

    what: str
    value: str
    shown: str = ""
    why: str = ""


def quoted(value: str) -> str:
    """Return a stranger's text as inert Markdown code: printable, on one line, at most 40 signs."""
    printable = "".join(sign if sign.isprintable() and sign != "`" else " " for sign in value)
    line = " ".join(printable.split())
    short = line if len(line) <= LONGEST_QUOTE else line[: LONGEST_QUOTE - 1] + "…"
    return f"`{short}`" if short else "an empty value"


def refusal_sentence(refusal: Refusal) -> str:
    """Return one sentence on one refused part of a link."""
    if refusal.why:
        return f"{quoted(refusal.value)} {refusal.why}."
    if not refusal.what:
        return f"{quoted(refusal.value)} is not a setting of this product and was left out."
    shown = f"; the page shows {refusal.shown} instead" if refusal.shown else ""
    return f"{quoted(refusal.value)} is not a {refusal.what} we hold{shown}."


def unread_address(length: int) -> str:
    """Say that an address was too long to be read at all; follows the quoted beginning."""
    return f"begins an address of {length:,} signs, too long to be read; the defaults stand"


def refusal_notice(refusals: Sequence[Refusal]) -> str:
    """Return the notice above a page whose link could not be followed in full; Markdown."""
    sentences = [refusal_sentence(refusal) for refusal in refusals[:MOST_REFUSALS_SHOWN]]
    left = len(refusals) - len(sentences)
    if left:
        sentences.append(f"{left} more {'part' if left == 1 else 'parts'} of the link left out.")
    return "This link could not be followed in full. " + " ".join(sentences)


def other_build_notice(link_build: str, build: BuildInfo) -> str:
    """Return the notice for a link that was copied from another build."""
    return (
        f"This link was copied from build {quoted(link_build)}. You see build `{build.build_id}`, "
        f"made on {build.built_at}: figures may have changed since."
    )


def years_in_words(build: BuildInfo) -> str:
    """Return the reach of the current values ("data to 2025, oldest figure from 2018")."""
    if not build.last_year:
        return "no figures"
    if build.first_year == build.last_year:
        return f"data of {build.last_year}"
    return f"data to {build.last_year}, oldest figure from {build.first_year}"


def countries(count: int) -> str:
    """Return a number of countries in words ("1 country", "57 countries")."""
    return f"{count:,} {'country' if count == 1 else 'countries'}"


def footer_text(build: BuildInfo) -> str:
    """Return the footer's first line: build, vintages, licence."""
    sources = "1 source" if build.source_count == 1 else f"{build.source_count} sources"
    return (
        f"Build `{build.build_id}` of {build.built_at} · {years_in_words(build)} · {sources}, each "
        f"with its own licence · code under the {CODE_LICENCE} licence."
        f"{left_out_text(build)}"
    )


def left_out_text(build: BuildInfo) -> str:
    """Return which sources this build does without and why; empty for a complete build."""
    said = []
    if build.unavailable:
        one = len(build.unavailable) == 1
        said.append(
            f"{'One source was' if one else f'{len(build.unavailable)} sources were'} not "
            f"available when the data were gathered: {'; '.join(build.unavailable)}."
        )
    if build.not_open:
        one = len(build.not_open) == 1
        said.append(
            "This build holds openly licensed sources only; "
            f"{'one other is' if one else f'{len(build.not_open)} others are'} left out."
        )
    if said:
        said.append("Measures that rest on them are not reported.")
    return "".join(f" {sentence}" for sentence in said)


def citation(build: BuildInfo) -> str:
    """Return how to cite the product in this build."""
    year = build.built_at[:4]
    return f"{PRODUCT} contributors ({year}). {PRODUCT}, build {build.build_id}."


INDEPENDENCE = (
    "Not affiliated with the authors of the brief and the op-ed or with their publishers; their "
    "claims are checked here, not endorsed. Borders and names imply no view."
)

MISSING_DATABASE = (
    "The database is not there yet",
    "The figures are built on this machine from the data files that came with the product. That "
    "takes a few seconds. Run this in the project's folder, then reload the page:",
)
OLDER_DATABASE = (
    "The database is older than the product",
    "The figures were built by another version of the data or of the calculations, so they are "
    "not shown. Run this in the project's folder, then reload the page:",
)
UNUSABLE_DATABASE = (
    "The database cannot be read",
    "The file is damaged or was not made by this product. Run this in the project's folder, then "
    "reload the page:",
)
