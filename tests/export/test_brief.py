"""What an editor's brief tells: each fact once, at its place, and who has it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.export.arrange import arrange
from briefing.export.digest import MOST_ALONE, Digest, Said, digest
from briefing.models import Article, Briefing, Cluster, Coverage, Evidence, Provenance, Reason, Story, Telling
from briefing.pipeline import brief, read
from tests.bridge import CLOSED, COST, QUEUE
from tests.export.documents import DOCUMENTS
from tests.factories import article, briefing, cluster, own_reporting, passage, story

SEEDS = Path(__file__).parent.parent.parent / "seeds"


def bridge(**more: object) -> Briefing:
    """The hand-made story of three outlets, alone."""
    told = briefing()
    return replace(
        told,
        articles=told.articles[:3],
        provenance=told.provenance[:3],
        stories=(replace(told.stories[0], **more),),  # type: ignore[arg-type]
    )


def digest_of(told: Briefing) -> Digest:
    """The brief of its first story."""
    return digest(arrange(told), told.stories[0])


def made(articles: Sequence[Article], of: Story) -> Briefing:
    """A briefing of one story, each article its outlet's own."""
    return Briefing(
        articles=tuple(articles), provenance=tuple(map(own_reporting, articles)), sigla=(), stories=(of,)
    )


def texts(told: Digest) -> Iterator[str]:
    """Every stretch in it, in order."""
    said: list[Said] = [*told.in_short]
    said += [each for speaker in told.speakers for quotation in speaker.quotations for each in quotation]
    said += [*told.also, *(each for alone in told.alone for each in alone.told)]
    yield from (each.text for each in said)


def test_its_parts_stand_in_the_order_in_which_an_editor_reads() -> None:
    document = DOCUMENTS["markdown"](bridge(summary=(CLOSED.id,)))
    headings = re.findall(r"^#+ (.*)$", document, re.MULTILINE)
    assert headings == [
        "Aldmere bridge closed again",
        *("In short", "Where they differ", "Who said what", "Also told by several"),
        *("Only in Harbour Herald", "Sources"),
    ]


@pytest.mark.parametrize("summary", [(), (CLOSED.id,), (CLOSED.id, QUEUE.id), (COST.id, QUEUE.id, CLOSED.id)])
def test_a_fact_stands_once(summary: tuple[str, ...]) -> None:
    told = digest_of(bridge(summary=summary))
    assert [said.text for said in told.in_short] == [
        each.text for id in summary for each in (CLOSED, QUEUE, COST) if each.id == id
    ]
    found = list(texts(told))
    assert len(found) == len(set(found))
    assert sum("explain a queue" in text for text in found) == 1
    assert sum("Repairs" in text for text in found) == 1


def test_a_fact_that_a_printed_sentence_tells_too_is_not_told_again() -> None:
    one = article("The mast fell and a boat sank.\n\nNobody at North Quay was hurt.", "Herald")
    other = article("At North Quay the mast fell.\n\nNobody was hurt at North Quay.", "Post")
    both, mast = passage(one, one.paragraphs[0]), passage(other, other.paragraphs[0])
    fall = cluster([mast], also=(Telling(passage=both, reason=Reason(score=0.9, words=())),), outlets=2)
    sinking = cluster([both], outlets=2)
    hurt = cluster([passage(each, each.paragraphs[1]) for each in (one, other)])
    told = made((one, other), story((one, other), (sinking, fall, hurt), summary=(sinking.id,)))
    assert [said.text for said in digest_of(told).also] == ["Nobody at North Quay was hurt."]


def test_a_quotation_stands_once_with_its_other_wordings_and_its_speaker_before_it() -> None:
    (speaker,) = digest_of(bridge()).speakers
    assert speaker.name == "Ines Marrow"
    ((first, other),) = speaker.quotations
    assert first.text == "We prefer explaining a queue to explaining an accident"
    assert first.outlets == ("Coast Radio", "Valley Post")
    assert other.text == "We would rather explain a queue than an accident"
    document = DOCUMENTS["markdown"](bridge())
    assert "**Ines Marrow**\n\n> We prefer" in document
    assert "\n> - We would rather explain a queue than an accident[^1] *Harbour Herald*\n" in document


def test_what_one_outlet_alone_quotes_is_not_who_said_what() -> None:
    people = bridge().stories[0].people
    alone = tuple(replace(p, quotes=tuple(replace(q, outlets=1) for q in p.quotes)) for p in people)
    assert digest_of(bridge(people=alone)).speakers == ()


def test_copies_are_told_once_at_the_top_and_origins_are_counted() -> None:
    told = digest_of(bridge())
    assert told.extent == "3 outlets, really 2 origins; 2026-03-02 to 2026-03-03"
    assert told.remarks == (
        "Probably written by Northern Wire: Coast Radio",
        "Written by Northern Wire: Valley Post",
        "Incomplete: Coast Radio, a subscription notice takes the place of the rest",
    )
    assert [said.one_origin for said in told.also] == [False, True]
    assert "*Coast Radio*, *Valley Post*; one origin\n" in DOCUMENTS["markdown"](bridge())


def test_forty_copies_of_one_text_make_no_lists_of_forty_names() -> None:
    articles = [article("The mast at North Quay fell at noon.", f"Gazette {n:02}") for n in range(40)]
    fact = cluster([passage(each, each.paragraphs[0]) for each in articles], origins=1)
    line = Evidence(kind="credit-line", text="Kite Wire", origin="Kite Wire")
    told = replace(
        made(articles, story(articles, (fact,), origins=1)),
        provenance=tuple(
            Provenance(article=a.id, origin="Kite Wire", strength="certain", evidence=(line,))
            for a in articles
        ),
    )
    document = DOCUMENTS["markdown"](told)
    assert ": 40 outlets, really 1 origin; undated." in document
    (row,) = (row for row in document.split("\n") if row.startswith("- The mast"))
    assert row.endswith("*Gazette 04*, *Gazette 05* and 34 more")
    assert row.count("[^") == 7


def test_values_are_given_by_outlet_with_the_words_around_the_first() -> None:
    first, second = digest_of(bridge()).differences
    assert first.what == "Which one"
    assert [value.outlets for value in first.values] == [("Harbour Herald",), ("Valley Post",)]
    assert [value.credit for value in first.values] == [(), ("Inspectors",)]
    assert first.values[0].clause.startswith(
        "The Aldmere swing bridge was closed on Monday for the second time"
    )
    assert first.values[1].clause == ""
    assert second.what == "How many, perhaps two things"
    assert second.values[0].clause == "About 4,000 drivers cross it every day"


def only(count: int, text: str = "Number {} Quay Street was let to Ada Lunn.", **more: object) -> Briefing:
    """A story of two outlets, one of which tells so many things alone."""
    one = article("\n\n".join(text.format(n) for n in range(count)), "Herald", **more)
    other = article("The quay was closed to all.", "Post")
    clusters = [cluster([passage(one, paragraph)]) for paragraph in one.paragraphs]
    shared = cluster([passage(other, other.paragraphs[0])])
    coverage = Coverage(
        outlet="Herald", only=tuple(c.id for c in clusters), leaves_out=(), complete=one.complete
    )
    return made((one, other), story((one, other), [*clusters, shared], coverage=(coverage,)))


def test_of_what_one_outlet_alone_tells_the_first_few_stand_and_the_others_are_counted() -> None:
    (alone,) = digest_of(only(40)).alone
    assert alone.heading == "Only in Herald"
    assert [said.text[:8] for said in alone.told] == [f"Number {n}" for n in range(MOST_ALONE)]
    assert alone.more == 40 - MOST_ALONE
    assert "\n\nand 35 more passages\n\n" in DOCUMENTS["markdown"](only(40))


def test_what_carries_no_figure_name_or_quotation_is_only_counted() -> None:
    (alone,) = digest_of(only(3, "the quay was closed to all that came by, {}".replace("{}", ""))).alone
    assert (alone.told, alone.more) == ((), 3)
    assert "\n\n3 passages\n\n" in DOCUMENTS["markdown"](
        only(3, "the quay was closed to all that came by, {}".replace("{}", ""))
    )


def test_nothing_is_only_in_an_outlet_that_was_not_read_whole() -> None:
    assert digest_of(only(9, incomplete="paywall")).alone == ()


def test_where_another_was_not_read_whole_its_silence_says_nothing() -> None:
    assert digest_of(bridge()).silence == "Incomplete, so that silence says nothing: Coast Radio"


def test_a_brief_shows_less_of_single_outlets_where_it_would_be_long() -> None:
    (alone,) = digest_of(only(8)).alone
    assert len(alone.told) < MOST_ALONE


@pytest.mark.parametrize("name", ["markdown", "text"])
def test_the_brief_of_the_samples_is_half_as_long_as_they_are(name: str) -> None:
    files = sorted(SEEDS.glob("*.txt"))
    reading = read([str(file) for file in files])
    document = DOCUMENTS[name](brief(reading.articles))
    assert 2 * len(document.split()) <= sum(len(file.read_text("utf-8").split()) for file in files)


STRANGE = [
    ("桥在周一关闭了。\n\n港务局说，修理费为240万。", "zh"),
    ("أغلق الجسر يوم الاثنين.\n\nقالت هيئة الميناء إن الإصلاح سيكلف 2.4 مليون.", "ar"),
    ("สะพานถูกปิดในวันจันทร์ ค่าซ่อม 2.4 ล้าน", "th"),
]


@pytest.mark.parametrize(("text", "language"), STRANGE)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_any_script_and_nothing_known_make_a_readable_brief(name: str, text: str, language: str) -> None:
    articles = [article(text, outlet, language=language) for outlet in ("one", "two")]
    facts: list[Cluster] = [cluster([passage(each, p) for p in each.paragraphs[:1]]) for each in articles]
    coverage = tuple(
        Coverage(outlet=a.outlet, only=(c.id,), leaves_out=(), complete=True)
        for a, c in zip(articles, facts, strict=True)
    )
    document = DOCUMENTS[name](made(articles, story(articles, facts, coverage=coverage)))
    if name in ("markdown", "plain markdown", "text"):
        assert "undated" in document
        assert "untitled" in document
        assert "Only in one" in document


def test_a_source_names_outlet_title_link_and_day() -> None:
    document = DOCUMENTS["markdown"](bridge())
    assert (
        "\n\n[^3]: Valley Post: [Cracks shut Aldmere bridge](<https://valley.example/news/1187>), "
        in document
    )
    plain = DOCUMENTS["plain markdown"](bridge())
    assert '\n2. <a id="source-2"></a>Coast Radio: Bridge: repairs to cost millions, ' in plain
    assert "cost 2.4 million crowns, the port authority said. [2](#source-2) [3](#source-3) *Coast" in plain
