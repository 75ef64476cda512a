import { Button, NativeSelect, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useRef, useState } from "react";
import { t } from "#renderer/i18n/index.ts";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import { weeklyLogIdSchema } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { WeeklyLog } from "#shared/domain/weekly-log.ts";
import { z } from "#shared/domain/zod.ts";
import { mondayOf, weekJustGone } from "#shared/homework/week.ts";
import { calendarDay, dayInWords } from "../../units/index.ts";
import {
  countedFrom,
  NOTHING,
  NUMBERS,
  type NumberField,
  type Problems,
  type Typed,
  typedFrom,
} from "./fields.ts";
import { keeperInWords } from "./keeper-words.ts";
import { NamedFirst } from "./NamedFirst.tsx";
import styles from "./weekly-log.module.css";

type Props = {
  unit: Unit;
  logs: readonly WeeklyLog[];
  /** A log to change; null for a new week. */
  editing: WeeklyLog | null;
  onEdit: (log: WeeklyLog | null) => void;
  onKeep: (log: WeeklyLog) => Promise<unknown>;
};

const TOGETHER = "together";
const BEFORE = ["episodes", "peak", "recoveryMinutes"] as const;
const AFTER = ["exitsTried", "exitsHeard"] as const;

/** Six answers in the order of the sheet, by keys alone: Enter goes on, and after the last one it is kept. */
export function WeekForm({ unit, logs, editing, onEdit, onKeep }: Props) {
  const { now, newId } = useSurroundings();
  const today = calendarDay(now());
  const [week, setWeek] = useState(editing?.weekOf ?? weekJustGone(today));
  const [by, setBy] = useState<string>(
    editing ? (editing.partnerId ?? TOGETHER) : (unit.partners[0]?.id ?? TOGETHER),
  );
  const [typed, setTyped] = useState<Typed>(editing ? typedFrom(editing) : NOTHING);
  const [problems, setProblems] = useState<Problems>({});
  const [said, setSaid] = useState("");
  const [busy, setBusy] = useState(false);
  const fields = useRef(new Map<string, HTMLInputElement>());
  const focus = (field: string) => fields.current.get(field)?.focus();
  const held = (field: string) => (element: HTMLInputElement | null) => {
    if (element) fields.current.set(field, element);
  };

  const partnerId = unit.partners.find(({ id }) => id === by)?.id ?? null;
  const weekOf = z.iso.date().safeParse(week).success ? mondayOf(week) : null;
  const standing = logs.find(
    (log) => log.weekOf === weekOf && log.partnerId === partnerId && log.id !== editing?.id,
  );
  const idle = typed.episodes.trim() === "0";
  const type = (what: Partial<Typed>) => {
    setTyped((before) => ({ ...before, ...what }));
    setProblems({});
    setSaid("");
  };

  const keep = async () => {
    const read = countedFrom(typed);
    if (!("counted" in read)) {
      setProblems(read.problems);
      return focus(Object.keys(read.problems)[0] ?? "episodes");
    }
    if (weekOf === null || standing || busy) return;
    setBusy(true);
    const log: WeeklyLog = {
      id: editing?.id ?? weeklyLogIdSchema.parse(newId()),
      unitId: unit.id,
      partnerId,
      weekOf,
      ...read.counted,
      sessionId: editing?.sessionId ?? null,
      enteredAt: now().toISOString(),
    };
    const kept = await onKeep(log).then(
      () => true,
      () => false,
    );
    setBusy(false);
    if (!kept) return;
    if (editing) return onEdit(null);
    setSaid(
      t("homeworkDesk:logKept", { day: dayInWords(weekOf, today), who: keeperInWords(unit, partnerId) }),
    );
    setTyped(NOTHING);
    setBy(nextKeeper(unit, logs, log) ?? by);
    focus("episodes");
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void keep();
  };
  /** Enter leads on through the six; a week without the cycle is done after the first. */
  const goOn = (event: KeyboardEvent) => {
    const order = idle ? ["episodes"] : [...BEFORE, "namedFirst", ...AFTER];
    const next = order[order.indexOf(fieldOf(event, fields.current)) + 1];
    if (event.key !== "Enter" || next === undefined) return;
    event.preventDefault();
    focus(next);
  };
  const number = (field: NumberField, label: string, at: number) => (
    <NumberBox
      key={field}
      label={label}
      number={at}
      value={typed[field]}
      disabled={idle && field !== "episodes"}
      problem={problemInWords(field, problems)}
      inputRef={held(field)}
      onChange={(value) => type({ [field]: value })}
    />
  );
  return (
    <form className={styles.form} onSubmit={submit} aria-labelledby="week-form">
      <h2 id="week-form">{t("homeworkDesk:logTitle")}</h2>
      <p className={styles.note}>{t("homeworkDesk:logHint")}</p>
      <div className={styles.pair}>
        <TextInput
          type="date"
          label={t("homeworkDesk:logWeek")}
          value={week}
          error={weekOf === null ? t("homeworkDesk:logMonday") : undefined}
          onChange={({ currentTarget: { value } }) => setWeek(value)}
          onBlur={() => weekOf !== null && setWeek(weekOf)}
        />
        <NativeSelect
          label={t("homeworkDesk:logBy")}
          value={by}
          data={[
            ...unit.partners.map(({ id, name }) => ({ value: id, label: name })),
            { value: TOGETHER, label: t("homeworkDesk:logTogether") },
          ]}
          onChange={({ currentTarget: { value } }) => setBy(value)}
        />
      </div>
      {standing && (
        <div role="status" className={styles.standing}>
          <p>{t("homeworkDesk:logStands", { who: keeperInWords(unit, partnerId) })}</p>
          <Button variant="default" h={44} onClick={() => onEdit(standing)}>
            {t("homeworkDesk:logOpenStanding")}
          </Button>
        </div>
      )}
      <fieldset className={styles.six} onKeyDown={goOn}>
        <legend className="visually-hidden">{t("homeworkDesk:logTitle")}</legend>
        {number("episodes", t("homeworkDesk:logEpisodes"), 1)}
        {number("peak", t("homeworkDesk:logPeak"), 2)}
        {number("recoveryMinutes", t("homeworkDesk:logRecovery"), 3)}
        <NamedFirst
          unit={unit}
          value={typed.namedFirst}
          disabled={idle}
          firstRef={held("namedFirst")}
          onChange={(namedFirst) => type({ namedFirst })}
        />
        {number("exitsTried", t("homeworkDesk:logTried"), 5)}
        {number("exitsHeard", t("homeworkDesk:logHeard"), 6)}
      </fieldset>
      <div className={styles.buttons}>
        <Button type="submit" loading={busy} disabled={standing !== undefined}>
          {editing ? t("homeworkDesk:logChange") : t("homeworkDesk:logKeep")}
        </Button>
        {editing && (
          <Button variant="subtle" onClick={() => onEdit(null)}>
            {t("homeworkDesk:logNew")}
          </Button>
        )}
      </div>
      <p role="status" className={styles.said}>
        {said}
      </p>
    </form>
  );
}

type BoxProps = {
  label: string;
  number: number;
  value: string;
  disabled: boolean;
  problem: string | undefined;
  inputRef: (element: HTMLInputElement | null) => void;
  onChange: (value: string) => void;
};

function NumberBox({ label, number, value, disabled, problem, inputRef, onChange }: BoxProps) {
  return (
    <TextInput
      ref={inputRef}
      label={
        <>
          <span className={styles.number}>{number}</span> {label}
        </>
      }
      className={styles.box}
      inputMode="numeric"
      autoComplete="off"
      value={value}
      disabled={disabled}
      error={problem}
      onFocus={({ currentTarget }) => currentTarget.select()}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}

/** The field a key was pressed in: a number's own, or the choice of who named it. */
function fieldOf({ target }: KeyboardEvent, fields: Map<string, HTMLInputElement>): string {
  for (const [field, element] of fields) if (element === target) return field;
  return target instanceof HTMLInputElement && target.name === "named-first" ? "namedFirst" : "";
}

function problemInWords(field: NumberField, problems: Problems): string | undefined {
  switch (problems[field]) {
    case "number":
      return t("homeworkDesk:logNumber", NUMBERS[field]);
    case "needed":
      return t("homeworkDesk:logNumberNeeded", NUMBERS[field]);
    case "heard-more":
      return t("homeworkDesk:logHeardMore");
    case undefined:
      return undefined;
  }
}

/** The partner whose log of the same week is still missing. */
const nextKeeper = ({ partners }: Unit, logs: readonly WeeklyLog[], kept: WeeklyLog) =>
  kept.partnerId === null
    ? undefined
    : partners.find(
        ({ id }) =>
          id !== kept.partnerId && !logs.some((log) => log.weekOf === kept.weekOf && log.partnerId === id),
      )?.id;
