import type { WayBack } from "#shared/contract/handover.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import { type PinSeal, pinSealSchema } from "../../vault/pin.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

const KEY = "handover.pin";
const WRONG_PINS_MAX = 5;
/** How long the next PIN has to wait after the first, second … wrong one. */
const WAIT_MS = [0, 2_000, 4_000, 8_000];

export function readPin(read: ReadHandle): PinSeal | undefined {
  const row = read.one<{ value: string }>("SELECT value FROM setting WHERE key = ?", KEY);
  return row && pinSealSchema.parse(JSON.parse(row.value));
}

export function writePin(write: WriteHandle, seal: PinSeal | null): void {
  if (seal) {
    write.run(
      "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
      KEY,
      JSON.stringify(seal),
    );
  } else write.run("DELETE FROM setting WHERE key = ?", KEY);
  write.wrote("setting", KEY, seal);
}

export type Refusal = "WRONG_PASSPHRASE" | "WRONG_PIN" | "PIN_CLOSED" | { waitSeconds: number };

/**
 * The clinician's way back. Wrong PINs make the next one wait, and five of them close the PIN until the passphrase
 * was given; the passphrase is never closed, for it takes its time by itself.
 */
export type WayBackGuard = {
  pinCounts(practice: OpenPractice): boolean;
  /** Null when the way is open. */
  refusal(practice: OpenPractice, way: WayBack): Promise<Refusal | null>;
};

export function createWayBack(clock: Clock): WayBackGuard {
  let wrong = 0;
  let notBefore = 0;
  const closed = () => wrong >= WRONG_PINS_MAX;
  const reset = () => {
    wrong = 0;
    notBefore = 0;
  };

  async function byPin({ vault }: OpenPractice, pin: string): Promise<Refusal | null> {
    const seal = readPin(vault.read);
    if (!seal || closed()) return "PIN_CLOSED";
    const waitMs = notBefore - clock().getTime();
    if (waitMs > 0) return { waitSeconds: Math.ceil(waitMs / 1000) };
    // Counted before it is looked at: what breaks off in between has been a try all the same.
    wrong += 1;
    if (await vault.isPin(pin, seal)) {
      reset();
      return null;
    }
    notBefore = clock().getTime() + (WAIT_MS[wrong - 1] ?? 0);
    return closed() ? "PIN_CLOSED" : "WRONG_PIN";
  }

  return {
    pinCounts: ({ vault }) => !closed() && readPin(vault.read) !== undefined,
    async refusal(practice, way) {
      if (way.by === "pin") return byPin(practice, way.pin);
      const opens = way.by === "sample" ? practice.sample : await practice.vault.isPassphrase(way.passphrase);
      if (!opens) return "WRONG_PASSPHRASE";
      reset();
      return null;
    },
  };
}
