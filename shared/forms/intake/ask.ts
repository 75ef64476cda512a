type More = { hint?: string; label?: string; showWhen?: unknown };
type Options = Readonly<Record<string, string>>;

const options = (words: Options) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** Room for as many words as it takes. */
export const inWords = (id: string, label: string, text: string, more: More = {}) => ({
  kind: "long-text",
  id,
  label,
  text,
  ...more,
});

/** A line. */
export const inALine = (id: string, label: string, text: string, more: More = {}) => ({
  kind: "short-text",
  id,
  label,
  text,
  ...more,
});

/** One of these, or as many as fit; always with room for one's own words. */
export const which = (id: string, label: string, text: string, words: Options, more: More = {}) => ({
  kind: "open-choice",
  id,
  label,
  text,
  options: options(words),
  ...more,
});
export const whichOnes = (id: string, label: string, text: string, words: Options, more: More = {}) => ({
  ...which(id, label, text, words, more),
  many: true,
});

export const yesOrNo = (id: string, label: string, text: string, more: More = {}) => ({
  kind: "yes-no",
  id,
  label,
  text,
  ...more,
});

export const howMuch = (id: string, label: string, text: string, [low, high]: [string, string]) => ({
  kind: "rating",
  id,
  label,
  text,
  low,
  high,
});

/** Asked only after a yes to another. */
export const afterYesTo = (question: string) => ({ showWhen: { question, operator: "=", value: true } });
