import { Button, Switch } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { DisplayState } from "#shared/contract/display.ts";
import { type AskedScene, BREATHS_PER_MINUTE } from "#shared/display/scene.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import styles from "./CoupleScreenControl.module.css";
import type { CoupleScreen } from "./couple-screen.ts";

type Props = { screen: CoupleScreen; state: DisplayState; unitId: UnitId; mapId: MapId | undefined };

/** Which picture stands on the couple's screen, and what can be set about it. */
export function SceneChoice({ screen, state, unitId, mapId }: Props) {
  const { asked } = state;
  const checkIns = useQuery(queries.checkIns.ofUnit.queryOptions({ input: { unitId } }));
  const revealed = checkIns.data?.findLast(({ reveal }) => reveal !== null)?.session.id;
  const sessionId = asked.kind === "check-in" ? asked.sessionId : revealed;
  const show = (scene: AskedScene) => screen.show(unitId, scene);
  const scene = (chosen: boolean, label: string, next: AskedScene) => (
    <Button
      h={44}
      px={6}
      variant="default"
      className={styles.choice ?? ""}
      aria-pressed={chosen}
      onClick={() => show(next)}
    >
      {label}
    </Button>
  );
  const onMap = asked.kind === "map" || asked.kind === "walk";
  const onThisMap = onMap && asked.mapId === mapId;
  const pause: AskedScene =
    asked.kind === "cool-down"
      ? asked
      : { kind: "cool-down", breathsPerMinute: BREATHS_PER_MINUTE.usual, returnAt: null };
  return (
    <>
      <fieldset className={styles.scenes}>
        <legend className="visually-hidden">{t("display:whatToShow")}</legend>
        {scene(asked.kind === "blank", t("display:restingPicture"), { kind: "blank" })}
        {mapId &&
          scene(onThisMap, t("display:theMap"), onThisMap ? asked : { kind: "map", mapId, viewpoint: null })}
        {sessionId && scene(asked.kind === "check-in", t("display:checkIn"), { kind: "check-in", sessionId })}
        {scene(asked.kind === "cool-down", t("display:pause"), pause)}
      </fieldset>
      {onMap && (
        <Switch
          classNames={{ body: styles.follow ?? "" }}
          label={t("display:follow")}
          checked={screen.follows}
          onChange={(event) => screen.setFollows(event.currentTarget.checked)}
        />
      )}
      {asked.kind === "cool-down" && <PauseSettings asked={asked} onChange={show} />}
    </>
  );
}

type Pause = Extract<AskedScene, { kind: "cool-down" }>;
const PAUSE_MINUTES = [3, 5, 10, 20];
const MINUTE_MS = 60_000;

function PauseSettings({ asked, onChange }: { asked: Pause; onChange: (scene: AskedScene) => void }) {
  const { now } = useSurroundings();
  const { breathsPerMinute: pace } = asked;
  const breathe = (breathsPerMinute: number) => onChange({ ...asked, breathsPerMinute });
  const goOnIn = (minutes: number) =>
    onChange({ ...asked, returnAt: new Date(now().getTime() + minutes * MINUTE_MS).toISOString() });
  return (
    <>
      <fieldset className={styles.row}>
        <legend>{t("display:pace")}</legend>
        <Button
          h={44}
          w={44}
          p={0}
          variant="default"
          aria-label={t("display:slower")}
          disabled={pace <= BREATHS_PER_MINUTE.min}
          onClick={() => breathe(pace - 1)}
        >
          −
        </Button>
        <span role="status" className={styles.value}>
          {t("display:breaths", { count: pace })}
        </span>
        <Button
          h={44}
          w={44}
          p={0}
          variant="default"
          aria-label={t("display:faster")}
          disabled={pace >= BREATHS_PER_MINUTE.max}
          onClick={() => breathe(pace + 1)}
        >
          +
        </Button>
      </fieldset>
      <fieldset className={styles.row}>
        <legend>{t("display:goOn")}</legend>
        {PAUSE_MINUTES.map((minutes) => (
          <Button key={minutes} h={44} px={10} variant="default" onClick={() => goOnIn(minutes)}>
            {t("display:inMinutes", { count: minutes })}
          </Button>
        ))}
        <Button
          h={44}
          px={10}
          variant="default"
          aria-pressed={asked.returnAt === null}
          className={styles.choice ?? ""}
          onClick={() => onChange({ ...asked, returnAt: null })}
        >
          {t("display:openEnded")}
        </Button>
      </fieldset>
    </>
  );
}
