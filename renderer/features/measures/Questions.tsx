import { memo } from "react";
import type { Answer, Answers } from "#shared/measures/answer.ts";
import { answersTo } from "#shared/measures/answer.ts";
import type { ItemProblem } from "#shared/measures/check-answers.ts";
import { questionWords } from "#shared/measures/form-parts.ts";
import { type Item, isAsked } from "#shared/measures/questionnaire.ts";
import { t } from "../../i18n/index.ts";
import { AnswerField } from "./AnswerField.tsx";
import fields from "./fields.module.css";
import styles from "./measures.module.css";

type Props = {
  items: readonly Item[];
  enabled: ReadonlySet<string>;
  answers: Answers;
  problems: readonly ItemProblem[];
  onAnswer: (linkId: string, answers: Answer[]) => void;
};

/** The questions that are asked under the answers so far. Hidden and calculated ones are nobody's to fill in. */
export function Questions(props: Props) {
  const shown = props.items.filter(
    (item) => props.enabled.has(item.linkId) && !item.hidden && item.calculated === null && !item.readOnly,
  );
  return shown.map((item) => <Question key={item.linkId} item={item} {...props} />);
}

function Question({ item, ...props }: { item: Item } & Props) {
  const words = questionWords(item);
  const below = <Questions {...props} items={item.items} />;
  if (item.type === "group")
    return (
      <fieldset className={fields.group}>
        <legend>{words}</legend>
        {below}
      </fieldset>
    );
  if (!isAsked(item)) return <p className={styles.quiet}>{words}</p>;
  const problem = props.problems.find(({ linkId }) => linkId === item.linkId)?.problem;
  return (
    <div className={fields.question} data-problem={problem !== undefined}>
      <OneField
        item={item}
        given={answersTo(props.answers, item.linkId)}
        problem={problem === undefined ? null : t(`measures:problem.${problem}`)}
        onAnswer={props.onAnswer}
      />
      {item.items.length > 0 && <div className={fields.below}>{below}</div>}
    </div>
  );
}

type FieldProps = {
  item: Item;
  given: readonly Answer[];
  problem: string | null;
  onAnswer: Props["onAnswer"];
};

/** Drawn again only when something of its own has changed: of many questions, one is answered at a time. */
const OneField = memo(function OneField({ item, given, problem, onAnswer }: FieldProps) {
  return (
    <AnswerField
      item={item}
      words={questionWords(item)}
      given={given}
      problem={problem}
      onAnswer={(answers) => onAnswer(item.linkId, answers)}
    />
  );
});
