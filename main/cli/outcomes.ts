import { namedError, VaultError, type VaultErrorCode } from "../core/vault/vault-error.ts";

/** How the command ends; every number has one meaning for good. */
export const EXIT = {
  ok: 0,
  unexpected: 1,
  usage: 2,
  secret: 3,
  damaged: 4,
  notThere: 5,
  inUse: 6,
  older: 7,
  diskFull: 8,
  later: 9,
  tooNew: 10,
  exists: 11,
} as const;

export const EXIT_WORDS: Record<keyof typeof EXIT, string> = {
  ok: "done; for verify: nothing is wrong",
  unexpected: "something unexpected happened",
  usage: "the command cannot be understood",
  secret: "wrong or too weak passphrase, wrong or mistyped recovery key",
  damaged: "the vault or the backup is damaged; for verify: something is not as it was written",
  notThere: "there is no vault there, or what is there is none",
  inUse: "another program has the vault open",
  older: "the vault is older than this computer remembers it",
  diskFull: "the disk is full",
  later: "too many wrong tries: wait, then try again",
  tooNew: "written by a newer Attune",
  exists: "something stands there already; nothing is ever written over it",
};

const EXIT_OF: Record<VaultErrorCode, keyof typeof EXIT> = {
  WRONG_PASSPHRASE: "secret",
  WRONG_RECOVERY_KEY: "secret",
  RECOVERY_KEY_MISTYPED: "secret",
  RECOVERY_KEY_OUTDATED: "secret",
  PASSPHRASE_TOO_WEAK: "secret",
  HEADER_DAMAGED: "damaged",
  SEALED_TEXT_DAMAGED: "damaged",
  DATABASE_DAMAGED: "damaged",
  BACKUP_DAMAGED: "damaged",
  NO_VAULT: "notThere",
  NOT_A_VAULT: "notThere",
  IN_USE: "inUse",
  OLDER_THAN_ANCHOR: "older",
  READ_ONLY: "older",
  DISK_FULL: "diskFull",
  TRY_LATER: "later",
  TOO_NEW: "tooNew",
  VAULT_EXISTS: "exists",
};

/** A command line nobody can follow, with a sentence that says why. */
export class BadCommand extends Error {}

export type Failure = { exit: number; code: string; says: string; data?: unknown };

export function failureOf(thrown: unknown): Failure {
  const error = namedError(thrown);
  if (error instanceof BadCommand) return { exit: EXIT.usage, code: "USAGE", says: error.message };
  if (error instanceof VaultError) {
    const name = EXIT_OF[error.code];
    const data = error.data === undefined ? {} : { data: error.data };
    return { exit: EXIT[name], code: error.code, says: EXIT_WORDS[name], ...data };
  }
  const name = error instanceof Error ? error.name : "Error";
  return { exit: EXIT.unexpected, code: "UNEXPECTED", says: `${EXIT_WORDS.unexpected} (${name})` };
}
