"""Sentences with what only looks like their end, written for this project. ` | ` marks an end."""

ENDS = {
    "en": """
The judge sits in Washington, D.C. | Jackson disagreed.
They left at 2 p.m. | He stayed until 5 p.m. Tuesday, she until 6 p.m. E.S.T. on Friday.
He was born in Fontana, Calif. | Dukes said so.
He was born in Fontana, Calif., and moved to Tampa, Fla., in May.
Rep. Ann Cole, D-Calif., and Calif. Gov. Dan Rudd met. | Nobody spoke.
“I… I do not know,” he said. | “It was... A mistake.”
“It is over. ... | We are leaving,” she said.
""",
    "de": """
Sie sagte: „Nein. Nie.“ | Er ging.
Vgl. S. 12. | Der Rest ist neu. | Er zahlte 3 Mio. | „Gut so“, sagte sie.
Die Meier GmbH & Co. KG schließt. | Ludwig XIV. regierte. | Max. 5 Personen.
Die Fa. Huber GmbH liefert ab. | Er wohnt i. d. R. bei Hrn. Kohl.
Er zahlte 3 Mio. Euro, sie 4 Mio. | Das war viel.
Ihm half Dr. med. Anna Roth vom St.-Josef-Stift. | Am 12. Mai kam sie.
„Wir gehen.“ | Danach schwieg er. | „Niemals!“, rief sie.
Das OLG entschied (Beschl. v. 3.4.2024). | Er ist 21. | Danach ging er.
Er sprach von Papst Johannes XXIII. | Der Saal war leer.
""",
    "es": """
El Ing. Ruiz vive en la c. Mayor, n.º 4. | Llegó a las 5 p. m. | El acto fue breve.
La empresa Sol S. A. cerró. | Viajó a EE. UU. | El lunes volvió.
La Dra. Díaz y el Lcdo. Mora firmaron. | Véase el cap. 3, pág. 12.
Dijo que no. | Sánchez dijo que sí.
""",
    "fr": """
Mme Roux et M. Le Gall arrivent. | Voir p. 12 et art. 4.
La société Sol S.A. ferme. | Les salariés protestent.
« Je pars. » | Il est parti. | Le col. Morin, né v. 1950, se tait.
J.-P. Morin parle. | Le 1er mai, rien.
""",
    "it": """
Ha detto: «No. Mai». | Poi silenzio. | I proff. Sala e Riva restano.
La prof.ssa Neri parla. | Costa ca. 50 euro. | S. Pietro è chiusa.
La dott.ssa Neri e l'ing. Sala tacciono. | Vedi pag. 4, cap. 2.
La Sole S.r.l. chiude. | Il 3 maggio riapre. | L'arch. De Santis nega.
«Vado.» | Poi tacque.
""",
    "pt": """
O Dr. Lima e a Profa. Reis chegaram. | Ver pág. 4 e cap. 2.
A Sol Ltda. fechou. | Os donos saíram. | Mora na R. Augusta, n. 40.
Custou 3 mil. | Ele pagou.
""",
    "nl": """
Prof. dr. De Jong en mw. Van Dam zwegen. | Zie art. 4 en blz. 12.
De firma Zon B.V. sluit. | De eigenaar zwijgt. | Het kost ca. 3 mln. | Dat is veel.
Mr. A. de Boer spreekt. | ‘Ik ga.’ | Toen zweeg hij.
""",
    "pl": """
Teatr im. Słowackiego i np. Warszawa. | Mieszka na os. Piastów.
Dr hab. Nowak i ks. Lis milczą. | Zob. art. 4 ust. 2.
Mieszka przy ul. Długiej. | Koszt to 3 mln zł. | To dużo.
Spotkanie o godz. 12.30 prowadził gen. Lis. | „Idę.” | Potem milczał.
""",
    "cs": """
MUDr. Nová a pplk. Malý mlčí. | Viz čl. 4 odst. 2.
Firma Slunce s.r.o. končí. | To je konec. | Bydlí v ul. Dlouhá, č. 4.
Dne 3. května přišel. | „Jdu.“ | Pak mlčel.
""",
    "sk": """
MUDr. Nová a pplk. Malý mlčia. | Pozri čl. 4 ods. 2.
Firma Slnko s.r.o. končí. | To je koniec.
""",
    "ru": """
Она сказала: «Нет. Никогда». | Потом ушла. | «Хватит!» | Так сказал Белов.
Театр им. Чехова закрыт. | См. рис. 3. | И. о. министра ушёл.
Акад. Орлов и д-р Белова молчат. | См. ст. 4 и п. 2.
Он живёт на пр. Мира, д. 4. | Это было в 1990 г. | Потом он уехал.
Купили хлеб, соль и т. д. | После этого ушли. | А. С. Орлов остался.
Это стоит 3 млн руб. | Он заплатил. | — Ты идёшь? — спросил он.
""",
    "uk": """
Акад. Орлюк і д-р Біла мовчать. | Див. ст. 4 і п. 2.
Він живе на вул. Миру, буд. 4. | Це було в 1990 р. | Потім він поїхав.
""",
    "bg": """
Проф. Орлов и д-р Белева мълчат. | Виж чл. 4, ал. 2.
Това беше през 1990 г. | След това замина. | Живее на ул. Мир.
""",
    "tr": """
Bkz. s. 5. | Saat geldi. | O, “Hayır. Asla.” dedi. | Sonra sustu.
Prof. Dr. Kaya ve Yrd. Doç. Ak sustu. | Bkz. md. 4.
Güneş A.Ş. kapandı. | Bu bir sondu. | 3. Ordu geldi. | Sonra gitti.
""",
    "el": """
Ο καθ. Παπάς και η κα. Νίκα σιωπούν. | Βλ. άρθρ. 4. | Πού πήγε; | Κανείς δεν ξέρει.
Η Ήλιος Α.Ε. έκλεισε. | Ο ιδιοκτήτης σιωπά. | Έφυγε στις 3 μ.μ. | Μετά γύρισε.
""",
    "sv": """
Bl.a. Volvo växer. | ”Jag går.” | Hon gick.
Prof. Berg och dr. Ek teg. | Se s. 4 och kap. 2. | Det kostar 3 milj. kr. | Det är mycket.
Den är bara min. | Anna höll med.
""",
    "da": """
Prof. Berg og hr. Ek tav. | Se s. 4 og kap. 2. | Den 3. maj kom han. | »Jeg går.« | Så tav han.
""",
    "nb": """
Prof. Berg og hr. Ek tidde. | Se s. 4 og kap. 2. | Den 3. mai kom han. | Så gikk han.
""",
    "fi": """
Prof. Koski ja toht. Salo vaikenivat. | Ks. s. 4. | Hän tuli 3. toukokuuta. | Sitten hän lähti.
""",
    "hu": """
Dr. Kiss és id. Nagy hallgat. | Ld. 4. o. és stb. jelzések. | Május 3. után jött. | Ez sok.
""",
    "ro": """
Prof. Ionescu și dl. Pop tac. | Vezi art. 4 alin. 2. | A costat 3 mil. lei. | Este mult.
""",
    "ar": """
"لماذا؟" سأل الصحفي. | قالت: "لا. أبدا". | ثم صمتت.
وصل أ. د. سالم إلى مقر الشركة. | ثم غادر. | من قال ذلك؟ | لا أحد.
""",
    "fa": """
دکتر سالم آمد. | سپس رفت. | چه کسی گفت؟ | هیچ‌کس.
""",
    "ur": """
وزیر نے کہا: "پل بند ہے۔" | پھر وہ چلے گئے۔ | کس نے کہا؟ | کوئی نہیں۔
""",
    "he": """
עו"ד ברק הגיע. | היא אמרה: "לא. לעולם לא". | מתי?
פרופ' כהן ועו"ד לוי שתקו. | ראו עמ' 4. | מי אמר? | איש לא.
""",
    "hi": """
स्व. वर्मा को याद किया। | 5 कि.मी. दूर पुल है।
प्रो. शर्मा और डॉ. वर्मा चुप रहे। | पृ. 4 देखें। | "पुल बंद है।" | फिर वे चले गए।
""",
    "mr": """
डॉ. जोशी आणि प्रा. पाटील गप्प राहिले. | पूल बंद आहे. | तो गेला.
""",
    "bn": """
ডা. রহমান ও মোঃ করিম চুপ ছিলেন। | "সেতু বন্ধ।" | তিনি চলে গেলেন।
""",
    "my": """
တံတား ပိတ်ထားသည်။ | ဝန်ကြီးက ပြောသည်။
""",
    "am": """
ድልድዩ ተዘግቷል። | ሚኒስትሩ ተናገሩ።
""",
    "hy": """
Կամուրջը փակ է։ | Նախարարը խոսեց։
""",
    "km": """
ស្ពានត្រូវបានបិទ។ | រដ្ឋមន្ត្រីបាននិយាយ។
""",
    "th": """
เธอมาถึงเวลา 17.30 น. | จากนั้นเธอเดินทางกลับ
รมว. สมชาย และ พล.อ. สมศักดิ์ ไม่ตอบ | อย่างไรก็ตาม สะพานยังปิดอยู่ | ทั้งนี้ งานจะเสร็จใน พ.ศ. 2570
""",
    "zh": """
“走吧！”|大家都离开了。|“走吧！”他说。|她说：“不。绝不。”|然后她沉默了。
桥关闭了。|“我们不走。”他说。|谁负责？|没人知道！|价格为3.5元。|再见。（完）
""",
    "ja": """
「本当ですか？」|「はい！」|費用は高い。|「はい。」と彼女は述べた。|彼女は「いいえ。決して。」と言った。
橋は閉まった。|「行かない。」と彼は言った。|費用は3.5億円だ。|きのう。（共同）
""",
    "ko": """
Mr. Kim은 말했다. | "끝났다." | 그는 갔다.
다리가 닫혔다. | "가지 않겠다"고 그는 말했다. | 비용은 3.5억 원이다. | 누가 알까?
""",
    "vi": """
TS. Nguyễn Văn A và PGS. Trần im lặng. | Cầu đã đóng. | Sau đó ông đi.
""",
    "id": """
PT. Astra rugi. | Harganya Rp. 5.000.
Prof. Hadi dan H. Amin diam. | Lihat hlm. 4. | Jl. Merdeka ditutup. | Dia pergi.
""",
}  # fmt: skip
