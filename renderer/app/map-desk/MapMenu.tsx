import { Menu, UnstyledButton } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { LabelsDialog, useMapDialogs } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./MapMenu.module.css";
import { PatternInMenu } from "./PatternNote.tsx";
import { partnersOf } from "./partners-of.ts";
import { SaveFileDialog } from "./SaveFileDialog.tsx";
import { useNewCycle } from "./use-new-cycle.tsx";

type Props = { unit: Unit; map: CycleMap };

/** What can be done with the map as a whole. */
export function MapMenu({ unit, map }: Props) {
  const [open, setOpen] = useState<"labels" | "file" | null>(null);
  const navigate = useNavigate();
  const newCycle = useNewCycle(unit, map);
  const { items, dialogs } = useMapDialogs(
    map,
    () => void navigate({ to: "/units/$unitId", params: { unitId: unit.id } }),
  );
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.button} aria-label={t("mapDesk:more")} title={t("mapDesk:more")}>
            <Icon name="more" size={22} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <PatternInMenu map={map} labels={unit.labels} />
          <Menu.Item mih={44} onClick={() => setOpen("labels")}>
            {t("labels:packs.title")}
          </Menu.Item>
          {newCycle.item}
          <Menu.Item mih={44} onClick={() => setOpen("file")}>
            {t("mapFiles:save")}
          </Menu.Item>
          <Menu.Divider />
          {items}
        </Menu.Dropdown>
      </Menu>
      <LabelsDialog unit={unit} opened={open === "labels"} onClose={() => setOpen(null)} />
      <SaveFileDialog
        map={map}
        partners={partnersOf(unit, map.sides.a.partnerId, map.sides.b.partnerId)}
        labels={unit.labels}
        opened={open === "file"}
        onClose={() => setOpen(null)}
      />
      {dialogs}
      {newCycle.dialog}
    </>
  );
}
