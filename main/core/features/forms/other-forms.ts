import type { Given } from "#shared/forms/answer.ts";
import type { QuestionId } from "#shared/forms/condition.ts";
import type { Form, FormId } from "#shared/forms/form.ts";
import type { FormResponse } from "#shared/forms/response.ts";
import type { ReadHandle, WriteHandle } from "../../vault/vault.ts";

/** What goes into the vault together with the end of a response, or which answers stand in its way. */
export type Finishing =
  | { ok: true; write: (write: WriteHandle) => void }
  | { ok: false; questionIds: QuestionId[] };

/** Forms that are made of something else, and what becomes of them once a partner is done. */
export type OtherForms = {
  find(read: ReadHandle, formId: FormId): Form | undefined;
  /** `given` is asked for at the last moment, with nothing to wait for behind it. Undefined for forms that are not theirs. */
  finishing(
    read: ReadHandle,
    response: FormResponse,
    given: () => readonly Given[],
  ): Promise<Finishing | undefined>;
};
