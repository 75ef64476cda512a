import { Button } from "@mantine/core";
import { useState } from "react";
import { CONSENT_KINDS, type ConsentKind, lastConsent } from "#shared/domain/consent.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { t } from "../../i18n/index.ts";
import { dayInFull } from "../../ui/calendar.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { ConsentDialog } from "./ConsentDialog.tsx";
import { ConsentHistory } from "./ConsentHistory.tsx";
import type { OfUnit } from "./JointWorkPage.tsx";
import { missingConsents } from "./missing-consents.ts";
import { PolicyChoice } from "./PolicyChoice.tsx";
import styles from "./Section.module.css";
import { SignAllDialog } from "./SignAllDialog.tsx";

type Asked = { partner: Partner; kind: ConsentKind };

/** What each of them agreed to, and what that opens or shuts. */
export function ConsentSection({ unit, register }: OfUnit) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const [signing, setSigning] = useState(false);
  const missing = missingConsents(unit, register);
  return (
    <section className={styles.section} aria-labelledby="consent-title">
      <h2 id="consent-title">{t("jointWork:consentTitle")}</h2>
      <p className={styles.about}>{t("jointWork:consentAbout")}</p>
      <PolicyChoice unit={unit} register={register} />
      <ul className={styles.kinds}>
        {CONSENT_KINDS.map((kind) => (
          <li key={kind} className={styles.kind}>
            <h3>{t(`jointWork:kind.${kind}`)}</h3>
            <p>{t(`jointWork:kindOpens.${kind}`)}</p>
            <div className={styles.sayings}>
              {unit.partners.map((partner, index) => (
                <Saying
                  key={partner.id}
                  {...{ unit, register, partner, kind, index }}
                  onRecord={() => setAsked({ partner, kind })}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
      {missing.length > 0 ? (
        <div className={styles.buttons}>
          <Button h={44} variant="default" onClick={() => setSigning(true)}>
            {t("jointWork:signAll")}
          </Button>
        </div>
      ) : (
        <p className={styles.about}>{t("jointWork:allOnRecord")}</p>
      )}
      <ConsentHistory unit={unit} register={register} />
      {asked && <ConsentDialog unit={unit} register={register} {...asked} onClose={() => setAsked(null)} />}
      {signing && <SignAllDialog unit={unit} register={register} onClose={() => setSigning(false)} />}
    </section>
  );
}

type SayingProps = OfUnit & Asked & { index: number; onRecord: () => void };

function Saying({ register, partner, kind, index, onRecord }: SayingProps) {
  const said = lastConsent(register.consents, partner.id, kind);
  const { name } = partner;
  return (
    <div className={styles.saying} data-said={said?.answer ?? "none"}>
      <span className={styles.name}>
        <PartnerMark index={index} size={14} /> {name}
      </span>
      <span className={styles.state}>{stateOf(register, said)}</span>
      <Button
        h={44}
        variant="subtle"
        aria-label={t("jointWork:recordFor", { name, kind: t(`jointWork:kind.${kind}`) })}
        onClick={onRecord}
      >
        {t("jointWork:record")}
      </Button>
    </div>
  );
}

function stateOf({ policies }: OfUnit["register"], said: ReturnType<typeof lastConsent>): string {
  if (!said) return t("jointWork:notSaid");
  if (said.answer === "given" && said.policy && said.policy !== policies.at(-1)?.policy)
    return t("jointWork:otherPolicy", { policy: t(`jointWork:policy.${said.policy}`) });
  return t("jointWork:saidOn", { said: t(`jointWork:said.${said.answer}`), day: dayInFull(said.on) });
}
