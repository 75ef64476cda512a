import { Button } from "@mantine/core";
import type { Partner } from "#shared/domain/unit.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./CheckInSection.module.css";

type Props = {
  partner: Partner;
  index: number;
  response: FormResponse | undefined;
  canHandOver: boolean;
  onHand: () => void;
  onEnter: () => void;
};

/** Whether one partner has answered, and the ways to do it. No answer is shown here. */
export function PartnerState({ partner, index, response, canHandOver, onHand, onEnter }: Props) {
  const { name } = partner;
  const done = response?.state === "done";
  const entered = response?.setting === "by-clinician" || response?.setting === "from-paper";
  return (
    <li className={styles.partner} data-done={done}>
      <span className={styles.name}>
        <PartnerMark index={index} size={14} /> {name}
      </span>
      <span className={styles.status}>{statusOf(response)}</span>
      {!done && canHandOver && (
        <Button h={44} variant="default" aria-label={t("checkIn:handOverTo", { name })} onClick={onHand}>
          {response ? t("checkIn:handOverAgain") : t("checkIn:handOver")}
        </Button>
      )}
      {!response && (
        <Button h={44} variant="subtle" aria-label={t("checkIn:enterFor", { name })} onClick={onEnter}>
          {t("checkIn:enter")}
        </Button>
      )}
      {done && entered && (
        <Button h={44} variant="subtle" aria-label={t("checkIn:changeFor", { name })} onClick={onEnter}>
          {t("checkIn:change")}
        </Button>
      )}
    </li>
  );
}

function statusOf(response: FormResponse | undefined): string {
  if (!response) return t("checkIn:notYet");
  return response.state === "done" ? t(`checkIn:${response.setting}`) : t("checkIn:begun");
}
