import { Button } from "@mantine/core";
import { useEffect, useState } from "react";
import type { MapId } from "#shared/domain/ids.ts";
import { t } from "../../i18n/index.ts";
import { useLive } from "../../live/index.ts";
import styles from "./MapDesk.module.css";

/** Says so when a change could not become part of the saved map, which the desk then shows again. */
export function NotTaken({ mapId }: { mapId: MapId }) {
  const { outbox } = useLive();
  const [shown, setShown] = useState(false);
  useEffect(
    () =>
      outbox.onRefused((parcel) => {
        if (parcel.kind === "operation" && parcel.operation.mapId === mapId) setShown(true);
      }),
    [outbox, mapId],
  );
  if (!shown) return null;
  return (
    <p role="alert" className={styles.notTaken}>
      {t("mapDesk:notTaken")}
      <Button variant="subtle" onClick={() => setShown(false)}>
        {t("close")}
      </Button>
    </p>
  );
}
