import type { Pattern } from "./pattern.ts";

const UNIT_NAME =
  "(?:apt|apartment|unit|suite|ste|flat|floor|fl|room|rm|bldg|building|lot|no|house|block|tower|wing|#)";
const STREET =
  "(?:street|str|st|avenue|ave|av|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|way|place|pl|terrace|ter|terr|close|crescent|cres|cr|highway|hwy|parkway|pkwy|pike|turnpike|trail|trl|circle|cir|row|mews|quay|square|sq|loop|alley|walk|gardens|gdns|grove|gr|hill|rise|view|vale|green|park|path|point|pt|plaza|expressway|freeway|causeway|bypass|esplanade|parade|pde|promenade|wharf|heights|crossing|landing|run|ridge|bend|cove|glen|hollow|meadows?|passage|broadway|bowery|strand|embankment|marg|nagar|salai|route|rte)";
const SPACE = "[ \\t]";
const WORD = "(?:[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}'’-]*|\\p{L}{1,2}\\.)";
const NUMBER = "\\d{1,5}(?:[-–/]\\d{1,4})?(?:[ -]?[a-z]|½| 1/2)?";
const POINT = "(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west|northeast|northwest|southeast|southwest)\\.?)";
const FOREIGN_BEFORE =
  "(?:rue|avenue|av\\.?|boulevard|bd|place|allée|allee|chemin|impasse|quai|cours|route|via|viale|piazza|corso|largo|vicolo|calle|c/|avenida|avda\\.?|paseo|plaza|plaça|carrer|carretera|camino|ronda|rua|av\\.|travessa|praça|praca|estrada|ul\\.?|ulica|al\\.?|aleja|os\\.?|osiedle|plac|pl\\.?|ulitsa|jalan|jl\\.?|jln\\.?|bulevardul|strada|str\\.?)";
const GERMAN =
  "\\p{L}{2,}(?:straße|strasse|str\\.|weg|gasse|platz|allee|damm|ufer|ring|gatan|vägen|vagen|gata|vej|gade|veien|gaten|straat|laan|gracht|plein|kade|dijk|steeg|katu|tie|utca|út)";
const PARTICLE =
  "(?:de la|de las|de los|del|della|dello|dei|degli|di|du|des|da|das|dos|do|de l['’]|de|la|le|les|el|św\\.|sw\\.|ks\\.|gen\\.|d['’])";

const flags = "giu";
const reason = "A postal address.";
const core = (form: string, confidence = 0.95): Pattern => ({
  kind: "address",
  reason,
  confidence,
  form: new RegExp(form, flags),
});

/** Words that are streets only beside a capital letter: "3 ways", but "3 Mill Way". */
const WEAK =
  /(?:way|place|pl|park|green|view|vale|hill|rise|run|point|pt|path|loop|walk|row|square|sq|close|court|ct|cove|glen|ridge|bend|heights|gardens|grove|gr|circle|cir|passage|crossing|landing|parade|strand|bowery|pike|hollow|meadows?|quay|mews|alley|plaza|route|drive|dr|st|ter|cr|str|av|pde)\.?$/i;
const PROSE =
  /\s(?:for|and|in|the|to|with|my|his|her|our|their|is|was|are|were|that|this|but|so|then|they|we|i|you|he|she|it|had|has|at|by|per|into|from|who|which|than|when|because|each|every)\s/i;

/** "In 5 minutes I drive", "20 years down the road": a count of something before a word for a street. */
const isCount = (found: string): boolean =>
  PROSE.test(found) ||
  (WEAK.test(found) && !/\p{Lu}/u.test(found) && !/^\d+\s+\S+\s+(?:st|dr|ct|pl)\.?$/.test(found)) ||
  /^\S+\s+(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|miles?|km|people|times|kids|percent|of|or|and|to|in|at|on|more|sessions?|steps?|feet|dollars|pounds|the|my|his|her|our|am|pm|nights?|hrs?|houses|doors|blocks|calls|texts|ways?|different|minute|hour|year|day|week|month|mile|bottles?|glasses|drinks|beers|cars|bedroom|other)\b/i.test(
    found,
  );

/** Where a postal address begins: street and number, in the order of several countries. */
export const ADDRESS_CORES: readonly Pattern[] = [
  {
    ...core(
      `(?<![\\p{L}\\p{N}.,:/$£€-])(?:(?:${UNIT_NAME})\\.?\\s*(?:\\d{1,4}[a-z]?|[a-z]\\d{0,3}),?\\s+)?${NUMBER},?${SPACE}+(?:${POINT}${SPACE}+)?(?:${WORD}${SPACE}+){0,3}?(?:${WORD}${SPACE}+)${STREET}\\b\\.?(?:${SPACE}+${POINT}(?![\\p{L}]))?(?!['’\\p{L}])`,
      0.93,
    ),
    unless: isCount,
  },
  {
    ...core(
      `(?<![\\p{L}\\p{N}.,:/$£€-])\\d{1,5}(?:[-/]\\d{1,4})?,?${SPACE}+(?:broadway|bowery|the strand|strand|esplanade|(?:avenue|ave) (?:of the \\p{L}+|[a-z])|(?:highway|hwy|route|rte|county road|cr) \\d{1,4})\\b`,
      0.93,
    ),
  },
  {
    kind: "address",
    reason,
    confidence: 0.8,
    form: new RegExp(
      `\\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Tt]wenty)${SPACE}+(?:\\p{Lu}[\\p{L}'’-]+${SPACE}+){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Lane|Drive|Court|Boulevard|Blvd|Way|Place|Terrace|Close|Crescent|Gardens|Square|Grove|Hill|Park)\\b`,
      "gu",
    ),
  },
  core(
    `\\b(?:\\d{1,4}(?:\\s?(?:bis|ter|[a-z]))?,?${SPACE}+)${FOREIGN_BEFORE}${SPACE}+(?:${PARTICLE}${SPACE}*)*(?:\\p{Lu}[\\p{L}\\p{M}'’-]*)(?:${SPACE}+(?:${PARTICLE}${SPACE}*)?\\p{Lu}[\\p{L}\\p{M}'’-]*){0,3}`,
    0.95,
  ),
  core(
    `\\b${FOREIGN_BEFORE}${SPACE}+(?:${PARTICLE}${SPACE}*)*[\\p{L}\\p{M}'’.-]+(?:${SPACE}+[\\p{L}\\p{M}'’.-]+){0,4}?,?${SPACE}+(?:n[º°.o]?\\s*|nr\\.?\\s*)?\\d{1,4}(?:\\s?[a-z])?(?:/\\d{1,4}| m\\.? ?\\d+)?(?![\\p{L}\\p{N}%:])`,
    0.9,
  ),
  core(
    `(?<![\\p{L}])${GERMAN}${SPACE}+\\d{1,4}(?:\\s?[a-z](?![\\p{L}]))?(?:[-/]\\d{1,4})?(?![\\p{N}%:])`,
    0.95,
  ),
  core(
    `(?<![\\p{L}])(?:\\p{L}+${SPACE}+){1,2}(?:straße|strasse|str\\.|weg|gasse|platz|allee|utca|út|tér|caddesi|cad\\.|sokak|sok\\.|sokağı|mahallesi|ulice|ulica)${SPACE}+(?:no:?\\s*)?\\d{1,4}[a-z]?(?![\\p{N}%:])`,
    0.93,
  ),
  core("\\bp\\.?\\s?o\\.?\\s?box\\s+#?\\d+", 0.98),
  core("\\b(?:rr|rural route)\\s*#?\\d+,?\\s+box\\s+\\d+", 0.98),
  core(`(?<![\\p{L}\\d-])\\d{1,3}-\\d{1,3}-\\d{1,4}${SPACE}+\\p{L}[\\p{L}-]+`, 0.85),
  {
    ...core(
      `(?<![\\p{L}])(?:flat|apt|apartment|unit|suite|plot|h\\.?no|house no|door no|no)\\.?\\s*#?\\d{1,4}[a-z]?(?:[-/]\\d{1,3})?,\\s+(?:\\p{L}[\\p{L}'’.]+${SPACE}+){1,4}(?:road|rd|street|st|marg|nagar|colony|layout|society|apartments|towers|house|block|sector|enclave|vihar|court|lodge|lane)\\b(?:${SPACE}+\\d+)?`,
      0.95,
    ),
  },
  {
    kind: "address",
    reason: "A flat or a room number.",
    confidence: 0.7,
    form: /(?<![\p{L}])(?:apt|apartment|flat|unit|suite|ste)\.?\s*#?(?:\d{1,4}[a-z]?|[a-z]\d{1,3})\b(?!\s*(?:%|percent|minutes))/giu,
  },
  {
    kind: "address",
    reason: "A street corner.",
    confidence: 0.85,
    form: /\b(?:[Cc]orner of|[Ii]ntersection of)\s+(?<it>[\p{L}\p{N}][\p{L}\p{N}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2}\s+(?:and|&)\s+[\p{L}\p{N}][\p{L}\p{N}'’.-]*(?:\s+\p{Lu}[\p{L}'’.-]*){0,2})/dgu,
  },
  {
    kind: "address",
    reason: "A street.",
    confidence: 0.6,
    form: /\b(?:on|off|at|along|down|up|from|near|onto|to|into|of)\s+(?<it>(?:(?:north|south|east|west|old|new|upper|lower|[nsew]\.?)\s+)?(?!the\b|my\b|our\b|his\b|her\b|their\b|your\b|a\b|an\b|this\b|that\b|each\b|every\b|one\b|some\b|any\b|no\b|long\b|open\b|same\b|right\b|wrong\b)[\p{L}\p{N}][\p{L}\p{N}'’-]*(?:\s+(?!(?:and|or|to|in|on|the|a|for|with)\b)[\p{L}'’-]+)?\s+(?:street|avenue|ave|road|rd|lane|boulevard|blvd|terrace|crescent))\b/dgiu,
    unless: (found) =>
      /^(?:side|back|main|country|dirt|gravel|busy|quiet|city|dark|empty|middle|other|next|whole|narrow|fast|slow|bike|bus|passing|memory|rocky|high|wrong|dead|cobbled|snowy|icy|winding|two|good|bad|coast|ring|slip|private|toll|off)\s+(?:street|avenue|road|lane)$/i.test(
        found,
      ) && !/[A-Z]/.test(found),
  },
  {
    kind: "postcode",
    reason: "A postcode.",
    confidence: 0.93,
    form: /\b(?:GIR ?0AA|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})\b/g,
  },
  { kind: "postcode", reason: "A postcode.", confidence: 0.85, form: /\b[a-z]{1,2}\d[a-z\d]? \d[a-z]{2}\b/g },
  { kind: "postcode", reason: "A postcode.", confidence: 0.93, form: /\b[A-Z]\d[A-Z] ?\d[A-Z]\d\b/gi },
  { kind: "postcode", reason: "A postcode.", confidence: 0.93, form: /\b\d{5}-\d{4}\b/g },
  {
    kind: "postcode",
    reason: "A postcode after its state.",
    confidence: 0.95,
    form: /\b[A-Z]{2,3}\.?,?\s+\d{5}\b/g,
  },
  {
    kind: "postcode",
    reason: "A postcode.",
    confidence: 0.95,
    form: /\b(?:zip|zip ?code|post ?code|postal code|plz|pin ?code)(?:\s+(?:is|was|of))?\s*[:#]?\s*(?<it>(?=[\p{L}\d -]*\d)[\p{L}\d]{3,6}(?:[ -][\p{L}\d]{3,4})?)(?![\p{L}\d])/dgiu,
  },
  {
    kind: "postcode",
    reason: "A postcode district.",
    confidence: 0.6,
    form: /\b(?:in|near|to|from|around)\s+(?<it>(?:[NEW]|[A-Z]{2})\d{1,2}[A-Z]?)\b(?!-)/dg,
  },
];
const TOWN =
  "\\p{Lu}[\\p{L}\\p{M}'’.-]+(?:[ -](?:\\p{Lu}[\\p{L}\\p{M}'’.-]+|de|la|am|an der|upon|on|sur|del|of|le|les|sous)){0,3}";
const POSTAL =
  "(?:[A-Z]{1,2}-)?\\d{4,6}(?:-\\d{3,4})?|\\d{3}[ -]\\d{2,4}|\\d{2}-\\d{3}|\\d{4}\\s?[A-Z]{2}|[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2}|[A-Z]\\d[A-Z]\\s?\\d[A-Z]\\d";

/** What may follow the street: a flat, a postcode, a town, a state, a country. */
export const ADDRESS_REST: readonly RegExp[] = [
  /^(?:,|\s+-)?\s*(?:apt|apartment|unit|suite|ste|flat|floor|fl|room|rm|bldg|building|lot|block|#)\.?\s*#?[\p{L}\p{N}-]{1,5}(?![\p{L}\p{N}])/iu,
  /^,?\s*\d{1,2}(?:st|nd|rd|th)\s+(?:floor|fl)\b/iu,
  /^(?:,\s*|\s*\n\s*|\s+)(?:[A-Z]{2}|NSW|VIC|QLD|TAS|ACT)\b(?:,?\s+\d{4,5}(?:-\d{4})?)?/u,
  new RegExp(`^(?:,\\s*|\\s*\\n\\s*|\\s+)(?:${POSTAL})(?![\\p{L}\\p{N}])(?:,?\\s+${TOWN})?`, "u"),
  new RegExp(`^(?:,\\s*|\\s*\\n\\s*)${TOWN}(?:,?\\s+(?:${POSTAL})(?![\\p{L}\\p{N}]))?`, "u"),
  /^\s+(?:in|near)\s+\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?(?:,\s*[A-Z]{2}\b)?/u,
];
