import { Button, Menu, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useId, useState } from "react";
import type { IntakeLine } from "#shared/contract/intake.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { HandOverDialog, usePaper } from "../forms/index.ts";
import styles from "./IntakePage.module.css";
import { IntakeRow } from "./IntakeRow.tsx";

type Props = { unit: Unit; line: IntakeLine };

/** One form: a row for everybody who can answer it, and what can be done with the form itself. */
export function IntakeFormCard({ unit, line }: Props) {
  const titleId = useId();
  const [handing, setHanding] = useState<Partner | null>(null);
  const paper = usePaper();
  const blank = { what: "blank", formId: line.formId } as const;
  const { answeredBy, title } = line;
  const partners = answeredBy === "unit" ? [] : unit.partners;
  const bothShare = unit.partners.every(({ id }) =>
    line.responses.some(({ response, shared }) => response.partnerId === id && shared > 0),
  );
  return (
    <section className={styles.card} aria-labelledby={titleId}>
      <div className={styles.cardHead}>
        <h2 id={titleId}>{title}</h2>
        {line.own && <span className={styles.tag}>{t("intake:own")}</span>}
        {line.putAway && <span className={styles.tag}>{t("intake:putAway")}</span>}
        {bothShare && !line.sealed && (
          <Button
            h={44}
            variant="default"
            renderRoot={(props) => (
              <Link
                to="/units/$unitId/intake/side-by-side/$formId"
                params={{ unitId: unit.id, formId: line.formId }}
                {...props}
              />
            )}
          >
            {t("intake:sideBySide")}
          </Button>
        )}
        {!line.putAway && (
          <Menu position="bottom-end" shadow="md" withinPortal>
            <Menu.Target>
              <UnstyledButton className={styles.more} aria-label={t("intake:moreOf", { title })}>
                <Icon name="more" size={22} />
              </UnstyledButton>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item disabled={paper.busy} onClick={() => paper.make(blank, "paper")}>
                {t("intake:printBlank")}
              </Menu.Item>
              <Menu.Item disabled={paper.busy} onClick={() => paper.make(blank, "pdf")}>
                {t("intake:saveBlank")}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </div>
      <p role="status" className={styles.said}>
        {paper.saved ? t("forms:pdfSaved") : ""}
      </p>
      {paper.error && <Notice sentence={errorSentence(paper.error)} />}
      <ul className={styles.rows}>
        {partners.map((partner, index) => (
          <IntakeRow
            key={partner.id}
            unit={unit}
            line={line}
            whose={{ partner, index }}
            onHand={() => setHanding(partner)}
          />
        ))}
        {answeredBy !== "partner" && <IntakeRow unit={unit} line={line} whose={null} />}
      </ul>
      {handing && (
        <HandOverDialog
          partner={handing}
          body={t("intake:handBody", { name: handing.name, title })}
          request={{ formId: line.formId, unitId: unit.id, sessionId: null, from: "intake" }}
          onClose={() => setHanding(null)}
        />
      )}
    </section>
  );
}
