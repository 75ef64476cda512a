import { Button, NativeSelect } from "@mantine/core";
import { useId } from "react";
import type { Condition, ConditionTest, QuestionId } from "#shared/forms/condition.ts";
import { placedQuestions } from "#shared/forms/form.ts";
import { type Asked, isAsked } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { conditionOf, firstTest, simpleOf } from "./draft.ts";
import { useEditing } from "./editing-context.ts";
import styles from "./FormEditor.module.css";
import { TestFields } from "./TestFields.tsx";

type Props = {
  condition: Condition | null;
  /** Only what is asked before this can be waited for. */
  before: QuestionId | undefined;
  onChange: (next: Condition | null) => void;
};

const JOINS = ["all", "any"] as const;

/** When something is asked: always, or after certain earlier answers. */
export function ShowWhen({ condition, before, onChange }: Props) {
  const { draft } = useEditing();
  const headId = useId();
  const all = placedQuestions(draft).map(({ question }) => question);
  const earlier = all
    .slice(
      0,
      Math.max(
        0,
        all.findIndex(({ id }) => id === before),
      ),
    )
    .filter(isAsked);
  const simple = simpleOf(condition);
  const [first] = earlier;
  if (condition === null && !first) return null;
  if (!simple) {
    return (
      <div className={styles.when}>
        <span>{t("formEditor:whenDeep")}</span>
        <Button variant="subtle" onClick={() => onChange(null)}>
          {t("formEditor:whenAlways")}
        </Button>
      </div>
    );
  }
  const { tests, join } = simple;
  const set = (next: ConditionTest[]) => onChange(conditionOf({ join, tests: next }));
  const last = earlier.at(-1) ?? first;
  return (
    <fieldset className={styles.when} aria-labelledby={headId}>
      <span id={headId}>{tests.length === 0 ? t("formEditor:askedAlways") : t("formEditor:askedWhen")}</span>
      {tests.length > 1 && (
        <NativeSelect
          size="md"
          aria-label={t("formEditor:join")}
          value={join}
          data={JOINS.map((value) => ({ value, label: t(`formEditor:joins.${value}`) }))}
          onChange={({ currentTarget }) =>
            onChange(conditionOf({ join: currentTarget.value === "any" ? "any" : "all", tests }))
          }
        />
      )}
      {tests.map((test, at) => (
        <TestFields
          key={keyOf(tests, test)}
          test={test}
          earlier={withOwn(
            earlier,
            all.find(({ id }) => id === test.question),
          )}
          onChange={(next) => set(tests.map((one, index) => (index === at ? next : one)))}
          onRemove={() => set(tests.filter((_, index) => index !== at))}
        />
      ))}
      {last && (
        <Button
          variant="subtle"
          className={styles.add ?? ""}
          leftSection={<Icon name="plus" size={18} />}
          onClick={() => set([...tests, firstTest(last)])}
        >
          {tests.length === 0 ? t("formEditor:onlyWhen") : t("formEditor:andWhen")}
        </Button>
      )}
    </fieldset>
  );
}

/** Two tests may look at the same question: they are told apart by which of them comes first. */
const keyOf = (tests: readonly ConditionTest[], test: ConditionTest): string => {
  const same = tests.filter(({ question }) => question === test.question);
  return `${test.question} ${same.indexOf(test)}`;
};

/** What is waited for now stays among the choices, also after it was moved behind. */
const withOwn = (earlier: readonly Asked[], own: Parameters<typeof isAsked>[0] | undefined): Asked[] =>
  own && isAsked(own) && !earlier.some(({ id }) => id === own.id) ? [...earlier, own] : [...earlier];
