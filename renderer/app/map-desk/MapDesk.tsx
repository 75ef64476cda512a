import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState, useSyncExternalStore } from "react";
import type { Change } from "#shared/cycle/change.ts";
import { changesBetween } from "#shared/cycle/changes-between.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { SessionId } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { CycleMapCanvas, CycleName } from "../../features/cycle-map/index.ts";
import { useMapOnScreen } from "../../features/display/index.ts";
import { RawSpotsOnMap } from "../../features/intake/index.ts";
import { useSetOut, WalkRefused } from "../../features/joint-work/index.ts";
import { SampleMark } from "../../features/units/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { type OpenLiveMap, useLiveMap } from "../../live/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { IntoHeader } from "../../ui/HeaderSlot.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { BringBack } from "./BringBack.tsx";
import { CompareDesk } from "./CompareDesk.tsx";
import styles from "./MapDesk.module.css";
import { MapMenu } from "./MapMenu.tsx";
import { MapSessionNote } from "./MapSessionNote.tsx";
import { NotTaken } from "./NotTaken.tsx";
import { PatternNote } from "./PatternNote.tsx";
import { partnersOf } from "./partners-of.ts";
import { SaveSign } from "./SaveSign.tsx";
import { useEarlierWords } from "./use-earlier-words.ts";
import { useLinkTargets } from "./use-link-targets.ts";
import { useMapSession } from "./use-map-session.ts";
import { useVersion, useVersions, VersionMenu } from "./VersionMenu.tsx";

/** The living map of one couple, with everything around it: session, name, saved sign, earlier versions. */
export function MapDesk({ unit, opened }: { unit: Unit; opened: OpenLiveMap }) {
  const { live, drafts } = opened;
  const { now, newId } = useSurroundings();
  const map = useLiveMap(live);
  const session = useMapSession(unit.id, live);
  const versions = useVersions(map.id, session.present);
  const earlierWords = useEarlierWords(unit.id);
  const linkTargets = useLinkTargets(unit.id);
  const onScreen = useMapOnScreen(unit.id, map.id);
  const settingOut = useSetOut(map.id);
  const [lookingBackTo, lookBackTo] = useState<SessionId | null>(null);
  const [comparing, setComparing] = useState(false);
  const earlier = useVersion(map.id, lookingBackTo);
  const partners = partnersOf(unit, map.sides.a.partnerId, map.sides.b.partnerId);
  // Words kept for the clinician at a lock that could not go on are on the map now: their editors close.
  const written = useSyncExternalStore(
    (listener) => drafts.subscribe(listener),
    () => drafts.timesKept,
  );
  const show = (sessionId: SessionId | null) => {
    setComparing(false);
    lookBackTo(sessionId);
  };
  const bringBack = (version: CycleMap) => {
    live.changeTogether(changesBetween(live.map, version));
    show(null);
  };
  const hands = {
    partners,
    labels: unit.labels,
    onChange: (change: Change) => live.change(change),
    onChanges: (changes: readonly Change[]) => live.changeTogether(changes),
    onUndo: () => live.undo(),
    onRedo: () => live.redo(),
    canUndo: live.canUndo,
    canRedo: live.canRedo,
    newId,
    onSetOut: settingOut.onSetOut,
  };

  return (
    <div className={styles.desk}>
      <h1 className="visually-hidden">{t("cycleMap:canvas")}</h1>
      <IntoHeader place="note">
        <SampleMark />
        <MapSessionNote session={session} />
        <PatternNote map={earlier ?? map} labels={unit.labels} />
      </IntoHeader>
      <IntoHeader place="middle">
        <CycleName
          key={`${lookingBackTo} ${comparing}`}
          name={(earlier ?? map).name}
          topic={(earlier ?? map).topic}
          onChange={hands.onChange}
          drafts={drafts}
          readOnly={comparing || earlier !== undefined}
        />
      </IntoHeader>
      <IntoHeader place="actions">
        <SaveSign drafts={drafts} />
        <VersionMenu
          versions={versions}
          shown={lookingBackTo}
          today={calendarDay(now())}
          comparing={comparing}
          onShow={show}
          onCompare={() => setComparing(true)}
        />
        <Button
          size="sm"
          h={44}
          className={styles.homework ?? ""}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/units/$unitId/homework"
              params={{ unitId: unit.id }}
              search={{ mapId: map.id }}
            />
          )}
        >
          {t("mapDesk:homework")}
        </Button>
        <MapMenu unit={unit} map={map} />
      </IntoHeader>
      <NotTaken mapId={map.id} />
      <WalkRefused unitId={unit.id} settingOut={settingOut} />
      {session.failure && <Notice sentence={errorSentence(session.failure)} />}
      {comparing && (
        <CompareDesk
          map={map}
          partners={partners}
          labels={unit.labels}
          versions={versions}
          today={calendarDay(now())}
          first={lookingBackTo}
          onBringBack={bringBack}
          onLeave={() => show(null)}
        />
      )}
      {!comparing && earlier && (
        <>
          <p role="status" className={styles.lookingBack}>
            {t("mapDesk:lookingBack", { number: numberOf(versions, lookingBackTo) })}
            <BringBack
              now={map}
              version={earlier}
              number={numberOf(versions, lookingBackTo)}
              onBringBack={bringBack}
            />
            <Button variant="subtle" h={44} onClick={() => show(null)}>
              {t("mapDesk:backToNow")}
            </Button>
          </p>
          <CycleMapCanvas {...hands} key={lookingBackTo} map={earlier} drafts={NO_DRAFTS} readOnly />
        </>
      )}
      {!comparing && !earlier && (
        <RawSpotsOnMap unit={unit} map={map}>
          <CycleMapCanvas
            {...hands}
            {...onScreen}
            key={written}
            map={map}
            drafts={drafts}
            earlierWords={earlierWords}
            linkTargets={linkTargets}
          />
        </RawSpotsOnMap>
      )}
    </div>
  );
}

const NO_DRAFTS = { get: () => undefined, set: () => undefined };

const numberOf = (versions: readonly Session[], id: SessionId | null) =>
  versions.find((session) => session.id === id)?.number;
