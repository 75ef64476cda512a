import { Menu, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import type { Unit } from "#shared/domain/unit.ts";
import { LabelsDialog } from "../../features/units/index.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./MapMenu.module.css";

type Props = { unit: Unit };

/** What can be done with the map as a whole. */
export function MapMenu({ unit }: Props) {
  const [open, setOpen] = useState<"labels" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu position="bottom-end" shadow="md" withinPortal>
        <Menu.Target>
          <UnstyledButton className={styles.button} aria-label={t("mapDesk:more")} title={t("mapDesk:more")}>
            <Icon name="more" size={22} />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item mih={44} onClick={() => setOpen("labels")}>
            {t("labels:packs.title")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <LabelsDialog unit={unit} opened={open === "labels"} onClose={close} />
    </>
  );
}
