import { NativeSelect, NumberInput, TextInput, UnstyledButton } from "@mantine/core";
import { COMPARISONS, type ConditionTest } from "#shared/forms/condition.ts";
import type { Asked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { firstTest } from "./draft.ts";
import styles from "./FormEditor.module.css";

type Props = {
  test: ConditionTest;
  earlier: readonly Asked[];
  onChange: (next: ConditionTest) => void;
  onRemove: () => void;
};

const ORDERED: readonly Asked["kind"][] = ["rating", "whole-number", "decimal", "date"];
const NUMBERS: readonly Asked["kind"][] = ["rating", "whole-number", "decimal"];
/** Words are answered or not; more of them is not asked. */
const WORDS: readonly Asked["kind"][] = ["short-text", "long-text"];

/** One look at an earlier answer: which, how, and at what. */
export function TestFields({ test, earlier, onChange, onRemove }: Props) {
  const asked = earlier.find(({ id }) => id === test.question);
  if (!asked) return null;
  const operators = operatorsOf(asked);
  const operator = test.operator === "exists" ? (test.value ? "answered" : "unanswered") : test.operator;
  return (
    <div className={styles.test}>
      <NativeSelect
        size="md"
        aria-label={t("formEditor:testQuestion")}
        value={test.question}
        data={earlier.map(({ id, text }) => ({
          value: id,
          label: text === "" ? t("formEditor:thisQuestion") : text,
        }))}
        onChange={({ currentTarget }) => {
          const next = earlier.find(({ id }) => id === currentTarget.value);
          if (next) onChange(firstTest(next));
        }}
      />
      <NativeSelect
        size="md"
        aria-label={t("formEditor:testHow")}
        value={operator}
        data={operators.map((value) => ({ value, label: t(`formEditor:operators.${value}`) }))}
        onChange={({ currentTarget }) => onChange(withOperator(test, asked, currentTarget.value))}
      />
      {test.operator !== "exists" && <TestValue asked={asked} test={test} onChange={onChange} />}
      <UnstyledButton className={styles.remove} aria-label={t("formEditor:removeTest")} onClick={onRemove}>
        {t("formEditor:remove")}
      </UnstyledButton>
    </div>
  );
}

type Compared = Exclude<ConditionTest, { operator: "exists" }>;
type ValueProps = { asked: Asked; test: Compared; onChange: (next: ConditionTest) => void };

function TestValue({ asked, test, onChange }: ValueProps) {
  const label = t("formEditor:testValue");
  if (NUMBERS.includes(asked.kind)) {
    return (
      <NumberInput
        size="md"
        hideControls
        aria-label={label}
        value={typeof test.value === "number" ? test.value : ""}
        onChange={(value) => typeof value === "number" && onChange({ ...test, value })}
      />
    );
  }
  if (asked.kind === "date") {
    return (
      <TextInput
        size="md"
        type="date"
        aria-label={label}
        value={String(test.value)}
        onChange={({ currentTarget }) =>
          currentTarget.value !== "" && onChange({ ...test, value: currentTarget.value })
        }
      />
    );
  }
  const yesNo = asked.kind === "yes-no";
  const data = yesNo
    ? [
        { value: "yes", label: t("forms:yes") },
        { value: "no", label: t("forms:no") },
      ]
    : "options" in asked
      ? asked.options
      : [];
  return (
    <NativeSelect
      size="md"
      aria-label={label}
      value={yesNo ? (test.value === true ? "yes" : "no") : String(test.value)}
      data={[...data]}
      onChange={({ currentTarget: { value } }) =>
        onChange({ ...test, value: yesNo ? value === "yes" : value })
      }
    />
  );
}

const OPERATORS = [...COMPARISONS, "answered", "unanswered"] as const;
type Operator = (typeof OPERATORS)[number];

function operatorsOf({ kind }: Asked): readonly Operator[] {
  if (WORDS.includes(kind)) return ["answered", "unanswered"];
  return ORDERED.includes(kind) ? OPERATORS : ["=", "!=", "answered", "unanswered"];
}

function withOperator({ question, ...test }: ConditionTest, asked: Asked, chosen: string): ConditionTest {
  if (chosen === "answered" || chosen === "unanswered")
    return { question, operator: "exists", value: chosen === "answered" };
  const operator = COMPARISONS.find((one) => one === chosen) ?? "=";
  return { question, operator, value: test.operator === "exists" ? firstValue(asked) : test.value };
}

function firstValue(asked: Asked): boolean | number | string {
  if (asked.kind === "yes-no") return true;
  if (NUMBERS.includes(asked.kind)) return 0;
  if (asked.kind === "date") return "2000-01-01";
  return "options" in asked ? (asked.options[0]?.value ?? "") : "";
}
