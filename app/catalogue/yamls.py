"""YAML made safe for people: `no` stays the word no, dates stay words, only whole numbers become numbers, lines are known."""

import re
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from app.catalogue.faults import ContentFaults, Fault

Where = tuple[str | int, ...]


class _Reader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    """Resolves integers and nothing else."""


_Reader.yaml_implicit_resolvers = {}
_Reader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(0|[1-9][0-9]*)$"), list("-0123456789"))


class Source(NamedTuple):
    """One content file: what it holds, and on which line each thing stands."""

    file: str
    data: Any
    lines: dict[Where, int]

    def line(self, path: Where) -> int:
        while path not in self.lines and path:
            path = path[:-1]
        return self.lines.get(path, 1)

    def at(self, path: Where) -> Any:
        here = self.data
        for part in path:
            here = here[part]
        return here

    def path(self, loc: tuple) -> Where:
        """Where in the file a validator's location points; names the validator put in between are passed over."""
        here, path, tagged = self.data, (), None
        for part in loc:
            # A validator names the kind of a step before its keys; “scale” is a kind and a key, so it is passed over once.
            if isinstance(here, dict) and here.get("kind") == part and tagged != path:
                tagged = path
            elif _inside(here, part):
                here, path = here[part], (*path, part)
        return path


def _inside(here: Any, part: str | int) -> bool:
    if isinstance(here, list):
        return isinstance(part, int) and part < len(here)
    return isinstance(here, dict) and part in here


def read(file: Path, name: str) -> Source:
    """Raises ContentFaults for a file that is missing, is not text, or is not YAML."""
    try:
        node = yaml.compose(file.read_text("utf-8"), Loader=_Reader)
    except FileNotFoundError:
        raise ContentFaults([Fault(name, 1, "the file is missing", "put it back")]) from None
    except UnicodeDecodeError:
        raise ContentFaults([Fault(name, 1, "the file is not UTF-8 text", "save it as UTF-8")]) from None
    except yaml.YAMLError as problem:
        raise ContentFaults([_not_yaml(name, problem)]) from None
    building = _Building(name)
    data = building.built(node, ()) if node else {}
    if building.faults:
        raise ContentFaults(building.faults)
    return Source(name, data, building.lines)


def _not_yaml(name: str, problem: yaml.YAMLError) -> Fault:
    mark = getattr(problem, "problem_mark", None)
    what = getattr(problem, "problem", None) or "it cannot be read"
    remedy = "look at the spaces at the start of the line; put text that holds “: ” or “#” between quotation marks"
    return Fault(name, mark.line + 1 if mark else 1, f"this is not YAML ({what})", remedy)


class _Building:
    """Turns YAML's nodes into plain things, noting each one's line and whatever is wrong on the way."""

    def __init__(self, name: str):
        self.name = name
        self.lines: dict[Where, int] = {(): 1}
        self.faults: list[Fault] = []
        self._seen: set[int] = set()

    def built(self, node: yaml.Node, path: Where) -> Any:
        self.lines.setdefault(path, node.start_mark.line + 1)
        # An alias is the same node met again; one inside itself would never end.
        if id(node) in self._seen:
            return self._fault(node, "this points to another part of the file", "write it out again")
        self._seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.built(item, (*path, i)) for i, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        return _plain(node)

    def _mapping(self, node: yaml.MappingNode, path: Where) -> dict:
        made: dict = {}
        for key_node, value in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self._fault(key_node, "this cannot be a name", "write one word before the colon")
                continue
            key = _plain(key_node)
            if key in made:
                self._fault(key_node, f"“{key}” is written twice", "keep one of them")
            self.lines[(*path, key)] = key_node.start_mark.line + 1
            made[key] = self.built(value, (*path, key))
        return made

    def _fault(self, node: yaml.Node, what: str, remedy: str) -> None:
        self.faults.append(Fault(self.name, node.start_mark.line + 1, what, remedy))


def _plain(node: yaml.ScalarNode) -> str | int:
    return int(node.value) if node.tag.endswith(":int") else node.value
