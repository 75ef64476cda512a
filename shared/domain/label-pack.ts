import { z } from "./zod.ts";

/** The vocabularies in which a couple's maps may be named; the places beneath them are the same in each. */
export const LABEL_PACKS = ["pursuer-distancer", "eft", "gottman", "ibct"] as const;
export const labelPackSchema = z.enum(LABEL_PACKS);
export type LabelPack = z.infer<typeof labelPackSchema>;

export const DEFAULT_LABEL_PACK: LabelPack = "pursuer-distancer";
