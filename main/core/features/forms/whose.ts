import type { PartnerId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { Form } from "#shared/forms/form.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findSession } from "../sessions/index.ts";
import { findUnit } from "../units/index.ts";

type Whose = { unitId: UnitId; partnerId: PartnerId | null; sessionId: SessionId | null };

/** Whether partner and session are the unit's own, and the form is one for a partner, or for the unit, as asked. */
export function belongsTogether(read: ReadHandle, form: Form, whose: Whose): boolean {
  const unit = findUnit(read, whose.unitId);
  if (!unit) return false;
  if (whose.sessionId !== null && findSession(read, whose.sessionId)?.unitId !== unit.id) return false;
  if (whose.partnerId === null) return form.answeredBy !== "partner";
  return form.answeredBy !== "unit" && unit.partners.some(({ id }) => id === whose.partnerId);
}
