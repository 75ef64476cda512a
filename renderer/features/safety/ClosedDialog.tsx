import type { UnitId } from "#shared/domain/ids.ts";
import type { ClosedBy, JointWork } from "#shared/domain/joint-work.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ClosedSign } from "./ClosedSign.tsx";

type Props = { unitId: UnitId; work: JointWork; closed: ClosedBy | null; onClose: () => void };

/** The same as the sign, for what a key asks for and no place stands for. */
export function ClosedDialog({ unitId, work, closed, onClose }: Props) {
  return (
    <Dialog opened={closed !== null} onClose={onClose} title={t(`safety:closedTitle.${work}`)}>
      {closed && <ClosedSign unitId={unitId} work={work} closed={closed} onLeave={onClose} />}
    </Dialog>
  );
}
