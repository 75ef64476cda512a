import { useEffect } from "react";
import { CONSENT_KINDS, type ConsentKind } from "#shared/domain/consent.ts";
import type { ConsentPage } from "#shared/print/consent-page.ts";
import { t } from "../i18n/index.ts";
import { dayInFull } from "../ui/calendar.ts";
import { useFonts } from "../ui/use-fonts.ts";
import styles from "./ConsentSheet.module.css";

type Props = { page: ConsentPage; onSettled: () => void };

/** What the partners may agree to, to be read together and signed; what is on record already stands on it. */
export function ConsentSheet({ page, onSettled }: Props) {
  const fonts = useFonts();
  useEffect(() => {
    if (fonts > 0) onSettled();
  }, [fonts, onSettled]);
  const names = page.partners.map(({ name }) => name).join(" · ");
  return (
    <article className={styles.paper} data-paper={page.paper}>
      <header className={styles.head}>
        <h1>{t("jointWork:paper.head")}</h1>
        <p className={styles.names}>{t("jointWork:paper.names", { names })}</p>
        <p>{t("jointWork:paper.lede")}</p>
      </header>
      <ol className={styles.kinds}>
        {CONSENT_KINDS.map((kind) => (
          <li key={kind}>
            <h2>{t(`jointWork:kind.${kind}`)}</h2>
            <p>{meaningOf(kind, page.policy)}</p>
            <ul className={styles.sayings}>
              {page.partners.map((partner) => (
                <Saying key={partner.id} page={page} kind={kind} partner={partner} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      <p className={styles.keep}>{t("jointWork:paper.keep")}</p>
      <div className={styles.signatures}>
        {page.partners.map(({ id, name }) => (
          <Signature key={id} words={t("jointWork:paper.sign", { name })} />
        ))}
        <Signature words={t("jointWork:paper.therapist")} />
      </div>
    </article>
  );
}

function meaningOf(kind: ConsentKind, policy: ConsentPage["policy"]): string {
  if (kind !== "secrets") return t(`jointWork:kindMeans.${kind}`);
  if (policy === null) return t("jointWork:paper.policyNone");
  return t("jointWork:paper.policyIs", {
    policy: t(`jointWork:policy.${policy}`),
    means: t(`jointWork:policyMeans.${policy}`),
  });
}

type SayingProps = { page: ConsentPage; kind: ConsentKind; partner: ConsentPage["partners"][number] };

function Saying({ page, kind, partner: { id, name } }: SayingProps) {
  const said = page.consents.find((entry) => entry.partnerId === id && entry.kind === kind);
  const holds = said && (kind !== "secrets" || said.policy === page.policy);
  return (
    <li>
      {holds ? (
        t("jointWork:paper.onRecord", {
          name,
          said: t(`jointWork:said.${said.answer}`),
          day: dayInFull(said.on),
        })
      ) : (
        <>
          <span aria-hidden="true" className={styles.box} /> {name}: {t("jointWork:paper.agree")}
        </>
      )}
    </li>
  );
}

const Signature = ({ words }: { words: string }) => (
  <p>
    <span>{words}</span>
    <span>{t("jointWork:paper.day")}</span>
  </p>
);
