import { implement, ORPCError } from "@orpc/server";
import { v7 as uuidv7 } from "uuid";
import { mapSummarySchema } from "#shared/contract/cycle-map.ts";
import type { ErrorCode } from "#shared/contract/errors.ts";
import { contract } from "#shared/contract/index.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import { deviceIdSchema, type SessionId, type UnitId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
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
    homework: {
      sheet: os.homework.sheet.handler(() => refuse("NOT_FOUND")),
      savePdf: os.homework.savePdf.handler(() => ({ outcome: "saved" })),
      print: os.homework.print.handler(() => ({ outcome: "sent" })),
    },
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
      if (input.current !== practice.passphrase) refuse("WRONG_PASSPHRASE");
      practice.passphrase = input.next;
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
        const unit = { ...input, createdAt: "2026-03-14T09:00:00.000Z" };
        practice.units.unshift(unit);
        return unit;
      }),
      updatePartners: os.units.updatePartners.handler(({ input }) => {
        const changed = { ...unitOf(input.unitId), partners: input.partners };
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
          .filter((map) => map.unitId === input.unitId)
          .map((map) => mapSummarySchema.strip().parse(map)),
      ),
      create: os.cycleMap.create.handler(({ input }) => {
        const { id, unitId, partners } = input;
        const fresh = { name: "", topic: "", kind: "negative" as const, itemCount: 0 };
        practice.maps.unshift({ id, unitId, ...fresh, changedAt: "2026-03-14T09:30:00.000Z" });
        return { map: newCycleMap(id, unitId, ...partners), revision: 0, versions: [] };
      }),
      open: os.cycleMap.open.handler(({ input }) => {
        const { id, unitId } = practice.maps.find((map) => map.id === input.mapId) ?? refuse("NOT_FOUND");
        const [a, b] = unitOf(unitId).partners;
        if (!a || !b) return refuse("NOT_FOUND");
        return { map: newCycleMap(id, unitId, a.id, b.id), revision: 0, versions: [] };
      }),
      writer: os.cycleMap.writer.handler(() => ({ device: deviceIdSchema.parse(uuidv7()), lastCounter: 0 })),
      version: os.cycleMap.version.handler(() => refuse("NOT_FOUND")),
      apply: os.cycleMap.apply.handler(({ input }) => ({ operationId: input.operation.id, revision: 1 })),
    },
  };
}
