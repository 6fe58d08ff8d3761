from itertools import pairwise

import pytest

from briefing.errors import Unreadable
from briefing.ingest.document import Document
from briefing.ingest.kinds.subtitles import open_subtitles

SPOKEN = [
    "The bridge over the Lune stays",
    "shut this winter, the county told",
    "drivers on Monday. Divers found",
    "that two of seven piers are bare.",
]


def stamp(seconds: float, sign: str) -> str:
    return f"00:{int(seconds) // 60:02}:{int(seconds) % 60:02}{sign}000"


def cues(lines: list[str], *, vtt: bool = True, step: float = 2, start: float = 0) -> str:
    sign = "." if vtt else ","
    numbered = (
        f"{n}\n{stamp(start + step * n, sign)} --> {stamp(start + step * n + min(step, 2), sign)}\n{line}\n"
        for n, line in enumerate(lines, 1)
    )
    return ("WEBVTT\n\n" if vtt else "") + "\n".join(numbered)


def spoken(text: str) -> list[str]:
    (draft,) = open_subtitles(Document(text.encode(), "lune.vtt", ".vtt"))
    return draft.lines


@pytest.mark.parametrize("vtt", [True, False])
def test_cues_are_prose(vtt: bool) -> None:
    assert spoken(cues(SPOKEN, vtt=vtt)) == [" ".join(SPOKEN)]


def test_marks_sounds_and_positions_are_no_words() -> None:
    lines = [
        "<i>The bridge</i> {\\an8}is",
        "[Music]",
        "(applause)",
        "♪ la la ♪",
        "<c.red>shut.</c>",
        "<00:00:01.000>",
    ]
    assert spoken(cues(lines)) == ["The bridge is shut."]


def test_lines_that_roll_up_are_said_once() -> None:
    rolling = [SPOKEN[0], *(f"{a}\n{b}" for a, b in pairwise(SPOKEN))]
    assert spoken(cues(rolling)) == [" ".join(SPOKEN)]


def test_each_speaker_has_a_paragraph() -> None:
    lines = [
        "<v Ada Kern>The bridge is shut.",
        "<v Ada Kern>It stays so.",
        "<v Bo Lind>Until when?",
        ">> Until spring.",
    ]
    assert spoken(cues(lines)) == [
        "Ada Kern: The bridge is shut. It stays so.",
        "Bo Lind: Until when?",
        "Until spring.",
    ]


def test_a_dash_begins_a_turn_and_is_no_word() -> None:
    assert spoken(cues(["- The bridge is shut.", "- Until when?"], vtt=False)) == [
        "The bridge is shut.",
        "Until when?",
    ]


def test_a_pause_and_much_talk_end_a_paragraph_with_its_sentence() -> None:
    assert spoken(cues(["The bridge is shut.", "Divers found why."], step=20)) == [
        "The bridge is shut.",
        "Divers found why.",
    ]
    assert spoken(cues(["The bridge is", "shut."], step=20)) == ["The bridge is shut."]
    assert (
        max(map(len, spoken(cues(["Ten words of talk that end where a sentence ends."] + SPOKEN * 30)))) < 800
    )


def test_the_language_and_the_notes_of_a_file() -> None:
    text = "WEBVTT\nKind: captions\nLanguage: de\n\nNOTE made by a program\n\nSTYLE\n::cue { color: red }\n\n"
    (draft,) = open_subtitles(Document((text + cues(SPOKEN).partition("\n\n")[2]).encode(), "a"))
    assert (draft.language, draft.lines) == ("de", [" ".join(SPOKEN)])


def test_subtitles_of_other_programs() -> None:
    fields = "Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text"
    ssa = (
        "[Script Info]\nScriptType: v4.00+\n\n[V4+ Styles]\nFormat: Name\nStyle: Default\n\n"
        f"[Events]\nFormat: {fields}\n"
        "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,The bridge\\Nis shut.\n"
    )
    cue = '<p begin="00:00:01.000" end="00:00:02.000">The bridge is shut.</p>'
    ttml = f'<tt xmlns="http://www.w3.org/ns/ttml"><body><div>{cue}</div></body></tt>'
    assert spoken(ttml) == ["The bridge is shut."]
    assert spoken(ssa) == ["The bridge is shut."]


@pytest.mark.parametrize("text", ["WEBVTT\n", cues(["[Music]"]), "WEBVTT\n\n00:00 --> nonsense\nx"])
def test_no_words_no_article(text: str) -> None:
    with pytest.raises(Unreadable):
        spoken(text)
