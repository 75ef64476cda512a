import type { CheckInReveal as Reveal } from "#shared/forms/check-in.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./CheckInReveal.module.css";
import { GapPicture } from "./GapPicture.tsx";

type Props = {
  reveal: Reveal;
  /** To be read from across the room. */
  large?: boolean;
};

/** Both check-ins side by side, with what lies between them. Plain data in; it asks for nothing. */
export function CheckInReveal({ reveal: { partners, rows }, large = false }: Props) {
  return (
    <table className={styles.reveal} data-large={large}>
      <caption className="visually-hidden">{t("checkIn:tableCaption")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("checkIn:topic")}</span>
          </th>
          {partners.map(({ id, name }, index) => (
            <th key={id} scope="col" className={styles.name}>
              <PartnerMark index={index} size={large ? 20 : 14} /> {name}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">{t("checkIn:scale")}</span>
          </th>
          <th scope="col" className={styles.gap}>
            <span className="visually-hidden">{t("checkIn:gap")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ questionId, label, low, high, ratings, gap }) => (
          <tr key={questionId}>
            <th scope="row">
              <span className={styles.label}>{label}</span>
              <span className="visually-hidden">{t("checkIn:ends", { low, high })}</span>
            </th>
            {partners.map(({ id }, index) => (
              <td key={id} className={styles.rating} data-side={index}>
                {ratings[index]}
              </td>
            ))}
            <td className={styles.scale}>
              <span aria-hidden="true" className={styles.picture}>
                <span>{low}</span>
                <GapPicture ratings={ratings} />
                <span>{high}</span>
              </span>
            </td>
            <td className={styles.gap} data-none={gap === 0}>
              {gap === 0 ? t("checkIn:gapNone") : t("checkIn:gapOf", { count: gap })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
