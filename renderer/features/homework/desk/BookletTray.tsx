import { Button, SegmentedControl, UnstyledButton } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import { BOOKLET_MAX } from "#shared/homework/sheet.ts";
import type { BookletSheet } from "../use-desk.ts";
import { type Homework, namesIn } from "../use-homework.ts";
import styles from "./sheets-part.module.css";

/** Several sheets that go to paper as one. */
export function BookletTray({ homework }: { homework: Homework }) {
  const { desk, change, present } = homework;
  const { newId } = useSurroundings();
  const { booklet } = desk;
  const full = booklet.length >= BOOKLET_MAX;
  const add = () => {
    if (present && !full) change({ booklet: [...booklet, { ...present, id: newId() }] });
  };
  return (
    <section className={styles.tray} aria-labelledby="booklet-title">
      <h2 id="booklet-title">{t("homeworkDesk:bookletTitle")}</h2>
      {booklet.length === 0 && <p className={styles.note}>{t("homeworkDesk:bookletEmpty")}</p>}
      <ol className={styles.trayList}>
        {booklet.map((sheet, index) => (
          <TrayLine key={sheet.id} sheet={sheet} index={index} homework={homework} />
        ))}
      </ol>
      <Button variant="default" fullWidth disabled={!present || full} onClick={add}>
        {t("homeworkDesk:addToBooklet")}
      </Button>
      {full && <p className={styles.note}>{t("homeworkDesk:bookletFull", { count: BOOKLET_MAX })}</p>}
      {booklet.length > 0 && (
        <SegmentedControl
          fullWidth
          size="md"
          aria-label={t("homeworkDesk:whatToPrint")}
          value={desk.printing}
          data={[
            { value: "sheet", label: t("homeworkDesk:thisSheet") },
            { value: "booklet", label: t("homeworkDesk:booklet", { count: booklet.length }) },
          ]}
          onChange={(value) => change({ printing: value === "booklet" ? "booklet" : "sheet" })}
        />
      )}
    </section>
  );
}

type LineProps = { sheet: BookletSheet; index: number; homework: Homework };

function TrayLine({ sheet, index, homework }: LineProps) {
  const { booklet } = homework.desk;
  const { name, title } = namesIn(homework, sheet);
  const earlier = () => {
    const before = booklet[index - 1];
    if (before) homework.change({ booklet: booklet.with(index - 1, sheet).with(index, before) });
  };
  const out = () => homework.change({ booklet: booklet.filter(({ id }) => id !== sheet.id) });
  return (
    <li className={styles.trayLine}>
      <span>
        {title}
        <small>
          {sheet.side === null ? t("homeworkDesk:sheetForBoth") : t("homeworkDesk:sheetFor", { name })}
        </small>
      </span>
      {index > 0 && (
        <UnstyledButton
          className={styles.trayButton}
          aria-label={t("homeworkDesk:earlier", { title })}
          onClick={earlier}
        >
          ↑
        </UnstyledButton>
      )}
      <UnstyledButton
        className={styles.trayButton}
        aria-label={t("homeworkDesk:outOfBooklet", { title })}
        onClick={out}
      >
        ×
      </UnstyledButton>
    </li>
  );
}
