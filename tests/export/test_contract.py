"""The JSON document, key by key, against the shape that other programs rely on."""

import json
from typing import cast

import pytest

from briefing.export import contract
from briefing.export.contract import Json
from tests.factories import briefing

TEXT, NUMBER, TRUTH, MAYBE = (str,), (int,), (bool,), (str, type(None))
PLACE = {"article": TEXT, "paragraph": NUMBER, "start": NUMBER, "end": NUMBER}
QUOTE = {"start": NUMBER, "end": NUMBER, "speaker": MAYBE}
PASSAGE = {**PLACE, "outlet": TEXT, "text": TEXT, "quotes": [QUOTE]}
WHY = {"score": (float,), "words": [TEXT]}
TELLING = {**PASSAGE, "why": WHY, "clause": [NUMBER]}
ENTRY = {"reading": MAYBE, "witnesses": TEXT, "passages": [NUMBER]}
SHAPE = {
    "format": TEXT,
    "articles": [
        {
            "id": TEXT, "source": TEXT, "outlet": TEXT, "origin": TEXT, "origin_strength": TEXT,
            "origin_evidence": [{"kind": TEXT, "text": TEXT, "origin": TEXT}],
            "title": MAYBE, "authors": [TEXT], "published": MAYBE, "language": TEXT, "url": MAYBE,
            "paragraphs": [TEXT], "dropped": [{"text": TEXT, "reason": TEXT, "before": NUMBER}],
            "complete": TRUTH, "incomplete": MAYBE, "owner": MAYBE, "as_of": MAYBE, "version_of": MAYBE,
        }
    ],
    "sigla": [{"name": TEXT, "siglum": TEXT}],
    "stories": [
        {
            "id": TEXT, "title": TEXT, "articles": [TEXT], "outlets": NUMBER, "origins": NUMBER,
            "summary": [TEXT],
            "clusters": [
                {
                    "id": TEXT, "text": TEXT, "kind": TEXT, "speaker": MAYBE, "outlets": NUMBER,
                    "origins": NUMBER, "statement": TRUTH, "lead": NUMBER, "passages": [PASSAGE],
                    "also": [TELLING], "why": [WHY], "wordings": [[NUMBER]], "differing": [[[NUMBER]]],
                    "apparatus": [{"line": TEXT, "lemma": TEXT, "free": TRUTH, "entries": [ENTRY]}],
                }
            ],
            "discrepancies": [
                {
                    "id": TEXT, "kind": TEXT, "status": TEXT, "strength": TEXT, "cluster": MAYBE,
                    "contested": TRUTH,
                    "readings": [
                        {"value": TEXT, "first": MAYBE, "credit": [TEXT], "passages": [PASSAGE],
                         "places": [PLACE]}
                    ],
                }
            ],
            "coverage": [{"outlet": TEXT, "only": [TEXT], "leaves_out": [TEXT], "complete": TRUTH}],
            "people": [
                {
                    "name": TEXT, "names": [TEXT],
                    "quotes": [
                        {"cluster": TEXT, "outlets": NUMBER,
                         "wordings": [{"text": TEXT, "places": [PLACE]}]}
                    ],
                }
            ],
        }
    ],
    "problems": [{"source": TEXT, "reason": TEXT}],
}  # fmt: skip


def mismatches(value: object, shape: object, path: str = "$") -> list[str]:
    """Where `value` is not of `shape`: a dict has exactly these keys, a list items of one shape."""
    if isinstance(shape, dict):
        if not isinstance(value, dict) or value.keys() != shape.keys():
            return [
                f"{path}: {value if not isinstance(value, dict) else sorted(value.keys() ^ shape.keys())}"
            ]
        return [wrong for key in shape for wrong in mismatches(value[key], shape[key], f"{path}.{key}")]
    if isinstance(shape, list):
        if not isinstance(value, list):
            return [f"{path}: {value!r}"]
        return [w for i, item in enumerate(value) for w in mismatches(item, shape[0], f"{path}[{i}]")]
    assert isinstance(shape, tuple)
    return [] if type(value) in shape else [f"{path}: {value!r}"]


@pytest.fixture
def document() -> Json:
    return cast(Json, json.loads(contract.write(briefing())))


def test_the_whole_document_has_the_agreed_shape(document: Json) -> None:
    assert mismatches(document, SHAPE) == []
    assert document["format"] == "briefing/1"


def test_the_shape_is_really_checked(document: Json) -> None:
    document["stories"][0]["clusters"][0]["passages"][0]["start"] = "0"
    del document["articles"][0]["id"]
    assert mismatches(document, SHAPE) == [
        "$.articles[0]: ['id']",
        "$.stories[0].clusters[0].passages[0].start: '0'",
    ]


def test_every_passage_quotes_its_article_and_stands_in_one_cluster(document: Json) -> None:
    paragraphs = {article["id"]: article["paragraphs"] for article in document["articles"]}
    places = [
        (passage["article"], passage["paragraph"], passage["start"], passage["end"], passage["text"])
        for story in document["stories"]
        for cluster in story["clusters"]
        for passage in cluster["passages"]
    ]
    assert len(places) == len(set(places))
    for article, paragraph, start, end, text in places:
        assert paragraphs[article][paragraph][start:end] == text


def test_wordings_share_out_the_passages_and_the_lead_gives_the_text(document: Json) -> None:
    for story in document["stories"]:
        for cluster in story["clusters"]:
            indices = sorted(index for wording in cluster["wordings"] for index in wording)
            assert indices == list(range(len(cluster["passages"])))
            assert cluster["text"] == cluster["passages"][cluster["lead"]]["text"]


def test_the_words_of_people_stand_where_they_say(document: Json) -> None:
    paragraphs = {article["id"]: article["paragraphs"] for article in document["articles"]}
    story = document["stories"][0]
    quoted = [quotation for person in story["people"] for quotation in person["quotes"]]
    assert {quotation["cluster"] for quotation in quoted} <= {cluster["id"] for cluster in story["clusters"]}
    wordings = [wording for quotation in quoted for wording in quotation["wordings"]]
    assert len(wordings) == 2
    for wording in wordings:
        for place in wording["places"]:
            paragraph = paragraphs[place["article"]][place["paragraph"]]
            assert paragraph[place["start"] : place["end"]] == wording["text"]


def test_a_long_document_is_had_in_pieces() -> None:
    pieces = contract.write_pieces(briefing())
    assert "".join(pieces) == contract.write(briefing())
    assert max(piece.count('"wordings"') for piece in pieces) == 1  # no two clusters in one


def test_letters_stay_letters() -> None:
    text = contract.write(briefing())
    assert "“We would rather" in text
    assert "café" in text
    assert text.endswith("}\n")
