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

TEXTS = {
    "sk": """
Minister v pondelok povedal, že most cez rieku zostane zatvorený až do jari, pretože inžinieri
našli v pilieroch trhliny. Opravy budú stáť viac, než mesto čakalo, a obyvatelia sa sťažujú na
dlhé obchádzky.
""",
    "hr": """
Ministar je u ponedjeljak rekao da će most preko rijeke ostati zatvoren do proljeća jer su
inženjeri u stupovima pronašli pukotine. Popravci će koštati više nego što je grad očekivao, a
stanovnici se žale na duge obilaske.
""",
    "sl": """
Minister je v ponedeljek povedal, da bo most čez reko ostal zaprt do pomladi, ker so inženirji v
stebrih našli razpoke. Popravila bodo stala več, kot je mesto pričakovalo, prebivalci pa se
pritožujejo nad dolgimi obvozi.
""",
    "lt": """
Ministras pirmadienį sakė, kad tiltas per upę liks uždarytas iki pavasario, nes inžinieriai
atramose rado įtrūkimų. Remontas kainuos daugiau, nei miestas tikėjosi, o gyventojai skundžiasi
ilgais apvažiavimais.
""",
    "lv": """
Ministrs pirmdien sacīja, ka tilts pār upi paliks slēgts līdz pavasarim, jo inženieri balstos
atrada plaisas. Remonts maksās vairāk, nekā pilsēta bija gaidījusi, un iedzīvotāji sūdzas par
gariem apbraucamiem ceļiem.
""",
    "et": """
Minister ütles esmaspäeval, et sild üle jõe jääb suletuks kevadeni, sest insenerid leidsid
sammastest pragusid. Remont läheb maksma rohkem, kui linn ootas, ja elanikud kurdavad pikkade
ümbersõitude üle.
""",
    "vi": """
Bộ trưởng cho biết hôm thứ Hai rằng cây cầu qua sông sẽ đóng cửa đến mùa xuân vì các kỹ sư tìm
thấy vết nứt ở trụ cầu. Chi phí sửa chữa cao hơn thành phố dự tính, người dân than phiền về
đường vòng dài.
""",
    "ms": """
Menteri berkata pada hari Isnin bahawa jambatan merentasi sungai itu akan kekal ditutup sehingga
musim bunga kerana jurutera menemui rekahan pada tiang. Pembaikan akan menelan belanja lebih
daripada jangkaan bandar raya.
""",
    "tl": """
Sinabi ng ministro noong Lunes na mananatiling sarado ang tulay sa ilog hanggang tagsibol dahil
nakakita ang mga inhinyero ng mga bitak sa mga haligi. Mas mahal ang pagkukumpuni kaysa sa
inaasahan ng lungsod.
""",
    "sw": """
Waziri alisema Jumatatu kuwa daraja la mto litabaki limefungwa hadi majira ya kuchipua kwa
sababu wahandisi walipata nyufa katika nguzo. Ukarabati utagharimu zaidi ya jiji lilivyotarajia,
na wakazi wanalalamika.
""",
    "sq": """
Ministri tha të hënën se ura mbi lumë do të mbetet e mbyllur deri në pranverë, sepse inxhinierët
gjetën çarje në shtylla. Riparimet do të kushtojnë më shumë sesa priste qyteti dhe banorët
ankohen.
""",
    "az": """
Nazir bazar ertəsi bildirib ki, çayın üzərindəki körpü yaza qədər bağlı qalacaq, çünki
mühəndislər dayaqlarda çatlar tapıblar. Təmir şəhərin gözlədiyindən baha başa gələcək və
sakinlər şikayət edirlər.
""",
    "is": """
Ráðherrann sagði á mánudag að brúin yfir ána yrði lokuð fram á vor vegna þess að verkfræðingar
fundu sprungur í stöplunum. Viðgerðin kostar meira en borgin bjóst við og íbúar kvarta.
""",
    "eu": """
Ministroak astelehenean esan zuen ibaiaren gaineko zubia itxita egongo dela udaberrira arte,
ingeniariek pitzadurak aurkitu baitituzte zutabeetan. Konponketek hiriak espero baino gehiago
balioko dute.
""",
    "gl": """
O ministro dixo o luns que a ponte sobre o río permanecerá pechada ata a primavera porque os
enxeñeiros atoparon fendas nos piares. As obras custarán máis do que a cidade agardaba e os
veciños quéixanse.
""",
    "af": """
Die minister het Maandag gesê die brug oor die rivier sal tot die lente gesluit bly omdat
ingenieurs krake in die pilare gevind het. Die herstelwerk gaan meer kos as wat die stad verwag
het.
""",
    "cy": """
Dywedodd y gweinidog ddydd Llun y bydd y bont dros yr afon yn aros ar gau tan y gwanwyn oherwydd
bod peirianwyr wedi dod o hyd i graciau yn y pileri. Bydd y gwaith yn costio mwy nag oedd y
ddinas wedi ei ddisgwyl.
""",
    "ga": """
Dúirt an tAire Dé Luain go bhfanfaidh an droichead thar an abhainn dúnta go dtí an t-earrach mar
gur aimsigh innealtóirí scoilteanna sna colúin. Cosnóidh na deisiúcháin níos mó ná mar a bhí an
chathair ag súil leis.
""",
    "mk": """
Министерот во понеделникот рече дека мостот преку реката ќе остане затворен до пролет затоа што
инженерите најдоа пукнатини во столбовите. Поправките ќе чинат повеќе отколку што очекуваше
градот.
""",
    "sr": """
Министар је у понедељак рекао да ће мост преко реке остати затворен до пролећа јер су инжењери у
стубовима нашли пукотине. Поправке ће коштати више него што је град очекивао, а становници се
жале.
""",
    "be": """
Міністр у панядзелак сказаў, што мост праз раку застанецца закрытым да вясны, бо інжынеры
знайшлі ў апорах трэшчыны. Рамонт будзе каштаваць больш, чым чакаў горад, і жыхары скардзяцца.
""",
    "kk": """
Министр дүйсенбі күні өзен үстіндегі көпір көктемге дейін жабық болатынын айтты, себебі
инженерлер тіректерден жарықтар тапты. Жөндеу қала күткеннен қымбатқа түседі, тұрғындар
шағымданып отыр.
""",
    "mr": """
मंत्र्यांनी सोमवारी सांगितले की नदीवरील पूल वसंत ऋतूपर्यंत बंद राहील, कारण अभियंत्यांना
खांबांमध्ये भेगा आढळल्या आहेत. दुरुस्तीचा खर्च शहराच्या अपेक्षेपेक्षा जास्त असेल.
""",
    "ne": """
मन्त्रीले सोमबार नदीको पुल वसन्तसम्म बन्द रहने बताए किनभने इन्जिनियरहरूले खम्बामा चिरा फेला
पारेका छन्। मर्मत खर्च सहरले सोचेको भन्दा बढी हुनेछ र बासिन्दाहरू गुनासो गर्छन्।
""",
    "pa": """
ਮੰਤਰੀ ਨੇ ਸੋਮਵਾਰ ਨੂੰ ਕਿਹਾ ਕਿ ਨਦੀ ਦਾ ਪੁਲ ਬਸੰਤ ਤੱਕ ਬੰਦ ਰਹੇਗਾ ਕਿਉਂਕਿ ਇੰਜੀਨੀਅਰਾਂ ਨੂੰ ਥੰਮ੍ਹਾਂ ਵਿੱਚ
ਤਰੇੜਾਂ ਮਿਲੀਆਂ ਹਨ।
""",
    "gu": """
મંત્રીએ સોમવારે કહ્યું કે નદી પરનો પુલ વસંત સુધી બંધ રહેશે કારણ કે ઇજનેરોને થાંભલાઓમાં તિરાડો
મળી છે.
""",
    "te": """
నదిపై ఉన్న వంతెన వసంతకాలం వరకు మూసి ఉంటుందని మంత్రి సోమవారం చెప్పారు, ఎందుకంటే ఇంజనీర్లు
స్తంభాలలో పగుళ్లు కనుగొన్నారు.
""",
    "kn": """
ನದಿಯ ಮೇಲಿನ ಸೇತುವೆ ವಸಂತಕಾಲದವರೆಗೆ ಮುಚ್ಚಿರುತ್ತದೆ ಎಂದು ಸಚಿವರು ಸೋಮವಾರ ಹೇಳಿದರು, ಏಕೆಂದರೆ ಇಂಜಿನಿಯರ್‌ಗಳು
ಕಂಬಗಳಲ್ಲಿ ಬಿರುಕುಗಳನ್ನು ಕಂಡಿದ್ದಾರೆ.
""",
    "ml": """
നദിക്കു കുറുകെയുള്ള പാലം വസന്തകാലം വരെ അടച്ചിടുമെന്ന് മന്ത്രി തിങ്കളാഴ്ച പറഞ്ഞു, കാരണം
എഞ്ചിനീയർമാർ തൂണുകളിൽ വിള്ളലുകൾ കണ്ടെത്തി.
""",
    "my": """
အင်ဂျင်နီယာများက တိုင်များတွင် အက်ကြောင်းများ တွေ့ရှိခဲ့သဖြင့် မြစ်ကူးတံတားကို နွေဦးအထိ
ပိတ်ထားမည်ဟု ဝန်ကြီးက တနင်္လာနေ့တွင် ပြောကြားခဲ့သည်။
""",
    "km": """
រដ្ឋមន្ត្រីបាននិយាយកាលពីថ្ងៃចន្ទថា ស្ពានឆ្លងទន្លេនឹងនៅបិទរហូតដល់និទាឃរដូវ
ពីព្រោះវិស្វករបានរកឃើញស្នាមប្រេះនៅលើសសរ។
""",
    "am": """
ሚኒስትሩ ሰኞ እንደተናገሩት መሐንዲሶች በምሰሶዎቹ ላይ ስንጥቆች ስላገኙ በወንዙ ላይ ያለው ድልድይ እስከ ፀደይ ድረስ ተዘግቶ ይቆያል።
""",
    "ps": """
وزیر د دوشنبې په ورځ وویل چې د سیند پر سر پله به تر پسرلي پورې تړلې پاتې شي ځکه چې انجینرانو په
ستنو کې درزونه موندلي دي.
""",
}
"""A paragraph in each of some languages that have no table, one or two of them like one that has."""

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
