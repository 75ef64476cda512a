import { Button, TextInput, UnstyledButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import type { Session } from "#shared/domain/session.ts";
import { z } from "#shared/domain/zod.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import { nearDay } from "./calendar-words.ts";
import styles from "./Section.module.css";

type Props = {
  session: Session;
  today: string;
  /** Which kinds of notes there are; nothing of what they say. */
  noted: { progress: boolean; analysis: boolean };
};

/** One session: its number and day, which can be put right, and whether it has notes. */
export function SessionLine({ session, today, noted }: Props) {
  const [changing, setChanging] = useState(false);
  return (
    <li className={styles.line}>
      <Link
        to="/units/$unitId/sessions/$sessionId"
        params={{ unitId: session.unitId, sessionId: session.id }}
        className={styles.sessionLink}
      >
        {t("units:session", { number: session.number })}
      </Link>
      {changing ? (
        <ChangeDate session={session} onDone={() => setChanging(false)} />
      ) : (
        <>
          <time dateTime={session.heldOn} className={styles.date}>
            {nearDay(session.heldOn, today)}
          </time>
          {noted.progress && <NoteLink session={session} kind="progress" />}
          {noted.analysis && <NoteLink session={session} kind="analysis" />}
          <UnstyledButton
            className={styles.iconButton}
            aria-label={t("units:changeDateOf", { number: session.number })}
            title={t("units:changeDate")}
            onClick={() => setChanging(true)}
          >
            <Icon name="calendar" size={20} />
          </UnstyledButton>
        </>
      )}
    </li>
  );
}

function NoteLink({ session, kind }: { session: Session; kind: "progress" | "analysis" }) {
  const { number, unitId, id } = session;
  return (
    <Link
      to="/units/$unitId/sessions/$sessionId"
      params={{ unitId, sessionId: id }}
      search={{ section: "notes" }}
      className={styles.noteLink}
      data-kind={kind}
      aria-label={kind === "progress" ? t("record:noteOf", { number }) : t("record:analysisOf", { number })}
    >
      <span>{kind === "progress" ? t("record:note") : t("record:analysis")}</span>
    </Link>
  );
}

function ChangeDate({ session, onDone }: { session: Session; onDone: () => void }) {
  const [day, setDay] = useState(session.heldOn);
  const field = useFocusOnMount<HTMLInputElement>();
  const client = useQueryClient();
  const change = useMutation(
    queries.sessions.changeDate.mutationOptions({
      onSuccess: async () => {
        await client.invalidateQueries({ queryKey: queries.sessions.key() });
        await client.invalidateQueries({ queryKey: queries.units.list.key() });
        onDone();
      },
    }),
  );
  const valid = z.iso.date().safeParse(day).success;
  return (
    <form
      className={styles.change}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) change.mutate({ sessionId: session.id, heldOn: day });
      }}
      onKeyDown={(event) => event.key === "Escape" && onDone()}
    >
      <TextInput
        ref={field}
        type="date"
        aria-label={t("units:dateOf", { number: session.number })}
        value={day}
        onChange={(event) => setDay(event.currentTarget.value)}
      />
      <Button type="submit" disabled={!valid} loading={change.isPending}>
        {t("save")}
      </Button>
      <Button variant="subtle" onClick={onDone}>
        {t("cancel")}
      </Button>
      {change.isError && <Notice sentence={errorSentence(change.error)} />}
    </form>
  );
}
