"""What a file says of an article that it holds, told to the draft of that article."""

from dataclasses import replace

from briefing.ingest.clean import clean_line
from briefing.ingest.document import Known
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.dates import normalize_date

_ELLIPSIS = ("…", "...")


def tell(draft: Draft, known: Known | None) -> Draft:
    """The draft with what is known of it in the place of what was found in it.

    A file says who wrote what and when in fields made for that, a page in many places that contradict each
    other. Only the same said better stays: a moment for a day, a whole title for one cut short.
    """
    if known is None:
        return draft
    return replace(
        draft,
        title=_title(draft.title, known.title),
        authors=list(known.authors) or draft.authors,
        published=_published(draft.published, known.published),
        site_name=known.outlet or draft.site_name,
        language=known.language or draft.language,
        incomplete=draft.incomplete or known.incomplete,
    )


def _title(found: str | None, known: str | None) -> str | None:
    told = clean_line(known or "")
    if found and told.endswith(_ELLIPSIS):
        start = told.rstrip(".… ")
        return found if clean_line(found).startswith(start) else known
    return known if told else found


def _published(found: str | None, known: str | None) -> str | None:
    told, other = normalize_date(known or ""), normalize_date(found or "")
    if told is None:
        return found
    return found if other and len(other) > len(told) and other.startswith(told) else known
