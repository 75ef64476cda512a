import { list } from "../words/list.ts";

const set = (text: string): ReadonlySet<string> => new Set(list(text));

export const TITLES = set(
  "mr mrs ms mx miss dr doctor prof professor sir madam dame lord lady rev reverend father fr pastor rabbi imam sister sr brother nurse officer judge captain capt sergeant sgt detective coach uncle aunt auntie aunty tia tio oncle tante onkel grandma grandpa granny nana nonna nonno abuela abuelo oma opa babcia dziadek baba cousin señora senora señor senor herr frau monsieur madame pan pani principal president senator mayor st saint",
);

/** "My sister Ewa", "her ex Mark": after these words a name follows or nothing does. */
export const KIN = set(
  "sister brother mother father mom mum dad son daughter wife husband partner ex boyfriend girlfriend fiance fiancee fiancé fiancée spouse friend bestie cousin niece nephew aunt uncle grandmother grandfather grandma grandpa granddaughter grandson stepson stepdaughter stepfather stepmother stepdad stepmom stepmum stepbrother stepsister half-brother half-sister twin twins child baby kid boy girl neighbor neighbour colleague coworker boss manager supervisor roommate flatmate housemate teacher therapist counselor counsellor doctor dentist babysitter nanny sitter friend's buddy mate pal lover hubby wifey bro sis dog cat puppy kitten horse rabbit hamster parrot pet goldfish bunny client patient therapist's godmother godfather goddaughter godson landlord tenant lawyer solicitor attorney mediator secretary assistant sponsor classmate crush date girlfriend's boyfriend's brother-in-law sister-in-law mother-in-law father-in-law law kids children sons daughters sisters brothers friends parents cousins colleagues neighbours neighbors",
);

export const NAMING = set(
  "named called nicknamed name's named: meet meeting introduce nickname alias née nee aka hi hello hey dear dearest thanks cheers bye goodbye goodnight xoxo regards sincerely yours cc attn signed",
);

/** What people do in what is told of them: after a name, never at the head of a sentence after an ordinary noun. */
export const PERSON_VERBS = set(
  "said says told tells asked asks replied replies answered answers shouted shouts yelled yells whispered cried cries laughed laughs sighed nodded nods shrugged shrugs smiled smiles thought thinks felt feels wanted wants came comes went goes left leaves called calls texted texts emailed wrote writes reported reports described describes stated states acknowledged admitted admits agreed agrees disagreed argued argues apologised apologized apologises apologizes withdrew withdraws pursued pursues stonewalled expressed expresses shared shares noted notes explained explains denied denies responded responds recalled recalls remembered remembers worried worries hoped hopes knew knows loved loves hated hates liked likes needed needs tried tries started starts stopped stops kept keeps gave gives took takes made makes got gets did does had has was is isn't wasn't didn't doesn't hasn't hadn't won't wouldn't couldn't can't would will could should might must also never always often still just then really finally suddenly immediately later again who whose and picked drove walked ran sat stood slept woke arrived returned moved lives lived works worked met saw sees heard hears found finds brought brings bought sent sends paid forgot forgets promised threatened hit slammed broke lost won spent cooked ate drank drinks became becomes seems seemed looks looked turned turns refused refuses insisted insists accused accuses blamed blames complained complains hugged kissed held reached avoided avoids interrupted rolled raised became reflected blames posts mocks teases supports plays drives pays cooks cleans snores smokes ignores criticises criticizes cheats lies hides spends walks sits stands snaps sulks storms handles manages rolls hugs texts emails calls visits tearful presented attended appeared appears was,has",
);

/** At the head of a sentence these tell that the word before them is a verb: "Will you", "Mark the date". */
export const OBJECTS = set(
  "the a an this that these those it he she they we you i me us them him her my your his our their its some any all no not there what when how if as up out off down in on at for be have do is's ever anyone everyone someone things nothing something everything anything to too more much so even only such",
);

export const DETERMINERS = set(
  "the a an this that these those my your his her our their its some any no every each what which another much many more most little of enough all such whose own one two three with",
);

/** Verbs and prepositions that take a person: "talked to Mark", "told Hope". */
export const TOWARDS = set(
  "with told tell telling asked ask asking called call calling texted text texting phoned rang ringing met meet meeting saw see seeing visited visit visiting hugged kissed married marry divorced dated dating loves loved love hates misses missed miss trust trusted trusts thank thanked blamed blames hurt hit left leave helped knows knew heard invited picked thanking joined messaged emailed emailing ring and & to from by about for at between than like without against behind beside near of told: hi hey dear poor old little young dear sweet lovely",
);

export const PLACE_PREPOSITIONS = set(
  "in from to near at outside around across through via toward towards into leaving left visiting visited visit above below beyond within reached",
);

/** "Lives in", "moved to", "born in": what follows is a place even where a list does not know it. */
export const PLACE_VERBS = set(
  "live lives lived living move moved moves moving move-in relocate relocated relocating born raised grew based drove drive driving flew fly flying flight flights travel travelled traveled trip trips trips home house apartment flat back up over down work works worked working commute commutes commuted commuting visit visited visiting settled stay stayed staying stationed vacation holiday weekend wedding holidays exit train bus hailing hails originally relatives family university college parents vacationed honeymooned honeymoon apartment condo cottage cabin job office school hospital church",
);

export const EMPLOYED = set("at for with by from joined leaving left");
export const EMPLOYMENT = set(
  "work works worked working job employed hired fired interning intern manager engineer shift shifts career laid interview promoted employee volunteers volunteering teaches taught nurse driver accountant analyst position role contract cashier barista clerk contractor",
);

export const NOBLE = set(
  "de da do dos das di del della der den van von la le el al bin ibn ben bint abu du st mac mc ter ten y e zu af av san santa",
);
