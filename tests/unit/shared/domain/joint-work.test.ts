import fc from "fast-check";
import { v7 } from "uuid";
import { describe, expect, it } from "vitest";
import { CONSENT_KINDS, type ConsentEntry } from "#shared/domain/consent.ts";
import type { ConsentEntryId, PartnerId, ResponseId, SafetyEntryId, UnitId } from "#shared/domain/ids.ts";
import { closedBy, JOINT_WORK, shutForSafety, workOf } from "#shared/domain/joint-work.ts";
import {
  isReleased,
  isReviewDue,
  SAFETY_OUTCOMES,
  type SafetyEntry,
  type SafetyOutcome,
  safetyStanding,
} from "#shared/domain/safety.ts";

const unitId = v7() as UnitId;
const partnerIds = [v7() as PartnerId, v7() as PartnerId] as const;
const at = "2026-03-14T09:00:00.000Z";
const on = "2026-03-14";
const head = () => ({ id: v7() as SafetyEntryId, unitId, at });
const decided = (outcome: SafetyOutcome): SafetyEntry => ({
  ...head(),
  kind: "decision",
  outcome,
  reason: "seen alone",
  decidedOn: on,
  reviewOn: null,
});
const overridden = (): SafetyEntry => ({ ...head(), kind: "override", reason: "because" });
const ended = (): SafetyEntry => ({ ...head(), kind: "override-ended" });
const said = (
  partnerId: PartnerId,
  kind: ConsentEntry["kind"],
  answer: ConsentEntry["answer"],
): ConsentEntry => ({
  id: v7() as ConsentEntryId,
  unitId,
  partnerId,
  kind,
  answer,
  how: "spoken",
  policy: null,
  on,
  at,
});
const everyoneAgrees = CONSENT_KINDS.flatMap((kind) => partnerIds.map((one) => said(one, kind, "given")));

const anEntry = fc.oneof(
  fc.constantFrom(...SAFETY_OUTCOMES).map(decided),
  fc.constant(null).map(overridden),
  fc.constant(null).map(ended),
);
const aSaying = fc
  .tuple(
    fc.constantFrom(...partnerIds),
    fc.constantFrom(...CONSENT_KINDS),
    fc.constantFrom("given", "declined", "revoked"),
  )
  .map(([partnerId, kind, answer]) => said(partnerId, kind, answer));

const NEED_DECISION = ["couples-screen", "walk", "homework", "check-in", "side-by-side"] as const;

describe("what is open to a couple", () => {
  it("is nothing joint while nothing was ever recorded", () => {
    const standing = { partnerIds, safety: [], consents: [] };
    for (const work of NEED_DECISION) expect(closedBy(work, standing)).toEqual({ why: "no-decision" });
    expect(closedBy("counting", standing)).toBeNull();
    expect(closedBy("deidentified-export", standing)).toMatchObject({ why: "consent", partnerIds });
  });

  it("is everything once cleared and agreed", () => {
    const standing = { partnerIds, safety: [decided("cleared")], consents: everyoneAgrees };
    expect(JOINT_WORK.filter((work) => closedBy(work, standing) !== null)).toEqual([]);
  });

  it("is told by the last decision, and by an override made after it that has not ended", () => {
    fc.assert(
      fc.property(fc.array(anEntry, { maxLength: 8 }), (safety) => {
        const last = safety.findLastIndex(({ kind }) => kind === "decision");
        const decision = safety[last];
        const since = safety.slice(last + 1).filter(({ kind }) => kind !== "decision");
        const open =
          since.at(-1)?.kind === "override" ||
          (decision?.kind === "decision" && decision.outcome === "cleared");
        expect(shutForSafety(safety) === null).toBe(open);
      }),
    );
  });

  it("never hangs on what was said before the last word, nor on another kind", () => {
    fc.assert(
      fc.property(fc.array(aSaying, { maxLength: 20 }), fc.constantFrom(...JOINT_WORK), (sayings, work) => {
        const all = { partnerIds, safety: [decided("cleared")], consents: sayings };
        const last = new Map(sayings.map((one) => [`${one.partnerId} ${one.kind}`, one]));
        const own = [...last.values()].filter(({ kind }) => workOf(kind) === work);
        expect(closedBy(work, { ...all, consents: own })).toEqual(closedBy(work, all));
      }),
    );
  });

  it("is never opened by an override against a partner who took an agreement back", () => {
    const consents = [...everyoneAgrees, said(partnerIds[1], "shared-screen", "revoked")];
    const standing = { partnerIds, safety: [overridden()], consents };
    expect(closedBy("couples-screen", standing)).toEqual({
      why: "consent",
      kind: "shared-screen",
      partnerIds: [partnerIds[1]],
    });
    expect(closedBy("walk", standing)).toBeNull();
  });

  it("names the work each agreement opens, and none for those that stand for themselves", () => {
    expect(CONSENT_KINDS.filter((kind) => workOf(kind) === null)).toEqual(["client", "secrets"]);
  });
});

describe("the safety history", () => {
  it("says what holds now", () => {
    const [first, second] = [decided("more-to-learn"), overridden()];
    expect(safetyStanding([first, second])).toEqual({ decision: first, override: second });
    expect(safetyStanding([first, second, decided("cleared")]).override).toBeNull();
  });

  it("knows a review as due from its day on", () => {
    expect(isReviewDue("2026-03-14", "2026-03-13")).toBe(false);
    expect(isReviewDue("2026-03-14", "2026-03-14")).toBe(true);
    expect(isReviewDue(null, "2026-03-14")).toBe(false);
  });

  it("knows answers as released until they are kept back", () => {
    const responseId = v7() as ResponseId;
    const whose = { responseId, partnerId: partnerIds[0] };
    const release: SafetyEntry = { ...head(), ...whose, kind: "release", reason: "asked for" };
    const back: SafetyEntry = { ...head(), ...whose, kind: "release-ended" };
    expect(isReleased([], responseId)).toBe(false);
    expect(isReleased([release], responseId)).toBe(true);
    expect(isReleased([release], v7() as ResponseId)).toBe(false);
    expect(isReleased([release, back, decided("cleared")], responseId)).toBe(false);
  });
});
