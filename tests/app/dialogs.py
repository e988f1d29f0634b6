"""What a test reads off an open dialog."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest


def value_of(app: AppTest) -> str:
    """Return the large value of the open dialog: a metric, or a heading where it is long."""
    if app.metric:
        return str(app.metric[0].value)
    return str(app.header[-1].value).replace(r"\$", "$")


def values_of(app: AppTest) -> set[str]:
    """Return every large value of the open dialog, with plain spaces."""
    found = [str(one.value) for one in app.metric] or [value_of(app)]
    return {one.replace("\u00a0", " ") for one in found}
