"""Words that reports of one event use for one another: a small thesaurus of news. English, matched by stem.

A word stands in one group; where it means several things, in that which news means most often. Verbs come
with the nouns made of them ("acquire", "takeover"), so that a sentence and its noun phrase meet.
"""

_ACTIONS = """
kill killed die dead death deaths dy deadly slay fatal fatality toll lives perish murder homicide
assassinate; injure wound hurt injury injuries maim; arrest detain custody apprehend detention; indict
indictment prosecute arraign charged; convict guilty conviction; acquit exonerate acquittal; jail prison
sentence imprison imprisonment incarcerate; free release liberate; rescue save; miss missing unaccounted
disappear vanish disappearance; evacuate displace flee evacuation evacuee; shoot gunfire shooting; stab
knife stabbing; attack assault raid ambush offensive; strike walkout stoppage; blast explosion bomb explode
detonate bombing blow; crash collision accident collide smash; sink capsize; flood inundate flooding
floodwater; blaze fire wildfire burn arson; destroy demolish wreck raze destruction demolition; damage;
build construct erect construction; start begin commence open launch reopen inaugurate; end finish conclude
close shut closure; hire recruit; employ employment; dismiss sack; buy purchase acquire acquisition
takeover; sell sale auction; pay spend cost price expense payment charge fare fetch; fine penalty penalize;
invest investment; donate donation contribute contribution; increase rise climb grow jump raise hike surge
soar growth gain; decrease fall drop decline plunge tumble slump plummet; cut reduce slash trim lower shed
axe reduction; win victory triumph beat defeat conquer overcome; lose loss; draw tie; qualify qualification;
vote ballot; elect election; resign quit resignation; appoint nominate appointment nomination; choose select
pick choice selection; meet gather convene meeting talks summit gathering conference; approve adopt pass
ratify endorse approval; reject refuse rejection refusal; ban prohibit outlaw forbid prohibition; permit
authorize allow permission; appeal; protest demonstrate rally march demonstration demonstrator protester;
visit trip tour journey stop; arrive arrival; sign signing signature; cancel scrap abandon cancellation;
delay postpone postponement; infect infection infected; vaccinate inoculate immunize vaccination; find
discover detect uncover unearth spot discovery locate; seize confiscate impound seizure; steal theft rob
robbery loot; deport expel deportation expulsion; publish publication; produce manufacture production
output; export; import; supply deliver provide delivery; attend attendance turnout; invite invitation;
perform performance concert; apply application applicant; complain complaint; investigate probe inquiry
investigation; search hunt; retire retirement; marry wed wedding marriage; born birth; suspend halt pause
suspension; resume restart; extend prolong extension; transfer relocate; deploy dispatch deployment; return;
depart departure; ask demand request; recover retrieve; bury funeral burial; derail; land landing; survive
survivor; promote promotion; compensate compensation payout; award grant; lend loan borrow; sue lawsuit suit
litigation; rule ruling verdict judgment; warn warning; threaten threat; test examine; treat treatment;
replace replacement succeed; repair mend fix renovate refurbish; rebuild reconstruct; plead plea; testify
testimony; merge merger; expand expansion enlarge; withdraw withdrawal; restore restoration; escape abscond
breakout; leak spill leakage spillage; choke suffocate asphyxiate; topple oust overthrow depose ouster;
overturn annul quash nullify; kidnap abduct; smuggle traffic trafficking smuggler; bribe bribery kickback;
embezzle misappropriate; cheat defraud fraud swindle scam; besiege siege encircle blockade; shell bombard;
invade invasion; occupy occupation; surrender capitulate; recapture reconquer retake; negotiate bargain;
mediate broker; apologize sorry; praise laud hail commend; criticize condemn denounce slam decry; pledge
promise vow commit; overtake surpass exceed outstrip outpace eclipse; diagnose diagnosis; baptize christen
"""
_THINGS = """
people person persons individual; policeman police officers officer cop constable; troops soldiers soldier
serviceman servicemen; car vehicle automobile; lorry truck; house home homes dwelling; apartment flat; child
children kid kids minor youngster; baby infant newborn; teenager teen adolescent; employee worker staff
workforce; job post position role; company firm business corporation; doctor physician medic; student pupil
schoolchild schoolchildren; lawmaker legislator parliamentarian; film movie; plane aircraft jet airliner;
ship vessel boat; refugee migrant immigrant; area region hemisphere; consecutive straight successive; season
campaign; measure bill law legislation statute; deal agreement accord pact treaty contract; package round;
poll survey; profit earnings; revenue sales turnover; minister secretary; worth value; shop store; customer
client consumer shopper; resident inhabitant; supporter fan spectator; opponent rival opposition; prisoner
inmate detainee; hostage captive; gunman shooter attacker assailant; gun firearm; court tribunal; judge
justice magistrate; lawyer attorney solicitor barrister; boss chief head leader; parliament legislature
assembly; government administration; match game fixture; goal score; team squad; title trophy championship;
tournament competition contest; painting artwork canvas; scientist researcher; disease illness; university
college; quake earthquake tremor; storm hurricane typhoon cyclone; factory plant; electricity power; oil
crude petroleum; tax levy duty; stake shareholding; shares stock; wage salary; prize; hospital clinic
hospitalize hospitalise; rain rainfall; snow snowfall; road highway motorway; airport airfield; rebel
insurgent militant; relative family kin; spouse partner; tourist holidaymaker vacationer; passenger
traveler; musician singer; author writer novelist; farmer grower; mountain peak; forest woodland; town city;
village hamlet; border frontier; debt liability; rent rental; crew sailor; driver motorist; cyclist;
pedestrian walker; train trains railway rail; vaccine vaccines jab; publisher publishers; producer
producers; supplier suppliers; investor investors; donor donors; buyer buyers; seller sellers; killer
killers; winner winners; builder builders; exporter exporters; importer importers; voter voters; fisherman
fishermen; grave tomb; museum gallery; layoff redundancy; bank lender; dealer trader; stockmarket bourse;
yacht sailboat; canoe kayak canoeist; helicopter chopper; drone uav; missile rocket; warship frigate
destroyer; tram streetcar; bicycle bike; motorcycle motorbike; runway airstrip; harbor port quay dock;
bridge viaduct overpass; dam reservoir; river stream; sea ocean; coast shore shoreline seaside; island isle
islet; farm ranch; livestock cattle cow; pig swine hog; dog puppy; cat kitten; wolf wolves; wine vineyard;
beer brewery brewer; bread bakery baker; cheese dairy; meat butcher; restaurant eatery diner; hotel inn
motel; theater playhouse; teacher tutor; professor lecturer academic; kindergarten nursery creche; stadium
arena venue; referee umpire; league division; semifinal semi; champion titleholder; athlete sportsman
sportswoman; climber mountaineer; actor actress; novel book; poem poet; newspaper daily; magazine weekly;
journalist reporter correspondent; website site; phone telephone mobile; computer laptop; software app; chip
semiconductor microchip; astronaut cosmonaut; spacecraft capsule spaceship; comet asteroid meteorite; fossil
skeleton; bacteria germ; cancer tumor; heart cardiac; pill tablet drug medicine medication; dose dosage;
ambulance paramedic; firefighter fireman firemen; detective investigator; witness onlooker eyewitness
bystander; victim casualty; thief thieves burglar robber; cannabis marijuana; explosive dynamite;
congressman congresswoman; king monarch; pope pontiff; priest clergyman cleric; church chapel; convent
monastery abbey; ambassador envoy diplomat emissary; embassy consulate; sanction embargo; constitution
charter; referendum plebiscite; coalition alliance; candidate contender nominee; campaigner activist;
pensioner retiree; mother mum mom; father dad; brother sibling; wife husband; bride groom newlywed;
anniversary jubilee; carnival parade; statue sculpture monument; jewel jewelry jewellery gem; treasure
hoard; shipwreck wreckage; debris rubble; reactor nuclear; blackout outage; waste garbage trash rubbish;
heat heatwave; wind gust; fog mist; tornado twister; warehouse depot; colliery pit; waiter waitress; cleaner
janitor; postman mailman; lawn garden; stairs staircase; kilogram kilo; bus minibus; corpse body; subway
metro; goalkeeper goalie; outbreak epidemic contagion; bankrupt bankruptcy insolvency; pub tavern;
headteacher headmaster headmistress; floor storey; torture torment; forge counterfeit fake forgery bogus;
hack breach cyberattack; spy espionage snoop; ceasefire truce armistice; oppose object; exhibit display; bid
tender; certify certification; contaminate pollute; quarantine isolate lockdown; cure heal remedy; thaw
melt; freeze frost; landslide mudslide landslip; dig excavate; harvest crop yield; eat consume consumption
"""
_PEOPLES = """
afghanistan afghan; albania albanian; algeria algerian; america american; angola angolan; argentina
argentine argentinian; armenia armenian; australia australian; austria austrian; azerbaijan azerbaijani
azeri; bahrain bahraini; bangladesh bangladeshi; belarus belarusian; belgium belgian; bolivia bolivian;
bosnia bosnian; botswana botswanan; brazil brazilian; britain british briton uk; bulgaria bulgarian;
cambodia cambodian; cameroon cameroonian; canada canadian; chad chadian; chile chilean; china chinese;
colombia colombian; congo congolese; croatia croatian croat; cuba cuban; cyprus cypriot; czechia czech;
denmark danish dane; ecuador ecuadorian ecuadorean; egypt egyptian; england english; eritrea eritrean;
estonia estonian; ethiopia ethiopian; europe european; finland finnish finn; france french; gambia gambian;
georgia georgian; germany german; ghana ghanaian; greece greek; guatemala guatemalan; guinea guinean; haiti
haitian; honduras honduran; hungary hungarian; iceland icelandic; india indian; indonesia indonesian; iran
iranian; iraq iraqi; ireland irish; israel israeli; italy italian; jamaica jamaican; japan japanese; jordan
jordanian; kazakhstan kazakh; kenya kenyan; kosovo kosovan kosovar; kuwait kuwaiti; kyrgyzstan kyrgyz; laos
laotian; latvia latvian; lebanon lebanese; liberia liberian; libya libyan; lithuania lithuanian; luxembourg
luxembourgish; madagascar malagasy; malawi malawian; malaysia malaysian; mali malian; malta maltese;
mauritania mauritanian; mexico mexican; moldova moldovan; mongolia mongolian; morocco moroccan; mozambique
mozambican; myanmar burmese burma; namibia namibian; nepal nepali nepalese; netherlands dutch; nicaragua
nicaraguan; nigeria nigerian; norway norwegian; pakistan pakistani; panama panamanian; paraguay paraguayan;
peru peruvian; philippines filipino philippine; poland polish; portugal portuguese; qatar qatari; romania
romanian; russia russian; rwanda rwandan; scotland scottish; senegal senegalese; serbia serbian serb;
singapore singaporean; slovakia slovak; slovenia slovenian slovene; somalia somali; spain spanish spaniard;
sudan sudanese; sweden swedish swede; switzerland swiss; syria syrian; taiwan taiwanese; tajikistan tajik;
tanzania tanzanian; thailand thai; tunisia tunisian; turkey turkish turk; turkmenistan turkmen; uganda
ugandan; ukraine ukrainian; uruguay uruguayan; uzbekistan uzbek; venezuela venezuelan; vietnam vietnamese;
wales welsh; yemen yemeni; zambia zambian; zimbabwe zimbabwean; africa african; asia asian
"""
_LIGHT = """
use make take get go come give put set hold keep bring send turn become remain stay appear seem show see look
mark cause lead follow include involve contain face run work move help try need let serve stand lie carry
report account figure datum data source official authority statement spokesman spokeswoman spokesperson news
accuse allege describe call add note claim reveal disclose confirm announce unveil tell say state declare
insist admit acknowledge explain argue believe think know expect hope plan agree decide consider leave
schedule due reach receive step
time way part place thing lot total amount level result fact term group new big large small major main
recent former late early next last previous current overall altogether nearby local around
day week month year hour minute today yesterday tomorrow
"""


_KINDRED = """
pay buy sell fine compensate award donate lend invest employ; start arrive return; end resign; kill crash
blast blaze attack flood sink; jail convict rule; arrest jail seize; draw win lose end score
"""


_PHRASES = """
step down resign; walk out strike; stand down resign; call off cancel; shut down close; go ahead
proceed; pull out withdraw; pass away die; blow up explode; break out erupt; cut short shorten; stay
away boycott; come ashore landfall; make landfall landfall; wash away destroy; burn down burn; set
ablaze burn; put off postpone; lay down surrender; hand down deliver; kick off start; get under start;
carry out perform; hand over deliver; knock out eliminate; touch down land; take off depart; set off
depart; pick up collect; speed up accelerate; slow down slow; own up confess; back out withdraw; drop
out withdraw; bow out withdraw; pull in arrive; roll in arrive; set sail depart; lift off start; go
under bankrupt; go bust bankrupt; go missing vanish; let go release; set free release; give birth born;
run aground ground; buy out acquire; sell off sell; take over acquire; sign off approve; do away
abolish; rule against reject; hit back retaliate; gun down shoot; shoot dead shoot; stab dead stab
"""


def _groups(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split()) for group in text.split(";"))


ACTIONS = _groups(_ACTIONS)
"""What is done or happens; two of them are two happenings."""
PEOPLES = _groups(_PEOPLES)
"""Countries with their peoples."""
THINGS = _groups(_THINGS) + PEOPLES
PHRASES = tuple((phrase[0], phrase[1], phrase[2]) for phrase in _groups(_PHRASES))
"""A verb, the word behind it, and the one word for both: step down, resign."""
KINDRED = _groups(_KINDRED)
"""First words of groups of deeds that one event may be told by."""
LIGHT = tuple(_LIGHT.split())
"""Words that can stand in any sentence of a report and tell little of what it is about."""
