"""Lines of a page that are no part of the report: found, given a reason, and kept apart.

First by what they say (`phrases`), then by whom they name (`signatures`), last by where they stand and
what form they have (`structure`).
Precision first: a line of the report lost costs more than a label left in.
"""

from briefing.ingest.boilerplate.corrections import part_notes
from briefing.ingest.boilerplate.phrases import reason_of
from briefing.ingest.boilerplate.signatures import mark_signatures
from briefing.ingest.boilerplate.structure import Marks, mark_structure

__all__ = ["Marks", "mark_signatures", "mark_structure", "part_notes", "reason_of"]
