"""Every sentence of the page of checked claims."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from indicators.numbers import NBSP, counted, dollars, fixed, listed, percent, sentence_case
from ui.views.claims import Claim, ClaimLimit, ClaimNumber
from ui.views.figures import SourceCard

TITLE: Final = "The brief, checked"
# Sign and words; the two lens colours stand for leverage and exposure alone.
VERDICTS: Final[Mapping[str, tuple[str, str]]] = {
    "supported": ("●", "supported"),
    "partly": ("◐", "partly supported"),
    "not_supported": ("○", "not supported"),
    "cannot_be_checked": ("?", "cannot be checked"),
}
ORIGINS: Final = {"brief": "The brief (Larson)", "op-ed": "The op-ed (Zhiyenbayev)"}
STANDPOINT: Final = (
    "Claims are checked, not endorsed. This project is not affiliated with the authors or their "
    "publishers. Verdicts are worked out from the data of this build by the rule shown with each "
    "claim; newer data can change them, and the list of changes then says so."
)
CORRECTIONS_TITLE: Final = "Corrections"
NO_CORRECTIONS: Final = (
    "No verdict has been corrected since the page was first published. Corrections of figures "
    "stand under [methods and sources]({link}), with how to report an error."
)
NOTHING_LEFT: Final = "No claim passes both filters. Take one away to see claims again."
ALL: Final = "All claims"
NUMBERS_TITLE: Final = "Numbers, rule and sources"
NO_NUMBERS: Final = "No number that could check it is held."


def verdict_text(verdict: str) -> str:
    """Write a verdict with its sign: "◐ partly supported"."""
    glyph, words = VERDICTS[verdict]
    return f"{glyph} {words}"


def summary(counts: Mapping[str, int]) -> str:
    """Count the verdicts: "Of 15 claims, the data support 3, ..."."""
    total = sum(counts.values())
    parts = [
        (counts["supported"], "support {}"),
        (counts["partly"], "support {} in part"),
        (counts["not_supported"], "do not support {}"),
    ]
    judged = [frame.format(count) for count, frame in parts if count]
    said = f"Of {counted(total, 'claim')}, the data {listed(judged)}" if judged else (
        f"None of {counted(total, 'claim')} can be judged")  # fmt: skip
    unchecked = counts["cannot_be_checked"]
    tail = f"; {unchecked} cannot be checked with the data held" if unchecked else ""
    return f"**{said}{tail}.**"


def option(claim: Claim) -> str:
    """Name a claim in a list."""
    return f"{claim.id}. {claim.title}"


def heading(claim: Claim) -> str:
    """Head a claim."""
    return f"{claim.id}. {claim.title}"


def folded(claim: Claim) -> str:
    """Say what opens below a claim of the list."""
    parts = ["our number"] if claim.value is not None else []
    parts += ["chart"] if claim.shown != "none" and claim.numbers else []
    return sentence_case(listed([*parts, "rule", "sources"]))


def place(claim: Claim) -> str:
    """Say where the claim stands in the text."""
    return f"{claim.author}, {claim.work}, section “{claim.section}”: “{claim.quote}”"


def value_text(claim: Claim) -> str:
    """Write our number with its year; empty where there is none."""
    if claim.value is None:
        return ""
    year = f" ({claim.year})" if claim.year else ""
    return f"{amount(claim.value, claim.unit)}{year}"


def number_line(claim: Claim, publishers: Sequence[str]) -> str:
    """Write our number, its year and its source in one line of Markdown."""
    text = value_text(claim).replace("$", r"\$")
    if not text:
        return f"**Our number:** none. {NO_NUMBERS}"
    return f"**Our number:** {text}, {VALUE_OF[claim.id]}. *{listed(list(publishers))}.*"


# What the number of each verdict is.
VALUE_OF: Final = {
    "1": "the share of Canada’s goods exports that goes to the United States",
    "2": "the US sites in Europe on the list of about 2018",
    "3": "China’s surplus in goods trade",
    "4": "European Allies at 4 % of GDP or more",
    "5": "US goods sold to Europe",
    "6": "the mean of European shares in US imports of the four technologies",
    "7": "the part of US mineral needs that treaty allies cover",
    "8": "the US share of the EU members’ arms imports",
    "9": "core defence spending of NATO’s European members and Canada, percent of GDP",
    "10": "nothing held",
    "11": "the US share of world output at market prices",
    "12": "the share of controls that began in 2022 or later",
    "13": "the part of the differences that the type of regime explains",
    "14": "agreements in force that list both",
    "15": "members of the joint programme",
}


def amount(value: float, unit: str) -> str:
    """Write a number of a claim."""
    if unit == "pct":
        return f"{fixed(value, 2)}{NBSP}%" if value < 10 else percent(value)
    if unit == "musd":
        return dollars(value)
    if unit == "points":
        return f"{fixed(value, 0)} of 100"
    if unit == "member":
        return "member"
    return f"{round(value):,}"


def number_row(number: ClaimNumber) -> dict[str, str]:
    """Write one number of a claim as a row."""
    return {"What": number.label, "Value": amount(number.value, number.unit).replace("$", r"\$"),
            "Year": str(number.year)}  # fmt: skip


def limit_item(limit: ClaimLimit) -> str:
    """Explain one limit of a verdict; one line of Markdown."""
    value = limit.value
    units = {"year": f"{value:.0f}", "years": counted(value, "year"),
             "points": f"{fixed(value, 0)}{NBSP}points"}  # fmt: skip
    number = units.get(limit.unit) or (
        f"{fixed(value, 0)}{NBSP}%" if limit.unit == "pct" else amount(value, limit.unit)
    )
    return f"- **{number}:** {limit.reason}".replace("$", r"\$")


def source_item(source: SourceCard) -> str:
    """Name a source with vintage, licence and link; one line of Markdown."""
    title = f"{source.publisher}, {source.title}"
    return f"- [{title}]({source.url}), {source.vintage}. Licence: {source.licence.rstrip('.')}."


def chart_alt(claim: Claim, numbers: Sequence[ClaimNumber]) -> str:
    """Describe a claim's chart for those who do not see it."""
    said = [f"{one.label} {amount(one.value, one.unit)} ({one.year})" for one in numbers[:6]]
    return f"{claim.title}: {listed(said)}."


def limit_label(claim: Claim, value: float, unit: str) -> str:
    """Label the line of what the text states."""
    number = f"{fixed(value, 0)}{NBSP}%" if unit == "pct" else amount(value, unit)
    return f"{LINE_WORDS.get(claim.id, 'text')}: {number}"


# What the line in the chart is, where it is not the text's own number.
LINE_WORDS: Final = {"6": "limit", "8": "half", "9": "guideline"}
# What a claim's chart shows.
CHART_TITLES: Final = {
    "1": "Goods exports of Canada, share", "2": "US sites abroad by theatre, about 2018",
    "3": "China’s goods trade with the world, balance",
    "4": "Core defence spending, percent of GDP: the eight highest, and Germany",
    "5": "Europe’s purchases from the United States",
    "6": "European share of US imports", "7": "Part of US mineral needs covered",
    "8": "Share of arms imports from the United States",
    "9": "Core defence spending, percent of GDP", "11": "US share of world output",
    "12": "Controls on exports of minerals by the year they began",
    "13": "How little rule rests on the leader’s person, middle of each group",
    "15": "F‑35s ordered by NATO members to 2024",
}  # fmt: skip


def shown_note(count: int, total: int) -> str:
    """Say how many claims are on show."""
    if count == total:
        return f"All {counted(total, 'claim')}, in the order of the two texts."
    return f"{counted(count, 'claim')} of {total}."


def markdown(text: str) -> str:
    """Make a plain sentence safe for Markdown: a dollar sign would start a formula."""
    return text.replace("$", r"\$")
