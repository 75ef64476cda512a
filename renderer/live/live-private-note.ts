import type { SessionId } from "#shared/domain/ids.ts";
import { type PrivateText, privateText } from "#shared/domain/notes.ts";
import { WRITING_SETTLES_MS } from "./live-record.ts";
import type { Outbox } from "./outbox.ts";
import { privateParcelOf } from "./parcel.ts";

export type LivePrivateNoteOptions = { sessionId: SessionId; text: PrivateText; outbox: Outbox };

/** One session's psychotherapy note as it is being written. It goes to its own store, and nowhere else (V16). */
export class LivePrivateNote {
  readonly #options: LivePrivateNoteOptions;
  readonly #listeners = new Set<() => void>();
  #text: PrivateText;

  constructor(options: LivePrivateNoteOptions) {
    this.#options = options;
    this.#text = privateParcelOf(options.sessionId, options.outbox.waiting)?.text ?? options.text;
  }

  get text(): PrivateText {
    return this.#text;
  }

  write(words: string): void {
    const { sessionId, outbox } = this.#options;
    this.#text = privateText(words);
    const id = `psychotherapy-note/${sessionId}`;
    outbox.put({ kind: "psychotherapy-note", id, sessionId, text: this.#text }, WRITING_SETTLES_MS);
    for (const listener of this.#listeners) listener();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
