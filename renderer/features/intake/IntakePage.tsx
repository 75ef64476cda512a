import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { UnitId } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { IntakeFormCard } from "./IntakeFormCard.tsx";
import styles from "./IntakePage.module.css";

/** Which forms there are for a couple, for whom, and how far each has come. No answer is shown here. */
export function IntakePage({ unitId }: { unitId: UnitId }) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const lines = useQuery({
    ...queries.intake.overview.queryOptions({ input: { unitId } }),
    // Answers are kept one by one, and forms are written elsewhere.
    staleTime: 0,
  });
  const failure = unit.error ?? lines.error;
  if (!unit.data || !lines.data) {
    return failure ? (
      <div className={styles.page}>
        <Notice sentence={errorSentence(failure)} />
      </div>
    ) : null;
  }
  const nothingYet = lines.data.every(({ responses }) => responses.length === 0);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t("intake:title")}</h1>
        <div className={styles.ways}>
          <Button
            variant="default"
            renderRoot={(props) => (
              <Link to="/units/$unitId/intake/histories" params={{ unitId }} {...props} />
            )}
          >
            {t("intake:histories")}
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link to="/forms" {...props} />}>
            {t("intake:ownForms")}
          </Button>
        </div>
        <p className={styles.lede}>{nothingYet ? t("intake:ledeEmpty") : t("intake:lede")}</p>
      </div>
      {lines.data.map((line) => (
        <IntakeFormCard key={line.formId} unit={unit.data} line={line} />
      ))}
    </div>
  );
}
