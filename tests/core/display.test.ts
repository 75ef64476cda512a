import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "#shared/cycle/change.ts";
import type { AskedScene, Screen } from "#shared/display/scene.ts";
import { SIDES, SLOTS } from "#shared/domain/cycle-map.ts";
import type { PartnerId } from "#shared/domain/ids.ts";
import { auditOf, outcomeOf, startWithPractice } from "#tests/support/core.ts";
import {
  addItem,
  aStroke,
  beginSession,
  createCoupleWithMap,
  newItemId,
  newMapId,
  newUnitId,
  operationOn,
} from "#tests/support/couple.ts";
import { handing, inSession, ratings } from "#tests/support/forms.ts";
import { openJointWork } from "#tests/support/joint-work.ts";

const AGREED = { with: "shared", agreedBy: "a", agreedAt: "2026-03-14T09:30:00.000Z" } as const;

async function startWithScreen() {
  const core = await startWithPractice();
  const { clinician } = core;
  const { unit, map } = await createCoupleWithMap(clinician, ["Lee", "Robin"]);
  await openJointWork(clinician, unit);
  const seen: Screen[] = [];
  const stop = new AbortController();
  const watch = async () => {
    const { signal } = stop;
    for await (const screen of await core.as("display").display.watch(undefined, { signal }))
      seen.push(screen);
  };
  // The host opens the window, whose page then watches.
  core.world.answer = ({ kind }) => {
    if (kind === "open-display") watch().catch(() => undefined);
    return "done";
  };
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  const change = async (what: Change) => {
    await clinician.cycleMap.apply({ operation: operationOn(map.id, what) });
    await settled();
  };
  const show = async (scene: AskedScene) => {
    await clinician.display.show({ unitId: unit.id, scene });
    await settled();
  };
  const openScreen = async () => {
    await clinician.display.open({ unitId: unit.id });
    await settled();
  };
  const MAP: AskedScene = { kind: "map", mapId: map.id, viewpoint: null };
  return {
    core,
    clinician,
    unit,
    map,
    seen,
    last: () => seen.at(-1)?.scene,
    change,
    show,
    openScreen,
    settled,
    stop,
    MAP,
  };
}

describe("the couple's screen", () => {
  it("is opened by the host, blank, and then shows what both may see", async () => {
    const { core, openScreen, seen, show, change, last, MAP } = await startWithScreen();
    await openScreen();
    expect(core.world.asked).toEqual([{ kind: "open-display" }]);
    expect(seen).toEqual([{ scene: { kind: "blank" }, appearance: "system", motion: "system" }]);
    await change(addItem("a", "move", "I ask"));
    await change(addItem("a", "vulnerable", "alone"));
    await show(MAP);
    expect(last()).toMatchObject({
      kind: "map",
      names: { a: "Lee", b: "Robin" },
      view: { sides: { a: { items: [{ slot: "move", text: "I ask" }] } } },
    });
  });

  it("hears of every change both may see, and of no other, not even that it happened", async () => {
    const { clinician, unit, openScreen, seen, show, change, MAP } = await startWithScreen();
    const itemId = newItemId();
    await openScreen();
    await show(MAP);
    const before = seen.length;
    await change(addItem("b", "story", "marker", itemId));
    await change({ kind: "edit-text", itemId, text: "marker two" });
    await change({ kind: "set-body", side: "a", body: 7 });
    const link = { kind: "session" as const, sessionId: (await beginSession(clinician, unit.id)).id };
    await change({ kind: "link-item", itemId, link });
    expect(seen).toHaveLength(before);
    await change({ kind: "set-sharing", itemId, sharing: AGREED });
    expect(JSON.stringify(seen.at(-1))).toContain("marker two");
    expect(JSON.stringify(seen)).not.toContain(link.sessionId);
    await change({ kind: "set-sharing", itemId, sharing: null });
    expect(JSON.stringify(seen.at(-1))).not.toContain("marker");
  });

  it("draws what is drawn for both, and hears nothing of what is drawn for the clinician", async () => {
    const { openScreen, seen, show, change, last, MAP } = await startWithScreen();
    await openScreen();
    await show(MAP);
    const before = seen.length;
    const hidden = aStroke({ sharing: "clinician", path: [17, 23, 4, 4] });
    await change({ kind: "add-stroke", stroke: hidden, before: null });
    expect(seen).toHaveLength(before);
    const shown = aStroke({ sharing: "shared" });
    await change({ kind: "add-stroke", stroke: shown, before: null });
    expect(last()).toMatchObject({ kind: "map", view: { ink: [shown] } });
    expect(JSON.stringify(seen)).not.toContain(hidden.id);
    await change({ kind: "share-stroke", strokeId: hidden.id, sharing: "shared" });
    expect(last()).toMatchObject({ view: { ink: [{ ...hidden, sharing: "shared" }, shown] } });
    await change({ kind: "share-stroke", strokeId: hidden.id, sharing: "clinician" });
    expect(last()).toMatchObject({ view: { ink: [shown] } });
  });

  it("walks with the clinician, cools down, and is covered and uncovered with what it showed", async () => {
    const { openScreen, clinician, show, last, map, settled } = await startWithScreen();
    await openScreen();
    await show({ kind: "walk", mapId: map.id, stop: { side: "a", from: "move" }, out: null });
    expect(last()).toMatchObject({ kind: "walk", stop: { side: "a", from: "move" } });
    const coolDown = { kind: "cool-down", breathsPerMinute: 6, returnAt: null } as const;
    await show(coolDown);
    expect(last()).toEqual(coolDown);
    await clinician.display.cover({ covered: true });
    await settled();
    expect(last()).toEqual({ kind: "blank" });
    await clinician.display.cover({ covered: false });
    await settled();
    expect(last()).toEqual(coolDown);
  });

  it("is blank and free as soon as the clinician turns to another couple, and shows them nothing of the first", async () => {
    const { openScreen, clinician, show, last, MAP, unit, settled } = await startWithScreen();
    const other = await createCoupleWithMap(clinician, ["Kim", "Sasha"]);
    await openJointWork(clinician, other.unit);
    await openScreen();
    await show(MAP);
    await clinician.display.attend({ unitId: unit.id });
    await settled();
    expect(last()).toMatchObject({ kind: "map" });
    await clinician.display.attend({ unitId: other.unit.id });
    await settled();
    expect(last()).toEqual({ kind: "blank" });
    const again = clinician.display.show({ unitId: unit.id, scene: MAP });
    expect(await outcomeOf(again)).toBe("NOT_FOUND");
    await clinician.display.open({ unitId: other.unit.id });
    await settled();
    expect(last()).toEqual({ kind: "blank" });
    const mixed = clinician.display.show({ unitId: other.unit.id, scene: MAP });
    expect(await outcomeOf(mixed)).toBe("NOT_FOUND");
    expect(last()).toEqual({ kind: "blank" });
  });

  it("is blank at once when the practice locks, before anybody is given time", async () => {
    const { core, openScreen, show, last, MAP, settled } = await startWithScreen();
    await openScreen();
    await show(MAP);
    core.locking.announce();
    await settled();
    expect(last()).toEqual({ kind: "blank" });
    expect(core.world.events).toEqual(["opened"]);
  });

  it("is free again when its clinician is gone, and told closed when its window is", async () => {
    const { core, clinician, openScreen, show, last, MAP, stop, settled } = await startWithScreen();
    const leave = new AbortController();
    const told: { window: string; unitId: string | null }[] = [];
    const watching = async () => {
      const states = await clinician.display.state(undefined, { signal: leave.signal });
      for await (const { window, unitId } of states) told.push({ window, unitId });
    };
    watching().catch(() => undefined);
    await settled();
    expect(told).toEqual([{ window: "closed", unitId: null }]);
    await openScreen();
    await show(MAP);
    expect(told.at(-1)).toMatchObject({ window: "open" });
    leave.abort();
    await settled();
    expect(last()).toEqual({ kind: "blank" });
    const second = core.clinician.display.state();
    stop.abort();
    await settled();
    expect((await (await second).next()).value).toMatchObject({ window: "closed", unitId: null });
  });

  it("that no host can open is told so, and bound to no one", async () => {
    const { core, clinician, unit, MAP } = await startWithScreen();
    core.world.answer = () => "unavailable";
    expect(await outcomeOf(clinician.display.open({ unitId: unit.id }))).toBe("DISPLAY_UNAVAILABLE");
    expect(await outcomeOf(clinician.display.show({ unitId: unit.id, scene: MAP }))).toBe("NOT_FOUND");
    expect(await outcomeOf(clinician.display.open({ unitId: newUnitId() }))).toBe("NOT_FOUND");
  });

  it("cannot be made to show a map that is not there", async () => {
    const { clinician, openScreen, unit } = await startWithScreen();
    await openScreen();
    const scene = { kind: "map", mapId: newMapId(), viewpoint: null } as const;
    expect(await outcomeOf(clinician.display.show({ unitId: unit.id, scene }))).toBe("NOT_FOUND");
  });

  it("shows both check-ins once they were revealed, never before, and no other couple's", async () => {
    const { core, clinician, openScreen, show, settled, seen, last } = await startWithScreen();
    await openScreen();
    const { unit, session, a, b } = await inSession(clinician);
    const scene = { kind: "check-in", sessionId: session.id } as const;
    expect(await outcomeOf(show(scene))).toBe("NOT_FOUND");
    await clinician.display.open({ unitId: unit.id });
    const showThem = () => clinician.display.show({ unitId: unit.id, scene });
    const enter = (partnerId: PartnerId, ...values: number[]) =>
      clinician.forms.enter({
        ...handing(unit.id, partnerId, session.id),
        setting: "from-paper",
        answers: ratings(...values),
      });
    await enter(a, 3, 6, 8, 5);
    await enter(b, 7, 6, 2, 4);
    expect(await outcomeOf(showThem())).toBe("NOT_FOUND");
    await clinician.checkIns.reveal({ sessionId: session.id });
    await settled();
    expect(JSON.stringify(seen)).not.toContain("ratings");
    await showThem();
    await settled();
    const shown = last();
    expect(shown?.kind === "check-in" && shown.reveal.rows.map(({ ratings: both }) => both)).toEqual([
      [3, 7],
      [6, 6],
      [8, 2],
      [5, 4],
    ]);
    expect(auditOf(core).map(({ action }) => action)).toContain("display-showed-check-in");
  });

  it("wears what was chosen in the settings as soon as it was chosen", async () => {
    const { clinician, openScreen, settled, seen } = await startWithScreen();
    await openScreen();
    await clinician.settings.update({ appearance: "dark" });
    await settled();
    expect(seen.at(-1)).toMatchObject({ scene: { kind: "blank" }, appearance: "dark" });
  });

  it("leaves a note of its opening and of each map it showed, but not of every step", async () => {
    const { core, openScreen, show, MAP, map } = await startWithScreen();
    await openScreen();
    await show(MAP);
    await show({ ...MAP, viewpoint: { x: 0.5, y: 0.5, zoom: 2 } });
    await show({ kind: "walk", mapId: map.id, stop: { side: "b", from: "story" }, out: null });
    const noted = auditOf(core)
      .map(({ action }) => action)
      .filter((action) => action.startsWith("display-"));
    expect(noted).toEqual(["display-opened", "display-showed-map"]);
  });
});

it("no scene of any map, after any changes, holds a word that is not shared", async () => {
  const { openScreen, show, change, seen, map, MAP, clinician } = await startWithScreen();
  await openScreen();
  const itemIds = Array.from({ length: 8 }, newItemId);
  const anItem = fc.nat(7);
  const sharing = fc.constantFrom(null, { with: "a" as const }, { with: "clinician" as const }, AGREED);
  const step = fc.oneof(
    fc.record({
      do: fc.constant("add" as const),
      item: anItem,
      side: fc.constantFrom(...SIDES),
      slot: fc.constantFrom(...SLOTS),
    }),
    fc.record({ do: fc.constant("share" as const), item: anItem, sharing }),
    fc.record({ do: fc.constant("remove" as const), item: anItem }),
    fc.record({ do: fc.constant("walk" as const), side: fc.constantFrom(...SIDES) }),
    fc.record({ do: fc.constant("map" as const) }),
  );
  const say = (what: Change) => change(what).catch(() => undefined);
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      for (const itemId of itemIds) await say({ kind: "remove-item", itemId });
      for (const one of steps) {
        const itemId = itemIds["item" in one ? one.item : 0] ?? newItemId();
        if (one.do === "add") await say(addItem(one.side, one.slot, `word-${one.item}-`, itemId));
        if (one.do === "share") await say({ kind: "set-sharing", itemId, sharing: one.sharing });
        if (one.do === "remove") await say({ kind: "remove-item", itemId });
        if (one.do === "walk")
          await show({ kind: "walk", mapId: map.id, stop: { side: one.side, from: "need" }, out: null });
        if (one.do === "map") await show(MAP);
        const { sides } = (await clinician.cycleMap.open({ mapId: map.id })).map;
        const shown = SIDES.flatMap((side) =>
          sides[side].items.filter(({ slot, sharing: said }) =>
            said ? said.with === "shared" : slot === "move" || slot === "reactive",
          ),
        ).map(({ text }) => text);
        const words = JSON.stringify(seen.at(-1)).match(/word-\d-/gu) ?? [];
        for (const word of words) expect(shown).toContain(word);
      }
    }),
    { numRuns: 25 },
  );
});
