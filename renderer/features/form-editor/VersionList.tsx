import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Form, FormId } from "#shared/forms/form.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FormEditor.module.css";
import { FormPreview } from "./FormPreview.tsx";

type Props = { formId: FormId; onBringBack: (form: Form) => void };

const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" });

/** Every wording the form ever had, the newest first: to look at, and to go on from. */
export function VersionList({ formId, onBringBack }: Props) {
  const versions = useQuery(queries.formLibrary.versions.queryOptions({ input: { formId } }));
  const [looked, setLooked] = useState<Form | null>(null);
  if (!versions.data) return versions.isError ? <Notice sentence={errorSentence(versions.error)} /> : null;
  return (
    <div className={styles.versions}>
      <p className={styles.quiet}>{t("formEditor:versionsAbout")}</p>
      <ol>
        {versions.data.map(({ form, savedAt }, at) => {
          const number = form.version;
          return (
            <li key={number}>
              <span>
                <strong>{t("formEditor:version", { number })}</strong>{" "}
                {t("formEditor:savedOn", { day: DAY.format(new Date(savedAt)) })}
              </span>
              <Button
                h={44}
                variant="subtle"
                aria-label={t("formEditor:lookAt", { number })}
                onClick={() => setLooked(looked?.version === number ? null : form)}
              >
                {t("formEditor:look")}
              </Button>
              {at > 0 && (
                <Button
                  h={44}
                  variant="subtle"
                  aria-label={t("formEditor:bringBackOf", { number })}
                  onClick={() => onBringBack(form)}
                >
                  {t("formEditor:bringBack")}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {looked && <FormPreview key={looked.version} form={looked} />}
    </div>
  );
}
