import { NativeSelect } from "@mantine/core";
import { type Settings, settingsSchema } from "#shared/domain/settings.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { OneOf } from "./OneOf.tsx";
import styles from "./SettingsPage.module.css";
import { useChangeSettings } from "./use-change-settings.ts";

const MINUTES = [1, 2, 3, 5, 10, 15, 20, 30, 45, 60];

/** What the clinician may choose; each choice is kept at once. */
export function Choices({ settings }: { settings: Settings }) {
  const change = useChangeSettings();
  const set = (part: Partial<Settings>) => change.mutate(part);
  const minutes = MINUTES.includes(settings.lockAfterMinutes)
    ? MINUTES
    : [...MINUTES, settings.lockAfterMinutes];
  return (
    <>
      <section className={styles.section} aria-labelledby="appearance-title">
        <h2 id="appearance-title">{t("settings:appearanceTitle")}</h2>
        <OneOf
          label={t("settings:appearance")}
          value={settings.appearance}
          onChange={(value) => set({ appearance: settingsSchema.shape.appearance.parse(value) })}
          choices={[
            { value: "system", label: t("settings:appearanceSystem") },
            { value: "light", label: t("settings:appearanceLight") },
            { value: "dark", label: t("settings:appearanceDark") },
          ]}
        />
        <OneOf
          label={t("settings:motion")}
          hint={t("settings:motionBody")}
          value={settings.motion}
          onChange={(value) => set({ motion: settingsSchema.shape.motion.parse(value) })}
          choices={[
            { value: "system", label: t("settings:motionSystem") },
            { value: "reduced", label: t("settings:motionReduced") },
          ]}
        />
      </section>
      <section className={styles.section} aria-labelledby="writing-title">
        <h2 id="writing-title">{t("settings:writingTitle")}</h2>
        <OneOf
          label={t("settings:suggestions")}
          hint={t("settings:suggestionsBody")}
          value={settings.suggestions}
          onChange={(value) => set({ suggestions: settingsSchema.shape.suggestions.parse(value) })}
          choices={[
            { value: "on", label: t("settings:suggestionsOn") },
            { value: "off", label: t("settings:suggestionsOff") },
          ]}
        />
      </section>
      <section className={styles.section} aria-labelledby="privacy-title">
        <h2 id="privacy-title">{t("settings:privacyTitle")}</h2>
        <NativeSelect
          className={styles.select ?? ""}
          label={t("settings:lockAfter")}
          description={t("settings:lockAfterBody")}
          value={String(settings.lockAfterMinutes)}
          onChange={(event) => set({ lockAfterMinutes: Number(event.currentTarget.value) })}
          data={minutes.map((count) => ({ value: String(count), label: t("settings:minutes", { count }) }))}
        />
      </section>
      <section className={styles.section} aria-labelledby="paper-title">
        <h2 id="paper-title">{t("settings:paperTitle")}</h2>
        <OneOf
          label={t("settings:paper")}
          value={settings.paper}
          onChange={(value) => set({ paper: settingsSchema.shape.paper.parse(value) })}
          choices={[
            { value: "a4", label: t("settings:paperA4") },
            { value: "letter", label: t("settings:paperLetter") },
          ]}
        />
      </section>
      {change.isError && <Notice sentence={errorSentence(change.error)} />}
      <p role="status" className="visually-hidden">
        {change.isSuccess ? t("settings:saved") : ""}
      </p>
    </>
  );
}
