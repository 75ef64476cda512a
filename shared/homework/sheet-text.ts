import { type Slot, slotSchema } from "../domain/cycle-map.ts";
import { line, optionalLine } from "../domain/text.ts";
import { z } from "../domain/zod.ts";

export const TITLE_MAX = 80;
export const LEDE_MAX = 240;
export const LEAD_MAX = 80;
export const STEP_TEXT_MAX = 320;
export const ASK_MAX = 120;
export const HEAD_MAX = 60;
export const STEPS_MAX = 6;
export const COLUMNS_MAX = 4;

/** Whom a sheet is written for: by the place in the cycle, never by the person. */
export const PRACTICES = ["pursuer", "distancer", "both"] as const;
export const practiceSchema = z.enum(PRACTICES);
export type Practice = z.infer<typeof practiceSchema>;

/** What stands above the steps: which of the couple's own words the sheet begins with. */
export const OPENINGS = ["none", "loop", "underneath", "name", "two-moves", "exits"] as const;
const openingSchema = z.enum(OPENINGS);
export type Opening = z.infer<typeof openingSchema>;

/** What a step leaves to write on; `each` is a line for each of the two, `come-back` the sentence of when one is back. */
export const ROOMS = ["none", "line", "lines", "each", "come-back"] as const;
const roomSchema = z.enum(ROOMS);
export type Room = z.infer<typeof roomSchema>;

/** How a day of the practice log is answered. */
export const ANSWERS = ["words", "yes-or-not-yet", "on-time-or-late", "who", "number"] as const;
const answerSchema = z.enum(ANSWERS);
export type LogAnswer = z.infer<typeof answerSchema>;

type Texts = { line: (max: number) => z.ZodType<string>; optional: (max: number) => z.ZodType<string> };

const textOf = ({ line: one, optional }: Texts) =>
  z.strictObject({
    title: one(TITLE_MAX),
    /** One warm sentence under the title. */
    lede: optional(LEDE_MAX),
    opening: openingSchema,
    steps: z
      .array(
        z.strictObject({
          lead: one(LEAD_MAX),
          text: optional(STEP_TEXT_MAX),
          /** The person's own words that belong to this step. */
          words: z.array(slotSchema).max(2),
          /** What to write on the line below. */
          ask: optional(ASK_MAX),
          room: roomSchema,
        }),
      )
      .max(STEPS_MAX),
    log: z
      .discriminatedUnion("kind", [
        z.strictObject({
          kind: z.literal("week"),
          columns: z
            .array(z.strictObject({ head: one(HEAD_MAX), answer: answerSchema }))
            .min(1)
            .max(COLUMNS_MAX),
        }),
        /** The weekly cycle log: its six questions, day by day and for the week in all. */
        z.strictObject({ kind: z.literal("cycle-week") }),
      ])
      .nullable(),
    /** A poster hangs on the fridge: large, and without a log. */
    look: z.enum(["sheet", "poster"]),
  });

/**
 * What a sheet says, before it is filled. `{name}` and `{partner}` stand for the two people, `{loop}` for what the
 * couple's label pack calls the cycle.
 */
export const sheetTextSchema = textOf({ line, optional: optionalLine });
export type SheetText = z.infer<typeof sheetTextSchema>;
export type SheetStep = SheetText["steps"][number];

/** The same with every name in its place: as long as the names make it. */
export const filledTextSchema = textOf({ line: () => z.string(), optional: () => z.string() });

/** The places whose words a sheet asks for, on one side of the map. */
export function slotsAsked({ opening, steps }: SheetText): Slot[] {
  return [...new Set([...SLOTS_OF[opening], ...steps.flatMap(({ words }) => words)])];
}

const SLOTS_OF: Readonly<Record<Opening, readonly Slot[]>> = {
  none: [],
  loop: ["trigger", "move", "intention"],
  underneath: ["vulnerable", "need"],
  name: [],
  "two-moves": ["move", "intention"],
  exits: [],
};
