import pytest

from briefing.engine.origins.outlets import canonical_names, outlet_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The Washington Times", "washingtontimes.com"),
        ("The Washington Times", "https://www.washingtontimes.com/"),
        ("El País", "EL PAÍS"),
        ("Varn Post", "The Varn Post Online"),
        ("Reuters", "Reuters UK"),
    ],
)
def test_names_of_one_outlet(one: str, other: str) -> None:
    assert outlet_key(one) == outlet_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Latin Times", "The Times"),
        ("The Washington Times", "The Washington Post"),
        ("AP", "AFP"),
        ("The Guardian", "The Guardian Nigeria"),
    ],
)
def test_names_of_different_outlets(one: str, other: str) -> None:
    assert outlet_key(one) != outlet_key(other)
    assert len(set(canonical_names([one, other], []).values())) == 2


def test_initials_stand_for_the_only_name_that_they_fit() -> None:
    names = canonical_names(["AP", "Associated Press", "The Associated Press"], [])
    assert set(names.values()) == {"The Associated Press"}
    both = canonical_names(["AP", "Associated Press", "Anchorage Post"], [])
    assert both["AP"] == "AP"


def test_an_outlets_own_name_is_preferred() -> None:
    names = canonical_names(["The Associated Press"], ["AP News"])
    assert names == {"AP News": "AP News", "The Associated Press": "AP News"}


@pytest.mark.parametrize("name", ["", "The", "...", "The News"])
def test_a_name_of_little_is_still_a_name(name: str) -> None:
    assert canonical_names([name], []) == {name: name}
