import { list } from "./list.ts";

/** Found in a dictionary as words, but in what people write nearly always names, in lower case too. */
export const NAME_FIRST = list(`
  john peter jack charlie mike tom jimmy johnny tony roger martin maria joey jenny terry victor carol sally molly
  mickey barney nelson graham veronica hector meg sheila chandler marge jasmine barbie timothy colleen pascal kelvin
  derrick patsy rhea dieter clementine fergus philip louis oscar emily carmen bobby billy bob rick josh brad ed ted ben
  adam eric tommy willy benny angelica melody fritz tad rosemary rod gus rob ron liam hank ken
  anna adrian lena jamie tracy casey marcus leo felix max harry troy jasper derek
`);

/** Names that are also ordinary words: what stands around them decides, wherever a capital letter says nothing. */
export const AMBIGUOUS_GIVEN = list(`
  hope mark will may june april august summer autumn faith grace joy dawn rose art bill frank drew chase jay pat sue nick
  ray gene dean earl miles wade clay cliff dale glen heath lance rich rusty sandy skip sonny ward amber angel ivy
  holly heather hazel iris daisy lily violet olive pearl ruby crystal jade jewel ginger honey penny misty harmony
  destiny charity chastity patience prudence constance mercy serenity trinity christian dick randy don ford grant
  hunter mason cooper carter parker tanner taylor tyler sage river rain sky storm robin wren phoenix brook brooks ash
  basil bud buck chip colt curt ernest herb jean kitty lee norm pierce reed roman scout sterling stone blaze cash
  chance maverick hale woody sunny stormy honor   unique savannah sierra dakota cherry candy candice brandy sherry ginny peg marina   aurora luna nova stella bella belle kit teddy buddy rocky felicity verity amity
  modesty temperance justice liberty merry noel jet flint forest gale gay gray grey hardy jewel laurel myrtle
  fern poppy rosie rosy bliss cordelia coral ebony ivory tawny winter vale valentine victory viola virgin wendy
  willow zen paddy pip reg rex rusty saul sol stu tucker van warren wally
  wiley york young zeke angie archer axel baron bishop bo brook brown bruno bunny cam cal cole corry   drake dusty eddy ember flo flora fox gage garland garnet hank harper hawk heron homer
  hugh ike jess jo juniper karma lark levy lex linus loyal lyric marigold marlin
  mauve mica mick micky mike miller mitch mo moss nell oak opal park patience paz piper prosper
  raven reef remy rhea robin rocket rowan salem senna shay   sky teal timber topaz vesper wilder   wynn josie hattie jan fay faye gail kay dana dee del em gabby val vic viv barb cass dom jem jo lil lyn mel nan nat nic
  ollie phil sal sam sid stan tash vi wes alma amie angelo carlo chad chuck clement dante dory fanny felice fleur
  gilly hal jerry joss judy kelly kirk lacy lorry madge mandy marian marlow mina
  minty monty nelly nora ned norman otto patty pete pippin polly portia ramsey roach romeo sancho
  seth sheridan tamarin tess tex theo tiffany tim tod toby tommy troy ursine ursula vivid walker webb whit winnie
`);

/** Of these, the words that begin sentences as verbs: a pronoun or an article after them tells. */
export const VERB_NAMES: ReadonlySet<string> = new Set(
  list(
    "will may mark hope chase drew grant wade skip pat sue bill rob chance rush win don chuck trip ward guy frank " +
      "stew tuck dash judge link curt rain storm spring star crew cash pierce merry rally prosper can jerry jet harry",
  ),
);

/** Surnames that are ordinary words, so frequent as names that a given name before them settles it. */
export const SURNAME_WORDS: ReadonlySet<string> = new Set(
  list(`
  brown young king green white black hall baker cook hill wood woods stone fox wolf bird bell banks brooks rivers fields
  miller carter cooper walker turner parker taylor mason fisher hunter potter shepherd butler porter page price rice
  rose long short small little strong wise good best bright sharp swift gray grey west north east day may love church
  park parks lane street wells waters snow frost winter summers summer cross marsh moore moss reed rush law lawyer
  ward wade weaver webb wheeler wright smith gardner glover barber bishop abbott dean knight noble pope prince duke
  earl burns harper hardy hart hayes haley hicks holmes hood hook hope horn house hunt mills nash nixon noel
  norman oaks pace paine parsons pearl peck pierce pike poole power powers powell pratt pride quick ray read
  ready rich root ruth sage sale sawyer sexton shaw silver singer skinner steel steele stern steward story sutton
  temple tucker tyler vance wall walls ware washer watts west whitehead wilder wilkins winters cash chance chase clay
  cole crane crew crow cruise curry dale drew early england english flowers ford forest foster france franks freeman
  french friend frank gold goldman grant hammer hand head heard ivory jewel joy justice key keen kind land lamb
  last leach leaf lord lowe mann march marshall mark masters mercer money monk moon morrow nail nation oakley ocean
  outlaw pond penny pepper peters plant pool rain roman sand savage seal self sellers silva sparks spears speed
  stack starks stock storm tanner teal thorn town trotter vines wade wagner wait waller waters weeks witt workman`),
);
