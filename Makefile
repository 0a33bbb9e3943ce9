# The commands of a checkout. Only make and Python 3.11 or newer are needed; installer/bootstrap.py brings the rest.
# The first of these that is new enough; with none, the bootstrap says so in a sentence.
PYTHON ?= $(or $(shell for one in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$one -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$one && break; done),python3)
IN_VENV = .venv/bin/python
ARGS ?=

.PHONY: setup run test lock messages bench

setup:
	@$(PYTHON) installer/bootstrap.py

run: setup
	@$(IN_VENV) -P installer/run.py $(ARGS)

test: setup
	@$(IN_VENV) -P installer/check.py $(ARGS)

messages: setup
	@$(IN_VENV) -P installer/messages.py update

bench: setup
	@$(IN_VENV) -P -m tests.bench $(ARGS)

# New versions within the ranges of pyproject.toml; the lock names no address, so any index serves it.
lock: setup
	@$(IN_VENV) -m uv lock --upgrade
	@$(IN_VENV) -m uv export --frozen --no-emit-project --all-groups --format requirements-txt --no-header -q -o requirements.lock
