# `make run` serves the seeded site; `make test` proves it. Everything they need is set up here, each thing once.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

ifndef PYTHON
PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3 python; do \
	command -v $$p >/dev/null && $$p -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
endif
PORT ?= 8000
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK = 1

VENV := .venv
PY := $(VENV)/bin/python
RUN_READY := $(VENV)/.run-ready
DEV_READY := $(VENV)/.dev-ready
NODE_RUN := node_modules/.run-ready
NODE_DEV := node_modules/.dev-ready
BUILT := static/dist/.built
SOURCES := $(shell find static/css static/js static/build.mjs static/build_fonts.py -type f 2>/dev/null)
WORDS := $(wildcard locale/*/LC_MESSAGES/*.po)
TEST_DATABASE := postgres://postgres@127.0.0.1:5432/postgres

.PHONY: help
help: ## Say what each command does
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1 /' | awk '{printf "  make %-15s", $$2; $$1=$$2=""; print $$0}'

.PHONY: tools
tools:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with venv is needed (Debian: apt install python3 python3-venv)."; exit 1; }
	@command -v node >/dev/null && command -v npm >/dev/null || { echo "Node 20 or newer with npm is needed: https://nodejs.org"; exit 1; }
	@node -e 'process.exit(Number(process.versions.node.split(".")[0]) < 20 ? 1 : 0)' || { echo "Node 20 or newer is needed; this is $$(node --version)."; exit 1; }

$(RUN_READY): requirements.txt | tools
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet -r requirements.txt
	@touch $@

$(DEV_READY): requirements.txt requirements-dev.txt | tools
	@test -x $(PY) || $(PYTHON) -m venv $(VENV)
	@$(PY) -m pip install --quiet -r requirements-dev.txt
	@touch $@ $(RUN_READY)

$(NODE_RUN): package-lock.json | tools
	@npm ci --omit=dev --no-audit --no-fund --loglevel=error
	@touch $@

$(NODE_DEV): package-lock.json | tools
	@npm ci --no-audit --no-fund --loglevel=error
	@touch $@ $(NODE_RUN)

$(BUILT): $(SOURCES) package-lock.json
	@npm run --silent build
	@$(PY) static/build_fonts.py
	@touch $@

.PHONY: setup
setup: tools ## Install everything and build the front end, without starting anything
	@$(MAKE) -s --no-print-directory -j2 $(RUN_READY) $(NODE_RUN)
	@$(MAKE) -s --no-print-directory $(BUILT)

.PHONY: setup-dev
setup-dev: tools
	@$(MAKE) -s --no-print-directory -j2 $(DEV_READY) $(NODE_DEV)
	@$(MAKE) -s --no-print-directory $(BUILT)
	@$(PY) manage.py messages

.PHONY: run
run: setup ## Set up everything and serve the seeded site on http://localhost:8000 (PORT= changes it)
	@exec $(PY) manage.py serve --prepare

.PHONY: chromium
chromium: ## Install Chromium for the browser tests where that is possible (Debian as root)
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || command -v google-chrome >/dev/null || { \
		if command -v apt-get >/dev/null && [ "$$(id -u)" = 0 ]; then apt-get update -qq && apt-get install -y -qq chromium >/dev/null; \
		else echo "The browser tests need Chromium: install it (Debian: sudo apt install chromium), then run again."; exit 1; fi; }

.PHONY: test
test: setup-dev chromium ## Set up everything and run the whole suite on SQLite, browser tests included
	@DATABASE_URL=sqlite://:memory: $(PY) -m pytest -n 2 --dist loadgroup --cov --cov-report=term $(ARGS)

.PHONY: test-postgres
test-postgres: setup-dev ## Run the suite on PostgreSQL (DATABASE_URL= says which), without the browser
	@DATABASE_URL=$${DATABASE_URL:-$(TEST_DATABASE)} $(PY) -m pytest -n 2 --dist loadgroup -m "not browser" $(ARGS)

.PHONY: lint
lint: setup-dev ## Check every file: Python, templates, types, JavaScript, styles
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m djlint templates --lint --quiet
	$(PY) -m mypy madein77 home companies stories search tests
	npm run --silent lint
	$(PY) manage.py check
	$(PY) manage.py makemigrations --check --dry-run

.PHONY: bench
bench: setup-dev ## Measure the public pages and print figures and ratios
	@$(PY) -m tests.bench.pages

.PHONY: clean
clean: ## Forget what was built and installed; the database and the media stay
	rm -rf $(VENV) node_modules static/dist
