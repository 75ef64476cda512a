import { Button } from "@mantine/core";
import { useEffect, useId, useMemo, useState } from "react";
import { compareMaps } from "#shared/cycle/compare-maps.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { SessionId } from "#shared/domain/ids.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { CycleMapPicture, vocabularyOf } from "../../features/cycle-map/index.ts";
import { dayInWords } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { BringBack } from "./BringBack.tsx";
import { ChangesInWords } from "./ChangesInWords.tsx";
import styles from "./CompareDesk.module.css";
import { changeMarks } from "./change-marks.ts";
import { useVersion } from "./VersionMenu.tsx";

type Props = {
  /** The map as it stands now. */
  map: CycleMap;
  partners: { a: Partner; b: Partner };
  labels: LabelPack;
  versions: Session[];
  today: string;
  /** Where the comparison starts; the first version when it is null. */
  first: SessionId | null;
  onBringBack: (version: CycleMap) => void;
  onLeave: () => void;
};

/** A version by its session; null is the map as it stands now. */
type Chosen = SessionId | null;

const STEP = 5;
const WHOLE = 100;
const FADE_STARTS_AT = 25;

/** Two versions of the map, one laid over the other, with what has changed in words. */
export function CompareDesk(props: Props) {
  const { map, partners, labels, versions, today, first, onBringBack, onLeave } = props;
  const vocabulary = vocabularyOf(labels, map.kind);
  const [left, setLeft] = useState<Chosen>(first ?? versions[0]?.id ?? null);
  const [right, setRight] = useState<Chosen>(null);
  const [slid, setSlid] = useState(WHOLE);
  const before = useChosen(map, left);
  const after = useChosen(map, right);
  const differences = useMemo(() => (before && after ? compareMaps(before, after) : []), [before, after]);
  const marks = useMemo(() => changeMarks(differences, vocabulary), [differences, vocabulary]);
  useEscape(onLeave);

  const nameOf = (chosen: Chosen) => {
    const session = versions.find(({ id }) => id === chosen);
    return session ? t("mapDesk:afterSession", { number: session.number }) : t("mapDesk:asItStandsNow");
  };
  const earlier = versions.filter(({ id }) => id === left || id === right);
  const choice = { versions, today };
  return (
    <section className={styles.desk} aria-label={t("mapDesk:compareTitle")}>
      <div className={styles.bar}>
        <VersionChoice {...choice} label={t("mapDesk:leftVersion")} chosen={left} onChoose={setLeft} />
        <input
          type="range"
          className={styles.slider}
          aria-label={t("mapDesk:slide")}
          // Whoever comes here wants to slide: the arrow keys answer at once.
          ref={focusOnce}
          min={0}
          max={WHOLE}
          step={STEP}
          value={slid}
          onChange={(event) => setSlid(event.target.valueAsNumber)}
        />
        <VersionChoice {...choice} label={t("mapDesk:rightVersion")} chosen={right} onChoose={setRight} />
        <Button variant="subtle" h={44} className={styles.leave ?? ""} onClick={onLeave}>
          {t("mapDesk:backToNow")}
        </Button>
      </div>
      <div className={styles.pictures}>
        {before && after && (
          <>
            <div
              className={styles.layer}
              inert={slid > WHOLE / 2}
              data-hidden={shareOfLater(slid) === 1 ? "" : undefined}
            >
              <CycleMapPicture
                key={left}
                map={before}
                partners={partners}
                labels={labels}
                label={t("mapDesk:pictureOf", { version: nameOf(left) })}
                marks={marks.before}
              />
            </div>
            <div
              className={styles.layer}
              inert={slid <= WHOLE / 2}
              data-hidden={shareOfLater(slid) === 0 ? "" : undefined}
              style={{ opacity: shareOfLater(slid) }}
            >
              <CycleMapPicture
                key={right}
                map={after}
                partners={partners}
                labels={labels}
                label={t("mapDesk:pictureOf", { version: nameOf(right) })}
                marks={marks.after}
              />
            </div>
          </>
        )}
      </div>
      <aside className={styles.words} aria-label={t("mapDesk:whatChanged")}>
        <h2>{t("mapDesk:whatChanged")}</h2>
        {before && after && (
          <ChangesInWords differences={differences} partners={partners} vocabulary={vocabulary} />
        )}
        <div className={styles.back}>
          {earlier.map(({ id, number }) => {
            const version = id === left ? before : after;
            return (
              version && (
                <BringBack
                  key={id}
                  named
                  now={map}
                  version={version}
                  number={number}
                  onBringBack={onBringBack}
                />
              )
            );
          })}
        </div>
      </aside>
    </section>
  );
}

type ChoiceProps = {
  versions: Session[];
  today: string;
  label: string;
  chosen: Chosen;
  onChoose: (chosen: Chosen) => void;
};

function VersionChoice({ versions, today, label, chosen, onChoose }: ChoiceProps) {
  const id = useId();
  const choose = (value: string) => onChoose(versions.find((session) => session.id === value)?.id ?? null);
  return (
    <span className={styles.choice}>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={chosen ?? ""} onChange={(event) => choose(event.target.value)}>
        {versions.map((session) => (
          <option key={session.id} value={session.id}>
            {t("mapDesk:afterSessionOn", { number: session.number, day: dayInWords(session.heldOn, today) })}
          </option>
        ))}
        <option value="">{t("mapDesk:now")}</option>
      </select>
    </span>
  );
}

function useChosen(map: CycleMap, chosen: Chosen): CycleMap | undefined {
  const version = useVersion(map.id, chosen);
  return chosen === null ? map : version;
}

/** How much of the later picture shows. Near either end one picture is whole, so that its words can be read. */
function shareOfLater(slid: number): number {
  return Math.min(1, Math.max(0, (slid - FADE_STARTS_AT) / (WHOLE - 2 * FADE_STARTS_AT)));
}

function focusOnce(element: HTMLInputElement | null): void {
  element?.focus({ preventScroll: true });
}

/** Escape leaves, unless something is open that it closes first. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.defaultPrevented) return;
      if (!document.querySelector('[role="dialog"], [role="menu"]')) leave();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, [leave]);
}
