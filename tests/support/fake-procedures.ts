import { implement, ORPCError } from "@orpc/server";
import { v7 as uuidv7 } from "uuid";
import { mapSummarySchema } from "#shared/contract/cycle-map.ts";
import type { DisplayState } from "#shared/contract/display.ts";
import type { ErrorCode } from "#shared/contract/errors.ts";
import { contract } from "#shared/contract/index.ts";
import { bonesOf } from "#shared/cycle/map-content.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { BLANK } from "#shared/display/scene.ts";
import { deviceIdSchema, type SessionId, type UnitId } from "#shared/domain/ids.ts";
import { EMPTY_NOTE, isEmptyNote, privateText } from "#shared/domain/notes.ts";
import type { Session } from "#shared/domain/session.ts";
import { fakeForms } from "./fake-forms.ts";
import { fakeHomework } from "./fake-homework.ts";
import { fakeIntake } from "./fake-intake.ts";
import { fakeJointWork } from "./fake-joint-work.ts";
import { fakeMeasures } from "./fake-measures.ts";
import { type FakePractice, summaryOf } from "./fake-practice.ts";
import { fakeSafety } from "./fake-safety.ts";

/** What the procedures need of the fake around them. */
export type FakeGround = {
  practice: FakePractice;
  /** Throws when the test asked for this procedure to be refused. */
  gate: (name: string) => void;
  opened: () => void;
  locked: () => void;
  lockWishes: () => AsyncGenerator<{ withinMs: number }>;
};

const refuse = (code: ErrorCode): never => {
  throw new ORPCError(code, { message: code });
};

const signs = (key: string) => key.toUpperCase().replace(/[^0-9A-Z]/gu, "");

/** The whole contract over plain arrays. Units come as they were added; strength is judged by length alone. */
export function fakeRouter(ground: FakeGround) {
  const os = implement(contract).use(({ next, path }) => {
    const name = path.join(".");
    ground.gate(name);
    const locked = ground.practice.status.state !== "open";
    if (locked && !name.startsWith("vault.")) refuse("LOCKED");
    return next();
  });
  return os.router({
    vault: fakeVault(os.vault, ground),
    ...fakeRecords(os, ground.practice),
    ...fakeSessionRecord(os, ground.practice),
    display: {
      // Nobody opens the couple's screen here: its own tests bring a core of their own.
      watch: os.display.watch.handler(async function* () {
        yield CLOSED.screen;
      }),
      state: os.display.state.handler(async function* ({ signal }) {
        yield CLOSED;
        await new Promise((resolve) => signal?.addEventListener("abort", resolve));
      }),
      open: os.display.open.handler(() => refuse("DISPLAY_UNAVAILABLE")),
      attend: os.display.attend.handler(() => undefined),
      show: os.display.show.handler(() => refuse("NOT_FOUND")),
      cover: os.display.cover.handler(() => undefined),
      close: os.display.close.handler(() => undefined),
    },
    templates: fakeTemplates(os, ground.practice),
    mapFiles: {
      savePairPdf: os.mapFiles.savePairPdf.handler(() => ({ outcome: "saved" })),
      printPair: os.mapFiles.printPair.handler(() => ({ outcome: "sent" })),
      exportJson: os.mapFiles.exportJson.handler(() => ({ outcome: "saved" })),
      savePicture: os.mapFiles.savePicture.handler(() => ({ outcome: "saved" })),
      preview: os.mapFiles.preview.handler(() => refuse("NOT_FOUND")),
      importJson: os.mapFiles.importJson.handler(() => refuse("NOT_FOUND")),
    },
    ...fakeForms(os, ground.practice),
    ...fakeJointWork(os, ground.practice),
    ...fakeIntake(os, ground.practice),
    homework: fakeHomework(os, { homework: ground.practice.homework, maps: () => [] }),
    measures: fakeMeasures(os.measures, ground.practice),
    safety: fakeSafety(os.safety, ground.practice),
    print: { page: os.print.page.handler(() => refuse("NOT_FOUND")) },
    settings: {
      get: os.settings.get.handler(() => ground.practice.settings),
      update: os.settings.update.handler(({ input }) => {
        const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
        ground.practice.settings = { ...ground.practice.settings, ...given };
        return ground.practice.settings;
      }),
    },
  });
}

const CLOSED: DisplayState = {
  window: "closed",
  unitId: null,
  asked: BLANK,
  covered: false,
  screen: { scene: BLANK, appearance: "system", motion: "system" },
};

export type Os = ReturnType<typeof osOf>;
const osOf = () => implement(contract).use(({ next }) => next());

function fakeVault(os: Os["vault"], ground: FakeGround) {
  const { practice, opened } = ground;
  const open = (sample: boolean) => {
    practice.status = { ...practice.status, state: "open", sample };
    opened();
  };
  const accepted = (passphrase: string) => passphrase.length >= 15 && new Set(passphrase).size > 8;
  return {
    status: os.status.handler(() => practice.status),
    prepare: os.prepare.handler(() => ({
      recoveryKey: practice.recoveryKey,
      suggestedPassphrase: "harbour violet spoon window maple lantern",
    })),
    judgePassphrase: os.judgePassphrase.handler(({ input: { passphrase } }) => ({
      accepted: accepted(passphrase),
      score: accepted(passphrase) ? (passphrase.length > 28 ? 4 : 3) : 1,
      longEnough: passphrase.length >= 15,
    })),
    create: os.create.handler(({ input }) => {
      if ("filePart" in input) return;
      if ("fromFile" in input) {
        const { fromFile } = input;
        if (fromFile.by === "passphrase" && fromFile.passphrase !== practice.passphrase)
          refuse("WRONG_PASSPHRASE");
        practice.status = { ...practice.status, ownPractice: true };
        open(false);
        return;
      }
      if (signs(input.retypedRecoveryKey) !== signs(practice.recoveryKey)) refuse("RECOVERY_KEY_MISTYPED");
      practice.passphrase = input.passphrase;
      practice.status = { ...practice.status, ownPractice: true };
      open(false);
    }),
    unlock: os.unlock.handler(({ input }) => {
      if (input.by === "passphrase" && input.passphrase !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      if (input.by === "recovery-key" && signs(input.recoveryKey) !== signs(practice.recoveryKey)) {
        refuse("RECOVERY_KEY_MISTYPED");
      }
      open(false);
    }),
    openSample: os.openSample.handler(() => open(true)),
    lock: os.lock.handler(() => {
      practice.status = { ...practice.status, state: "locked" };
      ground.locked();
    }),
    watchLock: os.watchLock.handler(() => ground.lockWishes()),
    changePassphrase: os.changePassphrase.handler(({ input }) => {
      if ("current" in input && input.current !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      if ("recoveryKey" in input && input.recoveryKey !== practice.recoveryKey.replaceAll("-", ""))
        refuse("WRONG_RECOVERY_KEY");
      practice.passphrase = input.next;
      practice.status = { ...practice.status, byRecoveryKey: false };
    }),
  };
}

function fakeTemplates({ templates: os }: Os, practice: FakePractice) {
  return {
    list: os.list.handler(() => practice.templates),
    save: os.save.handler(({ input: { id, name, mapId } }) => {
      const summary = practice.maps.find((map) => map.id === mapId) ?? refuse("NOT_FOUND");
      const content = bonesOf(newCycleMap(mapId, summary.unitId, ...summary.partners));
      const template = { schema: 1 as const, id, name, content, createdAt: "2026-03-14T09:00:00.000Z" };
      practice.templates.unshift(template);
      return template;
    }),
    keep: os.keep.handler(({ input: { template } }) => {
      const others = practice.templates.filter(({ id }) => id !== template.id);
      practice.templates = [template, ...others];
      return template;
    }),
    remove: os.remove.handler(({ input: { templateId } }) => {
      practice.templates = practice.templates.filter(({ id }) => id !== templateId);
      return { templateId };
    }),
  };
}

function fakeRecords(os: Os, practice: FakePractice) {
  const unitOf = (unitId: UnitId) => practice.units.find(({ id }) => id === unitId) ?? refuse("NOT_FOUND");
  const sessionOf = (sessionId: SessionId) =>
    practice.sessions.find(({ id }) => id === sessionId) ?? refuse("NOT_FOUND");
  const openTally = (session: Session) => ({
    session,
    events: practice.tally.filter(({ sessionId }) => sessionId === session.id),
  });
  return {
    units: {
      list: os.units.list.handler(() => practice.units.map((unit) => summaryOf(practice, unit))),
      get: os.units.get.handler(({ input }) => unitOf(input.unitId)),
      create: os.units.create.handler(({ input }) => {
        const unit = {
          ...input,
          createdAt: "2026-03-14T09:00:00.000Z",
          labels: "pursuer-distancer" as const,
        };
        practice.units.unshift(unit);
        return unit;
      }),
      updatePartners: os.units.updatePartners.handler(({ input }) => {
        const changed = { ...unitOf(input.unitId), partners: input.partners };
        practice.units = practice.units.map((unit) => (unit.id === input.unitId ? changed : unit));
        return changed;
      }),
      chooseLabels: os.units.chooseLabels.handler(({ input }) => {
        const changed = { ...unitOf(input.unitId), labels: input.labels };
        practice.units = practice.units.map((unit) => (unit.id === input.unitId ? changed : unit));
        return changed;
      }),
    },
    sessions: {
      list: os.sessions.list.handler(({ input }) =>
        practice.sessions.filter(({ unitId }) => unitId === input.unitId),
      ),
      create: os.sessions.create.handler(({ input }) => {
        const number = practice.sessions.filter(({ unitId }) => unitId === input.unitId).length + 1;
        const session = { ...input, number, startedAt: null, endedAt: null };
        practice.sessions.push(session);
        return session;
      }),
      changeDate: os.sessions.changeDate.handler(({ input }) => {
        const session = sessionOf(input.sessionId);
        session.heldOn = input.heldOn;
        return session;
      }),
      setTimes: os.sessions.setTimes.handler(({ input }) =>
        Object.assign(sessionOf(input.sessionId), input.times),
      ),
    },
    tally: {
      list: os.tally.list.handler(({ input }) => openTally(sessionOf(input.sessionId))),
      listOfUnit: os.tally.listOfUnit.handler(({ input }) =>
        practice.sessions.filter(({ unitId }) => unitId === input.unitId).map(openTally),
      ),
      add: os.tally.add.handler(({ input }) => {
        practice.tally.push(input.event);
        return { eventId: input.event.id };
      }),
      undo: os.tally.undo.handler(({ input }) => {
        practice.tally = practice.tally.filter(({ id }) => id !== input.eventId);
        return { eventId: input.eventId };
      }),
    },
    cycleMap: {
      list: os.cycleMap.list.handler(({ input }) =>
        practice.maps
          .filter((map) => map.unitId === input.unitId && (map.putAway ?? false) === input.putAway)
          .map((map) => mapSummarySchema.strip().parse(map)),
      ),
      create: os.cycleMap.create.handler(({ input }) => {
        const { id, unitId, partners, topic, from } = input;
        const fresh = {
          name: "",
          topic,
          kind: from.kind === "new-cycle" ? ("new" as const) : ("negative" as const),
          partners,
          pattern: from.kind === "pattern" ? from.pattern : null,
          answers: from.kind === "new-cycle" ? from.answers : null,
          itemCount: 0,
        };
        practice.maps.unshift({ id, unitId, ...fresh, changedAt: "2026-03-14T09:30:00.000Z" });
        return { map: newCycleMap(id, unitId, ...partners), revision: 0 };
      }),
      open: os.cycleMap.open.handler(({ input }) => {
        const { id, unitId } = practice.maps.find((map) => map.id === input.mapId) ?? refuse("NOT_FOUND");
        const [a, b] = unitOf(unitId).partners;
        if (!a || !b) return refuse("NOT_FOUND");
        return { map: newCycleMap(id, unitId, a.id, b.id), revision: 0 };
      }),
      versions: os.cycleMap.versions.handler(() => []),
      duplicate: os.cycleMap.duplicate.handler(({ input }) => {
        const first = practice.maps.find((map) => map.id === input.mapId) ?? refuse("NOT_FOUND");
        practice.maps.unshift({ ...first, id: input.id, name: input.name, topic: input.topic });
        return {
          map: newCycleMap(input.id, first.unitId, ...first.partners),
          revision: 0,
        };
      }),
      putAway: os.cycleMap.putAway.handler(({ input }) => {
        const found = practice.maps.find((map) => map.id === input.mapId) ?? refuse("NOT_FOUND");
        found.putAway = input.putAway;
        return input;
      }),
      earlierRoles: os.cycleMap.earlierRoles.handler(() => []),
      writer: os.cycleMap.writer.handler(() => ({ device: deviceIdSchema.parse(uuidv7()), lastCounter: 0 })),
      earlierWords: os.cycleMap.earlierWords.handler(() => []),
      version: os.cycleMap.version.handler(() => refuse("NOT_FOUND")),
      apply: os.cycleMap.apply.handler(({ input }) => ({ operationId: input.operation.id, revision: 1 })),
    },
  };
}

function fakeSessionRecord(os: Os, practice: FakePractice) {
  const sessionOf = (sessionId: SessionId) =>
    practice.sessions.find(({ id }) => id === sessionId) ?? refuse("NOT_FOUND");
  const kept = (sessionId: SessionId) => practice.records.get(sessionId) ?? emptyRecord(sessionId);
  const emptyRecord = (sessionId: SessionId) => {
    const { unitId } = sessionOf(sessionId);
    const unit = practice.units.find(({ id }) => id === unitId) ?? refuse("NOT_FOUND");
    const attendance = unit.partners.map(({ id: partnerId }) => ({
      partnerId,
      presence: null,
      modality: null,
    }));
    return { attendance, plan: [], note: EMPTY_NOTE };
  };
  const keep = (sessionId: SessionId, part: Partial<ReturnType<typeof kept>>) =>
    void practice.records.set(sessionId, { ...kept(sessionId), ...part });
  const progress = () => ({ stages: practice.stages, roles: practice.roles });
  return {
    record: {
      open: os.record.open.handler(({ input: { sessionId } }) => ({
        session: sessionOf(sessionId),
        ...kept(sessionId),
        ...progress(),
      })),
      listOfUnit: os.record.listOfUnit.handler(() => ({
        notedIn: practice.sessions
          .map(({ id }) => id)
          .filter((id) => !isEmptyNote(practice.records.get(id)?.note ?? EMPTY_NOTE)),
        ...progress(),
      })),
      keepAttendance: os.record.keepAttendance.handler(({ input: { sessionId, attendance } }) =>
        keep(sessionId, { attendance }),
      ),
      keepPlan: os.record.keepPlan.handler(({ input: { sessionId, plan } }) => keep(sessionId, { plan })),
      keepNote: os.record.keepNote.handler(({ input: { sessionId, note } }) => keep(sessionId, { note })),
      keepStage: os.record.keepStage.handler(({ input: { mark } }) => {
        const { number, heldOn } = sessionOf(mark.sessionId);
        const { step, ...place } = mark;
        practice.stages = practice.stages.filter(
          ({ sessionId, partnerId }) => sessionId !== mark.sessionId || partnerId !== mark.partnerId,
        );
        if (step !== null) practice.stages.push({ ...place, step, number, heldOn });
      }),
    },
    psychotherapyNotes: {
      open: os.psychotherapyNotes.open.handler(({ input: { sessionId } }) => ({
        sessionId,
        text: practice.psychotherapyNotes.get(sessionId) ?? privateText(""),
      })),
      keep: os.psychotherapyNotes.keep.handler(
        ({ input }) => void practice.psychotherapyNotes.set(input.sessionId, input.text),
      ),
      listOfUnit: os.psychotherapyNotes.listOfUnit.handler(() => [...practice.psychotherapyNotes.keys()]),
    },
  };
}
