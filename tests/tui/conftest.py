"""For all tests of the app: hundreds of apps are started here, all with the same style sheets."""

from collections.abc import Iterator

import pytest
from textual.css.stylesheet import Stylesheet


@pytest.fixture(scope="session", autouse=True)
def _parsed_once() -> Iterator[None]:
    """Parse a style sheet once for all apps that have the same colours, not at each start."""
    parse, parsed = Stylesheet._parse_rules, {}

    def kept(self: Stylesheet, css: str, *of: object, **how: object) -> object:
        key = (css, of, tuple(how.items()), tuple(sorted(self._variables.items())))
        if key not in parsed:
            parsed[key] = parse(self, css, *of, **how)
        return parsed[key]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Stylesheet, "_parse_rules", kept)
        yield
