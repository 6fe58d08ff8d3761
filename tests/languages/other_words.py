"""One event as two outlets tell it, each in its own words, written for this project.

Two paragraphs, parted by an empty line, tell the same. In the last two they give different months.
"""

TOLD = {
    "es": """
Un incendio destruyó en la noche del martes el mercado central de Tarbena y dejó 14 heridos, según los
bomberos.

El mercado central de Tarbena quedó arrasado por un fuego en la noche del martes; hay 17 heridos,
informaron los bomberos.

Las llamas se iniciaron en un puesto de pescado a causa de un cortocircuito, explicó el jefe de
bomberos, Mateo Rubio.

Según el jefe de bomberos, Mateo Rubio, un cortocircuito en un puesto de pescado causó las llamas.

La alcaldesa Lucía Ferrer prometió reconstruir el mercado antes de marzo.

El mercado será reconstruido antes de abril, prometió la alcaldesa Lucía Ferrer.
""",
    "de": """
Ein Brand hat in der Nacht zum Mittwoch die Markthalle von Lindau zerstört, 14 Menschen wurden nach
Angaben der Feuerwehr verletzt.

Die Markthalle von Lindau ist in der Nacht zum Mittwoch bei einem Brand zerstört worden; die Feuerwehr
sprach von 17 Verletzten.

Auslöser war laut Brandmeister Jonas Wirth ein Kurzschluss an einem Fischstand.

Brandmeister Jonas Wirth zufolge löste ein Kurzschluss an einem Fischstand das Feuer aus.

Bürgermeisterin Lene Brandt versprach, die Halle bis März wieder aufzubauen.

Bis April soll die Halle wieder aufgebaut werden, versprach Bürgermeisterin Lene Brandt.
""",
    "fr": """
Un incendie a détruit dans la nuit de mardi à mercredi le marché couvert de Lindac, faisant 14 blessés,
selon les pompiers.

Le marché couvert de Lindac a été détruit par un incendie dans la nuit de mardi à mercredi ; les
pompiers font état de 17 blessés.

Un court-circuit sur un étal de poisson est à l'origine du feu, a expliqué le chef des pompiers, Luc
Morel.

Le feu est parti d'un étal de poisson à cause d'un court-circuit, selon le chef des pompiers, Luc Morel.

La maire Claire Vasseur a promis de reconstruire le marché avant mars.

Le marché sera reconstruit avant avril, a promis la maire Claire Vasseur.
""",
    "ru": """
Пожар в ночь на среду уничтожил центральный рынок Линдова, пострадали 14 человек, сообщили спасатели.

Центральный рынок Линдова сгорел в ночь на среду; по данным спасателей, пострадали 17 человек.

Причиной стало короткое замыкание в рыбном ряду, пояснил начальник пожарной части Павел Зимин.

Начальник пожарной части Павел Зимин заявил, что короткое замыкание произошло в рыбном ряду.

Мэр Вера Лужина пообещала восстановить рынок до марта.

Рынок восстановят до апреля, пообещала мэр Вера Лужина.
""",
    "pl": """
Pożar w nocy z wtorku na środę zniszczył halę targową w Lindowie, 14 osób zostało rannych, podała straż
pożarna.

Hala targowa w Lindowie spłonęła w nocy z wtorku na środę; straż pożarna mówi o 17 rannych osobach.

Przyczyną było zwarcie na stoisku z rybami, wyjaśnił komendant straży Piotr Mazur.

Komendant straży Piotr Mazur powiedział, że zwarcie na stoisku z rybami wywołało ogień.

Burmistrz Ewa Lis obiecała odbudować halę do marca.

Hala zostanie odbudowana do kwietnia, obiecała burmistrz Ewa Lis.
""",
    "tr": """
Salı gecesi çıkan yangın Linda kentindeki kapalı çarşıyı yok etti, itfaiyeye göre 14 kişi yaralandı.

Linda kentindeki kapalı çarşı salı gecesi çıkan yangında yok oldu; itfaiye 17 kişinin yaralandığını
bildirdi.

İtfaiye müdürü Hasan Yıldız, yangının balık tezgahındaki kısa devreden çıktığını söyledi.

Yangına balık tezgahındaki kısa devrenin yol açtığını itfaiye müdürü Hasan Yıldız açıkladı.

Belediye Başkanı Elif Kaya çarşının marta kadar yeniden yapılacağına söz verdi.

Çarşı nisana kadar yeniden yapılacak, diye söz verdi Belediye Başkanı Elif Kaya.
""",
    "ar": """
دمر حريق ليلة الثلاثاء السوق المركزي في لينداو وأصيب 14 شخصا، وفق ما ذكرت فرق الإطفاء.

السوق المركزي في لينداو دمره حريق ليلة الثلاثاء، وقالت فرق الإطفاء إن 17 شخصا أصيبوا.

وأوضح قائد الإطفاء يوسف نجار أن تماسا كهربائيا في محل للسمك تسبب في الحريق.

وتسبب تماس كهربائي في محل للسمك في الحريق، بحسب قائد الإطفاء يوسف نجار.

ووعدت رئيسة البلدية ليلى حداد بإعادة بناء السوق قبل مارس.

وقالت رئيسة البلدية ليلى حداد إن السوق سيعاد بناؤه قبل أبريل.
""",
    "hi": """
मंगलवार रात लगी आग में लिंडा का केंद्रीय बाजार जलकर नष्ट हो गया और 14 लोग घायल हुए, दमकल विभाग ने बताया।

लिंडा का केंद्रीय बाजार मंगलवार रात की आग में नष्ट हो गया; दमकल विभाग के अनुसार 17 लोग घायल हुए।

दमकल प्रमुख राकेश पाल ने कहा कि मछली की दुकान में शॉर्ट सर्किट से आग लगी।

आग मछली की दुकान में शॉर्ट सर्किट से लगी, दमकल प्रमुख राकेश पाल ने बताया।

महापौर सीमा वर्मा ने बाजार को मार्च तक दोबारा बनाने का वादा किया।

महापौर सीमा वर्मा ने वादा किया कि बाजार अप्रैल तक दोबारा बनेगा।
""",
    "zh": """
星期二晚上一场大火烧毁了林道中央市场，消防部门说有14人受伤。

林道中央市场星期二晚上被大火烧毁，据消防部门统计，17人受伤。

消防队长陈大伟说，一个鱼摊短路引起了火灾。

火灾由一个鱼摊短路引起，消防队长陈大伟表示。

市长王丽华承诺在3月之前重建市场。

市长王丽华表示，市场将在4月之前重建。
""",
    "ja": """
火曜日の夜、火災でリンダウの中央市場が全焼し、消防によると14人がけがをした。

リンダウの中央市場が火曜日の夜の火災で全焼し、17人がけがをしたと消防が発表した。

消防隊長の佐藤健一氏は、魚屋の短絡が火災の原因だと説明した。

火災の原因は魚屋の短絡だと消防隊長の佐藤健一氏が述べた。

山本花子市長は3月までに市場を再建すると約束した。

市場は4月までに再建されると山本花子市長が約束した。
""",
    "ko": """
화요일 밤 화재로 린다우 중앙시장이 전소됐고 소방 당국에 따르면 14명이 다쳤다.

린다우 중앙시장이 화요일 밤 화재로 전소됐으며 소방 당국은 17명이 다쳤다고 밝혔다.

박철수 소방대장은 생선 가게의 합선이 화재 원인이라고 설명했다.

화재 원인은 생선 가게의 합선이라고 박철수 소방대장이 말했다.

이수진 시장은 3월까지 시장을 다시 짓겠다고 약속했다.

시장을 4월까지 다시 짓겠다고 이수진 시장이 약속했다.
""",
    "it": """
Un incendio ha distrutto nella notte tra martedì e mercoledì il mercato coperto di Lindara, causando 14
feriti, secondo i vigili del fuoco.

Il mercato coperto di Lindara è stato distrutto da un incendio nella notte tra martedì e mercoledì; i
vigili del fuoco parlano di 17 feriti.

Un corto circuito su un banco del pesce ha causato le fiamme, ha spiegato il comandante dei vigili,
Piero Lotti.

Le fiamme sono partite da un banco del pesce per un corto circuito, secondo il comandante dei vigili,
Piero Lotti.

La sindaca Carla Denti ha promesso di ricostruire il mercato entro marzo.

Il mercato sarà ricostruito entro aprile, ha promesso la sindaca Carla Denti.
""",
}
