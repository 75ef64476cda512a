const MARK = /⟨(?:\d+:)?\d{1,2}:\d{2}⟩/gu;

/** Text and the place of the caret in it. */
export type Written = { text: string; caret: number };

/** Puts the clock's reading at the caret as a mark, `⟨12:40⟩ `, with a space before it where a word would touch it. */
export function insertTimeMark({ text, caret }: Written, reading: string): Written {
  const [before, after] = [text.slice(0, caret), text.slice(caret)];
  const gap = before === "" || /\s$/u.test(before) ? "" : " ";
  const mark = `${gap}⟨${reading}⟩${/^\s/u.test(after) ? "" : " "}`;
  return { text: before + mark + after, caret: caret + mark.length };
}

/** Where the marks end: the places at which one reads on from them. */
export const timeMarksIn = (text: string): number[] =>
  [...text.matchAll(MARK)].map((match) => match.index + match[0].length);

/** The mark after the caret, or before it; undefined when there is none that way. */
export function markBeside({ text, caret }: Written, way: "next" | "previous"): number | undefined {
  const places = timeMarksIn(text);
  return way === "next" ? places.find((place) => place > caret) : places.findLast((place) => place < caret);
}
