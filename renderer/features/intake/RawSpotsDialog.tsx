import { Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { RawSpot } from "#shared/contract/intake.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { core, queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { answerWords } from "../forms/index.ts";
import styles from "./AnswersPage.module.css";

type Props = { unit: Unit; spots: readonly RawSpot[]; place: string; onClose: () => void };

/** What is pinned to one place. The words come only when they are asked for, and by whose leave is said first. */
export function RawSpotsDialog({ unit, spots, place, onClose }: Props) {
  return (
    <Dialog opened onClose={onClose} title={t("intake:rawSpotsTitle", { place })}>
      <div className={styles.stack}>
        {spots.map((spot) => (
          <OneSpot key={`${spot.responseId} ${spot.questionId}`} unit={unit} spot={spot} />
        ))}
      </div>
    </Dialog>
  );
}

function OneSpot({ unit, spot }: { unit: Unit; spot: RawSpot }) {
  const { mapId, responseId, questionId, partnerId, asked, shared } = spot;
  const whose = unit.partners.filter(({ id }) => partnerId === null || id === partnerId);
  const name = whose.map((partner) => partner.name).join(" & ");
  const client = useQueryClient();
  const known = () => client.invalidateQueries({ queryKey: queries.intake.rawSpots.key() });
  const here = { mapId, responseId, questionId };
  const open = useMutation({
    mutationFn: async (way: "everyone" | "clinician" | "agreed") => {
      if (way === "agreed") {
        const agreedBy = whose.map(({ id }) => id);
        const questionIds = [questionId];
        await core.intake.decideSharing({ responseId, questionIds, sharing: "shared", agreedBy });
        await known();
      }
      const forEyesOf = way === "clinician" ? "clinician" : "everyone";
      return core.intake.openRawSpot({ ...here, forEyesOf });
    },
    // Words that were looked at do not stay in the window.
    gcTime: 0,
  });
  const unpin = useMutation(queries.intake.unpin.mutationOptions({ onSuccess: known }));
  const failure = open.error ?? unpin.error;
  const named = (action: string) => t("intake:namedSpot", { action, asked });
  return (
    <section className={styles.spot} aria-label={asked}>
      <p className={styles.quoted}>{asked}</p>
      {open.data ? (
        <p className={styles.words}>{answerWords(open.data.question, open.data.value)}</p>
      ) : (
        <p>{shared ? t("intake:spotShared") : t("intake:spotPrivate", { name })}</p>
      )}
      {failure && <Notice sentence={errorSentence(failure)} />}
      <div className={styles.buttons}>
        <Button
          variant="subtle"
          aria-label={named(t("intake:unpin"))}
          loading={unpin.isPending}
          onClick={() => unpin.mutate(here)}
        >
          {t("intake:unpin")}
        </Button>
        {!open.data && shared && (
          <Button aria-label={named(t("intake:openSpot"))} onClick={() => open.mutate("everyone")}>
            {t("intake:openSpot")}
          </Button>
        )}
        {!open.data && !shared && (
          <>
            <Button
              variant="default"
              aria-label={named(t("intake:openForMe"))}
              onClick={() => open.mutate("clinician")}
            >
              {t("intake:openForMe")}
            </Button>
            <Button
              aria-label={named(t("intake:openAgreed", { name }))}
              onClick={() => open.mutate("agreed")}
            >
              {t("intake:openAgreed", { name })}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
