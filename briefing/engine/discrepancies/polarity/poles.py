"""Words of news with an opposite. English, matched by stem; "strike_down" is a verb and its particle."""

_POLES = """
rise increase climb grow jump surge soar gain up higher rebound upturn raise hike | fall decrease drop
decline plunge tumble down lower slump slide shrink dip sink downturn cut reduce slash trim recede ebb
contract; strengthen bolster strong stronger firm intensify | weaken undermine weak weaker ease abate;
uphold upheld affirm sustain | overturn strike_down quash annul void overrule reverse invalidate
set_aside; approve adopt pass ratify endorse back clear | reject defeat scrap veto turn_down block
vote_down throw_out; vote_for | vote_against; proceed | cancel scrap postpone; win victory triumph beat
| lose defeat loss; accept agree welcome | refuse decline reject rebuff spurn; confirm admit acknowledge
| deny dispute; support favor back endorse | oppose condemn criticize reject; expand widen broaden
enlarge | shrink narrow cut reduce contract; tighten toughen stiffen harden | ease loosen relax soften;
accelerate quicken faster speed | slow slower slowdown decelerate; arrive enter join | leave depart exit
quit; open reopen | close shut; resume restart | suspend halt pause stop; convict guilty | acquit
innocent clear exonerate; allow permit authorize legalize | ban bar prohibit forbid outlaw; hire recruit
| fire dismiss lay_off sack; extend prolong lengthen renew | shorten curtail end; legal lawful lawfully
legally constitutional | illegal unlawful unlawfully illegally unconstitutional; majority | minority;
profit | loss; surplus | deficit shortfall; improve better brighten | worsen deteriorate worse darken;
above | below; grant award | deny refuse reject; hot warm hotter warmer | cold cool colder cooler;
survive | die perish; alive | dead; highest | lowest; largest biggest | smallest; optimistic upbeat
confident | pessimistic gloomy; ahead | behind; advance | retreat; release free | hold detain; promote |
relegate demote; buy purchase acquire | sell divest; recover rally rebound | collapse relapse; safe |
unsafe dangerous; effective | ineffective; success succeed successful | fail failure unsuccessful;
intact unharmed unhurt uninjured unscathed unharmed | damaged injured hurt wounded; praise hail welcome
| criticize condemn denounce slam; keep retain maintain | scrap abolish drop ditch; true | false untrue;
attend | boycott skip miss; meet | miss; build construct | demolish tear_down; united unanimous |
divided split; easier | harder; more | fewer less; high | low; valid | invalid; willing | unwilling
reluctant; eligible | ineligible; stable | unstable; adequate sufficient | inadequate insufficient;
accurate | inaccurate; promise pledge vow | rule_out; wet wetter | dry drier dryer; create add gain
attract | shed cut axe lose; hawkish | dovish; upgrade | downgrade; cheaper | dearer costlier; deploy
send | withdraw recall; qualify | eliminate; publish release | withhold; appoint name elect | oust
remove dismiss
"""
POLES = tuple(tuple(tuple(side.split()) for side in line.split("|")) for line in _POLES.split(";"))
"""Pairs of opposites."""
CONVERSE = frozenset({"win", "buy", "sell"})
"""First words of pairs that tell one thing from two sides: what one wins, the other loses."""
