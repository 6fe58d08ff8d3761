import pytest

from briefing.ingest.metadata.names import bare_names, is_name, signed_names


@pytest.mark.parametrize(
    "name",
    [
        "Ada Lunn",
        "Ada O’Neill",
        "Jean-Luc Marchand",
        "A. J. van der Berg",
        "María José García",
        "Ida McDonald",
        "Åsa Ögren",
    ],
)
def test_personal_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Breaking News",
        "New York",
        "White House",
        "Ada",
        "ada lunn",
        "Skip to content",
        "Bridge Shut Again In Aldmere",
        "ADA LUNN",
        "Ada Lunn 3",
        "The Harbour",
    ],
)
def test_other_texts(text: str) -> None:
    assert not is_name(text)


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Ada Lunn", ("Ada Lunn",)),
        ("BY ADA LUNN AND TOM ASKE", ("Ada Lunn", "Tom Aske")),
        ("by Ada Lunn, Tom Aske and Lena Voll", ("Ada Lunn", "Tom Aske", "Lena Voll")),
        ("By Ada Lunn, Harbour Correspondent", ("Ada Lunn",)),
        ("By Ada Lunn | Northern Wire", ("Ada Lunn",)),
        ("By ADA LUNN Associated Press", ("Ada Lunn",)),
        ("Written by Ada Lunn", ("Ada Lunn",)),
        ("Von Ada Lunn und Tom Aske", ("Ada Lunn", "Tom Aske")),
        ("Por Ada Lunn", ("Ada Lunn",)),
        ("Par Ada Lunn", ("Ada Lunn",)),
        ("Autor: Ada Lunn", ("Ada Lunn",)),
        ("Ada Lunn reports", ("Ada Lunn",)),
        ("Ada Lunn reports from Aldmere.", ("Ada Lunn",)),
        ("By María José García López", ("María José García López",)),
        ("By Reuters", ()),
        ("By The Associated Press", ()),
        ("By Staff Writer", ()),
        ("By Harbour Herald staff", ()),
        ("By Monday the water had gone.", None),
        ("By far the longest bridge", None),
        ("Por la noche", None),
        ("The committee reports from time to time.", None),
        ("Inspectors found cracks.", None),
    ],
)
def test_bylines(line: str, names: tuple[str, ...] | None) -> None:
    assert signed_names(line) == names


def test_bare_names() -> None:
    assert bare_names("Ada Lunn and Tom Aske") == ("Ada Lunn", "Tom Aske")
    assert bare_names("Ada Lunn, Transport Correspondent") == ("Ada Lunn",)
    assert bare_names("Ada Lunn shuts bridge") == ()
    assert bare_names("ADA LUNN") == ()
    assert bare_names("ADA LUNN", below_title=True) == ("Ada Lunn",)
    assert bare_names("Ada Lunn in Aldmere", below_title=True) == ("Ada Lunn",)
