import { type AuditContext, type AuditRecord, appendAuditRow } from "./audit.ts";
import type { Connection } from "./database.ts";
import type { Progress } from "./header-body.ts";
import { type OpenWriteHandle, openWriteHandle } from "./sql-handles.ts";
import type { CommitEntry, WriteHandle } from "./vault.ts";
import { namedError, VaultError } from "./vault-error.ts";

export type JournalParts = {
  database: Connection;
  context: AuditContext;
  clock: () => Date;
  progress: Progress;
  /** Whether the disk still has room: asked when an I/O error may mean that it is full. */
  hasRoom: () => boolean;
  /** Gives the ballast back, so that the next, smaller step can succeed. */
  onDiskFull: () => void;
};

/** The only writer: one transaction a call, each with its row in the audit chain (V9). */
export class Journal {
  readonly #parts: JournalParts;
  #progress: Progress;

  constructor(parts: JournalParts) {
    this.#parts = parts;
    this.#progress = parts.progress;
  }

  get progress(): Progress {
    return this.#progress;
  }

  commit<T>(entry: CommitEntry, work: (write: WriteHandle) => T): T {
    const { database, context } = this.#parts;
    const writing = openWriteHandle(database, context);
    return this.#transaction(() => {
      const result = during(writing, work);
      return { result, progress: this.#append(entry, this.#progress.counter + 1, writing.written()) };
    });
  }

  note(entry: CommitEntry, record?: { kind: string; id: string }): void {
    const records = record === undefined ? [] : [{ kind: record.kind, id: record.id }];
    this.#transaction(() => ({
      result: undefined,
      progress: this.#append(entry, this.#progress.counter, records),
    }));
  }

  #append(entry: CommitEntry, counter: number, records: AuditRecord[]): Progress {
    const { database, context, clock } = this.#parts;
    const { action, author, device } = entry;
    const at = clock().toISOString();
    return appendAuditRow(database, context, this.#progress, {
      counter,
      at,
      author,
      device,
      action,
      records,
    });
  }

  #transaction<T>(work: () => { result: T; progress: Progress }): T {
    const { database } = this.#parts;
    if (database.inTransaction) throw new Error("a commit inside a commit");
    try {
      database.exec("BEGIN IMMEDIATE");
      const { result, progress } = work();
      database.exec("COMMIT");
      this.#progress = progress;
      return result;
    } catch (error) {
      throw this.#undo(error);
    }
  }

  #undo(error: unknown): unknown {
    const { database, hasRoom, onDiskFull } = this.#parts;
    const named = namedError(error, hasRoom);
    // After some errors SQLite has rolled back by itself.
    if (database.open && database.inTransaction) database.exec("ROLLBACK");
    if (named instanceof VaultError && named.code === "DISK_FULL") onDiskFull();
    return named;
  }
}

function during<T>(writing: OpenWriteHandle, work: (write: WriteHandle) => T): T {
  try {
    const result = work(writing.handle);
    if (result instanceof Promise) throw new Error("a commit's work must not wait for anything");
    return result;
  } finally {
    writing.end();
  }
}
