import { oc } from "@orpc/contract";
import { errors } from "./errors.ts";

/** The ground every procedure stands on: the gate may refuse it, and storage may fail under it. */
export const procedure = oc.errors(
  errors("LOCKED", "NOT_ALLOWED", "DISK_FULL", "DATABASE_DAMAGED", "READ_ONLY"),
);
