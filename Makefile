# Everything a person does with this checkout; `make` lists it. Set-up happens by itself, once.
.DEFAULT_GOAL := help
PYTHON ?= python3
# Another interpreter gets an environment of its own: make test PYTHON=python3.13
VENV ?= $(if $(filter python3,$(PYTHON)),.venv,.venv-$(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])'))
ARGS ?=
# One more than there are processors: a sixth of the suite's time is waiting, for servers and clocks.
WORKERS ?= $(shell $(PYTHON) -c 'import os; print(min(4, (os.cpu_count() or 1) + 1))')
export PYTHON VENV

SETUP := ./packaging/setup.sh
PY := $(VENV)/bin/python

.PHONY: help run demo test fast check lint types format torture bench texts screenshots film package gpu clean

help: ## This list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-12s %s\n", $$1, $$2}' Makefile

run: ## Open the window on your library (without a display: the demonstration)
	@$(SETUP) run
	@if ./packaging/has_display.sh; then exec $(PY) main.py $(ARGS); \
	else echo "There is no display here, so this is the demonstration without a window:"; \
	exec $(PY) -m app.demo $(ARGS); fi

demo: ## The main job without a window, in a temporary library
	@$(SETUP) run
	@exec $(PY) -m app.demo $(ARGS)

test: ## The whole test suite (ARGS="-k board" for a part)
	@$(SETUP) test
	@$(PY) -m pytest --numprocesses=$(WORKERS) --dist=loadfile --no-loadscope-reorder $(ARGS)

fast: ## The tests that need no window
	@$(SETUP) test
	@$(PY) -m pytest -q -m "not gui" $(ARGS)

check: lint types test ## Everything below, and the tests

lint: ## Style and the arrows between the packages
	@$(SETUP) test
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check .
	@$(VENV)/bin/lint-imports

types: ## Type checks, strict where the program thinks
	@$(SETUP) test
	@$(PY) -m mypy

format: ## Put imports and lines in order
	@$(SETUP) test
	@$(PY) -m ruff check --fix .
	@$(PY) -m ruff format .

torture: ## The tests in their full counts: kills, faults, hostile files
	@$(SETUP) test
	@$(PY) -m pytest --torture -m torture $(ARGS)

bench: ## How fast it is, beside the alternatives (NAME=searching for one; ARGS="--size 100000")
	@$(SETUP) test
	@$(PY) main.py bench $(NAME) --to build/bench $(ARGS)

texts: ## Collect new texts for the translators into resources/i18n
	@$(SETUP) test
	@$(VENV)/bin/pyside6-lupdate -silent -no-obsolete -locations none -source-language en \
		-target-language ja $$(git ls-files 'app/*.py' 'widgets/*.py') -ts resources/i18n/bunshin_ja.ts
	@$(VENV)/bin/pyside6-lupdate -silent -no-obsolete -locations none -pluralonly -source-language en \
		-target-language en $$(git ls-files 'app/*.py' 'widgets/*.py') -ts resources/i18n/bunshin_en.ts

screenshots: ## Pictures of every screen into build/screenshots
	@$(SETUP) test
	@$(PY) packaging/screenshots.py $(ARGS)

film: ## The first minute as a strip of pictures, by real mouse and keys (docs/images)
	@$(SETUP) run
	@$(PY) packaging/film_strip.py $(ARGS)

package: ## Build the .deb and the portable archive into dist/ (ARGS=build freezes only)
	@$(SETUP) run
	@./packaging/package.sh $(ARGS)

gpu: ## Add NVIDIA's libraries (1.6 GB) so that nets run on the graphics card
	@$(SETUP) gpu

clean: ## Remove what was built and set up; libraries and settings stay
	rm -rf .venv .venv-* build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache \
		.import_linter_cache .hypothesis resources/i18n/*.qm resources/nets/*.onnx
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
