import { z } from "zod";

/**
 * FHIR R4 (4.0.1) as far as we write it: which elements a type has, how often, of what kind, from which value set.
 * Strict: an element that is not named here is a fault, and so is a choice (`value[x]`) made twice.
 */
const id = z.string().regex(/^[A-Za-z0-9\-.]{1,64}$/);
const text = z.string().regex(/\S/);
const uri = z.string().regex(/^\S+$/);
const canonical = z.string().regex(/^\S+(\|\S+)?$/);
const dateTime = z.string().regex(/^\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d))?)?)?$/);
const date = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const list = <Schema extends z.ZodType>(schema: Schema) => z.array(schema).min(1);

const coding = z
  .strictObject({
    system: uri.optional(),
    version: text.optional(),
    code: text.optional(),
    display: text.optional(),
  })
  .refine((value) => Object.keys(value).length > 0);
const concept = z
  .strictObject({ coding: list(coding).optional(), text: text.optional() })
  .refine((value) => Object.keys(value).length > 0);
const reference = z
  .strictObject({ reference: uri.optional(), display: text.optional() })
  .refine((value) => Object.keys(value).length > 0);
const quantity = z
  .strictObject({ value: z.number(), unit: text.optional(), system: uri.optional(), code: text.optional() })
  // qty-3: a code needs the system it is from.
  .refine(({ system, code }) => code === undefined || system !== undefined);

const once = (stem: string) => (value: object) =>
  Object.keys(value).filter((name) => name.startsWith(stem)).length <= 1;

const answer: z.ZodType = z.lazy(() =>
  z
    .strictObject({
      valueBoolean: z.boolean().optional(),
      valueDecimal: z.number().optional(),
      valueInteger: z
        .int()
        .min(-(2 ** 31))
        .max(2 ** 31 - 1)
        .optional(),
      valueDate: date.optional(),
      valueString: text.optional(),
      valueCoding: coding.optional(),
      item: list(item).optional(),
    })
    .refine(once("value")),
);

const item: z.ZodType = z.lazy(() =>
  z
    .strictObject({
      linkId: text,
      definition: uri.optional(),
      text: text.optional(),
      answer: list(answer).optional(),
      item: list(item).optional(),
    })
    // qrs-1: an item has answers or items of its own, never both.
    .refine((value) => !("answer" in value && "item" in value)),
);

export const r4QuestionnaireResponse = z.strictObject({
  resourceType: z.literal("QuestionnaireResponse"),
  id: id.optional(),
  questionnaire: canonical.optional(),
  status: z.enum(["in-progress", "completed", "amended", "entered-in-error", "stopped"]),
  subject: reference.optional(),
  authored: dateTime.optional(),
  item: list(item).optional(),
});

const ABSENT = [
  "unknown",
  "asked-unknown",
  "temp-unknown",
  "not-asked",
  "asked-declined",
  "masked",
  "not-applicable",
  "unsupported",
  "as-text",
  "error",
  "not-a-number",
  "negative-infinity",
  "positive-infinity",
  "not-performed",
  "not-permitted",
];

export const r4Observation = z
  .strictObject({
    resourceType: z.literal("Observation"),
    id: id.optional(),
    status: z.enum([
      "registered",
      "preliminary",
      "final",
      "amended",
      "corrected",
      "cancelled",
      "entered-in-error",
      "unknown",
    ]),
    category: list(concept).optional(),
    code: concept,
    subject: reference.optional(),
    effectiveDateTime: dateTime.optional(),
    valueQuantity: quantity.optional(),
    dataAbsentReason: z
      .strictObject({
        coding: z.tuple([
          z.strictObject({
            system: z.literal("http://terminology.hl7.org/CodeSystem/data-absent-reason"),
            code: z.enum(ABSENT),
          }),
        ]),
      })
      .optional(),
    interpretation: list(concept).optional(),
    derivedFrom: list(reference).optional(),
  })
  .refine(once("value"))
  .refine(once("effective"))
  // obs-6: a reason for the absence only where there is no value.
  .refine((value) => !("valueQuantity" in value && "dataAbsentReason" in value));

export const r4Bundle = z.strictObject({
  resourceType: z.literal("Bundle"),
  type: z.literal("collection"),
  timestamp: dateTime.optional(),
  entry: list(
    z.strictObject({ fullUrl: uri, resource: z.union([r4QuestionnaireResponse, r4Observation]) }),
  ).optional(),
});
