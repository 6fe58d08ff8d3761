"""Whom an article credits for its text, and what is no such credit."""

import pytest

from briefing.ingest.boilerplate import mark_signatures, reason_of
from briefing.ingest.draft import Draft
from briefing.ingest.metadata.credits import find_evidence
from briefing.models import Dropped

BODY = "The swing bridge was shut on Monday after inspectors had found cracks in its bearing."


def evidence(
    *paragraphs: str,
    tail: tuple[str, ...] = (),
    byline: str = "",
    outlet: str = "Valley Post",
    **facts: object,
) -> set[tuple[str, str]]:
    draft = Draft(**{"source": "a.txt", "lines": [], **facts})  # type: ignore[arg-type]
    marks = [reason_of(line) for line in tail]
    mark_signatures(tail, marks, ())
    dropped = [Dropped(text=t, reason=r or "?", before=1) for t, r in zip(tail, marks, strict=True)]
    if byline:
        dropped.append(Dropped(text=byline, reason="byline", before=0))
    found = find_evidence(draft, outlet, paragraphs or (BODY,), dropped)
    sources = [*paragraphs, *tail, byline, facts.get("canonical"), *draft.authors]
    assert all(any(source and e.text in str(source) for source in sources) for e in found), "not verbatim"
    return {(e.kind, e.origin) for e in found}


AP = "Associated Press"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Copyright 2026 The Associated Press. All rights reserved.", ("copyright-line", AP)),
        ("© 2026 AFP", ("copyright-line", "AFP")),
        ("© Thomson Reuters 2026", ("copyright-line", "Reuters")),
        ("Copyright 2026 Harbour Herald with material from The Associated Press", ("copyright-line", AP)),
        ("© 2026 The Washington Post", ("copyright-line", "The Washington Post")),
        ("Associated Press writer Lena Voll in Oslo contributed to this report.", ("contributor-line", AP)),
        ("The Associated Press contributed to this report.", ("contributor-line", AP)),
        ("(Additional reporting by AFP)", ("contributor-line", "AFP")),
        ("Reporting by Ada Lunn in Oslo; Editing by Tom Aske", ("reporting-line", "Reuters")),
        ("(Reporting by Ada Lunn; writing by Lena Voll; editing by Tom Aske)", ("reporting-line", "Reuters")),
        ("This story was originally published by Harbour Herald.", ("credit-line", "Harbour Herald")),
        (
            "This article first appeared in The Harbour Herald on March 2.",
            ("credit-line", "The Harbour Herald"),
        ),
        ("Originally published in the Herald of Aldmere.", ("credit-line", "Herald of Aldmere")),
        ("Republished from Harbour Herald with permission.", ("credit-line", "Harbour Herald")),
        ("Source: Reuters", ("credit-line", "Reuters")),
        ("via AFP", ("credit-line", "AFP")),
        ("(via The Guardian)", ("credit-line", "The Guardian")),
        ("With files from AFP", ("credit-line", "AFP")),
        ("- dpa", ("credit-line", "dpa")),
        ("Reuters", ("credit-line", "Reuters")),
        ("• Ada Lunn can be reached at alunn@harbourherald.example.", ("author-address", "Harbour Herald")),
    ],
)
def test_lines_outside_the_text(line: str, expected: tuple[str, str]) -> None:
    assert evidence(tail=(line,)) == {expected}


@pytest.mark.parametrize(
    ("paragraph", "agency"),
    [
        ("MEXICO CITY (AP) — " + BODY, AP),
        ("ALDMERE, N.C. (AP) - " + BODY, AP),
        ("OSLO, March 2 (Reuters) - " + BODY, "Reuters"),
        ("Berlin (dpa/tmn) - " + BODY, "dpa"),
        ("PARIS (AFP) – " + BODY, "AFP"),
        ("(ANSA) - ROMA, 02 MAR - " + BODY, "ANSA"),
        ("Madrid, 2 mar (EFE).- " + BODY, "EFE"),
    ],
)
def test_datelines(paragraph: str, agency: str) -> None:
    assert evidence(paragraph) == {("dateline", agency)}


def test_the_agency_behind_the_last_sentence() -> None:
    assert evidence(BODY, f"{BODY} (ANI)") == {("credit-line", "ANI")}


@pytest.mark.parametrize(
    ("byline", "expected"),
    [
        ("By Lena Voll, Associated Press", {("byline", AP)}),
        ("By The Associated Press", {("byline", AP)}),
        ("LENA VOLL Reuters", {("byline", "Reuters")}),
        ("By Lena Voll | Reuters", {("byline", "Reuters")}),
        ("By Lena Voll", set()),
    ],
)
def test_bylines(byline: str, expected: set[tuple[str, str]]) -> None:
    assert evidence(byline=byline) == expected


def test_an_agency_as_author() -> None:
    assert evidence(authors=["AFP"]) == {("byline", "AFP")}


def test_two_agencies() -> None:
    tail = ("The Associated Press and Reuters contributed to this report.",)
    assert evidence(tail=tail) == {("contributor-line", AP), ("contributor-line", "Reuters")}
    assert evidence(tail=("Reuters, AP",)) == {("credit-line", "Reuters"), ("credit-line", AP)}


def test_a_page_that_names_another_as_the_original() -> None:
    read_at, original = "https://valleypost.example/a", "https://www.harbourherald.example/a"
    assert evidence(source=read_at, canonical=original) == {("canonical-link", "Harbour Herald")}
    assert evidence(source=original, canonical="https://m.harbourherald.example/a") == set()
    assert evidence(source=read_at, canonical="https://news.google.com/a") == set()
    assert evidence(source="saved.html", canonical=original) == set()


@pytest.mark.parametrize(
    "paragraph",
    [
        "She told Reuters that nobody had been warned.",
        "The toll rose to nine, according to the Associated Press.",
        "A reporter of the agency (AP) was there.",
        "Police (AP) and firemen",
        "AP first reported the cracks on Monday.",
    ],
)
def test_mentions_are_no_credits(paragraph: str) -> None:
    assert evidence(paragraph, BODY) == set()


@pytest.mark.parametrize(
    "line",
    [
        "Lena Voll/AFP",
        "Lorries before the closed bridge. (AP Photo/Lena Voll)",
        "© 2026 Harbour Holdings Ltd. All rights reserved.",
        "Ada Lunn contributed reporting.",
        "Additional reporting by Ada Lunn",
        "Source: port authority",
        "Reach the reporter at ada.lunn@gmail.com",
    ],
)
def test_lines_that_credit_nobody_else(line: str) -> None:
    assert evidence(tail=(line,)) == set()


def test_an_outlet_is_no_evidence_against_itself() -> None:
    tail = ("Copyright 2026 The Associated Press. All rights reserved.",)
    assert evidence("OSLO (AP) — " + BODY, tail=tail, outlet="Associated Press") == set()
    assert evidence(tail=("Reach the reporter at x@valleypost.example",)) == set()
