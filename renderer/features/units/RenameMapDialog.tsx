import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Change } from "#shared/cycle/change.ts";
import { NAME_MAX } from "#shared/domain/cycle-map.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { useLive } from "../../live/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import dialog from "./Dialog.module.css";
import type { NamedMap } from "./DuplicateDialog.tsx";
import { useRefreshMapLists } from "./use-map-lists.ts";

type Props = { map: NamedMap; opened: boolean; onClose: () => void };

const LONGEST_SAVE_MS = 2_000;

/** Gives a map another name or topic, as on the map itself: "Undo" there takes it back. */
export function RenameMapDialog({ map, opened, onClose }: Props) {
  return (
    <Dialog opened={opened} onClose={onClose} title={t("mapLibrary:renameTitle")}>
      <RenameForm map={map} onClose={onClose} />
    </Dialog>
  );
}

function RenameForm({ map, onClose }: Omit<Props, "opened">) {
  const [name, setName] = useState(map.name);
  const [topic, setTopic] = useState(map.topic);
  const live = useLive();
  const refresh = useRefreshMapLists();
  const rename = useMutation({
    mutationFn: async () => {
      const opened = await live.open(map.id);
      opened.live.changeTogether(changesOf(opened.live.map, name.trim(), topic.trim()));
      await live.outbox.flush(LONGEST_SAVE_MS);
    },
    onSuccess: async () => {
      await refresh();
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!rename.isPending) rename.mutate();
  };
  return (
    <form className={dialog.form} onSubmit={submit}>
      <TextInput
        label={t("mapLibrary:name")}
        value={name}
        maxLength={NAME_MAX}
        data-autofocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        label={t("mapLibrary:renameTopic")}
        value={topic}
        maxLength={NAME_MAX}
        onChange={(event) => setTopic(event.currentTarget.value)}
      />
      {rename.isError && <Notice sentence={errorSentence(rename.error)} />}
      <div className={dialog.buttons}>
        <Button variant="default" onClick={onClose}>
          {t("cancel")}
        </Button>
        <Button type="submit" loading={rename.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

const changesOf = (now: { name: string; topic: string }, name: string, topic: string): Change[] => [
  ...(now.name === name ? [] : [{ kind: "rename" as const, name }]),
  ...(now.topic === topic ? [] : [{ kind: "set-topic" as const, topic }]),
];
