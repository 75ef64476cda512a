import type { PartnerId, ResponseId, SessionId, UnitId } from "#shared/domain/ids.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import { type Form, type FormId, formSchema } from "#shared/forms/form.ts";
import { type Answer, answerSchema, type FormResponse, responseSchema } from "#shared/forms/response.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

type ResponseRow = {
  id: string;
  form_id: string;
  form_version: number;
  unit_id: string;
  partner_id: string | null;
  session_id: string | null;
  setting: string;
  state: string;
  begun_at: string;
  finished_at: string | null;
};
type AnswerRow = {
  question_id: string;
  value: string;
  form_version: number;
  given_at: string;
  entered_by: string;
  setting: string;
  sharing: string;
};

export function findFormVersion(read: ReadHandle, formId: FormId, version: number): Form | undefined {
  const row = read.one<{ document: string }>(
    "SELECT document FROM form_version WHERE form_id = ? AND version = ?",
    formId,
    version,
  );
  return row && formSchema.parse(JSON.parse(row.document));
}

/** Keeps a wording for good, beside the answers given to it. One that is there already stays as it is. */
export function keepFormVersion(write: WriteHandle, form: Form): void {
  if (findFormVersion(write, form.id, form.version)) return;
  write.run(
    "INSERT INTO form_version (form_id, version, document) VALUES (?, ?, ?)",
    form.id,
    form.version,
    JSON.stringify(form),
  );
  write.wrote("form-version", `${form.id}/${form.version}`, form);
}

export function findResponse(read: ReadHandle, responseId: ResponseId): FormResponse | undefined {
  const row = read.one<ResponseRow>("SELECT * FROM form_response WHERE id = ?", responseId);
  return row && parseResponse(row);
}

type Whose = {
  formId: FormId;
  unitId: UnitId;
  partnerId: PartnerId | null;
  sessionId: SessionId | null;
};

/** This partner's latest response to this form, in this session or in none. */
export function latestResponse(read: ReadHandle, whose: Whose): FormResponse | undefined {
  const row = read.one<ResponseRow>(
    `SELECT * FROM form_response
      WHERE form_id = ? AND unit_id = ? AND partner_id IS ? AND session_id IS ?
      ORDER BY begun_at DESC, id DESC LIMIT 1`,
    whose.formId,
    whose.unitId,
    whose.partnerId,
    whose.sessionId,
  );
  return row && parseResponse(row);
}

export const listResponses = (read: ReadHandle, unitId: UnitId): FormResponse[] =>
  read
    .all<ResponseRow>("SELECT * FROM form_response WHERE unit_id = ? ORDER BY begun_at, id", unitId)
    .map(parseResponse);

/** All responses to one form in one session. */
export const responsesInSession = (read: ReadHandle, sessionId: SessionId, formId: FormId): FormResponse[] =>
  read
    .all<ResponseRow>(
      "SELECT * FROM form_response WHERE session_id = ? AND form_id = ? ORDER BY begun_at, id",
      sessionId,
      formId,
    )
    .map(parseResponse);

/** Writes it whole, whether or not it is there already. */
export function putResponse(write: WriteHandle, response: FormResponse): void {
  write.run(
    `INSERT INTO form_response (id, form_id, form_version, unit_id, partner_id, session_id, setting, state,
        begun_at, finished_at)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (id) DO UPDATE SET setting = excluded.setting, state = excluded.state,
        form_version = excluded.form_version, finished_at = excluded.finished_at`,
    response.id,
    response.formId,
    response.formVersion,
    response.unitId,
    response.partnerId,
    response.sessionId,
    response.setting,
    response.state,
    response.begunAt,
    response.finishedAt,
  );
  write.wrote("form-response", response.id, response);
}

export const listAnswers = (read: ReadHandle, responseId: ResponseId): Answer[] =>
  read
    .all<AnswerRow>("SELECT * FROM form_answer WHERE response_id = ? ORDER BY question_id", responseId)
    .map(parseAnswer);

/** Writes one answer in place of any given to the same question. */
export function putAnswer(write: WriteHandle, responseId: ResponseId, answer: Answer): void {
  write.run(
    `INSERT INTO form_answer (response_id, question_id, value, form_version, given_at, entered_by, setting, sharing)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (response_id, question_id) DO UPDATE SET value = excluded.value,
        form_version = excluded.form_version, given_at = excluded.given_at, entered_by = excluded.entered_by,
        setting = excluded.setting, sharing = excluded.sharing`,
    responseId,
    answer.questionId,
    JSON.stringify(answer.value),
    answer.formVersion,
    answer.givenAt,
    answer.enteredBy,
    answer.setting,
    answer.sharing,
  );
  write.wrote("form-answer", `${responseId}/${answer.questionId}`, answer);
}

export function deleteAnswer(write: WriteHandle, responseId: ResponseId, questionId: QuestionId): void {
  write.run("DELETE FROM form_answer WHERE response_id = ? AND question_id = ?", responseId, questionId);
  write.wrote("form-answer", `${responseId}/${questionId}`, null);
}

const parseResponse = (row: ResponseRow): FormResponse =>
  responseSchema.parse({
    id: row.id,
    formId: row.form_id,
    formVersion: row.form_version,
    unitId: row.unit_id,
    partnerId: row.partner_id,
    sessionId: row.session_id,
    setting: row.setting,
    state: row.state,
    begunAt: row.begun_at,
    finishedAt: row.finished_at,
  });

const parseAnswer = (row: AnswerRow): Answer =>
  answerSchema.parse({
    questionId: row.question_id,
    value: JSON.parse(row.value),
    formVersion: row.form_version,
    givenAt: row.given_at,
    enteredBy: row.entered_by,
    setting: row.setting,
    sharing: row.sharing,
  });
