import { Autocomplete, TextInput } from "@mantine/core";
import { PARTNER_NAME_MAX } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./PartnerFields.module.css";
import type { PartnerDraft } from "./partner-draft.ts";

const SUGGESTED_PRONOUNS = ["she/her", "he/him", "they/them"];

type Props = {
  legend: string;
  index: number;
  draft: PartnerDraft;
  onChange: (draft: PartnerDraft) => void;
  /** The name is missing, and the form was sent. */
  nameMissing: boolean;
};

/** One person: the name, and the pronouns that person chose. */
export function PartnerFields({ legend, index, draft, onChange, nameMissing }: Props) {
  return (
    <fieldset className={styles.person}>
      <legend>
        <PartnerMark index={index} size={14} />
        {legend}
      </legend>
      <TextInput
        label={t("units:name")}
        {...(index === 0 ? { "data-autofocus": true } : {})}
        autoComplete="off"
        maxLength={PARTNER_NAME_MAX}
        error={nameMissing && t("units:nameMissing")}
        value={draft.name}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t("units:pronouns")}
        size="md"
        maxLength={40}
        data={SUGGESTED_PRONOUNS}
        value={draft.pronouns}
        onChange={(pronouns) => onChange({ ...draft, pronouns })}
      />
    </fieldset>
  );
}
