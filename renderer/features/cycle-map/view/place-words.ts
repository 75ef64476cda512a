import { t } from "#renderer/i18n/index.ts";
import type { CycleRole, Slot } from "#shared/domain/cycle-map.ts";

// The one place where a slot gets its words; another vocabulary would be chosen here.
const LABELS = {
  trigger: "cycleMap:labelTrigger",
  move: "cycleMap:labelMove",
  story: "cycleMap:labelStory",
  reactive: "cycleMap:labelReactive",
  vulnerable: "cycleMap:labelVulnerable",
  need: "cycleMap:labelNeed",
  intention: "cycleMap:labelIntention",
} as const satisfies Record<Slot, string>;

const NAMES = {
  trigger: "cycleMap:placeTrigger",
  move: "cycleMap:placeMove",
  story: "cycleMap:placeStory",
  reactive: "cycleMap:placeReactive",
  vulnerable: "cycleMap:placeVulnerable",
  need: "cycleMap:placeNeed",
  intention: "cycleMap:placeIntention",
} as const satisfies Record<Slot, string>;

const QUESTIONS = {
  trigger: "cycleMap:askTrigger",
  move: "cycleMap:askMove",
  story: "cycleMap:askStory",
  reactive: "cycleMap:askReactive",
  vulnerable: "cycleMap:askVulnerable",
  need: "cycleMap:askNeed",
  intention: "cycleMap:askIntention",
} as const satisfies Record<Slot, string>;

/** Longest name written on a card, in letters: a label stays on one line. */
const LABEL_NAME_MAX = 18;

/** The small label on a card, in the voice of the partner it belongs to; a long name is cut short. */
export const placeLabel = (slot: Slot, name: string): string => t(LABELS[slot], { name: shortName(name) });

function shortName(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.length > LABEL_NAME_MAX
    ? `${letters
        .slice(0, LABEL_NAME_MAX - 1)
        .join("")
        .trimEnd()}…`
    : name;
}

/** The place named in full, for the ear and for lists. */
export const placeName = (slot: Slot, name: string): string => t(NAMES[slot], { name });

/** What to ask when this place is empty. */
export const placeQuestion = (slot: Slot, name: string): string => t(QUESTIONS[slot], { name });

export function roleWords(role: CycleRole): string {
  if (role.kind === "own-words") return role.text;
  return t(role.kind === "pursues" ? "cycleMap:pursues" : "cycleMap:distances");
}
