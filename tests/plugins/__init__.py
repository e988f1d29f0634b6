"""Plugins that every test folder shares."""
