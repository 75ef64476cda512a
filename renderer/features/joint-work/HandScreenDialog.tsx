import type { UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { t } from "../../i18n/index.ts";
import { HandOverDialog } from "../forms/index.ts";
import { PolicyNote } from "./PolicyNote.tsx";

type Props = { unitId: UnitId; partner: Partner; onClose: () => void };

/** Reminds the clinician that it is for one alone before the screen leaves their hands. */
export function HandScreenDialog({ unitId, partner, onClose }: Props) {
  return (
    <HandOverDialog
      partner={partner}
      body={t("jointWork:handBody", { name: partner.name })}
      request={{ formId: SAFETY_SCREEN.id, unitId, sessionId: null, from: "joint-work" }}
      onClose={onClose}
    >
      <PolicyNote unitId={unitId} />
    </HandOverDialog>
  );
}
