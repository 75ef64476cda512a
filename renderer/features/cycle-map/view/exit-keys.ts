import type { Edge } from "#shared/domain/cycle-map.ts";
import type { ExitId } from "#shared/domain/ids.ts";
import { endsOf } from "../engine/edges.ts";
import type { ExitActions } from "./use-exit-editing.ts";
import type { MapActions } from "./use-map-editing.ts";

/** The keys while an exit is carried; true when the key was one of them. */
export function whileCarryingExit(exits: ExitActions, event: KeyboardEvent): boolean {
  if (event.key === "ArrowRight" || event.key === "ArrowDown") exits.carry(1);
  else if (event.key === "ArrowLeft" || event.key === "ArrowUp") exits.carry(-1);
  else if (event.key === "Enter" || event.key === " ") exits.putDown();
  else if (event.key === "Escape" || event.key === "Tab") exits.putBack();
  else return false;
  return event.key !== "Tab";
}

/** The keys while the focus is on an exit; true when the key was one of them. */
export function atExit(
  { exits, actions }: { exits: ExitActions; actions: MapActions },
  event: KeyboardEvent,
  target: HTMLElement,
): boolean {
  const edge = edgeOf(target);
  if (!edge || event.altKey) return false;
  const exitId = target.closest<HTMLElement>("[data-pill]")?.dataset.pill as ExitId | undefined;
  const key = event.key.toLowerCase();
  const by = event.shiftKey ? -1 : 1;
  if (key === "arrowright" || key === "arrowdown") actions.focus(endsOf(edge).to);
  else if (key === "arrowleft" || key === "arrowup") actions.focus(endsOf(edge).from);
  else if (key === "e" || key === "a" || key === "insert") exits.write({ edge, exitId: null });
  else if (!exitId) return false;
  else if (key === "h") exits.tally(exitId, "heard", by);
  else if (key === "x") exits.tally(exitId, "missed", by);
  else if (key === "m") exits.pickUp(exitId);
  else if (key === "delete" || key === "backspace") exits.remove(exitId);
  else return false;
  return true;
}

function edgeOf(target: HTMLElement): Edge | undefined {
  const [side, from] = target.closest<HTMLElement>("[data-edge]")?.dataset.edge?.split(":") ?? [];
  return side && from ? ({ side, from } as Edge) : undefined;
}
