import { Button } from "@mantine/core";
import { useState } from "react";
import type { HandedFrom } from "#shared/contract/handover.ts";
import type { InstrumentSummary } from "#shared/contract/measures.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { formIdOf } from "#shared/measures/as-form.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { HandOverDialog } from "../forms/index.ts";
import { begunOf, type CoupleMeasures } from "./use-couple-measures.ts";

type Props = {
  couple: CoupleMeasures;
  instrument: InstrumentSummary;
  partner: Partner;
  /** Where the clinician is when they hand it over. */
  from: HandedFrom;
  /** Whether the button names the partner, where nothing else does. */
  named?: boolean;
};

/** Hands one partner one measure, or goes on with the one begun. Nothing where it can only be answered on paper. */
export function HandMeasure({ couple, instrument, partner, from, named = false }: Props) {
  const [open, setOpen] = useState(false);
  const { unit, session } = couple;
  const { title } = instrument;
  const { name } = partner;
  const formId = formIdOf(instrument.id);
  const begun = begunOf(couple, formId, { partnerId: partner.id });
  if (!instrument.canBeHandedOver) return null;
  const index = unit.partners.findIndex(({ id }) => id === partner.id);
  const sessionId = begun ? begun.sessionId : (session?.id ?? null);
  const words = begun ? t("measures:goOn") : t("measures:handOver");
  const label = begun ? t("measures:goOnWith", { title, name }) : t("measures:handOverTo", { title, name });
  return (
    <>
      <Button
        h={44}
        variant="default"
        aria-label={label}
        leftSection={named ? <PartnerMark index={index} size={14} /> : undefined}
        onClick={() => setOpen(true)}
      >
        {named ? (begun ? t("measures:goOnNamed", { name }) : name) : words}
      </Button>
      {open && (
        <HandOverDialog
          partner={partner}
          body={t("measures:handBody", { name, title, count: instrument.questionCount })}
          request={{ formId, unitId: unit.id, sessionId, from }}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
