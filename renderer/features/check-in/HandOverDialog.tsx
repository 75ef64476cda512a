import type { Session } from "#shared/domain/session.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { CHECK_IN } from "#shared/forms/check-in.ts";
import { t } from "../../i18n/index.ts";
import { HandOverDialog as HandOverForm } from "../forms/index.ts";

type Props = { partner: Partner; session: Session; onClose: () => void };

/** Hands one partner the check-in of one session. */
export function HandOverDialog({ partner, session, onClose }: Props) {
  return (
    <HandOverForm
      partner={partner}
      body={t("checkIn:handBody", { name: partner.name })}
      request={{ formId: CHECK_IN.id, unitId: session.unitId, sessionId: session.id }}
      onClose={onClose}
    />
  );
}
