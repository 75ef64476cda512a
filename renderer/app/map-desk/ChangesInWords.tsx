import type { Difference } from "#shared/cycle/compare-maps.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { Vocabulary } from "../../features/cycle-map/index.ts";
import { t } from "../../i18n/index.ts";
import styles from "./ChangesInWords.module.css";
import { type ChangeGroup, changeInWords } from "./change-words.ts";

type Props = {
  differences: readonly Difference[];
  partners: { a: Partner; b: Partner };
  vocabulary: Vocabulary;
};

const GROUPS: readonly ChangeGroup[] = ["map", "a", "b", "exits"];

/** What differs between two versions, in sentences, by partner. */
export function ChangesInWords({ differences, partners, vocabulary }: Props) {
  const changes = differences.map((difference) => changeInWords(difference, partners, vocabulary));
  const titles = {
    map: t("mapDesk:changedMap"),
    a: partners.a.name,
    b: partners.b.name,
    exits: t("mapDesk:changedExits"),
  };
  if (changes.length === 0) return <p className={styles.none}>{t("mapDesk:nothingChanged")}</p>;
  return GROUPS.map((group) => {
    const sentences = changes.filter((change) => change.group === group).map(({ sentence }) => sentence);
    if (sentences.length === 0) return null;
    return (
      <section key={group} className={styles.group} data-group={group} aria-label={titles[group]}>
        <h3>{titles[group]}</h3>
        <ul>
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    );
  });
}
