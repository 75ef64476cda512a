import { type AuditContext, type AuditRecord, appendAuditRow } from "./audit.ts";
import type { Connection } from "./database.ts";
import type { Progress } from "./header-body.ts";
import { type OpenWriteHandle, openWriteHandle } from "./sql-handles.ts";
import { prepared } from "./statements.ts";
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
  /** Told after every transaction, once it is on the disk. */
  onProgress: (progress: Progress) => void;
};

/** A row of the audit log before it has its place in the chain. */
type Unplaced = CommitEntry & { at: string; records: AuditRecord[] };

/** The only writer: one transaction a call, each with its row in the audit chain (V9). */
export class Journal {
  readonly #parts: JournalParts;
  #progress: Progress;
  /** Notes there was no room for; they go in before whatever is written next. */
  #owed: readonly Unplaced[] = [];

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
    return this.#transaction((from) => {
      const result = during(writing, work);
      return { result, progress: this.#append(from, from.counter + 1, this.#row(entry, writing.written())) };
    });
  }

  /** Never fails for want of room: looking at something must be possible on a full disk. */
  note(entry: CommitEntry, record?: { kind: string; id: string }): void {
    const row = this.#row(entry, record === undefined ? [] : [{ kind: record.kind, id: record.id }]);
    const write = () =>
      this.#transaction((from) => ({ result: undefined, progress: this.#append(from, from.counter, row) }));
    // The second time there is the ballast's room.
    if (!hadRoom(write) && !hadRoom(write)) this.#owed = [...this.#owed, row];
  }

  #row({ action, author, device }: CommitEntry, records: AuditRecord[]): Unplaced {
    return { action, author, device, records, at: this.#parts.clock().toISOString() };
  }

  #append(from: Progress, counter: number, row: Unplaced): Progress {
    const { database, context } = this.#parts;
    return appendAuditRow(database, context, from, { ...row, counter });
  }

  #transaction<T>(work: (from: Progress) => { result: T; progress: Progress }): T {
    const { database, onProgress } = this.#parts;
    if (database.inTransaction) throw new Error("a commit inside a commit");
    try {
      prepared(database, "BEGIN IMMEDIATE").run();
      const from = this.#owed.reduce((to, row) => this.#append(to, to.counter, row), this.#progress);
      const { result, progress } = work(from);
      prepared(database, "COMMIT").run();
      this.#progress = progress;
      this.#owed = [];
      onProgress(progress);
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

/** False when the disk was full; anything else it throws is thrown on. */
function hadRoom(write: () => void): boolean {
  try {
    write();
    return true;
  } catch (error) {
    if (error instanceof VaultError && error.code === "DISK_FULL") return false;
    throw error;
  }
}
