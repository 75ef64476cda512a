import { partnerIdSchema } from "../domain/ids.ts";
import type { Partner } from "../domain/unit.ts";
import { z } from "../domain/zod.ts";
import type { Answers } from "./answer.ts";
import { questionIdSchema } from "./condition.ts";
import { askedQuestions, type Form, formSchema } from "./form.ts";

/** The check-in each partner gives before a session, in half a minute. Our own wording. */
export const CHECK_IN: Form = formSchema.parse({
  id: "check-in",
  version: 1,
  title: "Before we begin",
  introduction:
    "Four short questions about right now. Take the number that comes first; none is better than another. Your partner is asked the same and does not see yours. Once you have both answered, your therapist may show the two side by side.",
  answeredBy: "partner",
  sharing: "private-to-partner",
  handling: "joint",
  sections: [
    {
      title: "Right now",
      questions: [
        {
          id: "closeness",
          kind: "rating",
          label: "Closeness",
          text: "How close do you feel to your partner today?",
          low: "far apart",
          high: "very close",
          required: true,
        },
        {
          id: "safety",
          kind: "rating",
          label: "Safety",
          text: "How safe does it feel to say here what is true for you?",
          low: "not safe",
          high: "entirely safe",
          required: true,
        },
        {
          id: "reactivity",
          kind: "rating",
          label: "Reactivity",
          text: "How stirred up are you?",
          low: "calm",
          high: "about to boil over",
          required: true,
        },
        {
          id: "hope",
          kind: "rating",
          label: "Hope",
          text: "How hopeful are you for the two of you?",
          low: "no hope yet",
          high: "full of hope",
          required: true,
        },
      ],
    },
  ],
});

const rating = z.int().min(0).max(10);

/** Both partners' check-ins next to each other: plain data, fit to be drawn on any screen both may see. */
export const checkInRevealSchema = z.strictObject({
  partners: z.array(z.strictObject({ id: partnerIdSchema, name: z.string() })).min(2),
  rows: z.array(
    z.strictObject({
      questionId: questionIdSchema,
      label: z.string(),
      low: z.string(),
      high: z.string(),
      /** In the order of the partners. */
      ratings: z.array(rating).min(2),
      /** Between the highest and the lowest of them. */
      gap: rating,
    }),
  ),
});
export type CheckInReveal = z.infer<typeof checkInRevealSchema>;

/** Puts ratings side by side. Undefined unless every one of these partners has rated every question. */
export function revealOf(
  form: Form,
  partners: readonly Pick<Partner, "id" | "name">[],
  answersOf: (partnerId: Partner["id"]) => Answers | undefined,
): CheckInReveal | undefined {
  const given = partners.map(({ id }) => answersOf(id));
  const rows = askedQuestions(form).flatMap(({ question }) => {
    if (question.kind !== "rating") return [];
    const ratings = given.map((answers) => answers?.get(question.id));
    const { id: questionId, label, low, high } = question;
    return [{ questionId, label, low, high, ratings }];
  });
  const whole = rows.flatMap((row) => {
    const ratings = row.ratings.filter((one): one is number => typeof one === "number");
    if (ratings.length < partners.length) return [];
    return [{ ...row, ratings, gap: Math.max(...ratings) - Math.min(...ratings) }];
  });
  if (whole.length < rows.length || partners.length < 2) return undefined;
  return { partners: partners.map(({ id, name }) => ({ id, name })), rows: whole };
}
