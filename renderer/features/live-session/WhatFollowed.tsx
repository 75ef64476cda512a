import { SegmentedControl } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { OpenTally } from "#shared/contract/sessions.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { lagOne } from "#shared/sequence/lag-one.ts";
import { countTransitions } from "#shared/sequence/transitions.ts";
import { worthSaying } from "#shared/sequence/worth-saying.ts";
import { type Coding, codesIn, streamOf } from "#shared/tally/codes.ts";
import { queries } from "../../bridge/index.ts";
import { t } from "../../i18n/index.ts";
import { FollowingTable } from "./FollowingTable.tsx";
import { momentWords } from "./mark-words.ts";
import styles from "./WhatFollowed.module.css";

const LOOK = {
  size: "md",
  classNames: { root: styles.choice ?? "", label: styles.choiceLabel ?? "", indicator: styles.chosen ?? "" },
} as const;

type Scope = "session" | "couple";

/** What came directly after what, in this session or over all of them: sentences first, the table below. */
export function WhatFollowed({ unit, state }: { unit: Unit; state: OpenTally }) {
  const [scope, setScope] = useState<Scope>("session");
  const [coding, setCoding] = useState<Coding>("moves");
  const title = useId();
  const earlier = useQuery({
    ...queries.tally.listOfUnit.queryOptions({ input: { unitId: unit.id } }),
    staleTime: 0,
  });
  const others = (earlier.data ?? []).filter(({ session }) => session.id !== state.session.id);
  const tallies = scope === "session" ? [state] : [...others, state];
  const streams = tallies.map(({ events }) => streamOf(events, coding));
  const ids = unit.partners.map(({ id }) => id);
  const table = lagOne(countTransitions(codesIn(streams, ids, coding), streams));
  const words = (code: Parameters<typeof momentWords>[0]) => momentWords(code, unit.partners);

  return (
    <section className={styles.section} aria-labelledby={title}>
      <div className={styles.head}>
        <h2 id={title}>{t("liveSession:followedTitle")}</h2>
        <SegmentedControl
          {...LOOK}
          aria-label={t("liveSession:coding")}
          value={coding}
          onChange={setCoding}
          data={[
            { value: "moves", label: t("liveSession:moves") },
            { value: "tone", label: t("liveSession:tone") },
          ]}
        />
        <SegmentedControl
          {...LOOK}
          aria-label={t("liveSession:scope")}
          value={scope}
          onChange={setScope}
          data={[
            { value: "session", label: t("liveSession:thisSession") },
            { value: "couple", label: t("liveSession:allSessions", { count: others.length + 1 }) },
          ]}
        />
      </div>
      <ul className={styles.sentences}>
        {worthSaying(table).map(({ from, to, count, total }) => (
          <li key={`${from} ${to}`}>
            {t("liveSession:after", { from: words(from), to: words(to), times: count, total })}
          </li>
        ))}
      </ul>
      {worthSaying(table).length === 0 && <p className={styles.nothing}>{t("liveSession:nothingToSay")}</p>}
      {table.total > 0 && <FollowingTable table={table} partners={unit.partners} />}
      <p className={styles.note}>{t("liveSession:whatItIs")}</p>
    </section>
  );
}
