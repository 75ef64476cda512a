import type { Summary } from "#shared/domain/notes.ts";
import { t } from "../../i18n/index.ts";

/** Where a summary's words come from. */
export const originWords = ({ text, drafted }: Summary): string =>
  text === drafted ? t("record:originDrafted") : t("record:originEdited");
