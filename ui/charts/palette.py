"""Colours of the charts, for the light and the dark theme. The same hex values as in the theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

LENS_SIGNS: Final = {"leverage": "●", "exposure": "◆"}
LENS_SYMBOLS: Final = {"leverage": "circle", "exposure": "diamond"}
FONT: Final = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
TRANSPARENT: Final = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class Palette:
    """Colours of one theme.

    Attributes
    ----------
    leverage, exposure : str
        The two lenses; a marker shape or a label always repeats them.
    text, muted : str
        Labels of the first and the second order.
    context, faint, line : str
        Grey of other countries, of lighter marks, of axes and rules.
    surface : str
        Colour of the page, for outlines between marks.
    no_data : str
        Areas without a value on maps.
    leverage_scale, exposure_scale : tuple of str
        Pale to strong, for maps and tables.
    """

    leverage: str
    exposure: str
    text: str
    muted: str
    context: str
    faint: str
    line: str
    surface: str
    no_data: str
    leverage_scale: tuple[str, ...]
    exposure_scale: tuple[str, ...]

    def lens(self, lens: str) -> str:
        """Return the colour of a lens; what is neither leverage nor exposure is text grey."""
        return {"leverage": self.leverage, "exposure": self.exposure}.get(lens, self.muted)

    def scale(self, lens: str) -> tuple[str, ...]:
        """Return the colours of a lens from pale to strong."""
        return self.exposure_scale if lens == "exposure" else self.leverage_scale


LIGHT: Final = Palette(
    leverage="#0F766E",
    exposure="#C2410C",
    text="#0F172A",
    muted="#475569",
    context="#94A3B8",
    faint="#CBD5E1",
    line="#E2E8F0",
    surface="#FFFFFF",
    no_data="#F1F5F9",
    leverage_scale=("#D5F0EC", "#9AD5CE", "#5BB3AA", "#2A8F86", "#0F766E", "#0A4F4A"),
    exposure_scale=("#FDE6D8", "#F9C3A2", "#F0986A", "#DD6B35", "#C2410C", "#7F2A08"),
)
DARK: Final = Palette(
    leverage="#2DD4BF",
    exposure="#FB923C",
    text="#E5EAF2",
    muted="#A9B6C9",
    context="#64748B",
    faint="#42506A",
    line="#2A364B",
    surface="#0B1220",
    no_data="#172033",
    leverage_scale=("#12353A", "#12524F", "#147268", "#1B9A8B", "#2DD4BF", "#9AF2E4"),
    exposure_scale=("#3A2518", "#5E3517", "#8A4A19", "#BE661F", "#FB923C", "#FED0A6"),
)


def palette(dark: bool) -> Palette:
    """Return the colours of the reader's theme."""
    return DARK if dark else LIGHT
