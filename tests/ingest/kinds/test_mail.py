import pytest

from briefing.ingest.document import Document, Known
from briefing.ingest.kinds.mail import open_mail, open_mbox
from briefing.ingest.kinds.passed_on import is_passed_on, open_quoted, plain_subject, sending_outlet
from tests.ingest.kinds.making import HTML, PARAGRAPHS, TEXT, TITLE, mail, page, pdf

FROM = {
    "en": ("From", "Date", "Subject", "To"),
    "de": ("Von", "Gesendet", "Betreff", "An"),
    "fr": ("De", "Envoyé", "Objet", "À"),
    "es": ("De", "Enviado", "Asunto", "Para"),
    "ru": ("От", "Дата", "Тема", "Кому"),
    "ja": ("差出人", "日付", "件名", "宛先"),
}


def head(language: str, mark: str = "", bold: str = "") -> str:
    values = (
        "River Post <news@riverpost.example>",
        "3 February 2025 08:00",
        f"Fwd: {TITLE}",
        "me@mail.example",
    )
    return "\n".join(
        f"{mark}{bold}{name}:{bold} {value}" for name, value in zip(FROM[language], values, strict=True)
    )


def only(data: bytes) -> Document:
    (document,) = open_mail(Document(data, "m.eml", ".eml"))
    return document


def test_a_newsletter_is_the_page_in_it_and_its_sender_the_outlet() -> None:
    document = only(mail(TEXT, page(), "River Post <news@riverpost.example>").as_bytes())
    assert document.suffix == ".html"
    assert HTML.strip() in document.data.decode()
    assert document.known == Known(title=TITLE, published="2025-02-03T08:00:00+01:00", outlet="River Post")


@pytest.mark.parametrize(
    ("name", "address", "outlet"),
    [
        ("River Post", "news@riverpost.example", "River Post"),
        ("The River Post", "no-reply@mail.riverpost.example", "The River Post"),
        ("Ada Kern at River Post", "ada@riverpost.example", "River Post"),
        ("River Post Newsletter", "x@riverpost.example", "River Post"),
        ("Valley Gazette", "hello@sender.example", "Valley Gazette"),
        ("Ada Kern", "ada@gmail.com", None),
        ("Ada Kern", "ada@riverpost.example", None),
        ("Gmail", "gmail@gmail.com", None),
        ("", "news@riverpost.example", None),
    ],
)
def test_a_sender_is_an_outlet_only_where_the_name_is_one(
    name: str, address: str, outlet: str | None
) -> None:
    assert sending_outlet(name, address) == outlet


@pytest.mark.parametrize("language", FROM)
@pytest.mark.parametrize(
    ("above", "mark", "bold"), [("FYI\n\n", "", ""), ("", "> ", ""), ("see\n____\n", "", "*")]
)
def test_mail_that_was_passed_on_is_the_article(language: str, above: str, mark: str, bold: str) -> None:
    body = "\n".join(f"{mark}{line}" for line in TEXT.splitlines())
    text = f"{above}---------- Forwarded message ----------\n{head(language, mark, bold)}\n\n{body}\n"
    assert is_passed_on(text)
    for (document,) in (open_quoted(Document(text.encode(), "a.txt")), _reopened(mail(text).as_bytes())):
        assert document.data.decode() == TEXT
        assert document.known is not None
        assert (document.known.title, document.known.outlet) == (TITLE, "River Post")
        assert document.known.published == "3 February 2025 08:00"


def _reopened(data: bytes) -> list[Document]:
    """A mail's text, looked into again."""
    return list(open_quoted(only(data)))


def test_mail_that_was_passed_on_as_a_page_only() -> None:
    html = f"<p>Look!</p><div>---- Forwarded message ----<br>{head('en').replace('<', '&lt;')}".replace(
        "\n", "<br>"
    )
    message = mail()
    message.set_content(f"{html}</div>{HTML}", subtype="html")
    (document,) = _reopened(message.as_bytes())
    assert [line for line in document.data.decode().splitlines() if line.strip()] == list(PARAGRAPHS)


def test_the_innermost_of_mails_passed_on_twice() -> None:
    outer = head("de").replace("River Post <news@riverpost.example>", "Ada <ada@mail.example>")
    (document,) = open_quoted(Document(f"{outer}\n\nSchau mal!\n\n{head('en')}\n\n{TEXT}".encode(), "a.txt"))
    assert document.data.decode() == TEXT


def test_a_quoted_text_loses_its_marks_and_the_words_above() -> None:
    text = "Ada wrote:\n" + "\n".join(f"> {line}" for line in TEXT.splitlines())
    (document,) = open_quoted(Document(text.encode(), "a.txt"))
    assert document.data.decode() == TEXT


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        f"{TEXT}\n\nFrom: the editors\n\nSubject: bridges",
        f"> “It is shut.”\n\n{TEXT}",
        "Date: Monday\nPlace: Haverton\nSubject: bridges\n\n" + TEXT,
    ],
)
def test_a_text_of_its_own_is_not_passed_on(text: str) -> None:
    assert not is_passed_on(text)


@pytest.mark.parametrize("prefix", ["Fwd: ", "WG: ", "TR : ", "Re: Fwd: ", "RE[2]: ", "转发："])
def test_a_subject_is_that_of_the_article(prefix: str) -> None:
    assert plain_subject(prefix + TITLE) == TITLE
    assert plain_subject("Review: the bridge") == "Review: the bridge"


def test_a_mail_attached_to_another_and_documents() -> None:
    message = mail("See below.")
    message.add_attachment(mail(TEXT))
    message.add_attachment(pdf([]), maintype="application", subtype="pdf", filename="lune.pdf")
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="a.png")
    found = list(open_mail(Document(message.as_bytes(), "m.eml", ".eml")))
    assert [(each.source, each.suffix) for each in found] == [("m.eml#1", ".eml"), ("m.eml#lune.pdf", ".pdf")]
    assert TITLE in found[0].data.decode()


def test_a_long_mail_is_an_article_beside_what_is_attached() -> None:
    message = mail(TEXT * 3)
    message.add_attachment(pdf([]), maintype="application", subtype="pdf", filename="lune.pdf")
    found = list(open_mail(Document(message.as_bytes(), "m.eml", ".eml")))
    assert [each.source for each in found] == ["m.eml", "m.eml#lune.pdf"]


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_the_mails_of_a_box_each_by_its_number(ends: str) -> None:
    one = f"From a@b.example Mon Feb  3 08:00:00 2025\n{mail().as_string()}\n"
    box = (one * 3).replace("\n", ends).encode()
    found = list(open_mbox(Document(box, "all.mbox")))
    assert [each.source for each in found] == ["all.mbox#1", "all.mbox#2", "all.mbox#3"]
    assert all(TITLE in each.data.decode() for each in found)


def test_damaged_headers_and_charsets_do_no_harm() -> None:
    data = mail(TEXT).as_bytes().replace(b"utf-8", b"no-such").replace(TITLE.encode(), b"=?x?q?=ZZ?= \xff", 1)
    assert PARAGRAPHS[0] in only(data).data.decode()
