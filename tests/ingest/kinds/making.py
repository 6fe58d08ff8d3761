"""Files of every kind, made of a few paragraphs."""

import gzip
import plistlib
import tarfile
from collections.abc import Mapping, Sequence
from email.message import EmailMessage
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

PARAGRAPHS = (
    "The bridge over the Lune stays shut this winter, the county told drivers on Monday.",
    "Divers found that the current had washed out the ground under two of its seven piers.",
    "About 4,000 cars a day have to go round by Haverton, which takes them half an hour.",
)
TITLE = "Bridge over the Lune stays shut"
HTML = "".join(f"<p>{each}</p>\n" for each in PARAGRAPHS)
TEXT = "\n\n".join((TITLE, *PARAGRAPHS))

Placed = tuple[float, float, float, str]
"""Left and foot of a line on a page, size of its letters, and its words."""


def page(body: str = HTML, title: str = TITLE, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head>'
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    )


def zipped(members: Mapping[str, bytes | str]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(ZipInfo(name), content, ZIP_DEFLATED)
    return data.getvalue()


def tarred(members: Mapping[str, bytes | str]) -> bytes:
    data = BytesIO()
    with tarfile.open(fileobj=data, mode="w") as file:
        for name, content in members.items():
            info, raw = tarfile.TarInfo(name), content.encode() if isinstance(content, str) else content
            info.size = len(raw)
            file.addfile(info, BytesIO(raw))
    return data.getvalue()


def packed(data: bytes | str) -> bytes:
    return gzip.compress(data.encode() if isinstance(data, str) else data, mtime=0)


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word_paragraph(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{named}<w:r><w:t>{text}</w:t></w:r>{more}</w:p>"


def docx(body: str | None = None, **more: str) -> bytes:
    """A Word document; `more`: other members by what stands before ".xml" in their names, "/" as "__"."""
    if body is None:
        body = word_paragraph(TITLE, "Title") + "".join(map(word_paragraph, PARAGRAPHS))
    members = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W}><w:body>{body}</w:body></w:document>",
    }
    return zipped(members | {f"{name.replace('__', '/')}.xml": text for name, text in more.items()})


OPEN_DOCUMENT = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "style", "table", "meta", "drawing")
)


def odt(body: str | None = None, styles: str = "", meta: str = "") -> bytes:
    """An OpenDocument text."""
    if body is None:
        paragraphs = "".join(f"<text:p>{each}</text:p>" for each in PARAGRAPHS)
        body = f'<text:h text:outline-level="1">{TITLE}</text:h>{paragraphs}'
    content = (
        f"<office:document-content {OPEN_DOCUMENT}>"
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    members = {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content}
    if meta:
        members["meta.xml"] = (
            f'<office:document-meta {OPEN_DOCUMENT} xmlns:dc="http://purl.org/dc/elements/1.1/"><office:meta>'
            f"{meta}</office:meta></office:document-meta>"
        )
    return zipped(members)


def mail(
    text: str = TEXT,
    html: str | None = None,
    sender: str = "River Post <news@riverpost.example>",
    **headers: str,
) -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "reader@mail.example"
    message["Subject"] = headers.get("subject", TITLE)
    message["Date"] = headers.get("date", "Mon, 03 Feb 2025 08:00:00 +0100")
    message.set_content(text)
    if html is not None:
        message.add_alternative(html, subtype="html")
    return message


def mhtml(pages: Sequence[tuple[str, str]], address: str) -> bytes:
    """A saved page in the form of mail: addresses and pages in the order in which they stand in it."""
    parts = "".join(
        f"------b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Location: {where}\r\n\r\n{html}\r\n"
        for where, html in pages
    )
    return (
        f"From: <Saved by Blink>\r\nSnapshot-Content-Location: {address}\r\nMIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related; type="text/html"; boundary="----b"\r\n\r\n{parts}------b--\r\n'
    ).encode()


def webarchive(html: str = "", **more: object) -> bytes:
    main = {
        "WebResourceData": (html or page()).encode(),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://riverpost.example/lune",
    }
    return plistlib.dumps({"WebMainResource": main | more}, fmt=plistlib.FMT_BINARY)


def pdf(*pages: Sequence[Placed], info: str = "") -> bytes:
    """A PDF document with these lines on its pages, each written where it stands, in this order."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    kids = []
    for lines in pages:
        content = "\n".join(
            f"BT /F1 {size} Tf 1 0 0 1 {left} {foot} Tm <{text.encode('cp1252').hex()}> Tj ET"
            for left, foot, size, text in lines
        )
        objects.append(f"<</Length {len(content)}>>stream\n{content}\nendstream")
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F1 3 0 R>>>>"
            f"/Contents {len(objects)} 0 R>>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>"
    objects.append(f"<<{info}>>")
    data, offsets = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        offsets.append(len(data))
        data += f"{number} 0 obj{each}endobj\n".encode("latin-1")
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size, start = len(objects) + 1, len(data)
    trailer = f"trailer<</Size {size}/Root 1 0 R/Info {len(objects)} 0 R>>\nstartxref\n{start}\n%%EOF"
    return data + f"xref\n0 {size}\n0000000000 65535 f \n{table}{trailer}".encode()


def set_lines(
    lines: Sequence[str], left: float = 60, top: float = 700, size: float = 10, step: float = 12
) -> list[Placed]:
    """Lines of one column, one below the other; "" leaves a line empty."""
    return [(left, top - step * i, size, line) for i, line in enumerate(lines) if line]
