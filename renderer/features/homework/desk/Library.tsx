import { Button, NativeSelect, UnstyledButton } from "@mantine/core";
import { t } from "#renderer/i18n/index.ts";
import { Icon } from "#renderer/ui/icons/Icon.tsx";
import { PURPOSES } from "#shared/homework/library-sheet.ts";
import { withTokens } from "#shared/homework/tokens.ts";
import { STAGES } from "#shared/stages/steps.ts";
import { type Choosable, sourceKey } from "../choices.ts";
import { RemoveOwn } from "../editor/RemoveOwn.tsx";
import { type Undo, UndoOffer, useUndoOffer } from "../UndoOffer.tsx";
import type { Homework } from "../use-homework.ts";
import styles from "./sheets-part.module.css";

type Props = {
  homework: Homework;
  onReword: () => void;
  onOwn: (how: "new" | "copy" | "change") => void;
};

/** The sheets that fit: from the library and the clinician's own, by purpose and stage. */
export function Library({ homework, onReword, onOwn }: Props) {
  const { desk, change, sheets, chosen, practice } = homework;
  const undo = useUndoOffer();
  return (
    <section className={styles.library} aria-label={t("homeworkDesk:library")}>
      <div className={styles.filters}>
        <NativeSelect
          label={t("homeworkDesk:purpose")}
          value={desk.purpose ?? ""}
          data={[
            { value: "", label: t("homeworkDesk:anyPurpose") },
            ...PURPOSES.map((one) => ({ value: one, label: t(`homeworkDesk:purposes.${one}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ purpose: PURPOSES.find((one) => one === value) ?? null })
          }
        />
        <NativeSelect
          label={t("homeworkDesk:stage")}
          value={desk.stage ?? ""}
          data={[
            { value: "", label: t("homeworkDesk:anyStage") },
            ...STAGES.map((one) => ({ value: one, label: t(`homeworkDesk:stages.${one}`) })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            change({ stage: STAGES.find((one) => one === value) ?? null })
          }
        />
      </div>
      <p role="status" className={styles.note}>
        {sheets.length === 0
          ? t("homeworkDesk:noneFound")
          : t("homeworkDesk:found", { count: sheets.length })}
      </p>
      <ul className={styles.sheets}>
        {sheets.map((sheet) => (
          <li key={sourceKey(sheet.source)}>
            <SheetLine
              sheet={sheet}
              homework={homework}
              onChoose={() =>
                change(({ chosen: others }) => ({
                  chosen: { ...others, [practice]: sheet.source },
                  printing: "sheet",
                }))
              }
            />
            {sheet === chosen && (
              <Details
                sheet={sheet}
                edited={homework.present?.edited ?? false}
                onRemoved={undo.offer}
                {...{ onReword, onOwn }}
              />
            )}
          </li>
        ))}
      </ul>
      <Button variant="default" leftSection={<Icon name="plus" size={18} />} onClick={() => onOwn("new")}>
        {t("homeworkDesk:newOwn")}
      </Button>
      <UndoOffer {...undo} />
    </section>
  );
}

type LineProps = { sheet: Choosable; homework: Homework; onChoose: () => void };

function SheetLine({ sheet, homework, onChoose }: LineProps) {
  const { chosen, words } = homework;
  return (
    <UnstyledButton className={styles.sheetLine} aria-pressed={sheet === chosen} onClick={onChoose}>
      <span className={styles.sheetTitle}>{withTokens(sheet.text, words).title}</span>
      {sheet.own && <span className={styles.tag}>{t("homeworkDesk:yours")}</span>}
    </UnstyledButton>
  );
}

type DetailsProps = { sheet: Choosable; edited: boolean; onRemoved: Undo["offer"] } & Pick<
  Props,
  "onReword" | "onOwn"
>;

/** What the chosen sheet is for, when to use it, and what can be done with it. */
function Details({ sheet, edited, onRemoved, onReword, onOwn }: DetailsProps) {
  return (
    <div className={styles.details}>
      {sheet.about !== "" && <p>{sheet.about}</p>}
      {sheet.when !== "" && (
        <p>
          <strong>{t("homeworkDesk:when")}.</strong> {sheet.when}
        </p>
      )}
      <p className={styles.note}>
        {[
          t(`homeworkDesk:purposes.${sheet.purpose}`),
          ...sheet.stages.map((one) => t(`homeworkDesk:stages.${one}`)),
          ...(edited ? [t("homeworkDesk:worded")] : []),
        ].join(" · ")}
      </p>
      <div className={styles.actions}>
        <Button variant="default" h={44} leftSection={<Icon name="edit" size={18} />} onClick={onReword}>
          {t("homeworkDesk:edit")}
        </Button>
        <Button variant="default" h={44} onClick={() => onOwn(sheet.own ? "change" : "copy")}>
          {sheet.own ? t("homeworkDesk:ownChange") : t("homeworkDesk:keepAsOwn")}
        </Button>
        {sheet.own && <RemoveOwn sheet={sheet.own} onRemoved={onRemoved} />}
      </div>
    </div>
  );
}
