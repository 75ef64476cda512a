import type { Core } from "#shared/contract/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import {
  administrationIdSchema,
  type DeviceId,
  deviceIdSchema,
  mapIdSchema,
  operationIdSchema,
  partnerIdSchema,
  responseIdSchema,
  type SessionId,
  sessionIdSchema,
  type UnitId,
  unitIdSchema,
} from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import { COST_ITEMS } from "#shared/measures/own/cost-of-the-cycle.ts";
import type { NewId } from "../context.ts";
import { ownInstrumentId } from "../features/measures/index.ts";
import {
  type CoupleFile,
  readCoupleFile,
  type SampleChange,
  type SampleCheckIn,
  type SampleCost,
  SampleFileError,
  type SampleTally,
} from "./couple-file.ts";
import { SAMPLE_FILES } from "./files.ts";
import { placeChange } from "./place-change.ts";
import { recordHomework } from "./place-homework.ts";
import { tellHistories } from "./place-intake.ts";
import { recordSession } from "./place-record.ts";
import { recordSafety } from "./place-safety.ts";
import { later, placeEvent } from "./place-tally.ts";

export type SampleParts = {
  newId: NewId;
  /** The clinician's core as it would be on that day. */
  asOf: (day: Date) => Core;
  /** Files by name; the ones that ship, unless a test brings its own. */
  files?: Readonly<Record<string, unknown>>;
};

/**
 * Writes the fictional couples into an empty practice, through the same contract a window uses, so that what a window
 * may not write, a file may not either. Throws a `SampleFileError` that names file and place.
 */
export async function loadSample({ newId, asOf, files = SAMPLE_FILES }: SampleParts): Promise<void> {
  const device = deviceIdSchema.parse(newId());
  const write: Writing = { newId, asOf, device, counter: 0 };
  for (const [file, content] of Object.entries(files))
    await loadCouple(write, file, readCoupleFile(file, content));
}

type Writing = Pick<SampleParts, "newId" | "asOf"> & { device: DeviceId; counter: number };

async function loadCouple(write: Writing, file: string, couple: CoupleFile): Promise<void> {
  const unitId = unitIdSchema.parse(write.newId());
  const begun = new Date(`${couple.sessions[0]?.heldOn}T10:00:00.000Z`);
  let map = await begin(write, write.asOf(begun), unitId, couple);
  if (couple.histories) await tellHistories(write.asOf(begun), couple.histories, { map, newId: write.newId });
  if (couple.safety) await recordSafety(couple.safety, { ...write, unitId, sides: map.sides });
  for (const [
    index,
    { heldOn, changes, checkIn, cost, tally, record, homework },
  ] of couple.sessions.entries()) {
    const at = new Date(`${heldOn}T10:00:00.000Z`);
    const core = write.asOf(at);
    const session = await core.sessions.create({ id: sessionIdSchema.parse(write.newId()), unitId, heldOn });
    if (checkIn) await recordCheckIn(write, core, checkIn, session, map.sides);
    if (cost) await recordCost(write, core, cost, session, map.sides);
    for (const [place, change] of changes.entries())
      map = await apply(write, core, { map, change, sessionId: session.id, at }, () => [
        file,
        `sessions[${index}].changes[${place}]`,
      ]);
    if (tally)
      await recordTally(write, core, tally, { sessionId: session.id, startedAt: at, sides: map.sides });
    if (record)
      await recordSession(core, record, { sessionId: session.id, sides: map.sides, newId: write.newId });
    if (homework) {
      const missing = await recordHomework(core, homework, { session, map, at, newId: write.newId });
      if (missing !== undefined)
        throw new SampleFileError(file, `sessions[${index}].homework`, `there is no sheet ${missing}`);
    }
  }
}

type Held = { sessionId: SessionId; startedAt: Date; sides: CycleMap["sides"] };

async function recordTally(write: Writing, core: Core, tally: SampleTally, held: Held): Promise<void> {
  const { sessionId, startedAt } = held;
  for (const noted of tally.events)
    await core.tally.add({ event: placeEvent(noted, { ...held, newId: write.newId }) });
  const times = {
    startedAt: startedAt.toISOString(),
    endedAt: later(startedAt, tally.minutes * 60).toISOString(),
  };
  await core.sessions.setTimes({ sessionId, times });
}

/** On paper, as a practice without a screen to hand over would have it; and looked at together. */
async function recordCheckIn(
  { newId }: Writing,
  core: Core,
  checkIn: SampleCheckIn,
  { id: sessionId, unitId }: Session,
  sides: CycleMap["sides"],
): Promise<void> {
  const questions = askedQuestions(CHECK_IN).map(({ question }) => question.id);
  for (const side of ["a", "b"] as const)
    await core.forms.enter({
      id: responseIdSchema.parse(newId()),
      formId: CHECK_IN.id,
      unitId,
      partnerId: sides[side].partnerId,
      sessionId,
      setting: "from-paper",
      answers: questions.map((questionId, at) => ({ questionId, value: checkIn[side][at] ?? 0 })),
    });
  await core.checkIns.reveal({ sessionId });
}

/** On paper too. */
async function recordCost(
  { newId }: Writing,
  core: Core,
  cost: SampleCost,
  { id: sessionId, unitId, heldOn }: Session,
  sides: CycleMap["sides"],
): Promise<void> {
  for (const side of ["a", "b"] as const)
    await core.measures.record({
      id: administrationIdSchema.parse(newId()),
      unitId,
      partnerId: sides[side].partnerId,
      instrumentId: ownInstrumentId("cost-of-the-cycle"),
      sessionId,
      takenOn: heldOn,
      answers: Object.fromEntries(
        COST_ITEMS.map((linkId, at) => [linkId, [{ kind: "integer" as const, value: cost[side][at] ?? 0 }]]),
      ),
    });
}

async function begin(write: Writing, core: Core, unitId: UnitId, couple: CoupleFile): Promise<CycleMap> {
  const a = { id: partnerIdSchema.parse(write.newId()), ...couple.partners.a };
  const b = { id: partnerIdSchema.parse(write.newId()), ...couple.partners.b };
  await core.units.create({ id: unitId, partners: [a, b] });
  const created = await core.cycleMap.create({
    id: mapIdSchema.parse(write.newId()),
    unitId,
    partners: [a.id, b.id],
  });
  return created.map;
}

type Step = { map: CycleMap; change: SampleChange; sessionId: SessionId; at: Date };

async function apply(
  write: Writing,
  core: Core,
  step: Step,
  where: () => [string, string],
): Promise<CycleMap> {
  const { map, sessionId } = step;
  const change = placeChange(map, step.change, write.newId, step.at);
  if (!change) throw new SampleFileError(...where(), "the words it names are not there");
  const outcome = applyChange(map, change);
  if (!outcome.ok) throw new SampleFileError(...where(), outcome.refusal);
  write.counter += 1;
  await core.cycleMap.apply({
    operation: {
      id: operationIdSchema.parse(write.newId()),
      mapId: map.id,
      sessionId,
      author: "clinician",
      device: write.device,
      counter: write.counter,
      at: step.at.toISOString(),
      change,
    },
  });
  return outcome.map;
}
