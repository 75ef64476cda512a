import { createContext, use } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { CycleMap, CycleRole, RoleKind, Slot } from "#shared/domain/cycle-map.ts";
import { DEFAULT_LABEL_PACK, LABEL_PACKS, type LabelPack } from "#shared/domain/label-pack.ts";

type Kind = CycleMap["kind"];

/** How the places and roles of a map are called: one vocabulary for each label pack and each kind of map. */
export type Vocabulary = {
  /** The small label on a card, in the voice of the partner it belongs to; a long name is cut short. */
  placeLabel: (slot: Slot, name: string) => string;
  /** The place named in full, for the ear and for lists. */
  placeName: (slot: Slot, name: string) => string;
  /** What to ask when this place is empty. */
  placeQuestion: (slot: Slot, name: string) => string;
  roleWords: (role: CycleRole) => string;
  /** How one partner's move arrives at the other. */
  landing: (names: { name: string; partner: string }, strength: number | null) => string;
  /** How one place leads to the next within a side. */
  within: (name: string) => string;
  /** The roles to choose from, beside one in own words. */
  readonly roles: readonly RoleKind[];
};

/** Longest name written on a card, in letters: a label stays on one line. */
const LABEL_NAME_MAX = 18;

const ROLES: Record<Kind, readonly RoleKind[]> = {
  negative: ["pursues", "distances", "attacks", "gave-up", "takes-turns"],
  new: ["pursues", "distances", "takes-turns"],
};

// The one place where a slot and a role get their words.
function wordsOf(pack: LabelPack, kind: Kind): Vocabulary {
  return {
    placeLabel: (slot, name) => t(`labels:${pack}.${kind}.label.${slot}`, { name: shortName(name) }),
    placeName: (slot, name) => t(`labels:${pack}.${kind}.place.${slot}`, { name }),
    placeQuestion: (slot, name) => t(`labels:${pack}.${kind}.ask.${slot}`, { name }),
    roleWords: (role) =>
      role.kind === "own-words" ? role.text : t(`labels:${pack}.${kind}.role.${role.kind}`),
    landing: (names, strength) =>
      strength === null
        ? t(`labels:${pack}.${kind}.loop.lands`, names)
        : t(`labels:${pack}.${kind}.loop.landsRated`, { ...names, strength }),
    within: (name) => t(`labels:${pack}.${kind}.loop.within`, { name }),
    roles: ROLES[kind],
  };
}

const VOCABULARIES = Object.fromEntries(
  LABEL_PACKS.map((pack) => [pack, { negative: wordsOf(pack, "negative"), new: wordsOf(pack, "new") }]),
) as Record<LabelPack, Record<Kind, Vocabulary>>;

/** The words of a label pack for one kind of map; the same object every time. */
export const vocabularyOf = (pack: LabelPack, kind: Kind): Vocabulary => VOCABULARIES[pack][kind];

export const VocabularyContext = createContext<Vocabulary>(vocabularyOf(DEFAULT_LABEL_PACK, "negative"));

/** The vocabulary of the map this stands in. */
export const useVocabulary = (): Vocabulary => use(VocabularyContext);

function shortName(name: string): string {
  const letters = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  return letters.length > LABEL_NAME_MAX
    ? `${letters
        .slice(0, LABEL_NAME_MAX - 1)
        .join("")
        .trimEnd()}…`
    : name;
}
