/** What a piece of text gives away: the Safe Harbor kinds as far as they occur in text, and what no list names. */
export const FINDING_KINDS = [
  "name",
  "place",
  "address",
  "postcode",
  "organisation",
  "date",
  "age",
  "phone",
  "email",
  "url",
  "ip",
  "handle",
  "number",
  "unrecognised",
] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

/** `strict` removes whatever may identify; `balanced` only what most likely does, and names the rest as doubts. */
export const STRENGTHS = ["strict", "balanced"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A piece of a text, in UTF-16 code units, the end not included. */
export type Finding = {
  start: number;
  end: number;
  kind: FindingKind;
  /** One sentence for the person who reviews it. */
  reason: string;
  /** From 0 to 1: how likely it is that this identifies somebody. */
  confidence: number;
};

/** The sorts of identifying words a couple's own records hold. */
export const KNOWN_KINDS = ["person", "pet", "employer", "school", "town", "other"] as const;
export type KnownKind = (typeof KNOWN_KINDS)[number];
export type KnownWord = { text: string; kind: KnownKind };
