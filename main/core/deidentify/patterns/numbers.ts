import { digitsIn, type Pattern } from "./pattern.ts";

const UNIT =
  /^\s?(?:%|percent|dollars?|pounds?|euros?|bucks|quid|usd|gbp|eur|k\b|m\b|km|miles?|steps|people|times|words|hours?|hrs?|minutes?|mins?|seconds?|days?|weeks?|months?|years?|kg|lbs?|calories|kcal|mg|ml|mm|cm|feet|ft|sq|square|metres|meters|followers|views|points|emails|messages|texts|photos)/i;

/** A sum, a measure or a count tells a size, not who somebody is. */
const isQuantity = (found: string, text: string, start: number, end: number): boolean =>
  /[$£€¥]\s?$/.test(text.slice(Math.max(0, start - 2), start)) ||
  UNIT.test(text.slice(end, end + 14)) ||
  /^\s?[$£€]/.test(text.slice(end, end + 2)) ||
  /^\d{1,3}(?:,\d{3})+$/.test(found);

const LABEL =
  "(?:mrn|medical record|health record|patient|chart|record|account|acct|a/c|policy|member(?:ship)?|subscriber|group|claim|case|docket|file|licen[cs]e|driver'?s licen[cs]e|driving licen[cs]e|dl|passport|visa|green card|plate|number plate|license plate|registration|reg|tag|vehicle|vin|serial|device|imei|model|implant|pacemaker|invoice|order|confirmation|booking|reservation|tracking|ticket|reference|ref|id|identity|identification|i\\.d\\.|ssn|social security|social|sin|ni|nino|national insurance|tax|tin|ein|itin|nhs|medicare|medicaid|insurance|pesel|bsn|cpf|dni|nie|aadhaar|pan|tfn|dea|npi|certificate|badge|employee|staff|student|pupil|pin|passcode|password|passphrase|code|gate code|door code|routing|sort code|iban|swift|bic|card|visa card|credit card|debit card|debit|credit|flight|locker|prescription|rx|lab|specimen|sample|accession|auth|authori[sz]ation|referral|loan|mortgage|fob)";

/** Numbers and codes that somebody gave out: kinds 7 to 13 and 18 of Safe Harbor. */
export const NUMBERS: readonly Pattern[] = [
  {
    kind: "number",
    reason: "A social security number.",
    confidence: 0.98,
    form: /(?<![\d-])\d{3}[- .]\d{2}[- .]\d{4}(?![\d-])/g,
  },
  {
    kind: "number",
    reason: "A national insurance number.",
    confidence: 0.97,
    form: /\b[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D]\b/gi,
  },
  {
    kind: "number",
    reason: "A bank account number.",
    confidence: 0.97,
    form: /\b[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{4}){2,7}(?:\s?[A-Z0-9]{1,4})?\b/g,
    unless: (found) => digitsIn(found) < 8,
  },
  {
    kind: "number",
    reason: "A card number.",
    confidence: 0.97,
    form: /(?<!\d)\d{4}(?:[\s-]\d{4}){2,3}(?:[\s-]\d{1,4})?(?!\d)/g,
  },
  {
    kind: "number",
    reason: "A sort code or a number in groups.",
    confidence: 0.6,
    form: /(?<![\d-])\d{2}-\d{2}-\d{2}(?![\d-])/g,
  },
  {
    kind: "number",
    reason: "A unique code.",
    confidence: 0.98,
    form: /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
  },
  {
    kind: "number",
    reason: "A vehicle's number plate.",
    confidence: 0.8,
    form: /\b[A-Z]{2}\d{2}\s?[A-Z]{3}\b/g,
  },
  {
    kind: "number",
    reason: "A vehicle's number plate.",
    confidence: 0.7,
    form: /\b(?:[A-Z]{3}[ -]\d{3,4}|\d[A-Z]{3}\d{3}|[A-Z]{1,3}-[A-Z]{1,2}\s?\d{1,4}|\d{1,4}\s[A-Z]{3}\s?\d{1,3})\b/g,
    unless: (found) => /^(?:PHQ|GAD|DAS|CSI|ICD|DSM|CBT|ACE|PCL|BDI|PTSD|AND|THE|FOR)/.test(found),
  },
  {
    kind: "number",
    reason: "A number or code after the word for what it stands for.",
    confidence: 0.92,
    form: new RegExp(
      `(?<![\\p{L}])${LABEL}s?(?:\\s+(?:no\\.?|num|number|numbers|nr|id|code|card))?(?:\\s+(?:is|was|ending in|ends in|of|to|the))?\\s*[:#=№.-]*\\s*["“']?(?<it>(?=[\\p{L}\\d/-]*\\d)[\\p{L}\\d][\\p{L}\\d/.-]*(?:[ -](?=[\\d])[\\d-]+){0,4})(?![\\p{L}\\d])`,
      "dgiu",
    ),
    unless: (found, text, start, end) =>
      digitsIn(found) < 3 ||
      isQuantity(found, text, start, end) ||
      /^(?:(?:19|20)\d\d|\d{1,2}(?:am|pm)|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d+(?:st|nd|rd|th))$/i.test(found) ||
      /^\d+\.\d+$/.test(found),
  },
  {
    kind: "number",
    reason: "A number after a number sign.",
    confidence: 0.75,
    form: /(?<![\p{L}\d&])(?:#|№)\s?\d[\d-]{2,}\b/gu,
  },
  {
    kind: "number",
    reason: "Letters and digits that make up a code.",
    confidence: 0.7,
    form: /(?<![\p{L}\d@#_.$£€])(?=[\p{L}\d-]*\d)(?=[\p{L}\d-]*\p{L})[\p{L}\d]+(?:-[\p{L}\d]+)*(?![\p{L}\d@_])/gu,
    unless: (found, text, start, end) =>
      digitsIn(found) < 3 ||
      found.replace(/-/g, "").length < 5 ||
      isQuantity(found, text, start, end) ||
      isOrdinaryMixture(found),
  },
  {
    kind: "number",
    reason: "A long number.",
    confidence: 0.75,
    form: /(?<![\p{L}\d$£€.,:/-])\d{5,}(?:-\d+)*(?![\p{L}\d]|[.,:/]\d)/gu,
    unless: isQuantity,
  },
  {
    kind: "number",
    reason: "A number in groups, joined by dashes.",
    confidence: 0.7,
    form: /(?<![\p{L}\d$£€.,:/-])\d{2,}(?:-\d{2,}){1,5}(?![\p{L}\d]|[.,:/]\d)/gu,
    unless: (found, text, start, end) =>
      digitsIn(found) < 6 ||
      isQuantity(found, text, start, end) ||
      /^(?:19|20)\d\d-(?:19|20)?\d\d$/.test(found),
  },
];

/** 10pm, 2nd, 90s, 4x4, COVID-19, a decade, a range of years with a unit, an hour with minutes. */
const isOrdinaryMixture = (found: string): boolean =>
  /^(?:\d+(?:st|nd|rd|th|s|pm|am|a|p|h|x|k|m|mg|ml|kg|lbs?|lb|km|cm|mm|mi|min|mins|hrs?|yrs?|yo|ft|oz|g|gb|mb|tb|ish|plus|ers?|p|fps|hz|mph|kmh|kcal|cal|day|days|hour|hours|minute|minutes|month|months|week|weeks|year|years)|(?:covid|mp|h\dn|ps|gad|phq|dsm|icd|mid|pre|post|early|late|circa|ca)-?\d+(?:s)?|\d+(?:-\p{L}+)+|\d+x\d+|(?:19|20)\d\ds|\p{L}+-\d{4})$/iu.test(
    found,
  );
