"""What is set apart as boilerplate, with which reason, and what must never be."""

import pytest

from briefing.ingest.boilerplate import mark_signatures, mark_structure, reason_of

JUNK = {
    "separator": ["___", "_", "* * *", "-----", "•", "…", "🔔"],
    "counter": ["0", "1.2K", "312 shares"],
    "comment line": [
        "14 Comments",
        "Leave a comment",
        "Comments are closed.",
        "Ver comentarios",
        "Join the conversation",
    ],
    "share line": [
        "Share this @coastradio.example",
        "Share on Facebook",
        "Share this article",
        "Tweet",
        "Compartir en WhatsApp",
        "Partager sur Twitter",
        "Auf Facebook teilen",
        "Facebook Twitter WhatsApp Email",
        "Click to share on Facebook (Opens in new window)",
    ],
    "follow line": [
        "Follow us on Instagram",
        "Follow Coast Radio on X and Facebook",
        "Síguenos en nuestras redes",
    ],
    "sponsor line": [
        "Sponsor: ACME",
        "Sponsor: ACME: Bridges that last! Ask for our catalogue today.",
        "Sponsored content",
        "Paid post",
        "Contenido patrocinado",
    ],
    "advertisement label": [
        "Advertisement",
        "ADVERTISEMENT",
        "- Advertisement -",
        "Story continues below advertisement",
        "Article continues after this ad",
        "Publicidad",
        "Anzeige",
        "La suite après cette publicité",
        "Scroll to continue",
    ],
    "newsletter line": [
        "Sign up for our morning newsletter",
        "Subscribe to the Harbour Herald newsletter and read the day’s stories before breakfast.",
        "Get the best of our reporting in your inbox every Friday",
        "Apúntate gratis a nuestro boletín semanal",
        "Recevez notre newsletter chaque matin",
        "Jetzt für den Newsletter anmelden",
        "Iscriviti alla nostra newsletter",
    ],
    "subscription notice": [
        "Subscribe to continue reading",
        "Log in to read this story",
        "Already a subscriber? Log in",
        "You have reached your limit of free articles.",
        "This article is for subscribers only",
        "Inicia sesión para seguir leyendo",
        "Article réservé aux abonnés",
        "Jetzt weiterlesen mit Plus",
        "Per continuare a leggere, abbonati",
    ],
    "page navigation": [
        "Skip to content",
        "Back to top",
        "Home > World > Europe",
        "back",
        "topic",
        "Latest news",
        "Most read",
        "Recomendaciones LA VOZ",
        "Recommended for you",
        "Zum Inhalt springen",
        "3 of 12",
    ],
    "media player": ["Play video", "To view this video please enable JavaScript", "Media caption,"],
    "code": ["<div class='x'>", "&nbsp;", "window.dataLayer = window.dataLayer || [];"],
    "date line": ["Published: March 2, 2026", "Updated on 2 March 2026", "Publicado el 2 de marzo de 2026"],
    "related link": [
        "Read more: Why the bridge keeps cracking",
        "READ ALSO | Harbour master explains",
        "Related: A history of the bridge",
        "Related stories",
        "More information",
        "Lee también: El puente cerrado",
        "À lire aussi : le pont fermé",
        "Lesen Sie auch: Brücke gesperrt",
        "WATCH: The bridge from above",
        "More from Harbour Herald",
    ],
    "tag line": [
        "Tags: bridges, traffic",
        "Filed under: Harbour",
        "Archived In",
        "Archivado en",
        "#bridge #harbour",
    ],
    "reading time": [
        "4 min read",
        "Reading time: 3 minutes",
        "Listen to this article",
        "Tiempo de lectura: 2 min",
    ],
    "copyright line": [
        "© 2026 Harbour Herald. All rights reserved.",
        "Copyright 2026 Northern Wire. This material may not be published or broadcast.",
        "(c) 2026 Coast Radio",
        "All rights reserved.",
        "Todos los derechos reservados",
    ],
    "legal links": ["Privacy Policy | Terms of Use | Contact us", "We use cookies to improve your visit."],
    "update notice": [
        "This is a developing story. Check back for updates.",
        "This story will be updated.",
        "BREAKING NEWS",
    ],
    "image caption": [
        "Photo: Lena Voll",
        "Photo by Lena Voll for the Herald",
        "FILE - The bridge in 2019.",
        "Lorries queue before the closed bridge on Monday. (Lena Voll/Reuters)",
        "The harbour master, Ines Marrow, at work (AP Photo/Lena Voll)",
        "Lena Voll/AFP",
        "Getty Images",
        "Hide caption",
        "Foto: dpa",
        "The bridge in May.Credit...Lena Voll for The Harbour Herald",
    ],
    "credit line": [
        "Associated Press writer Lena Voll in Oslo contributed to this report.",
        "Ada Lunn in Aldmere contributed reporting.",
        "Reporting by Ada Lunn; Editing by Tom Aske",
        "This story was originally published by Harbour Herald.",
        "Originally published in Harbour Herald on March 2",
        "With files from AFP",
        "Source: Reuters",
        "(via AFP)",
        "- AFP",
        "Con información de EFE",
    ],
    "author's address": [
        "Reach the reporter at alunn@herald.example",
        "alunn@herald.example",
        "Email: alunn@herald.example",
        "Do you have a tip? Write to us.",
    ],
}


@pytest.mark.parametrize(
    ("reason", "line"), [(reason, line) for reason, lines in JUNK.items() for line in lines]
)
def test_reason(reason: str, line: str) -> None:
    assert reason_of(line) == reason


@pytest.mark.parametrize(
    "line",
    [
        "He died Monday.",
        "No one was hurt.",
        "“Nobody,” she said.",
        "Why?",
        "The newsletter that the port authority sends to captains warned of the cracks.",
        "Subscribers to the harbour’s newsletter were told first.",
        "“Sign up for the newsletter,” the minister told them.",
        "An advertisement in the Herald had offered the bridge for sale.",
        "Advertising makes up half of the income of the ferry company.",
        "Copyright law has nothing to say about bridges, the judge wrote.",
        "The copyright on the drawings ran out in 2020.",
        "The report was published on Monday by the ministry of transport.",
        "This report, the third in a year, names nine faults.",
        "Sponsors of the bill said that they would not give up.",
        "Share prices of the ferry company fell by 3 percent.",
        "Shares of the ferry company fell.",
        "Register offices will stay shut until the bridge is open again.",
        "Photographs by drivers showed the cracks.",
        "Video by a passer-by showed how the lorry stopped in time.",
        "A photo of the crack was sent to the ministry.",
        "She told Reuters that nobody had been warned.",
        "The figures were first published by the Associated Press, he said.",
        "Prices rose again in May (Reuters).",
        "Rain contributed to the cracks, the engineers found.",
        "Related charges against the contractor were dropped.",
        "More from the harbour board is expected on Friday, when it meets again.",
        "Developing this type of bearing took nine years.",
        "Breaking the lock, he said, was easy.",
        "Follow the money, she said, and you will find the contractor.",
        "Join the army, his father had told him.",
        "Get out of the way, she shouted.",
        "Anyone who saw the lorry is asked to write to tips@police.example.",
        "• The bridge opens to cyclists on Friday.",
        "1. Who pays for the repairs?",
        "- What did the port authority know?",
        "Home owners on the east bank were not asked.",
        "Watch towers line the border for nine miles.",
        "Source material for the play came from the town’s archive.",
        "Contact with the boat was lost at noon.",
        "About 300 people had to walk.",
        "By Monday the water had gone.",
        "In 2020",
    ],
)
def test_sentences_of_a_report_have_no_reason(line: str) -> None:
    assert reason_of(line) is None


PROSE = "The swing bridge was shut on Monday after inspectors had found cracks in its bearing."
THIRD = "A ferry will carry those who live on the east bank, and it will cost them nothing until the summer."
MORE = "Lorries must take the road through the hills until the repairs are finished, the harbour board said."


def marked(*lines: str, headings: tuple[int, ...] = ()) -> list[str | None]:
    marks: list[str | None] = [reason_of(line) if line else None for line in lines]
    mark_structure(lines, marks, headings)
    return marks


def test_a_short_line_between_paragraphs_is_a_section_heading() -> None:
    assert marked(PROSE, "Repairs take until May", MORE) == [None, "section heading", None]


def test_a_heading_may_stand_before_a_short_quote() -> None:
    assert marked(PROSE, "Harbour master defends herself", "“Never,” she said.", MORE)[1] == "section heading"


@pytest.mark.parametrize(
    "line", ["No one was hurt.", "Who pays?", "“Never again”", "• No lorries", "But then:"]
)
def test_short_paragraphs_are_no_headings(line: str) -> None:
    assert marked(PROSE, line, MORE)[1] is None


def test_lines_of_a_list_are_no_headings() -> None:
    assert (
        marked(PROSE, "The board has three plans:", "A new bearing", "A tunnel", "A ferry", MORE)
        == [None] * 6
    )


def test_a_heading_of_the_source_is_one_whatever_its_form() -> None:
    assert marked(PROSE, "Who pays?", MORE, headings=(1,)) == [None, "section heading", None]


def test_labels_after_the_last_sentence() -> None:
    lines = [PROSE, "He died Monday.", "Harbour", "Why the north fears a second winter without trains"]
    assert marked(*lines) == [None, None, "trailing label", "trailing label"]


def test_a_list_at_the_end_stays() -> None:
    assert marked(PROSE, "The board has two plans:", "A new bearing", "A tunnel") == [None] * 4


SPANISH = [
    "Tu cuenta está abierta en otro aparato en este momento",
    "¿Quieres que otra persona pueda leer con tu cuenta?",
    "Flecha",
    "Si sigues leyendo aquí, la otra persona no podrá leer hasta que cierres.",
]


def test_a_block_in_another_language_after_the_text() -> None:
    marks = marked(PROSE, MORE, THIRD, *SPANISH, "Archived In")
    assert marks == [None] * 3 + ["text in another language"] * 4 + ["tag line"]


def test_a_block_in_another_language_before_the_text() -> None:
    assert marked(*SPANISH, PROSE, MORE, THIRD) == ["text in another language"] * 4 + [None] * 3


def test_a_quotation_in_another_language_stays() -> None:
    quotation = "“No vamos a aceptar que nadie cierre el puente sin hablar con nosotros,” dijo."
    assert marked(PROSE, MORE, quotation) == [None] * 3
    assert marked(PROSE, quotation, MORE, quotation, quotation) == [None] * 5


@pytest.mark.parametrize(
    "line",
    [
        "• Ada Lunn can be reached at alunn@herald.example.",
        "You can reach Ada Lunn at ada.lunn@herald.example or on X.",
        "Contact Ada Lunn: lunn@mail.example",
    ],
)
def test_how_to_reach_the_author(line: str) -> None:
    for authors in ((), ("Ada Lunn",)):
        marks: list[str | None] = [None, None]
        mark_signatures([PROSE, line], marks, authors)
        assert marks == [None, "author's address"]


@pytest.mark.parametrize(
    "line",
    [
        "Anyone who saw the lorry can write to Sergeant Bob Jones at bjones@aldmere.gov.",
        "Witnesses are asked to contact the board at tips@port.example.",
        "The letter was sent from marrow@port.example, the court heard, and Ines Marrow read it.",
    ],
)
def test_addresses_that_are_part_of_the_report(line: str) -> None:
    marks: list[str | None] = [None, None]
    mark_signatures([PROSE, line], marks, ("Ada Lunn",))
    assert marks == [None, None]


def test_who_the_author_is() -> None:
    lines = [PROSE, "Ada Lunn covers the harbour for the Herald.", "Tom Aske is the mayor of Aldmere."]
    marks: list[str | None] = [None] * 3
    mark_signatures(lines, marks, ("Ada Lunn",))
    assert marks == [None, "about the author", None]


@pytest.mark.parametrize(
    "line",
    [
        "Harwick d. Port Elgin 8-0",
        "Sales of vans up 1.9 percent to 554,000",
        "07:31 – Carmaker beats forecasts",
        "Brent crude 66.91 -1.3%",
    ],
)
def test_a_line_with_a_figure_between_paragraphs_is_no_heading(line: str) -> None:
    assert marked(PROSE, line, MORE) == [None] * 3
    marks: list[str | None] = [None] * 3
    mark_structure([PROSE, line, MORE], marks, [1])
    assert marks == [None] * 3


def test_a_year_or_a_number_in_a_list_is_no_figure() -> None:
    assert marked(PROSE, "The year 2025", MORE)[1] == "section heading"
    marks: list[str | None] = [None] * 3
    mark_structure([PROSE, "2. What the board says", MORE], marks, [1])
    assert marks[1] == "section heading"


def test_results_and_entries_at_the_end_stay() -> None:
    assert marked(PROSE, "Viksund d. Molde Bay 1-0", "Elgin 30 2,814.22 -0.41%") == [None] * 3
    assert marked(PROSE, "Yes: Foss, Berg, Moe", "Absent: Bech") == [None] * 3
    assert marked(PROSE, "Harbour: crane falls", "Sport") == [None, "trailing label", "trailing label"]


def test_a_heading_with_a_figure_below_the_text_is_another_articles() -> None:
    marks: list[str | None] = [None] * 2
    mark_structure([PROSE, "Five things to know about the 14 new boats"], marks, [1])
    assert marks[1] == "section heading"


def test_the_questions_of_an_interview_stay() -> None:
    lines = [PROSE, "Why did you wait?", MORE, "When will it sail?", THIRD, "Who pays", MORE]
    for headings in ([], [1, 3, 5]):
        marks: list[str | None] = [None] * len(lines)
        mark_structure(lines, marks, headings)
        assert marks == [None] * len(lines)


def test_headings_of_a_live_blog_stay() -> None:
    marks: list[str | None] = [None] * 4
    mark_structure(
        ["Council asks for calm", PROSE, "Two boats on the way", MORE], marks, [0, 2], telling=True
    )
    assert marks == [None] * 4


def test_where_headings_are_known_a_short_line_is_none() -> None:
    marks: list[str | None] = [None] * 5
    mark_structure([PROSE, "Boys", MORE, "Solberg d. Tarn", THIRD], marks, [1])
    assert marks == [None, "section heading", None, None, None]


def test_the_last_lines_that_begin_with_the_author_introduce_them() -> None:
    lines = [PROSE, MORE, "Ida Brandt ist Reporterin in Port Elgin.", "Ida Brandt escribe sobre barcos."]
    marks: list[str | None] = [None] * 4
    mark_signatures(lines, marks, ["Ida Brandt"])
    assert marks == [None, None, "about the author", "about the author"]
