import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./Dialog.module.css";
import { PartnerFields } from "./PartnerFields.tsx";
import { isNamed, withDraft } from "./partner-draft.ts";

type Props = { unit: Unit; opened: boolean; onClose: () => void };

export function EditPartnersDialog({ unit, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("units:editTitle")}>
      <EditForm unit={unit} onClose={onClose} />
    </Dialog>
  );
}

function EditForm({ unit, onClose }: Omit<Props, "opened">) {
  const [drafts, setDrafts] = useState(unit.partners);
  const client = useQueryClient();
  const update = useMutation(
    queries.units.updatePartners.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: queries.units.key() });
        onClose();
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (drafts.every(isNamed) && !update.isPending) update.mutate({ unitId: unit.id, partners: drafts });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      {drafts.map((draft, index) => (
        <PartnerFields
          key={draft.id}
          index={index}
          legend={t("units:person", { number: index + 1 })}
          draft={draft}
          nameMissing={!isNamed(draft)}
          onChange={(changed) => setDrafts((all) => withDraft(all, changed))}
        />
      ))}
      {update.isError && <Notice sentence={errorSentence(update.error)} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={update.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
