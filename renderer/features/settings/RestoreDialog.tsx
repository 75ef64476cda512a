import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { BackupPreview, SafetyOverview } from "#shared/contract/safety.ts";
import { PASSPHRASE_MAX } from "#shared/contract/vault.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { momentInWords } from "../../i18n/moment-words.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { SecretField } from "../../ui/SecretField.tsx";
import styles from "./BackupList.module.css";
import { OpenNext } from "./OpenNext.tsx";

type Props = { backup: SafetyOverview["backups"][number]; onClose: () => void };

/** What a backup holds; and, for who knows the passphrase, a practice made from it beside this one. */
export function RestoreDialog({ backup, onClose }: Props) {
  const { file, at } = backup;
  const preview = useQuery(queries.safety.previewBackup.queryOptions({ input: { file } }));
  const [folder, setFolder] = useState<string | null>(null);
  const title = t("safety:backupOf", { when: momentInWords(at) });
  return (
    <Dialog opened onClose={onClose} title={title}>
      <div className={styles.stack}>
        {preview.isError && <Notice sentence={errorSentence(preview.error)} />}
        {preview.data && <Held preview={preview.data} />}
        {preview.data && folder === null && <RestoreForm file={file} onRestored={setFolder} />}
        {folder !== null && (
          <>
            <p role="status">{t("safety:restored")}</p>
            <OpenNext folder={folder} />
          </>
        )}
      </div>
    </Dialog>
  );
}

function Held({ preview: { couples, sessions, maps, changesSince } }: { preview: BackupPreview }) {
  return (
    <>
      <dl className={styles.preview}>
        <dt>{t("safety:heldCouples")}</dt>
        <dd>{couples}</dd>
        <dt>{t("safety:heldSessions")}</dt>
        <dd>{sessions}</dd>
        <dt>{t("safety:heldMaps")}</dt>
        <dd>{maps}</dd>
      </dl>
      <p>{sinceInWords(changesSince)}</p>
    </>
  );
}

function sinceInWords(changes: number): string {
  if (changes > 0) return t("safety:changesSince", { count: changes });
  if (changes < 0) return t("safety:changesMore", { count: -changes });
  return t("safety:changesNone");
}

function RestoreForm({ file, onRestored }: { file: string; onRestored: (folder: string) => void }) {
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState("");
  const restore = useMutation(
    queries.safety.restore.mutationOptions({
      gcTime: 0,
      onSuccess: async ({ folder }) => {
        await client.invalidateQueries({ queryKey: queries.safety.key() });
        onRestored(folder);
      },
    }),
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (passphrase !== "" && !restore.isPending) restore.mutate({ file, passphrase });
  };
  return (
    <form className={styles.stack} onSubmit={submit}>
      <p>{t("safety:restoreBody")}</p>
      <SecretField
        label={t("vault:passphrase")}
        maxLength={PASSPHRASE_MAX}
        value={passphrase}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      {restore.isError && <Notice sentence={errorSentence(restore.error)} />}
      <div>
        <Button type="submit" disabled={passphrase === ""} loading={restore.isPending}>
          {t("safety:restore")}
        </Button>
      </div>
      <p role="status">{restore.isPending ? t("safety:restoring") : ""}</p>
    </form>
  );
}
