import type { HostAnswer } from "./control.ts";

type SavingErrors = { FILE_NOT_WRITTEN: () => Error; PRINT_UNAVAILABLE: () => Error };

/** What became of a file the host was to write. Throws the contract's error when it could not be made or written. */
export function savedOrCancelled(answer: HostAnswer, errors: SavingErrors): "saved" | "cancelled" {
  if (answer === "file-not-written") throw errors.FILE_NOT_WRITTEN();
  if (answer === "unavailable") throw errors.PRINT_UNAVAILABLE();
  return answer === "done" ? "saved" : "cancelled";
}

/** What became of a page that was to be printed. Throws the contract's error when no printer took it. */
export function sentOrCancelled(
  answer: HostAnswer,
  errors: Pick<SavingErrors, "PRINT_UNAVAILABLE">,
): "sent" | "cancelled" {
  if (answer === "cancelled") return "cancelled";
  if (answer !== "done") throw errors.PRINT_UNAVAILABLE();
  return "sent";
}
