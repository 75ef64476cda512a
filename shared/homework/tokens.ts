import type { LabelPack } from "../domain/label-pack.ts";
import type { SheetText } from "./sheet-text.ts";

/** What each vocabulary calls the cycle, in the middle of a sentence. */
export const LOOP_WORDS: Readonly<Record<LabelPack, string>> = {
  "pursuer-distancer": "loop",
  eft: "cycle",
  gottman: "pattern",
  ibct: "pattern",
};

export type TokenWords = { name: string; partner: string; loop: string };

/** Puts names and the word for the cycle where a text leaves room for them. Braces around anything else stay. */
export function withTokens(text: SheetText, words: TokenWords): SheetText {
  const put = (sentence: string) =>
    sentence.replace(/\{(name|partner|loop)\}/gu, (_, token: keyof TokenWords) => words[token]);
  return {
    ...text,
    title: put(text.title),
    lede: put(text.lede),
    steps: text.steps.map((step) => ({
      ...step,
      lead: put(step.lead),
      text: put(step.text),
      ask: put(step.ask),
    })),
    log:
      text.log?.kind === "week"
        ? { ...text.log, columns: text.log.columns.map((one) => ({ ...one, head: put(one.head) })) }
        : text.log,
  };
}
