import { SegmentedControl } from "@mantine/core";
import { useElementSize, useViewportSize } from "@mantine/hooks";
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { PaperChoice, Sheet } from "#shared/homework/sheet.ts";
import { Booklet } from "../sheets/Booklet.tsx";
import { PAPER_SIZES, PX_PER_MM } from "../sheets/paper.ts";
import styles from "./sheets-part.module.css";

/** Below the paper, in px: a little desk. */
const BELOW_PX = 28;
const SMALLEST = 0.42;

/** The very pages that will be printed, as paper on a desk. */
export function Preview({ sheets, choice }: { sheets: readonly Sheet[]; choice: PaperChoice }) {
  const [size, setSize] = useState("whole");
  const desk = useElementSize();
  const pages = useElementSize();
  const viewport = useViewportSize();
  const leafElement = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const width = PAPER_SIZES[choice.paper].widthMm * PX_PER_MM;
  const height = PAPER_SIZES[choice.paper].heightMm * PX_PER_MM;
  const toWidth = Math.min(1, (desk.width || width) / width);
  const toHeight = Math.max(SMALLEST, (viewport.height - above - BELOW_PX) / height);
  const scale = size === "whole" ? Math.min(toWidth, toHeight) : toWidth;
  // What stands above the paper differs: a strip in the sample, a choice of loops in some practices.
  useLayoutEffect(() => {
    const page = leafElement.current?.closest("main");
    if (leafElement.current)
      setAbove(leafElement.current.getBoundingClientRect().top + (page?.scrollTop ?? 0));
  });
  const room: CSSProperties = { width: width * scale, height: (pages.height || height) * scale };
  return (
    <section className={styles.desk} data-single={sheets.length === 1} aria-label={t("homeworkDesk:preview")}>
      <SegmentedControl
        size="sm"
        aria-label={t("homeworkDesk:previewSize")}
        value={size}
        onChange={setSize}
        data={[
          { value: "whole", label: t("homeworkDesk:wholePage") },
          { value: "width", label: t("homeworkDesk:fullWidth") },
        ]}
      />
      <div ref={desk.ref} className={styles.deskWidth}>
        <div ref={leafElement} className={styles.pages} style={room}>
          <div
            ref={pages.ref}
            className={styles.scaled}
            data-on-desk=""
            style={{ transform: `scale(${scale})` }}
          >
            <Booklet sheets={sheets} choice={choice} />
          </div>
        </div>
      </div>
    </section>
  );
}
