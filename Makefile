# Two commands do all on a fresh machine: `make` sets up and builds the sample module, `make test` sets up and tests.
# The work is done by the program; this file only installs it and calls it. `make help` lists what there is.

PYTHON ?= python3
BIN := .venv/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# A BIN given on the command line is an environment that has the program already.
READY := $(if $(findstring command,$(origin BIN)),,setup)

BOOK ?= .
PUBLISHER = "$(BIN)/python" -m publisher
INTO = $(if $(OUT), --output "$(OUT)")
CHOICES = $(if $(PAPER), --paper "$(PAPER)")$(if $(EDITION), --edition "$(EDITION)")$(if $(CHAPTER), --chapter "$(CHAPTER)")
BUILD = $(PUBLISHER) build "$(BOOK)"$(INTO)$(CHOICES)$(if $(PUPILS), --pupils "$(PUPILS)")

.DEFAULT_GOAL := book
.PHONY: book pdf epub html handouts booklet check clean setup test test-all bench pictures help

book: $(READY) ## Set up if needed, then build PDF, EPUB and HTML
	@$(BUILD)

pdf: $(READY) ## The book to print
	@$(BUILD) -t pdf

epub: $(READY) ## The book for phones and e-readers
	@$(BUILD) -t epub

html: $(READY) ## The book in one file for any browser
	@$(BUILD) -t html

handouts: $(READY) ## A PDF for each chapter, and a zip with all of them
	@$(BUILD) -t handouts

booklet: $(READY) ## An A5 booklet on A4 sheets, to print on both sides and fold
	@$(BUILD) -t booklet

check: $(READY) ## Look through the manuscript without building; fails if there is anything to look at
	@$(PUBLISHER) check "$(BOOK)"

clean: $(READY) ## Delete the outputs; the manuscript is not touched
	@$(PUBLISHER) clean "$(BOOK)"$(INTO)

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

.venv/.installed-checks: .venv/.installed-test
	@$(INSTALL) --editable '.[checks]'
	@touch $@

test: setup .venv/.installed-test ## Set up if needed, then run the test suite (needs Python and Pango only)
	@$(BIN)/python -m pytest -n 2

test-all: setup .venv/.installed-checks ## The same, with every outside checker installed and required
	@sh scripts/need.sh java
	@PUBLISHER_REQUIRE_CHECKERS=1 $(BIN)/python -m pytest -n 2

bench: setup ## Measure beside bare WeasyPrint and Typst, a quarter of an hour (benchmarks/README.md)
	@$(INSTALL) --editable '.[bench]'
	@$(BIN)/python -m benchmarks.run
	@$(BIN)/python -m benchmarks.articles
	@$(BIN)/python -m benchmarks.linking

pictures: setup .venv/.installed-test ## Draw the pictures of the README again
	@$(BIN)/python docs/pictures.py

help: ## Show this list
	@echo 'Targets:'
	@grep -hE '^[a-z-]+:.*## ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20
	@echo 'For the book, behind a target (a name with spaces between quotation marks):'
	@grep -hE '^#: ' $(firstword $(MAKEFILE_LIST)) | sed -E 's/^#: ([^ ]+) +/  \1\t/' | expand -t 20
	@echo 'For example: make handouts BOOK="my module" PAPER=f4 PUPILS=36'

#: BOOK=folder      the book to work on; this one without it
#: PAPER=a5         size of the pages: a4, f4, b5 or a5
#: EDITION=teacher  whom it is for: student, teacher or editor
#: CHAPTER=2        one chapter only, by its number or name
#: PUPILS=36        say how much paper a class takes
#: OUT=folder       where the outputs go; build in the folder of the book without it
