import { v7 } from "uuid";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { Register } from "#shared/contract/joint-work.ts";
import type { OpenRecord } from "#shared/contract/record.ts";
import type { AuditEntry, SafetyOverview } from "#shared/contract/safety.ts";
import type { UnitSummary } from "#shared/contract/units.ts";
import type { VaultStatus } from "#shared/contract/vault.ts";
import {
  mapIdSchema,
  partnerIdSchema,
  type SessionId,
  sessionIdSchema,
  type UnitId,
  unitIdSchema,
} from "#shared/domain/ids.ts";
import type { MapTemplate } from "#shared/domain/map-template.ts";
import type { PrivateText } from "#shared/domain/notes.ts";
import type { Session } from "#shared/domain/session.ts";
import type { DatedStageMark } from "#shared/domain/session-record.ts";
import { DEFAULT_SETTINGS, type Settings } from "#shared/domain/settings.ts";
import type { TallyEvent } from "#shared/domain/tally.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { type FakeForms, noForms } from "./fake-forms.ts";
import { type FakeHomework, noHomework } from "./fake-homework.ts";
import { openRegister } from "./fake-joint-work.ts";
import { type FakeMeasures, noMeasures } from "./fake-measures.ts";

/** What a fake core holds; a test may read and change it freely. */
export type FakePractice = {
  status: VaultStatus;
  passphrase: string;
  recoveryKey: string;
  settings: Settings;
  units: Unit[];
  sessions: Session[];
  tally: TallyEvent[];
  measures: FakeMeasures;
  safety: SafetyOverview;
  audit: AuditEntry[];
  nextRecoveryKey: string;
  /** The practice chosen to be the next to open. */
  opensNext: string | null;
  records: Map<SessionId, Pick<OpenRecord, "attendance" | "plan" | "note">>;
  stages: DatedStageMark[];
  roles: OpenRecord["roles"];
  psychotherapyNotes: Map<SessionId, PrivateText>;
  maps: (MapSummary & { unitId: Unit["id"]; putAway?: boolean })[];
  templates: MapTemplate[];
  forms: FakeForms;
  registers: Map<UnitId, Register>;
  homework: FakeHomework;
};

export const PASSPHRASE = "seven quiet lamps by the river";
export const RECOVERY_KEY = "0ABCD-EFGHJ-KMNPQ-RSTVW-XYZ01-23456-789AB-CDEFG";

export const emptyPractice = (status: Partial<VaultStatus> = {}): FakePractice => ({
  status: {
    state: "open",
    sample: false,
    ownPractice: true,
    waitSeconds: 0,
    readOnly: null,
    byRecoveryKey: false,
    syncedBy: null,
    backups: [],
    ...status,
  },
  passphrase: PASSPHRASE,
  recoveryKey: RECOVERY_KEY,
  settings: { ...DEFAULT_SETTINGS },
  units: [],
  sessions: [],
  tally: [],
  measures: noMeasures(),
  safety: {
    backups: [],
    folder: "/home/clinician/attune/practice",
    syncedBy: null,
    others: [],
    opensNext: null,
  },
  audit: [],
  nextRecoveryKey: "1ZYXW-VTSRQ-PNMKJ-HGFED-CBA98-76543-210ZY-XWVTS",
  opensNext: null,
  records: new Map(),
  stages: [],
  roles: [],
  psychotherapyNotes: new Map(),
  forms: noForms(),
  registers: new Map(),
  homework: noHomework(),
  maps: [],
  templates: [],
});

type CoupleSeed = {
  names: string[];
  pronouns?: string[];
  cycleName?: string;
  heldOn?: string[];
  topic?: string;
};

/** Adds a couple to whom everything is open, its sessions and, when the cycle is named, a map; returns the unit. */
export function addCouple(practice: FakePractice, seed: CoupleSeed): Unit {
  const unit: Unit = {
    id: unitIdSchema.parse(v7()),
    partners: seed.names.map((name, index) => ({
      id: partnerIdSchema.parse(v7()),
      name,
      pronouns: seed.pronouns?.[index] ?? "",
    })),
    createdAt: "2026-01-05T10:00:00.000Z",
    labels: "pursuer-distancer",
  };
  practice.registers.set(unit.id, openRegister(unit));
  practice.units.push(unit);
  for (const [index, heldOn] of (seed.heldOn ?? []).entries()) {
    const id = sessionIdSchema.parse(v7());
    practice.sessions.push({
      id,
      unitId: unit.id,
      number: index + 1,
      heldOn,
      startedAt: null,
      endedAt: null,
    });
  }
  if (seed.cycleName !== undefined) {
    practice.maps.push({
      id: mapIdSchema.parse(v7()),
      unitId: unit.id,
      name: seed.cycleName,
      topic: seed.topic ?? "",
      kind: "negative",
      partners: pairOf(unit),
      pattern: "pursue-distance",
      answers: null,
      itemCount: 11,
      changedAt: `${seed.heldOn?.at(-1) ?? "2026-01-05"}T10:40:00.000Z`,
    });
  }
  return unit;
}

function pairOf({ partners: [a, b] }: Unit): MapSummary["partners"] {
  if (!a || !b) throw new Error("a couple is two");
  return [a.id, b.id];
}

export function summaryOf(practice: FakePractice, unit: Unit): UnitSummary {
  const held = practice.sessions
    .filter((session) => session.unitId === unit.id)
    .map((session) => session.heldOn);
  return {
    unit,
    sessionCount: held.length,
    lastHeldOn: held.toSorted().at(-1) ?? null,
    cycleName: practice.maps.find((map) => map.unitId === unit.id)?.name ?? "",
  };
}
