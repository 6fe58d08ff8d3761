"""`briefing export`: a document to stdout or a file, narration to stderr, and an exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main

BRIEFING = [sys.executable, "-m", "briefing"]


def run(*arguments: str, **settings: str) -> subprocess.CompletedProcess[bytes]:
    """Run the program in a process of its own, with `settings` in its environment."""
    environment = {**os.environ, **settings}
    return subprocess.run([*BRIEFING, *arguments], capture_output=True, env=environment, check=False)


def test_markdown_goes_to_stdout(articles: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", str(articles)]) == 0
    out, err = capfdbinary.readouterr()
    assert out.startswith(b"# ")
    assert (
        "“It feels as if the coast had opened its eyes,” said Mara Quill, who keeps it.[^1] *".encode() in out
    )
    assert err == b""


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("brief.md", "# "),
        ("brief.html", "<!doctype html>"),
        ("brief.json", '{\n "format"'),
        ("b.txt", "The"),
        ("b.csv", "story,difference,"),
    ],
)
def test_the_file_name_tells_the_format(articles: Path, name: str, start: str) -> None:
    assert main(["export", str(articles), "-o", name]) == 0
    assert Path(name).read_text("utf-8").startswith(start)


def test_the_format_option_outdoes_the_file_name(articles: Path) -> None:
    assert main(["export", str(articles), "-o", "brief.txt", "--format", "json"]) == 0
    assert len(json.loads(Path("brief.txt").read_text("utf-8"))["articles"]) == 2


def other_story(articles: Path) -> None:
    """A third article, which tells something else."""
    text = "Choir returns to the market\n\nThe choir sings at the fish market on Sunday. Entry is free.\n"
    (articles / "choir.txt").write_text(text, "utf-8")


def test_the_full_document_has_everything_with_its_places(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", str(articles), "--full"]) == 0
    out = capfd.readouterr().out
    assert "Boats sounded their horns.[^" in out
    assert "; article " in out
    assert main(["export", str(articles), "--full", "--format", "text"]) == 0
    assert "Boats sounded their horns." in capfd.readouterr().out


@pytest.mark.parametrize(
    ("option", "start"),
    [("--front-matter", '---\ntitle: "'), ("--plain-notes", "# The lamp at North Point is lit again\n")],
)
def test_markdown_may_have_front_matter_and_plain_notes(
    articles: Path, capfd: pytest.CaptureFixture[str], option: str, start: str
) -> None:
    assert main(["export", str(articles), option]) == 0
    out = capfd.readouterr().out
    assert out.startswith(start)
    assert ("[^1]" in out) == (option == "--front-matter")


@pytest.mark.parametrize(
    "options",
    [
        ("--format", "html", "--front-matter"),
        ("--format", "text", "--plain-notes"),
        ("--what", "quotations"),
        ("--format", "csv", "--what", "others"),
    ],
)
def test_options_that_a_format_does_not_have_are_wrong_usage(
    articles: Path, options: tuple[str, ...]
) -> None:
    with pytest.raises(SystemExit) as stop:
        main(["export", str(articles), *options])
    assert stop.value.code == 2


def test_csv_has_the_table_that_is_asked_for(
    articles: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", str(articles), "--format", "csv", "--what", "quotations"]) == 0
    head, first, *_ = capfdbinary.readouterr().out.split(b"\r\n")
    assert head.startswith(b"story,speaker,quotation,")
    assert b"Mara Quill" in first


def test_a_folder_gets_a_file_for_each_story_and_an_index(articles: Path) -> None:
    other_story(articles)
    assert main(["export", str(articles), "-o", "briefs/"]) == 0
    names = sorted(path.name for path in Path("briefs").iterdir())
    assert names == [
        "index.md",
        "undated-choir-returns-to-the-market.md",
        "undated-the-lamp-at-north-point-is-lit-again.md",
    ]
    for path in Path("briefs").iterdir():
        assert path.read_text("utf-8").startswith("# ")


def test_no_file_in_a_folder_is_replaced_without_leave(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other_story(articles)
    mine = Path("briefs/undated-choir-returns-to-the-market.md")
    mine.parent.mkdir()
    mine.write_text("mine")
    assert main(["export", str(articles), "-o", "briefs/"]) == 2
    assert capsys.readouterr().err.endswith("exists already; --force replaces it\n")
    assert [path.name for path in mine.parent.iterdir()] == [mine.name]
    assert mine.read_text() == "mine"
    assert main(["export", str(articles), "-o", "briefs/", "--force"]) == 0
    assert mine.read_text("utf-8").startswith("# Choir")


def test_one_story_is_written_by_the_beginning_of_its_id(
    articles: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    other_story(articles)
    assert main(["export", str(articles), "--format", "json"]) == 0
    stories = {story["title"]: story["id"] for story in json.loads(capfd.readouterr().out)["stories"]}
    for title, id_ in stories.items():
        assert main(["export", str(articles), "--story", id_[:6]]) == 0
        out = capfd.readouterr().out
        assert out.startswith(f"# {title}\n")
        assert not any(other in out for other in stories if other != title)


@pytest.mark.parametrize(
    ("asked", "said"), [("nothing", "no story has an id"), ("", "several stories have ids")]
)
def test_a_story_that_is_not_clear_is_refused_with_the_list(
    articles: Path, capfd: pytest.CaptureFixture[str], asked: str, said: str
) -> None:
    other_story(articles)
    assert main(["export", str(articles), "--story", asked, "-o", "brief.md"]) == 2
    err = capfd.readouterr().err
    assert said in err
    assert "Choir returns to the market" in err
    assert "The lamp at North Point is lit again" in err
    assert not Path("brief.md").exists()


def test_a_file_is_replaced_only_with_leave(articles: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("brief.md").write_text("mine")
    assert main(["export", str(articles), "-o", "brief.md"]) == 2
    assert capsys.readouterr().err == "briefing: brief.md: exists already; --force replaces it\n"
    assert Path("brief.md").read_text() == "mine"
    assert main(["export", str(articles), "-o", "brief.md", "--force"]) == 0
    assert Path("brief.md").read_text("utf-8").startswith("# ")


def test_an_article_in_a_folder_is_not_replaced_by_its_brief(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lamp = (articles / "lamp.txt").read_bytes()
    output = str(articles / "lamp.txt")
    assert main(["export", str(articles), "-o", output, "--format", "text", "--force"]) == 2
    assert capsys.readouterr().err.endswith("lamp.txt: is one of the sources\n")
    assert (articles / "lamp.txt").read_bytes() == lamp


def test_an_earlier_brief_in_the_folder_may_be_replaced(articles: Path) -> None:
    output = str(articles / "brief.md")
    assert main(["export", str(articles), "-o", output]) == 0
    assert main(["export", str(articles), "-o", output, "--force"]) == 0


@pytest.mark.parametrize(
    ("output", "reason"),
    [
        ("no/such/brief.md", "there is no folder no/such"),
        ("articles", "articles is a folder: articles/ gets a file for each story"),
        ("no/such/folder/", "there is no folder no/such"),
        ("articles/lamp.txt/", "is not a folder"),
        ("brief.docx", "add --format"),
        ("articles/lamp.txt", "is one of the sources"),
        ("articles/../articles/lamp.txt", "is one of the sources"),
    ],
)
def test_wrong_outputs_are_refused_before_any_work(
    articles: Path, capsys: pytest.CaptureFixture[str], output: str, reason: str
) -> None:
    try:
        status: object = main(["export", "articles/lamp.txt", "--force", "-o", output])
    except SystemExit as stop:
        status = stop.code
    assert status == 2
    assert reason in capsys.readouterr().err


def test_what_cannot_be_read_is_said_and_the_rest_is_told(
    articles: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", str(articles), "gone.txt", "--format", "json"]) == 0
    out, err = capfdbinary.readouterr()
    assert [problem["source"] for problem in json.loads(out)["problems"]] == ["gone.txt"]
    assert err.startswith(b"briefing: gone.txt: ")
    assert err.count(b"\n") == 1


def test_nothing_readable_is_a_failure_without_output(
    articles: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert main(["export", "gone.txt", "-o", "brief.md"]) == 1
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.startswith(b"briefing: gone.txt: ")
    assert not Path("brief.md").exists()


def test_a_hostile_file_name_cannot_steer_the_terminal(
    articles: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["export", "\x1b]0;title\x07\n\u202egone.txt"]) == 1
    with pytest.raises(SystemExit):
        main(["export", str(articles), "--\x1b[31m"])
    err = capsys.readouterr().err
    assert not set("\x1b\x07\u202e") & set(err)


def test_bytes_are_utf_8_whatever_the_locale(articles: Path) -> None:
    plain = run("export", str(articles))
    poor = run("export", str(articles), LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert poor.returncode == 0
    assert poor.stdout == plain.stdout
    assert "“" in poor.stdout.decode("utf-8")
    assert b"\r" not in poor.stdout


def test_neither_hash_seed_nor_order_changes_a_byte(articles: Path) -> None:
    one, two = str(articles / "lamp.txt"), str(articles / "point.txt")
    assert (
        run("export", one, two, PYTHONHASHSEED="1").stdout
        == run("export", two, one, PYTHONHASHSEED="2").stdout
    )


def test_standard_input_is_a_source(articles: Path) -> None:
    text = (articles / "lamp.txt").read_bytes()
    done = subprocess.run([*BRIEFING, "export", "-"], input=text, capture_output=True, check=False)
    assert done.returncode == 0
    assert b"opened its eyes" in done.stdout


@pytest.mark.parametrize("target", ["articles/lamp.txt", "articles/point.txt", "list.txt"])
def test_what_a_list_on_standard_input_names_is_never_written_over(articles: Path, target: str) -> None:
    listed, written = articles.parent / "list.txt", articles.parent / target
    listed.write_text(f"{articles / 'lamp.txt'}\n{articles}\n", "utf-8")
    before = written.read_bytes()
    with listed.open("rb") as file:
        done = subprocess.run(
            [*BRIEFING, "export", "-", "-o", written, "--force"], stdin=file, capture_output=True, check=False
        )
    assert done.stderr.endswith(b"is one of the sources\n")
    assert (done.returncode, written.read_bytes()) == (2, before)


def test_a_reader_who_leaves_is_no_error(articles: Path) -> None:
    process = subprocess.Popen(
        [*BRIEFING, "export", str(articles)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()


def test_ctrl_c_says_cancelled(
    articles: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from briefing import pipeline

    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "brief", interrupt)
    assert main(["export", str(articles), "-o", "brief.md"]) == 130
    assert capsys.readouterr().err == "briefing: cancelled\n"
    assert [path.name for path in Path().iterdir()] == ["articles"]


def test_export_and_verify_do_without_textual(articles: Path) -> None:
    code = (
        "import sys; from briefing.cli import main\n"
        "assert main(['export', 'articles', '-o', 'brief.md']) == 0\n"
        "assert main(['verify', 'brief.md', 'articles']) == 0\n"
        "assert not {'textual', 'rich', 'scipy.linalg', 'scipy.sparse.csgraph'} & set(sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said(articles: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [*BRIEFING, "export", str(articles)], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 2
    assert done.stderr == b"briefing: standard output: no space left on device\n"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_cause_no_traceback(articles: Path, closed: str) -> None:
    command = f'"{sys.executable}" -m briefing export - gone.txt articles {closed}'
    done = subprocess.run(["sh", "-c", command], capture_output=True, stdin=subprocess.DEVNULL, check=False)
    assert done.returncode == (2 if closed == ">&-" else 0)
    assert b"Traceback" not in done.stderr
