import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consentEntryIdSchema } from "#shared/domain/ids.ts";
import { z } from "#shared/domain/zod.ts";
import { core } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay } from "../../ui/calendar.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import styles from "./Dialogs.module.css";
import type { OfUnit } from "./JointWorkPage.tsx";
import { missingConsents } from "./missing-consents.ts";
import { useKeepRegister } from "./use-register.ts";

type Props = OfUnit & { onClose: () => void };

/** Puts the whole signed sheet on record at once: everything nobody has said anything about yet. */
export function SignAllDialog({ unit, register, onClose }: Props) {
  const { now, newId } = useSurroundings();
  const [on, setOn] = useState(calendarDay(now()));
  const keep = useKeepRegister(unit.id);
  const policy = register.policies.at(-1)?.policy ?? null;
  const missing = missingConsents(unit, register).filter(({ kind }) => kind !== "secrets" || policy !== null);
  const record = useMutation({
    // One after the other: what broke off in between is on record, and the rest is still missing.
    async mutationFn() {
      for (const { partner, kind } of missing) {
        keep(
          await core.consents.record({
            id: consentEntryIdSchema.parse(newId()),
            unitId: unit.id,
            partnerId: partner.id,
            kind,
            answer: "given",
            how: "signed",
            policy: kind === "secrets" ? policy : null,
            on,
          }),
        );
      }
    },
    onSuccess: onClose,
  });
  const isDay = z.iso.date().safeParse(on).success;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isDay && !record.isPending) record.mutate();
  };
  const kinds = [...new Set(missing.map(({ kind }) => kind))];
  return (
    <Dialog opened onClose={onClose} title={t("jointWork:signAllTitle")}>
      <form className={styles.stack} onSubmit={submit} noValidate>
        <p>{t("jointWork:signAllBody")}</p>
        <ul className={styles.list} aria-label={t("jointWork:signAllList")}>
          {kinds.map((kind) => (
            <li key={kind}>
              {t(`jointWork:kind.${kind}`)}:{" "}
              {missing
                .filter((one) => one.kind === kind)
                .map(({ partner }) => partner.name)
                .join(", ")}
            </li>
          ))}
        </ul>
        {policy === null && <p>{t("jointWork:policyFirst")}</p>}
        <TextInput
          type="date"
          className={styles.day ?? ""}
          label={t("jointWork:day")}
          error={!isDay && t("jointWork:dayMissing")}
          value={on}
          onChange={(event) => setOn(event.currentTarget.value)}
        />
        {record.isError && <Notice sentence={errorSentence(record.error)} />}
        <div className={styles.buttons}>
          <Button variant="subtle" h={44} onClick={onClose}>
            {t("cancel")}
          </Button>
          <Button type="submit" h={44} loading={record.isPending}>
            {t("jointWork:signAllNow")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
