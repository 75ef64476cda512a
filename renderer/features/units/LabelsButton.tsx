import { Button } from "@mantine/core";
import { useState } from "react";
import type { Unit } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { LabelsDialog } from "./LabelsDialog.tsx";

/** Says in which words a couple's maps are written, and lets the clinician choose others. */
export function LabelsButton({ unit }: { unit: Unit }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="subtle" onClick={() => setOpen(true)}>
        {t("labels:packs.chosen", { pack: t(`labels:packs.name.${unit.labels}`) })}
      </Button>
      <LabelsDialog unit={unit} opened={open} onClose={() => setOpen(false)} />
    </>
  );
}
