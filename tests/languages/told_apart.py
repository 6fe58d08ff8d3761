"""Sentences of two outlets in fifteen languages, each with what one says and what the other says."""

APART = """
es La cumbre se celebrará el {lunes|martes} en la capital, según el gobierno.
es El equipo quedó en el {3.º|4.º} puesto de la clasificación general.
es Es la {segunda|tercera} vez que la ciudad acoge la feria del libro.
es El acuerdo cuesta {3 millones de euros|5 millones de euros} a los vecinos.
es El acuerdo cuesta {3,5 millones de euros|5,3 millones de euros} a los vecinos.
es Murieron {veintiuna|treinta y una} personas en el accidente del tren.
es La ciudad tiene {1.200|2.100} habitantes y dos escuelas.
es El puente mide {12 kilómetros|21 kilómetros} y cruza el río.
es El ministro dijo que {no|sí} asistirá a la reunión de la semana.
es La reunión será a las {15:30|16:30} horas en el ayuntamiento.
es El gobierno {aprobó|rechazó} la reforma de la ley de aguas.
es La víctima, de {34|43} años, fue trasladada al hospital.
de Das Treffen findet am {Montag|Dienstag} in der Hauptstadt statt, teilte die Regierung mit.
de Die Mannschaft belegte den {dritten|vierten} Platz in der Gesamtwertung.
de Rund {einundzwanzig|zwölf} Menschen wurden bei dem Unfall verletzt.
de Die Kosten betragen {1,5 Millionen Euro|5,1 Millionen Euro} in diesem Jahr.
de Die Stadt hat {12.500|15.200} Einwohner und zwei Schulen.
de Der Minister will {nicht|bald} zurücktreten, sagte er im Fernsehen.
de Der Prozess beginnt im {Mai|Juni} vor dem Landgericht der Stadt.
de Das Gericht sprach ihn {schuldig|unschuldig} im Fall der Brücke.
de Der Zug war {drei|fünf} Stunden zu spät am Bahnhof der Stadt.
fr La réunion aura lieu {lundi|mardi} dans la capitale, selon le gouvernement.
fr L'équipe a terminé à la {3e|4e} place du classement général.
fr Quelque {quatre-vingt-dix|soixante-dix} personnes ont été blessées dans l'accident.
fr Le projet coûte {12 millions d'euros|21 millions d'euros} à la ville.
fr Le ministre {n'a pas|a} démissionné après le vote du parlement.
fr C'est la {première|deuxième} fois que la ville accueille la foire.
fr Le procès s'ouvre en {mai|juin} devant le tribunal de la ville.
it La riunione si terrà {lunedì|martedì} nella capitale, secondo il governo.
it La squadra ha chiuso al {terzo|quarto} posto della classifica generale.
it Circa {ventuno|trentuno} persone sono rimaste ferite nell'incidente.
it Il progetto costa {3 miliardi di euro|5 miliardi di euro} alla regione.
it Il ministro {non|} si dimetterà dopo il voto della camera.
pt A reunião será na {segunda-feira|terça-feira} na capital, segundo o governo.
pt A equipe ficou em {3º|4º} lugar na classificação geral do torneio.
pt Cerca de {vinte e uma|trinta e uma} pessoas ficaram feridas no acidente.
pt O projeto custa {R$ 3 bilhões|R$ 5 bilhões} ao estado.
pt O ministro {não|} vai renunciar depois da votação da câmara.
nl De vergadering is op {maandag|dinsdag} in de hoofdstad, aldus de regering.
nl De ploeg eindigde op de {3e|4e} plaats in het klassement.
nl Zeker {eenentwintig|eenendertig} mensen raakten gewond bij het ongeluk.
nl Het plan kost {1,5 miljard euro|5,1 miljard euro} per jaar.
nl De minister stapt {niet|} op na de stemming in de Kamer.
nl Het debat is op {3 mei|8 mei} in de Tweede Kamer.
pl Spotkanie odbędzie się w {poniedziałek|wtorek} w stolicy, podał rząd.
pl Drużyna zajęła {trzecie|czwarte} miejsce w klasyfikacji generalnej.
pl Co najmniej {dwadzieścia jeden|trzydzieści jeden} osób zostało rannych w wypadku.
pl Projekt kosztuje {3 mln zł|5 mln zł} rocznie według rządu.
ru Встреча пройдёт в {понедельник|вторник} в столице, сообщило правительство.
ru Встреча пройдёт в {среду|пятницу} в столице, сообщило правительство.
ru Команда заняла {3-е|4-е} место в общем зачёте.
ru Команда заняла {третье|четвёртое} место в общем зачёте.
ru Пострадали {двадцать один|тридцать один} человек в аварии.
ru Проект стоит {3 млн рублей|5 млн рублей} в год.
ru Суд начнётся в {мае|июне} в столице.
ru Министр {не|} уйдёт в отставку после голосования.
uk Зустріч відбудеться у {понеділок|вівторок} у столиці, повідомив уряд.
uk Зустріч відбудеться {3 травня|8 травня} у столиці, повідомив уряд.
uk Постраждали щонайменше {двадцять одна|тридцять одна} людина в аварії.
uk Команда посіла {3-тє|4-те} місце у загальному заліку.
tr Toplantı {pazartesi|salı} günü başkentte yapılacak, hükümet açıkladı.
tr Takım genel klasmanda {3'üncü|4'üncü} sırada yer aldı.
tr Takım genel klasmanda {üçüncü|dördüncü} sırada yer aldı.
tr Kazada en az {yirmi bir|otuz bir} kişi yaralandı.
tr Bakan {istifa edecek|istifa etmeyecek} diye açıkladı bugün.
tr Proje {3 milyon lira|5 milyon lira} tutuyor bu yıl.
ar سيعقد الاجتماع يوم {الإثنين|الثلاثاء} في العاصمة بحسب الحكومة.
ar احتل الفريق المركز {الثالث|الرابع} في الترتيب العام.
ar أصيب {٢١|٣١} شخصا في الحادث قرب المدينة.
ar أصيب {واحد وعشرون|واحد وثلاثون} شخصا في الحادث قرب المدينة.
ar يكلف المشروع {3 ملايين دولار|5 ملايين دولار} سنويا.
ar الوزير {لن|} يستقيل بعد تصويت البرلمان.
hi बैठक {सोमवार|मंगलवार} को राजधानी में होगी, सरकार ने कहा।
hi टीम कुल अंक तालिका में {तीसरे|चौथे} स्थान पर रही।
hi दुर्घटना में कम से कम {इक्कीस|इकतीस} लोग घायल हुए।
hi परियोजना की लागत {3 लाख रुपये|5 लाख रुपये} है।
hi परियोजना की लागत {3 करोड़ रुपये|5 करोड़ रुपये} है।
hi मंत्री इस्तीफा {नहीं देंगे|देंगे} मतदान के बाद।
zh 会议将于{星期一|星期二}在首都举行。
zh 会议将于{周三|周五}在首都举行。
zh 该队在总排名中位列{第三|第四}。
zh 该项目耗资{3亿元|5亿元}。
zh 该市有{12万|21万}人口和两所学校。
ja 会議は{月曜日|火曜日}に首都で開かれる。
ja チームは総合{3位|4位}に入った。
ja 事業費は{3億円|5億円}に上る。
ja 市の人口は{12万人|21万人}だ。
ja 大臣は辞任{する|しない}と述べた。
ja 会談は{午後3時|午後5時}に始まる。
ko 회의는 {월요일|화요일}에 수도에서 열린다.
ko 팀은 종합 순위에서 {3위|4위}에 올랐다.
ko 이번이 {두 번째|세 번째} 방문이다.
ko 이번이 {둘째|셋째} 방문이라고 정부가 밝혔다.
ko 사업비는 {3억 원|5억 원}에 이른다.
ko 장관은 사임{하겠다고|하지 않겠다고} 밝혔다.
ko 사고로 최소 {열두 명|스무 명}이 다쳤다.
es La inflación anual bajó al {2,3 %|3,2 %} en octubre, según el banco central.
de Die Inflation sank im Oktober auf {2,3 Prozent|3,2 Prozent}, teilte die Bank mit.
pl Inflacja spadła w październiku do {2,3 proc.|3,2 proc.}, podał bank.
ru Инфляция снизилась в октябре до {2,3 процента|3,2 процента}, сообщил банк.
uk Інфляція знизилася у жовтні до {2,3 відсотка|3,2 відсотка}, повідомив банк.
tr Enflasyon ekim ayında {yüzde 2,3|yüzde 3,2} oldu, banka açıkladı.
ar انخفض التضخم إلى {2.3 في المئة|3.2 في المئة} بحسب البنك.
hi महंगाई घटकर {2.3 प्रतिशत|3.2 प्रतिशत} रह गई, बैंक ने बताया।
zh 十月通货膨胀率降至{百分之二|百分之三}，央行表示。
uk Близько {двохсот|чотирьохсот} глядачів прийшли на концерт.
pl Około {dwustu|czterystu} widzów przyszło na koncert.
ru Около {двухсот|четырёхсот} зрителей пришли на концерт.
tr Festival {4 Haziran'da|9 Haziran'da} kentin meydanında başlayacak.
pl Festiwal zacznie się {4 czerwca|9 czerwca} na rynku miasta.
tr Belediye meydandaki sorunu ve planı {biliyordu|bilmiyordu}.
pl Burmistrz {nie zna|zna} tego planu.
ru Мэр {не видел|видел} этого плана.
uk Мер {не бачив|бачив} цього плану.
ar قال الأطباء إن المريض {لم يتلق|تلقى} الجرعة الثانية من اللقاح.
ko 검사관은 사고 전에 보고서를 {봤다고|보지 않았다고} 말했다.
zh 袭击海岸的风暴中有{七|九}艘渔船沉没。
ja 海岸を襲った嵐で漁船{七|九}隻が沈没した。
tr Çarşı {marta|nisana} kadar yeniden yapılacak, belediye söz verdi.
hi निरीक्षक ने दुर्घटना से पहले रिपोर्ट देखने से {इनकार किया|सहमति जताई}।
"""
"""Code, sentence with {one outlet's words|the other's}: two values, days, or a denial."""

ALIKE = """
es El juez mató {dos pájaros de un tiro|dos asuntos a la vez} con el fallo sobre Pell.
de Der Richter schlug {zwei Fliegen mit einer Klappe|zwei Fliegen auf einmal} mit dem Urteil über Pell.
de Der Lehrer wurde {am Samstag|am Sonnabend} in Pell verabschiedet.
fr Le juge a fait {d'une pierre deux coups|coup double} avec l'arrêt sur Pell.
ru Паром отходит в {15:00|15 часов} от южного причала Пелля.
zh 法官就佩尔案的判决{一举两得|一石二鸟}，评论家说。
ja フェリーは{午後3時|15時}にペルの南岸壁を出る。
es Murieron {veintiuna|21} personas en el accidente del tren.
es Murieron {al menos 12|12} personas en el accidente del tren.
es La ciudad tiene {1.200|mil doscientos} habitantes y dos escuelas.
es El puente mide {12 kilómetros|12 km} y cruza el río.
es El {1 de mayo|primero de mayo} se celebra la fiesta del trabajo en la plaza.
es El primer ministro {visitó la ciudad|viajó a la ciudad} con sus asesores.
es La empresa no solo {vende coches|vende coches nuevos} en la ciudad.
es La policía detuvo a {no menos de 12|al menos 12} personas en la plaza.
de Rund {einundzwanzig|21} Menschen wurden bei dem Unfall verletzt.
de Die Kosten betragen {1,5 Millionen Euro|1.500.000 Euro} in diesem Jahr.
de Die Stadt hat {12.500|12 500} Einwohner und zwei Schulen.
de Der Minister will {nicht nur|auch} sparen, sagte er im Fernsehen.
fr Quelque {quatre-vingt-dix|90} personnes ont été blessées dans l'accident.
fr La ville compte {12 500|12.500} habitants et deux écoles.
fr Le {1er mai|1 mai} les syndicats défilent dans la capitale.
fr Le premier ministre a visité {la ville|cette ville} avec ses conseillers.
it Circa {ventuno|21} persone sono rimaste ferite nell'incidente.
it La città ha {12.500|12.500 circa} abitanti e due scuole.
it Secondo la polizia, {il sindaco|il primo cittadino} ha lasciato la città.
pt Cerca de {vinte e uma|21} pessoas ficaram feridas no acidente.
pt O projeto custa {R$ 3 milhões|3 milhões de reais} ao estado.
nl Zeker {eenentwintig|21} mensen raakten gewond bij het ongeluk.
pl Co najmniej {dwadzieścia jeden|21} osób zostało rannych w wypadku.
pl Projekt kosztuje {3 mln zł|3 miliony złotych} rocznie według rządu.
ru Пострадали {двадцать один|21} человек в аварии.
ru Проект стоит {3 млн рублей|3 миллиона рублей} в год.
ru Город насчитывает {12 тыс. 500|12 500} жителей и две школы.
ru Министр {не только|также} ездил по стране.
tr Kazada en az {yirmi bir|21} kişi yaralandı.
ar أصيب {٢١|21} شخصا في الحادث قرب المدينة.
hi दुर्घटना में कम से कम {इक्कीस|21} लोग घायल हुए।
hi दुर्घटना में कम से कम {२१|21} लोग घायल हुए।
hi परियोजना की लागत {3 लाख रुपये|3,00,000 रुपये} है।
zh 会议将于{周三|星期三}在首都举行。
zh 该队在总排名中位列{第3|第三}。
zh 该项目耗资{3亿元|三亿元}。
zh 至少{12|十二}人在事故中受伤。
zh 政府表示明年将在当地{建设|兴建}一所新学校。
zh 事故造成{不少于12人|至少12人}受伤。
ja チームは総合{3位|三位}に入った。
ja 事業費は{3億円|三億円}に上る。
ja 事故で少なくとも{12人|十二人}がけがをした。
ja 政府は来年、新しい学校を{建設する|建てる}と発表した。
ko 사업비는 {3억 원|3억원}에 이른다.
ko 사고로 최소 {열두 명|12명}이 다쳤다.
ko 정부는 내년에 새 학교를 {짓겠다고|건설하겠다고} 발표했다.
ko 이사회는 수도에서 {회의를|회담을} 열었다.
es El presidente {no descartó|anunció} viajar a la capital esta semana.
es La empresa vendió la fábrica{, pero no dio detalles|} a un grupo extranjero.
es La policía {no encontró a nadie|registró la casa} en la calle principal.
fr Le village {ne compte que 12|compte 12} habitants depuis la guerre.
fr Le ministre {n'exclut pas|envisage} un voyage dans la capitale.
de Der Minister {schloss nicht aus|deutete an}, in die Hauptstadt zu reisen.
de Die Firma verkaufte das Werk{, nannte aber keine Einzelheiten|} an einen Konzern.
it Il ministro {non esclude|valuta} un viaggio nella capitale.
ru Министр {не исключил|допустил} поездку в столицу на этой неделе.
ru Компания продала завод{, но не сообщила подробностей|} иностранной группе.
ja 政府は新しい法案を{国会に|議会に}提出した。
ja 警察によると、男は{現場から逃走した|その場から逃げた}。
zh 警方说，该男子{逃离现场|逃跑了}，目前正在追捕。
zh 该公司{不断|持续}扩大在当地的业务。
zh 该国{未来|今后}几年将继续投资建设铁路。
ko 경찰은 남성이 {현장에서 달아났다고|도주했다고} 밝혔다.
ko 정부는 {안전|보안}을 위해 다리를 통제했다.
tr Polis şüphelinin {olay yerinden kaçtığını|kaçtığını} açıkladı.
ar قالت الشرطة إن الرجل {فر من المكان|هرب} بعد الحادث.
hi पुलिस ने कहा कि व्यक्ति {मौके से भाग गया|फरार हो गया}।
pl Policja podała, że mężczyzna {uciekł z miejsca zdarzenia|zbiegł}.
es Un hombre de 34 años {murió|falleció} en el accidente del lunes.
es {Un|El} hombre murió en el accidente del lunes.
fr Un nouveau stade {neuf|moderne} sera construit en ville.
it La città {sei|è} bella secondo i turisti.
es La reunión será {el lunes 3 de mayo|el 3 de mayo} en la capital.
de Das Treffen ist {am Montag, 3. Mai|am 3. Mai}, in der Hauptstadt.
zh 会议于{5月3日星期六|5月3日}在首都举行。
ja 会議は{5月3日(土)|5月3日}に首都で開かれる。
es El tren viaja a {100 kilómetros por hora|100 km/h} entre las ciudades.
es Gastaron {5 millones de dólares|US$ 5 millones} en el proyecto.
ja 事業費は{3億円|3億円余り}に上る。
hi {एक|इस} व्यक्ति की मौत हो गई सोमवार को।
tr {Bir|Bu} adam pazartesi günü kazada öldü.
"""
"""The same of words that tell one thing."""
