import { type NamedBackup, newestFirst } from "./backup-names.ts";

const KEEP: readonly [most: number, periodOf: (at: Date) => string][] = [
  [7, (at) => at.toISOString().slice(0, 10)],
  [5, weekOf],
  [12, (at) => at.toISOString().slice(0, 7)],
];

/**
 * Which backups have had their time (V13): kept are the newest one of each of the last seven days that have any, of the
 * last five weeks, and of the last twelve months; and the newest one made before an update. The newest of all is
 * always among them. Days are those of Greenwich.
 */
export function outlived(backups: readonly NamedBackup[]): NamedBackup[] {
  const ordered = backups.toSorted(newestFirst);
  const kept = new Set<NamedBackup>();
  for (const [most, periodOf] of KEEP) {
    const newestOf = new Map<string, NamedBackup>();
    for (const backup of ordered) {
      const period = periodOf(backup.at);
      if (!newestOf.has(period)) newestOf.set(period, backup);
    }
    for (const backup of [...newestOf.values()].slice(0, most)) kept.add(backup);
  }
  const lastUpdate = ordered.find(({ reason }) => reason === "before-update");
  if (lastUpdate) kept.add(lastUpdate);
  return ordered.filter((backup) => !kept.has(backup));
}

/** Named after its Monday. */
function weekOf(at: Date): string {
  const monday = new Date(at);
  monday.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return monday.toISOString().slice(0, 10);
}
