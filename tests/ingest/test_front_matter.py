"""Whose article a Markdown text is, as clippers, note-keepers and site generators write it above."""

import pytest

from briefing.ingest.article import build
from briefing.ingest.markdown import draft_markdown
from briefing.models import Article

BODY = """
Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said.

The bridge carries about 4,000 cars a day, and no ferry will run before Friday, according to the operator.
"""
ADDRESS = "https://www.valleypost.example/2026/03/02/bridge"


def article(text: str) -> Article:
    return build(draft_markdown(text, "clip.md"))


CLIPPINGS = {
    "Obsidian Web Clipper": f"""---
title: "Quist: \\"We can wait\\" at the bridge"
source: "{ADDRESS}"
author:
  - "[[Ada Lunn]]"
  - "[[People/Tom Aske|Tom Aske]]"
published: 2026-03-02
created: 2026-03-05
tags:
  - "clippings"
---
{BODY}""",
    "bare wiki links, which are lists of lists": f"""---
title: 'Quist: "We can wait" at the bridge'
source: {ADDRESS}
author: [[Ada Lunn]], [[Tom Aske]]
published: 2026-03-02
---
{BODY}""",
    "block values": f"""---
title: >-
  Quist: "We can wait"
  at the bridge
author: |
  Ada Lunn, Tom Aske
url: {ADDRESS}
date_saved: 2026-03-05 08:00:00
date_published: 2026-03-02 00:00:00
---
{BODY}""",
    "TOML": f"""+++
title = 'Quist: "We can wait" at the bridge'
authors = ["Ada Lunn", "Tom Aske"]
date = 2026-03-02
[extra]
link = "{ADDRESS}"
+++
{BODY}""",
    "names in tables": f"""---
title: Quist: "We can wait" at the bridge
author: Ada Lunn and Tom Aske
date: 2026-03-02
permalink: {ADDRESS}
---
{BODY}""",
    "properties under the title": f"""# Quist: "We can wait" at the bridge

URL: {ADDRESS}
Author: Ada Lunn, Tom Aske
Created: 5 March 2026 09:00
Published: March 2, 2026
Tags: harbour
{BODY}""",
    "properties with two colons": f"""title:: Quist: "We can wait" at the bridge
author:: [[Ada Lunn]], [[Tom Aske]]
url:: {ADDRESS}
date-published:: 2026-03-02

{BODY}""",
    "a list of properties": f"""# Quist: "We can wait" at the bridge

## Metadata
- **Author:** [[Ada Lunn]] and [[Tom Aske]]
- **Category:** #articles
- **Published:** 2 March 2026
- **URL:** [{ADDRESS}]({ADDRESS})

{BODY}""",
}


@pytest.mark.parametrize("form", CLIPPINGS)
def test_title_authors_day_and_outlet(form: str) -> None:
    found = article(CLIPPINGS[form])
    assert found.title == 'Quist: "We can wait" at the bridge'
    assert found.authors == ("Ada Lunn", "Tom Aske")
    assert found.published is not None
    assert found.published[:10] == "2026-03-02"
    assert (found.outlet, found.url) == ("Valley Post", ADDRESS)
    assert len(found.paragraphs) == 2


def test_a_day_of_saving_is_not_the_day_of_publication() -> None:
    text = "---\ntitle: Bridge shut\ncreated: 2026-03-05\nsaved: 2026-03-05\nclipped: 2026-03-05\n"
    text += "updated: 2026-03-06\nsource: https://valleypost.example/bridge\n---\n"
    assert article(text + BODY).published is None


def test_the_publisher_by_name_in_source() -> None:
    found = article(f"---\ntitle: Bridge shut\nsource: The Valley Post\nurl: {ADDRESS}\n---\n{BODY}")
    assert (found.outlet, found.url) == ("The Valley Post", ADDRESS)


@pytest.mark.parametrize(
    "fields",
    [
        "a: &a [x, x]\n" + "\n".join(f"b{i}: &b{i} [*a, *a]" for i in range(40)),
        "a: " + "[" * 5_000,
        "a: !!python/object/apply:os.system ['true']",
        "a: " + "x" * 100_000,
        "\t: %\n  - [",
    ],
)
def test_hostile_front_matter_does_no_harm(fields: str) -> None:
    found = article(f"---\n{fields}\n---\n# Bridge shut after cracks\n{BODY}")
    assert (found.title, len(found.paragraphs)) == ("Bridge shut after cracks", 2)


def test_what_note_keepers_write_into_a_text() -> None:
    text = f"""---
source: {ADDRESS}
---
> [!info] Clipped from the web
> for the transport desk

![[bridge.jpg]]

==Inspectors found cracks in the main bearing of the [[Bridges/Swing|swing bridge]] on Monday,== the port \
authority said.[^1] ^quote-1

> [!quote] “We would rather explain a queue,” said Nora Quist, who heads the [port](https://port.example).

A sum of a == b was not meant, and x^2 stays. The [[Port Elgin#History]] page has more about this.

[^1]: See the minutes of 12 March.
"""
    found = article(text)
    assert found.paragraphs == (
        "Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said.",
        "“We would rather explain a queue,” said Nora Quist, who heads the port.",
        "A sum of a == b was not meant, and x^2 stays. The Port Elgin page has more about this.",
    )
    assert {line.reason for line in found.dropped} == {"reader's note", "footnote"}


def test_highlights_are_no_whole_article() -> None:
    found = article(f"""# Bridge shut after cracks

[Read on Keeper](https://keeper.example/me/1)
[Read Original]({ADDRESS})

## Highlights

> Inspectors found cracks in the main bearing of the swing bridge on Monday, the port authority said. \
[⤴️](https://keeper.example/1)

> The bridge carries about 4,000 cars a day, and no ferry will run before Friday. [⤴️](https://keeper.example/2)
""")
    assert not found.complete
    assert found.url == ADDRESS
    assert found.paragraphs[1].endswith("before Friday.")


def test_a_source_in_the_text_is_no_property() -> None:
    found = article("Source: Reuters\n\n" + BODY)
    assert found.outlet == "clip"
