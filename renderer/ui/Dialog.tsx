import { Modal } from "@mantine/core";
import type { ReactNode } from "react";
import { t } from "../i18n/index.ts";
import styles from "./Dialog.module.css";

type Props = {
  opened: boolean;
  onClose: () => void;
  title: string;
  size?: number;
  /** Opens near the top, where a list can grow downwards, instead of in the middle. */
  high?: boolean;
  children: ReactNode;
};

/** A question over the page. Escape and a click beside it close it; the focus comes back to where it was. */
export function Dialog({ opened, onClose, title, size = 560, high = false, children }: Props) {
  return (
    <Modal.Root
      opened={opened}
      onClose={onClose}
      size={size}
      centered={!high}
      {...(high ? { yOffset: "10vh" } : {})}
      radius={20}
      classNames={{ overlay: styles.veil ?? "", content: styles.sheet ?? "" }}
      transitionProps={{ transition: "fade", duration: 120 }}
    >
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title className={styles.title ?? ""}>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} size={44} className={styles.close ?? ""} />
        </div>
        <div className={styles.body}>{children}</div>
      </Modal.Content>
    </Modal.Root>
  );
}
