import { Checkbox, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { type Answer, sameAnswer } from "#shared/measures/answer.ts";
import type { Option } from "#shared/measures/questionnaire.ts";
import { t } from "../../i18n/index.ts";
import type { FieldProps } from "./AnswerField.tsx";
import { ChipAnswer } from "./ChipAnswer.tsx";

/** One of the options, or several where several may be given; beside them a line of one's own where that is allowed. */
export function ChoiceAnswer(props: FieldProps) {
  const { item, words, given, problem, onAnswer } = props;
  const index = item.options.findIndex(({ value }) => given.some((each) => sameAnswer(each, value)));
  const other = item.type === "open-choice" && <OtherWords {...props} />;
  if (!item.repeats)
    return (
      <>
        <ChipAnswer
          {...props}
          value={index < 0 ? null : String(index)}
          options={item.options.map((option, at) => ({ value: String(at), label: labelOf(option) }))}
          onChoose={(value) => {
            const chosen = item.options[Number(value)];
            if (chosen) onAnswer([chosen.value]);
          }}
        />
        {other}
      </>
    );
  return (
    <>
      <Checkbox.Group
        label={words}
        error={problem}
        value={item.options.flatMap(({ value }, at) =>
          given.some((each) => sameAnswer(each, value)) ? [String(at)] : [],
        )}
        onChange={(chosen) =>
          onAnswer([...chosen.flatMap((at) => item.options[Number(at)]?.value ?? []), ...ownWords(props)])
        }
      >
        <Group mt={8}>
          {item.options.map((option, at) => (
            <Checkbox key={labelOf(option)} value={String(at)} label={labelOf(option)} size="md" />
          ))}
        </Group>
      </Checkbox.Group>
      {other}
    </>
  );
}

const ownWords = ({ item, given }: FieldProps): Answer[] =>
  given.filter((each) => !item.options.some(({ value }) => sameAnswer(value, each)));

function OtherWords(props: FieldProps) {
  const { item, given, words, onAnswer } = props;
  const [own] = ownWords(props);
  const [text, setText] = useState(own?.kind === "string" ? own.value : "");
  return (
    <TextInput
      label={t("measures:somethingElse")}
      aria-label={`${t("measures:somethingElse")}: ${words}`}
      autoComplete="off"
      value={own ? text : ""}
      onChange={(event) => {
        const written = event.currentTarget.value;
        setText(written);
        const chosen = item.repeats ? given.filter((each) => !ownWords(props).includes(each)) : [];
        onAnswer(written.trim() === "" ? chosen : [...chosen, { kind: "string", value: written.trim() }]);
      }}
    />
  );
}

function labelOf({ value }: Option): string {
  return value.kind === "coding" ? (value.display ?? value.code ?? "") : String(value.value);
}
