from briefing.ingest.markdown import draft_markdown

DOCUMENT = """---
title: "Bridge shut: what we know"
authors:
  - Ada Lunn
  - 'Tom Aske'
date: 2026-03-02T08:00:00Z
tags: [harbour, "traffic"]
url: https://herald.example/bridge
publisher: Harbour Herald
lang: en
---

# Bridge shut: what we know

Inspectors found *cracks* in the **main** bearing, the
[port authority](https://port.example/a?b=1) said\\*.

## What happens next

1. The ferry runs.
2. The bridge is `closed`.

- no lorries

> “We would rather explain a queue,” she said.

![The bridge](b.jpg)

***

    not code in the paper's eyes

<div>Set in <b>HTML</b></div>
"""


def test_front_matter_is_metadata() -> None:
    draft = draft_markdown(DOCUMENT, "a.md")
    assert draft.title == "Bridge shut: what we know"
    assert draft.authors == ["Ada Lunn", "Tom Aske"]
    assert (draft.published, draft.language) == ("2026-03-02T08:00:00Z", "en")
    assert (draft.url, draft.site_name) == ("https://herald.example/bridge", "Harbour Herald")


def test_markup_is_taken_off_and_blocks_are_lines() -> None:
    lines = [line for line in draft_markdown(DOCUMENT, "a.md").lines if line]
    assert lines == [
        "Bridge shut: what we know",
        "Inspectors found cracks in the main bearing, the port authority said*.",
        "What happens next",
        "1. The ferry runs.",
        "2. The bridge is closed.",
        "• no lorries",
        "“We would rather explain a queue,” she said.",
        "Image: The bridge",
        "---",
        "not code in the paper's eyes",
        "Set in HTML",
    ]


def test_headings_are_known_as_such() -> None:
    draft = draft_markdown(DOCUMENT, "a.md")
    assert [draft.lines[i] for i in draft.headings] == ["What happens next"]


def test_the_first_top_heading_is_the_title_where_nothing_else_says_one() -> None:
    draft = draft_markdown("# Cracks shut bridge\n\nIt is shut.\n", "a.md")
    assert draft.title == "Cracks shut bridge"
    assert draft.headings == []


def test_a_rule_at_the_start_is_no_front_matter() -> None:
    draft = draft_markdown("---\n\nIt is shut: for good.\n", "a.md")
    assert draft.lines == ["---", "", "It is shut: for good.", ""]


def test_front_matter_that_is_not_simple_does_no_harm() -> None:
    draft = draft_markdown("---\ntitle: >\n  folded\n: x\nauthor: []\n---\nIt is shut.\n", "a.md")
    assert draft.lines[0] == "It is shut."
    assert draft.authors == []
