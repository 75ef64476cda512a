import type { AnswerValue } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";

export type KeepState = "kept" | "keeping" | "not-kept";
/** `refused`: the core will never take it. `later`: it could not just now. */
export type Kept = "kept" | "refused" | "later";

export type AnswerSaverOptions = {
  send(questionId: QuestionId, value: AnswerValue | null): Promise<Kept>;
  retryAfterMs?: number;
};

/**
 * Carries answers to the core one at a time, in the order in which they were given; of several to one question only the
 * last. None is forgotten before the core has it, however often it has to be tried.
 */
export class AnswerSaver {
  readonly #options: Required<AnswerSaverOptions>;
  readonly #waiting = new Map<QuestionId, AnswerValue | null>();
  readonly #listeners = new Set<() => void>();
  #state: KeepState = "kept";
  #running: Promise<void> | undefined;
  #ended = false;

  constructor(options: AnswerSaverOptions) {
    this.#options = { retryAfterMs: 1000, ...options };
  }

  get state(): KeepState {
    return this.#state;
  }

  add(questionId: QuestionId, value: AnswerValue | null): void {
    // Taken out first, so that the newest stands last.
    this.#waiting.delete(questionId);
    this.#waiting.set(questionId, value);
    this.#set("keeping");
    this.#running ??= this.#run().finally(() => {
      this.#running = undefined;
    });
  }

  /** True once nothing waits any more; false when that takes longer than `withinMs`. */
  async flush(withinMs: number): Promise<boolean> {
    const tooLong = new Promise<void>((resolve) => setTimeout(resolve, withinMs));
    await Promise.race([this.#running, tooLong]);
    return this.#waiting.size === 0;
  }

  end(): void {
    this.#ended = true;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  async #run(): Promise<void> {
    for (;;) {
      const [next] = this.#waiting;
      if (!next || this.#ended) break;
      const [questionId, value] = next;
      const kept = await this.#options.send(questionId, value);
      if (kept === "later") {
        this.#set("not-kept");
        await new Promise((resolve) => setTimeout(resolve, this.#options.retryAfterMs));
      } else if (this.#waiting.get(questionId) === value) this.#waiting.delete(questionId);
    }
    if (this.#waiting.size === 0) this.#set("kept");
  }

  #set(state: KeepState): void {
    if (this.#state === state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
