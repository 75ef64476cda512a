import { ScrollArea } from "@mantine/core";
import type { Partner } from "#shared/domain/unit.ts";
import { EXPECTED_MIN, type Figure, type Following, type LagOne } from "#shared/sequence/lag-one.ts";
import { TIMES_FIRST_MIN } from "#shared/sequence/worth-saying.ts";
import { type Code, partsOf } from "#shared/tally/codes.ts";
import { t } from "../../i18n/index.ts";
import { PartnerMark } from "../../ui/PartnerMark.tsx";
import styles from "./FollowingTable.module.css";
import { MarkSign } from "./MarkSign.tsx";
import { markWord, momentWords } from "./mark-words.ts";

type Props = { table: LagOne<Code>; partners: readonly Partner[] };

/** Rows: what came first. Columns: what came directly after. Each cell: how often, which share, and what chance says. */
export function FollowingTable({ table, partners }: Props) {
  const { codes, cells, rows, total } = table;
  const hidden = cells.flat().some(({ z }) => "hidden" in z);
  return (
    <>
      <ScrollArea
        type="auto"
        className={styles.scroll ?? ""}
        viewportProps={{ role: "region", "aria-label": t("liveSession:table"), tabIndex: 0 }}
      >
        <table className={styles.table}>
          <caption className="visually-hidden">{t("liveSession:tableCaption", { count: total })}</caption>
          <thead>
            <tr>
              <td className={styles.corner}>{t("liveSession:corner")}</td>
              {codes.map((code) => (
                <th key={code} scope="col">
                  <CodeWords code={code} partners={partners} />
                </th>
              ))}
              <th scope="col">{t("liveSession:rowTotal")}</th>
            </tr>
          </thead>
          <tbody>
            {cells.map((row, index) => (
              <tr key={codes[index]}>
                <th scope="row">{codes[index] && <CodeWords code={codes[index]} partners={partners} />}</th>
                {row.map((cell) => (
                  <FollowingCell key={cell.to} cell={cell} shares={(rows[index] ?? 0) >= TIMES_FIRST_MIN} />
                ))}
                <td className={styles.total}>{rows[index]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {hidden && (
        <p className={styles.note}>
          {t("liveSession:tooFew", { first: TIMES_FIRST_MIN, expected: EXPECTED_MIN })}
        </p>
      )}
    </>
  );
}

function CodeWords({ code, partners }: { code: Code; partners: readonly Partner[] }) {
  const { partnerId, mark } = partsOf(code);
  return (
    <span className={styles.code}>
      <PartnerMark index={partners.findIndex(({ id }) => id === partnerId)} />
      <MarkSign mark={mark} size={13} />
      <span aria-hidden="true">{markWord(mark)}</span>
      <span className="visually-hidden">{momentWords(code, partners)}</span>
    </span>
  );
}

type CellProps = {
  cell: Following<Code>;
  /** Enough came first for a share of it to mean something. */
  shares: boolean;
};

function FollowingCell({ cell: { count, probability, z, q }, shares }: CellProps) {
  if (count === 0 && "hidden" in z) {
    return (
      <td className={styles.never}>
        <span aria-hidden="true">·</span>
        <span className="visually-hidden">{t("liveSession:never")}</span>
      </td>
    );
  }
  return (
    <td>
      <span className={styles.count}>{count}</span>
      {shares && probability !== null && <span className={styles.share}>{percent(probability)}</span>}
      {"value" in z && (
        <span className={styles.chance}>{t("liveSession:zAndQ", { z: signed(z), q: signed(q) })}</span>
      )}
    </td>
  );
}

const percent = (share: number) => t("liveSession:percent", { percent: Math.round(100 * share) });

const signed = (figure: Figure) => ("value" in figure ? figure.value.toFixed(2).replace("-", "−") : "–");
