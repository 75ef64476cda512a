/** A text with what should be found in it, as other people label it: `{"text","spans":[{"start","end","type"}]}`. */
export type LabelledSpan = { start: number; end: number; type: string };
export type LabelledText = { text: string; spans: LabelledSpan[] };

/** Reads `My sister [[name Ewa]] called.`: the words in double brackets are labelled with the first of them. */
export function fromMarkup(line: string): LabelledText {
  let text = "";
  let from = 0;
  const spans: LabelledSpan[] = [];
  for (const match of line.matchAll(/\[\[(\w+) (.*?)\]\]/g)) {
    text += line.slice(from, match.index);
    const start = text.length;
    text += match[2] ?? "";
    spans.push({ start, end: text.length, type: match[1] ?? "" });
    from = match.index + match[0].length;
  }
  return { text: text + line.slice(from), spans };
}

/** One labelled text a line, as JSON. */
export function readLabelled(lines: string): LabelledText[] {
  return lines
    .split("\n")
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== "")
    .map(({ line, number }) => asLabelled(JSON.parse(line), number));
}

function asLabelled(value: unknown, line: number): LabelledText {
  const { text, spans } = value as Partial<LabelledText>;
  if (typeof text !== "string" || !Array.isArray(spans))
    throw new Error(`line ${line}: needs "text" and "spans"`);
  for (const { start, end } of spans)
    if (!(start >= 0 && end <= text.length && start < end))
      throw new Error(`line ${line}: a span lies outside the text`);
  return { text, spans };
}
