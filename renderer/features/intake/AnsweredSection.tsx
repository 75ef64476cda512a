import { Button, Menu } from "@mantine/core";
import type { Unit } from "#shared/domain/unit.ts";
import type { Asked } from "#shared/forms/question.ts";
import type { Answer } from "#shared/forms/response.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { answerWords } from "../forms/index.ts";
import styles from "./AnswersPage.module.css";
import type { Answered, AnsweredPart } from "./answered-sections.ts";
import { dayOf, momentOf } from "./day-words.ts";
import type { ToShare } from "./ShareDialog.tsx";

type Props = {
  unit: Unit;
  /** Whose answers these are. */
  name: string;
  section: AnsweredPart;
  onDecide: (toShare: ToShare) => void;
  onPin: (question: Asked) => void;
};

/** One section's answers, each with where it comes from and with whom it may be shared. */
export function AnsweredSection({ unit, name, section, onDecide, onPin }: Props) {
  const open = section.answers.filter(({ answer }) => answer.sharing !== "shared");
  const share = {
    questionIds: open.map(({ question }) => question.id),
    sharing: "shared" as const,
    about: t("intake:aboutSection", { section: section.title, count: open.length }),
  };
  return (
    <section className={styles.section} aria-label={section.title}>
      <div className={styles.sectionHead}>
        <h2>{section.title}</h2>
        {open.length > 1 && (
          <Button
            h={44}
            variant="subtle"
            aria-label={t("intake:shareSectionOf", { section: section.title })}
            onClick={() => onDecide(share)}
          >
            {t("intake:shareSection")}
          </Button>
        )}
      </div>
      <dl className={styles.answers}>
        {section.answers.map((one) => (
          <OneAnswer key={one.question.id} {...{ unit, name, onDecide, onPin }} one={one} />
        ))}
      </dl>
    </section>
  );
}

type OneProps = Pick<Props, "unit" | "name" | "onDecide" | "onPin"> & { one: Answered };

function OneAnswer({ unit, name, onDecide, onPin, one: { question, answer, decision } }: OneProps) {
  const { sharing, setting } = answer;
  const given = t(`intake:given.${setting}`, { name, moment: momentOf(answer.givenAt) });
  const agreed = decision?.agreedBy.map(
    (id) => unit.partners.find((partner) => partner.id === id)?.name ?? "",
  );
  const decided =
    decision && agreed && agreed.length > 0
      ? t("intake:agreed", { names: agreed.join(" & "), day: dayOf(decision.decidedAt) })
      : "";
  const decide = (next: Answer["sharing"]) =>
    onDecide({ questionIds: [question.id], sharing: next, about: question.text });
  return (
    <div className={styles.answer} data-sharing={sharing}>
      <dt>{question.text}</dt>
      <dd>
        <p className={styles.words}>{answerWords(question, answer.value)}</p>
        <div className={styles.foot}>
          <span className={styles.from}>
            {given}
            {decided !== "" && <> · {decided}</>}
          </span>
          <Menu position="bottom-end" shadow="md" withinPortal>
            <Menu.Target>
              <Button
                h={44}
                variant="subtle"
                leftSection={<Icon name={sharing === "shared" ? "eye" : "eyeOff"} size={18} />}
                aria-label={`${t(`intake:sharing.${sharing}`, { name })}: ${question.label || question.text}`}
              >
                {t(`intake:sharing.${sharing}`, { name })}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {STATES.filter((state) => state !== sharing).map((state) => (
                <Menu.Item key={state} onClick={() => decide(state)}>
                  {t(`intake:decide.${state}`, { name })}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => onPin(question)}>{t("intake:pin")}</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      </dd>
    </div>
  );
}

const STATES = ["shared", "private-to-partner", "private-to-clinician"] as const;
