import type { Pattern } from "./pattern.ts";

const FULL = "(?:january|february|march|april|may|june|july|august|september|october|november|december)";
const MONTH = `(?:${FULL}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?`;
const FOREIGN =
  "(?:janvier|février|fevrier|mars|avril|mai|juin|juillet|août|aout|septembre|octobre|novembre|décembre|januar|jänner|februar|märz|maerz|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|dezembro|januari|februari|maart|augustus|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia)";
const ONES = "(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)";
const ORDINAL = `(?:(?:twenty|thirty)[- ]${ONES}|${ONES}|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth)`;
const DAY = "(?:0?[1-9]|[12]\\d|3[01])";
const DAY_TH = `${DAY}(?:\\s?(?:st|nd|rd|th))?`;
const YEAR = "(?:(?:1[89]|20)\\d\\d|['’]\\d\\d)";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?)";
const BEFORE = `(?:\\b${WEEKDAY}\\b\\.?,?\\s+(?:the\\s+)?)?`;
const AFTER = `(?:,?\\s+(?:of\\s+)?${YEAR}\\b|\\s*,?\\s*['’]\\d\\d\\b)?`;
const HOLIDAY =
  "(?:christmas(?: eve| day)?|xmas|easter(?: sunday| monday)?|thanksgiving|hallowe?en|new year(?:['’]?s)?(?: eve| day)?|valentine['’]?s(?: day)?|mother['’]?s day|father['’]?s day|hanukkah|passover|ramadan|eid|diwali|labor day|memorial day|independence day|boxing day|good friday|bonfire night)";
const SEASON = "(?:spring|summer|autumn|fall|winter)";

/** "He may 3", "they march 2 miles": a month's name as a verb. */
const isVerb = (found: string, text: string, start: number): boolean =>
  /^(?:may|march|mar|dec|sun|sat)\b/.test(found) &&
  !/\b(?:in|on|since|until|till|by|last|next|this|of|from|before|after|during|early|mid|late|every|to)[\s-]+$/i.test(
    text.slice(Math.max(0, start - 12), start),
  );

const days = (form: string) => new RegExp(form, "gi");

/** Parts of dates finer than the year (kind 3 of Safe Harbor). A year alone, a weekday alone, a holiday alone stay. */
export const DATES: readonly Pattern[] = [
  {
    kind: "date",
    reason: "A date.",
    confidence: 0.98,
    form: days(
      `${BEFORE}(?<![\\d/.-])\\b${DAY_TH}[-\\s./]*(?:of\\s+|de\\s+)?${MONTH}(?![\\p{L}])(?:[-\\s.,/]+${YEAR}\\b|[-/]\\d\\d\\b|\\s*['’]\\d\\d\\b)?`,
    ),
    unless: (found) => /^\d+ may\b/.test(found) || /^\d{1,2}\s+(?:mar|dec|sat|sun|jan)$/.test(found),
  },
  {
    kind: "date",
    reason: "A date.",
    confidence: 0.98,
    form: days(
      `${BEFORE}\\b${MONTH}\\s*(?:the\\s+)?${DAY_TH}\\b(?!\\s?(?::\\d|%|am\\b|pm\\b|people|times|minutes|hours|days|weeks|months|years|of (?:us|them|the)))(?:\\s*(?:-|–|to|and|&)\\s*${DAY_TH}\\b)?${AFTER}`,
    ),
    unless: isVerb,
  },
  {
    kind: "date",
    reason: "A date in words.",
    confidence: 0.97,
    form: days(`${BEFORE}\\b(?:the\\s+)?${ORDINAL}\\s+(?:day\\s+)?(?:of\\s+)${MONTH}${AFTER}`),
  },
  {
    kind: "date",
    reason: "A date in words.",
    confidence: 0.95,
    form: days(`${BEFORE}\\b${MONTH}\\s+(?:the\\s+)?${ORDINAL}\\b${AFTER}`),
    unless: isVerb,
  },
  {
    kind: "date",
    reason: "A date in another language.",
    confidence: 0.95,
    form: new RegExp(
      `(?<![\\d/.-])\\b${DAY}(?:\\.|er|º|°)?\\s+(?:de\\s+)?${FOREIGN}(?![\\p{L}])(?:\\s+(?:de\\s+|del\\s+)?${YEAR})?`,
      "giu",
    ),
  },
  {
    kind: "date",
    reason: "A month of a year.",
    confidence: 0.95,
    form: days(`\\b(?:early |mid[- ]|late )?${MONTH},?\\s*(?:of\\s+)?${YEAR}\\b`),
    unless: isVerb,
  },
  {
    kind: "date",
    reason: "A date.",
    confidence: 0.97,
    form: /(?<![\d/.-])(?:19|20)\d\d(?:[-/.](?:0?[1-9]|1[0-2])[-/.](?:0?[1-9]|[12]\d|3[01]))(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?Z?)?(?![\d/-])/g,
  },
  {
    kind: "date",
    reason: "A date.",
    confidence: 0.95,
    form: days(
      `${BEFORE}(?<![\\d/.-])(?:0?[1-9]|[12]\\d|3[01])\\s?([/.-])\\s?(?:0?[1-9]|[12]\\d|3[01])\\s?\\1\\s?(?:(?:1[89]|20)\\d\\d|['’]?\\d\\d)(?![\\d/]|[.-]\\d)`,
    ),
  },
  {
    kind: "date",
    reason: "A month and a year.",
    confidence: 0.9,
    form: /(?<![\d/.-])(?:0?[1-9]|1[0-2])[/.-](?:19|20)\d\d(?![\d/-])/g,
  },
  {
    kind: "date",
    reason: "A day and a month.",
    confidence: 0.6,
    form: new RegExp(
      `\\b(?:on|since|until|till|by|before|after|from|dob|dated?|of|for|${WEEKDAY})[:,]?\\s+(?<it>(?:0?[1-9]|[12]\\d|3[01])[/.](?:0?[1-9]|[12]\\d|3[01]))(?![\\d/%]|[.]\\d)`,
      "dgi",
    ),
    unless: (found, text, _start, end) =>
      /^24\/7$|^50\/50$/.test(found) ||
      /^\s*(?:of the|hours?|miles?|percent|%|days|occasions)/i.test(text.slice(end, end + 10)) ||
      (/\./.test(found) && !/^\d{1,2}\.\d{2}$/.test(found)),
  },
  {
    kind: "date",
    reason: "A day and a month at the head of a line.",
    confidence: 0.6,
    form: /^\s*(?<it>(?:0?[1-9]|[12]\d|3[01])\/(?:0?[1-9]|[12]\d|3[01]))(?=\s*[-:–])/dgm,
  },
  {
    kind: "date",
    reason: "A holiday of a year.",
    confidence: 0.9,
    form: days(`\\b(?:last |that )?${HOLIDAY},?\\s+(?:of |in )?(?:${YEAR})\\b`),
  },
  {
    kind: "date",
    reason: "A season of a year.",
    confidence: 0.5,
    form: days(`\\b(?:early |mid[- ]|late )?${SEASON},?\\s+(?:of )?(?:${YEAR})\\b`),
  },
  {
    kind: "date",
    reason: "A month.",
    confidence: 0.7,
    form: new RegExp(
      `\\b(?:early |mid[- ]|late |since |in |until |till |by |last |next |this |from |every |to |through |and |or |between |during |around |before |after |of )(?:(?:early|mid|late)[- ])?(?<it>${FULL})(?![\\p{L}'’])`,
      "dgiu",
    ),
    unless: (found, text, start, end) =>
      (/^may$/.test(found) &&
        !/\b(?:in|since|until|till|by|last|next|during|early|mid|late)[\s-]$/i.test(text.slice(0, start))) ||
      (/^march$/.test(found) && /\bto $/i.test(text.slice(0, start))) ||
      /^\s+(?:said|says|told|was|is|and i\b)/i.test(text.slice(end, end + 8)),
  },
  {
    kind: "date",
    reason: "A month.",
    confidence: 0.65,
    form: /\b(?:January|February|March|July|September|October|November|December|Sept|Feb|Jan|Nov|Oct)\b(?!['’]s)|(?<![\p{L}])(?:january|february|july|september|october|november|december)(?![\p{L}])/gu,
    unless: (found, text, start, end) =>
      /^(?:Jan)$/.test(found) ||
      (found === "March" &&
        /(?:^|[.!?\n]\s*)$/.test(text.slice(0, start)) &&
        /^\s+(?:in|on|to|up|down|back|out|over|with)\b/.test(text.slice(end))) ||
      text.slice(0, start).endsWith("Dry "),
  },
  {
    kind: "date",
    reason: "A day of a month.",
    confidence: 0.5,
    form: new RegExp(
      `\\b(?:on|by|since|until|till|before|after|from|to|for|of|${WEEKDAY}),? (?:${WEEKDAY}\\s+)?(?<it>the (?:${DAY}(?:st|nd|rd|th)(?!\\s+(?:time|date|session|visit|floor|grade|year|day|week|month|birthday|anniversary|child|baby|one|attempt|call|text|step|person|kid|phase|stage|century|row|house|door|hour|minute|thing|place|hole|round|lap|mile|century|street|ave|avenue|of us|of them))|${ORDINAL}(?=\\s*(?:[.,;:!?)\\n]|$))))\\b`,
      "dgi",
    ),
  },
];
