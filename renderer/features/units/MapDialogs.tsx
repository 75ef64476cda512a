import { Menu } from "@mantine/core";
import { useState } from "react";
import { t } from "../../i18n/index.ts";
import { DuplicateDialog, type NamedMap } from "./DuplicateDialog.tsx";
import { PutAwayDialog } from "./PutAwayDialog.tsx";
import { RenameMapDialog } from "./RenameMapDialog.tsx";
import { TemplateDialog } from "./TemplateDialog.tsx";

const DOINGS = ["rename", "duplicate", "saveTemplate", "putAway"] as const;
type Doing = (typeof DOINGS)[number];

/** What can be done with one map of several: the lines of a menu, and the dialogs they open. */
export function useMapDialogs(map: NamedMap, onPutAway: () => void) {
  const [open, setOpen] = useState<Doing | null>(null);
  const close = () => setOpen(null);
  const asked = (doing: Doing) => ({ map, opened: open === doing, onClose: close });
  return {
    items: DOINGS.map((doing) => (
      <Menu.Item key={doing} mih={44} onClick={() => setOpen(doing)}>
        {t(`mapLibrary:${doing}`)}
      </Menu.Item>
    )),
    dialogs: (
      <>
        <RenameMapDialog {...asked("rename")} />
        <DuplicateDialog {...asked("duplicate")} />
        <TemplateDialog {...asked("saveTemplate")} />
        <PutAwayDialog {...asked("putAway")} onDone={onPutAway} />
      </>
    ),
  };
}
