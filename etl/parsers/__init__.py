"""One parser a source: ``parse(raw)`` gives tidy frames by table."""
