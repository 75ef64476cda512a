import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { partnerIdSchema, unitIdSchema } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Dialog.module.css";
import { PartnerFields } from "./PartnerFields.tsx";
import { isNamed, type PartnerDraft, withDraft } from "./partner-draft.ts";

/** Two names are enough to begin. */
export function NewCoupleDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("units:newTitle")}>
      <NewCoupleForm onClose={onClose} />
    </Dialog>
  );
}

function NewCoupleForm({ onClose }: { onClose: () => void }) {
  const { newId } = useSurroundings();
  const [id] = useState(() => unitIdSchema.parse(newId()));
  const [drafts, setDrafts] = useState<PartnerDraft[]>(() =>
    ["first", "second"].map(() => ({ id: partnerIdSchema.parse(newId()), name: "", pronouns: "" })),
  );
  const [sent, setSent] = useState(false);
  const navigate = useNavigate();
  const client = useQueryClient();
  const create = useMutation(
    queries.units.create.mutationOptions({
      onSuccess: async (unit) => {
        await client.invalidateQueries({ queryKey: queries.units.key() });
        onClose();
        await navigate({ to: "/units/$unitId", params: { unitId: unit.id } });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setSent(true);
    if (drafts.every(isNamed) && !create.isPending) create.mutate({ id, partners: drafts });
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <p className={styles.lead}>{t("units:newBody")}</p>
      {drafts.map((draft, index) => (
        <PartnerFields
          key={draft.id}
          index={index}
          legend={index === 0 ? t("units:firstPerson") : t("units:secondPerson")}
          draft={draft}
          nameMissing={sent && !isNamed(draft)}
          onChange={(changed) => setDrafts((all) => withDraft(all, changed))}
        />
      ))}
      {create.isError && <Notice sentence={errorSentence(create.error)} />}
      <div className={styles.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={create.isPending}>
          {t("units:add")}
        </Button>
      </div>
    </form>
  );
}
