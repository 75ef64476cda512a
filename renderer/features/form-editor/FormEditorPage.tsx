import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { questionIdSchema } from "#shared/forms/condition.ts";
import { type Form, type FormId, formIdSchema } from "#shared/forms/form.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";
import { newQuestion, newSection } from "./draft.ts";
import styles from "./FormEditor.module.css";
import { FormEditor } from "./FormEditor.tsx";

/** `formId`: a form of one's own to change. `copyOf`: one to begin from. Neither: an empty one. */
type Props = { formId?: FormId; copyOf?: FormId };

/** Writing a form: a new one, a copy, or another wording of one's own. */
export function FormEditorPage({ formId, copyOf }: Props) {
  const library = useQuery({ ...queries.formLibrary.list.queryOptions(), staleTime: 0 });
  const { newId } = useSurroundings();
  const [ownId] = useState(() => formIdSchema.parse(`own-${newId()}`));
  const wanted = formId ?? copyOf;
  const found = library.data?.find(({ form }) => form.id === wanted)?.form;
  if (!library.data) return library.isError ? <Notice sentence={errorSentence(library.error)} /> : null;
  if (wanted && !found) return <p className={styles.missing}>{t("formEditor:gone")}</p>;
  if (formId && found) return <FormEditor key={found.version} start={found} isNew={false} />;
  const start: Form = found
    ? { ...found, id: ownId, version: 1, title: t("formEditor:copyTitle", { title: found.title }) }
    : empty(ownId, questionIdSchema.parse(`q-${newId()}`));
  return <Begun start={start} />;
}

/** What one began with stays what it was, whatever becomes of the library meanwhile. */
function Begun({ start }: { start: Form }) {
  const [begun] = useState(start);
  return <FormEditor start={begun} isNew />;
}

const empty = (id: FormId, first: ReturnType<typeof questionIdSchema.parse>): Form => ({
  id,
  version: 1,
  title: "",
  introduction: "",
  answeredBy: "partner",
  sharing: "private-to-partner",
  handling: "ordinary",
  sections: [newSection(newQuestion("long-text", first, () => first))],
});
