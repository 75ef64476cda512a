import { Button, NativeSelect } from "@mantine/core";
import { useInfiniteQuery, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type AuditEntry, type AuditFilter, auditGroupSchema } from "#shared/contract/safety.ts";
import { core, queries } from "../../bridge/index.ts";
import { en } from "../../i18n/en/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { momentInWords } from "../../i18n/moment-words.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./SettingsPage.module.css";

const WORDS: Readonly<Record<string, string>> = en.safety.auditActions;
const actionInWords = (action: string) => WORDS[action] ?? action.replaceAll("-", " ");

/** The record of what was done, the newest first. */
export function AuditLog() {
  const [group, setGroup] = useState<AuditFilter["group"]>("all");
  const filter: AuditFilter = { group, from: null, until: null };
  const log = useInfiniteQuery({
    queryKey: [...queries.safety.auditLog.key(), group],
    queryFn: ({ pageParam }) => core.safety.auditLog({ filter, before: pageParam }),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.more ? page.entries.at(-1)?.seq : undefined),
    staleTime: 0,
  });
  const save = useMutation(queries.safety.saveAuditLog.mutationOptions());
  const entries = log.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <section className={styles.section} aria-labelledby="audit-title">
      <h2 id="audit-title">{t("safety:auditTitle")}</h2>
      <p className={styles.hint}>{t("safety:auditBody")}</p>
      <NativeSelect
        className={styles.select ?? ""}
        label={t("safety:auditShow")}
        value={group}
        onChange={(event) => setGroup(auditGroupSchema.parse(event.currentTarget.value))}
        data={[
          { value: "all", label: t("safety:auditAll") },
          { value: "changes", label: t("safety:auditChanges") },
          { value: "looks", label: t("safety:auditLooks") },
          { value: "locks", label: t("safety:auditLocks") },
        ]}
      />
      {log.isError && <Notice sentence={errorSentence(log.error)} />}
      {log.data && entries.length === 0 && <p className={styles.hint}>{t("safety:auditNone")}</p>}
      {entries.length > 0 && <Entries entries={entries} />}
      <div className={styles.buttons}>
        {log.hasNextPage && (
          <Button variant="default" loading={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
            {t("safety:auditMore")}
          </Button>
        )}
        <Button variant="default" loading={save.isPending} onClick={() => save.mutate({ filter })}>
          {t("safety:auditSave")}
        </Button>
      </div>
      <p role="status" className={styles.done}>
        {save.data?.outcome === "saved" ? t("safety:auditSaved") : ""}
      </p>
      {save.isError && <Notice sentence={errorSentence(save.error)} />}
    </section>
  );
}

function Entries({ entries }: { entries: AuditEntry[] }) {
  return (
    <table className={styles.log}>
      <thead>
        <tr>
          <th scope="col">{t("safety:auditWhen")}</th>
          <th scope="col">{t("safety:auditWhat")}</th>
          <th scope="col">{t("safety:auditWho")}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map(({ seq, at, action, author }) => (
          <tr key={seq}>
            <td>{momentInWords(at)}</td>
            <td>{actionInWords(action)}</td>
            <td>{author === "clinician" ? t("safety:auditClinician") : t("safety:auditSystem")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
