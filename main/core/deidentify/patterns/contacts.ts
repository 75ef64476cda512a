import { digitsIn, type Pattern } from "./pattern.ts";

const TLD =
  "(?:com|org|net|edu|gov|info|biz|name|io|co|me|app|dev|ai|uk|us|ca|au|nz|ie|de|fr|es|it|nl|be|ch|at|pl|cz|sk|hu|ro|se|no|dk|fi|pt|gr|tr|ru|ua|in|jp|cn|kr|br|mx|za|il|ng|ke|health|clinic|blog|shop|site|online|xyz|tv|fm|ly|gg)";

const DIGIT_WORD = "(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)";

/** A date or a sum of money is no telephone number. */
const isNoPhone = (found: string, text: string, start: number): boolean =>
  /^\d{4}-\d{1,2}-\d{1,2}$|^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$|^(?:19|20)\d\d\s?[-–]\s?(?:19|20)\d\d$/.test(
    found.trim(),
  ) || /[$£€]\s?$/.test(text.slice(Math.max(0, start - 2), start));

/** Telephone, fax, e-mail, web, network and social addresses: kinds 4, 5, 6, 14 and 15 of Safe Harbor. */
export const CONTACTS: readonly Pattern[] = [
  {
    kind: "email",
    reason: "An e-mail address.",
    confidence: 0.99,
    form: /[\p{L}\p{N}._%+'-]*[\p{L}\p{N}_%+]@[\p{L}\p{N}](?:[\p{L}\p{N}.-]*[\p{L}\p{N}])?/gu,
  },
  {
    kind: "email",
    reason: "An e-mail address, spelled out.",
    confidence: 0.95,
    form: new RegExp(
      `[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*(?:\\s+(?:dot|underscore|dash)\\s+[\\p{L}\\p{N}]+)*\\s*(?:\\bat\\b|\\(at\\)|\\[at\\])\\s*[\\p{L}\\p{N}-]+(?:\\.|\\s*(?:\\bdot\\b|\\(dot\\)|\\[dot\\])\\s*)${TLD}\\b`,
      "giu",
    ),
  },
  {
    kind: "url",
    reason: "A web address.",
    confidence: 0.99,
    form: /\b(?:https?|ftp):\/\/[^\s<>"'“”)]+[^\s<>"'“”).,;:!?]/giu,
  },
  {
    kind: "url",
    reason: "A web address.",
    confidence: 0.99,
    form: /\bwww\.[^\s<>"'“”)]+[^\s<>"'“”).,;:!?]/giu,
  },
  {
    kind: "url",
    reason: "A web address.",
    confidence: 0.9,
    form: new RegExp(
      `(?<![@\\p{L}\\p{N}.])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+${TLD}(?:/[^\\s<>"')]*)?(?![\\p{L}\\p{N}@])`,
      "gu",
    ),
    // "at home.me neither" and "I said no.it hurt": a short word run into the next sentence.
    unless: (found) => /^\p{L}+\.(?:me|it|in|no|at|be|us|is|so|to|as|am|an|my)$/u.test(found),
  },
  {
    kind: "ip",
    reason: "A network address.",
    confidence: 0.98,
    form: /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/\d{1,2}|:\d{2,5})?(?![\d.]*\d)/g,
  },
  {
    kind: "ip",
    reason: "A network address.",
    confidence: 0.98,
    form: /\b(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4})\b/gi,
  },
  {
    kind: "ip",
    reason: "A network address.",
    confidence: 0.98,
    form: /\b[0-9a-f]{0,4}::(?:[0-9a-f]{1,4}:){0,5}[0-9a-f]{1,4}\b/gi,
  },
  {
    kind: "number",
    reason: "A device's address.",
    confidence: 0.98,
    form: /\b(?:[0-9a-f]{2}[:-]){5}[0-9a-f]{2}\b/gi,
  },
  {
    kind: "handle",
    reason: "A name on a social network.",
    confidence: 0.95,
    form: /(?<![\p{L}\p{N}.])@[\p{L}_][\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu,
  },
  {
    kind: "handle",
    reason: "A name on a social network.",
    confidence: 0.95,
    form: /(?<![\p{L}\p{N}/])\/?[ur]\/[\p{L}\p{N}_-]{3,}/gu,
  },
  { kind: "handle", reason: "A tag.", confidence: 0.7, form: /(?<![\p{L}\p{N}&])#\p{L}[\p{L}\p{N}_]{2,}/gu },
  {
    kind: "handle",
    reason: "A name on a network.",
    confidence: 0.95,
    form: /\b[\p{L}\p{N}_.]{2,32}#\d{4}\b/gu,
  },
  {
    kind: "handle",
    reason: "A name on a social network.",
    confidence: 0.9,
    form: /\b(?:insta(?:gram)?|ig|snap(?:chat)?|twitter|tiktok|skype|discord|telegram|user\s?name|handle|screen ?name|gamertag|login|venmo|cash ?app)(?:\s+(?:is|was|as|under)\s+|\s*[:=]\s*)["“']?(?<it>[\p{L}\p{N}_.-]*[\p{L}\p{N}_])/dgiu,
    unless: (found) => /^[a-z]+$/.test(found) && found.length < 5,
  },
  {
    kind: "handle",
    reason: "A name on a social network.",
    confidence: 0.75,
    form: /(?<![@\p{L}\p{N}_.-])(?=[\p{L}\d]*_)[\p{L}\p{N}]+(?:_+[\p{L}\p{N}]+)+(?![\p{L}\p{N}_@])/gu,
  },
  {
    kind: "phone",
    reason: "A telephone number.",
    confidence: 0.98,
    form: /(?<![\p{L}\d])\(?(?:\+|00)\s?\d{1,3}\)?(?:[\s./-]{0,2}\(?\d{1,5}\)?){2,6}(?:\s?(?:ext|x|extension)\.?\s?\d{1,5})?(?![\p{L}\d])/giu,
    unless: (found) => digitsIn(found) < 7,
  },
  {
    kind: "phone",
    reason: "A telephone number.",
    confidence: 0.97,
    form: /(?<![\p{L}\d])(?:1[\s.-]?)?(?:\(\d{3}\)\s?|\d{3}[\s.-]{1,3})\d{3}[\s.-]{1,3}\d{4}(?:,?\s?(?:ext|x|extension)\.?\s?\d{1,5})?(?!\d)/giu,
  },
  {
    kind: "phone",
    reason: "A telephone number.",
    confidence: 0.9,
    form: /(?<![\p{L}\d./-])\(?0\d{1,4}\)?(?:[\s./-]?\d{2,8}){1,5}(?:\s?(?:ext|x|extension)\.?\s?\d{1,5})?(?![\p{L}\d])/giu,
    unless: (found, text, start) =>
      digitsIn(found) < 8 || digitsIn(found) > 13 || isNoPhone(found, text, start),
  },
  {
    kind: "phone",
    reason: "A telephone number.",
    confidence: 0.85,
    form: /(?<![\d$£€.,-])\d{3}[-.–]\d{4}(?![\d-])/gu,
  },
  {
    kind: "phone",
    reason: "A group of digits like a telephone number.",
    confidence: 0.7,
    form: /(?<![\p{L}\d$£€.,/-])\d{2,4}(?:[\s.-]\d{2,4}){2,5}(?![\p{L}\d/]|[.,]\d)/gu,
    unless: (found, text, start) =>
      digitsIn(found) < 8 || digitsIn(found) > 15 || isNoPhone(found, text, start),
  },
  {
    kind: "phone",
    reason: "A number after a word for telephone or fax.",
    confidence: 0.95,
    form: /\b(?:phone|cell|mobile|mob|tel|telephone|fax|call|text|ring|whatsapp|landline|pager|ext|extension|dial|reach)\b(?:\s+(?:number|no\.?|line|me|us|him|her|them|is|was|on|at|it's|work|home))*\s*[:#.=]?\s*(?<it>\(?\d[\d\s().-]{2,16}\d)/dgiu,
    unless: (found, text, start, end) =>
      (digitsIn(found) < 5 && !/ext/i.test(text.slice(Math.max(0, start - 14), start))) ||
      isNoPhone(found, text, start) ||
      /^\s*(?:am|pm|o'clock|minutes|hours|times|days)/i.test(text.slice(end)),
  },
  {
    kind: "phone",
    reason: "A number read out digit by digit.",
    confidence: 0.8,
    form: new RegExp(`\\b${DIGIT_WORD}(?:[\\s,.-]+${DIGIT_WORD}){4,}\\b`, "giu"),
  },
];
