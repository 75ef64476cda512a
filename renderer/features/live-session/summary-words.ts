import type { PartnerId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";
import { stageOf } from "#shared/stages/steps.ts";
import type { Fact } from "#shared/summary/facts.ts";
import { t } from "../../i18n/index.ts";
import { clockOf } from "./clock-words.ts";
import { markWord } from "./mark-words.ts";

const MINUTE_MS = 60_000;
const timeOfDay = new Intl.DateTimeFormat("en", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
const timeOf = (at: string) => timeOfDay.format(new Date(at));

type Of<Kind extends Fact["kind"]> = Extract<Fact, { kind: Kind }>;

/** One recorded fact as one sentence. */
export function factInWords(fact: Fact, partners: readonly Partner[]): string {
  const nameOf = (partnerId: PartnerId) => partners.find(({ id }) => id === partnerId)?.name ?? "";
  switch (fact.kind) {
    case "began":
      return t("record:began", { time: timeOf(fact.at) });
    case "lasted":
      return lasted(fact);
    case "attended":
      return attended(fact, nameOf(fact.attendance.partnerId));
    case "tones":
      return tones(fact, fact.partnerId === null ? null : nameOf(fact.partnerId));
    case "moves":
      return t("record:movesSeen", {
        name: nameOf(fact.partnerId),
        moves: fact.counts.map(({ tag, count }) => `${markWord(tag)} ${count}`).join(", "),
      });
    case "spoke":
      return t("record:spoke", {
        name: nameOf(fact.partnerId),
        percent: Math.round(fact.share * 100),
        time: clockOf(fact.speaking.ms),
        count: fact.speaking.turns,
      });
    case "planned":
      return t(fact.done ? "record:planDone" : "record:planLeft", { lines: fact.lines.join("; ") });
    case "stage":
      return staged(fact, nameOf(fact.partnerId));
  }
}

function lasted({ startedAt, endedAt, ms }: Of<"lasted">): string {
  const times = { from: timeOf(startedAt), to: timeOf(endedAt) };
  return t("record:lasted", { ...times, count: Math.round(ms / MINUTE_MS) });
}

function attended({ attendance: { presence, modality } }: Of<"attended">, name: string): string {
  const how = modality === null || presence === "absent" ? "" : t(`record:how.${modality}`);
  return presence === null ? t("record:tookPart", { name, how }) : t(`record:was.${presence}`, { name, how });
}

function tones({ count }: Of<"tones">, name: string | null): string {
  const words = name === null ? t("record:tonesTogether", count) : t("record:tonesOf", { name, ...count });
  return count.positive + count.negative === 0 || name !== null
    ? words
    : `${words} ${t("record:ratioOf", count)}`;
}

function staged({ step, before }: Of<"stage">, name: string): string {
  const words = { name, step, stage: t(`stages:stage.${stageOf(step)}`) };
  return before === null || before === step
    ? t("record:stageAt", words)
    : t("record:stageFrom", { ...words, before });
}
