import { OUTCOMES } from "#shared/domain/assignment.ts";
import { CONSENT_KINDS, secretsPolicySchema } from "#shared/domain/consent.ts";
import {
  EXIT_TEXT_MAX,
  edgeSchema,
  exitMakerSchema,
  ITEM_TEXT_MAX,
  NAME_MAX,
  ratingSchema,
  sideKeySchema,
  slotSchema,
} from "#shared/domain/cycle-map.ts";
import { SAFETY_OUTCOMES, safetyReasonSchema } from "#shared/domain/safety.ts";
import { MODALITIES, PLAN_LINE_MAX, PLAN_LINES_MAX, PRESENCES } from "#shared/domain/session-record.ts";
import { tagSchema, valenceSchema } from "#shared/domain/tally.ts";
import { line, optionalLine } from "#shared/domain/text.ts";
import { PARTNER_NAME_MAX } from "#shared/domain/unit.ts";
import { COUNT_MAX, RECOVERY_MAX } from "#shared/domain/weekly-log.ts";
import { z } from "#shared/domain/zod.ts";
import { answerValueSchema } from "#shared/forms/answer.ts";

const words = line(ITEM_TEXT_MAX);
const exitWords = line(EXIT_TEXT_MAX);
const standing = { side: sideKeySchema, slot: slotSchema };

/** One thing that happens to the map, as a person would note it down: items are named by their words. */
const sampleChangeSchema = z.union([
  z.strictObject({ add: z.strictObject({ ...standing, text: words }) }),
  z.strictObject({ reword: z.strictObject({ ...standing, from: words, to: words }) }),
  z.strictObject({ remove: z.strictObject({ ...standing, text: words }) }),
  z.strictObject({ move: z.strictObject({ ...standing, text: words, to: z.strictObject(standing) }) }),
  /** The partner whose words these are agrees that both may see them. */
  z.strictObject({ show: z.strictObject({ ...standing, text: words }) }),
  z.strictObject({ role: z.strictObject({ side: sideKeySchema, is: z.enum(["pursues", "distances"]) }) }),
  z.strictObject({ role: z.strictObject({ side: sideKeySchema, inTheirWords: line(40) }) }),
  z.strictObject({ strength: z.strictObject({ side: sideKeySchema, is: ratingSchema }) }),
  z.strictObject({ body: z.strictObject({ side: sideKeySchema, is: ratingSchema }) }),
  z.strictObject({ exit: z.strictObject({ on: edgeSchema, text: exitWords, by: exitMakerSchema }) }),
  z.strictObject({ heard: exitWords }),
  z.strictObject({ missed: exitWords }),
  z.strictObject({ name: line(NAME_MAX) }),
  z.strictObject({ topic: line(NAME_MAX) }),
]);
export type SampleChange = z.infer<typeof sampleChangeSchema>;

const partner = z.strictObject({ name: line(PARTNER_NAME_MAX), pronouns: optionalLine(40) });

/** Minutes and seconds since the session began, whose it is, and what was noted. */
const sampleEventSchema = z.tuple([
  z.string().regex(/^\d\d:[0-5]\d$/u),
  sideKeySchema,
  z.union([z.literal("speaks"), valenceSchema, tagSchema]),
]);
export type SampleEvent = z.infer<typeof sampleEventSchema>;

const tallySchema = z.strictObject({
  minutes: z.int().min(1).max(180),
  events: z.array(sampleEventSchema),
});
export type SampleTally = z.infer<typeof tallySchema>;

const attended = z.tuple([z.enum(PRESENCES), z.enum(MODALITIES).nullable()]);
const step = z.int().min(1).max(9);

const recordSchema = z.strictObject({
  attendance: z.strictObject({ a: attended, b: attended }).optional(),
  plan: z
    .array(
      z.strictObject({
        text: line(PLAN_LINE_MAX),
        done: z.boolean().default(false),
        carried: z.boolean().default(false),
      }),
    )
    .max(PLAN_LINES_MAX)
    .optional(),
  /** The progress note, a paragraph an entry. */
  note: z.array(z.string().min(1)).optional(),
  stages: z.strictObject({ a: step.optional(), b: step.optional() }).optional(),
});
export type SampleRecord = z.infer<typeof recordSchema>;

/** Closeness, safety, reactivity and hope, as each of the two rated them before the session. */
const fourRatings = z.tuple([ratingSchema, ratingSchema, ratingSchema, ratingSchema]);
const checkInSchema = z.strictObject({ a: fourRatings, b: fourRatings });
export type SampleCheckIn = z.infer<typeof checkInSchema>;

const whose = z.enum(["a", "b", "both"]);
const count = z.int().min(0).max(COUNT_MAX);

const homeworkSchema = z.strictObject({
  /** Sheets of the library, by their keys. */
  given: z.array(z.strictObject({ sheet: z.string(), to: whose })).optional(),
  looked: z
    .array(
      z.strictObject({
        sheet: z.string(),
        to: whose,
        went: z.enum(OUTCOMES),
        helped: z.string().default(""),
      }),
    )
    .optional(),
  /** Episodes, the strongest, minutes to recover, who named it first, ways out tried and heard. */
  weeks: z
    .array(
      z.strictObject({
        of: z.iso.date(),
        by: whose,
        counts: z.tuple([
          count,
          ratingSchema,
          z.int().min(0).max(RECOVERY_MAX),
          z.enum(["a", "b", "both", "nobody"]),
          count,
          count,
        ]),
      }),
    )
    .optional(),
});
export type SampleHomework = z.infer<typeof homeworkSchema>;
/** Before the first session: what was agreed, and what the clinician decided about joint work. */
const safetySchema = z.strictObject({
  decidedOn: z.iso.date(),
  outcome: z.enum(SAFETY_OUTCOMES),
  reason: safetyReasonSchema,
  reviewOn: z.iso.date(),
  policy: secretsPolicySchema,
  /** All agreed to everything, but for these. */
  declined: z.array(z.tuple([sideKeySchema, z.enum(CONSENT_KINDS)])).default([]),
  /** Agreed to at first, and taken back on this day. */
  revoked: z.array(z.tuple([sideKeySchema, z.enum(CONSENT_KINDS), z.iso.date()])).default([]),
});
export type SampleSafety = z.infer<typeof safetySchema>;
/** What the cycle costs each of the two: unsolved, resentment, talk, exhaustion, erosion. */
const fiveRatings = z.tuple([ratingSchema, ratingSchema, ratingSchema, ratingSchema, ratingSchema]);
const costSchema = z.strictObject({ a: fiveRatings, b: fiveRatings });
export type SampleCost = z.infer<typeof costSchema>;

/** Answers to the attachment history by the names of its questions, and which of them are shared. */
const historySchema = z.strictObject({
  answers: z.record(z.string(), answerValueSchema),
  shared: z.array(z.string()),
});
const historiesSchema = z.strictObject({ a: historySchema, b: historySchema });
export type SampleHistories = z.infer<typeof historiesSchema>;

/** A fictional couple, session by session. The map is begun in the first session. */
const coupleFileSchema = z.strictObject({
  about: z.string().min(1),
  partners: z.strictObject({ a: partner, b: partner }),
  safety: safetySchema.optional(),
  /** Told before the first session. */
  histories: historiesSchema.optional(),
  sessions: z
    .array(
      z.strictObject({
        heldOn: z.iso.date(),
        changes: z.array(sampleChangeSchema),
        checkIn: checkInSchema.optional(),
        cost: costSchema.optional(),
        tally: tallySchema.optional(),
        record: recordSchema.optional(),
        homework: homeworkSchema.optional(),
      }),
    )
    .min(1)
    .max(60),
});
export type CoupleFile = z.infer<typeof coupleFileSchema>;

/** A sample file that cannot be loaded, with the place in it that is wrong. */
export class SampleFileError extends Error {
  override readonly name = "SampleFileError";

  constructor(file: string, place: string, what: string) {
    super(`${file}, at ${place || "the top"}: ${what}`);
  }
}

/** Reads one couple, or throws a {@link SampleFileError} that names the file and the first place that does not fit. */
export function readCoupleFile(file: string, content: unknown): CoupleFile {
  const read = coupleFileSchema.safeParse(content);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  throw new SampleFileError(file, z.core.toDotPath(issue?.path ?? []), issue?.message ?? "not a couple");
}
