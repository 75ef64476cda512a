import { type Form, type FormId, formSchema } from "#shared/forms/form.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";
import { keepFormVersion } from "./repository.ts";

/** What the ids of a practice's own forms begin with, so that none is ever taken for one that ships. */
const OWN = "own-";
export const isOwnId = (formId: FormId): boolean => formId.startsWith(OWN);

/** A form of the practice's own, in the wording of today. */
export type OwnForm = { form: Form; savedAt: string; putAwayAt: string | null };

type OwnRow = { document: string; saved_at: string; put_away_at: string | null };

const SELECT = `SELECT version.document, own_version.saved_at, own.put_away_at
  FROM own_form AS own
  JOIN own_form_version AS own_version USING (form_id)
  JOIN form_version AS version
    ON version.form_id = own_version.form_id AND version.version = own_version.version`;

export function findOwnForm(read: ReadHandle, formId: FormId): OwnForm | undefined {
  const row = read.one<OwnRow>(
    `${SELECT} WHERE own.form_id = ? AND own_version.version = own.version`,
    formId,
  );
  return row && parse(row);
}

/** In the wording of today, those put away last. */
export const listOwnForms = (read: ReadHandle): OwnForm[] =>
  read
    .all<OwnRow>(
      `${SELECT} WHERE own_version.version = own.version
        ORDER BY own.put_away_at IS NOT NULL, own_version.saved_at DESC, own.form_id`,
    )
    .map(parse);

/** Every wording, the newest first. */
export const listOwnVersions = (read: ReadHandle, formId: FormId): OwnForm[] =>
  read.all<OwnRow>(`${SELECT} WHERE own.form_id = ? ORDER BY own_version.version DESC`, formId).map(parse);

/** Keeps this wording as the form's next version, and as the one of today. */
export function putOwnForm(write: WriteHandle, form: Form, savedAt: string): void {
  keepFormVersion(write, form);
  write.run(
    `INSERT INTO own_form (form_id, version, put_away_at) VALUES (?, ?, NULL)
      ON CONFLICT (form_id) DO UPDATE SET version = excluded.version, put_away_at = NULL`,
    form.id,
    form.version,
  );
  write.run(
    "INSERT INTO own_form_version (form_id, version, saved_at) VALUES (?, ?, ?)",
    form.id,
    form.version,
    savedAt,
  );
  const { id: formId, version } = form;
  write.wrote("own-form", formId, { formId, version, putAwayAt: null });
  write.wrote("own-form-version", `${formId}/${version}`, { formId, version, savedAt });
}

export function setPutAway(write: WriteHandle, formId: FormId, putAwayAt: string | null): void {
  write.run("UPDATE own_form SET put_away_at = ? WHERE form_id = ?", putAwayAt, formId);
  const version = findOwnForm(write, formId)?.form.version;
  write.wrote("own-form", formId, { formId, version, putAwayAt });
}

/** A form somebody may begin now: one that ships, or one of the practice's own that is not put away. */
export function formToBegin(
  read: ReadHandle,
  known: { get(formId: FormId): Form | undefined },
  formId: FormId,
): Form | undefined {
  const ours = known.get(formId);
  if (ours) return ours;
  const own = findOwnForm(read, formId);
  return own?.putAwayAt === null ? own.form : undefined;
}

const parse = (row: OwnRow): OwnForm => ({
  form: formSchema.parse(JSON.parse(row.document)),
  savedAt: row.saved_at,
  putAwayAt: row.put_away_at,
});
