import { t } from "../../i18n/index.ts";
import { dayInFull } from "../../ui/calendar.ts";
import type { OfUnit } from "./JointWorkPage.tsx";
import styles from "./Section.module.css";

/** Everything that was ever said, the newest first: what was taken back stands beside what it took back. */
export function ConsentHistory({ unit, register: { consents, policies } }: OfUnit) {
  const nameOf = (id: string) => unit.partners.find((partner) => partner.id === id)?.name ?? "";
  const lines: { id: string; at: string; words: string }[] = [
    ...consents.map(({ id, at, on, kind, answer, how, partnerId }) => ({
      id,
      at,
      words: t("jointWork:consentLine", {
        day: dayInFull(on),
        name: nameOf(partnerId),
        kind: t(`jointWork:kind.${kind}`),
        said: t(`jointWork:said.${answer}`),
        how: t(`jointWork:howShort.${how}`),
      }),
    })),
    ...policies.map(({ id, at, on, policy }) => ({
      id,
      at,
      words: t("jointWork:policyLine", { day: dayInFull(on), policy: t(`jointWork:policy.${policy}`) }),
    })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
  if (lines.length === 0) return null;
  return (
    <details className={styles.history}>
      <summary>{t("jointWork:consentHistory")}</summary>
      <ol reversed>
        {lines.toReversed().map(({ id, words }) => (
          <li key={id}>{words}</li>
        ))}
      </ol>
    </details>
  );
}
