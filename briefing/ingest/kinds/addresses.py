"""Lists of web addresses: standard input, a text with nothing else in it, the file of a link."""

from collections.abc import Iterable, Iterator

from briefing.errors import Unreadable
from briefing.ingest.decode import decode
from briefing.ingest.document import Document, Linked
from briefing.safe import is_address


def linked(addresses: Iterable[str], source: str) -> Iterator[Linked]:
    """Addresses that can be fetched, each once."""
    for address in dict.fromkeys(address.strip() for address in addresses):
        if is_address(address):
            yield Linked(address, source)


def lines_of(text: str) -> list[str]:
    """The lines of a list; what begins with "#" is a remark."""
    lines = (line.strip() for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def is_list(text: str) -> bool:
    """Whether a text is nothing but web addresses, one a line."""
    lines = lines_of(text)
    return bool(lines) and all(is_address(line) and len(line.split()) == 1 for line in lines)


def open_list(document: Document) -> Iterator[Linked]:
    """The addresses of a text that `is_list`."""
    yield from linked(lines_of(decode(document.data, declared=document.charset)), document.source)


def open_shortcut(document: Document) -> Iterator[Linked]:
    """The address in a file of Windows that stands for a link."""
    lines = decode(document.data, declared=document.charset).splitlines()
    address = next((line.partition("=")[2] for line in lines if line.strip().lower().startswith("url=")), "")
    if not is_address(address.strip()):
        raise Unreadable(document.source, "is a link without a web address")
    yield from linked([address], document.source)
