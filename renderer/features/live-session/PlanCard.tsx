import { Button, UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { PlanLineId } from "#shared/domain/ids.ts";
import { PLAN_LINE_MAX, PLAN_LINES_MAX, type PlanLine } from "#shared/domain/session-record.ts";
import { t } from "../../i18n/index.ts";
import { type LiveRecord, useLiveRecord } from "../../live/index.ts";
import styles from "./TodaySection.module.css";

/** A short list for today: ticked off as it is done. What is left goes on to the next session. */
export function PlanCard({ record }: { record: LiveRecord }) {
  const { plan } = useLiveRecord(record);
  const begun = useRef<PlanLineId | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const full = plan.length >= PLAN_LINES_MAX;
  useEffect(() => {
    if (begun.current === null) return;
    begun.current = null;
    list.current?.querySelector<HTMLInputElement>("li:last-child input[type=text]")?.focus();
  });
  const add = () => {
    if (!full) begun.current = record.addPlanLine();
  };
  const change = (id: PlanLineId, what: Partial<PlanLine>) =>
    record.plan(plan.map((line) => (line.id === id ? { ...line, ...what } : line)));
  const remove = (id: PlanLineId) => record.plan(plan.filter((line) => line.id !== id));
  return (
    <section className={styles.card} aria-labelledby="plan-title">
      <div className={styles.head}>
        <h2 id="plan-title">{t("record:planTitle")}</h2>
        <Button variant="default" h={44} disabled={full} onClick={add}>
          {t("record:addLine")}
        </Button>
      </div>
      {plan.length === 0 && <p className={styles.nothing}>{t("record:noPlan")}</p>}
      <ol ref={list} className={styles.lines}>
        {plan.map((line, index) => (
          <Line
            key={line.id}
            line={line}
            number={index + 1}
            onChange={(what) => change(line.id, what)}
            onRemove={() => remove(line.id)}
            onEnter={add}
          />
        ))}
      </ol>
      {full && <p className={styles.nothing}>{t("record:planFull", { count: PLAN_LINES_MAX })}</p>}
    </section>
  );
}

type LineProps = {
  line: PlanLine;
  number: number;
  onChange: (what: Partial<PlanLine>) => void;
  onRemove: () => void;
  onEnter: () => void;
};

function Line({ line: { text, done, carried }, number, onChange, onRemove, onEnter }: LineProps) {
  return (
    <li className={styles.line}>
      <label className={styles.tick}>
        <input
          type="checkbox"
          aria-label={t("record:lineDone", { line: text || number })}
          checked={done}
          onChange={(event) => onChange({ done: event.currentTarget.checked })}
        />
      </label>
      <input
        type="text"
        className={styles.words}
        aria-label={t("record:planLine", { number })}
        data-done={done}
        value={text}
        maxLength={PLAN_LINE_MAX}
        spellCheck={false}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
        onKeyDown={(event) => event.key === "Enter" && text.trim() !== "" && onEnter()}
        onBlur={() => text.trim() === "" && onRemove()}
      />
      {carried && <span className={styles.carried}>{t("record:carried")}</span>}
      <UnstyledButton
        className={styles.remove}
        aria-label={t("record:removeLine", { line: text || number })}
        onClick={onRemove}
      >
        ×
      </UnstyledButton>
    </li>
  );
}
