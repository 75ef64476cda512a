import { type CSSProperties, useEffect, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { Scene } from "#shared/display/scene.ts";
import styles from "./CoolDownScene.module.css";

type CoolDown = Extract<Scene, { kind: "cool-down" }>;

const MINUTE_MS = 60_000;
const LOOK_AGAIN_MS = 1_000;

/** A pause for both: a breath to breathe with, when to go on, and a quiet word when that time has come. */
export function CoolDownScene({ scene: { breathsPerMinute, returnAt } }: { scene: CoolDown }) {
  const over = useReached(returnAt);
  return (
    <section className={styles.pause} aria-label={t("display:pause")}>
      {over ? <Over /> : <Breath key={breathsPerMinute} breathMs={MINUTE_MS / breathsPerMinute} />}
      {returnAt !== null && !over && (
        <p className={styles.back}>{t("display:backAt", { time: timeOfDay(returnAt) })}</p>
      )}
    </section>
  );
}

function Over() {
  return (
    <div role="status" className={styles.over}>
      <h1>{t("display:pauseOver")}</h1>
      <p>{t("display:pauseOverHint")}</p>
    </div>
  );
}

/** One circle that grows and rests; with less motion, the words alone. Breathing out takes a little longer. */
function Breath({ breathMs }: { breathMs: number }) {
  const inMs = breathMs * IN_SHARE;
  const [breathingIn, setBreathingIn] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setBreathingIn(!breathingIn), breathingIn ? inMs : breathMs - inMs);
    return () => clearTimeout(timer);
  }, [breathingIn, breathMs, inMs]);
  const pace = { "--pace": `${breathingIn ? inMs : breathMs - inMs}ms` } as CSSProperties;
  return (
    <div className={styles.breath} style={pace} data-breathing={breathingIn ? "in" : "out"}>
      <span className={styles.ring} />
      <span className={styles.circle} />
      <p>{t(breathingIn ? "display:breatheIn" : "display:breatheOut")}</p>
    </div>
  );
}

const IN_SHARE = 0.42;

function useReached(time: string | null): boolean {
  const { now } = useSurroundings();
  const reached = () => time !== null && now().getTime() >= Date.parse(time);
  const [, look] = useState(0);
  const is = reached();
  useEffect(() => {
    if (time === null || is) return;
    const timer = setInterval(() => look((count) => count + 1), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [time, is]);
  return is;
}

const timeOfDay = (time: string): string =>
  new Date(time).toLocaleTimeString(undefined, { hour: "numeric", minute: "2-digit" });
