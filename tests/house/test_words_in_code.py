"""What the code never says."""

from __future__ import annotations

import ast
import re

from tests.house.tree import kept_files, nodes, python_files, shown

# Spelled in parts, or this file would be found too.
LEFT_OVERS = re.compile(r"\b(TO" + r"DO|FIX" + r"ME)\b|#.*\bX" + r"XX\b")  # the last is also a code of ISO 4217
REGISTRIES = ("py" + "pi.org", "python" + "hosted", "npm" + "js", "crates" + ".io", "proxy.golang" + ".org")
READ_WHOLE = {
    ".py",
    ".toml",
    ".lock",
    ".md",
    ".po",
    ".csv",
    ".txt",
    ".ini",
    ".mako",
    ".yml",
    ".sh",
    ".svg",
    ".json",
    "",
}


def test_nothing_is_left_for_later() -> None:
    found = {
        f"{shown(file)}:{number}"
        for file in python_files()
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1)
        if LEFT_OVERS.search(line)
    }
    assert found == set()


def test_no_file_names_the_host_of_a_registry() -> None:
    texts = {shown(file): file.read_bytes() for file in kept_files() if file.suffix in READ_WHOLE}
    assert {name for name, text in texts.items() if any(host.encode() in text for host in REGISTRIES)} == set()


def test_no_message_box_interrupts_anybody() -> None:
    said = {
        f"{shown(file)}:{node.lineno}"
        for file in python_files("collector_app/ui")
        for node in nodes(file)
        if (isinstance(node, ast.Name) and node.id == "QMessageBox")
        or (isinstance(node, ast.Attribute) and node.attr == "QMessageBox")
    }
    assert said == set()


def test_money_and_weight_are_never_floating_point() -> None:
    """A float cannot hold every gram and every dong, and two machines may round it differently."""
    found = {
        f"{shown(file)}:{node.lineno}"
        for file in python_files("collector_app/domain", "collector_app/commands", "collector_app/store/posting")
        for node in nodes(file)
        if (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div))
    }
    assert found == set()
