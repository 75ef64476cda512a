import { Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Answer, answerSchema } from "#shared/measures/answer.ts";
import type { Item } from "#shared/measures/questionnaire.ts";
import { t } from "../../i18n/index.ts";
import { ChipAnswer } from "./ChipAnswer.tsx";
import { ChoiceAnswer } from "./ChoiceAnswer.tsx";

export type FieldProps = {
  item: Item;
  words: string;
  given: readonly Answer[];
  problem: string | null;
  onAnswer: (answers: Answer[]) => void;
};

/** Up to this many whole numbers stand side by side; more are written. */
const MOST_CHIPS = 11;

/** The field a question of this type is answered in. */
export function AnswerField(props: FieldProps) {
  const { item } = props;
  if (item.type === "boolean") return <YesOrNo {...props} />;
  if (item.options.length > 0) return <ChoiceAnswer {...props} />;
  const numbers = item.type === "integer" && !item.repeats ? numbersOf(item) : [];
  if (numbers.length > 0) return <Rating {...props} numbers={numbers} />;
  return <Written {...props} />;
}

function numbersOf({ min, max }: Item): number[] {
  if (min === null || max === null || max - min + 1 > MOST_CHIPS) return [];
  return Array.from({ length: max - min + 1 }, (_, index) => min + index);
}

function YesOrNo(props: FieldProps) {
  const [first] = props.given;
  return (
    <ChipAnswer
      {...props}
      value={first?.kind === "boolean" ? String(first.value) : null}
      options={[
        { value: "true", label: t("measures:yes") },
        { value: "false", label: t("measures:no") },
      ]}
      onChoose={(value) => props.onAnswer([{ kind: "boolean", value: value === "true" }])}
    />
  );
}

function Rating({ numbers, ...props }: FieldProps & { numbers: number[] }) {
  const [first] = props.given;
  return (
    <ChipAnswer
      {...props}
      value={first?.kind === "integer" ? String(first.value) : null}
      options={numbers.map((number) => ({ value: String(number), label: String(number) }))}
      onChoose={(value) => props.onAnswer([{ kind: "integer", value: Number(value) }])}
    />
  );
}

/** Words, days and numbers as they are written. What is no answer yet is none, and says why. */
function Written({ item, words, given, problem, onAnswer }: FieldProps) {
  const [text, setText] = useState(() => given.map(textOf).join(""));
  const answer = answerOf(item, text);
  const complaint = text.trim() !== "" && !answer ? complaintOf(item) : null;
  const field = {
    label: words,
    value: text,
    error: complaint ?? problem,
    autoComplete: "off",
    onChange: (event: { currentTarget: { value: string } }) => {
      const written = event.currentTarget.value;
      setText(written);
      const read = answerOf(item, written);
      onAnswer(read ? [read] : []);
    },
    ...(item.maxLength === null ? {} : { maxLength: item.maxLength }),
  };
  if (item.type === "text") return <Textarea {...field} rows={3} />;
  if (item.type === "date") return <TextInput {...field} type="date" />;
  const isNumber = item.type === "integer" || item.type === "decimal";
  return <TextInput {...field} {...(isNumber ? { inputMode: "decimal" as const } : {})} />;
}

const textOf = (answer: Answer) =>
  answer.kind === "coding" ? (answer.display ?? answer.code ?? "") : String(answer.value);

function answerOf({ type }: Item, text: string): Answer | null {
  const written = text.trim();
  if (written === "") return null;
  const kind = type === "integer" || type === "decimal" || type === "date" ? type : "string";
  const value = kind === "integer" || kind === "decimal" ? Number(written.replace(",", ".")) : written;
  const parsed = answerSchema.safeParse({ kind, value });
  return parsed.success ? parsed.data : null;
}

const complaintOf = ({ type }: Item) =>
  type === "integer"
    ? t("measures:notWhole")
    : type === "date"
      ? t("measures:unsureDay")
      : t("measures:notANumber");
