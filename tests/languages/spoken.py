"""Speech as papers print it, written for this project: code|text|speaker of each quotation."""

LED_TO = """
es|«Nadie nos avisó», lamentó ayer el dueño del molino, Tomás Leiva.|Tomás Leiva
es|«Nada», confesó a este diario la inspectora Nuria Pons.|Nuria Pons
es|«Nada», le dijo Tomás Leiva a Nuria Pons.|Tomás Leiva
es|Como dijo Nuria Pons, el molino está «roto».|Nuria Pons
es|El ministro de Agricultura, Andrés Vidal, calificó el informe de «cuento».|Andrés Vidal
fr|« Rien », s'insurge Théo Lenoir, meunier.|Théo Lenoir
fr|« Rien », a indiqué mardi la cheffe du port, Nora Petit.|Nora Petit
fr|« Rien », a dit l'avocate de Théo Lenoir, Nora Petit.|Nora Petit
fr|« Rien », a dit la maire à Théo Lenoir.|la maire
fr|Comme l'a dit Nora Petit, le moulin est « cassé ».|Nora Petit
pt|“Nada”, disse na terça-feira a capitã do porto, Nora Pinto.|Nora Pinto
it|«Niente – attacca Tito Lenzi, portavoce dei mugnai – è vero».|Tito Lenzi;Tito Lenzi
it|«Niente», ha annunciato martedì la direttrice del mulino, Nora Pace.|Nora Pace
de|»Nichts«, so der Sprecher der Müller, Timo Lenz.|Timo Lenz
de|„Nichts“, sagte die Sprecherin der Mühle.|die Sprecherin der Mühle
de|„Nichts“, sagte ein Vertrauter von Timo Lenz.|ein Vertrauter von Timo Lenz
de|Timo Lenz sagte: „Nichts. Gar nichts.“|Timo Lenz
nl|‘Niets’, klaagt Tim Lens.|Tim Lens
nl|Zoals Nora Pol zei, is de molen ‘kapot’.|Nora Pol
pl|„Nic – dodała Nora Pol – nie wiemy”.|Nora Pol;Nora Pol
pl|Jak powiedział Jan Wilk, młyn jest „stracony”.|Jan Wilk
pl|– Nic nie wiemy – skarży się Jan Wilk.|Jan Wilk
cs|„Nic,“ oznámila v úterý ředitelka mlýna Nora Malá.|Nora Malá
ru|«Ничего, — жалуется Тимур Ленский, — не знаем».|Тимур Ленский;Тимур Ленский
ru|«Ничего», — сообщил мэр Тарна Сергей Орлов.|Сергей Орлов
ru|«Ничего», — заявил представитель мельников Павел Зимин.|Павел Зимин
uk|— Нічого не знаємо, — скаржиться Тимур Ленський.|Тимур Ленський
el|«Τίποτα», ανακοίνωσε την Τρίτη η δήμαρχος Αθηναίων Νόρα Πολίτη.|Νόρα Πολίτη
el|Σύμφωνα με την Νόρα Πολίτη, ο μύλος είναι «επικίνδυνος».|Νόρα Πολίτη
ro|Ministrul Agriculturii, Andrei Vulpe, a numit raportul „o poveste”.|Andrei Vulpe
ro|Potrivit primarului Ion Rusu, moara este „pierdută”.|Ion Rusu
hu|Nagy Péter polgármester szerint a malom „menthetetlen”.|Nagy Péter
tr|“Hiçbir şey” diyen değirmen sahibi Tuna Len sustu.|Tuna Len
tr|Tuna Len'e göre değirmen “tehlikeli”.|Tuna Len
ar|وأضاف رئيس البلدية كريم منصور أن المطحن "لا يمكن إنقاذه".|كريم منصور
fa|به گفته رضا نوری آسیاب «خطرناک» است.|رضا نوری
he|לדברי יוסי ברק, הטחנה "מסוכנת".|יוסי ברק
hi|भाजपा के प्रवक्ता अनिल शर्मा ने कहा, "हम जा रहे हैं।"|अनिल शर्मा
hi|राकेश पाल के वकील ने कहा, "हम जा रहे हैं।"|वकील
hi|राकेश पाल के अनुसार, चक्की "खतरनाक" है।|राकेश पाल
zh|农业部长魏安称报告是“童话”。|魏安
zh|“全是石头，”林涛抱怨道。|林涛
ja|和田農相は報告書を「おとぎ話」と批判した。|和田農相
ko|김민호 시장에 따르면 방앗간은 "위험하다".|김민호
vi|“Không biết”, chủ cối xay Lê Thanh Tùng cảnh báo.|Lê Thanh Tùng
vi|Theo ông Lê Văn Hùng, cối xay “không an toàn”.|Lê Văn Hùng
fi|”Emme tiedä”, varoittaa mylläri Timo Lahti.|Timo Lahti
nb|Landbruksminister Arne Vik kalte rapporten «et eventyr».|Landbruksminister Arne Vik
"""
"""Whom a description, a word that means "according to", or a verb inside of the marks leads to."""

LED_TO_NOBODY = """
es|Tomás Leiva calla. A Leiva le dijeron que el molino estaba «cerrado».
fr|Selon un expert, c'est « rien », tandis que Nora Petit le juge « sûr ».
de|„Nichts“, stand auf dem Plakat von Timo Lenz.
pl|„Nic” – powiedział rzecznik Adama Wrony.
pl|„Nic” – powiedziała rzeczniczka Ewy Lis.
cs|„Nic,“ řekl advokát Pavla Ryse.
cs|„Nic,“ řekla mluvčí Jany Malé.
ru|«Ничего», — заявил адвокат семьи Ивана Петрова.
ru|«Ничего», — сказала пресс-секретарь Анны Рудиной.
uk|«Нічого», — повідомила речниця Анни Лугової.
ja|田中市長は「残念だ」と述べた。¶「危ない」。林太郎代表はこう語った。
ko|박철수 대표의 변호사는 “어렵다”고 말했다.
vi|Một nguồn tin thân cận với Lê Văn Hùng nói: “Ông ấy mệt.”
zh|他高兴地说：“太好了。”
pl|Rzecznik Ewy Lis powiedział: „Nic”.
cs|Advokát Pavla Ryse uvedl, že je „konec“.
ru|Адвокат Ивана Петрова сказал: «Ничего».
ru|Сын Ивана Петрова рассказал: «Ничего».
uk|Речниця Анни Лугової заявила, що це «кінець».
el|Ο δικηγόρος του Νίκου Ράλλη είπε: «Τίποτα».
ro|Avocatul lui Dan Lupu a declarat: „Nimic”.
es|«Nada», se leía en la pancarta de Mateo Rubio.
he|מקורב ליוסי ברק אמר כי הוא "עייף".
"""
"""Names of others than the one who speaks: no quotation here is theirs."""
