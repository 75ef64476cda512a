import type { Written } from "#shared/notes/time-marks.ts";

/** Undo for one text, a word at a time, without a limit. */
export class TextHistory {
  readonly #past: Written[] = [];
  readonly #future: Written[] = [];
  #present: Written;
  /** +1 while letters come one by one, −1 while they go. */
  #run = 0;

  constructor(text: string) {
    this.#present = { text, caret: text.length };
  }

  get canUndo(): boolean {
    return this.#past.length > 0;
  }

  get canRedo(): boolean {
    return this.#future.length > 0;
  }

  push(next: Written): void {
    const grown = next.text.length - this.#present.text.length;
    const run = Math.abs(grown) === 1 ? grown : 0;
    const newWord = grown === 1 && /\s/u.test(next.text[next.caret - 1] ?? "");
    if (run === 0 || run !== this.#run || newWord) this.#past.push(this.#present);
    this.#run = run;
    this.#present = next;
    this.#future.length = 0;
  }

  undo(): Written | undefined {
    return this.#step(this.#past, this.#future);
  }

  redo(): Written | undefined {
    return this.#step(this.#future, this.#past);
  }

  /** The text was changed from elsewhere: undo goes on from there. */
  follow(text: string): void {
    if (text !== this.#present.text) this.push({ text, caret: text.length });
  }

  #step(from: Written[], to: Written[]): Written | undefined {
    const next = from.pop();
    if (!next) return undefined;
    to.push(this.#present);
    this.#present = next;
    this.#run = 0;
    return next;
  }
}
