import { statSync } from "node:fs";
import { join } from "node:path";
import { EventPublisher } from "@orpc/server";
import type { BackupStep } from "#shared/contract/safety.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { Log } from "../../log.ts";
import type { BackupReason } from "../../vault/backups/backup-file.ts";
import { inSteps } from "../../vault/backups/in-steps.ts";
import type { MadeBackup } from "../../vault/backups/make-backup.ts";
import type { Vault } from "../../vault/vault.ts";

const FIRST_OF_DAY_MS = 10_000;
const BEFORE_LOCK_MAX_MS = 1_000;
const BEFORE_LOCK_MAX_BYTES = 24 * 1024 * 1024;

/** Makes the practice's backups: asked for, at the first opening of a day, and before a lock. */
export type Backups = {
  /** Begins one, or follows the one that is under way. Throws what that one ends with. */
  follow(practice: OpenPractice, signal: AbortSignal | undefined): AsyncGenerator<BackupStep>;
  /** A practice has been opened: its first backup of the day is made a little later, beside the work. */
  opened(practice: OpenPractice): void;
  /** In one go, where there is something new, and only as far as the time before a lock allows. Never throws. */
  beforeLock(practice: OpenPractice): void;
  /** Its locks are new: whatever opens it from a backup must know them. */
  locksChanged(practice: OpenPractice): void;
};

export type BackupsParts = {
  clock: Clock;
  log: Log;
  after: (delayMs: number, act: () => void) => void;
  /** Whether this practice is still the one that is open. */
  isOpen: (practice: OpenPractice) => boolean;
};

type Run = { last: BackupStep; steps: EventPublisher<{ step: BackupStep }>; ended: Promise<void> };

export function createBackups({ clock, log, after, isOpen }: BackupsParts): Backups {
  let run: Run | undefined;

  const begin = ({ vault }: OpenPractice, reason: BackupReason): Run => {
    const steps = new EventPublisher<{ step: BackupStep }>();
    const begun: Run = { last: { step: "copying", share: 0 }, steps, ended: Promise.resolve() };
    const tell = (step: BackupStep) => {
      begun.last = step;
      steps.publish("step", step);
    };
    const work = async () => {
      try {
        const made: MadeBackup | undefined = await inSteps(vault.backUp(reason), tell);
        // Ended early by closing the practice, it has made none.
        if (made) tell({ step: "done", share: 1 });
      } finally {
        if (run === begun) run = undefined;
      }
    };
    begun.ended = work();
    // Whoever follows hears of it; if nobody does, the log has it.
    begun.ended.catch((cause: unknown) => void log.incident(cause));
    run = begun;
    return begun;
  };

  const quietly = (practice: OpenPractice, reason: BackupReason) => {
    if (!practice.sample && isOpen(practice)) run ??= begin(practice, reason);
  };

  return {
    async *follow(practice, signal) {
      const following = run ?? begin(practice, "by-hand");
      yield* stepsOf(following, signal);
    },
    opened(practice) {
      if (practice.vault.readOnly) return;
      if (practice.sample || practice.vault.counter === 0 || isOfToday(practice.vault, clock())) return;
      after(FIRST_OF_DAY_MS, () => {
        if (isOpen(practice) && !isOfToday(practice.vault, clock())) quietly(practice, "daily");
      });
    },
    locksChanged: (practice) => quietly(practice, "by-hand"),
    beforeLock(practice) {
      if (
        practice.sample ||
        practice.vault.readOnly ||
        run ||
        !hasNews(practice.vault) ||
        isLarge(practice.vault)
      )
        return;
      try {
        untilTooLate(practice.vault, clock);
      } catch (cause) {
        log.incident(cause);
      }
    },
  };
}

/** Every step from now on, `done` last; an error ends it as it ended the backup. */
async function* stepsOf(run: Run, signal: AbortSignal | undefined): AsyncGenerator<BackupStep> {
  const heard = run.steps.subscribe("step", signal ? { signal } : {});
  yield run.last;
  const over = run.ended.then(
    () => "over" as const,
    () => "over" as const,
  );
  for (;;) {
    const next = await Promise.race([heard.next(), over]);
    if (next === "over") break;
    if (next.done) return;
    yield next.value;
    if (next.value.step === "done") return;
  }
  await run.ended;
  if (run.last.step === "done") yield run.last;
}

function untilTooLate(vault: Vault, clock: Clock): void {
  const late = clock().getTime() + BEFORE_LOCK_MAX_MS;
  const work = vault.backUp("before-lock");
  for (let step = work.next(); !step.done; step = work.next()) {
    if (clock().getTime() > late) work.return(undefined as never);
  }
}

/** In the clinician's own calendar. */
function isOfToday(vault: Vault, now: Date): boolean {
  const [newest] = vault.backups().filter(({ verified }) => verified);
  return newest !== undefined && newest.at.toDateString() === now.toDateString();
}

function hasNews(vault: Vault): boolean {
  const last = vault.read.one<{ counter: number }>(
    "SELECT counter FROM audit WHERE action = 'backup-verified' ORDER BY seq DESC LIMIT 1",
  );
  return vault.counter > (last?.counter ?? 0);
}

function isLarge(vault: Vault): boolean {
  return statSync(join(vault.dir, "vault.db")).size > BEFORE_LOCK_MAX_BYTES;
}
