import { isReleased, type SafetyEntry } from "#shared/domain/safety.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import type { Clock, OpenPractice } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { insertSafetyEntry, readRegister } from "../joint-work/index.ts";
import { findFormVersion, findResponse, listAnswers, putAnswer } from "./repository.ts";

/** Letting the answers to one individual-only form leave, to the partner who gave them, and keeping them back again. */
export function releaseProcedures(jointWork: WithPractice["jointWork"], clock: Clock) {
  return {
    release: jointWork.release.handler(({ context: { practice }, input, errors }) => {
      const response = individualOnly(practice.vault.read, input);
      if (!response) throw errors.NOT_FOUND();
      const { partnerId } = response;
      return record(practice, response, { ...input, partnerId, kind: "release", at: clock().toISOString() });
    }),

    endRelease: jointWork.endRelease.handler(({ context: { practice }, input, errors }) => {
      const response = individualOnly(practice.vault.read, input);
      if (!response) throw errors.NOT_FOUND();
      const { partnerId } = response;
      const at = clock().toISOString();
      return record(practice, response, { ...input, partnerId, kind: "release-ended", at });
    }),
  };
}

type Named = Pick<FormResponse, "unitId"> & { responseId: FormResponse["id"] };
type OfPartner = FormResponse & { partnerId: NonNullable<FormResponse["partnerId"]> };

/** The finished response of one partner of this unit to an individual-only form, or undefined. */
function individualOnly(read: ReadHandle, { unitId, responseId }: Named): OfPartner | undefined {
  const response = findResponse(read, responseId);
  const form = response && findFormVersion(read, response.formId, response.formVersion);
  if (response?.unitId !== unitId || response.state !== "done") return undefined;
  const { partnerId } = response;
  return partnerId !== null && form?.handling === "individual-only" ? { ...response, partnerId } : undefined;
}

type Release = Extract<SafetyEntry, { kind: "release" | "release-ended" }>;

/** What is so already is not recorded again. */
function record({ vault, device }: OpenPractice, { id, unitId }: FormResponse, entry: Release) {
  const register = readRegister(vault.read, unitId);
  const releasing = entry.kind === "release";
  if (isReleased(register.safety, id) === releasing) return register;
  const sharing = releasing ? "private-to-partner" : "private-to-clinician";
  const action = releasing ? "safety-answers-released" : "safety-answers-kept-back";
  vault.commit({ action, author: "clinician", device }, (write) => {
    insertSafetyEntry(write, entry);
    for (const answer of listAnswers(write, id)) putAnswer(write, id, { ...answer, sharing });
  });
  return readRegister(vault.read, unitId);
}
