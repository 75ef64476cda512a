import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { isReleased } from "#shared/domain/safety.ts";
import type { Partner } from "#shared/domain/unit.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { SAFETY_SCREEN } from "#shared/forms/safety-screen.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { dayInFull } from "../../ui/calendar.ts";
import { Notice } from "../../ui/Notice.tsx";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import { AskScreenDialog } from "./AskScreenDialog.tsx";
import { HandScreenDialog } from "./HandScreenDialog.tsx";
import type { OfUnit } from "./JointWorkPage.tsx";
import { ReadScreenDialog } from "./ReadScreenDialog.tsx";
import styles from "./Section.module.css";

type Asked =
  | { what: "hand" | "ask"; partner: Partner }
  | { what: "read"; partner: Partner; response: FormResponse };

/** The safety screen of each partner: whether it was asked, and the ways to ask it. No answer is shown here. */
export function ScreenSection({ unit, register }: OfUnit) {
  const all = useQuery(queries.forms.list.queryOptions({ input: { unitId: unit.id } }));
  const [asked, setAsked] = useState<Asked | null>(null);
  const close = () => setAsked(null);
  const screens = all.data?.filter(({ formId }) => formId === SAFETY_SCREEN.id) ?? [];
  return (
    <section className={styles.section} aria-labelledby="screens-title">
      <h2 id="screens-title">{t("jointWork:screensTitle")}</h2>
      <p className={styles.about}>{t("jointWork:screensAbout")}</p>
      {all.isError && <Notice sentence={errorSentence(all.error)} />}
      <ul className={styles.partners}>
        {unit.partners.map((partner, index) => (
          <PartnerScreen
            key={partner.id}
            partner={partner}
            index={index}
            responses={screens.filter(({ partnerId }) => partnerId === partner.id)}
            released={(response) => isReleased(register.safety, response.id)}
            onAsk={setAsked}
          />
        ))}
      </ul>
      {asked?.what === "hand" && (
        <HandScreenDialog unitId={unit.id} partner={asked.partner} onClose={close} />
      )}
      {asked?.what === "ask" && <AskScreenDialog unitId={unit.id} partner={asked.partner} onClose={close} />}
      {asked?.what === "read" && (
        <ReadScreenDialog
          unit={unit}
          register={register}
          partner={asked.partner}
          response={asked.response}
          onClose={close}
        />
      )}
    </section>
  );
}

type OneProps = {
  partner: Partner;
  index: number;
  /** Those begun first stand first. */
  responses: readonly FormResponse[];
  released: (response: FormResponse) => boolean;
  onAsk: (asked: Asked) => void;
};

function PartnerScreen({ partner, index, responses, released, onAsk }: OneProps) {
  const { name } = partner;
  const begun = responses.at(-1)?.state === "in-progress";
  const done = responses.filter(({ state }) => state === "done").toReversed();
  return (
    <li className={styles.partner} data-done={done.length > 0}>
      <span className={styles.name}>
        <PartnerMark index={index} size={14} /> {name}
      </span>
      <span className={styles.state}>{stateOf(responses.at(-1))}</span>
      <span className={styles.ways}>
        <Button
          h={44}
          variant="default"
          aria-label={t(begun ? "jointWork:handAgainTo" : "jointWork:handTo", { name })}
          onClick={() => onAsk({ what: "hand", partner })}
        >
          {begun ? t("jointWork:handGoOn") : t("jointWork:hand")}
        </Button>
        <Button
          h={44}
          variant="subtle"
          aria-label={t("jointWork:askFor", { name })}
          onClick={() => onAsk({ what: "ask", partner })}
        >
          {t("jointWork:ask")}
        </Button>
      </span>
      {done.map((response) => (
        <span key={response.id} className={styles.given}>
          <span>
            {stateOf(response)} · {t(`jointWork:screenHow.${response.setting}`)}
            {released(response) && <em>{t("jointWork:released", { name })}</em>}
          </span>
          <Button
            h={44}
            variant="subtle"
            aria-label={t("jointWork:readOf", { name })}
            onClick={() => onAsk({ what: "read", partner, response })}
          >
            {t("jointWork:read")}
          </Button>
        </span>
      ))}
    </li>
  );
}

function stateOf(response: FormResponse | undefined): string {
  if (!response) return t("jointWork:screenNone");
  const day = dayInFull((response.finishedAt ?? response.begunAt).slice(0, 10));
  return response.state === "done" ? t("jointWork:screenDone", { day }) : t("jointWork:screenBegun", { day });
}
