import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Change } from "#shared/cycle/change.ts";
import type { LabelPack } from "#shared/domain/label-pack.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { CycleMapCanvas, CycleMapPicture, type MapMarks } from "../../features/cycle-map/index.ts";
import { useSetOut, WalkRefused } from "../../features/joint-work/index.ts";
import { SampleMark } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { type OpenLiveMap, useLiveMap } from "../../live/index.ts";
import { IntoHeader } from "../../ui/HeaderSlot.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./BesideDesk.module.css";
import { PairPrintDialog } from "./PairPrintDialog.tsx";
import { partnersOf } from "./partners-of.ts";
import { SaveSign } from "./SaveSign.tsx";
import { useLinkTargets } from "./use-link-targets.ts";

type Props = { unit: Unit; old: OpenLiveMap; fresh: OpenLiveMap };
type Which = "old" | "new";

/** The cycle as it has been and the one that takes its place, side by side; one of them can be worked on. */
export function BesideDesk({ unit, old, fresh }: Props) {
  const [focused, setFocused] = useState<Which>("new");
  const [printing, setPrinting] = useState(false);
  const [oldId, newId] = [old.live.map.id, fresh.live.map.id];
  return (
    <div className={styles.desk} data-focused={focused}>
      <IntoHeader place="note">
        <SampleMark />
      </IntoHeader>
      <IntoHeader place="middle">
        <h1 className={styles.title}>{t("mapLibrary:besideTitle")}</h1>
      </IntoHeader>
      <IntoHeader place="actions">
        <SaveSign drafts={(focused === "old" ? old : fresh).drafts} />
        <Button size="sm" h={44} variant="default" onClick={() => setPrinting(true)}>
          {t("mapLibrary:printBoth")}
        </Button>
        <Button
          size="sm"
          h={44}
          renderRoot={(props) => (
            <Link
              {...props}
              to="/units/$unitId/maps/$mapId"
              params={{ unitId: unit.id, mapId: focused === "old" ? oldId : newId }}
            />
          )}
        >
          {t("mapLibrary:backToMap")}
        </Button>
      </IntoHeader>
      {(["old", "new"] as const).map((which) => (
        <HalfDesk
          key={which}
          which={which}
          unit={unit}
          opened={which === "old" ? old : fresh}
          focused={focused === which}
          onFocus={() => setFocused(which)}
        />
      ))}
      <PairPrintDialog
        unitId={unit.id}
        oldId={oldId}
        newId={newId}
        opened={printing}
        onClose={() => setPrinting(false)}
      />
    </div>
  );
}

type HalfProps = {
  which: Which;
  unit: Unit;
  opened: OpenLiveMap;
  focused: boolean;
  onFocus: () => void;
};

const NO_MARKS: MapMarks = new Map();

function HalfDesk({ which, unit, opened, focused, onFocus }: HalfProps) {
  const map = useLiveMap(opened.live);
  const heading = t(which === "old" ? "mapLibrary:oldCycle" : "mapLibrary:newCycleHead");
  const shown = { map, partners: partnersOf(unit, map.sides.a.partnerId, map.sides.b.partnerId) };
  return (
    <section className={styles.half} data-which={which} aria-label={heading}>
      <div className={styles.head}>
        <h2>{heading}</h2>
        {map.name !== "" && <em>{t("units:cycleQuoted", { name: map.name })}</em>}
        {focused ? (
          <span className={styles.working}>{t("mapLibrary:workingOn")}</span>
        ) : (
          <Button
            variant="subtle"
            size="sm"
            h={44}
            aria-label={t("mapLibrary:workOn", { which: heading })}
            onClick={onFocus}
          >
            {t("mapLibrary:workOnThis")}
          </Button>
        )}
      </div>
      {focused ? (
        <Living {...shown} labels={unit.labels} opened={opened} />
      ) : (
        <CycleMapPicture
          {...shown}
          labels={unit.labels}
          label={t("mapLibrary:pictureOf", { which: heading })}
          marks={NO_MARKS}
        />
      )}
    </section>
  );
}

type LivingProps = Pick<Parameters<typeof CycleMapCanvas>[0], "map" | "partners"> & {
  labels: LabelPack;
  opened: OpenLiveMap;
};

function Living({ opened: { live, drafts }, ...shown }: LivingProps) {
  const { newId } = useSurroundings();
  const settingOut = useSetOut(shown.map.id);
  const linkTargets = useLinkTargets(shown.map.unitId);
  return (
    <>
      <WalkRefused unitId={shown.map.unitId} settingOut={settingOut} />
      <CycleMapCanvas
        {...shown}
        onSetOut={settingOut.onSetOut}
        linkTargets={linkTargets}
        drafts={drafts}
        newId={newId}
        onChange={(change: Change) => live.change(change)}
        onChanges={(changes: readonly Change[]) => live.changeTogether(changes)}
        onUndo={() => live.undo()}
        onRedo={() => live.redo()}
        canUndo={live.canUndo}
        canRedo={live.canRedo}
      />
    </>
  );
}
