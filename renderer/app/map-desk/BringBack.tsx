import { Button } from "@mantine/core";
import { useState } from "react";
import { changesBetween } from "#shared/cycle/changes-between.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import styles from "./BringBack.module.css";

type Props = {
  now: CycleMap;
  version: CycleMap;
  /** The session the version stands for. */
  number: number | undefined;
  /** Names the session on the button, where there could be two. */
  named?: boolean;
  onBringBack: (version: CycleMap) => void;
};

/** Brings an earlier version back, after saying how much that changes. */
export function BringBack({ now, version, number, named = false, onBringBack }: Props) {
  const [asking, setAsking] = useState(false);
  const count = asking ? changesBetween(now, version).length : 0;
  return (
    <>
      <Button variant="default" h={44} onClick={() => setAsking(true)}>
        {named ? t("mapDesk:bringBackSession", { number }) : t("mapDesk:bringBack")}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t("mapDesk:bringBackTitle", { number })}
      >
        {count === 0 ? (
          <p className={styles.sentence}>{t("mapDesk:bringBackNone")}</p>
        ) : (
          <p className={styles.sentence}>
            {t("mapDesk:bringBackCount", { count })} {t("mapDesk:bringBackUndo")}
          </p>
        )}
        <div className={styles.answers}>
          <Button variant="default" h={44} onClick={() => setAsking(false)}>
            {t("mapDesk:leaveAsItIs")}
          </Button>
          {count > 0 && (
            <Button h={44} onClick={() => onBringBack(version)}>
              {t("mapDesk:bringItBack")}
            </Button>
          )}
        </div>
      </Dialog>
    </>
  );
}
