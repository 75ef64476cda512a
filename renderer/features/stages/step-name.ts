import { t } from "../../i18n/index.ts";

const NAMES = [
  () => t("stages:stepName.s1"),
  () => t("stages:stepName.s2"),
  () => t("stages:stepName.s3"),
  () => t("stages:stepName.s4"),
  () => t("stages:stepName.s5"),
  () => t("stages:stepName.s6"),
  () => t("stages:stepName.s7"),
  () => t("stages:stepName.s8"),
  () => t("stages:stepName.s9"),
];

/** What a step of the work is about, in a few words. */
export const stepName = (step: number): string => NAMES[step - 1]?.() ?? "";
