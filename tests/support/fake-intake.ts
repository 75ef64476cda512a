import { implement, ORPCError } from "@orpc/server";
import { contract } from "#shared/contract/index.ts";
import type { IntakeLine, LibraryEntry } from "#shared/contract/intake.ts";
import { askedQuestions, type FormId } from "#shared/forms/form.ts";
import { INTAKE_FORMS } from "#shared/forms/intake/all.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import { progressOf } from "#shared/forms/walk-form.ts";
import type { FakePractice } from "./fake-practice.ts";

const osOf = () => implement(contract).use(({ next }) => next());
type Os = Pick<ReturnType<typeof osOf>, "intake" | "formLibrary">;

const NOW = "2026-03-14T09:00:00.000Z";
const refuse = (code: string): never => {
  throw new ORPCError(code, { message: code });
};

/** The intake over plain arrays: what was answered lies with the other forms of the fake practice. */
export function fakeIntake(os: Os, { forms, units }: FakePractice) {
  const found = (responseId: string) =>
    forms.responses.find(({ response }) => response.id === responseId) ?? refuse("NOT_FOUND");
  return {
    intake: {
      overview: os.intake.overview.handler(({ input }) => {
        if (!units.some(({ id }) => id === input.unitId)) refuse("NOT_FOUND");
        return INTAKE_FORMS.map(({ form, sealed }): IntakeLine => {
          const { id: formId, title, answeredBy } = form;
          const responses = forms.responses
            .filter(({ response }) => response.formId === formId && response.unitId === input.unitId)
            .map(({ response, answers, revealed }) => ({
              response,
              progress: progressOf(form, answers),
              shared: revealed ? answers.size : 0,
            }));
          return { formId, title, answeredBy, sealed, own: false, putAway: false, responses };
        });
      }),
      begin: os.intake.begin.handler(({ input }) => {
        const begun = forms.responses.find(
          ({ response }) => response.formId === input.formId && response.partnerId === input.partnerId,
        );
        if (begun) return begun.response;
        const response: FormResponse = {
          ...input,
          sessionId: null,
          formVersion: 1,
          state: "in-progress",
          begunAt: NOW,
          finishedAt: null,
        };
        forms.responses = [...forms.responses, { response, answers: new Map(), revealed: false }];
        return response;
      }),
      answer: os.intake.answer.handler(({ input }) => {
        const one = found(input.responseId);
        const answers = new Map(one.answers);
        if (input.value === null) answers.delete(input.questionId);
        else answers.set(input.questionId, input.value);
        one.answers = answers;
      }),
      finish: os.intake.finish.handler(({ input }) => {
        const one = found(input.responseId);
        one.response = { ...one.response, state: "done", finishedAt: NOW };
        return one.response;
      }),
      takeUpAgain: os.intake.takeUpAgain.handler(({ input }) => {
        const one = found(input.responseId);
        one.response = { ...one.response, state: "in-progress", finishedAt: null };
        return one.response;
      }),
      decideSharing: os.intake.decideSharing.handler(({ input }) => {
        found(input.responseId).revealed = input.sharing === "shared";
      }),
      decisions: os.intake.decisions.handler(() => []),
      sideBySide: os.intake.sideBySide.handler(() => ({ title: "", rows: [], keptBack: 0 })),
      histories: os.intake.histories.handler(() => []),
      rawSpots: os.intake.rawSpots.handler(({ input }) =>
        forms.rawSpots.filter(({ mapId }) => mapId === input.mapId),
      ),
      pin: os.intake.pin.handler(({ input }) => {
        const { response } = found(input.responseId);
        forms.rawSpots.push({
          ...input,
          partnerId: response.partnerId,
          asked: input.questionId,
          shared: false,
        });
      }),
      unpin: os.intake.unpin.handler(({ input }) => {
        forms.rawSpots = forms.rawSpots.filter(({ questionId }) => questionId !== input.questionId);
      }),
      openRawSpot: os.intake.openRawSpot.handler(({ input }) => {
        const { answers, response } = found(input.responseId);
        const form = INTAKE_FORMS.find((one) => one.form.id === response.formId)?.form;
        const placed = form && askedQuestions(form).find(({ question }) => question.id === input.questionId);
        const value = answers.get(input.questionId);
        return placed && value !== undefined ? { question: placed.question, value } : refuse("NOT_FOUND");
      }),
    },
    formLibrary: fakeLibrary(os.formLibrary, forms.library),
  };
}

function fakeLibrary(os: Os["formLibrary"], library: LibraryEntry[]) {
  const own = (formId: FormId) => library.filter((entry) => entry.own && entry.form.id === formId);
  return {
    list: os.list.handler(() => library),
    save: os.save.handler(({ input: { form } }) => {
      const kept = { ...form, version: own(form.id).length + 1 };
      library.push({ form: kept, own: true, putAway: false, savedAt: NOW });
      return kept;
    }),
    versions: os.versions.handler(({ input }) =>
      own(input.formId)
        .map(({ form }) => ({ form, savedAt: NOW }))
        .toReversed(),
    ),
    setPutAway: os.setPutAway.handler(({ input }) => {
      for (const entry of own(input.formId)) entry.putAway = input.putAway;
    }),
  };
}
