import { outcomeOf } from "#renderer/bridge/index.ts";
import { t } from "#renderer/i18n/index.ts";

/** What happened when a sheet could not be made, what is safe, and what to do. */
export function problemSentence(error: unknown): string {
  const outcome = outcomeOf(error);
  if (outcome === "FILE_NOT_WRITTEN" || outcome === "DISK_FULL") return t("homework:problem.fileNotWritten");
  if (outcome === "PRINT_UNAVAILABLE") return t("homework:problem.printUnavailable");
  if (outcome === "UNREACHABLE" || outcome === "LOCKED") return t("homework:problem.unreachable");
  return t("homework:problem.other");
}
