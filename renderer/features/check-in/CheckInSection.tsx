import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { SessionCheckIn } from "#shared/contract/forms.ts";
import type { Session } from "#shared/domain/session.ts";
import type { Partner, Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { ClosedSign, useClosed } from "../joint-work/index.ts";
import { CheckInReveal } from "./CheckInReveal.tsx";
import styles from "./CheckInSection.module.css";
import { EarlierCheckIns } from "./EarlierCheckIns.tsx";
import { EnterCheckIn } from "./EnterCheckIn.tsx";
import { HandOverDialog } from "./HandOverDialog.tsx";
import { PartnerState } from "./PartnerState.tsx";
import { RevealBar } from "./RevealBar.tsx";

type Props = {
  unit: Unit;
  session: Session;
  /** The session is held today: the screen can be handed over. */
  isToday: boolean;
  /** What can be done with both side by side, once they are. */
  besideReveal: ReactNode;
};

/** The check-in of one session: who has given theirs, how to give it, and both side by side once that is wanted. */
export function CheckInSection({ unit, session, isToday, besideReveal }: Props) {
  const all = useQuery(queries.checkIns.ofUnit.queryOptions({ input: { unitId: unit.id } }));
  const [handing, setHanding] = useState<Partner | null>(null);
  const [entering, setEntering] = useState<Partner | null>(null);
  if (!all.data) return all.isError ? <Notice sentence={errorSentence(all.error)} /> : null;
  const present = all.data.find((one) => one.session.id === session.id);
  const earlier = all.data.filter((one) => one.session.number < session.number);

  return (
    <section className={styles.checkIn} aria-labelledby="check-in-title">
      <div className={styles.head}>
        <h2 id="check-in-title">{t("checkIn:title")}</h2>
        {present?.reveal ? besideReveal : <p>{t("checkIn:about")}</p>}
      </div>
      {present?.reveal ? (
        <CheckInReveal reveal={present.reveal} />
      ) : (
        <NotYetRevealed {...{ unit, session, isToday, present }} onHand={setHanding} onEnter={setEntering} />
      )}
      <EarlierCheckIns earlier={earlier} />
      {handing && <HandOverDialog partner={handing} session={session} onClose={() => setHanding(null)} />}
      {entering && <EnterCheckIn partner={entering} session={session} onClose={() => setEntering(null)} />}
    </section>
  );
}

type NotYetProps = Omit<Props, "besideReveal"> & {
  present: SessionCheckIn | undefined;
  onHand: (partner: Partner) => void;
  onEnter: (partner: Partner) => void;
};

function NotYetRevealed({ unit, session, isToday, present, onHand, onEnter }: NotYetProps) {
  const responses = present?.responses ?? [];
  const closed = useClosed(unit.id, "check-in");
  if (closed) return <ClosedSign unitId={unit.id} work="check-in" closed={closed} />;
  return (
    <>
      <ul className={styles.partners}>
        {unit.partners.map((partner, index) => (
          <PartnerState
            key={partner.id}
            partner={partner}
            index={index}
            response={responses.find(({ partnerId }) => partnerId === partner.id)}
            canHandOver={isToday}
            onHand={() => onHand(partner)}
            onEnter={() => onEnter(partner)}
          />
        ))}
      </ul>
      <RevealBar unit={unit} session={session} responses={responses} />
    </>
  );
}
