import { useQuery } from "@tanstack/react-query";
import { queries } from "#renderer/bridge/index.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import { DEFAULT_LABEL_PACK } from "#shared/domain/label-pack.ts";
import { DEFAULT_SETTINGS } from "#shared/domain/settings.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { LIBRARY } from "#shared/homework/library/library.ts";
import type { PaperChoice, SheetRequest } from "#shared/homework/sheet.ts";
import { type SheetText, sheetTextSchema } from "#shared/homework/sheet-text.ts";
import { LOOP_WORDS, type TokenWords, withTokens } from "#shared/homework/tokens.ts";
import {
  type Choosable,
  fitting,
  fromLibrary,
  fromOwn,
  practiceFor,
  type Recipient,
  sourceKey,
} from "./choices.ts";
import { type BookletSheet, useDesk } from "./use-desk.ts";

const FROM_LIBRARY = LIBRARY.map(fromLibrary);

/** What is known of the unit, its maps and its sheets, what the clinician chose, and the sheet that follows from it. */
export function useHomework(unitId: UnitId, startMapId?: MapId) {
  const { desk, change } = useDesk(unitId);
  const unit = useQuery(queries.units.get.queryOptions({ input: { unitId } }));
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId } }));
  const settings = useQuery(queries.settings.get.queryOptions());
  const own = useQuery(queries.homework.ownSheets.queryOptions());
  const wanted = [desk.mapId, startMapId].find((id) => maps.data?.some((map) => map.id === id));
  const mapId = wanted ?? maps.data?.[0]?.id;
  const opened = useQuery({
    ...queries.cycleMap.open.queryOptions({ input: { mapId: mapId as MapId } }),
    enabled: mapId !== undefined,
  });
  const map = opened.data?.map;
  const practice = map ? practiceFor(map, desk.recipient, desk.practices) : "both";
  const sheets = fitting([...(own.data ?? []).map(fromOwn), ...FROM_LIBRARY], { ...desk, practice });
  const first = sheets.find(({ own: mine }) => mine === null) ?? sheets[0];
  const source = desk.chosen[practice];
  const chosen = sheets.find((sheet) => source && sourceKey(sheet.source) === sourceKey(source)) ?? first;
  const key = map && chosen && `${sourceKey(chosen.source)} ${map.id} ${desk.recipient}`;
  const wording = key === undefined ? undefined : desk.wordings[key];
  const present = map && chosen && presentSheet(map.id, desk.recipient, chosen, wording);
  const needed = [unit, maps, opened, own];

  return {
    unitId,
    unit: unit.data,
    desk,
    change,
    partners: unit.data?.partners ?? [],
    words: wordsFor(unit.data, maps.data?.find(({ id }) => id === mapId)?.partners, desk.recipient),
    maps: maps.data,
    map,
    practice,
    sheets,
    chosen,
    /** The chosen sheet as it stands now, reworded or not. */
    present,
    choice: { ...PLAIN, paper: settings.data?.paper ?? DEFAULT_SETTINGS.paper, ...desk.paper },
    failure: needed.find(({ isError }) => isError)?.error,
    retry: () => void Promise.all(needed.filter(({ isError }) => isError).map(({ refetch }) => refetch())),
    /** Null takes the first wording again. */
    reword: (text: SheetText | null) => {
      if (key === undefined) return;
      change(({ wordings }) => {
        const others = Object.entries(wordings).filter(([one]) => one !== key);
        return { wordings: Object.fromEntries(text === null ? others : [...others, [key, text]]) };
      });
    },
  };
}

const PLAIN: PaperChoice = { paper: "a4", largePrint: false, greyscale: false };

export type Homework = ReturnType<typeof useHomework>;

type Seats = readonly [PartnerId, PartnerId];

/** Who sits on which side of a map. */
export const seatsOn = ({ maps = [] }: Pick<Homework, "maps">, mapId: MapId): Seats | undefined =>
  maps.find(({ id }) => id === mapId)?.partners;

/** Whose a sheet is, and its title as that person reads it. */
export function namesIn(homework: Pick<Homework, "unit" | "maps">, sheet: Omit<PresentSheet, "source">) {
  const words = wordsFor(homework.unit, seatsOn(homework, sheet.mapId), sheet.side ?? "both");
  return { name: words.name, title: withTokens(sheet.text, words).title };
}

/** What stands in the place of names, for whoever the sheet is for. */
function wordsFor(unit: Unit | undefined, seats: Seats | undefined, recipient: Recipient): TokenWords {
  const nameOf = (id: PartnerId | undefined) =>
    unit?.partners.find((partner) => partner.id === id)?.name ?? "";
  const [a, b] = seats ?? [];
  const [mine, other] = recipient === "b" ? [b, a] : [a, b];
  return {
    name: nameOf(mine),
    partner: nameOf(other),
    loop: LOOP_WORDS[unit?.labels ?? DEFAULT_LABEL_PACK],
  };
}

export type PresentSheet = Omit<BookletSheet, "id">;

const presentSheet = (
  mapId: MapId,
  recipient: "a" | "b" | "both",
  { source, practice, text }: Choosable,
  wording: SheetText | undefined,
): PresentSheet => ({
  mapId,
  practice,
  side: recipient === "both" ? null : recipient,
  source,
  text: wording ?? text,
  edited: wording !== undefined,
});

/** What the core is asked to fill or to print. Undefined while the text lacks something. */
export function requestFor(
  { mapId, practice, side, text }: PresentSheet,
  withoutWords: boolean,
): SheetRequest | undefined {
  const whole = sheetTextSchema.safeParse(text);
  return whole.success ? { mapId, practice, side, text: whole.data, withoutWords } : undefined;
}

/** The sheets that would go to paper now, each whole. */
export function onPaper({ desk, present }: Homework): SheetRequest[] {
  const sheets = desk.printing === "booklet" && desk.booklet.length > 0 ? desk.booklet : [present];
  return sheets.flatMap((sheet) => (sheet ? (requestFor(sheet, desk.withoutWords) ?? []) : []));
}
