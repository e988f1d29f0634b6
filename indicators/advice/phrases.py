"""A reading in words, with unit and period, to stand inside a sentence.

A *clause* has a subject of its own ("76 % of its goods exports go to ..."); a *predicate* follows
"it" ("supplies 4.0 % of US goods imports").
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from indicators.advice.model import Outcome, Subject
from indicators.advice.phrase_words import (
    CHOKEPOINT_LIMITS,
    CLAUSES,
    LIMITS,
    MINED,
    PERIODS,
    PREDICATES,
    REFINED,
    SCORES,
)
from indicators.numbers import (
    NBSP,
    POWER_NAMES,
    POWER_POSSESSIVE,
    counted,
    fixed,
    listed,
    percent,
    significant,
)

# A value this close to its threshold, relatively, is said to be close. It decides no state.
CLOSE = 0.1
MOST_DECIMALS = 3
UNION = "EUU"
# "all rose to": where every test must be met.
JOINED = {"rose to": ", or ", "fell below": ", and ", "all rose to": ", and "}
ROTATING = "rotating forces not counted"
SEATS = {
    "g7_seat": "in the G7", "g20_seat": "in the G20",
    "unsc_terms": "on the UN Security Council (a term within 2022\u201326)",
}  # fmt: skip


def possessive(name: str) -> str:
    """Write whose: "Brazil's", "the Netherlands'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def mined(mineral: str) -> str:
    """Say what is mined: "bauxite" for aluminium."""
    return MINED.get(mineral, mineral.lower())


def refined(mineral: str) -> str:
    """Say what is refined: "aluminium metal"."""
    return REFINED.get(mineral, f"refined {mineral.lower()}")


def phrase(outcome: Outcome, subject: Subject) -> str:
    """Say one reading: "supplies 4.0 % of US goods imports (2024)".

    A value within a tenth of its threshold says so: "(2024; just above the threshold of 2 %)".
    """
    reading = outcome.reading
    if reading is None or reading.value is None:
        raise ValueError(f"no value to put in words: {outcome.threshold.id}")
    indicator_id = reading.indicator_id
    text = (CLAUSES | PREDICATES)[indicator_id].format(
        value=_value(outcome, reading.value),
        power=POWER_NAMES.get(reading.power, ""),
        whose_trade=POWER_POSSESSIVE.get(reading.power, ""),
        owner=_owner(subject),
        whose="their" if subject.iso3 == UNION else "its",
        **_particulars(subject, outcome, reading.value),
    )
    period = PERIODS.get(indicator_id, str)(reading.period)
    rotating = ROTATING if reading.status == "low_coverage" and "rotat" in reading.note else ""
    return f"{text} ({'; '.join(part for part in (period, rotating, closeness(outcome)) if part)})"


def _particulars(subject: Subject, outcome: Outcome, value: float) -> dict[str, str]:
    """Words that only single measures need."""
    whole = round(value)
    limit = outcome.limit or 0.0
    return {
        "minerals": _largest_minerals(subject, whole),
        "distance": f"{apart(100 - value, limit)}{NBSP}points",
        "score": apart(value, limit, 0) if is_close(value, limit) else fixed(value, 0),
        "is_party": "is a party" if value else "is not a party",
        "is_member": _member(subject.bridge_clubs),
        "is_in_clubs": _in_clubs(whole),
        "institutions": listed(list(subject.institutions)) or "none",
        "has_seats": _seats(subject),
        "controls_exports": _controls(whole),
    }


def _member(clubs: Sequence[str]) -> str:
    return f"is a member of {listed(list(clubs))}" if clubs else "is a member of neither"


def _in_clubs(count: int) -> str:
    if not count:
        return "is a member of none of the 18 clubs counted here"
    return f"is a member of {count} of the 18 clubs counted here"


def _seats(subject: Subject) -> str:
    """Name the seats ("sits in the G20 and on the Security Council")."""
    held = [words for measure, words in SEATS.items() if subject.number(measure)]
    if not held:
        return "sits neither in the G7 nor in the G20 nor, in 2022\u201326, on the Security Council"
    return f"sits {listed(held)}"


def _controls(count: int) -> str:
    if not count:
        return "is listed with no control on exports of minerals"
    return f"is listed with controls on exports of {counted(count, 'mineral')}"


def phrases(outcomes: Iterable[Outcome], subject: Subject) -> str:
    """Say several readings as one clause."""
    return listed([phrase(outcome, subject) for outcome in outcomes])


def closest(outcomes: Iterable[Outcome], count: int = 2) -> list[Outcome]:
    """Return the readings nearest to their limit; what prints as zero is left out."""
    known = [o for o in outcomes if o.reading and o.limit and not prints_as_zero(o)]
    return sorted(known, key=_nearness, reverse=True)[:count]


def prints_as_zero(outcome: Outcome) -> bool:
    """Whether the value is missing or too small for one decimal."""
    value = outcome.reading.value if outcome.reading else None
    return value is None or abs(value) < 0.05


def closeness(outcome: Outcome) -> str:
    """Say that a value lies within a tenth of its threshold, else nothing."""
    value = outcome.reading.value if outcome.reading else None
    if not is_close(value, outcome.limit) or outcome.threshold.unit == "count":
        return ""
    assert value is not None  # noqa: S101  is_close says so
    where = "exactly at" if value == outcome.limit else (
        "just above" if value > (outcome.limit or 0.0) else "just below")  # fmt: skip
    unit = "score" if outcome.threshold.indicator_id in SCORES else outcome.threshold.unit
    return f"{where} the threshold of {_amount(outcome.limit or 0.0, unit)}"


def is_close(value: float | None, limit: float | None) -> bool:
    """Whether a value lies within a tenth of its limit, on either side."""
    return (
        value is not None and bool(limit) and abs(value - (limit or 0.0)) <= CLOSE * (limit or 0.0)
    )


def apart(value: float, limit: float, decimals: int = 1) -> str:
    """Write a value with just enough decimals to tell it from its limit (4.99, not 5.0)."""
    while decimals < MOST_DECIMALS and value != limit and round(value, decimals) == limit:
        decimals += 1
    return fixed(value, decimals)


def _value(outcome: Outcome, value: float) -> str:
    indicator_id = outcome.threshold.indicator_id
    if value == 0 and indicator_id == "arms_import_dependence":
        return "none"
    if outcome.threshold.unit == "persons":
        return counted(value, "US active-duty person", "US active-duty personnel")
    if outcome.threshold.unit == "count":
        return counted(value, "nuclear warhead")
    if outcome.threshold.unit == "musd":
        return dollars_in_words(value)
    if indicator_id == "oda_effort":
        return f"{fixed(value, 2)}{NBSP}%"
    is_near, limit = is_close(value, outcome.limit), outcome.limit or 0.0
    return f"{apart(value, limit)}{NBSP}%" if is_near else percent(value)


def dollars_in_words(million: float) -> str:
    """Write an amount for a sentence: "20.5 billion US dollars"."""
    if million >= 999.5:
        return f"{significant(million / 1000)}{NBSP}billion US dollars"
    return f"{significant(million)}{NBSP}million US dollars"


def _owner(subject: Subject) -> str:
    """Tariffs fall on the Union's goods as a whole."""
    return "its" if subject.union is None else possessive(subject.union.name)


def _largest_minerals(subject: Subject, count: int) -> str:
    """Name the minerals of which it mines the largest shares."""
    names = sorted(subject.minerals, key=lambda m: -m.mine_pct)[:count]
    if not names:
        return f"output of {counted(count, 'critical mineral')}"
    return listed([mined(m.mineral) for m in names])


def _nearness(outcome: Outcome) -> float:
    value = outcome.reading.value if outcome.reading else None
    return (value or 0.0) / (outcome.limit or 1.0)


def limits(outcomes: Sequence[Outcome], verb: str, subject: Subject) -> str:
    """Say what would have to happen: "its share of US goods imports rose to 2 %, or ...".

    One test met is enough to decide, so rising needs one (``", or "``) and falling needs all
    (``", and "``). Tests that differ only in the great power are said once ("either power").
    """
    powers: dict[tuple[str, str, str], list[str]] = {}
    for test in (outcome.threshold for outcome in outcomes):
        powers.setdefault((test.indicator_id, test.value, test.unit), []).append(test.power)
    said = [_limit(key, named, verb.removeprefix("all "), subject) for key, named in powers.items()]
    return JOINED[verb].join(said)


def _limit(key: tuple[str, str, str], powers: list[str], verb: str, subject: Subject) -> str:
    indicator_id, value, unit = key
    if indicator_id == "chokepoint_minerals":
        return CHOKEPOINT_LIMITS[verb]
    several = "either power" if verb == "rose to" else "each power"
    whom = POWER_NAMES.get(powers[0], "") if len(powers) == 1 else several
    whose = POWER_POSSESSIVE.get(powers[0], "") if len(powers) == 1 else "US or Chinese"
    what = LIMITS[indicator_id].format(power=whom, owner=_owner(subject), whose_trade=whose)
    unit = "score" if indicator_id in SCORES else unit
    return f"{what} {verb} {_amount(float(value), unit)}"


def _amount(value: float, unit: str) -> str:
    decimals = 0 if value.is_integer() else 1
    if unit.startswith("pct"):
        return f"{fixed(value, decimals)}{NBSP}%{unit.removeprefix('pct')}"
    if unit == "score":
        return f"{fixed(value, decimals)} of 100"
    if unit == "musd":
        return dollars_in_words(value)
    if unit.startswith("points"):
        return f"{fixed(value, decimals)}{NBSP}{'point' if value == 1 else 'points'}"
    return f"{value:,.0f}"
