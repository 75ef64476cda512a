import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { Register } from "#shared/contract/joint-work.ts";
import type { UnitId } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ConsentSection } from "./ConsentSection.tsx";
import { GateSection } from "./GateSection.tsx";
import styles from "./JointWorkPage.module.css";
import { ScreenSection } from "./ScreenSection.tsx";
import { SheetSection } from "./SheetSection.tsx";
import { useRegister } from "./use-register.ts";

/** What every part of the page is told. */
export type OfUnit = { unit: Unit; register: Register };

/** Whether one couple may work together here, why, and what each of them agreed to. */
export function JointWorkPage({ unitId }: { unitId: UnitId }) {
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const register = useRegister(unitId);
  const failure = unit.error ?? register.error;
  return (
    <div className={styles.page}>
      <div className={styles.title}>
        <h1>{t("jointWork:title")}</h1>
        <Link to="/units/$unitId" params={{ unitId }} className={styles.back}>
          <Icon name="back" size={18} /> {t("jointWork:back")}
        </Link>
      </div>
      {failure && <Notice sentence={errorSentence(failure)} />}
      {unit.data && register.data && (
        <div className={styles.columns}>
          <div className={styles.column}>
            <GateSection unit={unit.data} register={register.data} />
            <ScreenSection unit={unit.data} register={register.data} />
          </div>
          <div className={styles.column}>
            <ConsentSection unit={unit.data} register={register.data} />
            <SheetSection unitId={unitId} />
          </div>
        </div>
      )}
    </div>
  );
}
