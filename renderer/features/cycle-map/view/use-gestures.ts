import { useEffect } from "react";
import type { ExitId, ItemId } from "#shared/domain/ids.ts";
import { edgeAt, edgeKey } from "../engine/edges.ts";
import { placeAt } from "../engine/place-at.ts";
import { type PlaceKey, placeKey } from "../engine/places.ts";
import type { Point } from "../engine/shapes.ts";
import type { InkHand } from "./ink-hand.ts";
import type { MapStage } from "./map-stage.ts";
import type { ExitActions } from "./use-exit-editing.ts";
import type { MapActions } from "./use-map-editing.ts";

const DRAG_STARTS_AT = 6;
const WHEEL_STEP_MAX = 60;
const WHEEL_ZOOM = 0.006;
const LINE_HEIGHT = 18;

/** Pointer, pen, touch, wheel and focus on the map. Everything moves in the frame of its event, without React. */
export function useGestures(stage: MapStage, { actions, exits, ink, readOnly }: Hands): void {
  useEffect(() => {
    const root = stage.root;
    if (!root) return;
    const hand = new Hand(stage, { actions, exits, ink, readOnly }, root);
    const stop = new AbortController();
    const { signal } = stop;
    root.addEventListener("pointerdown", hand.down, { signal });
    root.addEventListener("pointermove", hand.move, { signal });
    root.addEventListener("pointerup", hand.up, { signal });
    root.addEventListener("pointercancel", hand.cancel, { signal });
    for (const kind of ["pointermove", "mousemove"] as const)
      window.addEventListener(kind, hand.moveAlone, { signal, capture: true });
    root.addEventListener("click", hand.click, { signal, capture: true });
    root.addEventListener("focusin", hand.focus, { signal });
    root.addEventListener("wheel", hand.wheel, { signal, passive: false });
    return () => stop.abort();
  }, [stage, actions, exits, ink, readOnly]);
}

type Held = { kind: "item"; id: ItemId } | { kind: "exit"; id: ExitId };
/** `mover` is what travels: words take their whole line along, which costs less to style than they alone. */
type Drag = {
  element: HTMLElement;
  mover: HTMLElement;
  card: HTMLElement | null;
  held: Held;
  from: Point;
  under: boolean;
};
type Hands = { actions: MapActions; exits: ExitActions; ink: InkHand; readOnly: boolean };

class Hand {
  readonly #stage: MapStage;
  readonly #hands: Hands;
  readonly #root: HTMLElement;
  readonly #pointers = new Map<number, Point>();
  #drag: Drag | null = null;
  #panning = false;
  #swallowClick = false;
  #over: HTMLElement | SVGElement | undefined;

  constructor(stage: MapStage, hands: Hands, root: HTMLElement) {
    this.#stage = stage;
    this.#hands = hands;
    this.#root = root;
  }

  readonly down = (event: PointerEvent): void => {
    this.#swallowClick = false;
    if (!(event.target instanceof Element) || event.button === 2) return;
    if (event.target.closest("textarea, input, [data-still]")) return;
    const { ink, readOnly } = this.#hands;
    if (ink.ignores(event)) return;
    // A palm is down before its pen is.
    if (event.pointerType === "pen") this.#leaveOff();
    this.#pointers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    if (this.#pointers.size > 1) {
      ink.drop();
      this.#letGo();
      return;
    }
    if (!readOnly && ink.takes(event)) {
      this.#root.setPointerCapture(event.pointerId);
      return;
    }
    const element = event.target.closest<HTMLElement>("[data-item], [data-exit]");
    const held = element && heldOf(element);
    if (element && held && !this.#hands.readOnly) {
      this.#drag = {
        element,
        mover: (held.kind === "item" && element.closest("li")) || element,
        card: element.closest<HTMLElement>("[data-place], [data-edge]"),
        held,
        from: { x: event.clientX, y: event.clientY },
        under: false,
      };
    } else if (!event.target.closest("[data-place], [data-edge], button")) {
      this.#panning = true;
      this.#root.setPointerCapture(event.pointerId);
    }
  };

  readonly move = (event: PointerEvent): void => {
    const before = this.#pointers.get(event.pointerId);
    if (!before) return;
    const now = { x: event.clientX, y: event.clientY };
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, before, now);
    else if (this.#hands.ink.busy) this.#hands.ink.move(event);
    else if (this.#drag) this.#carry(this.#drag, now, event.pointerId);
    else if (this.#panning) this.#stage.pan({ x: now.x - before.x, y: now.y - before.y });
    this.#pointers.set(event.pointerId, now);
  };

  /** While something is carried or pushed, its moves are the map's alone: nothing else is asked about each of them. */
  readonly moveAlone = (event: PointerEvent | MouseEvent): void => {
    if (!this.#drag?.under && !this.#panning) return;
    event.stopPropagation();
    if (event instanceof PointerEvent) this.move(event);
  };

  readonly up = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    if (this.#hands.ink.end(event)) {
      this.#swallowClick = true;
      return;
    }
    const drag = this.#drag;
    this.#letGo();
    if (!drag?.under) return;
    this.#swallowClick = true;
    const client = { x: event.clientX, y: event.clientY };
    const point = this.#stage.toMap(client);
    if (drag.held.kind === "exit") {
      this.#hands.exits.moveTo(drag.held.id, edgeAt(this.#stage.layout().radii, point));
      return;
    }
    const place = placeAt(this.#stage.layout(), point);
    const lines = this.#stage.element(placeKey(place))?.querySelectorAll<HTMLElement>("[data-item]") ?? [];
    const below = [...lines].find((line) => line !== drag.element && middle(line) > client.y);
    this.#hands.actions.moveTo(drag.held.id, place, (below?.dataset.item as ItemId | undefined) ?? null);
  };

  readonly cancel = (event: PointerEvent): void => {
    this.#pointers.delete(event.pointerId);
    this.#hands.ink.drop();
    this.#letGo();
  };

  /** The click that ends a drag opens nothing. */
  readonly click = (event: MouseEvent): void => {
    if (!this.#swallowClick) return;
    this.#swallowClick = false;
    event.stopPropagation();
    event.preventDefault();
  };

  /** What has the focus is in sight. */
  readonly focus = (event: FocusEvent): void => {
    const card = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-place]") : null;
    if (card?.dataset.place) this.#stage.reveal(card.dataset.place as PlaceKey);
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE_HEIGHT : 1;
    if (event.ctrlKey || event.metaKey) {
      const turn = Math.max(-WHEEL_STEP_MAX, Math.min(WHEEL_STEP_MAX, event.deltaY * unit));
      this.#stage.zoom(Math.exp(-turn * WHEEL_ZOOM), { x: event.clientX, y: event.clientY });
      return;
    }
    const by = { x: -event.deltaX * unit, y: -event.deltaY * unit };
    this.#stage.pan(event.shiftKey && by.x === 0 ? { x: by.y, y: 0 } : by);
  };

  #carry(drag: Drag, now: Point, pointerId: number): void {
    const by = { x: now.x - drag.from.x, y: now.y - drag.from.y };
    if (!drag.under) {
      if (Math.hypot(by.x, by.y) < DRAG_STARTS_AT) return;
      drag.under = true;
      drag.element.dataset.dragging = "";
      drag.mover.dataset.carrying = "";
      if (drag.card) drag.card.dataset.lifted = "";
      this.#root.setPointerCapture(pointerId);
    }
    // Asked before anything is moved: a question to the page after a change would have it styled twice a frame.
    const under = this.#under(drag.held, this.#stage.toMap(now));
    const { scale } = this.#stage.camera;
    drag.mover.style.transform = `translate(${by.x / scale}px, ${by.y / scale}px)`;
    this.#light(under);
  }

  /** Where the held words would land: a card, or a stroke of the loop. */
  #under({ kind }: Held, point: Point): HTMLElement | SVGElement | undefined {
    const layout = this.#stage.layout();
    if (kind === "item") return this.#stage.element(placeKey(placeAt(layout, point)));
    const key = edgeKey(edgeAt(layout.radii, point));
    return this.#root.querySelector<SVGElement>(`[data-edge-path="${key}"]`) ?? undefined;
  }

  #pinch(id: number, before: Point, now: Point): void {
    const [other] = [...this.#pointers].filter(([key]) => key !== id).map(([, point]) => point);
    if (!other) return;
    const spread = Math.hypot(before.x - other.x, before.y - other.y);
    const middleNow = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
    if (spread > 0) this.#stage.zoom(Math.hypot(now.x - other.x, now.y - other.y) / spread, middleNow);
    this.#stage.pan({ x: (now.x - before.x) / 2, y: (now.y - before.y) / 2 });
  }

  #leaveOff(): void {
    this.#pointers.clear();
    this.#hands.ink.drop();
    this.#letGo();
  }

  #letGo(): void {
    if (this.#drag) {
      this.#drag.mover.style.transform = "";
      delete this.#drag.mover.dataset.carrying;
      delete this.#drag.element.dataset.dragging;
      if (this.#drag.card) delete this.#drag.card.dataset.lifted;
    }
    this.#light(undefined);
    this.#drag = null;
    this.#panning = false;
  }

  #light(card: HTMLElement | SVGElement | undefined): void {
    if (card === this.#over) return;
    if (this.#over) delete this.#over.dataset.drop;
    if (card) card.dataset.drop = "";
    this.#over = card;
  }
}

function heldOf({ dataset: { item, exit } }: HTMLElement): Held | undefined {
  if (item) return { kind: "item", id: item as ItemId };
  return exit ? { kind: "exit", id: exit as ExitId } : undefined;
}

function middle(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
