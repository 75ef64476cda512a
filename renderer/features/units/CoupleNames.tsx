import { Fragment } from "react";
import type { Partner } from "#shared/domain/unit.ts";
import styles from "./CoupleNames.module.css";
import { namesOf } from "./couple-names.ts";

/** `Anna & Michael` on one line; where room is short, every name gives way alike, and none goes altogether. */
export function CoupleNames({ partners }: { partners: readonly Partner[] }) {
  const names = namesOf(partners);
  return (
    <span className={styles.names} title={names}>
      <span className="visually-hidden">{names}</span>
      {partners.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index > 0 && (
            <span aria-hidden="true" className={styles.between}>
              {index === partners.length - 1 ? "&" : "·"}
            </span>
          )}
          <bdi aria-hidden="true" className={styles.name}>
            {name}
          </bdi>
        </Fragment>
      ))}
    </span>
  );
}
