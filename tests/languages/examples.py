"""Single lines as pages carry them, each with its language: written for this project."""

LINES = {
    "en": """
The minister told reporters that the bridge would stay closed until spring.
Sign in to continue reading this article.
You have reached your limit of free stories this month.
Already a subscriber? Log in here.
"We will not be intimidated," she said on Tuesday.
Two people were hurt when the ferry hit the pier.
Read more about this topic in our weekend edition.
Police in Madrid said the suspects had fled to Portugal.
Chancellor Olaf Scholz and President Emmanuel Macron met in Berlin on Monday.
What we know so far about the outage
""",
    "es": """
Su suscripción le permite leer este artículo en un solo dispositivo.
Inicia sesión para seguir leyendo.
¿Ya eres suscriptor? Entra aquí.
El ministro dijo que el puente seguirá cerrado hasta la primavera.
Dos personas resultaron heridas al chocar el barco contra el muelle.
Recibe cada mañana las noticias más importantes en tu correo.
Hazte socio y apoya el periodismo independiente.
La policía detuvo el lunes a tres sospechosos en Lisboa.
""",
    "fr": """
Cet article est réservé aux abonnés.
Déjà abonné ? Connectez-vous ici.
Le ministre a déclaré que le pont resterait fermé jusqu'au printemps.
Deux personnes ont été blessées dans la collision.
Recevez chaque matin l'essentiel de l'actualité.
La suite de cet article est payante, il vous reste encore la moitié à lire.
""",
    "de": """
Dieser Artikel ist nur für Abonnenten.
Sie haben bereits ein Konto? Hier anmelden.
Der Minister sagte, die Brücke bleibe bis zum Frühjahr gesperrt.
Zwei Menschen wurden bei dem Unfall am Hafen verletzt.
Jetzt weiterlesen mit dem digitalen Abo.
Die Polizei nahm am Montag drei Verdächtige fest.
""",
    "it": """
Questo articolo è riservato agli abbonati.
Sei già abbonato? Accedi qui per continuare a leggere.
Il ministro ha detto che il ponte resterà chiuso fino alla primavera.
Due persone sono rimaste ferite nello scontro.
La polizia ha arrestato lunedì tre sospetti.
""",
    "pt": """
Este artigo é exclusivo para assinantes.
Já é assinante? Faça login para continuar lendo.
O ministro disse que a ponte ficará fechada até a primavera.
Duas pessoas ficaram feridas quando o barco bateu no cais.
A polícia prendeu na segunda-feira três suspeitos.
""",
    "nl": """
Dit artikel is alleen voor abonnees.
Heb je al een abonnement? Log hier in.
De minister zei dat de brug tot het voorjaar dicht blijft.
Twee mensen raakten gewond bij het ongeluk in de haven.
""",
    "sv": """
Den här artikeln är bara för prenumeranter.
Är du redan kund? Logga in här.
Ministern sade att bron är stängd till våren.
Två personer skadades när färjan körde in i kajen.
""",
    "da": """
Denne artikel er kun for abonnenter.
Har du allerede et abonnement? Log ind her.
Ministeren sagde, at broen ikke åbner igen før til foråret.
""",
    "nb": """
Denne saken er bare for abonnenter, men du kan prøve gratis i én måned.
Statsråden sa at broen ikke åpner igjen før etter påske.
To personer ble skadet da fergen kjørte inn i kaien.
""",
    "fi": """
Tämä artikkeli on vain tilaajille.
Ministeri sanoi, että silta on kiinni kevääseen asti.
""",
    "pl": """
Ten artykuł jest tylko dla prenumeratorów.
Masz już konto? Zaloguj się tutaj, żeby czytać dalej.
Minister powiedział, że most będzie zamknięty do wiosny.
""",
    "ru": """
Эта статья доступна только по подписке.
Министр сказал, что мост будет закрыт до весны.
""",
    "uk": """
Ця стаття доступна лише для передплатників, але ви ще можете її прочитати.
Міністр сказав, що міст буде закрито до весни, тому що його ще не відремонтували.
""",
    "bg": "Министърът каза, че мостът ще остане затворен до пролетта.",
    "cs": "Ministr řekl, že most zůstane uzavřen až do jara, protože není bezpečný.",
    "ro": "Ministrul a spus că podul va rămâne închis până în primăvară.",
    "hu": "A miniszter azt mondta, hogy a híd tavaszig zárva marad, mert nem biztonságos.",
    "tr": "Bakan, köprünün bahara kadar kapalı kalacağını ve bunun için çok çalıştıklarını söyledi.",
    "ca": "El ministre va dir que el pont estarà tancat fins a la primavera perquè no és segur.",
    "id": "Menteri itu mengatakan bahwa jembatan akan tetap ditutup dan tidak bisa dilewati.",
    "el": "Ο υπουργός είπε ότι η γέφυρα θα μείνει κλειστή.",
    "ar": "قال الوزير إن الجسر سيبقى مغلقا حتى الربيع.",
    "fa": "وزیر گفت که پل تا بهار بسته می‌ماند و کارگران مشغول کارند.",
    "ur": "وزیر نے کہا کہ پل بہار تک بند رہے گا۔",
    "he": "השר אמר כי הגשר יישאר סגור עד האביב.",
    "hi": "मंत्री ने कहा कि पुल वसंत तक बंद रहेगा।",
    "zh": "部长说，这座桥将关闭到春天。",
    "ja": "大臣は橋が春まで閉鎖されると述べた。",
    "ko": "장관은 다리가 봄까지 폐쇄될 것이라고 말했다.",
    "th": "รัฐมนตรีกล่าวว่าสะพานจะปิดจนถึงฤดูใบไม้ผลิ",
}

UNSURE = """
Vaughn Albrecht
Advertisement
Getty Images / AFP
Vladimir Putin, Angela Merkel, Barack Obama
___
12:45 | 3 | 2024
Москва
OK
Real Madrid 3, Juventus 1
"""


def lines(block: str) -> list[str]:
    """The lines of a block that are not empty."""
    return [line for line in block.splitlines() if line]
