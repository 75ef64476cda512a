import { z } from "./zod.ts";

export const paperSchema = z.enum(["a4", "letter"]);
export type Paper = z.infer<typeof paperSchema>;

export const settingsSchema = z.strictObject({
  appearance: z.enum(["system", "light", "dark"]),
  /** Minutes without a touch, key or pointer before the vault locks itself. */
  lockAfterMinutes: z.int().min(1).max(60),
  paper: paperSchema,
  /** Motion that explains (pulse, ease). `system` follows the computer's setting. */
  motion: z.enum(["system", "reduced"]),
  /** Whether words are offered while one writes on a map. */
  suggestions: z.enum(["on", "off"]),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = {
  appearance: "system",
  lockAfterMinutes: 5,
  paper: "a4",
  motion: "system",
  suggestions: "on",
};

/** Four to eight digits, with which the clinician takes the computer back from a partner's hands. */
export const PIN_PATTERN = /^[0-9]{4,8}$/u;
