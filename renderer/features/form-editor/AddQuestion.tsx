import { Button, Menu } from "@mantine/core";
import type { Question } from "#shared/forms/question.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { KINDS, newQuestion } from "./draft.ts";
import { useEditing } from "./editing-context.ts";
import styles from "./FormEditor.module.css";

type Props = {
  /** In a group there are no further groups. */
  inGroup?: boolean;
  onAdd: (question: Question) => void;
};

/** Adds a question of a kind one chooses. */
export function AddQuestion({ inGroup = false, onAdd }: Props) {
  const { newQuestionId } = useEditing();
  return (
    <Menu position="bottom-start" shadow="md" withinPortal>
      <Menu.Target>
        <Button variant="subtle" className={styles.add ?? ""} leftSection={<Icon name="plus" size={18} />}>
          {t("formEditor:addQuestion")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {KINDS.filter((kind) => !inGroup || kind !== "group").map((kind) => (
          <Menu.Item key={kind} onClick={() => onAdd(newQuestion(kind, newQuestionId(), newQuestionId))}>
            {t(`formEditor:kinds.${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
