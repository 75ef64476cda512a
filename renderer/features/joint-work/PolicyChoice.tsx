import { Radio } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { SECRETS_POLICIES, secretsPolicySchema } from "#shared/domain/consent.ts";
import { policyEntryIdSchema } from "#shared/domain/ids.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { calendarDay, dayInFull } from "../../ui/calendar.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import dialogStyles from "./Dialogs.module.css";
import type { OfUnit } from "./JointWorkPage.tsx";
import styles from "./Section.module.css";
import { useKeepRegister } from "./use-register.ts";

/** How secrets are dealt with for this couple; a choice holds from the day it is made. */
export function PolicyChoice({ unit, register: { policies } }: OfUnit) {
  const { now, newId } = useSurroundings();
  const choose = useMutation(
    queries.consents.choosePolicy.mutationOptions({ onSuccess: useKeepRegister(unit.id) }),
  );
  const present = policies.at(-1);
  return (
    <div className={styles.policy}>
      <Radio.Group
        label={t("jointWork:choosePolicy")}
        description={
          present ? t("jointWork:policySince", { day: dayInFull(present.on) }) : t("jointWork:policyNone")
        }
        value={present?.policy ?? ""}
        onChange={(value) =>
          choose.mutate({
            id: policyEntryIdSchema.parse(newId()),
            unitId: unit.id,
            policy: secretsPolicySchema.parse(value),
            on: calendarDay(now()),
          })
        }
      >
        <div className={dialogStyles.choices}>
          {SECRETS_POLICIES.map((policy) => (
            <Radio
              key={policy}
              value={policy}
              size="md"
              label={t(`jointWork:policy.${policy}`)}
              description={t(`jointWork:policyMeans.${policy}`)}
              classNames={{ root: dialogStyles.choice ?? "" }}
            />
          ))}
        </div>
      </Radio.Group>
      {choose.isError && <Notice sentence={errorSentence(choose.error)} />}
    </div>
  );
}
