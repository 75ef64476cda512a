import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import type { ScoreRule } from "#shared/measures/scoring.ts";
import { t } from "../../i18n/index.ts";
import layout from "./import.module.css";

type Props = { rule: ScoreRule; onChange: (rule: ScoreRule) => void };

/** The figures change is judged by. Published ones belong to a language and a group of people: they can be put right. */
export function ScoreRuleFields({ rule, onChange }: Props) {
  return (
    <fieldset className={layout.rule}>
      <legend>{rule.name}</legend>
      <NativeSelect
        label={t("measures:direction")}
        value={rule.direction ?? ""}
        onChange={(event) => {
          const chosen = event.currentTarget.value;
          const direction = chosen === "higher-is-better" || chosen === "lower-is-better" ? chosen : null;
          onChange({ ...rule, direction });
        }}
        data={[
          { value: "", label: t("measures:directionNone") },
          { value: "higher-is-better", label: t("measures:directionUp") },
          { value: "lower-is-better", label: t("measures:directionDown") },
        ]}
      />
      <Figure
        label={t("measures:cutOff")}
        value={rule.cutOff}
        onChange={(cutOff) => onChange({ ...rule, cutOff })}
      />
      <Figure
        label={t("measures:sd")}
        value={rule.sd}
        fits={(sd) => sd > 0}
        onChange={(sd) => onChange({ ...rule, sd })}
      />
      <Figure
        label={t("measures:reliability")}
        value={rule.reliability}
        fits={(reliability) => reliability >= 0 && reliability < 1}
        complaint={t("measures:reliabilityOff")}
        onChange={(reliability) => onChange({ ...rule, reliability })}
      />
    </fieldset>
  );
}

type FigureProps = {
  label: string;
  value: number | null;
  fits?: (value: number) => boolean;
  complaint?: string;
  onChange: (value: number | null) => void;
};

/** A number that may be left out. What is no number, or does not fit, counts as left out, and says so. */
function Figure({ label, value, fits = () => true, complaint, onChange }: FigureProps) {
  const [text, setText] = useState(value === null ? "" : String(value));
  const isFine = (written: string) => {
    const number = Number(written.replace(",", "."));
    return written.trim() === "" || (Number.isFinite(number) && fits(number));
  };
  return (
    <TextInput
      label={label}
      inputMode="decimal"
      autoComplete="off"
      value={text}
      error={!isFine(text) && (complaint ?? t("measures:notANumber"))}
      onChange={(event) => {
        const written = event.currentTarget.value;
        setText(written);
        onChange(written.trim() !== "" && isFine(written) ? Number(written.replace(",", ".")) : null);
      }}
    />
  );
}
