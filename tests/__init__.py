"""Tests: unit, contracts, known answers, app and browser."""
