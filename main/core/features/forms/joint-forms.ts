import type { UnitId } from "#shared/domain/ids.ts";
import type { ClosedBy } from "#shared/domain/joint-work.ts";
import type { Form } from "#shared/forms/form.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { mustBeOpen } from "../joint-work/index.ts";
import { findUnit } from "../units/index.ts";

type Errors = { JOINT_WORK_CLOSED: (options: { data: ClosedBy }) => Error };

/** Throws the contract's error for a form that is joint work, while joint check-ins are shut for the unit. */
export function mustBeOpenFor(form: Form, read: ReadHandle, unitId: UnitId, errors: Errors): void {
  const unit = findUnit(read, unitId);
  if (unit && form.handling === "joint") mustBeOpen(read, unit, "check-in", errors);
}
