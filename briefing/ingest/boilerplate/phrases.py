# ruff: noqa: E501
"""What boilerplate says, in the languages of most outlets: English, Spanish, French, German, Italian,
Portuguese. Each pattern must match a whole line, so that a sentence that mentions a newsletter stays.
"""

import re
from typing import NamedTuple


class Phrase(NamedTuple):
    """One way to say one thing."""

    reason: str
    pattern: re.Pattern[str]
    longest: int
    """Words; longer lines are not looked at, whatever they say."""


def _phrase(reason: str, longest: int, *patterns: str) -> Phrase:
    return Phrase(reason, re.compile("|".join(f"(?:{p})" for p in patterns), re.IGNORECASE), longest)


_DOT = r"\s*[.!:»>→…]*"
_PLATFORM = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|reddit|pinterest|flipboard|instagram|tiktok|youtube"
    r"|threads|bluesky|mastodon|e-?mail|mail|correo|google news|messenger|tumblr|snapchat|xing|pocket)"
)
_LETTER = r"(?:newsletters?|news letters?|bolet[íi]n(?:es)?|lettre d.information|infolettre|rundbrief)"

_AGENCY = r"(?:ap|afp|reuters|efe|epa|epa-efe|dpa|ansa|getty(?: images)?|bloomberg|anadolu|xinhua|pool)"
_NAMES = r"(?-i:[A-ZÀ-Þ][\w.'-]*)(?:[ /,]+(?:(?-i:[A-ZÀ-Þ][\w.'-]*)|for|via|and|of|de|/))*"
_LEGAL = (
    r"(?:(?:privacy|cookies?|legal)(?: policy| notice| settings)?|terms(?: of (?:use|service)| (?:and|&) conditions)?"
    r"|contact(?: us)?|about(?: us)?|advertise(?: with us)?|careers|accessibility(?: statement)?|impressum|imprint"
    r"|datenschutz|do not sell(?: or share)? my(?: personal)? information|aviso legal|mentions légales|sitemap|faqs?)"
)

PHRASES = (
    _phrase(
        "counter",
        4,
        r"[\d.,]+\s?[km]?\+?",
        r"[\d.,]+\s?[km]?\+?\s+(?:shares?|likes?|views?|retweets?|vistas)",
    ),
    _phrase(
        "comment line",
        10,
        r"[\d.,]*\s*(?:comments?|comentarios?|commentaires?|kommentare?|commenti|coment[áa]rios?)(?:\s*[:(]?\s*\d+\)?)?"
        + _DOT,
        r"(?:leave a|post a|add a|write a|view|show|hide|load|read|see) (?:all |more |the )*(?:comments?|reply)\b.{0,20}",
        r"comments? (?:are|is) (?:closed|off|disabled).{0,30}",
        r"join the (?:conversation|discussion)" + _DOT,
        r"(?:deja|escribe|ver) (?:un |los )?comentarios?" + _DOT,
        r"(?:laisser un|voir les) commentaires?" + _DOT,
    ),
    _phrase(
        "share line",
        9,
        r"(?:share|tweet|pin|e-?mail|print|save|bookmark|copy link|copied|link copied|gift)(?:[ ,|/·&-]+(?:share|tweet|pin|e-?mail|print|save|link|article))*"
        + _DOT,
        r"(?:share|save|print|e-?mail|gift)\s+(?:this|article|story|full article|page|post|on|via|with|to)\b[^.!?]{0,60}",
        r"(?:share )?(?:this )?@[\w.-]+\.[a-z]{2,}",
        r"(?:share|tweet|post|send|compartir|compartilhar|condividi|partager|teilen|auf)\s+(?:it\s+)?(?:on|via|to|en|su|sur|no|por|über|auf|in)?\s*"
        + _PLATFORM
        + r"(?:\s*\(opens in .{0,20}\))?"
        + _DOT,
        r"(?:compartir|comparte|partager|partagez|teilen|condividi|compartilhar|compartilhe)(?:\s+(?:en|esta|este|la|el|l.article|cet article|artikel|su|isto|esta)\b[^.!?]{0,40})?"
        + _DOT,
        r"(?:click|tap) to share\b.{0,60}",
        _PLATFORM + r"(?:[\s,|/·]+" + _PLATFORM + r")*",
    ),
    _phrase(
        "follow line",
        25,
        r"(?:follow|like|find|join) (?:us|me)(?: on| at|:)\b.{0,80}",
        r"follow (?:us )?@\w+.{0,40}",
        r"follow [\w .'’&-]{2,60} (?:on|at) (?:\w+, )*" + _PLATFORM + r"\b.{0,60}",
        r"(?:s[íi]guenos|s[íi]ganos|suivez-nous|folgen sie (?:uns|der)|seguici|siga-nos|segue-nos)\b.{0,100}",
    ),
    _phrase(
        "sponsor line",
        40,
        r"(?:sponsor(?:ed)?(?: by| content| post)?|presented by|brought to you by|paid (?:post|content|for by|program)|promoted(?: content| by)?|partner content|in partnership with|patrocinado(?: por)?|contenido patrocinado|sponsoris[ée](?: par)?|contenu sponsorisé|gesponsert(?: von)?|sponsorizzato(?: da)?|con(?:te[úu]do)? patrocinad[oa])\s*(?::.*)?",
    ),
    _phrase(
        "advertisement label",
        10,
        r"[-–—\[( ]*(?:(?:paid )?advertisements?|advertising|advertisment|adverts?|ads?|(?:google )?ad feedback|promo(?:tion)?|remove ads|publicidad|publicit[ée]|pubblicit[àa]|publicidade|an[úu]ncio|anuncio|annonce|anzeige|werbung|reklame?)[-–—\]) .:]*",
        r"(?:(?:story|article|content) continues|continue reading|keep reading)(?: below| after)?(?: this| the| an?)?(?: main story| adver\w+| ads?)?"
        + _DOT,
        r"(?:scroll|swipe)(?: down)? (?:to|for) (?:continue|more|read).{0,30}",
        r"(?:advertisement|ad) ?[-–—:.|] ?(?:scroll|story|continue|article|skip|your ad).{0,40}",
        r"skip ad(?:vertisement)?s?" + _DOT,
        r"(?:la suite après cette publicité|sigue leyendo|continua después del anuncio|article continues below)"
        + _DOT,
    ),
    _phrase(
        "newsletter line",
        45,
        r"(?:sign up|subscribe|register|enrol|opt in)\b[^\"“”]*\b" + _LETTER + r"\b[^\"“”]*",
        r"(?:join|get|receive|want|like what|enjoy(?:ing|ed)?|don.t miss|stay (?:informed|updated|up to date)|click here|tap here|start your day)\b[^\"“”]*\b(?:our|your|you|free|daily|weekly)\b[^\"“”]*\b"
        + _LETTER
        + r"\b[^\"“”]*",
        r"(?:sign up|subscribe|register)(?: here| now| today)? (?:to|for|and)\b[^\"“”]*(?:\binbox|\be-?mails?\b|\balerts?\b|\bnotifications\b|\bbriefing\b|\bpodcast\b|\bchannel\b|\bapp\b)[^\"“”]*",
        r"(?:get|receive|have)\b[^\"“”]{3,120}\b(?:in|to|into) your inbox\b[^\"“”]*",
        r"(?:(?:our|the|free|daily|weekly|morning|evening|e-?mail) )*"
        + _LETTER
        + r"(?: sign[- ]?up)?"
        + _DOT,
        r"(?:apúntate|suscr[íi]be(?:te|rse|ase)|reg[íi]strate|recib[ae]|recevez|inscrivez-vous|abonnez-vous|s.inscrire|abonnieren sie|melden sie sich|jetzt\b.{0,20}anmelden|iscriviti|ricevi|inscreva-se|assine|receba)\b[^\"“”«»]*\b"
        + _LETTER
        + r"\b[^\"“”«»]*",
        r"(?:enter|your|type your) e-?mail(?: address)?" + _DOT,
        r"download (?:our|the)\b[^.]{0,60}\bapps?\b.{0,60}",
        r"(?:by (?:signing up|subscribing|clicking|submitting|registering)|you can unsubscribe|unsubscribe)\b[^\"“”]*",
    ),
    _phrase(
        "subscription notice",
        60,
        r"(?:subscribe|log ?in|sign in|register|join|sign up|create an? (?:free )?account|become a (?:member|subscriber)|start your (?:free )?trial|unlock)\b[^\"“”]{0,60}\b(?:to (?:continue reading|keep reading|read (?:this|the|more|on|full)|unlock|access|view (?:this|the))|for (?:full|unlimited|digital) access|unlimited access|this (?:article|story))\b[^\"“”]{0,120}",
        r"(?:subscribe|log ?in|sign in)\b[^\"“”.]{0,60}\b(?:now|today|here)\b[^\"“”]{0,60}",
        r"to (?:continue|keep) reading\b[^\"“”]{0,160}",
        r"(?:subscribe|log ?in|log out|sign in|sign out|sign up|register|my account|join|become a member|subscribe now)"
        + _DOT,
        r"(?:already|not yet|are you) (?:an? )?(?:have an? |our )?(?:subscrib\w+|member|registered|account)\b[^\"“”]{0,80}",
        r"(?:this (?:article|story|content|page) is|you.re reading|you are reading) (?:for|available (?:only )?(?:to|for)|only|exclusive(?:ly)?|reserved|an? (?:free )?preview)\b[^\"“”]{0,120}",
        r"you.?ve? (?:have )?(?:reached|read|used|hit)\b[^\"“”]{0,60}\b(?:free|limit|articles?)\b[^\"“”]{0,80}",
        r"(?:support|donate to|help us)\b[^\"“”]{0,60}\b(?:independent|quality|nonprofit|our)\b[^\"“”]{0,20}\b(?:journalism|newsroom|reporting)\b[^\"“”]{0,100}",
        r"(?:suscr[íi]bete|inicia(?:r)? sesi[óo]n|hazte (?:socio|suscriptor)|contenido (?:exclusivo )?para suscriptores|para (?:seguir|continuar) leyendo|reg[íi]strate gratis|ya (?:eres|soy) suscriptor)\b.{0,120}",
        r"(?:abonnez-vous|déjà abonné|d[ée]j[àa] inscrit|se connecter|connectez-vous|article réservé (?:à nos|aux) abonnés|réservé (?:à nos|aux) abonnés|(?:la|pour lire la) suite (?:de cet article|est réservée)|il vous reste \d.{0,30}à lire)\b.{0,120}",
        r"(?:jetzt abonnieren|bereits abonnent|sie haben bereits|anmelden|einloggen|weiterlesen mit|jetzt weiterlesen|(?:dieser )?artikel (?:nur )?für abonnenten|lesen sie .{0,20}mit .{0,20}\babo)\b.{0,120}",
        r"(?:abbonati|accedi|sei già abbonato|contenuto riservato agli abbonati|per continuare a leggere)\b.{0,120}",
        r"(?:já é assinante|assine (?:já|agora)|fa[çc]a login|conteúdo exclusivo para assinantes|para continuar lendo)\b.{0,120}",
    ),
    _phrase(
        "page navigation",
        12,
        r"skip to (?:main |the )?(?:content|navigation|article|search|footer)" + _DOT,
        r"(?:back|return|go) to (?:top|home(?:page)?|main(?: page)?|all .{0,20}|the top)" + _DOT,
        r"(?:menu|main menu|navigation|toggle (?:navigation|menu)|search|home|homepage|close|open menu|open search box|expand|collapse|next|previous|prev|back|topics?|sections?|sitemap|site index|scroll to top|loading|more|show more|show less|load more|see more|view more|see all|view all|top|page \d+(?: of \d+)?|\d+ ?/ ?\d+|\d+ of \d+)"
        + _DOT,
        r"(?:ir al contenido|saltar al contenido|volver(?: arriba)?|inicio|menú|buscar|cerrar|siguiente|anterior)"
        + _DOT,
        r"(?:aller au contenu(?: principal)?|accueil|rechercher|fermer|suivant|précédent|retour|haut de page)"
        + _DOT,
        r"(?:zum inhalt(?: springen)?|startseite|suche|schließen|weiter|zurück|nach oben|menü)" + _DOT,
        r"(?:vai al contenuto|cerca|chiudi|pular para o conteúdo|ir para o conteúdo|fechar|voltar)" + _DOT,
        r"[\w &']{2,25}(?:\s*[>›»→]\s*[\w &'-]{2,40}){1,5}",
        r"(?:latest|breaking|top|more|trending|popular|recent|featured|today.s) (?:news|stories|headlines|posts|articles|videos|now|topics)"
        + _DOT,
        r"(?:most|trending) (?:read|popular|viewed|shared|commented|recent|now)" + _DOT,
        r"(?:más leídas?|lo más (?:leído|visto)|últimas noticias|recomendaciones|recomendados|recommended|recommendations|empfehlungen|recommandations|raccomandati|recomendad[oa]s?|editor.?s.? picks?|you (?:may|might) (?:also )?(?:like|be interested).{0,20}|around the web|from the web|what to read next|up next|te puede interesar|outbrain|taboola)(?: [\w’'.&-]+){0,4}"
        + _DOT,
    ),
    _phrase(
        "related link",
        30,
        r"(?:read (?:more|also|next|the full (?:story|article)|full (?:story|article)|the rest|here|on)|related(?: (?:stories|articles?|content|coverage|news|topics|links|posts|video|reading))?|see also|also (?:read|see|on)|more on this|more (?:stories|news|coverage|information|info|from|on|about)|watch|listen|view|in pictures|in case you missed it|don.t miss|must[- ]read|must[- ]see|dig deeper|go deeper|further reading|explore more|learn more|lee (?:también|más|además)|leer (?:más|también)|también (?:lee|te puede interesar)|más (?:información|noticias|sobre)|ver (?:también|más)|noticias relacionadas|lire (?:aussi|la suite|plus|également)|[àa] lire(?: aussi| également)?|voir aussi|sur le m[êe]me sujet|en savoir plus|lesen sie (?:auch|mehr|hier).{0,10}|mehr (?:zum thema|dazu|lesen)|siehe auch|weiterlesen|zum thema|leggi (?:anche|tutto)|vedi anche|approfondisci|leia (?:mais|também|ainda)|veja (?:também|mais)|saiba mais)(?:\s*[:|»›>→–—-]\s*.*|"
        + _DOT
        + ")",
        r"(?:READ (?:MORE|ALSO|NEXT|HERE)|READ|WATCH|MORE|RELATED|SEE ALSO|LISTEN|ALSO READ)\s*[:|»›>→]\s*.+",
        r"(?:more|news|stories|coverage) (?:from|on|about) [\w’' .&-]{2,40}",
        r"(?:click|tap|go|read|watch|see|visit) here (?:to|for)\b.{0,100}",
        r"(?:click|tap) here" + _DOT,
        r"(?:this|the) (?:video|live ?stream|audio|player) (?:can ?not|is (?:not|un)|has).{0,60}",
    ),
    _phrase(
        "tag line",
        30,
        r"(?:tags?|topics?|keywords|filed under|filed in|archived in|posted in|categor(?:y|ies)|published in|more about|in this (?:story|article)|archivado en|etiquetas|temas?|mots[- ]cl[ée]s|th[èe]mes|schlagw[öo]rter|themen|argomenti|assuntos|t[óo]picos)\s*(?::.*)?",
        r"(?:filed under|archived in|archivado en|posted in)\b.{0,80}",
        r"(?:#\w+[\s,|]*)+",
    ),
    _phrase(
        "reading time",
        10,
        r"(?:reading time|estimated read(?:ing)? time|time to read|lesezeit|temps de lecture|tiempo de lectura|tempo di lettura)?:? ?\d+\s?(?:min(?:ute)?s?|minutos|minuti|minuten)\b\.?(?: (?:read|de lectura|de lecture|lesezeit|di lettura|de leitura|listen|watch))?",
        r"(?:listen to (?:this )?(?:article|story)|read aloud|play audio|escuchar (?:el )?artículo|[ée]couter l.article|artikel anhören|ascolta l.articolo|ouvir)(?: ?[·|(:-]?\s*\d.{0,15})?"
        + _DOT,
        r"\d{1,2}:\d{2}(?: ?/ ?\d{1,2}:\d{2})?",
    ),
    _phrase(
        "copyright line",
        80,
        r"(?:©|\(c\) ?(?=(?:19|20)\d\d|copyright)|copyright\s*(?:©|\(c\)|(?:19|20)\d\d|[:|])).*",
        r"(?:all rights reserved|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados)\b.{0,120}",
        r".{0,80}\b(?:all rights reserved|todos los derechos reservados|tous droits réservés|alle rechte vorbehalten|tutti i diritti riservati|todos os direitos reservados)\.?",
        r"(?:this material|reproduction|no part of this) .{0,80}(?:may not be|without (?:the )?(?:express |written |prior )*permission|is prohibited).{0,160}",
    ),
    _phrase(
        "legal links",
        30,
        _LEGAL + r"(?:(?:\s*[|·•,/]\s*| {2,}| )" + _LEGAL + r")*",
        r"(?:we|this (?:web)?site|our site) uses? cookies\b.*",
        r"(?:accept|reject|manage)(?: all)? cookies" + _DOT,
    ),
    _phrase(
        "update notice",
        40,
        r"(?:this is a )?(?:breaking|developing)(?: news story| news| story)?[.,:;–—!-]*",
        r"(?:this is a )?(?:breaking|developing) (?:news story|news|story)[.,:;–—-]* (?:and|it|please|check|more|this|will|stay|details|come)\b.{0,120}",
        r"(?:please )?(?:check back|refresh (?:this|the) page|stay tuned)\b.{0,80}",
        r"this (?:story|article|post|page) (?:will be|is being|has been) updated\b.{0,80}",
    ),
    _phrase(
        "image caption",
        90,
        r"(?:(?:file )?(?:photo|image|picture|illustration|video|graphic)s?(?: credits?| source| courtesy(?: of)?)?|credits?|caption|photograph(?:er)?|foto(?:graf[íi]a|s)?|imagen|cr[ée]dit(?:o|os|s)?(?: photo)?|bild(?:quelle|nachweis)?|immagine|imagem)\s*[:/|©].*",
        r"(?:photo(?:graph|graphy)?s?|images?|pictures?|illustrations?|videos?|graphics?|fotos?|bild|imagen)(?: courtesy)? (?:by|of|de|di|von) "
        + _NAMES,
        r"FILE\s*(?:PHOTO)?\s*[-–—:].*",
        r".+[(\[](?:[^()\[\]]{0,60}\b(?:ap photo|getty images?|shutterstock|alamy|zuma|picture alliance|courtesy|handout)\b[^()\[\]]{0,60}|[^()\[\]]{2,60}/"
        + _AGENCY
        + r"|via "
        + _AGENCY
        + r"|(?:photo|image|picture|foto|file photo|credit)\b[^()\[\]]{0,60})[)\]]\.?",
        r"(?:[\w .’'-]{2,40}/)?(?:ap photo|the associated press|getty images?|shutterstock|alamy)(?:/[\w .’'-]{2,40}|, file)*(?:\s*(?:via|/) .{2,40})?",
        r"[\w .’'-]{2,40}/(?:reuters|afp|ap|efe|epa|dpa|getty(?: images)?|bloomberg|the [\w ]{3,40})(?:/[\w .’'-]{2,40})*",
        r"(?:enlarge|hide|toggle|view)(?: this)? (?:image|caption|photo|gallery|fullscreen)" + _DOT,
        r"(?:enlarge this image|image \d+ of \d+|photos?:|gallery:?|slideshow:?)",
    ),
    _phrase(
        "credit line",
        60,
        r"(?:the )?(?:associated press|ap|reuters|afp|agence france-presse|bloomberg|cnn|dpa)\b.{0,20}\b(?:writers?|reporters?|journalists?|correspondents?|editors?|staff|researchers?)\b.{0,160}\bcontributed\b.{0,100}",
        r"[^\"“”]{3,200}\bcontributed (?:reporting|(?:to|for) (?:this|the) (?:report|story|article|reporting))\b.{0,80}",
        r"(?:additional |with )?(?:reporting|writing|editing|compiled|research)\s*(?:by|:)\s.{2,300}",
        r"(?:with (?:files|reporting|material|information|inputs?|agency inputs?) from|information from|con información de|avec|mit material von|mit)\s+(?:the )?(?:afp|ap|reuters|efe|dpa|ansa|lusa|bloomberg|associated press|agencies|agencias|agencia|agences|pti|ani|ians|cnn)\b.{0,80}",
        r"(?:this (?:story|article|report|piece|post|content|dispatch)|the (?:article|story|post) [^.]{2,100})\b.{0,40}\b(?:(?:first|originally) (?:appeared|published|ran)|is republished|was (?:first |originally )?(?:published|produced|written|distributed) (?:by|in|on|at|for)|has not been edited)\b.{2,200}",
        r"(?:originally|first) (?:published|appeared|posted)\b.{2,160}",
        r"(?:republished|reprinted|reproduced|syndicated)\b.{0,40}\b(?:from|with permission|by|under)\b.{2,120}",
        r"\(?(?:sources?|fuentes?|quellen?|fontes?|fonti?|via|agency|agencia|agence|agentur)\s*[:/]\s*.{2,80}\)?",
        r"\(?via\s+.{2,40}\)?",
        r"[-–—(]+\s*(?:with |con |avec |mit )?(?:ap|afp|reuters|efe|dpa|ansa|pti|ani|ians|bloomberg|tass|xinhua|bernama|agencies|agencias)(?:[,/ &and]+(?:ap|afp|reuters|efe|dpa|ansa|pti|ani|ians|bloomberg|tass|xinhua|bernama|agencies))*\s*[)–—-]*",
    ),
    _phrase(
        "author's address",
        45,
        r"(?:[•*·–—-]\s*)?(?:you can )?(?:reach|contact|e-?mail|write to)\s+(?:the )?(?:author|reporter|writer|editor|staff writer|newsroom|me|us)\b.{0,120}",
        r"(?:[•*·–—-]\s*).{3,60}\b(?:can be (?:reached|contacted|e-?mailed)|reachable)\b.{0,60}@.{3,80}",
        r"(?:e-?mail|mail|contact|correo|courriel)\s*:?\s*\S+@\S+\.\w+",
        r"\S+@\S+\.\w{2,}",
        r"(?:got|have|do you have) an? (?:news )?(?:tip|story)\b.{0,160}",
        r"send (?:tips|your tips|questions|feedback|corrections|comments)\b.{0,120}",
    ),
)

SEPARATOR = re.compile(r"[\W_]+")


def reason_of(line: str) -> str | None:
    """Why a line is boilerplate by what it says; None when its words alone do not tell."""
    if SEPARATOR.fullmatch(line):
        return "separator"
    words = line.count(" ") + 1
    folded = line.replace("’", "'")
    return next((p.reason for p in PHRASES if words <= p.longest and p.pattern.fullmatch(folded)), None)
