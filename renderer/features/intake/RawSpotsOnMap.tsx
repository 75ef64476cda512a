import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo, useState } from "react";
import type { CycleMap, SideKey, Slot } from "#shared/domain/cycle-map.ts";
import type { Unit } from "#shared/domain/unit.ts";
import { queries } from "../../bridge/index.ts";
import { type RawSpots, RawSpotsContext, vocabularyOf } from "../cycle-map/index.ts";
import { RawSpotsDialog } from "./RawSpotsDialog.tsx";

type Props = { unit: Unit; map: CycleMap; children: ReactNode };
type Place = { side: SideKey; slot: Slot };

/** Lets the map say where answers of the intake are pinned, and opens them from there. */
export function RawSpotsOnMap({ unit, map, children }: Props) {
  const [opened, open] = useState<Place | null>(null);
  const { data: spots } = useQuery({
    ...queries.intake.rawSpots.queryOptions({ input: { mapId: map.id } }),
    staleTime: 0,
  });
  const at = (place: Place) =>
    spots?.filter(({ side, slot }) => side === place.side && slot === place.slot) ?? [];
  const known = useMemo((): RawSpots => {
    const counted = new Map<string, number>();
    for (const { side, slot } of spots ?? []) {
      const key = `${side} ${slot}`;
      counted.set(key, (counted.get(key) ?? 0) + 1);
    }
    return { countAt: ({ side, slot }) => counted.get(`${side} ${slot}`) ?? 0, open };
  }, [spots]);
  const partner = opened && unit.partners.find(({ id }) => id === map.sides[opened.side].partnerId);
  return (
    <RawSpotsContext value={known}>
      {children}
      {opened && at(opened).length > 0 && (
        <RawSpotsDialog
          unit={unit}
          spots={at(opened)}
          place={vocabularyOf(unit.labels, map.kind).placeName(opened.slot, partner?.name ?? "")}
          onClose={() => open(null)}
        />
      )}
    </RawSpotsContext>
  );
}
