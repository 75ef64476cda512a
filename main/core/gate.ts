import { implement, ORPCError } from "@orpc/server";
import { contract } from "#shared/contract/index.ts";
import type { OpenPractice, PortContext } from "./context.ts";
import type { Handover } from "./features/forms/index.ts";
import type { Log } from "./log.ts";
import { ANSWERS_WHEN_LOCKED, answersNow, procedureAt, WHO_MAY_ASK } from "./roles.ts";
import { VaultError } from "./vault/vault-error.ts";

export type GateParts = {
  practice: () => OpenPractice | undefined;
  handover: Pick<Handover, "present">;
  log: Log;
};

export type PracticeGateParts = GateParts & {
  /** Something was committed: called once a procedure that wrote is through. */
  onCommitted: () => void;
};

/**
 * The contract behind its gate, and no way round it: the role is asked first, then whether a practice is open, then
 * whether a form is handed over, and only then is the input looked at. What a procedure throws leaves as an outcome of its contract or as `INTERNAL`.
 */
export function gatedContract({ practice, handover, log }: GateParts) {
  return implement(contract)
    .$context<PortContext>()
    .use(async ({ context, path, procedure, next }) => {
      const name = procedureAt(path);
      if (!name || !WHO_MAY_ASK[name].includes(context.role)) throw new ORPCError("NOT_ALLOWED");
      if (!practice() && !ANSWERS_WHEN_LOCKED.includes(name)) throw new ORPCError("LOCKED");
      const handedOver = handover.present() !== undefined;
      if (practice() && !answersNow(name, context.role, handedOver)) throw new ORPCError("NOT_ALLOWED");
      try {
        return await next();
      } catch (cause) {
        throw outcomeOf(cause, Object.keys(procedure["~orpc"].errorMap), log);
      }
    });
}

/** As {@link gatedContract}, for procedures that work on an open practice: it comes along in their context. */
export function practiceContract(parts: PracticeGateParts) {
  return gatedContract(parts).use(async ({ next }) => {
    const practice = parts.practice();
    if (!practice) throw new ORPCError("LOCKED");
    const before = practice.vault.counter;
    const answer = await next({ context: { practice } });
    if (parts.practice() === practice && practice.vault.counter !== before) parts.onCommitted();
    return answer;
  });
}

export type Gated = ReturnType<typeof gatedContract>;
export type WithPractice = ReturnType<typeof practiceContract>;

function outcomeOf(cause: unknown, foreseen: readonly string[], log: Log): ORPCError<string, unknown> {
  if (
    cause instanceof ORPCError &&
    (cause.defined || cause.code === "BAD_REQUEST" || foreseen.includes(cause.code))
  )
    return cause;
  if (cause instanceof VaultError && foreseen.includes(cause.code))
    return new ORPCError(cause.code, { data: cause.data });
  return new ORPCError("INTERNAL", {
    message: "Something unexpected happened in the core.",
    data: { incident: log.incident(cause) },
  });
}
