import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Session } from "#shared/domain/session.ts";
import type { Unit } from "#shared/domain/unit.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ClosedSign, useClosed } from "../joint-work/index.ts";
import styles from "./CheckInSection.module.css";
import { LookFirst } from "./LookFirst.tsx";

type Props = { unit: Unit; session: Session; responses: readonly FormResponse[] };

/** The step from two private answers to one shared picture. It is the clinician's to take. */
export function RevealBar({ unit, session, responses }: Props) {
  const client = useQueryClient();
  const [looking, setLooking] = useState(false);
  const reveal = useMutation(
    queries.checkIns.reveal.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.checkIns.key() }),
    }),
  );
  const closed = useClosed(unit.id, "side-by-side");
  const done = responses.filter(({ state }) => state === "done");
  const both = unit.partners.every(({ id }) => done.some(({ partnerId }) => partnerId === id));
  return (
    <>
      <div className={styles.revealBar}>
        <p>{both && !closed ? t("checkIn:revealReady") : t("checkIn:revealWaits")}</p>
        {done.length > 0 && (
          <Button h={44} variant="subtle" onClick={() => setLooking(true)}>
            {t("checkIn:look")}
          </Button>
        )}
        {both && !closed && (
          <Button h={44} loading={reveal.isPending} onClick={() => reveal.mutate({ sessionId: session.id })}>
            {t("checkIn:reveal")}
          </Button>
        )}
      </div>
      {both && closed && <ClosedSign unitId={unit.id} work="side-by-side" closed={closed} />}
      {reveal.isError && <Notice sentence={errorSentence(reveal.error)} />}
      {looking && <LookFirst unit={unit} responses={done} onClose={() => setLooking(false)} />}
    </>
  );
}
