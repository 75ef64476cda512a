import { render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { v7 } from "uuid";
import { Providers } from "#renderer/app/Providers.tsx";
import { CycleMapCanvas, type CycleMapCanvasProps } from "#renderer/features/cycle-map/index.ts";
import { applyChange } from "#shared/cycle/apply-change.ts";
import type { Change } from "#shared/cycle/change.ts";
import { newCycleMap } from "#shared/cycle/new-map.ts";
import type { CycleMap } from "#shared/domain/cycle-map.ts";
import type { MapId, PartnerId, UnitId } from "#shared/domain/ids.ts";
import type { Partner } from "#shared/domain/unit.ts";

const partner = (name: string): Partner => ({ id: v7() as PartnerId, name, pronouns: "" });
export const partners = { a: partner("Anna"), b: partner("Michael") };

/** An empty map that changes as it is told to; `groups` holds what was changed together. */
export function openMap(props: Partial<CycleMapCanvasProps> = {}) {
  const groups: (readonly Change[])[] = [];
  const shown = { map: newCycleMap(v7() as MapId, v7() as UnitId, partners.a.id, partners.b.id) };
  const become = (map: CycleMap, changes: readonly Change[]) =>
    changes.reduce((before, change) => {
      const outcome = applyChange(before, change);
      if (!outcome.ok) throw new Error(outcome.refusal);
      return outcome.map;
    }, map);
  function Page() {
    const [map, setMap] = useState(shown.map);
    shown.map = map;
    const change = (...changes: readonly Change[]) => {
      groups.push(changes);
      setMap((before) => become(before, changes));
    };
    return (
      <CycleMapCanvas
        map={map}
        partners={partners}
        labels="pursuer-distancer"
        onChange={(one) => change(one)}
        onChanges={(changes) => change(...changes)}
        onUndo={() => undefined}
        onRedo={() => undefined}
        canUndo={false}
        canRedo={false}
        newId={() => v7()}
        drafts={{ get: () => undefined, set: () => undefined }}
        {...props}
      />
    );
  }
  render(
    <Providers nonce="test" env="test">
      <Page />
    </Providers>,
  );
  const stage = document.querySelector("[data-stage]");
  if (!(stage instanceof HTMLElement)) throw new Error("no stage");
  stage.setPointerCapture = () => undefined;
  return { groups, shown, stage, user: userEvent.setup() };
}
