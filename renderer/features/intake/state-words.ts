import type { IntakeLine } from "#shared/contract/intake.ts";
import { t } from "../../i18n/index.ts";
import { dayOf } from "./day-words.ts";

/** Not begun, so many of so many, or done; never what was answered. */
export function stateWords(given: IntakeLine["responses"][number] | undefined): string {
  if (!given) return t("intake:notBegun");
  const { response, progress, shared } = given;
  const { answered, asked } = progress;
  if (response.state === "in-progress") return t("intake:someOf", { answered, asked });
  const day = dayOf(response.finishedAt ?? response.begunAt);
  const done = t(`intake:done.${response.setting}`, { day });
  return shared > 0 ? `${done} · ${t("intake:sharedCount", { count: shared })}` : done;
}
