import type { LifeHistories } from "#shared/contract/intake.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./HistoriesPage.module.css";
import { numbered } from "./life-lanes.ts";

type Props = { partners: readonly Partner[]; histories: LifeHistories };

/** The same events as words, for eyes that want them and for ears. */
export function EventTable({ partners, histories }: Props) {
  const lives = numbered(histories.map(({ events }) => events));
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("intake:historiesTitle")}</caption>
      <thead>
        <tr>
          {(["number", "who", "what", "age", "words"] as const).map((column) => (
            <th key={column} scope="col">
              {t(`intake:columns.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lives.flatMap((events, index) =>
          events.map(({ number, event }) => (
            <tr key={number}>
              <td>{number}</td>
              <th scope="row">
                <PartnerMark index={index} />{" "}
                {partners.find(({ id }) => id === histories[index]?.partnerId)?.name ?? ""}
              </th>
              <td>{t(`intake:kinds.${event.kind}`)}</td>
              <td>{event.age ?? t("intake:noAge")}</td>
              <td className={styles.words}>{event.words === "" ? t("intake:noWords") : event.words}</td>
            </tr>
          )),
        )}
      </tbody>
    </table>
  );
}
