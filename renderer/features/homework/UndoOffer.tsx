import { Button } from "@mantine/core";
import { useCallback, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import styles from "./homework-page.module.css";

type Offer = { sentence: string; undo: () => void };

/** What was just taken away, and the way to have it back. */
export function useUndoOffer() {
  const [last, setLast] = useState<Offer | null>(null);
  const offer = useCallback((sentence: string, undo: () => void) => setLast({ sentence, undo }), []);
  const over = useCallback(() => setLast(null), []);
  return { last, offer, over };
}

export type Undo = ReturnType<typeof useUndoOffer>;

export function UndoOffer({ last, over }: Undo) {
  return (
    <div role="status" className={styles.undo} data-empty={last === null}>
      {last && (
        <>
          <span>{last.sentence}</span>
          <Button
            variant="default"
            h={44}
            onClick={() => {
              last.undo();
              over();
            }}
          >
            {t("homeworkDesk:undo")}
          </Button>
        </>
      )}
    </div>
  );
}
