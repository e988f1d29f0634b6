"""How data get in: sources, parsers, contracts, harvest and build."""
