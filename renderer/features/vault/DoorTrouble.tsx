import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useFocusOnMount } from "../../ui/use-focus-on-mount.ts";
import door from "./Door.module.css";
import styles from "./DoorTrouble.module.css";
import type { Instead, Trouble } from "./trouble.ts";
import { useBackupChoices } from "./use-backup-choices.ts";

type Props = {
  trouble: Trouble;
  pending: boolean;
  onTry: (instead: Instead) => void;
  onBack: () => void;
};

/** Why the practice does not open as it should, what is safe, and every way on from here. */
export function DoorTrouble({ trouble, pending, onTry, onBack }: Props) {
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const { title, safe, todo } = errorSentence(trouble.error);
  const { choices, older, showOlder } = useBackupChoices(trouble);
  return (
    <div className={styles.trouble} aria-busy={pending}>
      <div role="alert">
        <h1 ref={heading} tabIndex={-1} className={door.title}>
          {title}
        </h1>
        <Part title={t("vault:troubleSafe")}>{safe}</Part>
        <Part title={t("vault:troubleTodo")}>{todo}</Part>
      </div>
      {trouble.last !== undefined && <Notice sentence={errorSentence(trouble.last)} />}
      {(choices.length > 0 || trouble.readable) && (
        <ul className={styles.ways}>
          {choices.map(({ file, title: when, body }) => (
            <li key={file}>
              <Way title={when} body={body} disabled={pending} onClick={() => onTry({ fromBackup: file })} />
            </li>
          ))}
          {trouble.readable && (
            <li>
              <Way
                title={t("vault:troubleRead")}
                body={t("vault:troubleReadBody")}
                disabled={pending}
                onClick={() => onTry({ toRead: true })}
              />
            </li>
          )}
        </ul>
      )}
      <div className={door.row}>
        {trouble.again && (
          <Button size="lg" loading={pending} onClick={() => onTry({})}>
            {t("vault:troubleAgain")}
          </Button>
        )}
        {older > 0 && (
          <Button variant="default" size="lg" disabled={pending} onClick={showOlder}>
            {t("vault:troubleOlder", { count: older })}
          </Button>
        )}
        <Button variant="default" size="lg" disabled={pending} onClick={onBack}>
          {t("back")}
        </Button>
      </div>
      <p role="status" className={door.quiet}>
        {pending ? t("vault:troubleWorking") : ""}
      </p>
    </div>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}

type WayProps = { title: string; body: string; disabled: boolean; onClick: () => void };

function Way({ title, body, disabled, onClick }: WayProps) {
  return (
    <button type="button" className={door.choice} disabled={disabled} onClick={onClick}>
      <span className={door.choiceTitle}>{title}</span>
      <span className={door.choiceBody}>{body}</span>
      <Icon name="onward" />
    </button>
  );
}
