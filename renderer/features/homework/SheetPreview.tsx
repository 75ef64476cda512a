import { SegmentedControl } from "@mantine/core";
import { useElementSize, useViewportSize } from "@mantine/hooks";
import { type CSSProperties, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import styles from "./homework-page.module.css";
import { HomeworkSheet } from "./sheets/HomeworkSheet.tsx";
import { PAPER_SIZES, PX_PER_MM } from "./sheets/paper.ts";

/** Above and below the paper, in px: the frame of the app, the size switch, and a little desk. */
const AROUND_PX = 150;
const SMALLEST = 0.55;

/** The very page that will be printed, as a sheet of paper on a desk. */
export function SheetPreview({ sheet, paper }: { sheet: Sheet; paper: Paper }) {
  const [size, setSize] = useState("whole");
  const desk = useElementSize();
  const viewport = useViewportSize();
  const width = PAPER_SIZES[paper].widthMm * PX_PER_MM;
  const height = PAPER_SIZES[paper].heightMm * PX_PER_MM;
  const toWidth = Math.min(1, (desk.width || width) / width);
  const toHeight = Math.max(SMALLEST, (viewport.height - AROUND_PX) / height);
  const scale = size === "whole" ? Math.min(toWidth, toHeight) : toWidth;
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
        <div className={styles.leaf} style={leaf}>
          <div className={styles.scaled} style={{ transform: `scale(${scale})` }}>
            <HomeworkSheet sheet={sheet} paper={paper} />
          </div>
        </div>
      </div>
    </section>
  );
}
