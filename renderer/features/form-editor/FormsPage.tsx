import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { LibraryEntry } from "#shared/contract/intake.ts";
import { askedQuestions } from "#shared/forms/form.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Notice } from "../../ui/Notice.tsx";
import styles from "./FormsPage.module.css";

/** The forms one can give: ours, which can be copied, and the practice's own, which can be changed. */
export function FormsPage() {
  const library = useQuery(queries.formLibrary.list.queryOptions());
  if (!library.data) return library.isError ? <Notice sentence={errorSentence(library.error)} /> : null;
  const ours = library.data.filter(({ own }) => !own);
  const own = library.data.filter((entry) => entry.own);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t("formEditor:formsTitle")}</h1>
        <Button renderRoot={(props) => <Link to="/forms/new" {...props} />}>{t("formEditor:newForm")}</Button>
      </div>
      <section className={styles.group} aria-labelledby="own-forms">
        <h2 id="own-forms">{t("formEditor:own")}</h2>
        {own.length === 0 ? (
          <p className={styles.nothing}>{t("formEditor:ownNothing")}</p>
        ) : (
          <ul className={styles.list}>
            {own.map((entry) => (
              <Entry key={entry.form.id} entry={entry} />
            ))}
          </ul>
        )}
      </section>
      <section className={styles.group} aria-labelledby="our-forms">
        <h2 id="our-forms">{t("formEditor:ours")}</h2>
        <ul className={styles.list}>
          {ours.map((entry) => (
            <Entry key={entry.form.id} entry={entry} />
          ))}
        </ul>
      </section>
    </div>
  );
}

function Entry({ entry: { form, own, putAway } }: { entry: LibraryEntry }) {
  const client = useQueryClient();
  const away = useMutation(
    queries.formLibrary.setPutAway.mutationOptions({
      onSuccess: () => client.invalidateQueries({ queryKey: queries.formLibrary.key() }),
    }),
  );
  const { title } = form;
  const count = askedQuestions(form).length;
  const named = (action: string) => t("formEditor:named", { action, title });
  return (
    <li className={styles.entry} data-away={putAway}>
      <span className={styles.title}>
        {title}
        <small>
          {t("formEditor:questions", { count })}
          {own && ` · ${t("formEditor:version", { number: form.version })}`}
          {putAway && ` · ${t("formEditor:isAway")}`}
        </small>
      </span>
      {own && !putAway && (
        <Button
          h={44}
          variant="default"
          aria-label={named(t("formEditor:change"))}
          renderRoot={(props) => <Link to="/forms/$formId" params={{ formId: form.id }} {...props} />}
        >
          {t("formEditor:change")}
        </Button>
      )}
      <Button
        h={44}
        variant={own ? "subtle" : "default"}
        aria-label={named(t("formEditor:copy"))}
        renderRoot={(props) => <Link to="/forms/new" search={{ copyOf: form.id }} {...props} />}
      >
        {t("formEditor:copy")}
      </Button>
      {own && (
        <Button
          h={44}
          variant="subtle"
          aria-label={named(putAway ? t("formEditor:takeBack") : t("formEditor:putAway"))}
          loading={away.isPending}
          onClick={() => away.mutate({ formId: form.id, putAway: !putAway })}
        >
          {putAway ? t("formEditor:takeBack") : t("formEditor:putAway")}
        </Button>
      )}
      {away.isError && <Notice sentence={errorSentence(away.error)} />}
    </li>
  );
}
