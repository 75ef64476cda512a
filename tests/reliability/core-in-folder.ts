import { v7 } from "uuid";
import { clientOf, createCore } from "#main/core/core.ts";
import { createLog } from "#main/core/log.ts";
import type { Core } from "#shared/contract/index.ts";
import type { WindowRole } from "#shared/contract/roles.ts";
import { PASSPHRASE } from "#tests/support/vault-at.ts";

/** The core in this process, on a data folder of the caller's, who closes it. */
export function coreIn(dataDir: string) {
  const logged: string[] = [];
  const nothing = () => {};
  const inside = createCore({
    dataDir,
    newId: () => v7(),
    cheapKeysForTests: true,
    clock: () => new Date("2026-03-14T09:00:00.000Z"),
    log: createLog(
      () => v7(),
      (line) => logged.push(line),
    ),
    host: { ask: async () => "done" },
    after: nothing,
    anyoneToWaitFor: () => false,
    onOpened: nothing,
    onHandedOver: nothing,
    onGivenBack: nothing,
    onClosed: nothing,
  });
  const as = (role: WindowRole): Core => clientOf(inside.router, { role, portId: 1, printJob: null });
  return { ...inside, logged, as, clinician: as("clinician") };
}

export type CoreInFolder = ReturnType<typeof coreIn>;

/** The same, with a practice made and open in it. */
export async function coreWithPractice(dataDir: string): Promise<CoreInFolder> {
  const core = coreIn(dataDir);
  const { recoveryKey } = await core.as("unlock").vault.prepare();
  await core.as("unlock").vault.create({ passphrase: PASSPHRASE, retypedRecoveryKey: recoveryKey });
  return core;
}
