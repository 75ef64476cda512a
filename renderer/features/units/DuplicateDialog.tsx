import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { NAME_MAX } from "#shared/domain/cycle-map.ts";
import { type MapId, mapIdSchema, type UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import dialog from "./Dialog.module.css";
import { useRefreshMapLists } from "./use-map-lists.ts";

/** As much of a map as its dialogs have to know. */
export type NamedMap = { id: MapId; unitId: UnitId; name: string; topic: string };
type Props = { map: NamedMap; opened: boolean; onClose: () => void };

/** Makes a second map of the same words, and goes there. */
export function DuplicateDialog({ map, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapLibrary:duplicateTitle")}>
      <DuplicateForm map={map} onClose={onClose} />
    </Dialog>
  );
}

function DuplicateForm({ map, onClose }: Omit<Props, "opened">) {
  const { newId } = useSurroundings();
  const [id] = useState(() => mapIdSchema.parse(newId()));
  const [name, setName] = useState(
    map.name === "" ? "" : t("mapLibrary:copyOf", { name: map.name }).slice(0, NAME_MAX),
  );
  const [topic, setTopic] = useState(map.topic);
  const refresh = useRefreshMapLists();
  const navigate = useNavigate();
  const duplicate = useMutation(
    queries.cycleMap.duplicate.mutationOptions({
      onSuccess: async () => {
        await refresh();
        onClose();
        await navigate({ to: "/units/$unitId/maps/$mapId", params: { unitId: map.unitId, mapId: id } });
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!duplicate.isPending) duplicate.mutate({ mapId: map.id, id, name, topic });
  };
  return (
    <form className={dialog.form} onSubmit={submit}>
      <p className={dialog.lead}>{t("mapLibrary:duplicateLead")}</p>
      <TextInput
        label={t("mapLibrary:name")}
        value={name}
        maxLength={NAME_MAX}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("mapLibrary:renameTopic")}
        value={topic}
        maxLength={NAME_MAX}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      {duplicate.isError && <Notice sentence={errorSentence(duplicate.error)} />}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={duplicate.isPending}>
          {t("mapLibrary:makeCopy")}
        </Button>
      </div>
    </form>
  );
}
