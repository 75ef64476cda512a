import { createRouterClient } from "@orpc/server";
import type { Core } from "#shared/contract/index.ts";
import type { Form } from "#shared/forms/form.ts";
import type { Clock, Host, NewId, OpenPractice, PortContext } from "./context.ts";
import { createDisplay } from "./features/display/index.ts";
import { createHandover, knownForms, OUR_FORMS } from "./features/forms/index.ts";
import { createInstruments } from "./features/measures/index.ts";
import { createBackups } from "./features/safety/index.ts";
import { createKeeper, createLocking, type Keeper, type Locking } from "./features/vault/index.ts";
import type { Log } from "./log.ts";
import { createPrintJobs } from "./print-jobs.ts";
import { type CoreRouter, createRouter } from "./router.ts";
import { loadSample } from "./sample/load-sample.ts";

/** Everything the core takes from outside: where, when, and what it cannot do itself. */
export type CoreParts = {
  dataDir: string;
  cheapKeysForTests: boolean;
  clock: Clock;
  newId: NewId;
  log: Log;
  host: Host;
  after: (delayMs: number, act: () => void) => void;
  /** Whether a window could hold something unsaved. */
  anyoneToWaitFor(): boolean;
  /** Forms that can be begun; the ones that ship, unless a test brings its own. */
  forms?: readonly Form[];
  onOpened(): void;
  /** A form went out of the clinician's hands, and came back. */
  onHandedOver: () => void;
  onGivenBack: () => void;
  /** The practice is closed: end the process. */
  onClosed(): void;
};

export type CoreInside = { router: CoreRouter; keeper: Keeper; locking: Locking };

/** Puts the core together, the same in its own process and in a test. */
export function createCore(parts: CoreParts): CoreInside {
  const keeper: Keeper = createKeeper({
    ...parts,
    fillSample: (practice) => fillSample(practice),
    onOpened(practice) {
      backups.opened(practice);
      parts.onOpened();
    },
    onLocksChanged: (practice) => backups.locksChanged(practice),
  });
  const backups = createBackups({ ...parts, isOpen: (practice) => keeper.practice() === practice });
  const display = createDisplay(() => keeper.practice());
  const locking = createLocking({
    onLocking: display.free,
    after: parts.after,
    anyoneToWaitFor: () => keeper.practice() !== undefined && parts.anyoneToWaitFor(),
    end() {
      try {
        const practice = keeper.practice();
        if (practice) backups.beforeLock(practice);
        keeper.close();
      } catch (cause) {
        // What was acknowledged is on the disk. A practice that cannot be closed in good order is locked all the same.
        parts.log.incident(cause);
      }
      parts.onClosed();
    },
  });
  const known = knownForms(parts.forms ?? OUR_FORMS);
  const shared = {
    ...parts,
    keeper,
    backups,
    locking,
    display,
    known,
    instruments: createInstruments(),
    handover: createHandover(parts),
    jobs: createPrintJobs(parts.newId),
  };

  /** The sample goes in through the contract, on the days its sessions were held. */
  const fillSample = (practice: OpenPractice) =>
    loadSample({
      newId: parts.newId,
      asOf: (day) =>
        clientOf(createRouter({ ...shared, clock: () => day, practice: () => practice }), CLINICIAN),
    });

  return { router: createRouter({ ...shared, practice: () => keeper.practice() }), keeper, locking };
}

const CLINICIAN: PortContext = { role: "clinician", portId: 0, printJob: null };

/** The contract as a window of that role would see it, without a port between. */
export function clientOf(router: CoreRouter, context: PortContext): Core {
  return createRouterClient(router, { context });
}
