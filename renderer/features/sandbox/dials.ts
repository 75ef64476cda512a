import { type Actor, constantFor, type Moods, type Pair } from "#shared/dynamics/couple.ts";
import { bilinear, ojive, withRepairAndDamping } from "#shared/dynamics/influence.ts";

export const MODELS = ["bilinear", "ojive", "repair"] as const;
export type Model = (typeof MODELS)[number];

/** What can be set for one partner. `warm` and `cold` above zero: the partner goes along with the other. */
export type PartnerDials = {
  ownMood: number;
  inertia: number;
  warm: number;
  cold: number;
  repair: number;
  damping: number;
};
export type Dial = "start" | keyof PartnerDials;
export type Dials = { model: Model; a: PartnerDials; b: PartnerDials };
/** All that is set: the two partners, and the moods they begin with. */
export type Scene = { dials: Dials; start: Moods };
export type Partner = "a" | "b";

/** Moods in the pictures go from −5 to 5. */
export const FIELD = { from: -5, to: 5 };

export const RANGES: Record<Dial, { min: number; max: number; step: number }> = {
  start: { min: FIELD.from, max: FIELD.to, step: 0.1 },
  ownMood: { min: -3, max: 3, step: 0.1 },
  inertia: { min: 0, max: 0.9, step: 0.05 },
  warm: { min: -0.8, max: 0.8, step: 0.05 },
  cold: { min: -0.8, max: 0.8, step: 0.05 },
  repair: { min: 0, max: 2, step: 0.05 },
  damping: { min: 0, max: 2, step: 0.05 },
};

const ALWAYS: Dial[] = ["start", "ownMood", "inertia", "warm", "cold"];

/** The dials that mean something in this model, in the order they are shown. */
export const dialsOf = (model: Model): Dial[] =>
  model === "repair" ? [...ALWAYS, "repair", "damping"] : ALWAYS;

const NOTICED_FROM = 1;
const OJIVE_REACH = 4;
const EXTREME_FROM = 2;

function influenceOf(model: Model, { warm, cold, repair, damping }: PartnerDials) {
  switch (model) {
    case "ojive":
      return ojive({
        warmAbove: NOTICED_FROM,
        warmPush: warm * OJIVE_REACH,
        coldUpTo: -NOTICED_FROM,
        coldPush: -cold * OJIVE_REACH,
      });
    case "repair":
      return withRepairAndDamping(bilinear({ warm, cold }), {
        repairUpTo: -EXTREME_FROM,
        repair,
        dampingAbove: EXTREME_FROM,
        damping,
      });
    case "bilinear":
      return bilinear({ warm, cold });
  }
}

const actorOf = (model: Model, dials: PartnerDials): Actor => ({
  constant: constantFor(dials.ownMood, dials.inertia),
  inertia: dials.inertia,
  influence: influenceOf(model, dials),
});

export const pairOf = ({ model, a, b }: Dials): Pair => ({ a: actorOf(model, a), b: actorOf(model, b) });

/** Where one dial of one partner stands. */
export const dialValue = ({ dials, start }: Scene, partner: Partner, dial: Dial): number =>
  dial === "start" ? start[partner] : dials[partner][dial];

/** The scene with one dial turned. The pair stays the same object when only the start moves. */
export function turned({ dials, start }: Scene, partner: Partner, dial: Dial, value: number): Scene {
  if (dial === "start") return { dials, start: { ...start, [partner]: value } };
  return { dials: { ...dials, [partner]: { ...dials[partner], [dial]: value } }, start };
}

/** The nearest mood that can be set, within the picture. */
export const settable = (mood: number): number =>
  Math.round(Math.min(FIELD.to, Math.max(FIELD.from, mood)) * 10) / 10;
