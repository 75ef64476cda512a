import { Button, Popover } from "@mantine/core";
import { type ReactNode, useRef, useState } from "react";
import { ClosedSign, useClosed } from "#renderer/features/joint-work/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Icon } from "#renderer/ui/icons/Icon.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import type { DisplayState } from "#shared/contract/display.ts";
import type { MapId, UnitId } from "#shared/domain/ids.ts";
import styles from "./CoupleScreenControl.module.css";
import { type CoupleScreen, useCoupleScreen } from "./couple-screen.ts";
import { Magnified } from "./Magnified.tsx";
import { SceneChoice } from "./SceneChoice.tsx";
import { SceneView } from "./SceneView.tsx";

type Props = {
  /** The couple the clinician has turned to, if any. */
  unitId: UnitId | undefined;
  /** The map to show them. */
  mapId: MapId | undefined;
};

/** What the couple sees now, always in sight; pressed, the ways to change it. */
export function CoupleScreenControl({ unitId, mapId }: Props) {
  const screen = useCoupleScreen();
  const [opened, setOpened] = useState(false);
  const panel = useRef<HTMLDivElement>(null);
  const { state, failure } = screen;
  const isOpen = state?.window === "open";
  // What is pressed may go away with its press: the keyboard stays in the panel.
  const thenStay = (act: () => void) => () => {
    panel.current?.focus();
    act();
  };
  if (!state || (!isOpen && !unitId)) return null;
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-end"
      shadow="md"
      withinPortal
      trapFocus
      returnFocus
      withRoles={false}
    >
      <Popover.Target>
        <Button
          size="sm"
          h={44}
          variant="default"
          leftSection={<Icon name={isOpen && shown(state) !== "blank" ? "eye" : "eyeOff"} size={18} />}
          onClick={() => setOpened(!opened)}
          aria-haspopup="dialog"
          aria-expanded={opened}
          aria-keyshortcuts="F9"
        >
          {isOpen ? t(SEEN[shown(state)]) : t("display:coupleScreen")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown
        ref={panel}
        tabIndex={-1}
        className={styles.panel ?? ""}
        role="dialog"
        aria-label={t("display:coupleScreen")}
      >
        {isOpen ? (
          <Opened
            screen={screen}
            state={state}
            unitId={unitId}
            mapId={mapId}
            onClose={thenStay(screen.close)}
          />
        ) : (
          <Closed />
        )}
        {unitId && (!isOpen || state.unitId !== unitId) && (
          <WhereOpen unitId={unitId} onLeave={() => setOpened(false)}>
            <Button h={44} fullWidth onClick={thenStay(() => screen.open(unitId))}>
              {t(isOpen ? "display:useForCouple" : "display:openScreen")}
            </Button>
          </WhereOpen>
        )}
        {failure !== null && <Notice sentence={errorSentence(failure)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

type WhereOpenProps = { unitId: UnitId; onLeave: () => void; children: ReactNode };

/** The way to the screen, or why there is none for this couple now. */
function WhereOpen({ unitId, onLeave, children }: WhereOpenProps) {
  const closed = useClosed(unitId, "couples-screen");
  return closed ? (
    <ClosedSign unitId={unitId} work="couples-screen" closed={closed} onLeave={onLeave} />
  ) : (
    children
  );
}

const SEEN = {
  blank: "display:seeBlank",
  map: "display:seeMap",
  walk: "display:seeWalk",
  "cool-down": "display:seePause",
  "check-in": "display:seeCheckIn",
} as const;

const shown = (state: DisplayState) => state.screen.scene.kind;

function Closed() {
  return <p className={styles.say}>{t("display:closedHint")}</p>;
}

type OpenedProps = { screen: CoupleScreen; state: DisplayState; onClose: () => void } & Props;

function Opened({ screen, state, unitId, mapId, onClose }: OpenedProps) {
  const bound = unitId !== undefined && state.unitId === unitId;
  return (
    <>
      <div className={styles.preview} inert aria-hidden="true">
        <Magnified>
          <SceneView scene={state.screen.scene} />
        </Magnified>
      </div>
      <p role="status" className={styles.say}>
        {t(SEEN[shown(state)])}
      </p>
      {bound && (
        <>
          <Button
            h={44}
            fullWidth
            variant={state.covered ? "filled" : "default"}
            onClick={screen.toggleCover}
          >
            {t(state.covered ? "display:uncover" : "display:cover")} <kbd className={styles.key}>F9</kbd>
          </Button>
          <SceneChoice screen={screen} state={state} unitId={unitId} mapId={mapId} />
        </>
      )}
      <Button h={44} fullWidth variant="subtle" onClick={onClose}>
        {t("display:closeScreen")}
      </Button>
    </>
  );
}
