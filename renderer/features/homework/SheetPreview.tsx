import { SegmentedControl } from "@mantine/core";
import { useElementSize, useViewportSize } from "@mantine/hooks";
import { type CSSProperties, useLayoutEffect, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import styles from "./homework-page.module.css";
import { HomeworkSheet } from "./sheets/HomeworkSheet.tsx";
import { PAPER_SIZES, PX_PER_MM } from "./sheets/paper.ts";

/** Below the paper, in px: a little desk. */
const BELOW_PX = 28;
const SMALLEST = 0.42;

/** The very page that will be printed, as a sheet of paper on a desk. */
export function SheetPreview({ sheet, paper }: { sheet: Sheet; paper: Paper }) {
  const [size, setSize] = useState("whole");
  const desk = useElementSize();
  const viewport = useViewportSize();
  const leafElement = useRef<HTMLDivElement>(null);
  const [above, setAbove] = useState(0);
  const width = PAPER_SIZES[paper].widthMm * PX_PER_MM;
  const height = PAPER_SIZES[paper].heightMm * PX_PER_MM;
  const toWidth = Math.min(1, (desk.width || width) / width);
  const toHeight = Math.max(SMALLEST, (viewport.height - above - BELOW_PX) / height);
  const scale = size === "whole" ? Math.min(toWidth, toHeight) : toWidth;
  // What stands above the paper differs: a strip in the sample, a choice of loops in some practices.
  useLayoutEffect(() => {
    const page = leafElement.current?.closest("main");
    if (leafElement.current)
      setAbove(leafElement.current.getBoundingClientRect().top + (page?.scrollTop ?? 0));
  });
  const leaf: CSSProperties = { width: width * scale, height: height * scale };
  return (
    <section className={styles.desk} aria-label={t("homework:page.preview")}>
      <SegmentedControl
        size="sm"
        aria-label={t("homework:page.previewSize")}
        value={size}
        onChange={setSize}
        data={[
          { value: "whole", label: t("homework:page.wholePage") },
          { value: "width", label: t("homework:page.fullWidth") },
        ]}
      />
      <div ref={desk.ref} className={styles.deskWidth}>
        <div ref={leafElement} className={styles.leaf} style={leaf}>
          <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
            <HomeworkSheet sheet={sheet} paper={paper} />
          </div>
        </div>
      </div>
    </section>
  );
}
