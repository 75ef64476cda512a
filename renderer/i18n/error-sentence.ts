import { ERRORS } from "#shared/contract/errors.ts";
import { type Outcome, outcomeOf } from "../bridge/index.ts";
import { errors } from "./en/errors.ts";
import { t } from "./index.ts";

export type ErrorSentence = { title: string; safe: string; todo: string };

/** Every outcome has its sentence; one that has none does not compile. */
export const ERROR_SENTENCES: Record<Outcome, ErrorSentence> = errors;

/** What happened, what is safe, what to do. */
export function errorSentence(error: unknown): ErrorSentence {
  const outcome = outcomeOf(error);
  const missing = outcome === "OLDER_THAN_ANCHOR" ? missingChanges(error) : 0;
  const waitSeconds = outcome === "TRY_LATER" ? secondsToWait(error) : 0;
  const reason = outcome === "IMPORT_REFUSED" ? importReason(error) : "";
  const closed = outcome === "JOINT_WORK_CLOSED" ? closedReason(error) : "";
  return {
    title: t(`errors:${outcome}.title`),
    safe: t(`errors:${outcome}.safe`, { missing, reason, closed }),
    todo: t(`errors:${outcome}.todo`, { waitSeconds }),
  };
}

function missingChanges(error: unknown): number {
  const { data } = error as { data?: unknown };
  return ERRORS.OLDER_THAN_ANCHOR.data.parse(data).missing;
}

function secondsToWait(error: unknown): number {
  const { data } = error as { data?: unknown };
  return ERRORS.TRY_LATER.data.parse(data).waitSeconds;
}

function importReason(error: unknown): string {
  const { data } = error as { data?: unknown };
  const { reason, place } = ERRORS.IMPORT_REFUSED.data.parse(data);
  return t(`mapFiles:refused.${reason}`, { place });
}

function closedReason(error: unknown): string {
  const { data } = error as { data?: unknown };
  const closed = ERRORS.JOINT_WORK_CLOSED.data.parse(data);
  return closed.why === "consent"
    ? t(`jointWork:lacks.${closed.kind}`)
    : t(`jointWork:closedBecause.${closed.why}`);
}
