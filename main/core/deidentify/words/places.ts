import { list, phrases } from "./list.ts";

/** States, countries and regions: Safe Harbor lets a state of the USA and anything larger stay. */
export const LARGE_PLACES: ReadonlySet<string> = new Set(
  phrases(`
  alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, georgia, hawaii, idaho, illinois,
  indiana, iowa, kansas, kentucky, louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri,
  montana, nebraska, nevada, new hampshire, new jersey, new mexico, new york state, north carolina, north dakota, ohio, oklahoma,
  oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah, vermont, virginia, washington state,
  west virginia, wisconsin, wyoming, puerto rico, guam, united states, united states of america, america, usa, u.s., u.s.a.,
  afghanistan, albania, algeria, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh,
  barbados, belarus, belgium, belize, benin, bhutan, bolivia, bosnia, bosnia and herzegovina, botswana, brazil, brunei,
  bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada, cape verde, chile, china, colombia, congo,
  costa rica, croatia, cuba, cyprus, czechia, czech republic, denmark, dominican republic, ecuador, egypt, el salvador, england,
  eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia, germany, ghana, greece, greenland, grenada, guatemala, guinea,
  guyana, haiti, holland, honduras, hungary, iceland, india, indonesia, iran, iraq, ireland, northern ireland, israel,
  italy, ivory coast, jamaica, japan, jordan, kazakhstan, kenya, korea, south korea, north korea, kosovo, kuwait, kyrgyzstan, laos,
  latvia, lebanon, liberia, libya, liechtenstein, lithuania, luxembourg, madagascar, malawi, malaysia, maldives, mali, malta,
  mauritius, mexico, moldova, monaco, mongolia, montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand,
  nicaragua, niger, nigeria, norway, oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland,
  portugal, qatar, romania, russia, rwanda, samoa, saudi arabia, scotland, senegal, serbia, sierra leone, singapore,
  slovakia, slovenia, somalia, south africa, spain, sri lanka, sudan, suriname, swaziland, sweden, switzerland, syria, taiwan,
  tajikistan, tanzania, thailand, tibet, togo, tonga, trinidad, trinidad and tobago, tunisia, turkey, turkmenistan, uganda, ukraine,
  united arab emirates, united kingdom, great britain, britain, uruguay, uzbekistan, venezuela, vietnam, wales, yemen, zambia,
  zimbabwe, hong kong, macau, soviet union, yugoslavia, czechoslovakia,
  europe, asia, africa, antarctica, north america, south america, latin america, central america, middle east, scandinavia,
  caribbean, oceania, balkans, siberia, ontario, quebec, british columbia, alberta, manitoba, saskatchewan, nova scotia,
  new brunswick, newfoundland, labrador, prince edward island, yukon, nunavut, new south wales, queensland, tasmania,
  south australia, western australia, northern territory, bavaria, saxony, hesse, tuscany, sicily, sardinia, lombardy,
  umbria, piedmont, catalonia, andalusia, galicia, basque country, brittany, normandy, provence, alsace, flanders, wallonia,
  kerala, punjab, gujarat, maharashtra, tamil nadu, karnataka, rajasthan, bihar, west bengal, uttar pradesh, kashmir, goa,
  crimea, silesia, mazovia, pomerania, transylvania, anatolia, kurdistan, chechnya, catalunya
`),
);

/** Counties, boroughs and neighbourhoods that no list of towns holds, and short names of towns. */
export const SMALL_PLACES: ReadonlySet<string> = new Set(
  phrases(`
  bedfordshire, berkshire, buckinghamshire, cambridgeshire, cheshire, cornwall, cumbria, derbyshire, devon, dorset, durham, essex,
  gloucestershire, hampshire, herefordshire, hertfordshire, kent, lancashire, leicestershire, lincolnshire, norfolk,
  northamptonshire, northumberland, nottinghamshire, oxfordshire, rutland, shropshire, somerset, staffordshire, suffolk, surrey,
  sussex, east sussex, west sussex, warwickshire, wiltshire, worcestershire, yorkshire, north yorkshire, west yorkshire, south yorkshire,
  merseyside, greater manchester, tyne and wear, west midlands, east anglia, lake district, cotswolds, isle of wight, highlands,
  aberdeenshire, ayrshire, fife, lothian, perthshire, antrim, armagh, county down, fermanagh, tyrone, galway, kerry, mayo, donegal, sligo, wicklow,
  kildare, meath, tipperary, clare, leitrim, roscommon, connemara,
  bronx, the bronx, brooklyn, queens, manhattan, harlem, staten island, soho, tribeca, chelsea, greenwich village, east village,
  west village, williamsburg, bushwick, astoria, flushing, long island, upper east side, upper west side, lower east side, hells kitchen,
  wall street, times square, central park, coney island, jersey shore, hamptons, hudson valley, catskills, cape cod,
  marthas vineyard, nantucket, back bay, beacon hill, georgetown, capitol hill, dupont circle, south side, north side, wicker park,
  logan square, lincoln park, hyde park, lakeview, silicon valley, bay area, mission district, castro, haight, nob hill, marin, napa,
  sonoma, santa monica, venice beach, echo park, silver lake, silverlake, koreatown, beverly hills, bel air, hollywood hills,
  san fernando valley, orange county, inland empire, lake tahoe, tahoe, yosemite, yellowstone, grand canyon, everglades, florida keys,
  key west, south beach, french quarter, las vegas strip, pacific northwest, new england, great lakes, midwest, deep south,
  hackney, camden, islington, brixton, peckham, clapham, shoreditch, dalston, stoke newington, tottenham, walthamstow, lewisham,
  greenwich, battersea, fulham, hammersmith, notting hill, kensington, mayfair, westminster, whitechapel, bethnal green, tower hamlets,
  east end, west end, wembley, ealing, chiswick, richmond, wimbledon, tooting, streatham, croydon, bromley, hampstead, highgate,
  muswell hill, crouch end, finsbury park, kings cross, covent garden, piccadilly, canary wharf, heathrow, gatwick, stansted,
  didsbury, chorlton, salford, headingley, moseley, edgbaston, clifton, leith, morningside, partick, temple bar, rathmines,
  montmartre, le marais, kreuzberg, neukolln, prenzlauer berg, friedrichshain, charlottenburg, trastevere, gothic quarter, gracia,
  bondi, manly, surry hills, newtown, fitzroy, st kilda, brunswick, ponsonby, kitsilano, gastown, yaletown, scarborough, etobicoke,
  north york, plateau mont royal, bandra, juhu, andheri, koramangala, indiranagar, shinjuku, shibuya, ginza, harajuku, gangnam, itaewon,
  vegas, philly, frisco, nola, atl, chi-town, la, sf, l.a., n.y.c., nyc, d.c., n.y., dc, bk, jax, slc, kc, pdx, cali, jersey, dfw, tally,
  soho, noho, dumbo, bed-stuy, park slope, crown heights, fort greene, red hook, jamaica plain, dorchester, roxbury, west hollywood,
  weho, north hollywood, noho, downey, mar vista, culver city, the heights, algarve, costa del sol, riviera, cote dazur, balearics,
  mallorca, majorca, ibiza, tenerife, canary islands, lanzarote, corfu, crete, rhodes, santorini, mykonos, bali, phuket, zanzibar, lapland,
  patagonia, amazonia, himalayas, alps, pyrenees, andes, rockies, appalachia, appalachians, adirondacks, ozarks, poconos, sahara, mekong,
  thames, hudson, mississippi river, danube, rhine, seine, loch ness, snowdonia, dartmoor, exmoor, peak district, pembrokeshire,
  anglesey, gower, skye, orkney, shetland, hebrides, jersey, guernsey, cancun, cabo, tulum, tijuana, baja, acapulco
`),
);

/** Words after which a capitalised name is a place. */
export const PLACE_TYPES: ReadonlySet<string> = new Set(
  list(`
  county parish borough township village hamlet district city town heights hills valley creek falls springs beach island islands lake
  river bay park gardens garden forest woods mountain mountains canyon ridge grove meadows plaza square mall center centre
  station airport harbor harbour bridge street st avenue ave road rd lane ln drive dr court ct boulevard blvd way place pl terrace close
  crescent highway hwy parkway pkwy trail circle row mews quay wharf estate manor farm ranch school academy elementary primary
  secondary high middle college university institute seminary library museum theatre theater hospital clinic infirmary hospice church
  chapel cathedral abbey temple synagogue mosque parish monastery shul gurdwara mandir cemetery stadium arena gym club pub bar inn
  tavern restaurant cafe bakery diner bistro grill hotel motel lodge resort apartments flats tower towers building house hall
  nursery preschool kindergarten daycare market shop store bookshop bookstore pharmacy bank studio gallery campus dorm
`),
);

/** Words before which the next capitalised word is part of a place's name. */
export const PLACE_BEGINNINGS: ReadonlySet<string> = new Set(
  list(
    "san santa santo sao los las el la le les st ste saint fort ft port mount mt lake new north south east west upper lower great little old glen cape",
  ),
);

/** The abbreviations of the states, written in capitals after a town. */
export const STATE_CODES: ReadonlySet<string> = new Set(
  list(`
  AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT
  VT VA WA WV WI WY DC PR ON QC BC AB MB SK NS NB NL PE NSW VIC QLD TAS ACT NT
`),
);
