"""How much of the outside world is let in. Each limit once, with its reason."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Sizes in bytes, times in seconds."""

    file_size: int = 10_000_000
    """A very long report has 200,000 characters; fifty times that is not an article."""
    page_size: int = 10_000_000
    """The same for a page, after decompression; saved pages carry their images inside."""
    archive_size: int = 100_000_000
    """A file with more in it than text: a page and its pictures, a PDF, a mail, a zip file of all these."""
    unpacked_size: int = 200_000_000
    """All that comes out of one file, however deep. A bomb of 42 kB unpacks to petabytes."""
    members: int = 10_000
    """Documents out of one file."""
    nesting: int = 4
    """Files in files: a packed page in a zip file in a mail, and one more."""
    linked: tuple[int, ...] = (100, 10)
    """Addresses fetched of one list that a file holds; of each feed that such a list names."""
    pdf_pages: int = 60
    """Of one PDF; an article has few, and a book is none."""
    page_elements: int = 30_000
    """Pages with more elements go to the plain extractor: trafilatura needs 19 s for 100,000 links."""
    articles_in_file: int = 5_000
    """A year of a weekly has fewer; more come from dumps made for machines, and no one compares them."""
    extraction_time: float = 20.0
    """For one page; ordinary ones take .02 s."""
    extraction_memory: int = 1_500_000_000
    """Address space of the process that extracts, where the system can limit it."""
    connect_time: float = 10.0
    fetch_time: float = 30.0
    """For one address from first to last byte, all redirects included."""
    redirects: int = 5
    requests_to_one_host: int = 2
    """At once, as browsers once agreed: a run over many articles of one site is no attack on it."""
    documents_at_once: int = 4
    """Fetched or extracted ahead of the one that is due."""
    texts_at_once: int = 8
    """Text files counted as one of these: some tens of microseconds each, a thread takes hundreds."""


LIMITS = Limits()
