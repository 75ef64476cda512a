import { fireEvent, screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { openMap as open } from "./open-map.tsx";

type Way = { type?: string; on?: Element; id?: number; from?: [number, number]; to?: [number, number] };

function stroke(
  stage: Element,
  { type = "mouse", on = stage, id = 1, from = [300, 300], to = [360, 330] }: Way = {},
) {
  const pointer = { pointerId: id, pointerType: type, pressure: 0.7 };
  fireEvent.pointerDown(on, { ...pointer, clientX: from[0], clientY: from[1] });
  for (const part of [0.5, 1])
    fireEvent.pointerMove(on, {
      ...pointer,
      clientX: from[0] + part * (to[0] - from[0]),
      clientY: from[1] + part * (to[1] - from[1]),
    });
  fireEvent.pointerUp(on, { ...pointer, clientX: to[0], clientY: to[1] });
}

const tray = () => screen.getByRole("region", { name: "Pen" });
const inTray = (name: string) => within(tray()).getByRole("button", { name });
const outline = () => within(screen.getByRole("complementary", { name: "Outline of the map" }));

describe("drawing on the map", () => {
  it("is switched on by P, and says before the first line who will see it", async () => {
    const { user, shown, stage } = open();
    stroke(stage);
    expect(shown.map.ink).toEqual([]);
    await user.keyboard("p");
    expect(inTray("The couple sees it")).toHaveAttribute("aria-pressed", "true");
    await user.click(inTray("Only you see it"));
    await user.click(inTray("Michael’s colour"));
    await user.click(inTray("Broad"));
    stroke(stage);
    expect(shown.map.ink).toMatchObject([
      { colour: "b", width: "broad", sharing: "clinician", pressure: [] },
    ]);
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("region", { name: "Pen" })).not.toBeInTheDocument();
    stroke(stage);
    expect(shown.map.ink).toHaveLength(1);
  });

  it("draws straight away with a pen on free ground, with its pressure, and leaves words to be moved", async () => {
    const { shown, stage } = open();
    stroke(stage, { type: "pen" });
    expect(shown.map.ink).toHaveLength(1);
    expect(shown.map.ink[0]?.pressure.every((one) => one === 22)).toBe(true);
    expect(inTray("The couple sees it")).toHaveAttribute("aria-pressed", "true");
  });

  it("takes no pen on a card for drawing, nor a tap on free ground", () => {
    const { shown, stage } = open();
    const card = stage.querySelector("[data-place]");
    if (!card) throw new Error("no card");
    stroke(stage, { type: "pen", on: card });
    stroke(stage, { type: "pen", to: [301, 301] });
    expect(shown.map.ink).toEqual([]);
  });

  it("leaves off when a second finger comes, and lets a finger move the picture once a pen was seen", async () => {
    const { user, shown, stage } = open();
    await user.keyboard("p");
    const finger = { pointerType: "touch", clientX: 300, clientY: 300 };
    fireEvent.pointerDown(stage, { ...finger, pointerId: 2 });
    fireEvent.pointerMove(stage, { ...finger, pointerId: 2, clientX: 340 });
    fireEvent.pointerDown(stage, { ...finger, pointerId: 3, clientX: 500 });
    fireEvent.pointerUp(stage, { ...finger, pointerId: 3 });
    fireEvent.pointerUp(stage, { ...finger, pointerId: 2 });
    expect(shown.map.ink).toEqual([]);
    stroke(stage, { type: "touch", id: 4 });
    expect(shown.map.ink).toHaveLength(1);
    stroke(stage, { type: "pen", id: 5 });
    stroke(stage, { type: "touch", id: 6 });
    expect(shown.map.ink).toHaveLength(2);
  });

  it("does not mind the palm beside the pen, whichever comes first", async () => {
    const { user, shown, stage } = open();
    await user.keyboard("p");
    const palm = { pointerType: "touch", pointerId: 7, clientX: 600, clientY: 400 };
    const pen = { pointerType: "pen", pointerId: 8, pressure: 0.4 };
    fireEvent.pointerDown(stage, palm);
    fireEvent.pointerDown(stage, { ...pen, clientX: 300, clientY: 300 });
    fireEvent.pointerDown(stage, { ...palm, pointerId: 9 });
    fireEvent.pointerMove(stage, { ...pen, clientX: 350, clientY: 310 });
    fireEvent.pointerMove(stage, { ...palm, clientX: 620 });
    fireEvent.pointerUp(stage, { ...pen, clientX: 350, clientY: 310 });
    expect(shown.map.ink).toHaveLength(1);
    expect(shown.map.ink[0]?.path.length).toBeLessThanOrEqual(4);
  });

  it("erases whole strokes by passing over them, in one step", async () => {
    const { user, shown, stage, groups } = open();
    await user.keyboard("p");
    stroke(stage);
    stroke(stage, { from: [300, 360], to: [360, 360] });
    stroke(stage, { from: [700, 100], to: [760, 100] });
    await user.keyboard("x");
    expect(inTray("Eraser")).toHaveAttribute("aria-pressed", "true");
    stroke(stage, { from: [330, 280], to: [330, 360] });
    expect(shown.map.ink).toHaveLength(1);
    expect(groups.at(-1)?.map(({ kind }) => kind)).toEqual(["remove-stroke", "remove-stroke"]);
  });

  it("is cleared in one step, with a way back", async () => {
    const { user, shown, stage, groups } = open();
    await user.keyboard("p");
    stroke(stage);
    stroke(stage, { from: [700, 100], to: [760, 100] });
    await user.click(inTray("Clear all"));
    expect(shown.map.ink).toEqual([]);
    expect(groups.at(-1)).toHaveLength(2);
    expect(screen.getByText("2 strokes removed.")).toBeInTheDocument();
  });

  it("is told of in the outline: how many strokes, where, who sees them; shown, kept back and removed there", async () => {
    const { user, shown, stage } = open();
    expect(outline().getByText("Nothing yet")).toBeInTheDocument();
    await user.keyboard("p");
    stroke(stage, { from: [600, 320], to: [610, 330] });
    stroke(stage, { from: [605, 320], to: [615, 330] });
    await user.click(outline().getByRole("button", { name: /^Keep to yourself what is drawn at/ }));
    expect(shown.map.ink.map(({ sharing }) => sharing)).toEqual(["clinician", "clinician"]);
    expect(outline().getByText(/: 2 strokes beside it, only you see them$/)).toBeInTheDocument();
    await user.click(outline().getByRole("button", { name: /^Show the couple what is drawn at/ }));
    expect(shown.map.ink.map(({ sharing }) => sharing)).toEqual(["shared", "shared"]);
    await user.click(outline().getByRole("button", { name: /^Remove what is drawn at/ }));
    expect(shown.map.ink).toEqual([]);
  });
});
