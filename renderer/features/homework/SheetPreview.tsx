import { useElementSize } from "@mantine/hooks";
import type { CSSProperties } from "react";
import { t } from "#renderer/i18n/index.ts";
import type { Paper } from "#shared/domain/settings.ts";
import type { Sheet } from "#shared/homework/sheet.ts";
import styles from "./homework-page.module.css";
import { HomeworkSheet } from "./sheets/HomeworkSheet.tsx";
import { PAPER_SIZES, PX_PER_MM } from "./sheets/paper.ts";

/** The very page that will be printed, as a sheet of paper on a desk, as large as the desk allows. */
export function SheetPreview({ sheet, paper }: { sheet: Sheet; paper: Paper }) {
  const desk = useElementSize();
  const { widthMm, heightMm } = PAPER_SIZES[paper];
  const [width, height] = [widthMm * PX_PER_MM, heightMm * PX_PER_MM];
  const scale = Math.min(1, (desk.width || width) / width);
  const size: CSSProperties = { width: width * scale, height: height * scale };
  const scaled: CSSProperties = { transform: `scale(${scale})` };
  return (
    <section className={styles.desk} aria-label={t("homework:page.preview")}>
      <div ref={desk.ref} className={styles.deskWidth}>
        <div className={styles.leaf} style={size}>
          <div className={styles.scaled} style={scaled}>
            <HomeworkSheet sheet={sheet} paper={paper} />
          </div>
        </div>
      </div>
    </section>
  );
}
