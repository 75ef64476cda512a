import { implement, ORPCError } from "@orpc/server";
import type { SessionCheckIn } from "#shared/contract/forms.ts";
import type { HandedForm, WayBack } from "#shared/contract/handover.ts";
import type { Core } from "#shared/contract/index.ts";
import { contract } from "#shared/contract/index.ts";
import type { LibraryEntry, RawSpot } from "#shared/contract/intake.ts";
import type { Answers } from "#shared/forms/answer.ts";
import { answersFrom } from "#shared/forms/answer.ts";
import { CHECK_IN, revealOf } from "#shared/forms/check-in.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import type { Form } from "#shared/forms/form.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import type { FakePractice } from "./fake-practice.ts";

/** What a fake core knows of forms. */
export type FakeForms = {
  responses: { response: FormResponse; answers: Answers; revealed: boolean }[];
  /** The form in this window's hands; undefined in a clinician's. */
  inHand?: { form: Form; partnerName: string; state: HandedForm["state"]; answers: Answers };
  pin: string | null;
  library: LibraryEntry[];
  rawSpots: RawSpot[];
  /** What was asked to be handed over. */
  handed?: Parameters<Core["handover"]["begin"]>[0];
};

export const noForms = (): FakeForms => ({
  responses: [],
  pin: null,
  rawSpots: [],
  library: INTAKE_FORMS.map(({ form }) => ({ form, own: false, putAway: false, savedAt: null })),
});

const osOf = () => implement(contract).use(({ next }) => next());
type Os = Pick<ReturnType<typeof osOf>, "forms" | "checkIns" | "handover">;

const refuse = (code: string): never => {
  throw new ORPCError(code, { message: code });
};
const formOf = (formId: string): Form =>
  INTAKE_FORMS.find(({ form }) => form.id === formId)?.form ?? CHECK_IN;
const NOW = "2026-03-14T09:00:00.000Z";

export function fakeForms(os: Os, practice: FakePractice) {
  const { forms } = practice;
  const given = (answers: Answers) => [...answers].map(([questionId, value]) => ({ questionId, value }));
  return {
    forms: {
      get: os.forms.get.handler(({ input }) => formOf(input.formId)),
      list: os.forms.list.handler(() => forms.responses.map(({ response }) => response)),
      read: os.forms.read.handler(({ input }) => {
        const found = forms.responses.find(({ response }) => response.id === input.responseId);
        if (!found) return refuse("NOT_FOUND");
        const { response } = found;
        const where = {
          formVersion: 1,
          givenAt: NOW,
          enteredBy: "clinician",
          setting: response.setting,
        } as const;
        const answers = given(found.answers).map((one) => ({
          ...one,
          ...where,
          sharing: "private-to-partner" as const,
        }));
        return { response, form: formOf(response.formId), answers };
      }),
      savePdf: os.forms.savePdf.handler(() => ({ outcome: "saved" })),
      print: os.forms.print.handler(() => ({ outcome: "sent" })),
      enter: os.forms.enter.handler(({ input: { answers, ...input } }) => {
        const response = {
          ...input,
          formVersion: 1,
          state: "done" as const,
          begunAt: NOW,
          finishedAt: NOW,
        };
        const others = forms.responses.filter((one) => one.response.partnerId !== input.partnerId);
        forms.responses = [...others, { response, answers: answersFrom(answers), revealed: false }];
        return response;
      }),
    },
    checkIns: {
      ofUnit: os.checkIns.ofUnit.handler(({ input }) => checkInsOf(practice, input.unitId)),
      reveal: os.checkIns.reveal.handler(({ input }) => {
        forms.responses = forms.responses.map((one) => ({
          ...one,
          revealed: one.revealed || one.response.sessionId === input.sessionId,
        }));
        const session = practice.sessions.find(({ id }) => id === input.sessionId);
        const all = session ? checkInsOf(practice, session.unitId) : [];
        return all.find((one) => one.session.id === input.sessionId)?.reveal ?? refuse("NOT_BOTH_ANSWERED");
      }),
    },
    handover: fakeHandover(os.handover, practice, given),
  };
}

function checkInsOf({ forms, sessions, units }: FakePractice, unitId: string): SessionCheckIn[] {
  const unit = units.find(({ id }) => id === unitId);
  return sessions
    .filter((session) => session.unitId === unitId)
    .flatMap((session) => {
      const mine = forms.responses.filter(({ response }) => response.sessionId === session.id);
      if (mine.length === 0 || !unit) return [];
      const answersOf = (partnerId: string) =>
        mine.find(({ response, revealed }) => revealed && response.partnerId === partnerId)?.answers;
      const reveal = revealOf(CHECK_IN, unit.partners, answersOf) ?? null;
      return [{ session, responses: mine.map(({ response }) => response), reveal }];
    });
}

function fakeHandover(
  os: Os["handover"],
  practice: FakePractice,
  given: (answers: Answers) => { questionId: QuestionId; value: NonNullable<ReturnType<Answers["get"]>> }[],
) {
  const { forms } = practice;
  const held = () => forms.inHand ?? refuse("NOT_ALLOWED");
  return {
    begin: os.begin.handler(({ input }) => {
      forms.handed = input;
    }),
    form: os.form.handler((): HandedForm => {
      const { state, form, partnerName, answers } = held();
      const everywhere = {
        settings: practice.settings,
        pin: forms.pin !== null,
        sample: practice.status.sample,
      };
      if (state !== "open") return { ...everywhere, state };
      return { ...everywhere, state, form, partnerName, answers: given(answers) };
    }),
    answer: os.answer.handler(({ input: { questionId, value } }) => {
      const answers = new Map(held().answers);
      if (value === null) answers.delete(questionId);
      else answers.set(questionId, value);
      forms.inHand = { ...held(), answers };
    }),
    setPaused: os.setPaused.handler(({ input }) => {
      forms.inHand = { ...held(), state: input.paused ? "paused" : "open" };
    }),
    finish: os.finish.handler(() => {
      forms.inHand = { ...held(), state: "finished" };
    }),
    giveBack: os.giveBack.handler(({ input }) => {
      const refusal = refusalOf(practice, input);
      if (refusal) refuse(refusal);
    }),
    cameFrom: os.cameFrom.handler(() => null),
    pin: os.pin.handler(() => ({ set: forms.pin !== null })),
    setPin: os.setPin.handler(({ input }) => {
      forms.pin = input.pin;
      return { set: input.pin !== null };
    }),
  };
}

function refusalOf({ passphrase, forms }: FakePractice, way: WayBack): string | undefined {
  if (way.by === "pin") return way.pin === forms.pin ? undefined : "WRONG_PIN";
  return way.by === "sample" || way.passphrase === passphrase ? undefined : "WRONG_PASSPHRASE";
}
