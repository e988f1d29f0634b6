"""Every source, declared once, one module a theme."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from etl.sources.model import Source

_THEMES = sorted(m.name for m in iter_modules(__path__) if m.name != "model")

SOURCES: dict[str, Source] = {
    source.id: source
    for theme in _THEMES
    for source in import_module(f"etl.sources.{theme}").SOURCES
}
