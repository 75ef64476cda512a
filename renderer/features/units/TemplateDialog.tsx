import { Button, Checkbox, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { templateIdSchema } from "#shared/domain/ids.ts";
import { TEMPLATE_NAME_MAX } from "#shared/domain/map-template.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import dialog from "./Dialog.module.css";
import type { NamedMap } from "./DuplicateDialog.tsx";

type Props = { map: NamedMap; opened: boolean; onClose: () => void };

/** Keeps a map's bones as a starting point for new ones; its words only when that is asked for. */
export function TemplateDialog({ map, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapLibrary:templateTitle")}>
      <TemplateForm map={map} onClose={onClose} />
    </Dialog>
  );
}

function TemplateForm({ map, onClose }: Omit<Props, "opened">) {
  const { newId } = useSurroundings();
  const [id] = useState(() => templateIdSchema.parse(newId()));
  const [name, setName] = useState("");
  const [withWords, setWithWords] = useState(false);
  const [tried, setTried] = useState(false);
  const client = useQueryClient();
  const save = useMutation(
    queries.templates.save.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.templates.key() }),
    }),
  );
  const missing = name.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!missing && !save.isPending) save.mutate({ id, mapId: map.id, name, withWords });
  };
  if (save.isSuccess)
    return (
      <div className={dialog.form}>
        <p role="status" className={dialog.lead}>
          {t("mapLibrary:templateKept")}
        </p>
        <div className={dialog.buttons}>
          <Button onClick={onClose}>{t("close")}</Button>
        </div>
      </div>
    );
  return (
    <form className={dialog.form} onSubmit={submit}>
      <p className={dialog.lead}>{t("mapLibrary:templateLead")}</p>
      <TextInput
        label={t("mapLibrary:templateName")}
        value={name}
        maxLength={TEMPLATE_NAME_MAX}
        data-autofocus
        error={tried && missing ? t("mapLibrary:templateNameMissing") : undefined}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        size="md"
        label={t("mapLibrary:templateWithWords")}
        description={withWords ? t("mapLibrary:templateWithWordsWarning") : undefined}
        checked={withWords}
        onChange={(event) => setWithWords(event.currentTarget.checked)}
      />
      {save.isError && <Notice sentence={errorSentence(save.error)} />}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={save.isPending}>
          {t("mapLibrary:keep")}
        </Button>
      </div>
    </form>
  );
}
