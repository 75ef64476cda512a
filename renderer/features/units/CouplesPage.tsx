import { Button, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useDeferredValue, useMemo, useRef, useState } from "react";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icons/Icon.tsx";
import { KeyHint } from "../../ui/KeyHint.tsx";
import { LoopFigure } from "../../ui/LoopFigure.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { ReviewsDue } from "../joint-work/index.ts";
import { CoupleRows } from "./CoupleRows.tsx";
import styles from "./CouplesPage.module.css";
import { NewCoupleDialog } from "./NewCoupleDialog.tsx";
import { searchable, searchCouples } from "./search-couples.ts";
import { useSlashFocus } from "./use-slash-focus.ts";

/** The start page: everyone in the practice, found as one types. */
export function CouplesPage() {
  const list = useQuery(queries.units.list.queryOptions());
  const [adding, setAdding] = useState(false);
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t("units:title")}</h1>
        <Button leftSection={<Icon name="plus" size={18} />} onClick={() => setAdding(true)}>
          {t("units:newCouple")}
        </Button>
      </div>
      {list.isError && <Notice sentence={errorSentence(list.error)} />}
      {list.data && <ReviewsDue units={list.data.map(({ unit }) => unit)} />}
      {list.data?.length === 0 && <NoCouples onAdd={() => setAdding(true)} />}
      {list.data && list.data.length > 0 && <SearchedList summaries={list.data} />}
      <NewCoupleDialog opened={adding} onClose={() => setAdding(false)} />
    </div>
  );
}

function NoCouples({ onAdd }: { onAdd: () => void }) {
  return (
    <section className={styles.empty}>
      <LoopFigure />
      <h2>{t("units:emptyTitle")}</h2>
      <p>{t("units:emptyBody")}</p>
      <Button size="lg" onClick={onAdd}>
        {t("units:newCouple")}
      </Button>
    </section>
  );
}

function SearchedList({ summaries }: { summaries: Parameters<typeof searchable>[0] }) {
  const [asked, setAsked] = useState("");
  const soon = useDeferredValue(asked);
  const list = useMemo(() => searchable(summaries), [summaries]);
  const found = useMemo(() => searchCouples(list, soon), [list, soon]);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<HTMLOListElement>(null);
  const navigate = useNavigate();
  useSlashFocus(field);

  const onKeyDown = (event: KeyboardEvent) => {
    const first = searchCouples(list, asked)[0];
    if (event.key === "ArrowDown") {
      event.preventDefault();
      rows.current?.querySelector("a")?.focus();
    } else if (event.key === "Enter" && asked !== "" && first) {
      void navigate({ to: "/units/$unitId", params: { unitId: first.unit.id } });
    } else if (event.key === "Escape") setAsked("");
  };

  return (
    <>
      <TextInput
        ref={field}
        type="search"
        size="lg"
        aria-label={t("units:search")}
        placeholder={t("units:search")}
        leftSection={<Icon name="search" size={20} />}
        rightSection={<KeyHint>/</KeyHint>}
        value={asked}
        onChange={(event) => setAsked(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p role="status" className={asked === "" ? "visually-hidden" : styles.found}>
        {t("units:found", { count: found.length })}
      </p>
      {found.length > 0 ? (
        <CoupleRows ref={rows} summaries={found} onLeaveUp={() => field.current?.focus()} />
      ) : (
        <section className={styles.nobody}>
          <h2>{t("units:noMatchTitle")}</h2>
          <p>{t("units:noMatchBody")}</p>
          <Button variant="default" onClick={() => setAsked("")}>
            {t("units:clearSearch")}
          </Button>
        </section>
      )}
    </>
  );
}
