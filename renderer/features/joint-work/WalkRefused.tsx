import type { UnitId } from "#shared/domain/ids.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ClosedSign } from "./ClosedSign.tsx";
import type { SettingOut } from "./use-set-out.ts";

/** Says why a walk that was asked for did not begin: a key asks for it too, so it needs no place of its own. */
export function WalkRefused({ unitId, settingOut }: { unitId: UnitId; settingOut: SettingOut }) {
  const { closed, failure, dismiss } = settingOut;
  return (
    <>
      {failure !== null && <Notice sentence={errorSentence(failure)} />}
      <Dialog opened={closed !== null} onClose={dismiss} title={t("jointWork:closedTitle.walk")}>
        {closed && <ClosedSign unitId={unitId} work="walk" closed={closed} onLeave={dismiss} />}
      </Dialog>
    </>
  );
}
