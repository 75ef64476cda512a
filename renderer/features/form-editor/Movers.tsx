import { UnstyledButton } from "@mantine/core";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import styles from "./FormEditor.module.css";

type Props = {
  /** What is moved, as it is called. */
  what: string;
  up: boolean;
  down: boolean;
  onMove: (by: -1 | 1) => void;
  onRemove?: () => void;
};

/** Up, down, away. */
export function Movers({ what, up, down, onMove, onRemove }: Props) {
  return (
    <span className={styles.movers}>
      <UnstyledButton
        className={styles.mover}
        disabled={!up}
        aria-label={t("formEditor:moveUp", { what })}
        onClick={() => onMove(-1)}
      >
        <span className={styles.upward}>
          <Icon name="open" size={20} />
        </span>
      </UnstyledButton>
      <UnstyledButton
        className={styles.mover}
        disabled={!down}
        aria-label={t("formEditor:moveDown", { what })}
        onClick={() => onMove(1)}
      >
        <Icon name="open" size={20} />
      </UnstyledButton>
      {onRemove && (
        <UnstyledButton
          className={styles.remove}
          aria-label={t("formEditor:removeOf", { what })}
          onClick={onRemove}
        >
          {t("formEditor:remove")}
        </UnstyledButton>
      )}
    </span>
  );
}
