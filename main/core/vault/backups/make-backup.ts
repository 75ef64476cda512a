import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { AuditContext } from "../audit.ts";
import type { Connection } from "../database.ts";
import { readAt, syncFolder, writeAll } from "../durable-file.ts";
import type { HeaderCopy } from "../header.ts";
import type { Progress } from "../header-body.ts";
import type { VaultKeys } from "../keys.ts";
import { VaultError } from "../vault-error.ts";
import { FILE_MODE, FOLDER_MODE, type VaultFiles } from "../vault-files.ts";
import {
  type BackupReason,
  CHUNK_LENGTH,
  type Manifest,
  manifestBytes,
  newPreamble,
  sealPart,
} from "./backup-file.ts";
import { backupName, readBackupName } from "./backup-names.ts";
import { openChecked } from "./check-database.ts";
import { readBackup } from "./read-backup.ts";
import { outlived } from "./rotation.ts";

/** Everything of an open vault that a backup is made from. */
export type BackupSource = {
  database: Connection;
  context: AuditContext;
  header: () => HeaderCopy;
  keys: Pick<VaultKeys, "page" | "backup">;
  progress: () => Progress;
  files: VaultFiles;
  device: string;
  clock: () => Date;
};

/** Where a backup stands: which of its four steps, and how much of that is done, from 0 to 1. */
export type BackupStep = { step: "copying" | "checking" | "writing" | "verifying"; share: number };
export type MadeBackup = { file: string; bytes: number; manifest: Manifest };

const CHUNKS_A_STEP = 32;
const COPY = ".copy";
const PART = ".part";

/**
 * Makes one backup (V13) and yields where it stands. Copied first, in one go, so that commits may follow meanwhile;
 * then the copy is checked, written under a fresh key, renamed into place, opened again and compared with the copy, and
 * only after that do outlived backups go. Ended early, or failing, it leaves nothing of its own. Throws DISK_FULL,
 * DATABASE_DAMAGED, BACKUP_DAMAGED.
 */
export function* makeBackup(source: BackupSource, reason: BackupReason): Generator<BackupStep, MadeBackup> {
  const { files, keys } = source;
  mkdirSync(files.backups, { recursive: true, mode: FOLDER_MODE });
  removeLeftovers(files);
  const { file, at } = freeName(source, reason);
  const place = join(files.backups, file);
  const copy = `${place}${COPY}`;
  let verified = false;
  try {
    yield { step: "copying", share: 0 };
    copyInOneGo(source.database, copy);
    const then = { progress: source.progress(), header: source.header() };
    const rows = yield* told("checking", checkCopy(copy, source, then.progress));
    const databaseBytes = statSync(copy).size;
    const manifest = manifestOf(source, { at, reason, rows, databaseBytes, progress: then.progress });
    yield* told("writing", writeBackup({ part: `${place}${PART}`, copy, manifest, ...then, keys }));
    renameSync(`${place}${PART}`, place);
    syncFolder(files.backups);
    yield* told("verifying", compareWithCopy(place, copy, keys.backup));
    verified = true;
    removeOutlived(files, file);
    return { file, bytes: statSync(place).size, manifest };
  } finally {
    if (!verified) rmSync(place, { force: true });
    removeLeftovers(files);
  }
}

/** Two within one millisecond must not meet. */
function freeName({ clock, files }: BackupSource, reason: BackupReason): { file: string; at: Date } {
  for (const at = clock(); ; at.setTime(at.getTime() + 1)) {
    const file = backupName(at, reason);
    if (!existsSync(join(files.backups, file))) return { file, at };
  }
}

/** The backups there are, by their names, unread. */
export function listBackups({ backups }: VaultFiles) {
  try {
    return readdirSync(backups).flatMap((file) => readBackupName(file) ?? []);
  } catch {
    return [];
  }
}

/** Encrypted as the database is, and under the same key: it exists for a moment and never leaves the folder. */
function copyInOneGo(database: Connection, copy: string): void {
  closeSync(openSync(copy, "wx", FILE_MODE));
  database.prepare("VACUUM INTO ?").run(copy);
}

function* checkCopy(
  copy: string,
  { keys, context }: BackupSource,
  progress: Progress,
): Generator<number, Manifest["rows"]> {
  const checked = yield* openChecked(copy, keys.page, context, progress);
  try {
    return countRows(checked);
  } finally {
    checked.close();
  }
}

function countRows(database: Connection): Manifest["rows"] {
  const tables = database
    .prepare<[], { name: string }>(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
    )
    .all()
    .filter(({ name }) => !name.startsWith("sqlite_"));
  const counted = tables.map(({ name }): [string, number] => [
    name,
    database.prepare<[], { rows: number }>(`SELECT count(*) AS rows FROM "${name}"`).get()?.rows ?? 0,
  ]);
  return Object.fromEntries(counted);
}

type Facts = Pick<Manifest, "reason" | "rows" | "databaseBytes" | "progress"> & { at: Date };

function manifestOf({ context, device, database }: BackupSource, facts: Facts): Manifest {
  const schema = Number(database.pragma("user_version", { simple: true }));
  return { vaultId: context.vaultId, device, schema, ...facts, at: facts.at.toISOString() };
}

type Writing = {
  part: string;
  copy: string;
  manifest: Manifest;
  header: HeaderCopy;
  keys: BackupSource["keys"];
};

function* writeBackup({ part, copy, manifest, header, keys }: Writing): Generator<number, void> {
  const manifestPart = manifestBytes(manifest);
  const { preamble, seal } = newPreamble(header.bytes, keys.backup, manifestPart.length);
  const to = openSync(part, "wx", FILE_MODE);
  const from = openSync(copy, "r");
  try {
    writeAll(to, preamble);
    writeAll(to, sealPart(seal, 0, manifestPart));
    const { databaseBytes } = manifest;
    for (let done = 0, number = 1; done < databaseBytes; done += CHUNK_LENGTH, number += 1) {
      writeAll(to, sealPart(seal, number, readAt(from, Math.min(CHUNK_LENGTH, databaseBytes - done), done)));
      if (number % CHUNKS_A_STEP === 0) yield done / databaseBytes;
    }
    fsyncSync(to);
  } finally {
    seal.key.fill(0);
    closeSync(from);
    closeSync(to);
  }
}

/** Reads the backup as a restoration would, and finds in it what was checked before. */
function* compareWithCopy(place: string, copy: string, vaultKey: Buffer): Generator<number, void> {
  const { manifest, chunks } = readBackup(place, vaultKey);
  const from = openSync(copy, "r");
  let done = 0;
  try {
    for (const chunk of chunks()) {
      if (!readAt(from, chunk.length, done).equals(chunk)) throw new VaultError("BACKUP_DAMAGED");
      done += chunk.length;
      if ((done / CHUNK_LENGTH) % CHUNKS_A_STEP === 0) yield done / manifest.databaseBytes;
    }
  } finally {
    closeSync(from);
  }
  if (done !== manifest.databaseBytes) throw new VaultError("BACKUP_DAMAGED");
}

/** Never the one just made: by a clock that was set back it looks like the older one. */
function removeOutlived(files: VaultFiles, made: string): void {
  for (const { file } of outlived(listBackups(files)))
    if (file !== made) rmSync(join(files.backups, file), { force: true });
}

/** What an attempt leaves that was cut short. Only the vault's owner makes backups, so that nobody is at work there. */
function removeLeftovers({ backups }: VaultFiles): void {
  const ours = (file: string) =>
    [COPY, PART].some((end) => new RegExp(`\\${end}(-wal|-shm)?$`, "u").test(file));
  for (const file of readdirSync(backups).filter(ours)) rmSync(join(backups, file), { force: true });
}

function* told<T>(step: BackupStep["step"], work: Generator<number, T>): Generator<BackupStep, T> {
  try {
    yield { step, share: 0 };
    for (let at = work.next(); ; at = work.next()) {
      if (at.done) return at.value;
      yield { step, share: at.value };
    }
  } finally {
    // Without effect on work that has come to its end.
    work.return(undefined as T);
  }
}
