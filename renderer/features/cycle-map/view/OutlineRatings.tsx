import { useId } from "react";
import { t } from "#renderer/i18n/index.ts";
import { type CycleRole, ratingSchema, type SideKey } from "#shared/domain/cycle-map.ts";
import { partnerOf } from "../engine/places.ts";
import styles from "./CycleMapOutline.module.css";
import type { CycleMapOutlineProps, OutlineHands } from "./CycleMapOutline.tsx";
import { InlineField } from "./InlineField.tsx";
import { useVocabulary } from "./place-words.ts";

type OfSide = CycleMapOutlineProps & { side: SideKey };

const RATINGS = Array.from({ length: 11 }, (_, rating) => String(rating));
const ROLE_MAX = 40;

type ChoiceProps = {
  label: string;
  value: string;
  choices: readonly { value: string; label: string }[];
  shown: boolean;
  onChoose: (value: string) => void;
};

function Choice({ label, value, choices, shown, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        tabIndex={shown ? 0 : -1}
        onChange={(event) => onChoose(event.target.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
}

type RatingProps = {
  what: string;
  rating: number | null;
  shown: boolean;
  onRate: (rating: number | null) => void;
};

function Rating({ what, rating, shown, onRate }: RatingProps) {
  const choices = ["", ...RATINGS].map((value) => ({ value, label: value || t("cycleMap:unrate") }));
  return (
    <Choice
      label={what}
      value={rating === null ? "" : String(rating)}
      choices={choices}
      shown={shown}
      onChoose={(value) => onRate(ratingSchema.parse(value === "" ? null : Number(value)))}
    />
  );
}

/** How stirred up a partner feels, to be rated or read. */
export function OutlineBody({ map, partners, side, shown, hands, allShown }: OfSide) {
  const rating = map.sides[side].body;
  const what = t("cycleMap:bodyOf", { name: partners[side].name });
  if (hands)
    return (
      <Rating
        what={what}
        rating={rating}
        shown={shown}
        onRate={(body) => hands.onChange({ kind: "set-body", side, body })}
      />
    );
  if (allShown) return null;
  return (
    <p className={styles.place}>
      {rating === null ? t("cycleMap:notRated", { what }) : t("cycleMap:rated", { what, rating })}
    </p>
  );
}

/** How one partner's move lands on the other. */
export function OutlineLanding({ map, partners, side, shown, hands }: OfSide) {
  const names = { name: partners[side].name, partner: partners[partnerOf(side)].name };
  const words = useVocabulary();
  const { strength } = map.sides[side];
  return (
    <li>
      {words.landing(names, strength)}
      {hands && (
        <Rating
          what={t("cycleMap:strengthOf", names)}
          rating={strength}
          shown={shown}
          onRate={(rating) => hands.onChange({ kind: "set-strength", side, strength: rating })}
        />
      )}
    </li>
  );
}

/** How a partner moves: one of the usual ways, or in their own words. */
export function OutlineRole({ map, partners, side, shown, hands }: OfSide & { hands: OutlineHands }) {
  const { roles, roleWords } = useVocabulary();
  const { role } = map.sides[side];
  const own = role.kind === "own-words" ? role.text : "";
  // A role this kind of map does not offer may stand on it all the same.
  const offered = role.kind === "own-words" || roles.includes(role.kind) ? roles : [...roles, role.kind];
  const set = (chosen: CycleRole) => hands.onChange({ kind: "set-role", side, role: chosen });
  return (
    <>
      <Choice
        label={t("cycleMap:chooseRole", { name: partners[side].name })}
        value={role.kind}
        choices={[
          ...offered.map((kind) => ({ value: kind, label: roleWords({ kind }) })),
          ...(own === "" ? [] : [{ value: "own-words", label: own }]),
        ]}
        shown={shown}
        onChoose={(value) => {
          const kind = offered.find((one) => one === value);
          if (kind) set({ kind });
        }}
      />
      <InlineField
        label={t("cycleMap:outlineOwnWords", { name: partners[side].name })}
        value={own}
        invitation={t("cycleMap:outlineOwnWords", { name: partners[side].name })}
        maxLength={ROLE_MAX}
        className={styles.own}
        readOnly={false}
        reached={shown}
        draftKey={`outline-role:${side}`}
        drafts={undefined}
        onSave={(text) => text !== "" && set({ kind: "own-words", text })}
      />
    </>
  );
}
