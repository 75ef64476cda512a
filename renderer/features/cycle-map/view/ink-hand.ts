import type { StrokeId } from "#shared/domain/ids.ts";
import type { Stroke } from "#shared/domain/ink.ts";
import { type InkPoint, linePath, type Pen, strokesAt } from "../engine/ink.ts";
import { InkLine } from "../engine/ink-line.ts";
import type { MapStage } from "./map-stage.ts";

/** What the hand draws with, and where its lines go. Asked anew at every stroke. */
export type InkDesk = {
  /** Mouse, touch and pen all draw. */
  on: boolean;
  pen: Pen;
  erasing: boolean;
  strokes: readonly Stroke[];
  /** Keeps a line. `direct`: drawn by a pen although drawing had not been switched on. */
  draw: (points: readonly InkPoint[], direct: boolean) => void;
  erase: (ids: readonly StrokeId[]) => void;
};

/** A pen drawing where nothing was switched on means it only once it has gone this far. */
const MEANT_FROM = 6;
const ERASER_REACH = 8;
const ERASER_BUTTON = 32;
const UNTOLD = 0.5;

type Doing =
  | { kind: "drawing"; line: InkLine; direct: boolean; from: { x: number; y: number }; meant: boolean }
  | { kind: "erasing"; met: Map<StrokeId, Element> };

/** Drawing and erasing by hand. The line follows in the frame of its event; the map hears of it when it is whole. */
export class InkHand {
  readonly #stage: MapStage;
  readonly #desk: () => InkDesk;
  #doing: Doing | null = null;
  #pointer = { id: -1, type: "" };
  #penSeen = false;

  constructor(stage: MapStage, desk: () => InkDesk) {
    this.#stage = stage;
    this.#desk = desk;
  }

  get busy(): boolean {
    return this.#doing !== null;
  }

  /** A palm beside the pen that is drawing. */
  ignores(event: PointerEvent): boolean {
    return this.busy && this.#pointer.type === "pen" && event.pointerType === "touch";
  }

  /** Begins when this pointer draws. Once a pen was seen, a finger moves the picture. */
  takes(event: PointerEvent): boolean {
    const { on, erasing } = this.#desk();
    const isPen = event.pointerType === "pen";
    if (isPen) this.#penSeen = true;
    const direct = !on;
    if (direct && !(isPen && onFreeGround(event.target))) return false;
    if (!direct && event.pointerType === "touch" && this.#penSeen) return false;
    this.#pointer = { id: event.pointerId, type: event.pointerType };
    const erases = erasing || (isPen && (event.buttons & ERASER_BUTTON) !== 0);
    this.#doing = erases
      ? { kind: "erasing", met: new Map() }
      : {
          kind: "drawing",
          line: new InkLine(this.#stage.camera.scale),
          direct,
          from: { x: event.clientX, y: event.clientY },
          meant: !direct,
        };
    this.move(event);
    return true;
  }

  move(event: PointerEvent): void {
    const doing = this.#doing;
    if (!doing || event.pointerId !== this.#pointer.id) return;
    const passed = event.getCoalescedEvents?.() ?? [];
    for (const one of passed.length > 0 ? passed : [event]) {
      if (doing.kind === "erasing") this.#rub(doing.met, one);
      else doing.line.add(this.#pointOf(one));
    }
    if (doing.kind === "erasing") return;
    doing.meant ||= Math.hypot(event.clientX - doing.from.x, event.clientY - doing.from.y) >= MEANT_FROM;
    if (doing.meant) this.#show(linePath(doing.line.points, this.#desk().pen.width));
  }

  /** Whether something was drawn or erased. */
  end(event: PointerEvent): boolean {
    const doing = this.#doing;
    if (!doing || event.pointerId !== this.#pointer.id) return false;
    this.drop();
    if (doing.kind === "erasing") {
      if (doing.met.size > 0) this.#desk().erase([...doing.met.keys()]);
    } else if (doing.meant) this.#desk().draw(doing.line.points, doing.direct);
    return doing.kind === "erasing" || doing.meant;
  }

  /** Leaves off, as if nothing had been begun. */
  drop(): void {
    if (this.#doing?.kind === "erasing")
      for (const element of this.#doing.met.values()) element.removeAttribute("data-rubbed");
    this.#doing = null;
    this.#show("");
  }

  #pointOf(event: PointerEvent): InkPoint {
    const point = this.#stage.toMap({ x: event.clientX, y: event.clientY });
    // Only a pen tells how hard it is pressed.
    return { ...point, pressure: event.pointerType === "pen" ? event.pressure || UNTOLD : null };
  }

  #rub(met: Map<StrokeId, Element>, event: PointerEvent): void {
    const point = this.#stage.toMap({ x: event.clientX, y: event.clientY });
    const reach = ERASER_REACH / this.#stage.camera.scale;
    for (const { id } of strokesAt(this.#desk().strokes, this.#stage.layout(), point, reach)) {
      const element = this.#stage.root?.querySelector(`[data-stroke="${id}"]`);
      if (!element || met.has(id)) continue;
      element.setAttribute("data-rubbed", "");
      met.set(id, element);
    }
  }

  #show(path: string): void {
    const live = this.#stage.root?.querySelector("[data-live-ink]");
    live?.setAttribute("d", path);
    if (path !== "") live?.setAttribute("data-colour", this.#desk().pen.colour);
  }
}

const onFreeGround = (target: EventTarget | null): boolean =>
  target instanceof Element && !target.closest("[data-place], [data-edge], button");
