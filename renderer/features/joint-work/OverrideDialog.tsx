import { useMutation } from "@tanstack/react-query";
import { safetyEntryIdSchema, type UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { useSurroundings } from "../../ui/surroundings.ts";
import { ReasonDialog } from "./ReasonDialog.tsx";
import { useKeepRegister } from "./use-register.ts";

type Props = { unitId: UnitId; onClose: () => void };

/** Joint work all the same: the reason is typed, recorded and shown. */
export function OverrideDialog({ unitId, onClose }: Props) {
  const { newId } = useSurroundings();
  const keep = useKeepRegister(unitId);
  const override = useMutation(
    queries.jointWork.override.mutationOptions({
      onSuccess(register) {
        keep(register);
        onClose();
      },
    }),
  );
  return (
    <ReasonDialog
      title={t("jointWork:overrideTitle")}
      body={t("jointWork:overrideBody")}
      act={t("jointWork:overrideNow")}
      busy={override.isPending}
      error={override.error}
      onReason={(reason) => override.mutate({ id: safetyEntryIdSchema.parse(newId()), unitId, reason })}
      onClose={onClose}
    />
  );
}
