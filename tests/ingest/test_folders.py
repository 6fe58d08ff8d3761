from collections.abc import Sequence

import pytest

from briefing.ingest.folders import articles_among

SNAPSHOT = [
    "index.html", "index.json", "favicon.ico", "singlefile.html", "output.html", "screenshot.png",
    "htmltotext.txt", "readability/content.html", "readability/content.txt", "mercury/content.html",
    "lune.example/bridge.html", "media/a.mp4",
]  # fmt: skip


def test_files_stay_in_their_order() -> None:
    names = ["b.txt", "a/c.pdf", "a/b.html"]
    assert articles_among(names) == names


@pytest.mark.parametrize(
    "names",
    [
        [".a.txt", ".git/b.txt", "a/.b/c.txt"],
        ["README.md", "a/LICENSE", "a/Changelog.txt"],
        ["__MACOSX/a.txt", "a/Thumbs.db", "desktop.ini", "b/.DS_Store"],
    ],
)
def test_what_speaks_of_a_folder_or_is_left_behind_is_no_article(names: Sequence[str]) -> None:
    assert articles_among(names) == []


@pytest.mark.parametrize(
    "beside", ["_files", "-Dateien", "_fichiers", ".files", "_archivos", "_файлы", "_ファイル"]
)
@pytest.mark.parametrize("ending", [".html", ".htm", ".HTML", ".php"])
def test_the_folder_beside_a_page_belongs_to_it(beside: str, ending: str) -> None:
    page = f"day/Lune – Post v1.2{ending}"
    frames = [f"day/Lune – Post v1.2{beside}/{name}" for name in ("saved_resource.html", "a/b.html", "c.png")]
    assert articles_among([page, *frames]) == [page]
    assert articles_among(["day/Lune – Post v1.2.txt", *frames]) == ["day/Lune – Post v1.2.txt", *frames]


def test_a_folder_of_another_name_is_one_of_its_own() -> None:
    names = ["lune.html", "lune/a.html", "lune_more/b.html", "x_files/c.html"]
    assert articles_among(names) == names


@pytest.mark.parametrize("folder", ["", "1759212000.1/", "archive/1759212000.1/"])
def test_of_an_archives_copies_the_best_is_read(folder: str) -> None:
    names = [folder + name for name in SNAPSHOT]
    assert articles_among(names) == [f"{folder}singlefile.html"]
    assert articles_among([n for n in names if "singlefile" not in n]) == [
        f"{folder}readability/content.html"
    ]


def test_two_snapshots_and_a_file_beside_them() -> None:
    names = [f"{n}/{name}" for n in (1, 2) for name in SNAPSHOT]
    assert articles_among(["a.txt", *names]) == ["a.txt", "1/singlefile.html", "2/singlefile.html"]


@pytest.mark.parametrize(
    "names",
    [
        ["output.html", "index.html", "media/a.html"],
        ["output.html", "output.pdf"],
        ["singlefile.html", "a.html"],
    ],
)
def test_files_that_are_only_called_so_are_no_archive(names: Sequence[str]) -> None:
    assert articles_among(names) == names
