import type { PartnerDials, Scene } from "./dials.ts";

const partner = (dials: Partial<PartnerDials>): PartnerDials => ({
  ownMood: 0,
  inertia: 0.5,
  warm: 0.2,
  cold: 0.2,
  repair: 0,
  damping: 0,
  ...dials,
});

/** Made-up pairs that show one thing each. */
export const PRESETS = {
  helps: {
    start: { a: -3.5, b: -1.5 },
    dials: {
      model: "bilinear",
      a: partner({ ownMood: 0.8, warm: 0.3, cold: 0.15 }),
      b: partner({ ownMood: 0.4, inertia: 0.6, warm: 0.25, cold: 0.1 }),
    },
  },
  stuck: {
    start: { a: 3.5, b: 1.5 },
    dials: {
      model: "bilinear",
      a: partner({ ownMood: -0.8, warm: 0.1, cold: 0.35 }),
      b: partner({ ownMood: -1, warm: 0.1, cold: 0.3 }),
    },
  },
  twoWays: {
    start: { a: 1, b: -2 },
    dials: {
      model: "bilinear",
      a: partner({ ownMood: 1.8, warm: 0.1, cold: 0.8 }),
      b: partner({ ownMood: -1.6, warm: 0.8, cold: 0.1 }),
    },
  },
  reachingOut: {
    start: { a: 2, b: -3.5 },
    dials: {
      model: "repair",
      a: partner({ ownMood: -1.6, warm: 0.3, cold: 0.3, repair: 0.35 }),
      b: partner({ ownMood: -1.6, warm: 0.3, cold: 0.3, repair: 0.35 }),
    },
  },
} as const satisfies Record<string, Scene>;

export type Preset = keyof typeof PRESETS;
export const FIRST: Preset = "twoWays";
export const presetNames = Object.keys(PRESETS) as Preset[];
