"""The file in which the app keeps what it remembers between two runs, as tables of plain values.

It is a convenience: a file that cannot be read, or holds something else, is as good as none.
"""

import json
from pathlib import Path
from typing import TypeVar

State = dict[str, object]
_Value = TypeVar("_Value", int, str)


def read_state(path: Path) -> State:
    """What the file holds, by name."""
    try:
        kept = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return kept if isinstance(kept, dict) else {}


def table(state: State, name: str, kind: type[_Value]) -> dict[str, _Value]:
    """One of the tables, without what is of another kind."""
    kept = state.get(name)
    rows = kept.items() if isinstance(kept, dict) else ()
    return {key: value for key, value in rows if isinstance(value, kind)}
