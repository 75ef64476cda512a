import type { MapId } from "#shared/domain/ids.ts";
import type { LiveDatabase } from "./live-database.ts";

/** Words being typed on one map, by the place they are typed at. Kept on every keystroke; a reload finds them again. */
export class Drafts {
  readonly #database: LiveDatabase;
  readonly #prefix: string;
  #timesKept = 0;
  readonly #texts = new Map<string, string>();
  readonly #unwritten = new Set<string>();
  #writing = false;
  readonly #listeners = new Set<() => void>();

  private constructor(database: LiveDatabase, mapId: MapId) {
    this.#database = database;
    this.#prefix = `${mapId}/`;
  }

  static async open(database: LiveDatabase, mapId: MapId): Promise<Drafts> {
    const drafts = new Drafts(database, mapId);
    for (const row of await database.drafts.where("key").startsWith(drafts.#prefix).toArray()) {
      drafts.#texts.set(row.key.slice(drafts.#prefix.length), row.text);
    }
    return drafts;
  }

  get size(): number {
    return this.#texts.size;
  }

  get(key: string): string | undefined {
    return this.#texts.get(key);
  }

  /** Undefined forgets the draft. */
  set(key: string, text: string | undefined): void {
    const before = this.#texts.size;
    if (text === undefined) this.#texts.delete(key);
    else this.#texts.set(key, text);
    this.#unwritten.add(key);
    if (!this.#writing) void this.#write();
    if (this.#texts.size !== before) for (const listener of this.#listeners) listener();
  }

  /** Forgets every draft, because its words are part of the map now. */
  kept(): void {
    if (this.#texts.size === 0) return;
    this.#timesKept += 1;
    for (const key of this.#texts.keys()) this.set(key, undefined);
  }

  /** How often {@link kept} took drafts over; editors opened before that are out of date. */
  get timesKept(): number {
    return this.#timesKept;
  }

  /**
   * Writes what has changed, one transaction at a time, each with the newest words. A queue with one write a keystroke
   * would fall behind a fast hand, and a reload would find words long past.
   */
  async #write(): Promise<void> {
    this.#writing = true;
    try {
      while (this.#unwritten.size > 0) await this.#writeNewest();
    } catch (error) {
      // A window that is over has closed its database: there is nothing left to keep.
      if (this.#database.isOpen()) throw error;
    } finally {
      this.#writing = false;
    }
  }

  async #writeNewest(): Promise<void> {
    const { drafts } = this.#database;
    const keys = [...this.#unwritten];
    this.#unwritten.clear();
    const gone = keys.filter((key) => !this.#texts.has(key)).map((key) => this.#prefix + key);
    const rows = keys.flatMap((key) => {
      const text = this.#texts.get(key);
      return text === undefined ? [] : [{ key: this.#prefix + key, text }];
    });
    await this.#database.transaction("rw", drafts, () =>
      Promise.all([drafts.bulkPut(rows), drafts.bulkDelete(gone)]),
    );
  }

  /** Tells when the number of drafts changes. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
