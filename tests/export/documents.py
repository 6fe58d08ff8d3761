"""Every kind of document that there is, by name."""

from collections.abc import Callable

from briefing.export import FORMATS, Style
from briefing.models import Briefing


def _in(name: str, style: Style) -> Callable[[Briefing], str]:
    return lambda briefing: FORMATS[name].write(briefing, style)


DOCUMENTS = {
    **{name: _in(name, Style()) for name in FORMATS},
    "plain markdown": _in("markdown", Style(plain_notes=True)),
    "front matter": _in("markdown", Style(front_matter=True)),
    "full markdown": _in("markdown", Style(full=True)),
    "full plain markdown": _in("markdown", Style(full=True, plain_notes=True)),
    "full text": _in("text", Style(full=True)),
    "quotations": _in("csv", Style(table="quotations")),
}
MARKDOWN = tuple(name for name in DOCUMENTS if "markdown" in name)
WHOLE = ("full markdown", "full plain markdown", "full text", "html", "json")
"""Those that tell everything."""
