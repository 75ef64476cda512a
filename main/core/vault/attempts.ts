import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "#shared/domain/zod.ts";
import { replaceFile } from "./durable-file.ts";
import { VaultError } from "./vault-error.ts";
import { FOLDER_MODE } from "./vault-files.ts";

const FREE = 3;
const MOST_SECONDS = 60;
const attemptsSchema = z.strictObject({ wrong: z.int().min(1), at: z.iso.datetime() });
type Attempts = z.infer<typeof attemptsSchema>;

export type AttemptsPlace = { anchorDir: string; vaultId: string; clock: () => Date };

/** How long to wait after so many wrong tries in a row (V14): 0, 0, 0, 2, 4, 8 … 60 seconds. */
export function delayAfter(wrong: number): number {
  return wrong <= FREE ? 0 : Math.min(MOST_SECONDS, 2 ** (wrong - FREE));
}

/** How many seconds are left until the next try is taken, 0 when it is taken now. */
export function waitSeconds(place: AttemptsPlace): number {
  const attempts = read(place);
  if (attempts === undefined) return 0;
  const delay = delayAfter(attempts.wrong);
  const passed = place.clock().getTime() - Date.parse(attempts.at);
  if (passed >= 0) return Math.max(0, Math.ceil(delay - passed / 1000));
  // The clock was set back: the wait begins anew, and does not last until the old hour comes round again.
  write(place, { ...attempts, at: place.clock().toISOString() });
  return delay;
}

/**
 * Runs one try at a secret. It is counted before it begins, so that ending the process does not make it free, and
 * forgotten when it succeeds or was no wrong guess. Throws TRY_LATER while the wait lasts; nothing is ever wiped.
 */
export async function attempting<T>(place: AttemptsPlace, attempt: () => Promise<T>): Promise<T> {
  const wait = waitSeconds(place);
  if (wait > 0) throw new VaultError("TRY_LATER", { data: { waitSeconds: wait } });
  const before = read(place);
  write(place, { wrong: (before?.wrong ?? 0) + 1, at: place.clock().toISOString() });
  try {
    const result = await attempt();
    rmSync(fileOf(place), { force: true });
    return result;
  } catch (error) {
    if (!isWrongGuess(error)) putBack(place, before);
    throw error;
  }
}

function isWrongGuess(error: unknown): boolean {
  return (
    error instanceof VaultError && (error.code === "WRONG_PASSPHRASE" || error.code === "WRONG_RECOVERY_KEY")
  );
}

function putBack(place: AttemptsPlace, before: Attempts | undefined): void {
  if (before) write(place, before);
  else rmSync(fileOf(place), { force: true });
}

const fileOf = ({ anchorDir, vaultId }: AttemptsPlace) => join(anchorDir, `${vaultId}.attempts`);

function read(place: AttemptsPlace): Attempts | undefined {
  const file = fileOf(place);
  if (!existsSync(file)) return undefined;
  try {
    return attemptsSchema.safeParse(JSON.parse(readFileSync(file, "utf8"))).data;
  } catch {
    return undefined;
  }
}

/** A count that cannot be kept (a full disk) must not keep the owner out. */
function write(place: AttemptsPlace, attempts: Attempts): void {
  const file = fileOf(place);
  try {
    mkdirSync(dirname(file), { recursive: true, mode: FOLDER_MODE });
    replaceFile(file, Buffer.from(JSON.stringify(attempts), "utf8"));
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
  }
}
