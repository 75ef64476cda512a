import { Menu } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { MapSummary } from "#shared/contract/cycle-map.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import { type MapId, mapIdSchema } from "#shared/domain/ids.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { errorSentence } from "../../i18n/error-sentence.ts";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useSurroundings } from "../../ui/surroundings.ts";

/** Leads to the old cycle and the new one side by side; begins the new one where there is none yet. */
export function useNewCycle(unit: Unit, map: CycleMap) {
  const maps = useQuery(queries.cycleMap.list.queryOptions({ input: { unitId: unit.id }, staleTime: 0 }));
  const { newId } = useSurroundings();
  const navigate = useNavigate();
  const client = useQueryClient();
  const go = ({ oldId, freshId }: Pair) =>
    navigate({
      to: "/units/$unitId/maps/$mapId/beside/$newId",
      params: { unitId: unit.id, mapId: oldId, newId: freshId },
    });
  const begin = useMutation(
    queries.cycleMap.create.mutationOptions({
      onSuccess: async (begun) => {
        await client.invalidateQueries({ queryKey: queries.cycleMap.list.key() });
        await go({ oldId: map.id, freshId: begun.map.id });
      },
    }),
  );
  const pair = pairOf(map, maps.data ?? []);
  const press = () => {
    if (pair) void go(pair);
    else
      begin.mutate({
        id: mapIdSchema.parse(newId()),
        unitId: unit.id,
        partners: [map.sides.a.partnerId, map.sides.b.partnerId],
        topic: map.topic,
        from: { kind: "new-cycle", answers: map.id },
      });
  };
  const words = wordsOf(map, pair);
  return {
    item: words && maps.data && (
      <Menu.Item mih={44} onClick={press}>
        {words}
      </Menu.Item>
    ),
    dialog: (
      <Dialog opened={begin.isError} onClose={begin.reset} title={t("mapLibrary:beginNewCycle")}>
        {begin.isError && <Notice sentence={errorSentence(begin.error)} />}
      </Dialog>
    ),
  };
}

type Pair = { oldId: MapId; freshId: MapId };

function pairOf(map: CycleMap, maps: readonly MapSummary[]): Pair | undefined {
  if (map.kind === "negative") {
    const fresh = maps.find(({ answers }) => answers === map.id);
    return fresh && { oldId: map.id, freshId: fresh.id };
  }
  const old = maps.find(({ id }) => id === map.answers);
  return old && { oldId: old.id, freshId: map.id };
}

function wordsOf({ kind }: CycleMap, pair: Pair | undefined): string | undefined {
  if (kind === "new") return pair && t("mapLibrary:besideOld");
  return t(pair ? "mapLibrary:besideNew" : "mapLibrary:beginNewCycle");
}
