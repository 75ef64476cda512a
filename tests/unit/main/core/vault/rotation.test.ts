import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BACKUP_REASONS } from "#main/core/vault/backups/backup-file.ts";
import {
  backupName,
  type NamedBackup,
  newestFirst,
  readBackupName,
} from "#main/core/vault/backups/backup-names.ts";
import { outlived } from "#main/core/vault/backups/rotation.ts";

const moment = fc.date({
  min: new Date("2024-01-01T00:00:00.000Z"),
  max: new Date("2027-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});
const reason = fc.constantFrom(...BACKUP_REASONS);
const backup = fc
  .tuple(moment, reason)
  .map(([at, why]): NamedBackup => ({ at, reason: why, file: backupName(at, why) }));
const backups = fc.uniqueArray(backup, { selector: ({ file }) => file, maxLength: 120 });

const kept = (all: readonly NamedBackup[]) => {
  const gone = new Set(outlived(all));
  return all.filter((one) => !gone.has(one));
};
const daysOf = (all: readonly NamedBackup[]) => new Set(all.map(({ at }) => at.toISOString().slice(0, 10)));

describe("[V13.4] the rotation of backups", () => {
  it("never takes the newest, keeps no more than 25, and takes nothing twice", () => {
    fc.assert(
      fc.property(backups, (all) => {
        const rest = kept(all);
        expect(rest.length).toBeLessThanOrEqual(7 + 5 + 12 + 1);
        const [newest] = all.toSorted(newestFirst);
        if (newest) expect(rest).toContain(newest);
        expect(outlived(rest)).toEqual([]);
      }),
    );
  });

  it("keeps one of each of the last seven days, five weeks and twelve months that have any", () => {
    fc.assert(
      fc.property(backups, (all) => {
        const rest = kept(all);
        const lastDays = [...daysOf(all)].toSorted().slice(-7);
        for (const day of lastDays) expect(daysOf(rest)).toContain(day);
        const months = new Set(all.map(({ at }) => at.toISOString().slice(0, 7)));
        const keptMonths = new Set(rest.map(({ at }) => at.toISOString().slice(0, 7)));
        for (const month of [...months].toSorted().slice(-12)) expect(keptMonths).toContain(month);
      }),
    );
  });

  it("does the same whatever the order in which it is told", () => {
    fc.assert(
      fc.property(backups, fc.infiniteStream(fc.nat()), (all, chance) => {
        const shuffled = all
          .map((one) => ({ one, place: chance.next().value }))
          .toSorted((a, b) => a.place - b.place)
          .map(({ one }) => one);
        expect(new Set(outlived(shuffled))).toEqual(new Set(outlived(all)));
      }),
    );
  });

  it("after two years of a backup a day, holds the last seven days, five weeks and twelve months", () => {
    const first = Date.parse("2025-01-01T18:00:00.000Z");
    let held: NamedBackup[] = [];
    for (let day = 0; day < 730; day += 1) {
      const at = new Date(first + day * 86_400_000);
      held = kept([...held, { at, reason: "daily", file: backupName(at, "daily") }]);
    }
    const days = [...daysOf(held)].toSorted();
    expect(days.slice(-7)).toEqual([
      "2026-12-25",
      "2026-12-26",
      "2026-12-27",
      "2026-12-28",
      "2026-12-29",
      "2026-12-30",
      "2026-12-31",
    ]);
    expect(days).toContain("2026-01-31");
    expect(days).toContain("2026-12-06");
    expect(held.length).toBeGreaterThan(18);
  });

  it("keeps the last one made before an update, however many come after it", () => {
    const before = new Date("2025-03-01T08:00:00.000Z");
    const all: NamedBackup[] = [
      { at: before, reason: "before-update", file: backupName(before, "before-update") },
    ];
    for (let day = 0; day < 900; day += 1) {
      const at = new Date(before.getTime() + (day + 0.2) * 86_400_000);
      all.push({ at, reason: "daily", file: backupName(at, "daily") });
    }
    expect(kept(all)).toContain(all[0]);
  });
});

describe("[V13.1] the name of a backup", () => {
  it("tells when and why, and anything else is not taken for one", () => {
    fc.assert(
      fc.property(moment, reason, (at, why) => {
        expect(readBackupName(backupName(at, why))).toEqual({ file: backupName(at, why), at, reason: why });
      }),
    );
    for (const other of ["notes.txt", "attune-2026.backup", "attune-20261399T000000000Z-daily.backup", ""])
      expect(readBackupName(other)).toBeUndefined();
  });
});
