import type { CycleMap, CycleRole, SideKey } from "#shared/domain/cycle-map.ts";
import type { LibrarySheet, OwnSheet, Purpose, SheetSource } from "#shared/homework/library-sheet.ts";
import type { Practice } from "#shared/homework/sheet-text.ts";
import type { Stage } from "#shared/stages/steps.ts";

/** Whom a sheet is for. */
export type Recipient = SideKey | "both";
export type OwnPractice = Exclude<Practice, "both">;

/** What the clinician chose to practise with a side, whatever its role. */
export type ChosenPractices = Partial<Record<SideKey, OwnPractice>>;

/**
 * The practice for a side: what the clinician chose, else its role's own; a role in own words answers the partner's.
 */
export function practiceOf(map: CycleMap, side: SideKey, chosen: ChosenPractices): OwnPractice {
  const picked = chosen[side] ?? byRole(map.sides[side].role);
  if (picked) return picked;
  return byRole(map.sides[side === "a" ? "b" : "a"].role) === "pursuer" ? "distancer" : "pursuer";
}

export const practiceFor = (map: CycleMap, recipient: Recipient, chosen: ChosenPractices): Practice =>
  recipient === "both" ? "both" : practiceOf(map, recipient, chosen);

/** A sheet one can choose: from the library, or the clinician's own. */
export type Choosable = Omit<LibrarySheet, "key"> & { source: SheetSource; own: OwnSheet | null };

export const fromLibrary = ({ key, ...sheet }: LibrarySheet): Choosable => ({
  ...sheet,
  source: { from: "library", key },
  own: null,
});

export const fromOwn = (own: OwnSheet): Choosable => {
  const { practice, purpose, stages, about, when, text } = own;
  return { practice, purpose, stages, about, when, text, own, source: { from: "own", id: own.id } };
};

/** A name for a source, to keep things by. */
export const sourceKey = (source: SheetSource): string =>
  source.from === "library" ? source.key : source.id;

export type Filter = { practice: Practice; purpose: Purpose | null; stage: Stage | null };

/** The sheets that fit; one that names no stage fits every one. */
export const fitting = (sheets: readonly Choosable[], { practice, purpose, stage }: Filter): Choosable[] =>
  sheets.filter(
    (sheet) =>
      sheet.practice === practice &&
      (purpose === null || sheet.purpose === purpose) &&
      (stage === null || sheet.stages.length === 0 || sheet.stages.includes(stage)),
  );

function byRole(role: CycleRole): OwnPractice | null {
  switch (role.kind) {
    case "pursues":
    case "attacks":
    case "gave-up":
      return "pursuer";
    case "distances":
      return "distancer";
    case "takes-turns":
    case "own-words":
      return null;
  }
}
