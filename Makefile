# Two commands do all on a fresh machine: `make` sets up and builds the sample module, `make test` sets up and tests.
# The work is done by the program; this file only installs it and calls it.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.DEFAULT_GOAL := book
.PHONY: book test test-all bench pictures setup clean help

book: setup ## Set up if needed, then build the sample module into build/
	@$(BIN)/publisher build .

setup: .venv/.installed ## Install the program into .venv, and Pango if it is missing
	@sh scripts/need.sh pango

.venv/.installed: pyproject.toml constraints.txt
	@sh scripts/need.sh venv $(PYTHON)
	@echo "Setting up .venv (a minute or two the first time)"
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip
	@$(INSTALL) --editable .
	@touch $@

.venv/.installed-test: .venv/.installed
	@$(INSTALL) --editable '.[test]'
	@touch $@

test: setup .venv/.installed-test ## Set up if needed, then run the test suite (needs Python and Pango only)
	@$(BIN)/python -m pytest -n 2

test-all: setup .venv/.installed-test ## The same, with every outside checker installed and required
	@sh scripts/need.sh java
	@PUBLISHER_REQUIRE_CHECKERS=1 $(BIN)/python -m pytest -n 2

bench: setup ## Measure beside bare WeasyPrint and Typst, a quarter of an hour (benchmarks/README.md)
	@$(INSTALL) --editable '.[bench]'
	@$(BIN)/python -m benchmarks.run

pictures: setup .venv/.installed-test ## Draw the pictures of the README anew from the sample module
	@$(BIN)/python docs/pictures.py

clean: ## Delete the outputs of the sample module
	@$(BIN)/publisher clean .

help: ## Show these targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20
