import type { Finding, FindingKind, KnownKind, KnownWord } from "#shared/deidentify/finding.ts";
import { isWithinOneEdit } from "./edits.ts";
import { fold } from "./fold.ts";
import type { Lexicon } from "./lexicon.ts";
import { likelihoodOfName } from "./names/sentence.ts";
import { type Token, tokenize } from "./tokens.ts";
import { PLACE_TYPES } from "./words/places.ts";
import { shortForms } from "./words/short-forms.ts";

const KINDS: Readonly<Record<KnownKind, FindingKind>> = {
  person: "name",
  pet: "name",
  employer: "organisation",
  school: "organisation",
  town: "place",
  other: "name",
};
const EMPTY =
  /^(?:the|of|and|for|in|on|at|de|la|le|von|van|inc|ltd|llc|gmbh|co|plc|corp|company|group|upon|st|mr|mrs|ms|dr|my|our|his|her|new|with|by|to|a|an|is|or)$/;
const SHORTEST_MISSPELT = 4;
const SHORTEST_INSIDE = 5;

type Known = { word: string; kind: FindingKind; ordinary: boolean };

/** The words of a couple's own records, in every form in which a note may hold them. */
export class KnownWords {
  readonly #words = new Map<string, Known>();
  readonly #phrases: { words: string[]; kind: FindingKind }[] = [];
  readonly #initials = new Set<string>();
  readonly #lexicon: Lexicon;

  constructor(known: readonly KnownWord[], lexicon: Lexicon) {
    this.#lexicon = lexicon;
    for (const each of known) this.#learn(each);
  }

  #learn({ text, kind }: KnownWord): void {
    const tokens = tokenize(text);
    const words = tokens.map(({ folded }) => folded);
    if (words.length > 1) this.#phrases.push({ words, kind: KINDS[kind] });
    const person = kind === "person" || kind === "other";
    for (const word of words) {
      const type = words.length > 1 && (EMPTY.test(word) || (!person && PLACE_TYPES.has(word)));
      if (type) continue;
      if (word.length > 1) this.#add(word, kind);
      if (person) for (const short of shortForms(word)) this.#add(short, kind);
    }
    const initials = tokens.filter(({ shape }) => shape !== "lower").map(({ folded }) => folded.charAt(0));
    if (person && initials.length > 0) {
      this.#initials.add(initials[0] ?? "");
      if (initials.length > 1) this.#initials.add(initials.join(""));
    }
  }

  #add(word: string, kind: KnownKind): void {
    if (!this.#words.has(word))
      this.#words.set(word, { word, kind: KINDS[kind], ordinary: this.#lexicon.isOrdinary(word) });
  }

  /** Every place in a text where one of the words stands. */
  *findIn(tokens: readonly Token[], said: ReadonlySet<string>): Generator<Finding> {
    if (this.#words.size === 0 && this.#initials.size === 0) return;
    for (const [at, token] of tokens.entries()) {
      yield* this.#phrasesAt(tokens, at);
      const found = this.#wordAt(tokens, at, said) ?? this.#initialAt(tokens, at);
      if (found) yield { start: token.start, end: token.end, ...found };
    }
  }

  *#phrasesAt(tokens: readonly Token[], at: number): Generator<Finding> {
    for (const { words, kind } of this.#phrases) {
      if (!words.every((word, n) => tokens[at + n]?.folded === word)) continue;
      const start = tokens[at]?.start ?? 0;
      const end = tokens[at + words.length - 1]?.end ?? start;
      yield { start, end, kind, confidence: 1, reason: "In the couple's own records." };
    }
  }

  #wordAt(
    tokens: readonly Token[],
    at: number,
    said: ReadonlySet<string>,
  ): Omit<Finding, "start" | "end"> | undefined {
    const token = tokens[at];
    if (!token) return undefined;
    for (const form of formsOf(token.folded)) {
      const known = this.#words.get(form);
      if (!known) continue;
      const found = { kind: known.kind, confidence: 1, reason: "In the couple's own records." };
      if (!known.ordinary || token.shape !== "lower")
        return this.#isVerbAtHead(tokens, at, known, said) ? undefined : found;
      if (!this.#lexicon.isVeryFrequent(form)) return { ...found, confidence: 0.8 };
      const confidence = likelihoodOfName(tokens, at, new Set([...said, form]));
      if (confidence > 0.3)
        return { ...found, confidence, reason: "In the couple's own records, and here most likely a name." };
    }
    return this.#misspelt(token);
  }

  /** "Will you" at the head of a sentence stays, although somebody is called Will. */
  #isVerbAtHead(tokens: readonly Token[], at: number, known: Known, said: ReadonlySet<string>): boolean {
    const token = tokens[at];
    if (!token?.capitalExpected || !known.ordinary) return false;
    const next = tokens[at + 1];
    const asked =
      next !== undefined &&
      /^(?:i|you|he|she|we|they|it|the|that|this|there|to|for|me|us)$/.test(next.folded) &&
      next.before === " ";
    return asked && likelihoodOfName(tokens, at, said) < 0.2;
  }

  #misspelt(token: Token): Omit<Finding, "start" | "end"> | undefined {
    const { folded } = token;
    if (folded.length < SHORTEST_MISSPELT || this.#lexicon.isOrdinary(folded)) return undefined;
    for (const { word, kind } of this.#words.values()) {
      if (word.length >= SHORTEST_MISSPELT && isWithinOneEdit(word, folded))
        return { kind, confidence: 0.9, reason: "One letter away from a word of the couple's own records." };
      if (word.length >= SHORTEST_INSIDE && folded.includes(word))
        return { kind, confidence: 0.95, reason: "Holds a word of the couple's own records." };
    }
    return undefined;
  }

  #initialAt(tokens: readonly Token[], at: number): Omit<Finding, "start" | "end"> | undefined {
    const token = tokens[at];
    if (!token || !this.#initials.has(token.folded)) return undefined;
    const single = token.text.length === 1;
    if (single && token.shape === "lower" && !/^\.\s$/.test(token.after)) return undefined;
    if ((!single && token.shape === "lower") || (!single && token.shape !== "upper")) return undefined;
    if (single && /^[ia]$/.test(token.folded) && !token.after.startsWith(".")) return undefined;
    if (single && (/[\p{N}\p{L}'’+&/-]$/u.test(token.before) || /^[\p{N}'’+-]/u.test(token.after)))
      return undefined;
    if (!single && this.#lexicon.isOrdinary(token.folded)) return undefined;
    return { kind: "name", confidence: 0.7, reason: "Initials of a name of the couple's own records." };
  }
}

/** The word itself, and without a plural's or a joined possessive's s: "the Kowalskis", "ewas". */
function formsOf(word: string): string[] {
  const forms = [word, fold(word).replace(/'/g, "")];
  if (word.length > 3 && word.endsWith("s")) forms.push(word.slice(0, -1));
  if (word.length > 4 && word.endsWith("es")) forms.push(word.slice(0, -2));
  return forms;
}
