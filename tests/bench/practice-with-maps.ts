import { v7 } from "uuid";
import { clientOf, createCore } from "#main/core/core.ts";
import { createLog } from "#main/core/log.ts";
import type { Core } from "#shared/contract/index.ts";
import { SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import { PASSPHRASE } from "../e2e/pages/door.ts";
import { addItem, createCoupleWithMap, operationOn } from "../support/couple.ts";

/** Two partners with one map between them, and how many items it holds. */
export type CoupleWithMap = { names: [string, string]; items: number };

/** Makes a practice in this folder through the contract, and closes it. */
export const makePractice = (dataDir: string, couples: readonly CoupleWithMap[]): Promise<void> =>
  inNewPractice(dataDir, async (clinician) => {
    for (const couple of couples) await addCouple(clinician, couple);
  });

/** Makes a practice in this folder, fills it through the contract, and closes it. */
export async function inNewPractice(
  dataDir: string,
  fill: (clinician: Core) => Promise<void>,
): Promise<void> {
  const newId = () => v7();
  const { router, keeper } = createCore({
    dataDir,
    newId,
    cheapKeysForTests: true,
    clock: () => new Date(),
    log: createLog(newId, () => {}),
    host: { ask: async () => "unavailable" },
    after: () => {},
    anyoneToWaitFor: () => false,
    onOpened: () => {},
    onHandedOver: () => undefined,
    onGivenBack: () => undefined,
    onClosed: () => {},
  });
  const unlock = clientOf(router, { role: "unlock", portId: 1, printJob: null });
  const { recoveryKey } = await unlock.vault.prepare();
  await unlock.vault.create({ passphrase: PASSPHRASE, retypedRecoveryKey: recoveryKey });
  await fill(clientOf(router, { role: "clinician", portId: 1, printJob: null }));
  keeper.close();
}

async function addCouple(core: Core, { names, items }: CoupleWithMap): Promise<void> {
  const { map } = await createCoupleWithMap(core, names);
  const places = SLOTS.flatMap((slot) => SIDES.map((side) => ({ side, slot })));
  for (let n = 0; n < items; n += 1) {
    const { side, slot } = places[n % places.length] ?? { side: "a", slot: "move" };
    const change = addItem(side, slot, `words of theirs, number ${n}`);
    await core.cycleMap.apply({ operation: operationOn(map.id, change) });
  }
}
