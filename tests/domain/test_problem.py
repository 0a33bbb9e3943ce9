"""A Problem is a value: a stable code and fields."""

from __future__ import annotations

import importlib
import pkgutil

from collector_app.domain import problems
from collector_app.domain.money import VND, Money
from collector_app.domain.problem import Problem
from collector_app.domain.problems.people import NeedsManager, OverCashLimit


def test_scripts_see_a_problem_by_code_and_values() -> None:
    problem = OverCashLimit("pay", Money(20_000_000, VND))
    assert problem.code == "OverCashLimit"
    assert problem.values() == {"act": "pay", "limit": Money(20_000_000, VND)}
    assert isinstance(problem, NeedsManager)


def test_no_two_problems_share_a_code() -> None:
    modules = [
        importlib.import_module(f"{problems.__name__}.{file.name}") for file in pkgutil.iter_modules(problems.__path__)
    ]
    kinds = {kind for module in modules for kind in vars(module).values() if _is_a_problem(kind)}
    assert len({kind.__name__ for kind in kinds}) == len(kinds) > 60
    assert all(kind.__doc__ for kind in kinds)


def _is_a_problem(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Problem)
