# Works with GNU make 3.81 (macOS) and later. `make` alone lists the targets.
# Variables: PORT=8501 (make run), RAW=folder (make data), PYTHON=python3.12, TESTS="tests/unit -k name".

PORT ?= 8501
RAW ?=
TESTS ?=
VENV := .venv
PY := $(VENV)/bin/python
# Python compiles a module when it is first used: set-up takes half the time without doing it for all.
PIP := $(PY) -m pip install --quiet --no-compile --disable-pip-version-check

# The first Python that is new enough.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3; do \
	if $$name -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; \
	then echo $$name; break; fi; done)

.PHONY: help run test check data build bench setup setup-dev clean

help: ## Show this list
	@echo "Middle-Power Leverage. Targets:"
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' Makefile

run: build ## Set up and build if needed, then serve on http://localhost:8501 (PORT=...)
	$(PY) -m streamlit run app.py --server.address localhost --server.port $(PORT)

test: build ## Set up and build if needed, then run every test (TESTS=... for some)
	$(PY) -m pytest -n 2 --dist loadfile $(TESTS)

check: setup-dev ## Style, types and architecture
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) -m pytest -q tests/test_architecture.py

data: setup ## Read the publishers' files anew into data/snapshot (RAW=folder)
	$(PY) -m etl harvest $(if $(RAW),--raw "$(RAW)")
	$(PY) -m etl build

build: setup ## Build data/leverage.duckdb from data/snapshot if it is missing or older
	@$(PY) -m etl build --if-stale

bench: setup-dev build ## Measure build, scores, pages and browser (PARTS="scores ..." for some)
	$(PY) -m bench.run $(if $(PARTS),--only $(PARTS))

# The environment keeps a copy of what it was made from: set-up is skipped while that is current.
setup: ## Create .venv with what requirements.txt names, if that changed
	@if cmp -s requirements.txt $(VENV)/requirements.installed; then exit 0; fi; \
	if [ -z "$(PYTHON)" ]; then \
		echo "Python 3.11 or later is missing. Install it from https://www.python.org/downloads/"; \
		echo "(Debian, Ubuntu: apt-get install python3 python3-venv; macOS: brew install python@3.12)"; \
		echo "or name one: make setup PYTHON=/path/to/python3"; exit 1; fi; \
	if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo "$(PYTHON) cannot make virtual environments: python3-venv is missing."; \
		echo "(Debian, Ubuntu: apt-get install python3-venv)"; exit 1; fi; \
	echo "Setting up $(VENV) with $(PYTHON). This happens once."; \
	$(PYTHON) -m venv $(VENV) && $(PIP) -r requirements.txt && \
	cp requirements.txt $(VENV)/requirements.installed

setup-dev: setup ## The same with developers' tools (requirements-dev.txt)
	@if cmp -s requirements-dev.txt $(VENV)/requirements-dev.installed; then exit 0; fi; \
	$(PIP) -r requirements-dev.txt && \
	cp requirements-dev.txt $(VENV)/requirements-dev.installed

clean: ## Remove the environment, the database and caches
	rm -rf $(VENV) static/geo .mypy_cache .pytest_cache .ruff_cache .hypothesis
	rm -f data/leverage.duckdb data/leverage.duckdb.*
