import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { onTestFinished } from "vitest";
import type { HostAnswer, HostRequest, PrintJobId } from "#main/core/control.ts";
import { clientOf, createCore } from "#main/core/core.ts";
import { OUR_FORMS } from "#main/core/features/forms/index.ts";
import { createLog } from "#main/core/log.ts";
import type { Core } from "#shared/contract/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";

export const PASSPHRASE = "a kettle sings under slow green rain";

/** A data folder of the test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-core-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The core in this process, on a real vault with cheap keys, at a time the test sets. */
export type TestCore = ReturnType<typeof startCoreInProcess>;

export function startCoreInProcess({
  dataDir = temporaryFolder(),
  newId = (): string => v7(),
  forms = OUR_FORMS,
} = {}) {
  const world = {
    now: new Date("2026-03-14T09:00:00.000Z"),
    /** What the core asked of the host, the first first. */
    asked: [] as HostRequest[],
    /** What the host says to it. */
    answer: (_request: HostRequest): HostAnswer | Promise<HostAnswer> => "done",
    logged: [] as string[],
    events: [] as ("opened" | "closed" | "handed-over" | "given-back")[],
    /** What waits for time to pass. */
    timers: [] as { delayMs: number; act: () => void }[],
    someoneToWaitFor: true,
  };
  const inside = createCore({
    dataDir,
    newId,
    forms,
    cheapKeysForTests: true,
    clock: () => world.now,
    log: createLog(newId, (line) => world.logged.push(line)),
    host: {
      async ask(request) {
        world.asked.push(request);
        return world.answer(request);
      },
    },
    after: (delayMs, act) => void world.timers.push({ delayMs, act }),
    anyoneToWaitFor: () => world.someoneToWaitFor,
    onOpened: () => world.events.push("opened"),
    onHandedOver: () => world.events.push("handed-over"),
    onGivenBack: () => world.events.push("given-back"),
    onClosed: () => world.events.push("closed"),
  });
  onTestFinished(() => inside.keeper.close());
  const as = (role: WindowRole, printJob: PrintJobId | null = null): Core =>
    clientOf(inside.router, { role, portId: 1, printJob });
  return { ...inside, world, dataDir, as, clinician: as("clinician") };
}

/** A core whose clinician has made a practice of their own, and is in it. */
export async function startWithPractice(options?: Parameters<typeof startCoreInProcess>[0]) {
  const core = startCoreInProcess(options);
  const recoveryKey = await createPractice(core.as("unlock"));
  return { ...core, recoveryKey };
}

/** Goes through first run, and gives back the recovery key. */
export async function createPractice(unlock: Core): Promise<string> {
  const { recoveryKey } = await unlock.vault.prepare();
  await unlock.vault.create({ passphrase: PASSPHRASE, retypedRecoveryKey: recoveryKey });
  return recoveryKey;
}

/** The code a call was refused with, or "answered". */
export async function outcomeOf(call: Promise<unknown>): Promise<string> {
  try {
    await call;
    return "answered";
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : `threw ${String(error)}`;
  }
}

type AuditEntry = { action: string; author: string; device: string; records: string };

/** The audit log of the practice that is open, the oldest first. */
export function auditOf({ keeper }: Pick<TestCore, "keeper">): AuditEntry[] {
  const practice = keeper.practice();
  if (!practice) throw new Error("no practice is open");
  return practice.vault.read.all<AuditEntry>(
    "SELECT action, author, device, records FROM audit ORDER BY seq",
  );
}
