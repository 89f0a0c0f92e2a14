PYTHON ?= python3
BIN := .venv/bin
# The versions that were tested together; pyproject.toml says which others may be taken.
PINNED := tests/constraints.txt

.PHONY: run test check bench pictures soak audit clean

run: .venv/installed  ## serve the article at http://127.0.0.1:8000
	$(BIN)/quotient serve

test: check  ## every check and every test
	$(BIN)/pytest --cov --cov-report=term

check: .venv/developing
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: .venv/developing
	$(BIN)/python -m tests.benchmark

soak: .venv/developing  ## every strain of docs/reliability.md in full, and its table
	$(BIN)/python -m tests.reliability --write

audit: .venv/installed  ## known vulnerabilities of the versions that are pinned
	$(BIN)/pip install --quiet --group audit
	$(BIN)/pip-audit --strict --no-deps --disable-pip --requirement $(PINNED)

pictures: .venv/developing  ## a picture of every state in two browsers, and those of the README
	$(BIN)/python -m tests.browser.pictures
	mkdir -p docs/images
	cp screenshots/told-chromium-wide-light.png docs/images/chat.png
	cp screenshots/figures-chromium-wide-light.png docs/images/figures.png

clean:
	rm -rf .venv build dist

.venv/installed: pyproject.toml $(PINNED)
	$(PYTHON) -c 'import sys; sys.exit("Quotient needs Python 3.11 or newer: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --constraint $(PINNED) --editable .
	touch $@

.venv/developing: .venv/installed
	$(BIN)/pip install --quiet --constraint $(PINNED) --editable . --group dev
	touch $@
