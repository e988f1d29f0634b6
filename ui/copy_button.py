"""A button that copies a text: by mouse, keyboard and finger, also without a secure connection."""

from __future__ import annotations

from typing import Final

import streamlit as st

HTML: Final = """
<button type="button"></button>
<input type="text" readonly hidden>
<span role="status" aria-live="polite"></span>
"""

# Looks like Streamlit's own buttons, in both themes.
STYLE: Final = """
:host { display: block; }
button, input {
  font: inherit; font-size: 0.875rem;
  color: var(--st-text-color); background: var(--st-background-color);
  border: 1px solid var(--st-border-color); border-radius: var(--st-button-radius);
  min-height: 2.5rem; padding: 0.25rem 0.75rem; white-space: nowrap; box-sizing: border-box;
}
button { cursor: pointer; }
button:hover { border-color: var(--st-primary-color); color: var(--st-primary-color); }
button:focus-visible, input:focus-visible {
  outline: 2px solid var(--st-primary-color); outline-offset: 2px;
}
input { display: block; margin-top: 0.25rem; max-width: 100%; }
input[hidden] { display: none; }
span { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
"""

# Browsers give the clipboard only to secure pages and localhost. On plain http the old command is
# tried, and where that fails too the text is shown, selected, to be copied by hand.
SCRIPT: Final = """
export default function ({ data, parentElement }) {
  const button = parentElement.querySelector("button")
  const field = parentElement.querySelector("input")
  const status = parentElement.querySelector("span")
  button.textContent = data.label
  field.value = data.text
  field.setAttribute("aria-label", data.label)

  const say = (words) => {
    status.textContent = words
    button.textContent = words
    setTimeout(() => { button.textContent = data.label; status.textContent = "" }, 2500)
  }
  const byHand = () => {
    field.hidden = false
    field.focus()
    field.select()
    let isDone = false
    try { isDone = document.execCommand("copy") } catch { isDone = false }
    if (isDone) { field.hidden = true; button.focus(); say(data.done) }
  }
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(data.text)
      say(data.done)
    } catch { byHand() }
  }
}
"""

_mount = st.components.v2.component("copy_button", html=HTML, css=STYLE, js=SCRIPT)


def copy_button(label: str, text: str, *, done: str, key: str) -> None:
    """Draw a button that copies a text to the clipboard.

    Parameters
    ----------
    label : str
        On the button.
    text : str
        What is copied.
    done : str
        On the button for a moment afterwards, and read out.
    key : str
        Key of the element.
    """
    _mount(data={"label": label, "text": text, "done": done}, key=key, width="content")
