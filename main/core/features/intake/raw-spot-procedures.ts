import type { RawSpot } from "#shared/contract/intake.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import type { Clock } from "../../context.ts";
import type { WithPractice } from "../../gate.ts";
import type { ReadHandle } from "../../vault/vault.ts";
import { findMap } from "../cycle-map/index.ts";
import { openedFor } from "./fill-procedures.ts";
import { deletePinned, listPinned, type PinnedAnswer, putPinned } from "./raw-spots.ts";
import { sealedIds } from "./sealed.ts";

/** Answers pinned to the places of a map that they touch. */
export function rawSpotProcedures(intake: WithPractice["intake"], clock: Clock) {
  return {
    rawSpots: intake.rawSpots.handler(({ context, input, errors }) => {
      const { read } = context.practice.vault;
      const map = findMap(read, input.mapId)?.map;
      if (!map) throw errors.NOT_FOUND();
      return listPinned(read, map.id).flatMap((pinned): RawSpot[] => {
        const found = answerBehind(read, map, pinned);
        if (!found) return [];
        const { response, question, answer } = found;
        const shared = answer.sharing === "shared";
        return [{ ...pinned, partnerId: response.partnerId, asked: question.text, shared }];
      });
    }),

    pin: intake.pin.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const map = findMap(vault.read, input.mapId)?.map;
      const found = map && answerBehind(vault.read, map, input);
      if (!found) throw errors.NOT_FOUND();
      const { partnerId } = found.response;
      if (partnerId !== null && map.sides[input.side].partnerId !== partnerId) throw errors.NOT_FOUND();
      vault.commit({ action: "raw-spot-pinned", author: "clinician", device }, (write) =>
        putPinned(write, input, clock().toISOString()),
      );
    }),

    unpin: intake.unpin.handler(({ context: { practice }, input }) => {
      const { vault, device } = practice;
      if (!isPinned(vault.read, input)) return;
      vault.commit({ action: "raw-spot-unpinned", author: "clinician", device }, (write) =>
        deletePinned(write, input),
      );
    }),

    /** Looking at what is not shared is written down before anything is shown. */
    openRawSpot: intake.openRawSpot.handler(({ context: { practice }, input, errors }) => {
      const { vault, device } = practice;
      const map = findMap(vault.read, input.mapId)?.map;
      const found = map && isPinned(vault.read, input) && answerBehind(vault.read, map, input);
      if (!found) throw errors.NOT_FOUND();
      const { question, answer } = found;
      if (input.forEyesOf === "clinician") {
        const action = { action: "answers-viewed", author: "clinician", device } as const;
        vault.note(action, { kind: "form-response", id: input.responseId });
      } else if (answer.sharing !== "shared") throw errors.CONSENT_MISSING();
      return { question, value: answer.value };
    }),
  };
}

const isPinned = (read: ReadHandle, { mapId, responseId, questionId }: PinnedAnswer): boolean =>
  listPinned(read, mapId).some((one) => one.responseId === responseId && one.questionId === questionId);

/** The answer, its question and its response, as long as it is one of this map's own unit and of no sealed form. */
function answerBehind(
  read: ReadHandle,
  map: CycleMap,
  { responseId, questionId }: Omit<PinnedAnswer, "mapId">,
) {
  const opened = openedFor(read, responseId);
  if (opened?.response.unitId !== map.unitId || sealedIds.has(opened.form.id)) return undefined;
  const answer = opened.answers.find((one) => one.questionId === questionId);
  const question = askedQuestions(opened.form).find((one) => one.question.id === questionId)?.question;
  return answer && question && { response: opened.response, question, answer };
}
