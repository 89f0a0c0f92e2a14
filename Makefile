PYTHON ?= python3
BIN := .venv/bin
# The versions that were tested together; pyproject.toml says which others may be taken.
PINNED := tests/constraints.txt

.PHONY: run test coverage test-opensearch check bench pictures soak audit clean

run: .venv/installed  ## serve the article at http://127.0.0.1:8000
	$(BIN)/quotient serve

# A file's tests stay together, for they share what they start; each process runs another file. Many
# wait for browsers and servers: there is one process more than there are cores.
WORKERS := $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)

test: check  ## every check and every test
	$(BIN)/pytest --numprocesses $(WORKERS) --dist loadfile

coverage: check  ## every test, and the lines that none of them reaches: slow
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

# The distribution with nothing beside it, from Maven Central; it needs Java 11 or newer.
OPENSEARCH := 2.19.1

.PHONY: opensearch
opensearch: .opensearch/opensearch-$(OPENSEARCH)

test-opensearch: .venv/developing .opensearch/opensearch-$(OPENSEARCH)  ## a library in a cluster of two nodes
	OPENSEARCH_DISTRIBUTION=$(CURDIR)/.opensearch/opensearch-$(OPENSEARCH) $(BIN)/pytest -p no:cacheprovider tests/cluster

.opensearch/opensearch-$(OPENSEARCH):
	mvn --batch-mode --quiet dependency:copy -DoutputDirectory=$(CURDIR)/.opensearch -Dartifact=org.opensearch.distribution.integ-test-zip:opensearch:$(OPENSEARCH):zip
	cd .opensearch && $(PYTHON) -m zipfile -e opensearch-$(OPENSEARCH).zip . && chmod +x opensearch-$(OPENSEARCH)/bin/*

clean:
	rm -rf .venv .opensearch build dist

.venv/installed: pyproject.toml $(PINNED)
	$(PYTHON) -c 'import sys; sys.exit("Quotient needs Python 3.11 or newer: make PYTHON=python3.11" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --upgrade "pip>=25.1"
	$(BIN)/pip install --quiet --constraint $(PINNED) --editable .
	touch $@

.venv/developing: .venv/installed
	$(BIN)/pip install --quiet --constraint $(PINNED) --editable . --group dev
	touch $@
