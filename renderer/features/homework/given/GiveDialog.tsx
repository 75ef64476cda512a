import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { queries } from "#renderer/bridge/index.ts";
import { errorSentence } from "#renderer/i18n/error-sentence.ts";
import { t } from "#renderer/i18n/index.ts";
import { Dialog } from "#renderer/ui/Dialog.tsx";
import { Notice } from "#renderer/ui/Notice.tsx";
import { useSurroundings } from "#renderer/ui/surroundings.ts";
import type { Assignment } from "#shared/domain/assignment.ts";
import { assignmentIdSchema } from "#shared/domain/ids.ts";
import type { Session } from "#shared/domain/session.ts";
import { z } from "#shared/domain/zod.ts";
import { sheetTextSchema } from "#shared/homework/sheet-text.ts";
import { calendarDay } from "../../units/index.ts";
import { numbered } from "../numbered.ts";
import { type Homework, namesIn, type PresentSheet, seatsOn } from "../use-homework.ts";
import styles from "./given.module.css";
import { useAssignments } from "./use-assignments.ts";

type Props = {
  homework: Homework;
  sheets: PresentSheet[];
  onClose: () => void;
  onGiven: () => void;
};

/** Gives the sheets home: in which session, and by when. */
export function GiveDialog({ homework, sheets, onClose, onGiven }: Props) {
  const { unitId } = homework;
  const { now, newId } = useSurroundings();
  const today = calendarDay(now());
  const sessions = useQuery(queries.sessions.list.queryOptions({ input: { unitId } }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [due, setDue] = useState("");
  const { keep, failure } = useAssignments(unitId);
  const [busy, setBusy] = useState(false);
  const session = sessionFor(sessions.data ?? [], chosen, today);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const kept = await Promise.all(
      sheets.map(({ side, text, ...sheet }) => {
        const assignment: Assignment = {
          schema: 1,
          id: assignmentIdSchema.parse(newId()),
          unitId,
          source: sheet.source,
          mapId: sheet.mapId,
          practice: sheet.practice,
          partnerId: side === null ? null : (seatsOn(homework, sheet.mapId)?.[side === "a" ? 0 : 1] ?? null),
          text: sheetTextSchema.parse(text),
          edited: sheet.edited,
          sessionId: session?.id ?? null,
          givenAt: now().toISOString(),
          due: z.iso.date().safeParse(due).data ?? null,
          review: null,
        };
        return keep(assignment);
      }),
    );
    setBusy(false);
    if (kept.every((one) => one !== undefined)) onGiven();
  };
  const whole = sheets.length > 0 && sheets.every(({ text }) => sheetTextSchema.safeParse(text).success);
  return (
    <Dialog opened onClose={onClose} title={t("homeworkDesk:giveTitle")}>
      <form className={styles.form} onSubmit={(event) => void submit(event)}>
        <ul className={styles.titles}>
          {numbered(sheets).map(({ place, one: sheet }) => {
            const { name, title } = namesIn(homework, sheet);
            return (
              <li key={place}>
                <strong>{title}</strong>{" "}
                {sheet.side === null ? t("homeworkDesk:sheetForBoth") : t("homeworkDesk:sheetFor", { name })}
              </li>
            );
          })}
        </ul>
        <p className={styles.note}>{t("homeworkDesk:giveBody")}</p>
        <NativeSelect
          label={t("homeworkDesk:giveSession")}
          value={session?.id ?? ""}
          data={[
            ...(sessions.data ?? []).toReversed().map(({ id, number }) => ({
              value: id,
              label: t("homeworkDesk:session", { number }),
            })),
            { value: "", label: t("homeworkDesk:giveBetween") },
          ]}
          onChange={({ currentTarget: { value } }) => setChosen(value)}
        />
        <TextInput
          type="date"
          label={t("homeworkDesk:due")}
          value={due}
          min={today}
          onChange={({ currentTarget: { value } }) => setDue(value)}
        />
        {failure && <Notice sentence={errorSentence(failure)} />}
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" disabled={!whole} loading={busy}>
            {t("homeworkDesk:giveNow")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What was chosen; until then today's session, if there is one. */
function sessionFor(sessions: readonly Session[], chosen: string | null, today: string): Session | undefined {
  if (chosen === null) return sessions.findLast(({ heldOn }) => heldOn === today);
  return sessions.find(({ id }) => id === chosen);
}
