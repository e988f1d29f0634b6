"""Pages in a real Chromium, on a server that nobody has opened before."""
