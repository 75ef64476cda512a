import { PASSPHRASE_MIN, type PassphraseJudgement } from "#shared/contract/vault.ts";
import { t } from "../../i18n/index.ts";
import styles from "./Strength.module.css";

const STEPS = [0, 1, 2, 3, 4] as const;
type Score = (typeof STEPS)[number];

/** How hard the passphrase is to guess: four bars for the eye, words for everyone. */
export function Strength({ typed, judgement }: { typed: string; judgement: PassphraseJudgement | null }) {
  const score = STEPS.find((step) => step === judgement?.score) ?? 0;
  const filled =
    typed === "" || !judgement ? 0 : Math.max(1, judgement.longEnough ? score : Math.min(score, 2));
  return (
    <div className={styles.strength}>
      <div className={styles.bars} aria-hidden="true" data-accepted={judgement?.accepted ?? false}>
        {STEPS.slice(1).map((step) => (
          <span key={step} className={styles.bar} data-filled={step <= filled} />
        ))}
      </div>
      <p role="status" className={styles.words}>
        {wordsFor(typed, judgement, score)}
      </p>
    </div>
  );
}

function wordsFor(typed: string, judgement: PassphraseJudgement | null, score: Score): string {
  if (typed === "") return t("vault:strengthTooShort", { min: PASSPHRASE_MIN });
  if (!judgement && typed.length >= PASSPHRASE_MIN) return "";
  if (!judgement?.longEnough) {
    return t("vault:strengthShortCount", { count: typed.length, min: PASSPHRASE_MIN });
  }
  return t(`vault:strength${score}`);
}
