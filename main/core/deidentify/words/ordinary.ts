import { list } from "./list.ts";

/** What people write and no dictionary lists: chat, clinician's shorthand, the vocabulary of the room. */
export const COLLOQUIAL = list(`
  ok okay okey yeah yea yep yup nope nah naw mhm mmm mm hmm hm uh um umm uhm uhh ugh oh ooh ohh aww aw ah ahh eh huh wow whoa woah
  yay yikes oops whoops ouch phew meh duh haha hahaha hehe lol lmao lmfao rofl omg omfg wtf wth idk idc imo imho tbh btw fyi
  brb ttyl asap afaik iirc smh nvm jk irl dm dms pls plz thx ty tysm np rn fr ngl istg ikr icymi tldr eta faq aka etc eg ie
  gonna wanna gotta hafta kinda sorta coulda woulda shoulda dunno lemme gimme whatcha gotcha betcha outta lotta cuz cos coz cause
  tho thru til till ya yall y'all ur u r n w b4 gr8 l8r luv prob probs totes obvs def defo legit vibe vibes vibed
  ain aint isn wasn weren hasn haven hadn doesn didn don dont won wouldn couldn shouldn mustn needn mightn aren shan cant wont
  didnt doesnt isnt wasnt wouldnt couldnt shouldnt havent hasnt hadnt werent arent im ive id youre youve theyre theyve
  weve thats whats hes shes lets theres heres ll ve re em
  mum mums mummy mom moms momma mommy dad dads daddy papa pa ma mama nan nana nanna gran granny grandma grandpa granddad grandad gramps
  auntie aunty hubby wifey bestie bff bf gf ex exes stepdad stepmom stepmum stepson stepdaughter stepkids in-law inlaws
  bro bros sis dude dudes mate mates gal gals folks kiddo kiddos toddler toddlers preschool preschooler preteen teen teens
  texted texting texts emailed emailing facetime facetimed googled ubered zoomed screenshot screenshots selfie selfies emoji
  emojis podcast podcasts wifi online offline app apps smartphone laptop gaming gamer livestream blog vlog hashtag
  covid lockdown lockdowns pandemic zoom telehealth videocall
  pursuer pursuers distancer distancers withdrawer withdrawers attachment reattunement attune attuned attuning attunement
  deescalate de-escalate deescalation de-escalation reframe reframed reframing psychoed psychoeducation psychoeducational
  stonewall stonewalls stonewalled stonewalling gaslight gaslights gaslit gaslighting coregulate coregulation
  dysregulated dysregulation enmeshed enmeshment parentified parentification triangulate triangulated triangulation codependent
  codependency hypervigilant hypervigilance rumination ruminating psychosocial somatic somatically intrapsychic
  interpersonal mindfulness overfunction overfunctioning underfunction underfunctioning neurodivergent neurotypical
  nonbinary non-binary polyamory polyamorous monogamy monogamous cisgender transgender pansexual asexual genderqueer
  countertransference transference biopsychosocial cotherapist homework intake pt pts cl clt clts hx dx tx rx sx fx px
  appt appts sched wk wks hr hrs min mins mo mos yr yrs yo y.o vs re incl approx tel ph ext msg msgs info infos abt bc bec w/ w/o
  dept mgmt govt apt ave st rd blvd dr mr mrs ms mx prof rev
  counsellor counsellors counselling counselled mediator workbook worksheet worksheets timeouts timeout validating reassurance
  meds med antidepressant antidepressants ssri ssris snri benzo benzos anxiolytic sertraline fluoxetine escitalopram citalopram
  venlafaxine duloxetine bupropion lorazepam diazepam alprazolam clonazepam quetiapine lithium lamotrigine methylphenidate
  ibuprofen paracetamol acetaminophen melatonin cbd thc weed vape vapes vaping vaped vaper
  daycare childcare babysit babysat babysitter babysitting babysitters playdate playdates bedtime sleepover sleepovers potty carpool
  brunch takeout takeaway takeaways pizza tacos taco sushi burrito latte espresso prosecco ramen kombucha tofu hummus avocado barista
  airbnb condo reno renos fixer diy hvac suv fridge aircon sofa couches tv tvs dvd cd pc usb gps atm pin ipad iphone
  vacay staycation honeymoon babymoon ivf iui nicu postpartum perinatal antenatal doula midwife obgyn
  workaholic clingy naggy nagged nagging snarky snarked sulk sulked sulking sulks sulky zoned shutdown shutdowns meltdown
  meltdowns eyeroll eyerolls blindsided triggered triggering ghosted ghosting situationship catfish catfished hookup hookups
  snuggle snuggled spooning cuddle cuddled cuddles foreplay libido lovemaking sexless
  mindset headspace burnout overthink overthinking overthinks overthought overreact overreacted overreacting
  unfollow unfollowed unfriended unfriend retweet upvote subreddit meme memes troll trolls trolling
  anymore alot alright atleast aswell everytime eachother infront ofcourse goodnight goodmorning tonite tmrw tmr tomoz
  yesterdays todays tomorrows ppl sumthin somethin nothin nuthin goin doin bein thinkin sayin gettin lookin feelin talkin tryin havin
  bday bdays xmas hols uni hw gym gyms pilates yoga crossfit hiit cardio parkrun marathon
  okie dokie yikes welp oof yada blah bla ooo hooray hurray bravo cheers ta tata cheerio bloody blimey crikey bugger
  rightio righto nowt owt summat wee bairn lass lad lads lasses bloke blokes knackered gutted chuffed skint faffing faff dodgy
  naff gobsmacked bollocks wanker arsed arse shite pissed pissy shitty shit fuck fucked fucking fucks bullshit asshole
  is as us her his am are be been was were it its he him she me my mine we our ours you your they them their this these those
  an at by do does did had has have if in into no nor not of off on or out so than that the then there to too up upon was
  what when where which while who whom whose why will with would can could may might must shall should ought any some such
  all both each few more most other same very just also here how again once only own because until about above below between
  learnt oughta moustache moustaches jewellery practise practised practising programme programmes marvellous snuck amongst
  judgement judgements revs cheque cheques whisky storey storeys tyre tyres kerb pyjamas aeroplane ageing grey greys
  woollen skilful fulfil fulfils enrol enrolment instalment wilful cosy cosier plough sceptical sceptic manoeuvre paediatric
  paediatrician gynaecologist anaesthetic orthopaedic haemorrhage oestrogen foetus diarrhoea anaemia leukaemia dialogue
  catalogue analogue disorganised licence defence offence pretence dreamt leapt burnt spoilt spilt spelt smelt leant knelt
  fuckin freakin frickin motherfucker dumbass badass shithole movin comin runnin workin livin tellin playin walkin waitin sittin
  mornin darlin lovin sayin kiddin hmmm ahhh ohhh oooh argh shh shhh hola gracias bonjour ciao dj vip sims wth wtaf
  wat jus dat da nite nxt frm shld wud c'mon cmon y'know makin dawg wana thn noob noobs lightbulb hotdog hotdogs dvds cds teeshirt msged fone
  o'clock ma'am tommorow tommorrow wknd wkend wen hav bout dis dem lol'd dealbreaker dealbreakers bae fam lit af ffs ngl omw bby wyd hbu idgaf nbd tmi
  crappy crap goddamn goddam damnit dammit jeez geez jesus christ
`);

/** Words that take a capital letter in the middle of a sentence and identify nobody. */
export const CAPITALISED = list(`
  i i'm i'd i'll i've monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays
  fridays saturdays sundays mon tue tues wed thu thur thurs fri sat sun
  english french german spanish italian portuguese dutch polish russian ukrainian czech slovak hungarian romanian bulgarian
  greek turkish arabic hebrew persian farsi hindi urdu punjabi bengali tamil gujarati chinese mandarin cantonese japanese korean
  vietnamese thai filipino tagalog indonesian malay swedish norwegian danish finnish icelandic irish scottish scots welsh british
  american americans canadian canadians mexican mexicans brazilian australian aussie kiwi african african-american asian european europeans
  latino latina latinx hispanic caribbean jamaican cuban puerto-rican nigerian ghanaian kenyan ethiopian somali egyptian
  moroccan algerian tunisian lebanese syrian iraqi iranian israeli palestinian jordanian saudi afghan pakistani indian
  indians sri-lankan nepalese nepali bangladeshi taiwanese argentinian argentine chilean colombian peruvian venezuelan bolivian
  ecuadorian guatemalan honduran salvadoran dominican haitian belgian swiss austrian croatian serbian bosnian slovenian
  albanian macedonian lithuanian latvian estonian belarusian georgian armenian kurdish yiddish latin celtic gaelic
  scandinavian slavic balkan nordic western eastern northern southern midwestern englishman frenchman irishman scotsman
  welshman germans russians brits brit pole poles swede swedes dane danes finn finns turk turks greeks arab arabs kurd kurds jew jews
  christian christians christianity catholic catholics catholicism protestant protestants muslim muslims islam islamic
  jewish judaism buddhist buddhists buddhism hindu hindus hinduism sikh sikhs mormon mormons methodist baptist anglican
  lutheran presbyterian evangelical pentecostal orthodox quaker jehovah's atheist agnostic god god's lord jesus christ bible
  quran koran torah allah buddha satan heaven hell gospel easter christmas xmas hanukkah chanukah passover ramadan
  eid diwali thanksgiving halloween valentine's valentines kwanzaa lent advent pentecost yom kippur rosh hashanah purim holi nowruz
  new-year's juneteenth cinco labor memorial independence veterans mother's mothers father's fathers boxing bonfire
  internet web wifi wi-fi google googled facebook instagram insta snapchat whatsapp twitter tiktok youtube netflix hulu spotify
  amazon ebay uber lyft airbnb zoom skype facetime slack teams outlook gmail iphone iphones ipad ipads android apple
  microsoft windows mac macbook kindle alexa siri xbox playstation nintendo wii minecraft fortnite pokemon lego disney marvel
  pixar ikea costco walmart target starbucks mcdonald's mcdonalds tesco lidl aldi sainsbury's asda toyota honda ford
  bmw audi mercedes volvo tesla subaru volkswagen vw jeep kia hyundai nissan mazda peloton fitbit garmin tinder bumble hinge grindr
  reddit linkedin pinterest venmo paypal zelle visa mastercard doordash deliveroo ubereats roomba tupperware kleenex velcro
  jacuzzi ziploc band-aid lycra spandex botox viagra prozac zoloft xanax lexapro wellbutrin ritalin adderall ambien
  valium ativan klonopin cymbalta effexor paxil celexa seroquel abilify tylenol advil nyquil benadryl aspirin
  covid covid-19 corona alzheimer's parkinson's asperger's asperger down's tourette's
  emotionally focused gottman imago eft cbt dbt act emdr ifs pact therapy socratic freudian jungian bowenian adlerian rogerian
  dsm icd phq gad das rdas csi ecr pcl audit ptsd ocd adhd add asd bpd mdd sud si hi ipv dv cps hipaa gdpr nhs gp gps a&e er icu
  tv tvs dvd cd pc usa us uk eu un nato nyc la dc bbc cnn hbo nfl nba nhl mlb fifa pto hr ceo cfo cto phd ba bsc ma msc md
  rn lcsw lmft lpc mft msw psyd pta ptsa gpa sat act gcse gcses a-level iep ivf iui std sti stds hiv aids dna id ids faq pdf url usb
  atm pin vat irs dmv dwp hmrc hoa diy bbq byob rsvp asap fyi tbh idk lol omg wtf btw imo aka ok okay am pm est pst gmt
  ad bc bce ce ps nb na n/a tbc tbd eta q a&o aa al-anon alanon na mba er dui ngo vip suv hvac lgbt lgbtq lgbtqia bdsm
  mr mrs ms mx miss dr prof sir madam dame lord lady rev reverend father sister brother fr sr st uncle aunt auntie aunty
  mom mum mommy mummy mama mam dad daddy papa pop pops grandma grandpa grandmother grandfather granny gran nana nan nanna
  grandad granddad gramps mother honey babe baby sweetie darling dear love hon sweetheart hubby wifey
  doctor professor nurse officer coach captain president senator judge pastor priest rabbi imam detective sergeant
  congress senate parliament republican republicans democrat democrats democratic labour tory tories conservative liberal
  nazi nazis holocaust renaissance victorian edwardian medieval olympics olympic olympian super bowl world cup
  earth moon mars venus mercury jupiter saturn pluto aries taurus gemini leo virgo libra scorpio sagittarius capricorn
  aquarius pisces north south east west northeast northwest southeast southwest
  dry january sober october wi fi ltd inc vs xo xoxo xx xxx
  pandora's murphy's freudian platonic oedipus oedipal cinderella superman batman spiderman santa claus tarzan
  scrabble monopoly jenga uno dungeons dragons sudoku wordle
  session sessions week homework plan note notes client clients couple partner partners wife husband therapist
  stage step phase part chapter unit level item tier appendix figure table section page
`);
