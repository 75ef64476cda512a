import type { UnitId } from "#shared/domain/ids.ts";
import { t } from "../../i18n/index.ts";
import styles from "./PolicyNote.module.css";
import { useRegister } from "./use-register.ts";

/** How secrets are dealt with for this couple, said wherever one of them is heard alone. */
export function PolicyNote({ unitId }: { unitId: UnitId }) {
  const register = useRegister(unitId);
  if (!register.data) return null;
  const policy = register.data.policies.at(-1)?.policy;
  return (
    <p className={styles.note}>
      {policy ? (
        <>
          <strong>{t("jointWork:policyHere", { policy: t(`jointWork:policy.${policy}`) })}</strong>{" "}
          {t(`jointWork:policyMeans.${policy}`)}
        </>
      ) : (
        t("jointWork:policyHereNone")
      )}
    </p>
  );
}
