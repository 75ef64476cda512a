import { CONSENT_KINDS, type ConsentEntry, type ConsentKind, lastConsent } from "./consent.ts";
import { type PartnerId, partnerIdSchema } from "./ids.ts";
import { type SafetyEntry, safetyStanding } from "./safety.ts";
import { z } from "./zod.ts";

/** What is done with both partners, or with what both gave. */
export const JOINT_WORK = [
  "couples-screen",
  "walk",
  "homework",
  "check-in",
  "side-by-side",
  "counting",
  "deidentified-export",
] as const;
export type JointWork = (typeof JOINT_WORK)[number];

/** Why something stays shut: what the safety decision says, or whose agreement it lacks. */
export const closedBySchema = z.discriminatedUnion("why", [
  z.strictObject({ why: z.literal("no-decision") }),
  z.strictObject({ why: z.literal("not-cleared") }),
  z.strictObject({ why: z.literal("more-to-learn") }),
  z.strictObject({
    why: z.literal("consent"),
    kind: z.enum(CONSENT_KINDS),
    partnerIds: z.array(partnerIdSchema).min(1),
  }),
]);
export type ClosedBy = z.infer<typeof closedBySchema>;

/** All that is asked before joint work. Entries in the order of their making. */
export type Standing = {
  partnerIds: readonly PartnerId[];
  safety: readonly SafetyEntry[];
  consents: readonly ConsentEntry[];
};

type Rule = {
  /** Shut until a safety decision stands that allows it, or an override. */
  needsDecision: boolean;
  consent: { kind: ConsentKind; from: "everyone-agrees" | "nobody-objects" } | null;
};

const RULES: Record<JointWork, Rule> = {
  "couples-screen": { needsDecision: true, consent: { kind: "shared-screen", from: "everyone-agrees" } },
  walk: { needsDecision: true, consent: null },
  homework: { needsDecision: true, consent: null },
  "check-in": { needsDecision: true, consent: null },
  "side-by-side": { needsDecision: true, consent: { kind: "side-by-side", from: "everyone-agrees" } },
  counting: { needsDecision: false, consent: { kind: "counting", from: "nobody-objects" } },
  "deidentified-export": {
    needsDecision: false,
    consent: { kind: "deidentified-export", from: "everyone-agrees" },
  },
};

/**
 * The one rule of what is open to a unit: null when it is. An override opens what the decision shuts; it never stands
 * in for a partner's agreement.
 */
export function closedBy(work: JointWork, standing: Standing): ClosedBy | null {
  const { needsDecision, consent } = RULES[work];
  return (needsDecision ? shutForSafety(standing.safety) : null) ?? (consent && lacking(consent, standing));
}

/** What the safety history shuts, for want of a decision that allows it or an override. */
export function shutForSafety(safety: readonly SafetyEntry[]): Exclude<ClosedBy, { why: "consent" }> | null {
  const { decision, override } = safetyStanding(safety);
  if (override || decision?.outcome === "cleared") return null;
  return { why: decision?.outcome ?? "no-decision" };
}

function lacking({ kind, from }: NonNullable<Rule["consent"]>, standing: Standing): ClosedBy | null {
  const partnerIds = standing.partnerIds.filter((partnerId) => {
    const said = lastConsent(standing.consents, partnerId, kind)?.answer;
    return from === "everyone-agrees" ? said !== "given" : said === "declined" || said === "revoked";
  });
  return partnerIds.length > 0 ? { why: "consent", kind, partnerIds } : null;
}

/** The work a kind of agreement opens or shuts; null where it stands for itself. */
export const workOf = (kind: ConsentKind): JointWork | null =>
  JOINT_WORK.find((work) => RULES[work].consent?.kind === kind) ?? null;
