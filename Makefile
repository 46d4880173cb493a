# Heard. `make run` and `make test` do all of their own set-up.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
RUN_READY := $(VENV)/.run-$(shell sha256sum requirements.lock 2>/dev/null | cut -c1-12)
TEST_READY := $(VENV)/.test-$(shell sha256sum requirements-dev.lock 2>/dev/null | cut -c1-12)
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What Python compiles is kept, beside the environment: a test run starts many processes.
unexport PYTHONDONTWRITEBYTECODE
export PYTHONPYCACHEPREFIX := $(CURDIR)/$(VENV)/pycache

.PHONY: run test check fix bench content translate lock browser help

help:
	@echo "make run    set up, load the demonstration family, serve on http://127.0.0.1:8000"
	@echo "make test   set up, a browser included, and run every test"
	@echo "make check  tidy code, imports and content   make fix  mend what can be mended"
	@echo "make bench  slow measurements                make content  check the content files"

run: $(RUN_READY)
	@exec $(VENV)/bin/heard serve

test: $(TEST_READY) browser
	@$(VENV)/bin/python -m pytest -n 2 --dist loadfile --no-loadscope-reorder $(ARGS)

check: $(TEST_READY)
	@$(VENV)/bin/ruff check . && $(VENV)/bin/lint-imports --no-cache && $(VENV)/bin/heard content check

fix: $(TEST_READY)
	@$(VENV)/bin/ruff check --fix .

bench: $(TEST_READY)
	@$(VENV)/bin/python -m pytest -q bench

content: $(RUN_READY)
	@$(VENV)/bin/heard content check

# Write the lists of everything that can be translated, for translators to start from.
translate: $(RUN_READY)
	@$(VENV)/bin/python -m app.catalogue.wording

browser: $(TEST_READY)
	@$(VENV)/bin/python tests/ensure_browser.py

# Rewrite the hash-locked lists after changing pyproject.toml. No registry's address is written into them.
lock: $(TEST_READY)
	@$(VENV)/bin/pip install -q uv
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header pyproject.toml -o requirements.lock
	@$(VENV)/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header --group dev pyproject.toml -o requirements-dev.lock

$(VENV)/bin/python:
	@echo "1 of 2  Making an environment in $(VENV) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || (echo "Heard needs Python 3.11 or newer: make run PYTHON=/path/to/python3.11" >&2; exit 1)
	@$(PYTHON) -m venv $(VENV)

$(VENV)/bin/heard: $(VENV)/bin/python Makefile
	@printf '#!%s\nimport sys\nsys.path.insert(0, "%s")\nfrom app.cli import main\nmain()\n' "$(CURDIR)/$(VENV)/bin/python" "$(CURDIR)" > $@
	@chmod +x $@

$(RUN_READY): requirements.lock | $(VENV)/bin/python $(VENV)/bin/heard
	@echo "2 of 2  Installing what Heard needs (each file checked against its hash) ..."
	@$(VENV)/bin/python -m pip install -q --no-deps --require-hashes -r requirements.lock
	@touch $@

$(TEST_READY): requirements-dev.lock | $(VENV)/bin/python $(VENV)/bin/heard
	@echo "2 of 2  Installing what Heard and its tests need (each file checked against its hash) ..."
	@$(VENV)/bin/python -m pip install -q --no-deps --require-hashes -r requirements-dev.lock
	@touch $@ $(RUN_READY)
