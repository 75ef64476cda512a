/** A list kept as lines of words that begin alike; a line is taken apart when a word with its beginning is looked up. */
export class WordList {
  readonly #lines = new Map<string, string | Set<string>>();

  constructor(lines: readonly string[]) {
    for (const line of lines) this.#lines.set(line.slice(0, 2), line);
  }

  has(word: string): boolean {
    const line = this.#lines.get(word.slice(0, 2));
    if (line === undefined) return false;
    if (typeof line !== "string") return line.has(word);
    const words = new Set(line.split("|"));
    this.#lines.set(word.slice(0, 2), words);
    return words.has(word);
  }
}
